"""`casus brief`: a sourced page on two parties, or on one incident and what hangs on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli import asking
from casus.cli.output import opened
from casus.cli.screen import say
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.records.brief import Brief

Format = Literal["markdown", "html"]
FIGURE = ".timeline.svg"
"""The end of the name of the file with the timeline, beside one in Markdown."""


def brief(
    dyad: Annotated[
        tuple[str, str] | None,
        typer.Option("--dyad", metavar="WHO WHO", help="Two parties: countries, codes or names."),
    ] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="ID", help="An incident, by its id or the beginning of it.")
    ] = None,
    since: asking.Since = None,
    until: asking.Until = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="Default: html for an --output that ends so, else markdown.")
    ] = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Write a sourced page on what is between two parties, or on one incident.

    What happened, in counts; a timeline; the main incidents; where reports contradict each other; what is not known.
    Every sentence cites its reports, every number leads to the sentences behind it.
    """
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        made = workspace.brief(dyad, story=story, since=since, until=until)
    html = form == "html" or (form is None and output is not None and output.suffix.lower() in (".html", ".htm"))
    with opened(output, ()) as stream:
        stream.write(_page(made, html, output))


def _page(made: Brief, html: bool, output: Path | None) -> str:
    from casus.briefing.render import to_html, to_markdown

    if html:
        return to_html(made)
    if output is None or made.figures is None:
        return to_markdown(made)
    beside = output.with_name(output.name.removesuffix(output.suffix) + FIGURE)
    _write_figure(beside, made.figures[0])
    say(f"the timeline is in {beside}")
    return to_markdown(made, beside.name)


def _write_figure(path: Path, svg: str) -> None:
    try:
        path.write_text(svg, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadOption(f"{path}: {error.strerror}; name an --output in a folder that can be written") from error
