"""Happenings by who, whom, type and day, so that a link is looked for among few."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casus.stories.happening import Happening, Topics, pairs

MOST = 64
"""Of one question at most so many are compared, the nearest to its first day on."""

Key = tuple[str, ...]


class Nearby:
    """What is known to have a day. Asked for a span of days, each answer comes once, by day and id."""

    def __init__(self, happenings: Iterable[Happening]) -> None:
        self._rows: dict[Key, list[tuple[int, str, Happening]]] = defaultdict(list)
        self._spots: dict[tuple[str, int], list[Happening]] = defaultdict(list)
        for one in happenings:
            for spot in one.spots:
                self._spots[spot].append(one)
            if one.day is not None:
                for key in set(_keys(one)):
                    self._rows[key].append((one.day, one.id, one))
        for rows in self._rows.values():
            rows.sort(key=lambda row: row[:2])

    def done(
        self, kinds: Iterable[str], actors: Iterable[str], recipients: Iterable[str], days: range
    ) -> list[Happening]:
        """What any of the actors did to any of the recipients, or all of them did together."""
        recipients = sorted(recipients)
        return self._all((("pair", kind, a, b) for kind in kinds for a in sorted(actors) for b in recipients), days)

    def aimless(self, kinds: Iterable[str], actors: Iterable[str], days: range) -> list[Happening]:
        """What any of them did to nobody who is told."""
        return self._all((("by", kind, a) for kind in kinds for a in sorted(actors)), days)

    def by(self, kinds: Iterable[str], actors: Iterable[str], days: range) -> list[Happening]:
        """What any of them did to anybody."""
        return self._all((("from", kind, a) for kind in kinds for a in sorted(actors)), days)

    def toward(self, kinds: Iterable[str], recipients: Iterable[str], days: range) -> list[Happening]:
        """What anybody did to any of them."""
        return self._all((("to", kind, b) for kind in kinds for b in sorted(recipients)), days)

    def about(self, kinds: Iterable[str], words: Iterable[str], days: range) -> list[Happening]:
        """What is told in any of these words, but for words that are in everybody's mouth in those days."""
        keys = [("about", kind, word) for kind in kinds for word in sorted(words)]
        return self._all((key for key in keys if len(self._rows_in(key, days)) < MOST), days)

    def beside(self, one: Happening) -> list[Happening]:
        """What is told in a sentence together with it, by id."""
        found = {other.id: other for spot in one.spots for other in self._spots[spot] if other is not one}
        return [found[id_] for id_ in sorted(found)]

    def _all(self, keys: Iterable[Key], days: range) -> list[Happening]:
        found = {row[:2]: row[2] for key in keys for row in self._rows_in(key, days)}
        return [found[row] for row in sorted(found)]

    def _rows_in(self, key: Key, days: range) -> Sequence[tuple[int, str, Happening]]:
        rows = self._rows.get(key, [])
        start = bisect_left(rows, days.start, key=lambda row: row[0])
        end = bisect_left(rows, days.stop, key=lambda row: row[0])
        return rows[start : min(end, start + MOST)]


def _keys(one: Happening) -> Iterator[Key]:
    for a, b in pairs(one):
        yield ("pair", one.kind, a, b)
    for a in one.actor:
        yield ("from", one.kind, a)
        if not one.recipient and not one.mutual:
            yield ("by", one.kind, a)
    for b in one.recipient:
        yield ("to", one.kind, b)
    for word in one.words:
        yield ("about", one.kind, word)


@dataclass(frozen=True, slots=True)
class Near:
    """What rules look at beside two happenings themselves."""

    nearby: Nearby
    topics: Topics
