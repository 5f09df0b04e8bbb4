"""Annotated documents and frames built by hand.

A sentence is a text with one token a line, or two blanks apart: word, part of speech, relation, head (counted from 1,
0 for the root), and optionally the tag, without which the form of a verb, noun or adverb tells it. In the text words
stand apart by one space, marks and possessives close to the word before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from casus.coding.drafts import Draft, draft
from casus.coding.links import Links
from casus.coding.options import CodingOptions
from casus.coding.tree import Tree, read_tree
from casus.language.lemmas import lemma_of
from casus.language.mentions import read_columns
from casus.language.speech import read_speeches
from casus.ontology import MODES
from casus.records.frame import ROLES, Argument, Frame, Status
from casus.records.link import ActorLink, DateLink, PlaceLink
from casus.records.speech import Speech

OPTIONS = CodingOptions()
VOCAB = Vocab()
CLOSE = {",", ".", "'s", "\u2019s", "'", ")", "n't", "?", ";"}


def document(*sentences: str, entities: Sequence[tuple[str, str]] = ()) -> Doc:
    """entities: (text, label); the first place where the text stands is marked."""
    rows = [[row.split() for row in re.split(r"\s*\n\s*|  +", sentence.strip())] for sentence in sentences]
    tokens = [row for sentence in rows for row in sentence]
    words = [row[0] for row in tokens]
    tags = [_tag(row) for row in tokens]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[after not in CLOSE and word != "(" for word, after in zip(words, [*words[1:], "."], strict=True)],
        pos=[row[1] for row in tokens],
        deps=["ROOT" if row[2] == "root" else row[2] for row in tokens],
        heads=_heads(rows),
        tags=tags,
        lemmas=[lemma_of(word.lower(), tag) for word, tag in zip(words, tags, strict=True)],
        sent_starts=[at == 0 for sentence in rows for at in range(len(sentence))],
    )
    doc.set_ents([_entity(doc, text, label) for text, label in entities])
    return doc


def _tag(row: list[str]) -> str:
    if len(row) > 4:
        return row[4]
    word, pos = row[:2]
    if pos == "VERB":
        return "VBG" if word.endswith("ing") else "VBD" if word.endswith("d") or word in ("told", "fled") else "VB"
    return {"NOUN": "NNS" if word.endswith("s") else "NN", "PROPN": "NNP", "ADV": "RB", "AUX": "VBD"}.get(pos, "")


def _heads(rows: list[list[list[str]]]) -> list[int]:
    heads, start = [], 0
    for sentence in rows:
        heads += [start + (at if row[3] == "0" else int(row[3]) - 1) for at, row in enumerate(sentence)]
        start += len(sentence)
    return heads


def _entity(doc: Doc, text: str, label: str) -> Span:
    start = doc.text.index(text)
    entity = doc.char_span(start, start + len(text), label=label)
    assert entity is not None, f"{text!r} is not a run of whole tokens"
    return entity


def tree(*sentences: str, entities: Sequence[tuple[str, str]] = ()) -> Tree:
    doc = document(*sentences, entities=entities)
    return read_tree(doc.text, doc)


def told(*sentences: str, entities: Sequence[tuple[str, str]] = ()) -> tuple[Tree, tuple[Speech, ...]]:
    """The tree, with who says what in it."""
    doc = document(*sentences, entities=entities)
    spans = [(sentence.start, sentence.end) for sentence in doc.sents]
    return read_tree(doc.text, doc), read_speeches(read_columns(doc, spans), spans)


def at(words: Sequence[str], word: str) -> int:
    """Index of a word; `word#2` is its second occurrence."""
    word, _, count = word.partition("#")
    return [index for index, other in enumerate(words) if other == word][int(count or 1) - 1]


def frame(
    words: Sequence[str],
    trigger: str,
    event_type: str,
    *,
    sure: float = 0.8,
    score: float = 0.9,
    statuses: Mapping[Status, float] | None = None,
    modes: Mapping[str, float] | None = None,
    arc: float = 0.9,
    **arcs: str,
) -> Frame:
    """trigger: one or more words in a row. arcs: role=words that the trigger points to, all with the score `arc`."""
    first, *rest = trigger.split()
    start = at(words, first)
    return Frame(
        start=start,
        end=start + 1 + len(rest),
        event_type=event_type,
        score=score,
        types={event_type: sure},
        statuses=statuses or {"actual": 0.6, "negated": 0.1, "hypothetical": 0.1, "future": 0.1, "historical": 0.1},
        modes=modes or {"": 1.0, **dict.fromkeys(MODES[event_type], 0.0)},
        arguments=tuple(Argument(role, at(words, word), arc) for role in ROLES for word in arcs.get(role, "").split()),
    )


def one(words: Tree, trigger: str, event_type: str, **options: Any) -> Draft:
    """As frame, for a tree."""
    return draft(words, frame(words.words, trigger, event_type, **options))


def links(
    codes: Mapping[str, str] | None = None,
    antecedents: Mapping[tuple[int, int], tuple[tuple[int, int], ...]] | None = None,
    dates: Mapping[str, DateLink] | None = None,
    places: Mapping[str, PlaceLink] | None = None,
    plurals: Mapping[str, tuple[str, ...]] | None = None,
) -> Links:
    """codes: who a text is; every other is UNK, undated and nowhere. plurals: codes of those a group stands for."""
    known = codes or {}

    def who(text: str, at: int) -> ActorLink:
        code = known.get(text)
        return ActorLink(code, text, code[:3], None, f"row:{code}") if code else ActorLink("UNK")

    def when(phrase: str, at: int | None = None, *, future: bool = False) -> DateLink:
        return (dates or {}).get(phrase, DateLink(None, None))

    def where(text: str, at: int) -> PlaceLink | None:
        return (places or {}).get(text)

    def several(text: str) -> tuple[ActorLink, ...]:
        return tuple(ActorLink(code, code, code[:3]) for code in (plurals or {}).get(text, ()))

    return Links(who, when, where, several, antecedents or {})
