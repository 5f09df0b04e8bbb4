"""Actors and recipients of an event: who the phrases that its arcs lead to stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casus.coding.drafts import Draft
from casus.coding.links import Links, referents
from casus.coding.mentions import Mention, mentions_of
from casus.coding.options import CodingOptions
from casus.coding.tree import Tree
from casus.records.event import Participant

_MUTUAL = frozenset({
    "meeting", "talks", "negotiations", "discussions", "summit", "treaty", "agreement", "accord", "pact", "truce",
    "ceasefire", "clashes", "clash", "clashed", "fighting", "battle", "battles", "conversation", "exchange",
})  # fmt: skip


def participants(
    tree: Tree, draft: Draft, links: Links, options: CodingOptions
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Actors and recipients in text order.

    Their spans never overlap, but a plural that stands for several named parties (`the two leaders`) is listed once for
    each of them, with the same span.
    """
    mentions = mentions_of(tree, draft, options)
    if not any(mention.role == "actor" for mention in mentions) and _is_reciprocal(tree, draft):
        mentions = tuple(replace(mention, role="actor") for mention in mentions)
    actors = (found for mention in mentions if mention.role == "actor" for found in _records(tree, mention, links))
    recipients = (
        found for mention in mentions if mention.role == "recipient" for found in _records(tree, mention, links)
    )
    return tuple(actors), tuple(recipients)


def _is_reciprocal(tree: Tree, draft: Draft) -> bool:
    """A meeting, a treaty or a clash between those that the network marked as recipients only."""
    return not _MUTUAL.isdisjoint(tree.lower[draft.start : draft.end]) and any(
        tree.lower[child] in ("between", "among") or "between" in tree.lower_children(child)
        for child in tree.children[draft.head]
    )


def _records(tree: Tree, mention: Mention, links: Links) -> Iterator[Participant]:
    start, end = tree.chars(mention.span)
    text = tree.text[start:end]
    for link in referents(tree, links, mention.span):
        yield Participant(
            text,
            start,
            end,
            link.name,
            link.code,
            link.country,
            link.sector,
            link.id,
            link.reason,
            link.candidates,
            link.check,
        )
