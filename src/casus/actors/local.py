"""Which state a mention such as "the army" belongs to: the one named close by, weighed with the whole article.

The worths are those of a softmax over the states that an article names, fitted on the 2,495 mentions of the corpus
(train and written parts) that name no state themselves. In articles left out of the fit it finds 83 and 66 of 100. How
near the name stands adds nothing to that.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

SHARE = 3.7  # worth of a state that the whole article is about
SENTENCE = 1.1  # of one named before the mention in its sentence
FIRST = 1.0  # of one named in the first sentence
PLACED = 2.0  # of one named right after the mention as its place
OPENED = 2.0  # of one that opens the sentence as its place: "In Bangkok, the Second Army Region"
OPENING = re.compile(r"[\"“]?(?:In|At|From)\s+([^,.;:\n]{2,60}),")
PLACE = re.compile(r"\s+(?:in|at|from|near|across|inside)\s+(?:the\s+)?")
SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")


@dataclass(frozen=True)
class Surroundings:
    """The states that an article names, where it names them, and how much of it each one has.

    text: the whole article. starts: offsets of the names, ascending; countries: of the same names.
    shares: share of each state in the whole article, 0..1.
    """

    text: str
    starts: Sequence[int]
    countries: Sequence[str]
    shares: Mapping[str, float]

    @classmethod
    def of(cls, text: str, named: Iterable[tuple[int, str]], votes: Mapping[str, float]) -> Surroundings:
        """named: offset and country of each name of a state, in text order; votes: see `home.mention_votes`."""
        rows = tuple(named)
        total = sum(votes.values()) or 1.0
        shares = {country: vote / total for country, vote in votes.items()}
        return cls(text, tuple(start for start, _ in rows), tuple(country for _, country in rows), shares)

    @cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """Offsets at which the sentences start, roughly."""
        return (0, *(match.end() for match in SENTENCE_END.finditer(self.text)))

    def worths_of(self, mention: str, at: int | None = None) -> dict[str, float]:
        """By ISO 3166-1 alpha-3, of each state that a mention without one could belong to; the greater the likelier.

        at: offset of the mention; without it, of the first place where its words stand.
        """
        start = first_place(self.text, mention) if at is None else at
        return self.worths(start, start + len(mention))

    def worths(self, at: int, end: int) -> dict[str, float]:
        """Of each state for a mention at these offsets."""
        worths = {country: SHARE * share for country, share in self.shares.items()}
        sentence = self.sentence_starts[bisect_right(self.sentence_starts, at) - 1]
        ranges = ((FIRST, 0, self.first_end), (SENTENCE, sentence, at), (PLACED, *self.placed(end)))
        for worth, first, last in (*ranges, (OPENED, *self.opened(sentence, at))):
            for country in self.named_between(first, last):
                worths[country] = worths.get(country, 0.0) + worth
        return worths

    def placed(self, end: int) -> tuple[int, int]:
        """Where the name of the place of a mention that ends here would begin: "protesters in Baghdad"."""
        found = PLACE.match(self.text, end)
        return (found.end(), found.end() + 1) if found else (end, end)

    def opened(self, sentence: int, at: int) -> tuple[int, int]:
        """Offsets of the place that opens a sentence, "In Bangkok, ..."; an empty range without one."""
        found = OPENING.match(self.text, sentence, at)
        return (found.start(1), found.end(1)) if found else (at, at)

    @property
    def first_end(self) -> int:
        return self.sentence_starts[1] if len(self.sentence_starts) > 1 else len(self.text)

    def named_between(self, start: int, end: int) -> frozenset[str]:
        return frozenset(self.countries[bisect_left(self.starts, start) : bisect_left(self.starts, end)])


def likeliest(worths: Mapping[str, float]) -> str | None:
    """The state of the greatest worth, None without any."""
    return max(worths, key=lambda country: (worths[country], country), default=None)


def first_place(text: str, mention: str) -> int:
    """Offset at which the words of a mention first stand in the text, its end when they do not."""
    at = text.find(mention)
    while at >= 0 and (is_letter(text[at - 1 : at]) or is_letter(text[at + len(mention) : at + len(mention) + 1])):
        at = text.find(mention, at + 1)
    return at if at >= 0 else len(text)


def is_letter(character: str) -> bool:
    """Whether it would go on a word; not where there is none."""
    return character.isalnum() or character == "_"
