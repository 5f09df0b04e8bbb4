"""The timeline of a brief: what counts, and what is said not to have happened, the main incidents with a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from casus.briefing.notes import plain
from casus.briefing.told import act, label
from casus.briefing.wording import day_words
from casus.drawing.axis import day_name
from casus.drawing.layout import Mark
from casus.drawing.timeline import NARROW, WIDE, timeline
from casus.records.brief import Asked
from casus.records.incident import Incident


def anchor(incident_id: str) -> str:
    """The place of an incident's entry in a page."""
    return f"incident-{incident_id}"


def figures(
    incidents: Sequence[Incident], main: Sequence[Incident], asked: Asked, title: str
) -> tuple[str, str] | None:
    """For a page and for a phone; None where no incident has a day. main: those with an entry, and so with a label."""
    marks = list(_marks(incidents, main))
    if not marks:
        return None
    days = [mark.day for mark in marks]
    first, last = min(asked.since or days[0], *days), max(asked.until or days[0], *days)
    wide, narrow = (timeline(marks, title, (first, last), width) for width in (WIDE, NARROW))
    return wide, narrow


def _marks(incidents: Sequence[Incident], main: Sequence[Incident]) -> Iterator[Mark]:
    told = [one.id for one in main]
    drawn = [one for one in incidents if one.day and (one.counts or one.status == "negated") and not one.background]
    for one in sorted(drawn, key=lambda one: (one.id not in told, -abs(one.intensity) * len(one.independent), one.id)):
        day = date.fromisoformat(one.day or "")
        words = f"{day_words(day)}: {plain(act(one))}"
        named = one.id in told
        yield Mark(
            day=day,
            quad_class=one.quad_class,
            reports=len(one.independent),
            label=f"{day_name(day)}: {label(one)}" if named else "",
            title=words if one.counts else f"{words}: said not to have happened",
            href=f"#{anchor(one.id)}" if named else None,
            sure=one.counts,
        )
