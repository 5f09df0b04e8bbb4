"""What an event of the record was made of: its article is coded again, with what is installed now."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from casus.errors import BadOption
from casus.ingest.compare import differing, pairs
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, Versions
from casus.records.explanation import Explanation
from casus.store.articles import articles_by_key, events_of
from casus.store.asking import MOST_NAMED, keys_of_events
from casus.store.store import Store, Transaction


class Explainer(Protocol):
    """What reads an article again: casus.pipeline.Casus, or what stands for it in a test."""

    @property
    def versions(self) -> Versions: ...

    def code_article(self, article: Article) -> CodedArticle: ...

    def explain(self, article: Article, event_id: str) -> Explanation: ...


def explain_kept(store: Store, coder: Explainer, beginning: str) -> tuple[Explanation, tuple[str, ...]]:
    """The explanation of an event whose id begins so, and the fields that are read otherwise now than in the record.

    The event keeps the id of the record. Raises BadOption for no such event, for several, and for one that the versions
    of now do not read any more.
    """
    article, before, kept = _kept(store, beginning)
    now = {old.id: new for old, new in pairs(before, coder.code_article(article).events)}.get(kept.id)
    if now is None:
        raise BadOption(
            f"event {kept.id} ({kept.event_type} {kept.trigger.text!r}, coded with casus {kept.versions.casus} and "
            f"network {kept.versions.model}) is not read any more by what is installed now (casus "
            f"{coder.versions.casus}, network {coder.versions.model}); `casus recode` brings the record up to it",
            reason="event",
        )
    explained = coder.explain(article, now.id)
    return replace(explained, event=replace(explained.event, id=kept.id)), differing(kept, now)


def _kept(store: Store, beginning: str) -> tuple[Article, list[Event], Event]:
    """The article of the event, all its events, and the event."""
    with store.reading() as connection:
        event_id, key = named_event(connection, beginning)
        (article,) = articles_by_key(connection, [key])
        before = events_of(connection, key)
    return article, before, next(one for one in before if one.id == event_id)


def named_event(connection: Transaction, beginning: str) -> tuple[str, int]:
    """The whole id of the event whose id begins so, and the key of its article.

    Raises BadOption for no such event, and for several.
    """
    found = keys_of_events(connection, beginning, MOST_NAMED + 1)
    if len(found) != 1:
        raise BadOption(f"event {beginning!r}: {_said(list(found))}", reason="event")
    ((event_id, key),) = found.items()
    return event_id, key


def _said(ids: list[str]) -> str:
    if not ids:
        return "the record has no event of that id; `casus events` shows the ids"
    more = " and others" if len(ids) > MOST_NAMED else ""
    return f"several ids of the record begin so: {', '.join(ids[:MOST_NAMED])}{more}; give more of it"
