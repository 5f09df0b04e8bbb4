"""Books for ledgers, made of acts that are written by hand: an incident, its account and its one mention each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from casus.measures.ledgers.book import Book
from casus.records.account import Account
from casus.records.event import Event, EventPlace, SentenceRef, Source, Trigger
from casus.records.incident import Incident
from casus.stories.links import links
from tests.builders import event, span
from tests.incidents import told


class Act(NamedTuple):
    incident: Incident
    accounts: list[Account]
    mention: Event


def act(number: str, kind: str, sides: str, text: str, *, trigger: str, sentence: int = 0, **changed: Any) -> Act:
    """As `told`; said_by: code of a source; hosted: the country where it happens."""
    said_by, hosted = changed.pop("said_by", None), changed.pop("hosted", None)
    incident, accounts = told(number, kind, sides, text, trigger=trigger, sentence=sentence, **changed)
    place = EventPlace(hosted, 0, 1, hosted, hosted, None, None, None, "city") if hosted else None
    mention = event(
        text,
        id=f"e{number}",
        doc=incident.reports[0].doc,
        event_type=kind,
        status=incident.status,
        sentence=SentenceRef(sentence, 0, len(text), text),
        trigger=Trigger(*span(text, trigger)),
        attribution=(Source(said_by, 0, 1, None, said_by),) if said_by else (),
        place=place,
    )
    return Act(incident, accounts, mention)


def book(*acts: Act, what: Mapping[str, str] | None = None) -> Book:
    """With the links that the acts have. what: by the number of an act."""
    found = links((one.incident, one.accounts) for one in acts)
    return Book(
        tuple(replace(one.incident, linked=found.get(one.incident.id, ())) for one in acts),
        {one.mention.id: one.mention for one in acts},
        {f"e{number}": words for number, words in (what or {}).items()},
    )
