"""Many articles out of few: coded articles copied, with other days, parties and words, to see how a record grows.

A copy has the shape of the article that it is made from, to the character; everything else of it is made up, the same
in every run.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from string import ascii_lowercase
from typing import Any, NamedTuple, get_args, get_type_hints

from casus.ingest.grouping import accounts_in
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import ArticleRef, Event, EventDate, Participant, Source, Versions
from casus.records.outcome import Sighting, Taken
from casus.records.sketch import Sketch
from casus.records.statement import Statement

SPAN_DAYS = 1_825
"""Five years, over which the copies are spread evenly."""
STEP_DAYS = 7
COUNTRIES = tuple(
    "USA CHN RUS IND ISR GBR IRN TUR FRA DEU UKR SYR PAK JPN SAU IRQ AFG EGY KOR PRK LBN PSE YEM NGA ETH SDN SOM MLI "
    "COD KEN ZAF BRA MEX COL VEN CUB NIC ARG CAN AUS IDN PHL VNM THA MMR BGD LKA NPL POL ITA ESP GRC SRB ROU HUN GEO "
    "ARM AZE KAZ UZB QAT ARE JOR LBY TUN DZA".split()
)
"""The first stand for a party oftenest, as in news, where a few countries take part in most of what is told."""
WEIGHTS = tuple(1 / (rank + 4) for rank in range(len(COUNTRIES)))
"""The first country is about one party in fourteen, two given ones a few in a thousand pairs."""
VOCABULARIES = 24
"""Every copy has one of so many vocabularies, so that a word is found in few of them, as in news."""
PUBLISHERS = 40
BANDS, SIGNATURE_BYTES = 16, 516

_WORD = re.compile(r"[A-Za-z]{4,}")


def copies(pairs: Sequence[tuple[Article, CodedArticle]]) -> Iterator[Taken]:
    """Copies of all articles in turn, without end."""
    number = 0
    while True:
        for article, coded in pairs:
            yield copied(article, coded, number)
        number += 1


def copied(article: Article, coded: CodedArticle, number: int) -> Taken:
    """The copy of this number, from 0; each number has days, parties and words of its own."""
    made = _Copy(article, number)
    sketch = Sketch(
        tuple(made.chance.getrandbits(63) for _ in range(BANDS)), made.chance.randbytes(SIGNATURE_BYTES), "x"
    )
    found: CodedArticle = made.changed(coded)
    met = Sighting(f"synthetic#{made.article.doc}", made.article.doc)
    return Taken(met, made.article, found, sketch, accounts_in(made.article, found, made.article.published_on))


class _Copy:
    """What one copy has in the place of what its article has."""

    def __init__(self, article: Article, number: int) -> None:
        self.number = number
        self.chance = random.Random(f"{article.doc} {number}")
        self.days = timedelta(days=number * STEP_DAYS % SPAN_DAYS)
        self.parties: dict[str, str] = {}
        text = _WORD.sub(lambda found: other_word(found[0], number % VOCABULARIES), article.text)
        publisher = f"Paper {self.chance.randrange(PUBLISHERS)}"
        doc, published = f"{article.doc}-{number}", self.later(article.published and article.published[:10])
        url = f"https://news.example/{article.doc}/{number}"
        self.article = replace(
            article, doc=doc, text=text, url=url, address=url, published=published, publisher=publisher
        )
        self.about = ArticleRef(article.title, url, publisher, published)

    def changed(self, value: Any) -> Any:
        """The same of the copy: records within records, and tuples of them."""
        if isinstance(value, tuple):
            return tuple(self.changed(one) for one in value)
        if isinstance(value, ArticleRef):
            return self.about
        if not hasattr(value, "__dataclass_fields__"):
            return value
        new = {name: self.changed(getattr(value, name)) for name in SHAPES[type(value)].nested}
        return replace(value, **new, **self.own(value))

    def own(self, value: Any) -> Mapping[str, object]:
        """The fields of a record that differ: ids, days, parties and words."""
        new: dict[str, object] = {}
        names = SHAPES[type(value)].names
        if {"text", "start", "end"} <= names:
            new["text"] = self.article.text[value.start : value.end]
        if isinstance(value, (Event, Statement)):
            new |= {"id": self.other_id(value.id), "doc": self.article.doc}
        if isinstance(value, Statement):
            within = value.within and self.other_id(value.within)
            new |= {"within": within, "events": tuple(map(self.other_id, value.events))}
        if isinstance(value, EventDate):
            new |= {"first": self.later(value.first), "last": self.later(value.last)}
        if isinstance(value, (Participant, Source)):
            new |= self.party(value)
        return new | ({"event": self.other_id(value.event), "doc": self.article.doc} if "event" in names else {})

    def party(self, value: Participant | Source) -> Mapping[str, object]:
        """Somebody of the same sector in another country, the same one all through the article."""
        if value.country is None:
            return {}
        if value.country not in self.parties:
            self.parties[value.country] = self.chance.choices(COUNTRIES, WEIGHTS)[0]
        other = self.parties[value.country]
        new = {"code": value.code.replace(value.country, other), "name": value.name and f"{value.name} of {other}"}
        return {**new, "country": other} if isinstance(value, Participant) else new

    def later(self, day: str | None) -> str | None:
        """The day moved by the days of the copy; one at the end of the calendar stays."""
        try:
            return day and (date.fromisoformat(day) + self.days).isoformat()
        except (ValueError, OverflowError):
            return day

    def other_id(self, one: str) -> str:
        return sha256(f"{one} {self.number}".encode()).hexdigest()[:16]


@lru_cache(maxsize=200_000)
def other_word(word: str, vocabulary: int) -> str:
    """Another word of the same length; in one vocabulary of all it is the word itself."""
    turn = (int(sha256(word.lower().encode()).hexdigest()[:8], 16) + vocabulary) % VOCABULARIES
    turned = ascii_lowercase[turn:] + ascii_lowercase[:turn]
    both = ascii_lowercase + ascii_lowercase.upper()
    return word.translate(str.maketrans(both, turned + turned.upper()))


class Shape(NamedTuple):
    """The fields of a kind of record, and those of them that hold records: whose type names one."""

    names: frozenset[str]
    nested: tuple[str, ...]


class _Shapes(dict[type, Shape]):
    """Shapes by the kind of record, each looked at once."""

    def __missing__(self, record: type) -> Shape:
        hints = get_type_hints(record)
        nested = tuple(name for name, hint in hints.items() if _holds_records(hint))
        self[record] = Shape(frozenset(hints), nested)
        return self[record]


SHAPES = _Shapes()


def _holds_records(hint: Any) -> bool:
    return (is_dataclass(hint) and hint is not Versions) or any(map(_holds_records, get_args(hint)))


def taken(pairs: Iterable[tuple[Article, CodedArticle]], events: int) -> Iterator[Taken]:
    """Copies until they hold so many events; none where there are no events to copy."""
    listed = [pair for pair in pairs if pair[1].events]
    found = 0
    for one in copies(listed) if listed else ():
        if found >= events:
            return
        found += len(one.coded.events)
        yield one
