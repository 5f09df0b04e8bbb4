"""Actors and recipients of an event: who the phrases that its arcs lead to stand for."""

from __future__ import annotations

from dataclasses import replace

from casus.coding.drafts import Draft
from casus.coding.links import Links
from casus.coding.mentions import mentions_of
from casus.coding.options import CodingOptions
from casus.coding.parties import parties
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
    actors = (found for mention in mentions if mention.role == "actor" for found in parties(tree, mention.span, links))
    recipients = (
        found for mention in mentions if mention.role == "recipient" for found in parties(tree, mention.span, links)
    )
    return tuple(actors), tuple(recipients)


def _is_reciprocal(tree: Tree, draft: Draft) -> bool:
    """A meeting, a treaty or a clash between those that the network marked as recipients only."""
    return not _MUTUAL.isdisjoint(tree.lower[draft.start : draft.end]) and any(
        tree.lower[child] in ("between", "among") or "between" in tree.lower_children(child)
        for child in tree.children[draft.head]
    )
