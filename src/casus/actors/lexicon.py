"""The names that the registry knows, with their meanings (see `casus.actors.table` for the file)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from casus.actors.table import RegistryTable

Kind = Literal[
    "country",
    "adjective",
    "people",
    "capital",
    "city",
    "institution",
    "organisation",
    "role",
    "domain",
    "head",
    "minister",
    "official",
    "surname-head",
    "surname-minister",
]
PERSONS = frozenset(("head", "minister", "official", "surname-head", "surname-minister"))
LONGEST = 9  # words of the longest name that is looked up
LENGTHS = tuple(tuple(length for length in range(LONGEST, 0, -1) if mask >> length & 1) for mask in range(2 << LONGEST))
"""By mask, whose bit n says that some name has n words: those numbers, the greatest first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name.

    kind: `role` is a common noun with a sector; `institution` belongs to a state and needs no name in the code;
        `head` heads a state, government, organisation or armed group, `minister` is a foreign or defence minister,
        `official` another office holder; `surname-...` is one of these under a surname alone.
    sector: PLOVER sector; for an organisation of no country `IGO`, `NGO`, and for its head `IGO:UN`.
    start, end: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "" (open); first and last day on which the meaning holds.
    strength: of a role: strong, weak (takes the sector of what stands before or after it), country, unknown.
    spelling: "*" where the text must write it in capitals (an acronym), "~" where it may be in lower case, else "".
    source: names of the sources, joined by `+`; "" where an article itself explains the name.
    """

    kind: Kind
    country: str
    sector: str
    name: str
    start: str
    end: str
    strength: str
    spelling: str
    source: str = ""

    def holds(self, on: date | None) -> bool:
        """Whether the meaning holds on that day; always true without a day."""
        if on is None:
            return True
        day = on.isoformat()
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


def parse(text: str) -> Entry:
    kind, country, sector, name, start, end, source = text.split(";")
    bare = kind.rstrip("*~")
    role = bare == "role"
    return Entry(
        bare,  # type: ignore[arg-type]  # the table is written by our own builder, which knows only these kinds
        "" if role else country,
        sector,
        name,
        start,
        end,
        country if role else "",
        kind[len(bare) :],
        source,
    )


class Lexicon:
    """Entries by compared name (`casus.actors.names.key`). Rows are read when they are first asked for."""

    def __init__(self, keys: frozenset[str], fetch: Callable[[str], str], version: str) -> None:
        """keys: every known name. fetch: from a name to its row, "" for none."""
        self._keys, self._fetch = keys, fetch
        self._lengths = name_lengths(keys)
        self.version = version
        self.entries = lru_cache(maxsize=16384)(self._entries)

    @classmethod
    def of(cls, table: RegistryTable) -> Lexicon:
        return cls(table.names(), table.entries, table.version)

    @classmethod
    def load(cls) -> Lexicon:
        """The names of the registry that ships. DataError when its file is missing or cannot be read."""
        return cls.of(RegistryTable.shipped())

    def with_meanings(self, meanings: Mapping[str, tuple[Entry, ...]]) -> Lexicon:
        """The same names, and those whose meaning an article explains, which go first; none hides the name."""
        return Explained(self, meanings) if meanings else self

    def country_name(self, code: str) -> str | None:
        """The usual English name of a state by its ISO 3166-1 alpha-3 code, None for a code that is none."""
        return next((e.name for e in self.entries(f"={code}")), None)

    def lengths(self, first: str) -> tuple[int, ...]:
        """How many words the names have that begin with this one, the longest first."""
        return LENGTHS[self._lengths.get(first, 0)]

    def __contains__(self, name: object) -> bool:
        return name in self._keys

    def _entries(self, name: str) -> tuple[Entry, ...]:
        row = self._fetch(name) if name in self._keys else ""
        return tuple(parse(text) for text in row.split("|")) if row else ()


class Explained(Lexicon):
    """A lexicon and the meanings that one article explains."""

    def __init__(self, base: Lexicon, meanings: Mapping[str, tuple[Entry, ...]]) -> None:
        self._base, self._meanings = base, meanings
        self._own = name_lengths(meanings)
        self.version = base.version
        self.entries = lru_cache(maxsize=1024)(self._entries)

    def lengths(self, first: str) -> tuple[int, ...]:
        known = self._base.lengths(first)
        return tuple(sorted({*known, *LENGTHS[self._own[first]]}, reverse=True)) if first in self._own else known

    def __contains__(self, name: object) -> bool:
        return name in self._meanings or name in self._base

    def _entries(self, name: str) -> tuple[Entry, ...]:
        return self._meanings[name] if name in self._meanings else self._base.entries(name)


def name_lengths(names: Collection[str]) -> dict[str, int]:
    """By first word of some name the mask of LENGTHS; names longer than LONGEST words are never looked up."""
    found: dict[str, int] = {}
    for name in names:
        first, length = name.partition(" ")[0], name.count(" ") + 1
        if length <= LONGEST:
            found[first] = found.get(first, 0) | 1 << length
    return found
