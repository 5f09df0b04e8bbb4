"""Which of several meanings of a name holds: by the day, then by the country of the context."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from casus.actors.lexicon import Entry

COMMON_SURNAMES = frozenset(("CHN", "TWN", "KOR", "PRK", "VNM", "SGP"))  # where a surname alone names nobody
RANK = {"head": 0, "surname-head": 1, "minister": 2, "official": 3, "surname-minister": 4}


def in_force(entries: Sequence[Entry], on: date | None) -> tuple[Entry, ...]:
    """The meanings that hold on that day; without a day those that still hold, else all."""
    if on is None:
        return tuple(e for e in entries if not e.end) or tuple(entries)
    return tuple(e for e in entries if e.holds(on))


def state(entries: Sequence[Entry], on: date | None) -> Entry | None:
    """The state, capital or institution meant: the one that exists on that day, else the nearest in time.

    Russia and its capital before 1991-12-26 are the Soviet Union's; a colony's name before independence is kept.
    """
    return next(iter(in_force(entries, on)), entries[0] if entries else None)


def nearest(entries: Iterable[Entry], countries: Sequence[str]) -> tuple[Entry, ...]:
    """Those of the first of the countries that any of them has, else all."""
    found = tuple(entries)
    for country in countries:
        same = tuple(e for e in found if e.country == country)
        if same:
            return same
    return found


def holder(entries: Sequence[Entry], on: date | None, countries: Sequence[str]) -> Entry | None:
    """The office holder meant by a name, None when it could be several persons of different states.

    With a day: who is in office on it, heads before ministers; else who last left office before it. Without a day:
    the most recent one when all candidates of the best rank agree on state and sector.
    """
    known = tuple(e for e in entries if e.country in countries) or distinctive(entries) or only_minister(entries, on)
    if not known:
        return None
    if on is None:
        return agreed(best(nearest(known, countries)), latest)
    present = [e for e in known if e.holds(on)]
    if present:
        return agreed(best(nearest(present, countries)), latest)
    earlier = [e for e in known if e.end and e.end <= on.isoformat()]
    return agreed(best(nearest(earlier, countries)), latest) if earlier else None


def distinctive(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Full names, and surnames of heads that are hardly anybody else's ("Tito", not "Sun" or "Kim")."""
    return tuple(
        e
        for e in entries
        if not e.kind.startswith("surname")
        or (e.kind == "surname-head" and len(e.name.split()[-1]) > 3 and e.country not in COMMON_SURNAMES)
    )


def only_minister(entries: Sequence[Entry], on: date | None) -> tuple[Entry, ...]:
    """A minister in office whose surname no office holder of another state has ("Gromyko", not "Smith")."""
    rare = len({e.country for e in entries}) == 1 and all(len(e.name.split()[-1]) > 3 for e in entries)
    return tuple(e for e in entries if on and e.holds(on)) if rare and entries[0].country not in COMMON_SURNAMES else ()


def best(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    top = min(RANK[e.kind] for e in entries)
    return tuple(e for e in entries if RANK[e.kind] == top)


def latest(entry: Entry) -> str:
    return entry.end or "9999" + entry.start


def agreed(entries: Sequence[Entry], by: Callable[[Entry], str]) -> Entry | None:
    """The latest of the entries when they are of one state and sector, or all of one full name."""
    one_name = not entries[0].kind.startswith("surname") and len({e.name for e in entries}) == 1
    if len({(e.country, e.sector) for e in entries}) != 1 and not one_name:
        return None
    return max(entries, key=by)
