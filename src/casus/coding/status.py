"""Whether it happened: the network's status, overridden where the words of the sentence settle it.

`dated` settles history and future by the calendar; `stated` reads negation, conditions and intentions off the tree.
A type that itself means the intention (AGREE, THREATEN ...) keeps its status, see docs/ontology.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from casus.coding.clauses import LIGHT_VERBS
from casus.coding.drafts import Draft
from casus.coding.options import CodingOptions
from casus.coding.tree import Tree
from casus.records.event import EventDate
from casus.records.frame import Status
from casus.records.link import DateLink

RECENT = timedelta(days=92)  # the guidelines' three months

VERBAL = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_INTENTION = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})
_NEGATION = frozenset({"not", "n't", "n\u2019t", "never", "neither", "nor", "cannot"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_WITHOUT = frozenset({"without"})
_DENYING = ("deny", "denies", "denied", "denying", "disavow", "disclaim", "refut")
_FAILING = ("fail", "neglect", "refus", "declin", "refrain", "avoid", "forg")
_CONDITION = frozenset({"if", "unless", "whether"})
_POSSIBLE = frozenset({"could", "might", "may"})
_WEIGHING = ("consider", "mull", "contemplat", "weigh")
_CHANCE = frozenset({"possibility", "risk", "prospect", "likelihood", "chance", "danger", "threat"})
_OBJECTS = frozenset({"obj", "xcomp", "ccomp", "obl", "nmod", "acl"})


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """probability: what the network gives this status, in 0..1, whoever chose it."""

    status: Status
    probability: float


def choose_status(
    tree: Tree, draft: Draft, when: EventDate | DateLink | None, published: date | None, options: CodingOptions
) -> StatusChoice:
    statuses = draft.frame.statuses
    best: Status = max(statuses, key=lambda name: statuses[name])
    chosen: Status = "actual" if draft.actual and best in ("future", "hypothetical") else best
    evidence = stated(tree, draft)
    if evidence is not None and statuses.get(evidence, 0.0) >= options.possible:
        chosen = evidence
    elif chosen in ("actual", "historical", "future"):
        chosen = dated(chosen, when, published)
    return StatusChoice(chosen, statuses.get(chosen, 0.0))


def stated(tree: Tree, draft: Draft) -> Status | None:
    """The status that words on the tree settle, None when they settle nothing."""
    if draft.event_type != "REJECT" and (is_negated(tree, draft) or is_acquittal(tree, draft)):
        return "negated"
    if draft.event_type not in _INTENTION and is_conditional(tree, draft):
        return "hypothetical"
    return None


def is_negated(tree: Tree, draft: Draft) -> bool:
    """`not` on the trigger or its light verb, `no` on it or its subject, `without`, `denied`, `failed to`."""
    heads = [draft.head, *_light_verbs(tree, draft)]
    return any(_denies(tree, head, draft) for head in heads) or _under(tree, draft, _DENYING, 4) or _fails(tree, draft)


def is_acquittal(tree: Tree, draft: Draft) -> bool:
    """An acquittal is a conviction that did not come about."""
    return draft.event_type == "SANCTION" and tree.lower[draft.head].startswith("acquit")


def is_conditional(tree: Tree, draft: Draft) -> bool:
    """An if-clause, `could`, `might` or `may` on the trigger, or something weighed (`considering`)."""
    heads = [draft.head, *_light_verbs(tree, draft)]
    for head in heads:
        for child in tree.children[head]:
            if tree.deps[child] == "mark" and tree.lower[child] in _CONDITION:
                return True
            if tree.deps[child] == "aux" and tree.lower[child] in _POSSIBLE:
                return True
    return _under(tree, draft, _WEIGHING, 2) or _is_chance(tree, draft)


def dated(status: Status, when: EventDate | DateLink | None, published: date | None) -> Status:
    """`historical` when the date is wholly more than three months before publication; `actual` again when it is not."""
    if when is None or when.first is None or when.last is None or published is None:
        return status
    recent = (published - RECENT).isoformat() if published.toordinal() > RECENT.days else ""
    if when.last < recent:
        return "historical"
    return "actual" if status == "historical" and when.first >= recent else status


def _denies(tree: Tree, head: int, draft: Draft) -> bool:
    for child in tree.children[head]:
        word, dep = tree.lower[child], tree.deps[child]
        if draft.start <= child < draft.end:
            continue
        if word in _NEGATION and dep in ("advmod", "neg", "aux", "cc:preconj") and not _only(tree, child):
            return True
        if word == "no" and dep == "det":
            return True
        if word in _WITHOUT and dep in ("case", "mark"):
            return True
        if dep in ("nsubj", "nsubj:pass", "obj") and (word in _NOBODY or _has_no(tree, child)):
            return True
    return False


def _only(tree: Tree, token: int) -> bool:
    """`not only`, `not just` deny nothing."""
    return token + 1 < len(tree.lower) and tree.lower[token + 1] in (
        "only",
        "just",
        "merely",
        "simply",
        "least",
        "until",
    )


def _has_no(tree: Tree, token: int) -> bool:
    return any(tree.lower[child] in ("no", "neither") and tree.deps[child] == "det" for child in tree.children[token])


def _light_verbs(tree: Tree, draft: Draft) -> list[int]:
    """The verb that carries a trigger noun: `held` in `held no talks`, and a copula's or passive's predicate."""
    head = tree.heads[draft.head]
    if tree.deps[draft.head] in ("obj", "nsubj:pass", "obl") and tree.lower[head] in LIGHT_VERBS and head != draft.head:
        return [head]
    return []


def _under(tree: Tree, draft: Draft, stems: tuple[str, ...], steps: int) -> bool:
    """The trigger is what a verb with one of these stems is about, so many steps up; a denied verb does not count."""
    token = draft.head
    for _ in range(steps):
        head = tree.heads[token]
        if head == token or tree.deps[token] not in _OBJECTS or draft.start <= head < draft.end:
            return False
        if tree.lower[head].startswith(stems) and tree.pos[head] in ("VERB", "NOUN"):
            return _NEGATION.isdisjoint(tree.lower_children(head))
        token = head
    return False


def _fails(tree: Tree, draft: Draft) -> bool:
    head = tree.heads[draft.head]
    if tree.deps[draft.head] != "xcomp" or not tree.lower[head].startswith(_FAILING):
        return False
    return not draft.start <= head < draft.end and _NEGATION.isdisjoint(tree.lower_children(head))


def _is_chance(tree: Tree, draft: Draft) -> bool:
    head = tree.heads[draft.head]
    return (
        tree.deps[draft.head] in ("nmod", "acl") and tree.lower[head] in _CHANCE and not draft.start <= head < draft.end
    )
