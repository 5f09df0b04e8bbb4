"""The crisis of the bundled dispatches, as the record tells it: its course, who mediated, what most papers tell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from casus.workspace import Workspace

PARTIES = ("USA", "SUN")
SPAN = (date(1962, 10, 20), date(1962, 11, 4))
"""A week before its worst day and a week after."""
MAIN = 6
"""Incidents that most papers tell of."""


def show_crisis(record: Workspace, stream: TextIO) -> None:
    from casus.asking.measuring import Asked, measures_of
    from casus.cli.incident_table import incident_tables
    from casus.cli.ledger_tables import ledger_table
    from casus.cli.series_table import show_series
    from casus.cli.table import console_on
    from casus.config import load_settings

    console = console_on(stream)
    articles, events, incidents = (
        record.articles(copies=True),
        record.events(copies=True),
        record.incidents(background=False),
    )
    console.rule(f"{articles.count()} dispatches, {events.count()} events, {incidents.count()} incidents")
    asked = Asked(PARTIES, "day", *SPAN)
    show_series(measures_of(record.tallies, asked, ("either",), load_settings()), stream)
    console.rule("Who mediated, and what came of it")
    ledger_table("mediation", record.ledger("mediation", since=SPAN[0], until=SPAN[1]), stream)
    console.rule("What most papers tell of")
    for _ in incident_tables(
        record.incidents(order="reports", limit=MAIN, status="actual", background=False), stream, None
    ):
        pass
