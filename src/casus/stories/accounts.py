"""Which mentions of one article are one happening, and what they tell of it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from casus.records.account import REALMS, Account, Report
from casus.records.event import Event
from casus.stories.chains import chains, position
from casus.stories.claims import claims
from casus.stories.fullest import best_place, fullest
from casus.stories.ordinals import first_ordinal
from casus.stories.when import best_date, leans_on_old, span
from casus.stories.wording import numbers, words

Value = TypeVar("Value")


def accounts(report: Report, events: Sequence[Event], on: date | None) -> list[Account]:
    """The happenings that an article tells of, in order of their first mention. on: the day of the article."""
    ordered = sorted(events, key=position)
    found = sorted(chains(ordered), key=lambda chain: position(chain[0]))
    return [_account(number, chain, ordered, on, report) for number, chain in enumerate(found)]


def _account(number: int, chain: Sequence[Event], events: Sequence[Event], on: date | None, report: Report) -> Account:
    surest = max(chain, key=lambda event: event.confidence)
    event_type = commonest(chain, lambda event: event.event_type)
    of_type = [event for event in chain if event.event_type == event_type]
    status = commonest(chain, lambda event: event.status)
    old = status == "historical" or leans_on_old(chain, events, on)
    when = span(chain, REALMS[status], historical=old, on=on)
    return Account(
        number=number,
        event_ids=tuple(event.id for event in chain),
        event_type=event_type,
        mode=commonest([event for event in of_type if event.mode] or of_type, lambda event: event.mode),
        contexts=tuple(dict.fromkeys(context for event in chain for context in event.contexts)),
        status=status,
        actor=fullest(one for event in chain for one in event.actor),
        recipient=fullest(one for event in chain for one in event.recipient),
        date=best_date(chain),
        place=best_place(chain),
        first=when.first,
        last=when.last,
        stated=when.stated,
        background=when.background,
        triggers=tuple(dict.fromkeys(event.trigger.text for event in chain)),
        sentences=tuple(dict.fromkeys(event.sentence.index for event in chain)),
        words=words(chain, events),
        numbers=numbers(chain),
        claims=tuple(claims(chain, events)),
        casualties=tuple((event.id, toll) for event in chain for toll in event.casualties),
        confidence=surest.confidence,
        versions=surest.versions,
        report=report,
        ordinal=first_ordinal(chain),
    )


def commonest(chain: Sequence[Event], of: Callable[[Event], Value]) -> Value:
    """What most mentions say, weighed by how sure they are; of equals the first."""
    sure: dict[Value, float] = defaultdict(float)
    for event in chain:
        sure[of(event)] += event.confidence
    return max(sure, key=lambda value: round(sure[value], 9))
