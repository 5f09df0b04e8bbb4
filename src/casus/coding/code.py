"""The order of the coding step: frames and links in, events out. Each line is one question with a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from casus.coding.attribution import attribution
from casus.coding.circumstances import event_date, event_place
from casus.coding.confidence import calibrate, raw_confidence, read_knots
from casus.coding.contexts import contexts_around
from casus.coding.drafts import Draft, draft
from casus.coding.links import Links
from casus.coding.modes import choose_mode
from casus.coding.options import CodingOptions
from casus.coding.participants import participants
from casus.coding.rules import apply_rules
from casus.coding.sentence import one_record_each, without_parts
from casus.coding.status import choose_status
from casus.coding.tree import Tree, read_tree
from casus.coding.unseen import unseen_answers
from casus.ontology import intensity, quad_class
from casus.records.article import Article
from casus.records.event import ArticleRef, Event, SentenceRef, Trigger, Versions
from casus.records.frame import Frame

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEFAULTS = CodingOptions()


def code_frames(
    article: Article,
    doc: Doc,
    frames: Sequence[Frame],
    links: Links,
    *,
    versions: Versions,
    on: date | None = None,
    options: CodingOptions = DEFAULTS,
) -> tuple[Event, ...]:
    """Events in text order. The offsets of the Doc's tokens are offsets in article.text.

    on: the day from which the article looks back, by its record or its dateline; None when unknown.
    """
    tree = read_tree(article.text, doc)
    return tuple(_event(article, tree, found, links, versions, on, options) for found in drafts(tree, frames, options))


def drafts(tree: Tree, frames: Sequence[Frame], options: CodingOptions = DEFAULTS) -> tuple[Draft, ...]:
    """Frames in text order after the rules: types settled, one draft per event."""
    sure = [frame for frame in frames if frame.score >= options.frame]
    found = (draft(tree, frame) for frame in (*sure, *unseen_answers(tree, sure)))
    in_order = sorted(found, key=lambda early: (early.start, early.end))
    typed = tuple(apply_rules(tree, early, options) for early in in_order)
    return without_parts(tree, one_record_each(tree, typed))


def _event(
    article: Article,
    tree: Tree,
    found: Draft,
    links: Links,
    versions: Versions,
    on: date | None,
    options: CodingOptions,
) -> Event:
    trigger = _trigger(tree, found)
    sentence = _sentence(tree, found)
    actors, recipients = participants(tree, found, links, options)
    when = event_date(tree, found, links, options)
    mode = choose_mode(tree, found, options)
    return Event(
        id=event_id(article.doc, sentence.text, trigger, found.event_type),
        doc=article.doc,
        article=ArticleRef(article.title, article.url, article.publisher, article.published, article.extra),
        sentence=sentence,
        event_type=found.event_type,
        mode=mode,
        contexts=contexts_around(tree.text, sentence.start, sentence.end),
        quad_class=quad_class(found.event_type),
        intensity=intensity(found.event_type, mode),
        status=choose_status(tree, found, when, on, options).status,
        trigger=trigger,
        actor=actors,
        recipient=recipients,
        attribution=attribution(tree, found, actors, links, options),
        date=when,
        place=event_place(tree, found, recipients, links, options),
        confidence=calibrate(raw_confidence(found), read_knots()),
        versions=versions,
    )


def event_id(doc: str, sentence_text: str, trigger: Trigger, event_type: str) -> str:
    """16 hexadecimal digits, the same on every run for the same words at the same place of the same article."""
    key = "\x1f".join((doc, sentence_text, str(trigger.start), str(trigger.end), event_type))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _trigger(tree: Tree, found: Draft) -> Trigger:
    start, end = tree.chars((found.start, found.end))
    return Trigger(tree.text[start:end], start, end)


def _sentence(tree: Tree, found: Draft) -> SentenceRef:
    index = tree.sentence_of[found.head]
    start, end = tree.chars(tree.sentences[index])
    text = tree.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return SentenceRef(index, start, start + len(text), text)
