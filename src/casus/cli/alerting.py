"""Alerts asked of the record, and their forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.text import Text

from casus.cli.answers import line_writer
from casus.cli.output import opened
from casus.cli.screen import say, visible
from casus.cli.table import QUAD_STYLE, console_on
from casus.errors import BadOption
from casus.records.series import Alert

if TYPE_CHECKING:
    from casus.workspace import Workspace

STYLE = {"conflict": QUAD_STYLE[4], "first material conflict": QUAD_STYLE[4]}
"""Of kinds that mean conflict; the others are neither good nor bad by themselves."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What the options say."""

    as_of: str | None
    since: str | None
    dyad: tuple[str, str] | None
    actor: str | None
    unconfirmed: bool


def show_alerts(watch: Watch, form: str | None, output: Path | None, store: str | None) -> None:
    """Asks the record and writes the alerts of the days."""
    from casus.workspace import open_workspace

    if watch.dyad and watch.actor:
        raise BadOption("--dyad and --actor are both given; a dyad or one party is watched, leave out one")
    if form == "parquet" and output is None:
        raise BadOption("--format parquet is no text; name a file with --output alerts.parquet")
    since, until = _days(watch)
    with open_workspace(store, make=False) as workspace:
        parties = watch.dyad or ((watch.actor,) if watch.actor else None)
        found = workspace.alerts(until, since=since, parties=parties, unconfirmed=watch.unconfirmed)
        if form == "parquet":
            _to_parquet(found, output)
            return
        with opened(output, ()) as stream:
            name = form or ("table" if stream.isatty() else "jsonl")
            if name == "table":
                _table(found, stream)
            else:
                write = line_writer("alerts", name, stream)
                stream.writelines(write(one) for one in found)
        if not found:
            _say_none(workspace, watch, since, until)


def _days(watch: Watch) -> tuple[date, date]:
    """First and last of the days asked for; a month or year as --as-of means its last day."""
    from casus.store.query import make_query

    until = make_query({"until": watch.as_of or date.today()}).until
    assert until is not None
    since = make_query({"since": watch.since or until}).since
    assert since is not None
    if since > until:
        raise BadOption(f"--since {since} is after --as-of {until}; give an earlier day")
    return since, until


def _table(found: Iterable[Alert], stream: TextIO) -> None:
    console = console_on(stream)
    for alert in found:
        head = Text.assemble(
            (alert.day.isoformat(), "bold"), "  ", (visible(" \u2013 ".join(alert.parties)), "cyan"), "  ",
            (alert.kind, STYLE.get(alert.kind, "bold")), "" if alert.confirmed else "  unconfirmed",
        )  # fmt: skip
        console.print(head)
        console.print(Text(visible(alert.explanation)), soft_wrap=False)
        reports = f"{alert.reports} report{'s' * (alert.reports != 1)}"
        console.print(Text(visible(f"{reports}: {' '.join(alert.incidents)}"), style="dim"))
        console.print()


def _say_none(workspace: Workspace, watch: Watch, since: date, until: date) -> None:
    when = f"on {until}" if since == until else f"from {since} to {until}"
    hint = "" if watch.unconfirmed else "; --unconfirmed takes incidents of one publisher too"
    say(f"no alerts {when} in the record {workspace.store.name}{hint}")


def _to_parquet(found: list[Alert], output: Path | None) -> None:
    from casus.exchange import arrow, parquet
    from casus.version import __version__

    assert output is not None
    rows = parquet.write_parquet(output, arrow.schema(Alert), arrow.batches(Alert, found), __version__)
    say(f"{rows} alerts in {output}")
