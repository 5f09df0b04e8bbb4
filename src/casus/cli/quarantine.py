"""`casus quarantine`: what could not be used, kept with its bytes."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import visible
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.records.run import Quarantined
    from casus.workspace import Workspace

quarantine = typer.Typer(
    name="quarantine",
    help="What could not be used, kept with its bytes until it can.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Numbers = Annotated[list[int] | None, typer.Argument(metavar="[NUMBER...]", help="Which; all that are open without.")]


@quarantine.command("list")
def list_(
    every: Annotated[bool, typer.Option("--all", help="Also those that were used since.")] = False,
    store: StoreOption = None,
) -> None:
    """List what is kept, with the reason."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        kept = list(workspace.quarantined(resolved=every))
    if not sys.stdout.isatty():
        for one in kept:
            typer.echo(json.dumps(asdict(one), ensure_ascii=False))
        return
    from casus.cli.listing import listing

    columns = ("number", "reason", "state", "met", "last", "bytes", "place", "message")
    listing(columns, ((k.key, k.reason, k.state, k.times, k.last_seen, k.size, k.place, k.message) for k in kept))


@quarantine.command()
def show(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="As `casus quarantine list` has it.")],
    raw: Annotated[bool, typer.Option("--raw", help="Its bytes as they came, and nothing else.")] = False,
    store: StoreOption = None,
) -> None:
    """Show one with its reason and the beginning of its bytes."""
    from casus.store.quarantine import kept_bytes
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace, workspace.store.reading() as connection:
        one = _only(workspace, number)
        content = kept_bytes(connection, number)
    if raw:
        sys.stdout.buffer.write(content)
        return
    for name, value in asdict(one).items():
        typer.echo(f"{name:10}  {visible(str(value))}")
    typer.echo()
    for line in content[:2_000].decode("utf-8", "replace").splitlines()[:40]:
        typer.echo(visible(line))


@quarantine.command()
def retry(
    numbers: Numbers = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication where the input states none.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Read again what is kept, for instance with a newer Casus; what can be used now becomes an article."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        for number in numbers or ():
            _only(workspace, number)
        used, left = workspace.retry(numbers or (), published=published)
    typer.echo(f"{used} used now, {left} kept as before.")
    if left:
        raise typer.Exit(1)


def _only(workspace: Workspace, number: int) -> Quarantined:
    found = next(iter(workspace.quarantined([number], resolved=True)), None)
    if found is None:
        raise BadOption(f"there is no number {number} in quarantine; `casus quarantine list --all` shows what there is")
    return found
