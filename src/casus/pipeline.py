"""The straight line from an article to its events; read this file first.

Every step is one call, and what it gives can be printed, saved and made by hand in a test.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from casus import ontology
from casus.actors.article import ArticleActors
from casus.actors.registry import Registry
from casus.coding.code import Case, code_article
from casus.coding.explain import explain
from casus.coding.links import Links
from casus.coding.relation import stated_relation
from casus.coding.tree import read_tree
from casus.config import load_settings
from casus.dates.article import ArticleDates
from casus.dates.dateline import day_of
from casus.errors import BadOption
from casus.intake.furniture import prose_spans
from casus.intake.published import strict_published
from casus.language.annotate import GPU_BATCH, Reader
from casus.language.coreference import read_coreference
from casus.language.decode import DecodeOptions
from casus.language.model import Model
from casus.places.article import ArticlePlaces
from casus.places.gazetteer import Gazetteer
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Versions
from casus.records.explanation import Explanation
from casus.records.link import RoleCheck
from casus.records.relation import Relation
from casus.version import __version__

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from casus.language.document import Reading

BATCH_CHARACTERS = 60_000
"""Articles are read together until they hold this many characters (about 500 sentences): enough to sort by length."""

SIFTED = "+sift"
"""Ends the version of the model where sentences were left aside."""

NO_DATE = "no publication date: relative dates stay unresolved; give one with --published"
DATELINE = "no publication date: the one in the dateline is used, {}"
NO_PROSE = "no prose found in the text"


@dataclass(frozen=True, slots=True)
class Parts:
    """The three things that are loaded once."""

    reader: Reader
    registry: Registry
    gazetteer: Gazetteer


class Casus:
    """Reads articles into events. Make it with `casus.load()`; it holds no state of an article.

    sift: leave sentences aside that cannot hold an event, and statements in which none is told
    (docs/decisions/0020-triage.md).
    """

    def __init__(self, parts: Parts, *, sift: bool = False) -> None:
        self.sift = sift
        self.reader, self.registry, self.gazetteer = parts.reader, parts.registry, parts.gazetteer
        self.spent: defaultdict[str, float] = defaultdict(float)

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        """Code articles in their order, their sentences read in common batches.

        While one batch is coded the next is read, so a caller that stops early has had one batch too many read.
        """
        with ThreadPoolExecutor(1) as ahead:
            waiting: deque[tuple[list[Article], Future[list[Reading]]]] = deque()
            for batch in batches(articles):
                waiting.append((batch, ahead.submit(self.read_articles, batch)))
                if len(waiting) > 1:
                    yield from self.code_batch(*waiting.popleft())
            while waiting:
                yield from self.code_batch(*waiting.popleft())

    def read_articles(self, articles: Sequence[Article]) -> list[Reading]:
        """What the network reads in the prose of these articles."""
        texts = [(article.text, prose_spans(article)) for article in articles]
        return self.reader.read_all(texts, sift=self.sift)

    def code_batch(self, articles: Sequence[Article], readings: Future[list[Reading]]) -> Iterator[CodedArticle]:
        for article, reading in zip(articles, readings.result(), strict=True):
            yield self.code_reading(article, reading)

    def code_reading(self, article: Article, reading: Reading) -> CodedArticle:
        """From what the network read in an article to its events."""
        started, on = time.perf_counter(), day_of(article)
        actors = self.actors(article, on)
        linked = time.perf_counter()
        case = self.case(article, reading, actors, on)
        coded = code_article(case, reading.frames)
        if self.sift:
            coded = replace(coded, statements=tuple(one for one in coded.statements if one.events))
        self.spent["link"] += linked - started
        self.spent["code"] += time.perf_counter() - linked
        return replace(coded, notes=(*notes_on(article, reading, on), *map(role_note, actors.role_checks())))

    def actors(self, article: Article, on: date | None) -> ArticleActors:
        """Who its names mean on the day from which it looks back."""
        return self.registry.in_article(article.text, on=on, publisher=article.publisher, url=article.url)

    def case(self, article: Article, reading: Reading, actors: ArticleActors, on: date | None) -> Case:
        """What the coding step asks its questions of; on: the day from which the article looks back."""
        tree = read_tree(article.text, reading.doc)
        return Case(article, tree, self.links(article, reading, actors, on), reading.speeches, self.versions, on)

    def explain(self, article: Article, event_id: str) -> Explanation:
        """What one event of an article was made of; the beginning of its id is enough.

        Raises BadOption when no event of the article has that id, or several begin so.
        """
        (reading,) = self.read_articles([article])
        on = day_of(article)
        return explain(self.case(article, reading, self.actors(article, on), on), reading.frames, event_id)

    def links(self, article: Article, reading: Reading, actors: ArticleActors, on: date | None) -> Links:
        """Who, when and where the words of an article mean."""
        coreference = read_coreference(reading, self.reader.linker, lambda text: actors.resolve(text).country)
        return Links(
            who=lru_cache(maxsize=1024)(actors.resolve),
            several=actors.several,
            when=ArticleDates(article.text, on, self.gazetteer.is_south(actors.home)).resolve,
            where=ArticlePlaces(self.gazetteer, article.text, place_spans(reading.doc), actors.home).resolve,
            antecedents=coreference.antecedents,
        )

    def code_article(self, article: Article) -> CodedArticle:
        return next(iter(self.code_articles([article])))

    def code(self, text: str, published: str | date | None = None, *, title: str | None = None) -> CodedArticle:
        """Code a text. published: ISO 8601 date or time with zone. Raises BadOption for another form."""
        return self.code_article(Article("text", text, title=title, published=checked_date(published)))

    def read(self, text: str) -> Doc:
        """The text as a spaCy Doc with tags, morphology, UD tree, entities and sentences."""
        return self.reader.read(text).doc

    def relation(self, text: str, actor: tuple[int, int], recipient: tuple[int, int]) -> Relation:
        """The event type most likely stated between two mentions, given as half-open character spans of the text.

        Raises BadOption when a span does not lie within the text.
        """
        reading = self.sensitive_reader.read(text)
        return stated_relation(reading.doc, reading.frames, actor, recipient)

    def sifting(self) -> Casus:
        """The same, leaving sentences aside that cannot hold an event."""
        return Casus(Parts(self.reader, self.registry, self.gazetteer), sift=True)

    @cached_property
    def sensitive_reader(self) -> Reader:
        """The same network, handing on every trigger and arc that it thinks possible."""
        return Reader(self.reader.model, DecodeOptions(trigger=0.0, argument=0.0), batch=self.reader.batch)

    @cached_property
    def versions(self) -> Versions:
        registry = f"{self.registry.version}+{self.gazetteer.version}"
        model = self.reader.model.version + SIFTED * self.sift
        return Versions(__version__, model, ontology.version, registry)

    @property
    def timings(self) -> Mapping[str, float]:
        """Seconds spent so far by step; steps that run on several threads count each."""
        return {**self.reader.timings, **self.spent}

    def bare_encoder_rate(self, sentences: Sequence[str]) -> float:
        """Sentences a second that the network alone takes, in the batches that the pipeline makes of them."""
        return self.reader.bare_rate([text.split() for text in sentences])


def place_spans(doc: Doc) -> Iterator[tuple[int, int]]:
    """Character spans of what the network takes for places."""
    return ((entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == "Location")


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Lists of consecutive articles, each of about BATCH_CHARACTERS."""
    articles = iter(articles)
    for first in articles:
        batch, size = [first], len(first.text)
        while size < BATCH_CHARACTERS and (following := list(islice(articles, 1))):
            batch += following
            size += len(following[0].text)
        yield batch


