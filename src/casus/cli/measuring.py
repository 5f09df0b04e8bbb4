"""What `casus dyad` and `casus actor` share: options, the record asked, and the forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from casus.cli.answers import line_writer
from casus.cli.output import opened
from casus.cli.screen import say
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.measures.measured import Measured
    from casus.records.series import Side
    from casus.workspace import Workspace


Format = Literal["table", "jsonl", "csv", "parquet", "svg"]
By = Literal["day", "week", "month"]
ByOption = Annotated[By, typer.Option("--by", help="Width of a bucket; weeks begin on Monday.")]
Changes = Annotated[bool, typer.Option("--changes", help="Only the days from which a series runs at another level.")]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")]

SIDES: Sequence[Side] = ("forward", "backward", "mutual")


@dataclass(frozen=True, slots=True)
class Request:
    """What the options say. changes: the change points instead of the series."""

    by: By
    since: str | None
    until: str | None
    directed: bool
    changes: bool


def show_measures(
    parties: tuple[str, ...], request: Request, form: Format | None, output: Path | None, store: str | None
) -> None:
    """Asks the record and writes the series of a dyad or of one party."""
    from casus.workspace import open_workspace

    _refuse(parties, request, form, output)
    with open_workspace(store, make=False) as workspace:
        found = _measured(workspace, parties, request)
        if not found:
            _say_none(workspace, parties)
        if form == "parquet":
            _to_parquet(found, request, output)
            return
        with opened(output, ()) as stream:
            name = form or ("table" if stream.isatty() else "jsonl")
            if name == "table":
                from casus.cli.series_table import show_series

                show_series(found, stream, changes=request.changes)
            elif name == "svg":
                from casus.drawing.series import chart

                stream.write("".join(chart(one.rows) for one in found))
            else:
                kind = "changes" if request.changes else "series"
                write = line_writer(kind, name, stream)
                stream.writelines(write(one) for one in _records(found, request))


def _refuse(parties: tuple[str, ...], request: Request, form: Format | None, output: Path | None) -> None:
    if len(parties) == 2 and parties[0].casefold() == parties[1].casefold():
        raise BadOption(f"{parties[0]} is given twice; a dyad is of two parties, `casus actor {parties[0]}` is of one")
    if form == "parquet" and output is None:
        kind = "changes" if request.changes else "series"
        raise BadOption(f"--format parquet is no text; name a file with --output {kind}.parquet")
    if form == "svg" and (request.directed or request.changes):
        raise BadOption("--format svg is one chart of the whole; leave out --directed and --changes")


def _query(parties: tuple[str, ...], request: Request) -> Any:
    from casus.store.query import make_query

    names = {"dyad": parties} if len(parties) == 2 else {"either": parties}
    return make_query({**names, "since": request.since, "until": request.until})


def _measured(workspace: Workspace, parties: tuple[str, ...], request: Request) -> list[Measured]:
    from casus.asking.measuring import Asked, measures_of
    from casus.config import load_settings

    query = _query(parties, request)
    asked = Asked(query.dyad or query.either, request.by, query.since, query.until)
    sides: Sequence[Side] = SIDES if request.directed else ("either",)
    return measures_of(workspace.tallies, asked, sides, load_settings())


def _say_none(workspace: Workspace, parties: tuple[str, ...]) -> None:
    """What may be wrong: names that the record does not know, or nothing between those that it does."""
    from casus.store.query import make_query

    for _, name, near in workspace.unknown_names(make_query({"either": parties})):
        like = f"; near is {', '.join(near)}" if near else "; `casus who NAME` tells codes"
        say(f"{name}: the record knows nobody of that name{like}")
    between = f"between {parties[0]} and {parties[1]}" if len(parties) == 2 else f"with {parties[0]}"
    say(f"no incidents that count {between} in the record {workspace.store.name}")


def _records(found: Sequence[Measured], request: Request) -> list[Any]:
    return [one for part in found for one in (part.changes if request.changes else part.rows)]


def _to_parquet(found: Sequence[Measured], request: Request, output: Path | None) -> None:
    from casus.exchange import arrow, parquet
    from casus.records.series import ChangePoint, SeriesRow
    from casus.version import __version__

    assert output is not None
    record = ChangePoint if request.changes else SeriesRow
    batches = arrow.batches(record, _records(found, request))
    rows = parquet.write_parquet(output, arrow.schema(record), batches, __version__)
    say(f"{rows} {'changes' if request.changes else 'series rows'} in {output}")
