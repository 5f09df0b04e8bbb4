"""Which state a mention such as "the army" belongs to: the one named close by, weighed with the whole article."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

REACH = 120.0  # characters over which the nearness of a state's name falls to a third
FAR = 900  # characters beyond which a name no longer counts as near
AFTER = 0.4  # worth of a name that follows the mention in its sentence, against one before it
WHOLE = 3.0  # worth of an article that is all about one state, against its name right beside the mention
POSSESSOR_WHOLE = 0.8  # the same for "its army", whose owner has just been named
POSSESSIVES = ("its ", "his ", "her ", "their ", "whose ")
MOST_PLACES = 8  # occurrences of a mention's words that are looked at
SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")


@dataclass(frozen=True)
class Surroundings:
    """The states that an article names, where it names them, and how much of it each one has.

    text: the whole article. starts: offsets of the names, ascending; countries, weights: of the same names.
    shares: share of each state in the whole article, 0..1.
    """

    text: str
    starts: Sequence[int]
    countries: Sequence[str]
    weights: Sequence[float]
    shares: Mapping[str, float]

    @classmethod
    def of(cls, text: str, named: Iterable[tuple[int, str, float]], votes: Mapping[str, float]) -> Surroundings:
        """named: offset, country and weight of each name of a state, in text order; votes: see `home.home_votes`."""
        rows = tuple(named)
        total = sum(votes.values()) or 1.0
        return cls(
            text,
            tuple(start for start, _, _ in rows),
            tuple(country for _, country, _ in rows),
            tuple(weight for _, _, weight in rows),
            {country: vote / total for country, vote in votes.items()},
        )

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Offsets after each sentence, roughly."""
        return tuple(match.end() for match in SENTENCE_END.finditer(self.text))

    def state_of(self, mention: str) -> str | None:
        """ISO 3166-1 alpha-3 of the state nearest in the article to where the mention stands, None without any."""
        whole = POSSESSOR_WHOLE if mention.casefold().startswith(POSSESSIVES) else WHOLE
        near = [vote for at in places(self.text, mention) for vote in self.near(at, at + len(mention))]
        votes = {country: whole * share for country, share in self.shares.items()}
        count = max(1, len(places(self.text, mention)))
        for country in {country for country, _ in near}:
            votes[country] = votes.get(country, 0.0) + sum(vote for other, vote in near if other == country) / count
        return max(votes, key=lambda country: (votes[country], country), default=None)

    def near(self, start: int, end: int) -> Iterable[tuple[str, float]]:
        """State and worth of each name around text[start:end]."""
        sentence_end = next(iter(self.ends[bisect_left(self.ends, end) :]), len(self.text))
        first, last = bisect_left(self.starts, start - FAR), bisect_left(self.starts, sentence_end)
        for at in range(first, last):
            before = self.starts[at] < start
            distance = start - self.starts[at] if before else self.starts[at] - end
            worth = 1.0 if before else AFTER
            yield self.countries[at], worth * self.weights[at] * math.exp(-max(0, distance) / REACH)


def places(text: str, mention: str) -> list[int]:
    """Offsets at which the words of a mention stand in the text, the first few."""
    found: list[int] = []
    at = text.find(mention)
    while at >= 0 and len(found) < MOST_PLACES:
        end = at + len(mention)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            found.append(at)
        at = text.find(mention, at + 1)
    return found
