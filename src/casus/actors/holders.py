"""Who held which office on a day: the registry's terms of office, with those that the user has added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from casus.actors.names import key
from casus.actors.offices import HEAD, LEADER, MONARCH, PRESIDENT
from casus.actors.table import RegistryTable
from casus.records.holding import Holding


class Offices:
    """Questions about office holders. added: the user's terms, each with the compared forms of the person's names."""

    def __init__(self, table: RegistryTable, added: Iterable[tuple[Holding, Iterable[str]]] = ()) -> None:
        self._table = table
        self._added = tuple((held, frozenset(keys)) for held, keys in added)

    def terms_of(self, name: str) -> tuple[Holding, ...]:
        """Every office of everybody of that name, the earliest first."""
        wanted = key(name)
        mine = (held for held, keys in self._added if wanted in keys)
        return in_order((*self._table.terms_of(wanted), *mine))

    def holders(self, country: str, office_class: str) -> tuple[Holding, ...]:
        """Everybody who held an office of this class there; for "leader" those who ruled in fact."""
        mine = (held for held, _ in self._added if held.country == country and held.office_class == office_class)
        found = self._table.holders(country, office_class)
        if office_class == LEADER:
            found = (*found, *self._table.leaders(country))
            mine = (held for held, _ in self._added if held.country == country and held.leads)
        return in_order((*dict.fromkeys(found), *mine))

    def offices_of(self, country: str) -> tuple[Holding, ...]:
        """Everybody who held any office there, or of a body of no state (`IGO:UN`, `NSA:Hezbollah`)."""
        mine = (held for held, _ in self._added if held.country == country)
        return in_order((*self._table.offices_of(country), *mine))

    def on_day(self, country: str, office_class: str, on: date) -> tuple[Holding, ...]:
        """Those in office on that day, the latest to take it first."""
        return tuple(reversed([held for held in self.holders(country, office_class) if held.holds(on)]))

    def holder(self, country: str, office_class: str, on: date) -> Holding | None:
        """The one in office on that day; None when nobody or, of a ruler's title, more than one person is known."""
        found = self.on_day(country, office_class, on)
        if office_class in (LEADER, MONARCH) and len({held.person for held in found}) > 1:
            return None
        return found[0] if found else None


def in_order(found: Sequence[Holding]) -> tuple[Holding, ...]:
    return tuple(sorted(found, key=lambda held: (held.start, held.end or "9999", held.person)))


OFFICE_NAMES: Mapping[str, str] = {
    PRESIDENT: "President",
    HEAD: "head of government",
    MONARCH: "monarch",
    LEADER: "leader",
    "foreign_minister": "foreign minister",
    "defence_minister": "defence minister",
}


def office_name(held: Holding) -> str:
    """The office as its source writes it, else the usual name of its class."""
    return held.office or OFFICE_NAMES.get(held.office_class, held.office_class.replace("_", " "))


def days(held: Holding) -> str:
    """The term as a person reads it: "2017-01-20 to 2021-01-20", "since 2025-01-20 (seen until 2026-01-22)"."""
    if held.end:
        return f"{held.start or '?'} to {held.end}"
    return f"since {held.start}" + (f" (last seen {held.as_of})" if held.as_of else "")
