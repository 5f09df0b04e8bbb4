"""The event type that a text states between two given mentions, from the frames that join them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from casus.errors import BadOption
from casus.records.frame import Frame
from casus.records.relation import Relation

if TYPE_CHECKING:
    from spacy.tokens import Doc

UNLINKED = 0.05
"""Weight of a mention that no arc of the frame reaches: the event may still be between the two."""
REVERSED = 0.3
"""Weight of an arc of the other role: reciprocal events put both parties in actor."""


def stated_relation(doc: Doc, frames: Sequence[Frame], actor: tuple[int, int], recipient: tuple[int, int]) -> Relation:
    """actor, recipient: half-open character spans; frames: all that the network finds possible.

    Raises BadOption when a span is empty or does not lie within the text.
    """
    actor_tokens = _tokens(doc, actor, "actor")
    recipient_tokens = _tokens(doc, recipient, "recipient")
    sentence = doc[actor_tokens.start].sent
    inside = [frame for frame in frames if sentence.start <= frame.start < sentence.end]
    weights = [frame.score * _linked(frame, actor_tokens, recipient_tokens) for frame in inside]
    total = sum(weights)
    if not total:
        return Relation(None, 0.0, {}, None)
    types = {
        name: sum(weight * frame.types[name] for frame, weight in zip(inside, weights, strict=True)) / total
        for name in inside[0].types
    }
    best = max(types, key=lambda name: types[name])
    carrier = max(zip(inside, weights, strict=True), key=lambda pair: pair[1] * pair[0].types[best])[0]
    trigger = doc[carrier.start : carrier.end]
    return Relation(best, types[best], types, (trigger.start_char, trigger.end_char))


def _tokens(doc: Doc, span: tuple[int, int], name: str) -> range:
    found = doc.char_span(*span, alignment_mode="expand") if 0 <= span[0] < span[1] <= len(doc.text) else None
    if found is None:
        raise BadOption(f"{name}={span} is no span of the text; give offsets within 0..{len(doc.text)}", reason="span")
    return range(found.start, found.end)


def _linked(frame: Frame, actor: range, recipient: range) -> float:
    """How strongly the frame's arcs join the two mentions as its actor and recipient, 0..1."""
    return _reach(frame, "actor", "recipient", actor) * _reach(frame, "recipient", "actor", recipient)


def _reach(frame: Frame, role: str, other: str, mention: range) -> float:
    own = max((a.score for a in frame.arguments if a.role == role and a.token in mention), default=0.0)
    crossed = max((a.score for a in frame.arguments if a.role == other and a.token in mention), default=0.0)
    return max(own, REVERSED * crossed, UNLINKED)
