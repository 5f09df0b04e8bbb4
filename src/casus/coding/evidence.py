"""The words of a sentence that settle whether an event happened, found on the tree from the trigger upwards.

Negation has its scope: it reaches the event through the clauses and nouns that carry it, and no farther. The words
stand in data/ontology/status.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from casus.coding.clauses import is_to
from casus.coding.drafts import Draft
from casus.coding.lexicon import read_table
from casus.coding.tree import Tree
from casus.records.frame import Status

_CLAUSES = frozenset({"xcomp", "ccomp", "csubj", "acl"})
_NOUNS = frozenset({"obj", "nmod", "nsubj:pass", "obl"})
_UPWARD = _CLAUSES | _NOUNS | {"nsubj", "conj", "appos"}
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_FOCUS = frozenset({"only", "just", "merely", "simply", "least", "until", "long"})
_OBLIQUE = frozenset({"take", "have", "do", "come", "participate", "join"})
"""Verbs that carry an event after a preposition: `took part in`, `had nothing to do with`."""
_AGES, _PAST = frozenset({"decade", "century"}), frozenset({"last", "past", "recent", "previous"})
"""`Over the last decade`: most of it lies well back."""
_SET = frozenset({"plan", "schedule", "slate", "due", "set"})
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """words: tokens that say so, in text order. reason: the list of words or the rule that they come from.

    strong: it settles the status by itself; weaker words only where the network thinks that status possible as well.
    """

    status: Status
    words: tuple[int, ...]
    reason: str
    strong: bool = True


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    parts = read_table("status.toml")
    return {part: {name: frozenset(words.split()) for name, words in lists.items()} for part, lists in parts.items()}


def on_clause(tree: Tree, draft: Draft) -> tuple[Evidence, ...]:
    """What hangs on the head of a clause alone."""
    return tuple(_at(tree, draft.head, draft))


def evidence(tree: Tree, draft: Draft) -> tuple[Evidence, ...]:
    """Nearest to the trigger first, negation before others at the same word; empty where the words settle nothing."""
    found = _at(tree, draft.head, draft)
    below = draft.head
    for node in _path(tree, draft):
        found += _governed(tree, node, below)
        if _carries(tree, node, below):
            found += _at(tree, node, draft, through=tree.deps[below])
        else:
            return (*found, *_predicate(tree, node, below))
        below = node
    return tuple(found)


def _path(tree: Tree, draft: Draft) -> Iterator[int]:
    """The words above the trigger that it is content, object or subject of, also after `from`."""
    node = draft.head
    for _ in range(_STEPS):
        above = tree.heads[node]
        upward = tree.deps[node] in _UPWARD or (tree.deps[node] == "advcl" and "from" in tree.lower_children(node))
        if above == node or draft.start <= above < draft.end or not upward:
            return
        yield above
        node = above


def _carries(tree: Tree, node: int, below: int) -> bool:
    """Whether what is said of a word is said of the event below it."""
    dep, lemma = tree.deps[below], lemma_of(tree, node)
    if dep == "conj":
        return tree.pos[node] == tree.pos[below] and tree.child(below, "nsubj", "nsubj:pass", "aux") is None
    if dep == "obl":
        return lemma in _OBLIQUE
    carried = lemma in _table()["above"]["carrying"]
    return dep == "xcomp" or (carried and dep in _NOUNS | {"nsubj"}) or (dep == "acl" and lemma in _NOBODY)


def lemma_of(tree: Tree, node: int) -> str:
    """With the particle of a verb: `call-off`."""
    particle = tree.child(node, "compound:prt")
    return tree.lemmas[node] if particle is None else f"{tree.lemmas[node]}-{tree.lower[particle]}"


def _at(tree: Tree, node: int, draft: Draft, through: str = "") -> list[Evidence]:
    """What hangs on the event or on a word that carries it. through: the relation that it is carried by."""
    found = [
        evidence
        for child in tree.children[node]
        if not draft.start <= child < draft.end
        for evidence in _qualified(tree, node, child, through)
    ]
    scheduled = is_to(tree, node)
    found += [Evidence("future", scheduled, "is-to")] if scheduled else []
    return sorted(found, key=lambda evidence: evidence.status != "negated")


def _qualified(tree: Tree, node: int, child: int, through: str) -> Iterator[Evidence]:
    beside, word, dep = _table()["beside"], tree.lower[child], tree.deps[child]
    if word in beside["coming"] and dep in ("aux", "amod"):
        yield Evidence("future", (child,), "coming", strong=False)
    elif dep in ("acl", "amod") and tree.lemmas[child] in _SET and tree.pos[node] == "NOUN":
        yield Evidence("future", (child,), "coming-verb")
    elif word == "would" and dep == "aux" and tree.lemmas[node] not in ("like", "prefer"):
        yield _would(tree, node, child)
    elif tree.lemmas[child] in _AGES and not _PAST.isdisjoint(tree.lower_children(child)):
        yield Evidence("historical", (child,), "decades")
    elif tree.pos[node] == "NOUN" and dep == "case" and "ahead" in tree.lower[child - (child > 0) : child + 1]:
        yield Evidence("future", (child,), "ahead")
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


def _inverts(tree: Tree, node: int, child: int) -> bool:
    """`Had the strike gone ahead`, `should talks fail`: the auxiliary before the subject of a clause beside another."""
    subject = tree.child(node, "nsubj", "nsubj:pass")
    open_ = tree.lower[child] in ("had", "were", "should") and tree.deps[child] in ("aux", "aux:pass")
    return open_ and tree.deps[node] == "advcl" and subject is not None and child < subject


def _negated(tree: Tree, node: int, child: int, through: str) -> Iterator[Evidence]:
    """A negation that hangs on the word; one of a member of `A and B` is only that member's."""
    if through == "conj" and not _is_alternative(tree, node):
        return
    if lemma_of(tree, node) in _table()["above"]["hesitant"] and through:
        return
    word, dep = tree.lower[child], tree.deps[child]
    if word in _table()["beside"]["denied"] and _negates(tree, child) and not _is_naming(tree, node):
        yield Evidence("negated", (child,), "negation")
    elif dep in ("nsubj", "nsubj:pass", "obj") and (word in _NOBODY or _no(tree, child) is not None):
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
    return any(_negation(tree, token) is not None for _, token in zip(range(3), tree.ancestors(node), strict=False))


