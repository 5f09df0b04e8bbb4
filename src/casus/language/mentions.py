"""The mentions of an article: noun phrases and pronouns with what can be seen of them on the spot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from spacy.tokens import Doc

from casus.language.nouns import KIND_OF_ENTITY, MEN, TITLES, WOMEN, Kind, kind_of_noun, singular

Span = tuple[int, int]
Gender = Literal["m", "f", ""]

PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INNER = frozenset({
    "flat", "flat:name", "flat:foreign", "compound", "fixed", "goeswith", "amod", "nmod:desc", "case", "det",
})  # fmt: skip
_LEFT = frozenset({
    "flat", "flat:name", "flat:foreign", "compound", "fixed", "goeswith", "amod", "nmod:desc", "det", "det:predet",
    "nummod", "nmod:poss", "nmod:unmarked", "obl:npmod", "nmod",
})  # fmt: skip
_NAMED = frozenset({"flat", "flat:name", "flat:foreign", "nmod:desc", "goeswith"})
_MARKS = frozenset({"-", "\u2013", ".", '"', "“", "”", "'", "’", "/"})
_WEIGHTS: Mapping[str, float] = {
    "nsubj": 1.0, "nsubj:outer": 1.0, "nsubj:pass": 0.9, "obl:agent": 0.7, "obj": 0.6, "iobj": 0.6, "nmod:poss": 0.5,
    "obl": 0.45, "nmod": 0.3, "root": 0.5, "parataxis": 0.5,
}  # fmt: skip
_OTHER_WEIGHT = 0.3
_COLUMNS: list[int | str] = ["HEAD", "ORTH", "LEMMA", "TAG", "DEP"]
_PLACE_WEIGHT = 0.3
"""A place that something happens in is seldom who a pronoun means."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The annotation that is read, by token. heads: of a root the root itself. sentence: -1 outside the prose.

    entities: by first token, (end, label). inside: number of the entity a token is in, -1 for none.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    sentence: tuple[int, ...]
    entities: tuple[tuple[int, int, str], ...]
    inside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """span: from the first modifier to the end of the name, without what follows with a preposition.

    name: lower-case words of a named entity, its titles left out; empty for others. weight: how much it stands out by
    its part in the sentence, 0..1.
    """

    number: int
    span: Span
    head: int
    sentence: int
    pronoun: bool
    kind: Kind
    plural: bool
    gender: Gender
    name: tuple[str, ...]
    weight: float


def read_columns(doc: Doc, sentences: Sequence[Span]) -> Columns:
    columns = doc.to_array(_COLUMNS).reshape(len(doc), len(_COLUMNS)).T
    words, lemmas, tags, deps = (_names(doc, column.tolist()) for column in columns[1:])
    heads = tuple((columns[0].astype(np.int64) + np.arange(len(doc))).tolist())
    entities = tuple((entity.start, entity.end, entity.label_) for entity in doc.ents)
    return Columns(
        words=words,
        lower=tuple(word.lower() for word in words),
        lemmas=lemmas,
        tags=tags,
        deps=deps,
        heads=heads,
        children=_children(heads),
        sentence=_numbered(len(words), sentences),
        entities=entities,
        inside=_numbered(len(words), [entity[:2] for entity in entities]),
    )


