"""The ledgers by name, and which of their entries are asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from casus.measures.ledgers.agreements import agreements
from casus.measures.ledgers.book import Book
from casus.measures.ledgers.demands import demands
from casus.measures.ledgers.mediation import mediation
from casus.measures.ledgers.threats import threats
from casus.records.incident import Party
from casus.records.ledger import Agreement, Demand, LedgerEntry, Mediation, Step
from casus.records.series import party_of

LEDGERS: Mapping[str, Callable[[Book], Sequence[LedgerEntry]]] = {
    "mediation": mediation,
    "agreements": agreements,
    "demands": demands,
    "threats": threats,
}

_WORD = re.compile(r"[^\W_]+")


def concerns(entry: LedgerEntry, name: str) -> bool:
    """Whether somebody of this name has a part in it: a country, a code or its beginning, or whole words of a name."""
    code = name.strip().upper()
    if any(one.upper() == code or one.upper().startswith((f"{code}-", f"{code}:")) for one in _codes(entry)):
        return True
    asked = _words(name)
    return bool(asked) and any(
        f" {asked} " in f" {_words(text)} " for party in _parties(entry) for text in _called(party)
    )


def falls_in(entry: LedgerEntry, since: date | None, until: date | None) -> bool:
    """Whether it begins within these days; without a day only where none are asked for."""
    if since is None and until is None:
        return True
    day = date.fromisoformat(entry.day) if entry.day else None
    return day is not None and (since is None or since <= day) and (until is None or day <= until)


def steps(entry: LedgerEntry) -> Iterator[Step]:
    """Everything that an entry rests on, in its own order."""
    if isinstance(entry, Agreement):
        yield from (stage.step for stage in entry.stages)
        return
    yield from entry.steps if isinstance(entry, Mediation) else (entry.step,)
    if isinstance(entry, (Mediation, Demand)):
        yield from (step for answer in entry.answers for step in answer.steps)
    yield from (*entry.rounds, *entry.result) if isinstance(entry, Mediation) else entry.deeds


def _parties(entry: LedgerEntry) -> Iterator[Party]:
    return (party for step in steps(entry) for party in (*step.who, *step.whom))


def _codes(entry: LedgerEntry) -> set[str]:
    """Codes of all who take part, and the parties that they count as."""
    found = {party.code for party in _parties(entry)}
    return found | {party for code in found if (party := party_of(code))} | set(sides(entry))


def sides(entry: LedgerEntry) -> tuple[str, ...]:
    """The parties of an entry, as it lists them."""
    if isinstance(entry, Mediation):
        return entry.between
    if isinstance(entry, Agreement):
        return entry.parties
    return (*entry.by, *(entry.of if isinstance(entry, Demand) else entry.against))


def _called(party: Party) -> Iterable[str]:
    return (text for text in (party.name, party.text) if text)


def _words(text: str) -> str:
    """Words without case and accents."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join(_WORD.findall("".join(one for one in plain if not unicodedata.combining(one)).casefold()))
