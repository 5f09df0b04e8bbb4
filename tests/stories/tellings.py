"""Event mentions and accounts made by hand: sentences of one article, and what several articles tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from casus.records.account import Account, Report
from casus.records.event import Event, EventDate, EventPlace, Participant, SentenceRef, Source, Trigger
from casus.records.link import Precision, Reason
from casus.stories.accounts import accounts
from tests.builders import event

ON = date(2025, 6, 19)
"""A Thursday."""


def told(number: int, text: str, trigger: str, **changed: object) -> Event:
    """An ASSAULT in a sentence that begins at 1000 times its number."""
    start = 1000 * number
    at = start + text.index(trigger)
    fields: dict[str, object] = {
        "id": f"e-{number}-{trigger}",
        "sentence": SentenceRef(number, start, start + len(text), text),
        "event_type": "ASSAULT",
        "mode": None,
        "trigger": Trigger(trigger, at, at + len(trigger)),
    }
    return event(text, **(fields | changed))


def party(text: str, code: str, reason: Reason = "named", name: str | None = None) -> Participant:
    return Participant(text, 0, 0, name or text, code, code[:3], None, None, reason)


def parties(codes: str) -> tuple[Participant, ...]:
    """Of `ISR-MIL IRN`; the words are the codes."""
    return tuple(party(code, code) for code in codes.split())


def day(first: str, last: str | None = None, text: str = "then") -> EventDate:
    return EventDate(text, 0, 0, first if last is None else None, "day", first, last or first)


def place(name: str, country: str, admin1: str | None = None, precision: Precision = "city") -> EventPlace:
    return EventPlace(name, 0, 0, name, country, admin1, None, None, precision, f"geonames:{name}")


def source(text: str, code: str, **parts: Any) -> Source:
    return Source(text, 0, 0, None, code, **parts)


def report(doc: str = "wire", on: date = ON) -> Report:
    return Report(doc, None, None, on.isoformat(), doc.ljust(32, "0"), doc.ljust(32, "0"))


def read(*events: Event, on: date | None = ON) -> list[Account]:
    return accounts(report(), events, on)


def account(doc: str, text: str, trigger: str, later: int = 0, **changed: object) -> Account:
    """The only happening of an article that is published so many days after ON."""
    on = ON + timedelta(later)
    (found,) = accounts(report(doc, on), [told(0, text, trigger, **({"id": f"e-{doc}"} | changed))], on)
    return found


def ids(found: Sequence[Account]) -> list[tuple[str, ...]]:
    return [one.event_ids for one in found]
