"""An act that was done again: reports of `a second appeal` tell of another act, though they were taken for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from casus.measures.ledgers.book import MARK, Book, day_of
from casus.records.event import Event
from casus.records.incident import Incident, IncidentReport

_BEFORE = re.compile(r"\b(?:an?\s+(?:second|third|new|renewed|further|fresh)|another)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"^\s+(?:again|anew|once more|a second time|for a second time)\b", re.IGNORECASE)


def parts(book: Book, one: Incident) -> list[Incident]:
    """The incident itself, or what each day on which it was done anew tells of it, in order of time."""
    begins = _days(book, one)
    if not begins:
        return [one]
    groups: list[list[IncidentReport]] = [[] for _ in range(len(begins) + 1)]
    for report in one.reports:
        day = _day(report)
        groups[sum(day is not None and begin <= day for begin in begins)].append(report)
    made = (replace(one, id=f"{one.id}{MARK}{number}", day=day.isoformat(), date=None, reports=tuple(reports))
            for number, (day, reports) in enumerate(zip(begins, groups[1:], strict=True), start=2))  # fmt: skip
    return [replace(one, reports=tuple(groups[0])), *made] if groups[0] else list(made)


def _days(book: Book, one: Incident) -> Sequence[date]:
    """Days after the incident's own on which an article tells that it was done anew."""
    first = day_of(one)
    found = set()
    for report in one.reports:
        day = _day(report)
        if first is not None and day is not None and day > first and any(map(is_anew, book.told(report.event_ids))):
            found.add(day)
    return sorted(found)


def is_anew(event: Event) -> bool:
    """Whether it is told as done once more."""
    text, start = event.sentence.text, event.trigger.start - event.sentence.start
    return bool(_BEFORE.search(text[:start]) or _AFTER.search(text[start + len(event.trigger.text) :]))


def _day(report: IncidentReport) -> date | None:
    return datetime.fromisoformat(report.published).date() if report.published else None