def _negation(tree: Tree, node: int) -> int | None:
    denied = _table()["beside"]["denied"]
    return next((c for c in tree.children[node] if tree.lower[c] in denied and _negates(tree, c)), None)


def _would(tree: Tree, node: int, would: int) -> Evidence:
    """`Said it would send` is to come; beside an if-clause, or said by nobody, it is only possible."""
    clauses = (child for child in tree.children[node] if tree.deps[child] == "advcl")
    marks = [m for c in clauses for m in tree.children[c] if tree.lower[m] in _table()["beside"]["condition"]]
    if marks:
        return Evidence("hypothetical", tuple(sorted((would, marks[0]))), "condition")
    told = tree.deps[node] in ("ccomp", "conj", "parataxis", "acl") or tree.child(node, "parataxis") is not None
    return Evidence("future" if told else "hypothetical", (would,), "would", strong=False)


def _predicate(tree: Tree, node: int, below: int) -> Iterator[Evidence]:
    """`The talks will be hard`: of a plain predicate that tells something about the event only the time counts."""
    if tree.deps[below] != "nsubj" or tree.child(node, "cop") is None:
        return
    for child in tree.children[node]:
        if tree.lower[child] in ("will", "would", "'ll", "\u2019ll") and tree.deps[child] == "aux":
            yield Evidence("future", (child,), "predicate")


def _governed(tree: Tree, node: int, below: int) -> Iterator[Evidence]:
    """What a verb, noun or adjective makes of its content."""
    above, lemma, dep = _table()["above"], lemma_of(tree, node), tree.deps[below]
    no = _negation(tree, node)
    if no is not None:
        yield from _not_governed(lemma, dep, no)
    elif (false := _falsehood(tree, node)) is not None and dep in _CLAUSES:
        yield Evidence("negated", (false,), "false")
    elif (refusal := _refusal(tree, node)) is not None and dep in _CLAUSES:
        yield Evidence("negated", (refusal,), "denied")
    elif lemma in above["denied"] and dep in _CLAUSES | _NOUNS:
        yield _denial(tree, node)
    elif lemma in above["undone"] and (dep in ("xcomp", "acl") or "from" in tree.lower_children(below)):
        yield Evidence("negated", (node,), "undone")
    elif lemma in above["stopped"] and dep in _NOUNS:
        yield Evidence("negated", (node,), "stopped", strong=dep == "nsubj:pass")
    elif lemma in above["possible"] and dep in _CLAUSES | _NOUNS and not _judges(tree, node, below):
        yield Evidence("hypothetical", (node,), "possible")
    elif lemma in above["wanted"] and dep in ("xcomp", "acl"):
        yield Evidence("hypothetical", (node,), "wanted", strong=False)
    elif lemma in above["coming"] and dep in ("xcomp", "acl", "nsubj:pass"):
        yield Evidence("future", (node,), "coming-verb")
    elif lemma in above["past"] and dep in ("nmod", "obj"):
        yield Evidence("historical", (node,), "remembered")


def _refusal(tree: Tree, noun: int) -> int | None:
    """`Dismissed suggestions that`, `rejected as false a report that`: the verb that turns a claim down."""
    verb, above = tree.heads[noun], _table()["above"]
    turned = tree.deps[noun] in ("obj", "nsubj:pass") and tree.lemmas[verb] in above["refused"]
    return verb if tree.lemmas[noun] in above["claimed"] and turned and _negation(tree, verb) is None else None


def _judges(tree: Tree, verb: int, below: int) -> bool:
    """`Considered the attack as a violation`, `considers the strike a crime`: what is judged is not in doubt."""
    others = (child for child in tree.children[verb] if child != below)
    judged = any(tree.deps[c] == "xcomp" or "as" in tree.lower_children(c) for c in others)
    return tree.deps[below] == "obj" and (judged or "as" in tree.lower[below : below + 4])


def _falsehood(tree: Tree, noun: int) -> int | None:
    """`Reports that rebels had fled were false`, `turned out to be untrue`."""
    if tree.pos[noun] != "NOUN":
        return None
    verbs = (tree.heads[noun],) if tree.deps[noun].startswith("nsubj") else ()
    proved = (
        c for c in tree.children[noun] if tree.lemmas[c] in ("prove", "turn", "be")
    )  # `Reports that ... proved false`
    near = (t for verb in (*verbs, *proved) for t in (verb, *tree.children[verb]))
    return next((t for t in near if tree.lemmas[t] in _table()["beside"]["false"]), None)


def _not_governed(lemma: str, dep: str, no: int) -> Iterator[Evidence]:
    """`No plans to leave`, `no evidence that`, `not possible to arrest`."""
    above = _table()["above"]
    if lemma in above["coming"] | above["possible"] | above["proof"] | {"able"} and dep in _CLAUSES:
        yield Evidence("negated", (no,), "negation")


def _denial(tree: Tree, node: int) -> Evidence:
    """Who will `neither confirm nor deny` leaves it open."""
    if tree.lower[node - 1 : node] == ("nor",) or "neither" in tree.lower_children(tree.heads[node]):
        return Evidence("hypothetical", (node,), "denied")
    return Evidence("negated", (node,), "denied")
