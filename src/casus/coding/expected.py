"""Where the grammar puts an event's participants: a weaker arc of the network is believed when the tree says the same.

UD relations: the subject acts, the object and the passive's subject are acted on; of a noun, the owner acts and what
follows `on`, `against` or `of` is acted on; what is acted out by a governing verb has that verb's subject as actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.coding.clauses import LIGHT_VERBS
from casus.coding.drafts import Draft
from casus.coding.tree import Tree
from casus.records.frame import Role

_TOWARD = frozenset({"on", "against", "to", "at", "with", "toward", "towards", "upon", "for", "from"})
_CONTROL = frozenset({"xcomp", "advcl", "conj", "parataxis"})
_TAKING_PART = LIGHT_VERBS | frozenset({
    "join", "joins", "joined", "joining", "lead", "leads", "led", "leading", "participate", "participates",
    "participated", "participating", "resume", "resumes", "resumed", "resuming", "continue", "continues", "continued",
    "continuing", "begin", "begins", "began", "begun", "beginning", "start", "starts", "started", "starting",
})  # fmt: skip
"""Forms of verbs whose subject does what their object names: `joined the strikes`, `resumed talks`."""
_FARTHEST = 3
"""Verbs above the trigger whose subject may be its actor."""


def expected_roles(tree: Tree, draft: Draft) -> frozenset[tuple[Role, int]]:
    """(role, token) for every word that the tree makes a participant, the members of a coordination included."""
    trigger = draft.head
    found = _of_verb(tree, trigger) if tree.pos[trigger] in ("VERB", "AUX") else _of_noun(tree, trigger)
    inside = range(draft.start, draft.end)
    return frozenset(
        (role, member) for role, token in found if token not in inside for member in _with_members(tree, token)
    )


def _of_verb(tree: Tree, verb: int) -> Iterator[tuple[Role, int]]:
    passive = any(tree.deps[child] in ("aux:pass", "nsubj:pass") for child in tree.children[verb])
    for child in tree.children[verb]:
        dep = tree.deps[child]
        if dep == "nsubj":
            yield "actor", child
        elif dep in ("nsubj:pass", "obj", "iobj"):
            yield "recipient", child
        elif dep in ("obl", "obl:agent"):
            yield from _oblique(tree, child, passive=passive)
    yield from _from_above(tree, verb)


def _oblique(tree: Tree, child: int, *, passive: bool) -> Iterator[tuple[Role, int]]:
    prepositions = tree.lower_children(child)
    if passive and "by" in prepositions:
        yield "actor", child
    elif not prepositions.isdisjoint(_TOWARD):
        yield "recipient", child


def _from_above(tree: Tree, verb: int) -> Iterator[tuple[Role, int]]:
    """The subject that a verb without one of its own shares with the verbs above it."""
    for _ in range(_FARTHEST):
        if tree.child(verb, "nsubj", "nsubj:pass") is not None or tree.deps[verb] not in _CONTROL:
            return
        verb = tree.heads[verb]
        subject = tree.child(verb, "nsubj")
        if subject is not None:
            yield "actor", subject
        shared = tree.child(verb, "nsubj:pass")
        if shared is not None:
            yield "recipient", shared


def _of_noun(tree: Tree, noun: int) -> Iterator[tuple[Role, int]]:
    for child in tree.children[noun]:
        dep = tree.deps[child]
        names = tree.pos[child] == "PROPN" or child in tree.entities
        if dep == "nmod:poss" or (dep in ("compound", "amod") and names):
            yield "actor", child
        elif dep in ("nmod", "obl"):
            yield from _complement(tree, child)
    above = tree.heads[noun]
    if tree.deps[noun] in ("obj", "obl", "nsubj:pass") and tree.lower[above] in _TAKING_PART:
        yield from (pair for pair in _of_verb(tree, above) if pair[1] != noun)


def _complement(tree: Tree, child: int) -> Iterator[tuple[Role, int]]:
    prepositions = tree.lower_children(child)
    if not prepositions.isdisjoint({"by", "between", "among", "of", "with"}):
        yield "actor", child
    if not prepositions.isdisjoint(_TOWARD | {"of"}):
        yield "recipient", child


def _with_members(tree: Tree, token: int) -> Iterator[int]:
    yield token
    for child in tree.children[token]:
        if tree.deps[child] in ("conj", "appos", "flat"):
            yield child
