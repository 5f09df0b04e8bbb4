"""The order of the coding step: frames and links in, events out. Each line is one question with a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from casus.coding.attribution import attribution, narrator_claim
from casus.coding.circumstances import event_date, event_place
from casus.coding.confidence import calibrate, raw_confidence, read_knots
from casus.coding.contexts import contexts_around
from casus.coding.drafts import Draft, draft
from casus.coding.links import Links
from casus.coding.modes import choose_mode
from casus.coding.options import CodingOptions
from casus.coding.participants import participants
from casus.coding.parties import words_of_all
from casus.coding.positions import positions
from casus.coding.rules import apply_rules
from casus.coding.sentence import one_record_each, sentence_ref, without_parts
from casus.coding.speeches import held_at
from casus.coding.statements import Coded, statements
from casus.coding.status import choose_status
from casus.coding.tolls import with_casualties
from casus.coding.tree import Tree
from casus.coding.unseen import unseen_acts, unseen_answers
from casus.ontology import intensity, quad_class
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, Trigger, Versions, article_ref
from casus.records.frame import Frame
from casus.records.speech import Speech
from casus.records.statement import Statement

DEFAULTS = CodingOptions()


@dataclass(frozen=True, slots=True)
class Case:
    """All that the questions about one article are asked of.

    on: the day from which the article looks back, by its record or its dateline; None when unknown.
    """

    article: Article
    tree: Tree
    links: Links
    speeches: tuple[Speech, ...]
    versions: Versions
    on: date | None = None
    options: CodingOptions = DEFAULTS


def code_article(case: Case, frames: Sequence[Frame]) -> CodedArticle:
    """Events, statements and positions in text order, without notes."""
    coded = coded_drafts(case, frames)
    events = tuple(event for _, event in coded)
    return CodedArticle(events, case.versions, (), told(case, coded), tuple(positions(case.tree, coded)))


def coded_drafts(case: Case, frames: Sequence[Frame]) -> list[Coded]:
    """Each event with the draft that it was made of, in text order."""
    held = held_at(case.speeches)
    found = drafts(case.tree, frames, case.options)
    coded = [(one, _event(case, one, held.get(one.head, ()))) for one in found]
    return with_casualties(case.tree, coded, held, case.links)


def told(case: Case, coded: Sequence[Coded]) -> tuple[Statement, ...]:
    """The article's statements, each with those of the events that are told in it."""
    return statements(case.tree, case.article, case.speeches, coded, case.links, case.versions)


def drafts(tree: Tree, frames: Sequence[Frame], options: CodingOptions = DEFAULTS) -> tuple[Draft, ...]:
    """Frames in text order after the rules: types settled, one draft per event."""
    sure = [frame for frame in frames if frame.score >= options.frame]
    found = (draft(tree, frame) for frame in (*sure, *unseen_answers(tree, sure), *unseen_acts(tree, sure)))
    in_order = sorted(found, key=lambda early: (early.start, early.end))
    typed = tuple(apply_rules(tree, early, options) for early in in_order)
    return without_parts(tree, one_record_each(tree, typed))


def _event(case: Case, found: Draft, held: Sequence[Speech]) -> Event:
    """held: the speeches that hold the trigger."""
    article, tree, links, options = case.article, case.tree, case.links, case.options
    trigger = _trigger(tree, found)
    sentence = sentence_ref(tree, found.head)
    actors, recipients = participants(tree, found, links, options)
    when = event_date(tree, found, links, options)
    mode = choose_mode(tree, found, options)
    status = choose_status(tree, found, when, case.on, options)
    sources = attribution(tree, found, actors, status.status, held, links, options)
    return Event(
        id=event_id(article.digest, trigger, found.event_type),
        doc=article.doc,
        article=article_ref(article),
        sentence=sentence,
        event_type=found.event_type,
        mode=mode,
        contexts=contexts_around(tree.text, sentence.start, sentence.end),
        quad_class=quad_class(found.event_type),
        intensity=intensity(found.event_type, mode),
        status=status.status,
        trigger=trigger,
        actor=actors,
        recipient=recipients,
        attribution=sources,
        date=when,
        place=event_place(tree, found, recipients, links, options),
        confidence=calibrate(raw_confidence(found), read_knots()),
        versions=case.versions,
        status_words=words_of_all(tree, status.words),
        claim=narrator_claim(sources, status.status),
    )


def event_id(digest: str, trigger: Trigger, event_type: str) -> str:
    """16 hexadecimal digits, the same on every run for the same words at the same place of the same article."""
    key = "\x1f".join((digest, str(trigger.start), str(trigger.end), event_type))
    return sha256(key.encode()).hexdigest()[:16]


def _trigger(tree: Tree, found: Draft) -> Trigger:
    start, end = tree.chars((found.start, found.end))
    return Trigger(tree.text[start:end], start, end)
