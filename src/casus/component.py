"""Casus as a component of a spaCy pipeline: `nlp.add_pipe("casus")`.

Where Casus is installed, its entry point makes spaCy import this file with every pipeline that it makes, of whatever
kind. So it loads nothing but what spaCy has loaded by then: what reads articles is fetched when the first doc comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import srsly.msgpack as packing
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span, SpanGroup

from casus.errors import BadOption
from casus.records.article import Article
from casus.records.coded import CodedArticle

if TYPE_CHECKING:
    from casus.pipeline import Casus
    from casus.records.event import Event
    from casus.records.statement import Statement

NAME = "casus"
"""Of the factory, of the group of spans, and of the extension that holds all that was coded."""

TOLD = ("published", "title", "url", "publisher")
"""What may be told of a doc before it is coded, as its own extension or in the context of `as_tuples`."""

DOCS = 256
"""Docs that are taken from the stream at a time, where spaCy names no number."""

PACKED = "casus.coded"


class CasusComponent(Pipe):
    """Codes the text of each doc and leaves its tokens as they are.

    published: the day of docs that tell none. workers: threads that read at a time; 0 is one for each core.
    """

    def __init__(self, name: str = NAME, *, published: str | None = None, workers: int = 0) -> None:
        if workers < 0:
            raise BadOption(f"workers={workers}: give a number from 0, which is one for each core", reason="workers")
        self.name, self.workers = name, workers
        self.published = None if published is None else checked(published)
        set_extensions()

    @property
    def coder(self) -> Casus:
        """The one that all of the process share; nothing of it is kept here, so that the component can be pickled."""
        from casus.pipeline import load

        return load(self.workers) if self.workers else load()

    def __call__(self, doc: Doc) -> Doc:
        return annotated(doc, self.coder.code_article(self.article(doc)))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = DOCS) -> Iterator[Doc]:
        """The docs in their order, without those that the error handler let go.

        batch_size: docs that are taken from the stream at a time; they are read in common batches.
        """
        docs = iter(stream)
        while taken := list(islice(docs, batch_size)):
            yield from self.code(list(self.readable(taken)))

    def readable(self, docs: Iterable[Doc]) -> Iterator[tuple[Doc, Article]]:
        """The docs that tell of themselves what can be understood, as articles."""
        for doc in docs:
            try:
                article = self.article(doc)
            except BadOption as error:
                self.get_error_handler()(self.name, self, [doc], error)
            else:
                yield doc, article

    def code(self, pairs: Sequence[tuple[Doc, Article]]) -> Iterator[Doc]:
        found = coded_or_failed(self.coder, [article for _, article in pairs])
        for (doc, _), coded in zip(pairs, found, strict=True):
            if isinstance(coded, CodedArticle):
                yield annotated(doc, coded)
            else:
                self.get_error_handler()(self.name, self, [doc], coded)

    def article(self, doc: Doc) -> Article:
        """The doc as an article; raises BadOption for a day of publication that is none."""
        context = getattr(doc, "_context", None)
        beside = context if isinstance(context, Mapping) else {}
        told = {key: plain(doc._.get(key) or beside.get(key)) for key in TOLD}
        told["published"] = checked(told["published"]) if told["published"] else self.published
        return Article("text", doc.text, **told)


@Language.factory(
    NAME,
    assigns=["doc._.casus", "doc._.events", "doc._.statements", "doc.spans"],
    default_config={"published": None, "workers": 0},
)
def make_component(nlp: Language, name: str, published: str | None, workers: int) -> CasusComponent:
    """What `nlp.add_pipe("casus", config={...})` calls; raises BadOption where the pipeline is for another language."""
    if nlp.lang not in ("en", "xx"):
        raise BadOption(f"casus reads English only, and this pipeline is for {nlp.lang!r}", reason="language")
    return CasusComponent(name, published=published, workers=workers)


def coded_or_failed(casus: Casus, articles: Sequence[Article]) -> Iterator[CodedArticle | Exception]:
    """What each article was coded to, or what was raised by it, in their order.

    Articles are read together, and one that cannot be read fails all of its batch: these are tried one by one then.
    """
    done = 0
    while done < len(articles):
        for coded in until_one_fails(casus.code_articles(articles[done:])):
            done += 1
            yield coded
        for article in first_batch(articles[done:]):
            done += 1
            yield alone(casus, article)


def until_one_fails(coded: Iterator[CodedArticle]) -> Iterator[CodedArticle]:
    while True:
        try:
            found = next(coded, None)
        except Exception:  # which article it was is found out by trying them alone
            return
        if found is None:
            return
        yield found


def first_batch(articles: Sequence[Article]) -> Sequence[Article]:
    from casus.pipeline import batches

    return next(batches(articles), [])


def alone(casus: Casus, article: Article) -> CodedArticle | Exception:
    try:
        return casus.code_article(article)
    except Exception as error:
        return error


def annotated(doc: Doc, coded: CodedArticle) -> Doc:
    """The doc with what was coded: `_.casus`, and a span for each trigger, whose id is that of the event."""
    doc._.casus = coded
    doc.spans[NAME] = SpanGroup(doc, name=NAME, spans=[trigger(doc, event) for event in coded.events])
    return doc


def trigger(doc: Doc, event: Event) -> Span:
    """The tokens that hold the trigger, also where it begins or ends within one."""
    start, end = event.trigger.start, event.trigger.end
    span = doc.char_span(start, end, label=event.event_type, span_id=event.id, alignment_mode="expand")
    return cast("Span", span)


# What a doc can be asked.


def events(doc: Doc) -> tuple[Event, ...]:
    return doc._.casus.events if doc._.casus else ()


def statements(doc: Doc) -> tuple[Statement, ...]:
    return doc._.casus.statements if doc._.casus else ()


def told_published(doc: Doc) -> str | None:
    return doc.user_data.get("casus.published")


def tell_published(doc: Doc, published: str | date | None) -> None:
    """As a text, which a doc can be saved with."""
    doc.user_data["casus.published"] = plain(published)


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def checked(published: str | date) -> str | None:
    from casus.pipeline import checked_date

    return checked_date(published)


EXTENSIONS: Mapping[str, Mapping[str, Any]] = {
    "casus": {"default": None},
    "events": {"getter": events},
    "statements": {"getter": statements},
    "published": {"getter": told_published, "setter": tell_published},
    "title": {"default": None},
    "url": {"default": None},
    "publisher": {"default": None},
}


def set_extensions() -> None:
    """Makes `doc._.events` and the others known, for instance to read saved docs where no pipeline has the component.

    An extension of one of these names that is there already is left as it is.
    """
    for name, kind in EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, **kind)


# How docs are saved: spaCy packs what it does not know itself by functions that are given it.


def packed(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(value, CodedArticle):
        from pydantic import TypeAdapter

        return {PACKED: TypeAdapter(CodedArticle).dump_json(value)}
    return chain(value) if chain else value


def unpacked(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if PACKED in value:
        from pydantic import TypeAdapter

        return TypeAdapter(CodedArticle).validate_json(value[PACKED])
    return chain(value) if chain else value


packing.msgpack_encoders.register(NAME, func=packed)
packing.msgpack_decoders.register(NAME, func=unpacked)
