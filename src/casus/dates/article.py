"""The times of one article: each phrase is read with what the article has named before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casus.dates.calendar import UNKNOWN
from casus.dates.find import find_dates
from casus.dates.resolve import resolve_date
from casus.records.link import DateLink

REACH = 1200
"""Characters before a phrase in which the time that it leans on is looked for: about eight sentences."""


@dataclass(frozen=True, slots=True)
class ArticleDates:
    """text: the whole article. published, south: see `resolve_date`."""

    text: str
    published: date | None
    south: bool | None = None

    def resolve(self, phrase: str, at: int | None = None, *, future: bool = False) -> DateLink:
        """The time that a phrase means. at: its offset in the article; without it no time before it is known.

        future: whether the event lies ahead, by the grammar of its sentence.
        """
        found = self.alone(phrase, future=future)
        if found != UNKNOWN or at is None:
            return found
        reference = UNKNOWN
        for start, end in find_dates(self.text[max(0, at - REACH) : at]):
            offset = max(0, at - REACH)
            reference = self.next_reference(self.text[offset + start : offset + end], reference)
        if reference == UNKNOWN:
            return UNKNOWN
        return resolve_date(phrase, published=self.published, future=future, reference=reference, south=self.south)

    def alone(self, phrase: str, *, future: bool = False) -> DateLink:
        return resolve_date(phrase, published=self.published, future=future, south=self.south)

    def next_reference(self, phrase: str, before: DateLink) -> DateLink:
        """What a phrase makes the time that following ones lean on; one that is not read leaves it as it was."""
        found = resolve_date(phrase, published=self.published, reference=before, south=self.south)
        return found if found.value is not None else before
