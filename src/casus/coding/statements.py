"""The statements of an article as records, with the events that are told in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256

from casus.coding.beside import Evidence, at
from casus.coding.drafts import Draft
from casus.coding.links import Links
from casus.coding.parties import parties, words_of, words_of_all
from casus.coding.phrases import members, phrase
from casus.coding.sentence import sentence_ref
from casus.coding.speeches import Held, held_at
from casus.coding.tree import Tree
from casus.records.article import Article
from casus.records.event import Event, Participant, Versions, article_ref
from casus.records.speech import Speech
from casus.records.statement import Statement

Coded = tuple[Draft, Event]


def statements(
    tree: Tree, article: Article, speeches: Sequence[Speech], coded: Sequence[Coded], links: Links, versions: Versions
) -> tuple[Statement, ...]:
    """In text order. Hearsay (`reportedly`) is told of events alone: nobody makes a statement there."""
    told = [speech for speech in speeches if speech.content and not speech.hearsay]
    ids = {speech: statement_id(tree, article.digest, speech) for speech in told}
    held = held_at(told)
    within = defaultdict[Speech, list[str]](list)
    for draft, event in coded:
        for speech in held.get(draft.head, ()):
            within[speech].append(event.id)
    return tuple(
        Statement(
            id=ids[speech],
            doc=article.doc,
            article=article_ref(article),
            sentence=sentence_ref(tree, speech.content[0][0]),
            form=speech.form,
            kind=speech.kind,
            speaker=_people(tree, speech.speaker, links),
            addressee=_people(tree, speech.addressee, links),
            cue=words_of(tree, speech.cue),
            content=words_of_all(tree, speech.content),
            quoted=words_of_all(tree, speech.quoted),
            within=None if (outer := _outer(speech, held)) is None else ids[outer],
            events=tuple(within[speech]),
            versions=versions,
            status=said.status if said else "actual",
            status_words=words_of_all(tree, [(word, word + 1) for word in said.words]) if said else (),
        )
        for speech in told
        for said in (told_as(tree, speech),)
    )


def told_as(tree: Tree, speech: Speech) -> Evidence | None:
    """What the words of the first clause of the content make of it: `I may do it`, `we did not ask`."""
    head = tree.head_in(speech.content[0])
    if tree.pos[head] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    return next(iter(at(tree, head, range(head, head + 1))), None)


def statement_id(tree: Tree, digest: str, speech: Speech) -> str:
    """16 hexadecimal digits, the same on every run for the same words at the same place of the same article."""
    cue = "" if speech.cue is None else str(tree.chars(speech.cue))
    parts = (f"{tree.chars(span)}{tree.text_of(span)}" for span in speech.content)
    key = "\x1f".join((digest, speech.form, cue, *parts))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _people(tree: Tree, head: int | None, links: Links) -> tuple[Participant, ...]:
    if head is None:
        return ()
    return tuple(found for member in members(tree, head) for found in parties(tree, phrase(tree, member), links))


def _outer(speech: Speech, held: Held) -> Speech | None:
    """The smallest speech that this one is told in; of two equal ones the earlier holds the later."""
    at = speech.cue[0] if speech.cue else speech.content[0][0]
    around = (other for other in held.get(at, ()) if other != speech)
    return next((other for other in around if (other.size, speech.content) > (speech.size, other.content)), None)
