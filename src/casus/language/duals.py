"""`The two leaders`, `both countries`, `the two sides`: the pair that the text before has made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from casus.language.mentions import Columns, Mention, Span
from casus.language.nouns import Kind, kind_of_noun, singular

WINDOW = 4
"""Sentences before its own that are looked through for the pair."""
_STATES = frozenset(
    "country nation state government capital neighbour neighbor ally republic power army navy military side party camp "
    "delegation kingdom enemy rival belligerent".split()
)
_STATE_LABELS = frozenset({"Location", "NORP"})


def read_dual(columns: Columns, mention: Mention) -> Kind | None:
    """The kind of the two that a mention means (states are `group`), None when it is no such mention."""
    start, end = mention.span
    words = columns.lower[start:end]
    if mention.name or not 1 <= len(words) <= 4:
        return None
    if words[0] == "both" or (words[0] in ("the", "these", "those") and "two" in words):
        noun = singular(words[-1])
        return "group" if noun in _STATES else kind_of_noun(noun)
    return "person" if words in (("the", "pair"), ("the", "duo")) else None


def pair_of(
    columns: Columns,
    mentions: Sequence[Mention],
    mention: Mention,
    kind: Kind,
    name_of: Callable[[Span], object],
) -> tuple[Span, ...]:
    """The two that are meant, from the nearest sentence that makes exactly two distinct; nothing when it makes more.

    name_of: the same value for spans that name the same, None for a span that names nobody of that kind.
    """
    found: dict[object, Span] = {}
    for sentence in range(mention.sentence, max(-1, mention.sentence - WINDOW - 1), -1):
        before = [m for m in mentions if m.sentence == sentence and m.head < mention.span[0]]
        together = _coordinated(columns, before, kind)
        if together:
            return together
        for span in _candidates(columns, before, sentence, mention, kind):
            name = name_of(span)
            if name is not None:
                found.setdefault(name, span)
        if len(found) >= 2:
            return tuple(sorted(found.values())) if len(found) == 2 else ()
    return ()


def _coordinated(columns: Columns, before: Sequence[Mention], kind: Kind) -> tuple[Span, ...]:
    """The last coordination of exactly two named members of the kind."""
    at = {mention.head: mention for mention in before}
    for mention in reversed(before):
        first = at.get(columns.heads[mention.head]) if columns.deps[mention.head] == "conj" else None
        if first is None or sum(columns.deps[child] == "conj" for child in columns.children[first.head]) != 1:
            continue
        if _suits(columns, first, kind) and _suits(columns, mention, kind):
            return first.span, mention.span
    return ()


def _suits(columns: Columns, mention: Mention, kind: Kind) -> bool:
    if not mention.name:
        return False
    return mention.kind == kind or (kind == "group" and mention.kind in ("place", "person"))


def _candidates(
    columns: Columns, before: Sequence[Mention], sentence: int, mention: Mention, kind: Kind
) -> Iterator[Span]:
    if kind == "group":
        for start, end, label in columns.entities:
            if label in _STATE_LABELS and columns.sentence[start] == sentence and end <= mention.span[0]:
                yield start, end
    else:
        yield from (other.span for other in before if other.name and other.kind == kind)
