"""The table of `casus incidents`: one incident a row, with what stands for it and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from casus.briefing.wording import figure_words
from casus.cli.screen import visible
from casus.cli.table import FLEXIBLE, QUAD_STYLE, console_on, status_style
from casus.records.incident import Incident, Party

ID_DIGITS = 9
"""Of an incident's id, the `i` among them: in a million incidents one in 4,000 shares them with another."""

PAGE = 25
"""Rows that are laid out together, so that the first stand there before the last are read."""

COLUMNS: tuple[tuple[str, int], ...] = (
    ("day", len("≤ 2025-06-19")),
    ("who", FLEXIBLE),
    ("did what", len("misinformation")),
    ("to whom", FLEXIBLE),
    ("where", FLEXIBLE),
    ("told by", len("12 reports,")),
    ("harm, claims", len("killed 10 to 12")),
    ("status, id", len("hypothetical")),
)
"""Heading and width, as in casus.cli.table."""

MOST_PARTIES = 3


def incident_tables(incidents: Iterable[Incident], stream: TextIO, _: object) -> Iterator[Incident]:
    console = console_on(stream)
    rows: list[Incident] = []
    shown_header = False
    for incident in incidents:
        rows.append(incident)
        if len(rows) == PAGE:
            yield from _print(console, rows, show_header=not shown_header)
            rows, shown_header = [], True
    if rows:
        yield from _print(console, rows, show_header=not shown_header)


def _print(console: Console, rows: list[Incident], *, show_header: bool) -> list[Incident]:
    table = Table(box=None, expand=True, pad_edge=False, show_header=show_header, header_style="underline")
    for name, width in COLUMNS:
        table.add_column(name, width=width or None, ratio=None if width else 1, overflow="fold")
    for incident in rows:
        where = (_day(incident), _side(incident.actor), _act(incident), _side(incident.recipient), _place(incident))
        table.add_row(*where, _told(incident), _harm(incident), _status(incident))
        table.add_row()
    console.print(table)
    return rows


def _day(incident: Incident) -> Text:
    """As exact as reports state it; dim where none does and only the day of the news is known."""
    when = incident.date
    if when is None or (when.first is None and when.last is None and when.value is None):
        return Text(incident.day or "?", style="dim")
    if when.basis == "reported":
        return Text(f"≤ {when.last or incident.day}", style="dim")
    if when.value is not None:
        return Text(when.value)
    return Text("\n").join(Text(day) for day in (when.first or "", f"–{when.last or ''}") if day)


def _side(parties: tuple[Party, ...]) -> Text:
    """The first of a side, each with its code."""
    lines = [Text.assemble(visible(one.text), " ", (visible(one.code), "cyan")) for one in parties[:MOST_PARTIES]]
    if len(parties) > MOST_PARTIES:
        lines.append(Text(f"and {len(parties) - MOST_PARTIES} more", style="dim"))
    return Text("\n").join(lines)


def _act(incident: Incident) -> Text:
    text = Text(incident.event_type, style=QUAD_STYLE.get(incident.quad_class, "bold"))
    return text if incident.mode is None else text.append(f"\n{incident.mode}", style="not bold")


def _place(incident: Incident) -> Text:
    place = incident.place
    if place is None:
        return Text("")
    return Text(visible(place.name or place.text)).append(f" {place.country or ''}".rstrip(), style="cyan")


def _told(incident: Incident) -> Text:
    """Independent reports, and of how many publishers; dim what one alone tells."""
    reports, publishers = len(incident.independent), len(incident.publishers)
    text = Text("1 report" if reports == 1 else f"{reports} reports", style="dim" if reports == 1 else "")
    if publishers > 1:
        text.append(f",\n{publishers} papers")
    copies = len(incident.reports) - reports
    return text.append(f"\n{copies} cop{'y' if copies == 1 else 'ies'}", style="dim") if copies else text


def _harm(incident: Incident) -> Text:
    lines = [Text(f"{one.kind} {figure_words(one)}") for one in incident.losses]
    claims = {one.claim for one in incident.claims}
    links = {one.relation for one in incident.linked}
    if "denies" in claims or "denied by" in links:
        lines.append(Text("denied", style="magenta"))
    if "blames" in claims:
        lines.append(Text("blamed", style="magenta"))
    return Text("\n").join(lines)


def _status(incident: Incident) -> Text:
    text = Text(incident.status, style=status_style(incident))
    if incident.background:
        text.append("\nbackground", style="dim")
    return text.append(f"\n{incident.id[:ID_DIGITS]}", style="dim")
