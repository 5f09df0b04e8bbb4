"""What hangs on a word that bears or carries an event, and settles whether it happened: `not`, `may`, `if`, `will`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from casus.coding.clauses import is_to
from casus.coding.lexicon import read_table
from casus.coding.tree import Tree
from casus.records.explanation import Why
from casus.records.frame import Status

NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_FOCUS = frozenset({"only", "just", "merely", "simply", "least", "until", "long"})
_AGES, _PAST = frozenset({"decade", "century"}), frozenset({"last", "past", "recent", "previous"})
"""`Over the last decade`: most of it lies well back."""
_SET = frozenset({"plan", "schedule", "slate", "due", "set"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """words: tokens that say so, in text order. reason: the list of words or the rule that they come from.

    strong: it settles the status by itself; weaker words only where the network thinks that status possible as well.
    """

    status: Status
    words: tuple[int, ...]
    reason: Why
    strong: bool = True


@lru_cache(maxsize=1)
def table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    parts = read_table("status.toml")
    return {part: {name: frozenset(words.split()) for name, words in lists.items()} for part, lists in parts.items()}


def lemma_of(tree: Tree, node: int) -> str:
    """With the particle of a verb: `call-off`."""
    particle = tree.child(node, "compound:prt")
    return tree.lemmas[node] if particle is None else f"{tree.lemmas[node]}-{tree.lower[particle]}"


def at(tree: Tree, node: int, own: range, through: str = "") -> list[Evidence]:
    """What hangs on a word of the event or on one that carries it. own: the trigger's tokens."""
    found = [
        evidence
        for child in tree.children[node]
        if child not in own
        for evidence in _qualified(tree, node, child, through)
    ]
    scheduled = is_to(tree, node)
    found += [Evidence("future", scheduled, "is-to")] if scheduled else []
    return sorted(found, key=lambda evidence: evidence.status != "negated")


def _qualified(tree: Tree, node: int, child: int, through: str) -> Iterator[Evidence]:
    beside, word, dep = table()["beside"], tree.lower[child], tree.deps[child]
    if word in beside["coming"] and dep in ("aux", "amod"):
        yield Evidence("future", (child,), "coming", strong=False)
    elif dep in ("acl", "amod") and tree.lemmas[child] in _SET and tree.pos[node] == "NOUN":
        yield Evidence("future", (child,), "coming-verb")
    elif word == "would" and dep == "aux" and tree.lemmas[node] not in ("like", "prefer"):
        yield _would(tree, node, child)
    elif tree.lemmas[child] in _AGES and not _PAST.isdisjoint(tree.lower_children(child)):
        yield Evidence("historical", (child,), "decades")
    elif tree.pos[node] == "NOUN" and dep == "case" and (ahead := _ahead_of(tree, child)):
        yield Evidence("future", ahead, "ahead")
    elif (word in beside["condition"] and dep == "mark") or _inverts(tree, node, child):
        yield Evidence("hypothetical", (child,), "condition")
    elif word in beside["possible"] and dep in ("aux", "amod", "advmod"):
        yield Evidence("hypothetical", (child,), "modal")
    elif word == "yet" and dep == "advmod" and tree.lemmas[node] in ("have", "be") and through == "xcomp":
        yield Evidence("negated", (child,), "yet")
    elif word == "any" and dep == "det" and _is_denied_above(tree, node):
        yield Evidence("negated", (child,), "any", strong=False)
    else:
        yield from _negated(tree, node, child, through)


def _ahead_of(tree: Tree, case: int) -> tuple[int, ...]:
    """The words `ahead of`, whichever the tree takes for the preposition; `went ahead with a strike` is done."""
    first = case if tree.lower[case] == "ahead" else case - 1
    return (first, first + 1) if first >= 0 and tree.lower[first : first + 2] == ("ahead", "of") else ()


def _inverts(tree: Tree, node: int, child: int) -> bool:
    """`Had the strike gone ahead`, `should talks fail`: the auxiliary before the subject of a clause beside another."""
    subject = tree.child(node, "nsubj", "nsubj:pass")
    open_ = tree.lower[child] in ("had", "were", "should") and tree.deps[child] in ("aux", "aux:pass")
    return open_ and tree.deps[node] == "advcl" and subject is not None and child < subject


def _negated(tree: Tree, node: int, child: int, through: str) -> Iterator[Evidence]:
    """A negation that hangs on the word; one of a member of `A and B` is only that member's."""
    if through == "conj" and not _is_alternative(tree, node):
        return
    if lemma_of(tree, node) in table()["above"]["hesitant"] and through:
        return
    word, dep = tree.lower[child], tree.deps[child]
    if word in table()["beside"]["denied"] and _negates(tree, child) and not _is_naming(tree, node):
        yield Evidence("negated", (child,), "negation")
    elif dep in ("nsubj", "nsubj:pass", "obj") and (word in NOBODY or _no(tree, child) is not None):
        no = _no(tree, child)
        yield Evidence("negated", (child if no is None else no,), "negation")


def _is_alternative(tree: Tree, node: int) -> bool:
    members = (node, *(child for child in tree.children[node] if tree.deps[child] == "conj"))
    return any(tree.lower[t] in ("or", "nor") for member in members for t in tree.children[member])


def _is_naming(tree: Tree, node: int) -> bool:
    """`Was not an isolated attack`: the denial is of what it was, not of the event."""
    return tree.pos[node] == "NOUN" and tree.child(node, "cop") is not None


def _negates(tree: Tree, token: int) -> bool:
    """`no` as a determiner, `without` before a noun or clause, `not` but for `not only`."""
    word, dep = tree.lower[token], tree.deps[token]
    if word in ("no", "without"):
        return dep == "det" if word == "no" else dep in ("case", "mark")
    focused = token + 1 < len(tree.lower) and tree.lower[token + 1] in _FOCUS
    return dep in ("advmod", "neg", "aux", "cc:preconj") and not focused


def _no(tree: Tree, token: int) -> int | None:
    """The `no` of a phrase, or the `neither` of two."""
    deps = {"no": ("det",), "neither": ("det", "cc:preconj")}
    return next((c for c in tree.children[token] if tree.deps[c] in deps.get(tree.lower[c], ())), None)


def _is_denied_above(tree: Tree, node: int) -> bool:
    """A negation on a verb up to three steps above."""
    return any(negation(tree, token) is not None for _, token in zip(range(3), tree.ancestors(node), strict=False))


def negation(tree: Tree, node: int) -> int | None:
    denied = table()["beside"]["denied"]
    return next((c for c in tree.children[node] if tree.lower[c] in denied and _negates(tree, c)), None)


def _would(tree: Tree, node: int, would: int) -> Evidence:
    """`Said it would send` is to come; beside an if-clause, or said by nobody, it is only possible."""
    clauses = (child for child in tree.children[node] if tree.deps[child] == "advcl")
    marks = [m for c in clauses for m in tree.children[c] if tree.lower[m] in table()["beside"]["condition"]]
    if marks:
        return Evidence("hypothetical", tuple(sorted((would, marks[0]))), "condition")
    told = tree.deps[node] in ("ccomp", "conj", "parataxis", "acl") or tree.child(node, "parataxis") is not None
    return Evidence("future" if told else "hypothetical", (would,), "would", strong=False)
