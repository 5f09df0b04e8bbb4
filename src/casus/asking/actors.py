"""Whom somebody means who types or clicks a name, and who held which office there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from threading import Lock

from casus.actors.holders import Offices
from casus.actors.registry import Registry
from casus.actors.who import entries_of, entry_code, named_terms, office_answer, who
from casus.config import load_settings
from casus.records.answer import Answer
from casus.records.codes import country_of, name_in, sector_of
from casus.records.holding import Holding
from casus.records.party import Actor, ActorFound, What
from casus.store.actors import Meant, aliases_of, beginning, meant_by
from casus.store.parties import names_of
from casus.store.rows import UNSTORABLE
from casus.store.store import Store, Transaction

MOST_OTHERS = 8
MOST_ALIASES = 12
LONGEST = 200
"""Letters of a name."""
_ASKING = Lock()
"""The registry's file is read by one thread at a time."""


@lru_cache(maxsize=1)
def registry() -> Registry:
    """Loaded once in a process: the registry of the settings."""
    return Registry.load(load_settings().registry_file)


def actor_named(store: Store, text: str) -> ActorFound:
    """Whom a code or a name means: who goes by it in the record, else whom the registry knows by it."""
    name = text.strip()[:LONGEST]
    if not name or UNSTORABLE.search(name):
        return ActorFound(text, None)
    with store.reading() as connection:
        found = _actors(connection, meant_by(connection, name), name)
        near = [] if found else _actors(connection, beginning(connection, name), name)
        first = None if not found else _with_aliases(connection, found[0])
    if first is None:
        known = _of_registry(name)
        return ActorFound(text, known[0] if known else None, (*known[1:], *near)[:MOST_OTHERS])
    return ActorFound(text, first, tuple(found[1:])[:MOST_OTHERS])


def _actors(connection: Transaction, meant: Iterable[Meant], name: str) -> list[Actor]:
    """Persons each by themselves, the others by their codes; the one that is written so first, then the most active."""
    by_key: dict[tuple[str, str | None], list[Meant]] = defaultdict(list)
    for one in meant:
        if one.party is not None or one.name is not None:
            asked_by_code = one.code.casefold() == name.casefold()
            by_key[one.code, None if asked_by_code or not is_person(one) else one.registry_id].append(one)
    names = names_of(connection, {code for code, person in by_key if person is None})
    found = [_actor(code, person, own, names) for (code, person), own in by_key.items()]
    return sorted(found, key=lambda one: (one.code.casefold() != name.casefold(), -one.incidents, one.code, one.name))


def _actor(code: str, person: str | None, own: Sequence[Meant], names: Mapping[str, str]) -> Actor:
    number = sum(one.incidents for one in own)
    if person is not None:
        return Actor(code, own[0].name or code, "person", (), number)
    return Actor(code, name_in(code) or names.get(code) or code, what_is(code), (), number)


def _with_aliases(connection: Transaction, one: Actor) -> Actor:
    """Of a person none: others of the same office have the same code."""
    if one.what in ("person", "sector"):
        return one
    found = aliases_of(connection, one.code, MOST_ALIASES)
    return replace(one, aliases=tuple(alias for alias in found if alias != one.name))


def is_person(one: Meant) -> bool:
    return (one.registry_id or "").startswith("leader")


def what_is(code: str) -> What:
    """By the code alone."""
    if name_in(code):
        return "organisation" if country_of(code) is None else "group"
    if country_of(code) is None:
        return "other"
    return "sector" if sector_of(code) else "state"


def _of_registry(name: str) -> list[Actor]:
    with _ASKING:
        people = named_terms(name, registry())
        entries = () if people else entries_of(name, registry())
        found = {office_answer(one, None, registry()).code: one.person for one in people}
    made = [Actor(code, person, "person") for code, person in found.items()]
    return made + [Actor(code, one.name or code, what_is(code)) for one in entries for code in [entry_code(one)]]


def meant_on(name: str, day: date) -> tuple[Answer, ...]:
    """Whom or what the registry knows by a name or code on a day."""
    asked = name.strip()[:LONGEST]
    with _ASKING:
        return who(name_in(asked) or asked, registry(), on=day)


def offices(code: str, since: date | None, until: date | None) -> tuple[Answer, ...]:
    """Who held which office, the earliest first: of a country, body or group by its code, or of a person by the name.

    since, until: only those who were in office on one of these days, as far as is known.
    """
    with _ASKING:
        found = _holdings(registry().offices, code.strip()[:LONGEST])
        return tuple(office_answer(one, None, registry()) for one in found if _was_in_office(one, since, until))


def _holdings(of: Offices, code: str) -> Sequence[Holding]:
    name, country = name_in(code), country_of(code.upper())
    if name and country:
        return of.offices_of(f"NSA:{name}")
    if name:
        return of.offices_of(code)
    found = of.offices_of(country) if country and len(code.partition("-")[0]) == len(country) else ()
    return found or of.terms_of(code)


def _was_in_office(held: Holding, since: date | None, until: date | None) -> bool:
    """By the beginnings of days: a year alone is the whole year."""
    starts = until is None or not held.start or held.start <= until.isoformat()
    ends = since is None or not held.end or held.end >= since.isoformat()[: len(held.end)]
    return starts and ends
