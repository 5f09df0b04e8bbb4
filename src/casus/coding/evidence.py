"""The words of a sentence that settle whether an event happened, found on the tree from the trigger upwards.

Negation has its scope: it reaches the event through the clauses and nouns that carry it, and no farther. The words
stand in data/ontology/status.toml; what hangs on one word is read in beside.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.coding.beside import NOBODY, Evidence, at, lemma_of, negation, table
from casus.coding.drafts import Draft
from casus.coding.tree import Tree

_CLAUSES = frozenset({"xcomp", "ccomp", "csubj", "acl"})
_NOUNS = frozenset({"obj", "nmod", "nsubj:pass", "obl"})
_UPWARD = _CLAUSES | _NOUNS | {"nsubj", "conj", "appos"}
_OBLIQUE = frozenset({"take", "have", "do", "come", "participate", "join"})
"""Verbs that carry an event after a preposition: `took part in`, `had nothing to do with`."""
_STEPS = 5


def evidence(tree: Tree, draft: Draft) -> tuple[Evidence, ...]:
    """Nearest to the trigger first, negation before others at the same word; empty where the words settle nothing."""
    own = range(draft.start, draft.end)
    found = at(tree, draft.head, own)
    below = draft.head
    for node in _path(tree, draft):
        found += _governed(tree, node, below)
        if _carries(tree, node, below):
            found += at(tree, node, own, through=tree.deps[below])
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
    carried = lemma in table()["above"]["carrying"]
    return dep == "xcomp" or (carried and dep in _NOUNS | {"nsubj"}) or (dep == "acl" and lemma in NOBODY)


def _predicate(tree: Tree, node: int, below: int) -> Iterator[Evidence]:
    """`The talks will be hard`: of a plain predicate that tells something about the event only the time counts."""
    if tree.deps[below] != "nsubj" or tree.child(node, "cop") is None:
        return
    for child in tree.children[node]:
        if tree.lower[child] in ("will", "would", "'ll", "\u2019ll") and tree.deps[child] == "aux":
            yield Evidence("future", (child,), "predicate")


def _governed(tree: Tree, node: int, below: int) -> Iterator[Evidence]:
    """What a verb, noun or adjective makes of its content."""
    above, lemma, dep = table()["above"], lemma_of(tree, node), tree.deps[below]
    no = negation(tree, node)
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
    verb, above = tree.heads[noun], table()["above"]
    turned = tree.deps[noun] in ("obj", "nsubj:pass") and tree.lemmas[verb] in above["refused"]
    return verb if tree.lemmas[noun] in above["claimed"] and turned and negation(tree, verb) is None else None


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
    return next((t for t in near if tree.lemmas[t] in table()["beside"]["false"]), None)


def _not_governed(lemma: str, dep: str, no: int) -> Iterator[Evidence]:
    """`No plans to leave`, `no evidence that`, `not possible to arrest`."""
    above = table()["above"]
    if lemma in above["coming"] | above["possible"] | above["proof"] | {"able"} and dep in _CLAUSES:
        yield Evidence("negated", (no,), "negation")


def _denial(tree: Tree, node: int) -> Evidence:
    """Who will `neither confirm nor deny` leaves it open."""
    if tree.lower[node - 1 : node] == ("nor",) or "neither" in tree.lower_children(tree.heads[node]):
        return Evidence("hypothetical", (node,), "denied")
    return Evidence("negated", (node,), "denied")
