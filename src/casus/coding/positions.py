"""Where each party stands, read from the events that are acts of speech: who calls for, offers or denies what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from casus.coding.about import about
from casus.coding.drafts import Draft
from casus.coding.parties import words_of
from casus.coding.tree import Tree
from casus.records.event import Event, Source, Words
from casus.records.statement import Position, Stance

_STANCES: Mapping[str, Stance] = {
    "REQUEST": "calls for", "REJECT": "rejects", "SUPPORT": "supports", "CONCEDE": "concedes", "AGREE": "promises",
    "THREATEN": "warns of", "ACCUSE": "accuses",
}  # fmt: skip
_BY_WORDS: Mapping[tuple[str, Stance], frozenset[str]] = {
    ("AGREE", "offers"): frozenset(
        "offer propose volunteer ready willing readiness willingness invite invitation proposal".split()
    ),
    ("AGREE", "accepts"): frozenset("accept agree welcome approve consent acceptance agreement back embrace".split()),
    ("ACCUSE", "opposes"): frozenset(
        "condemn criticise criticize oppose denounce deplore decry object protest condemnation criticism opposition "
        "slam blast lambast rebuke".split()
    ),
}  # fmt: skip
"""Of types that hold several stances, the words of the trigger that tell which."""


def positions(tree: Tree, coded: Sequence[tuple[Draft, Event]]) -> Iterator[Position]:
    """In the order of the events: of an act of speech its actor's stance, of a denied event that of who denies it."""
    for draft, event in coded:
        stance = stance_of(tree, draft, event)
        if stance is not None and event.actor:
            what = words_of(tree, about(tree, (draft.start, draft.end), _parties(tree, event)))
            yield Position(event.doc, event.article, event.actor, stance, event.recipient, event.id, what)
        last = event.attribution[-1] if event.attribution else None
        if last is not None and last.claim == "denies":
            yield Position(event.doc, event.article, (last.party,), "denies", (), event.id, _denied(tree, draft, last))


def _parties(tree: Tree, event: Event) -> Callable[[int], bool]:
    """Whether a word is the main one of a side."""
    sides = [(party.start, party.end) for party in (*event.actor, *event.recipient)]
    return lambda token: any(start <= tree.starts[token] and tree.ends[token] <= end for start, end in sides)


def _denied(tree: Tree, draft: Draft, source: Source) -> Words | None:
    """What the words of denial are about, where the event is in it."""
    tokens = () if source.cue is None else tree.tokens_within(source.cue.start, source.cue.end)
    found = about(tree, (tokens[0], tokens[-1] + 1), lambda _: False) if tokens else None
    return words_of(tree, found) if found is not None and found[0] <= draft.head < found[1] else None


def stance_of(tree: Tree, draft: Draft, event: Event) -> Stance | None:
    """None for an event that is no act of speech, or was not uttered."""
    usual = _STANCES.get(event.event_type)
    if usual is None or event.status not in ("actual", "historical"):
        return None
    lemmas = {tree.lemmas[token] for token in range(draft.start, draft.end)}
    told = (stance for (kind, stance), words in _BY_WORDS.items() if kind == event.event_type and words & lemmas)
    return "opposes" if event.mode == "disapprove" else next(told, usual)