def notes_on(article: Article, reading: Reading, on: date | None) -> tuple[str, ...]:
    notes = [] if article.published else [DATELINE.format(on) if on else NO_DATE]
    notes += [] if reading.sentences else [NO_PROSE]
    return tuple(notes)


def role_note(check: RoleCheck) -> str:
    return (
        f"role check: the text calls {check.person} {check.text!r}; the registry has {check.registry} ({check.source})"
    )


def checked_date(published: str | date | None) -> str | None:
    if published is None or isinstance(published, date):
        return published.isoformat() if published else None
    stated = strict_published(published)
    if stated is None:
        allowed = "write 2025-06-19 or 2025-06-19T08:00:00+03:00"
        raise BadOption(f"published={published!r} is no date; {allowed}", reason="bad-date")
    return stated


@lru_cache(maxsize=1)
def load(workers: int = 0, *, sift: bool = False, on_gpu: bool = False) -> Casus:
    """The network, the registry with the user's own entries, and the gazetteer, loaded once.

    workers: threads that read at a time; 0 is one for each core. sift: as of Casus. on_gpu: as of Model.
    """
    model = Model(threads=1, on_gpu=on_gpu)
    reader = Reader(model, workers=workers, batch=GPU_BATCH) if on_gpu else Reader(model, workers=workers)
    parts = Parts(reader, Registry.load(load_settings().registry_file), Gazetteer.load())
    casus = Casus(parts, sift=sift)
    gc.freeze()  # what is loaded stays: looking through it for rubbish takes longer than an article
    return casus
