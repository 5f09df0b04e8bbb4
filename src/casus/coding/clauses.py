"""Small questions about a trigger and its clause that the rules ask."""

from __future__ import annotations

from collections.abc import Iterator

from casus.coding.drafts import Draft
from casus.coding.tree import Tree

LIGHT_VERBS = frozenset({
    "carry", "carries", "carried", "carrying", "commit", "committed",
    "hold", "holds", "held", "holding", "make", "makes", "made", "take", "takes", "took", "taken", "provide",
    "provides", "provided", "launch", "launched", "conduct", "conducted", "give", "gave", "given", "sign", "signed",
    "reach", "reached", "stage", "staged", "had", "have", "has", "offer", "offered",
})  # fmt: skip
"""Forms of verbs that say little beside a noun that names the event: `held talks`, `reached an agreement`."""

_OBJECTS = frozenset({"obj", "nsubj:pass", "nmod"})
_CONTENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl"})
_CLAUSE = frozenset({"xcomp", "ccomp", "acl"})
PROMISING = (
    "agree", "promis", "plan", "pledg", "offer", "intend", "intent", "hope", "hoping", "vow", "undertak", "undertook",
    "commit", "ready", "willing", "prepared", "due", "set", "scheduled", "expect", "want", "wish", "decid", "propos",
)  # fmt: skip
WILL = frozenset({"will", "shall", "'ll", "\u2019ll"})


def starts(tree: Tree, token: int, *stems: str) -> bool:
    return tree.lower[token].startswith(stems)


def trigger_starts(tree: Tree, draft: Draft, *stems: str) -> bool:
    """Any word of the trigger begins with one of the stems."""
    return any(tree.lower[token].startswith(stems) for token in range(draft.start, draft.end))


def objects(tree: Tree, draft: Draft) -> Iterator[int]:
    """The words of the trigger, then what it is done to: object, passive subject, `of` phrase, and members of these."""
    yield from range(draft.start, draft.end)
    for child in tree.children[draft.head]:
        if tree.deps[child] in _OBJECTS:
            yield child
            yield from (late for late in tree.children[child] if tree.deps[late] in ("conj", "appos", "compound"))


def has_object(tree: Tree, draft: Draft, *stems: str) -> bool:
    return any(starts(tree, token, *stems) for token in objects(tree, draft))


def beside(tree: Tree, token: int, depth: int = 3) -> Iterator[int]:
    """The words that hang on a word, so many steps down."""
    for child in tree.children[token]:
        yield child
        if depth > 1:
            yield from beside(tree, child, depth - 1)


def mentions_any(tree: Tree, draft: Draft, *stems: str) -> bool:
    """The trigger, or a word up to three steps below it, begins with one of the stems."""
    return trigger_starts(tree, draft, *stems) or any(starts(tree, token, *stems) for token in beside(tree, draft.head))


def governor(tree: Tree, draft: Draft) -> int | None:
    """The word above the trigger when the trigger is its clause, object or complement."""
    head = tree.heads[draft.head]
    if head == draft.head or draft.start <= head < draft.end or tree.deps[draft.head] not in _CONTENT:
        return None
    return head


def is_under(tree: Tree, draft: Draft, *stems: str) -> bool:
    head = governor(tree, draft)
    return head is not None and starts(tree, head, *stems)


def is_clause_under(tree: Tree, draft: Draft, *stems: str) -> bool:
    """As is_under, for a trigger that is a clause (`threatened to bomb`), not an object."""
    return tree.deps[draft.head] in _CLAUSE and is_under(tree, draft, *stems)


def is_to(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The words `is to` of `the leaders are to meet`, by either way that trees have of it."""
    to = next((c for c in tree.children[verb] if tree.lower[c] == "to" and tree.deps[c] in ("mark", "aux")), None)
    above = tree.heads[verb]
    forms = [c for c in tree.children[verb] if tree.deps[c] in ("cop", "aux")]
    forms += [above] if tree.deps[verb] == "xcomp" else []
    be = next((form for form in forms if tree.lower[form] in ("is", "are")), None)
    return (be, to) if to is not None and be is not None and be < to < verb else None


def is_intended(tree: Tree, draft: Draft) -> bool:
    """A verb with `will`, or the infinitive of a verb of promising, planning or hoping, without a denial."""
    if tree.pos[draft.head] not in ("VERB", "AUX") or "not" in tree.lower_children(draft.head):
        return False
    if not WILL.isdisjoint(tree.lower_children(draft.head)) or is_to(tree, draft.head) is not None:
        return True
    return (
        tree.deps[draft.head] in ("xcomp", "acl")
        and "to" in tree.lower_children(draft.head)
        and is_under(tree, draft, *PROMISING)
    )