def _children(heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for token, head in enumerate(heads):
        if head != token:
            found[head].append(token)
    return tuple([tuple(found[token]) if token in found else () for token in range(len(heads))])


def _names(doc: Doc, column: Sequence[int]) -> tuple[str, ...]:
    """The strings behind one column of spaCy's numbers, each looked up once."""
    names = {number: doc.vocab.strings[number] for number in set(column)}
    return tuple([names[number] for number in column])


def _numbered(n: int, spans: Sequence[Span]) -> tuple[int, ...]:
    numbers = [-1] * n
    for number, (start, end) in enumerate(spans):
        numbers[start:end] = [number] * (end - start)
    return tuple(numbers)


def read_mentions(columns: Columns) -> tuple[Mention, ...]:
    """In text order, by head."""
    found: list[Mention] = []
    for token, tag in enumerate(columns.tags):
        if columns.sentence[token] < 0:
            continue
        if tag in PRONOUN_TAGS:
            found.append(_pronoun(columns, token, len(found)))
        elif (tag in _NOUN_TAGS and _heads_phrase(columns, token)) or _stands_alone(columns, token):
            found.append(_phrase(columns, token, len(found)))
    return tuple(found)


def _stands_alone(columns: Columns, token: int) -> bool:
    """`Both` or `the two` without a noun."""
    return columns.lower[token] in ("both", "two") and columns.deps[token] in _WEIGHTS


def _heads_phrase(columns: Columns, token: int) -> bool:
    """A noun inside a longer name or before another noun is no mention of its own, unless it is a whole entity."""
    if columns.deps[token] not in _INNER:
        return True
    number = columns.inside[token]
    head = columns.heads[token]
    if number < 0 or columns.inside[head] == number:
        return False
    _, end, label = columns.entities[number]
    return label in ("Person", "Organization", "Location") and head >= end and columns.deps[token] == "compound"


def _pronoun(columns: Columns, token: int, number: int) -> Mention:
    word = columns.lower[token]
    return Mention(
        number=number,
        span=(token, token + 1),
        head=token,
        sentence=columns.sentence[token],
        pronoun=True,
        kind="thing" if word in ("it", "its") else "person",
        plural=word in ("they", "them", "their", "we", "us", "our"),
        gender=gender_of((word,)),
        name=(),
        weight=_weight(columns, token),
    )


def _phrase(columns: Columns, head: int, number: int) -> Mention:
    start, end = phrase_span(columns, head)
    entity = columns.inside[head]
    label = columns.entities[entity][2] if entity >= 0 else ""
    noun = singular(columns.lower[head])
    words = columns.lower[slice(*columns.entities[entity][:2])] if label else ()
    kind = KIND_OF_ENTITY[label] if label in KIND_OF_ENTITY else _kind(columns, head, noun, start, end)
    place = kind == "place" and columns.deps[head] in ("obl", "nmod")
    return Mention(
        number=number,
        span=(start, end),
        head=head,
        sentence=columns.sentence[head],
        pronoun=False,
        kind=kind,
        plural=columns.tags[head] in ("NNS", "DT", "CD"),
        gender=gender_of([columns.lower[i] for i in range(start, end) if columns.deps[i] != "nmod:poss"]),
        name=tuple(w.strip(".") for w in words if w[0].isalnum() and w.strip(".") not in TITLES),
        weight=_weight(columns, head) * (_PLACE_WEIGHT if place else 1.0),
    )


def _kind(columns: Columns, head: int, noun: str, start: int, end: int) -> Kind:
    """Without an entity on the head: a title inside the phrase tells a person's name."""
    if columns.tags[head] in ("NNP", "NNPS") and end - start > 1:
        kinds = {kind_of_noun(word) for word in columns.lower[start:end]}
        return "person" if "person" in kinds else "group" if "group" in kinds else "thing"
    return kind_of_noun(noun)


def gender_of(words: Sequence[str]) -> Gender:
    for word in words:
        bare = word.rstrip(".")
        if bare in MEN:
            return "m"
        if bare in WOMEN:
            return "f"
    return ""


def phrase_span(columns: Columns, head: int) -> Span:
    """From the first modifier on the left to the end of the name; a closing possessive is left out."""
    start = end = head
    for child in columns.children[head]:
        dep = columns.deps[child]
        if child < head and dep in _LEFT:
            first = _left(columns, child)
            start = min(start, first) if "," not in columns.words[first:head] or head - first < 4 else start
        elif child > head and dep in _NAMED and not _mark_between(columns, head, child):
            end = max(end, child, *(c for c in columns.children[child] if columns.deps[c] in _NAMED))
    number = columns.inside[head]
    if number >= 0:
        start, end = min(start, columns.entities[number][0]), max(end, columns.entities[number][1] - 1)
    while start < head and (columns.tags[start] in ("IN", "CC", "POS") or not columns.words[start][0].isalnum()):
        start += 1
    if columns.tags[end] == "POS" and end > head:
        end -= 1
    return start, end + 1


def _left(columns: Columns, token: int) -> int:
    first = token
    for child in columns.children[token]:
        if child < first:
            first = min(first, _left(columns, child))
    return first


def _mark_between(columns: Columns, first: int, second: int) -> bool:
    return any(columns.deps[i] == "punct" and columns.words[i] not in _MARKS for i in range(first + 1, second))


def _weight(columns: Columns, head: int) -> float:
    token = head
    for _ in range(6):
        dep = columns.deps[token]
        if dep not in ("conj", "appos", "compound", "flat"):
            return _WEIGHTS.get(dep, _OTHER_WEIGHT)
        token = columns.heads[token]
    return _OTHER_WEIGHT


def by_head(mentions: Sequence[Mention]) -> Mapping[int, Mention]:
    return {mention.head: mention for mention in mentions}


def ancestors(columns: Columns, token: int) -> Iterator[int]:
    """Heads from the nearest up; never more than 64, also where the tree is none."""
    for _ in range(64):
        head = columns.heads[token]
        if head == token:
            return
        yield head
        token = head
