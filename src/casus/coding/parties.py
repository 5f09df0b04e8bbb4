"""From a phrase to the records of whom it means: one, or several for a plural."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.coding.links import Links, referent, referents
from casus.coding.tree import Span, Tree
from casus.records.event import Participant, Words

_STAND_INS = frozenset(
    "spokesman spokeswoman spokesperson aide adviser advisor envoy lawyer attorney deputy representative counterpart "
    "predecessor successor wife husband son daughter brother sister ally supporter critic secretary".split()
)
"""Nouns whose owner is somebody else: of `Putin's spokesman` the state is known, but it is not Putin."""


def parties(tree: Tree, span: Span, links: Links) -> Iterator[Participant]:
    start, end = tree.chars(span)
    text = tree.text[start:end]
    found = referents(tree, links, span)
    meant = words_of(tree, referent(tree, links, span)) if len(found) == 1 else None
    head = tree.head_in(span)
    owned = tree.pos[head] == "NOUN" and tree.child(head, "nmod:poss") is not None
    stands_in = owned and tree.lemmas[head] in _STAND_INS
    for link in found:
        other = stands_in and link.reason in ("person", "office")
        yield Participant(
            text,
            start,
            end,
            None if other else link.name,
            link.code,
            link.country,
            link.sector,
            None if other else link.id,
            link.reason,
            link.candidates,
            link.check,
            meant,
        )


def words_of(tree: Tree, span: Span | None) -> Words | None:
    """The words of a token span, without white space at its ends."""
    if span is None:
        return None
    start, end = tree.chars(span)
    text = tree.text[start:end]
    start += len(text) - len(text.lstrip())
    return Words(text.strip(), start, start + len(text.strip()))


def words_of_all(tree: Tree, spans: Sequence[Span]) -> tuple[Words, ...]:
    return tuple(words for span in spans if span[0] < span[1] and (words := words_of(tree, span)) is not None)
