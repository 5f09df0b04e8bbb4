"""`casus demo`: codes the dispatches that come with Casus."""

from __future__ import annotations

import os
import re
import sys
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.inputs import Inputs
from casus.cli.screen import say, write_utf8

if TYPE_CHECKING:
    from casus.workspace import Workspace

DISPATCHES = files("casus") / "data" / "demo" / "dispatches.jsonl"
SHOWN_FROM = "1962-10-22"
"""The day of the speech in which Kennedy made the crisis known."""
TRIED = (
    "casus brief --dyad USA SUN --output brief.html",
    "casus incidents --since 1962-10-27 --until 1962-10-27",
    "casus dyad USA CUB --by week",
    "casus alerts --as-of 1962-10-28 --unconfirmed",
)
PICTURE_WIDTH = 120
"""Characters a line in the picture."""


def demo(
    svg: Annotated[
        Path | None, typer.Option(metavar="FILE", hidden=True, help="Write the table as a picture instead.")
    ] = None,
    articles: Annotated[
        int, typer.Option(metavar="N", min=1, help=f"The first N of the dispatches since {SHOWN_FROM}.")
    ] = 2,
    desk: Annotated[
        bool, typer.Option("--desk", help="End with the desk on the crisis, until Ctrl-C; with CI=true only try it.")
    ] = False,
    store: Annotated[
        str | None, typer.Option(metavar="STORE", help="Put all of them into this record instead, to try questions on.")
    ] = None,
) -> None:
    """Read the bundled dispatches, and show the crisis that they tell of.

    They are on the Cuban missile crisis, 14 October to 20 November 1962, by five invented publishers. First the events
    of some of them, each with its words; then what the record makes of all: how it stood between the two powers from
    day to day, who mediated, and the incidents that most papers tell of.
    """
    if store is not None:
        _fill(store)
        return
    import casus
    from casus.cli.options import intake_options, settings_with
    from casus.cli.table import console_on, picture_console, show

    write_utf8()
    console = console_on(sys.stdout) if svg is None else picture_console(PICTURE_WIDTH)
    with as_file(DISPATCHES) as path:
        every = Inputs([str(path)], intake_options(None, settings_with(None)))
        shown = list(islice((one for one in every if (one.published or "") >= SHOWN_FROM), articles))
    for article, coded in zip(shown, casus.load().code_articles(shown), strict=True):
        show(console, article, coded)
    if svg is not None:
        svg.write_text(without_fonts(console.export_svg(title="casus demo")), encoding="utf-8")
        return
    _show_all(desk)


def _show_all(desk: bool) -> None:
    """In a record that is gone afterwards."""
    from tempfile import TemporaryDirectory

    from casus.cli.crisis import show_crisis
    from casus.workspace import open_workspace

    if sys.stderr.isatty():
        say("reading all of the dispatches ...")
    with TemporaryDirectory(prefix="casus-demo-") as folder, open_workspace(Path(folder, "record.sqlite")) as workspace:
        workspace.add_demo()
        show_crisis(workspace, sys.stdout)
        _tell_more()
        if desk:
            _open_desk(workspace)


def _open_desk(workspace: Workspace) -> None:
    """On its usual port where that is free."""
    from casus.web.options import DeskOptions
    from casus.web.serve import is_free, serve, try_out

    options = DeskOptions() if is_free(DeskOptions()) else DeskOptions(port=0)
    if os.environ.get("CI"):
        address, status = try_out(workspace, options)
        typer.echo(f"the desk on this crisis: {address} (answered {status}, and ended, since CI is set)")
        raise typer.Exit(0 if status == 200 else 1)
    serve(workspace, options, lambda address: typer.echo(f"the desk on this crisis: {address} (Ctrl-C ends it)"))


def _tell_more() -> None:
    typer.echo("`casus demo --store demo.sqlite` keeps the record; then try, with --store demo.sqlite:")
    for tried in TRIED:
        typer.echo(f"    {tried}")


def _fill(store: str) -> None:
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        workspace.add_demo()
        events, articles = workspace.events().count(), workspace.articles().count()
        typer.echo(
            f"{workspace.store.name} has {events} events of {articles} dispatches; docs/asking.md asks it questions"
        )


def without_fonts(svg: str) -> str:
    """The picture without the addresses of web fonts that rich puts in: whoever looks at it fetches nothing."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
