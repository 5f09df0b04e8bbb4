"""Whether the grammar of a sentence puts a time ahead of its telling."""

from __future__ import annotations

from casus.coding.clauses import PROMISING, WILL
from casus.coding.tree import Tree

_STEPS = 6
_COMING = frozenset({"going", "about", "due", "set", "scheduled", "slated", "expected", "planned", "likely"})


def lies_ahead(tree: Tree, token: int) -> bool:
    """Whether the first verb above a time that shows its tense speaks of what is to come.

    As in "will meet on Friday", "said they would meet", "are to meet", "agreed to meet", "the talks are due on Friday";
    not in "said on Monday that they will meet".
    """
    for _ in range(_STEPS):
        head = tree.heads[token]
        if head == token:
            return False
        token = head
        if tree.pos[token] in ("VERB", "AUX", "ADJ") or tree.lower[token] in _COMING:
            if _points_ahead(tree, token):
                return True
            if _shows_tense(tree, token):
                return False
    return False


def _points_ahead(tree: Tree, verb: int) -> bool:
    beside = {tree.lower[child] for child in tree.children[verb]}
    if beside & WILL or tree.lower[verb] in _COMING:
        return True
    if "would" in beside and "have" not in beside and tree.deps[verb] == "ccomp":
        return True
    if "to" not in beside:
        return False
    return not beside.isdisjoint({"is", "are"}) or tree.lower[tree.heads[verb]].startswith(PROMISING)


def _shows_tense(tree: Tree, verb: int) -> bool:
    """A finite verb, or a participle with an auxiliary; an infinitive takes its time from the verb above."""
    finite = tree.tags[verb] in ("VBD", "VBZ", "VBP")
    return finite or any(tree.deps[child] in ("aux", "aux:pass", "cop") for child in tree.children[verb])
