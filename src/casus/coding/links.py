"""The three questions that other rooms answer, and what a mention refers to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from casus.coding.phrases import members, phrase
from casus.coding.tree import Span, Tree
from casus.records.link import ActorLink, DateLink, PlaceLink

UNKNOWN = "UNK"
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
_LONGEST_CHAIN = 5
_SHORT = 20
"""Characters of a mention that a longer one may explain: a surname, an acronym."""
_STRANGERS = frozenset({"counterpart", "counterparts", "host", "hosts", "neighbour", "neighbor", "enemy", "rival"})
_PAIR = re.compile(r"\w-\w| and ")


class When(Protocol):
    def __call__(self, phrase: str, at: int | None = None, *, future: bool = False) -> DateLink:
        """The time that a phrase at this offset means; future: the grammar says that it lies ahead."""
        ...


@dataclass(frozen=True, slots=True)
class Links:
    """The answers that coding is given.

    who, when, where: from the text of a mention and the offset at which it stands to what it names; when also takes
    whether the time lies ahead.
    several: from the text of a plural without names ("both governments") or a pair ("Iraqi-Syrian") to those it
    stands for, none when unknown.
    antecedents: from the token span of a pronoun or definite mention to the token spans of what it refers to, several
    for a plural.
    """

    who: Callable[[str, int], ActorLink]
    when: When
    where: Callable[[str, int], PlaceLink | None]
    several: Callable[[str], tuple[ActorLink, ...]]
    antecedents: Mapping[Span, tuple[Span, ...]]


def referents(tree: Tree, links: Links, mention: Span) -> tuple[ActorLink, ...]:
    """Who a mention stands for: one link, or one for each member when a plural refers to a coordination.

    A pronoun is what it refers to; a definite mention is what it refers to when that is known, else its own words.
    """
    text = tree.text_of(mention)
    joint = links.several(text) if _PAIR.search(text) else ()
    if joint:
        return joint
    antecedents = _last_antecedents(links.antecedents, _known_span(links.antecedents, mention))
    own = _with_name(tree, links, mention, links.who(_with_owner(tree, links, mention), tree.starts[mention[0]]))
    if not antecedents and own.code == UNKNOWN:
        return links.several(text) or (own,)
    if not antecedents or (own.id is not None and not _only_points(tree, mention)):
        return (own,)
    members_ = (member for span in antecedents for member in _members_within(tree, span))
    found = (links.who(tree.text_of(member), tree.starts[member[0]]) for member in members_)
    known = tuple(dict.fromkeys(link for link in found if link.code != UNKNOWN))
    return known or links.several(text) or (own,)


def referent(tree: Tree, links: Links, mention: Span) -> Span | None:
    """The one phrase of the article that a pronoun or short mention means; None for a mention that names somebody."""
    antecedents = _last_antecedents(links.antecedents, _known_span(links.antecedents, mention))
    if len(antecedents) != 1 or not (_only_points(tree, mention) or len(tree.text_of(mention)) < _SHORT):
        return None
    start, end = antecedents[0]
    same = tree.text_of(antecedents[0]) == tree.text_of(mention)
    return None if same or (start < mention[1] and mention[0] < end) else antecedents[0]


def _with_name(tree: Tree, links: Links, mention: Span, own: ActorLink) -> ActorLink:
    """Of `his counterpart, Jane Roe`, whose state only the context tells, the person that follows, when known."""
    if own.reason != "home" and own.code != UNKNOWN:
        return own
    names = (child for child in tree.children[tree.head_in(mention)] if child >= mention[1])
    people = (child for child in names if tree.deps[child] == "appos" and tree.pos[child] == "PROPN")
    named = (links.who(tree.text_of(span), tree.starts[span[0]]) for span in (phrase(tree, at) for at in people))
    return next((link for link in named if link.reason in ("person", "introduced", "named")), own)


def _with_owner(tree: Tree, links: Links, mention: Span) -> str:
    """The mention's text; `its members` with what `its` refers to in its place: `the union's members`.

    A mention that names somebody itself (`our Iranian friends`) is left as it is, and so is `his counterpart`.
    """
    start, end = mention
    owners = _last_antecedents(links.antecedents, (start, start + 1)) if tree.tags[start] == "PRP$" else ()
    named = any(tree.words[token][0].isupper() for token in range(start + 1, end))
    if len(owners) != 1 or end - start == 1 or named or tree.lower[end - 1] in _STRANGERS:
        return tree.text_of(mention)
    return f"{tree.text_of(owners[0])}'s {tree.text_of((start + 1, end))}"


def is_pronoun(tree: Tree, mention: Span) -> bool:
    return mention[1] - mention[0] == 1 and (tree.tags[mention[0]] in _PRONOUN_TAGS or tree.pos[mention[0]] == "PRON")


def _only_points(tree: Tree, mention: Span) -> bool:
    """A pronoun, or `the foreign minister`, whose words name neither a person nor a state."""
    if is_pronoun(tree, mention):
        return True
    start, end = mention
    named = any(token in tree.entities or tree.words[token][0].isupper() for token in range(start + 1, end))
    return tree.lower[start] in ("the", "this") and not named


def _known_span(antecedents: Mapping[Span, tuple[Span, ...]], mention: Span) -> Span:
    """The mention as the antecedents know it, which may start one word earlier or later (`the two leaders`)."""
    first, last = mention
    near = (mention, (first + 1, last), (first - 1, last))
    return next((span for span in near if span in antecedents), mention)


def _last_antecedents(antecedents: Mapping[Span, tuple[Span, ...]], mention: Span) -> tuple[Span, ...]:
    """Follows a chain of antecedents, one to one, to its first mention."""
    spans = antecedents.get(mention, ())
    for _ in range(_LONGEST_CHAIN):
        further = antecedents.get(spans[0], ()) if len(spans) == 1 else ()
        if not further or further == spans:
            return spans
        spans = further
    return spans


def _members_within(tree: Tree, span: Span) -> tuple[Span, ...]:
    """The phrases of a coordination inside the span, or the span itself."""
    heads = [head for head in members(tree, tree.head_in(span)) if span[0] <= head < span[1]]
    if len(heads) < 2:
        return (span,)
    phrases = (phrase(tree, head) for head in heads)
    return tuple((max(first, span[0]), min(last, span[1])) for first, last in phrases)
