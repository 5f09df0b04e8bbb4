"""Events that the network leaves out though their grammar and words leave no doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from casus.coding.clauses import starts
from casus.coding.drafts import draft
from casus.coding.lexicon import read_table
from casus.coding.rules import answers_with_weapons
from casus.coding.tree import Tree
from casus.records.frame import Argument, Frame, Status

UNSURE = 0.4
"""Score of such a frame: that of the least sure event which the network reports."""
_STATUSES: dict[Status, float] = {"actual": 0.6, "negated": 0.1, "hypothetical": 0.1, "future": 0.1, "historical": 0.1}
"""Open enough for the words around to settle it."""


_ARMS = frozenset("missile missiles rocket rockets artillery airstrike airstrikes shelling mortars gunfire".split())
"""Words that leave no doubt; rescuers too answer with drones."""
_CAUSES = ("prompt", "provok", "lead", "led", "driv", "drove", "caus", "forc", "spur", "trigger")
"""Verbs whose object has done what follows; one that was urged to may not have."""
_OPEN = frozenset("can could may might must shall should will would if unless".split())
"""Beside a verb that may not have happened, which only the network may judge."""


def unseen_answers(tree: Tree, frames: Sequence[Frame]) -> Iterator[Frame]:
    """A frame for `respond` in `prompting Iran to respond with missiles`, unless one stands there already."""
    if _ARMS.isdisjoint(tree.lower):
        return
    taken = {token for frame in frames for token in range(frame.start, frame.end)}
    for verb, tag in enumerate(tree.pos):
        below = frozenset(_below(tree, verb)) if tag == "VERB" and verb not in taken else frozenset()
        if _ARMS.isdisjoint(tree.lower[token] for token in below) or not taken.isdisjoint(below):
            continue
        actor = _answerer(tree, verb)
        if actor is None:
            continue
        arguments = (Argument("actor", actor, 1.0),)
        frame = Frame(verb, verb + 1, "ASSAULT", UNSURE, {"ASSAULT": 1.0}, _STATUSES, {}, arguments)
        if answers_with_weapons(tree, draft(tree, frame)):
            yield frame


def unseen_acts(tree: Tree, frames: Sequence[Frame]) -> Iterator[Frame]:
    """A frame for `mass troops`, `recognise Freedonia`, `send fuel to Sylvania`, unless one stands there already."""
    taken = {token for frame in frames for token in range(frame.start, frame.end)}
    for verb, tag in enumerate(tree.pos):
        kind = _certain().get(tree.lemmas[verb]) if tag == "VERB" and verb not in taken else None
        done_to = tree.child(verb, "obj", "nsubj:pass") if kind else None
        if kind is None or done_to is None or done_to in taken or not _is_object(tree, done_to, kind):
            continue
        parties = tuple(_parties(tree, verb, done_to, kind))
        if parties:
            yield Frame(verb, verb + 1, kind.type, UNSURE, {kind.type: 1.0}, _STATUSES, {}, parties)


@dataclass(frozen=True, slots=True)
class Act:
    """objects: nouns that the verb is done to; places: so are states that are named."""

    type: str
    objects: frozenset[str]
    places: bool


@lru_cache(maxsize=1)
def _certain() -> Mapping[str, Act]:
    """By verb. `test` and `test-fire` are of one act, so are all verbs of a row."""
    rows = read_table("certain.toml")["act"]
    return {
        verb: Act(row["type"], frozenset(row["objects"].split()), row.get("places", False))
        for row in rows
        for verb in row["verbs"].split()
    }


def _is_object(tree: Tree, token: int, act: Act) -> bool:
    named = tree.entities.get(token, (0, 0, ""))[2] in ("Location", "NORP")
    members = (token, *(child for child in tree.children[token] if tree.deps[child] == "conj"))
    return any(tree.lemmas[member] in act.objects for member in members) or (act.places and named)


def _parties(tree: Tree, verb: int, done_to: int, act: Act) -> Iterator[Argument]:
    """Who does it and to whom, where one of them is named; nobody else's troops are of interest."""
    actor = tree.child(verb, "nsubj", "obl:agent")
    toward = [c for c in tree.children[verb] if tree.deps[c] in ("iobj", "obl") and _is_state(tree, c)]
    toward += [done_to] if act.places else []
    if actor is None or not (_is_state(tree, actor) or any(_is_state(tree, token) for token in toward)):
        return
    yield Argument("actor", actor, 1.0)
    if act.type in ("AID", "SUPPORT"):
        yield from (Argument("recipient", token, 1.0) for token in toward)


def _is_state(tree: Tree, token: int) -> bool:
    return tree.entities.get(token, (0, 0, ""))[2] in ("Location", "NORP", "Organization")


def _answerer(tree: Tree, verb: int) -> int | None:
    """The subject, also a shared one, or the object of the verb above that makes it act."""
    if not _OPEN.isdisjoint(tree.lower_children(verb)):
        return None
    subject, above = tree.child(verb, "nsubj"), tree.heads[verb]
    if subject is None and tree.deps[verb] == "xcomp":
        return tree.child(above, "obj") if starts(tree, above, *_CAUSES) else None
    return tree.child(above, "nsubj") if subject is None and tree.deps[verb] == "conj" else subject


def _below(tree: Tree, token: int) -> Iterator[int]:
    """The words under what stands with a word by `with`."""
    waiting = [child for child in tree.children[token] if "with" in tree.lower_children(child)]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += tree.children[node]
