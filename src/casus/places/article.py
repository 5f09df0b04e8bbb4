"""The places of one article: each mention is read with the others that the article names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from casus.places.context import Context, read_names, toponyms
from casus.places.gazetteer import Gazetteer
from casus.places.mention import Name
from casus.records.link import PlaceLink


class ArticlePlaces:
    """Made for one article; the names are only looked at when the first mention is asked for.

    text: the whole article. spans: half-open offsets of what may name places. home: ISO 3166-1 alpha-3 of the country
    that the article is about, None when unknown.
    """

    def __init__(
        self, gazetteer: Gazetteer, text: str, spans: Iterable[tuple[int, int]], home: str | None = None
    ) -> None:
        self.gazetteer, self.text, self.home = gazetteer, text, home
        self.spans = tuple(spans)

    @cached_property
    def context(self) -> Context:
        named = read_names(self.text, self.spans, self.gazetteer.find)
        return Context(toponyms(self.text, named, self.gazetteer.homes(self.home)))

    def resolve(self, text: str, at: int | None = None) -> PlaceLink | None:
        """The place that a mention means in this article; None when no place of that name is known."""
        sure = at is not None and any(start < at + len(text) and at < end for start, end in self.spans)
        return self.gazetteer.resolve(text, home=self.home, worth=self.worths, sure=sure)

    def worths(self, name: Name) -> Sequence[float]:
        return self.context.worths_of(name.key, name.found.places, self.gazetteer.homes(self.home))
