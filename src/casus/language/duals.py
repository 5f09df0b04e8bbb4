"""`The two leaders`, `both countries`, `the two sides`: the pair that the text before has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casus.language.mentions import Columns, Mention
from casus.language.nouns import Kind, kind_of_noun, singular

if TYPE_CHECKING:
    from casus.language.coreference import Discourse, Occurrence

WINDOW = 4
_COUNTS = frozenset({"two", "both", "pair"})
_STATES = frozenset(
    "country nation state government capital neighbour neighbor ally republic power army navy military side party camp "
    "delegation kingdom enemy rival".split()
)


def read_dual(columns: Columns, mention: Mention) -> Kind | None:
    """The kind of the two that a mention means, None when it is no such mention."""
    start, end = mention.span
    words = columns.lower[start:end]
    if mention.name or not 1 <= len(words) <= 4:
        return None
    if words[0] == "both" or (words[0] in ("the", "these", "those") and "two" in words):
        noun = singular(words[-1])
        return "group" if noun in _STATES else kind_of_noun(noun)
    return "person" if words == ("the", "pair") or words == ("the", "duo") else None


def dual_of(discourse: Discourse, mention: Mention, kind: Kind) -> tuple[int, ...]:
    """The entities of the pair, nothing when it is not clear."""
    recent = [o for o in reversed(discourse.occurrences) if mention.sentence - o.sentence <= WINDOW]
    for occurrence in recent:
        if len(occurrence.key) == 2 and _fits(occurrence, kind):
            return occurrence.key
    return ()


def _fits(occurrence: Occurrence, kind: Kind) -> bool:
    if kind == "group":
        return occurrence.kind in ("group", "place", "person")
    return occurrence.kind == kind
