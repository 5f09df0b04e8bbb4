"""Rules across the events of one sentence: one record per event, and what is only part or content of another event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casus.coding.clauses import LIGHT_VERBS
from casus.coding.drafts import Draft
from casus.coding.tree import Tree
from casus.records.event import SentenceRef
from casus.records.frame import Argument

_BETWEEN = frozenset({"DET", "ADJ", "ADP", "PART", "ADV"})
_ONE_NAME = frozenset({"compound", "compound:prt", "flat", "fixed", "aux", "aux:pass", "cop"})
_INTENDING = frozenset({"REQUEST", "THREATEN", "AGREE", "CONCEDE"})
"""Types whose content is not coded besides."""
_WEAPONS = frozenset({"bomb", "missile", "rocket", "shell", "drone", "grenade", "mortar"})
"""What an attack is made with: `the dropping of bombs` is one."""
_HARM = ("kill", "injur", "wound", "hurt", "maim")


def one_record_each(tree: Tree, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Merges drafts of one type whose triggers name one event together (`held talks`, `killed in a strike`)."""
    kept: list[Draft] = []
    for late in drafts:
        match = next((at for at, early in enumerate(kept) if is_same_event(tree, early, late)), None)
        if match is None:
            kept.append(late)
        else:
            kept[match] = merged(tree, kept[match], late)
    return tuple(kept)


def is_same_event(tree: Tree, early: Draft, late: Draft) -> bool:
    if early.event_type != late.event_type or tree.sentence_of[early.head] != tree.sentence_of[late.head]:
        return False
    if late.start < early.end:
        return True
    for upper, lower in ((early, late), (late, early)):
        if tree.heads[lower.head] == upper.head and _names_the_same(tree, upper, lower):
            return True
    return early.end == late.start and tree.deps[late.head] != "conj" and tree.deps[early.head] != "conj"


def _names_the_same(tree: Tree, upper: Draft, lower: Draft) -> bool:
    dep = tree.deps[lower.head]
    if dep in _ONE_NAME or (dep in ("obj", "nsubj:pass") and tree.lower[upper.head] in LIGHT_VERBS):
        return True
    used = tree.lower[upper.head].endswith("ing") and tree.lemmas[lower.head] in _WEAPONS and dep == "nmod"
    if upper.event_type == "ASSAULT" and used:
        return True
    harmed = tree.lower[upper.head].startswith(_HARM) and dep in ("obl", "obl:agent", "nsubj")
    return upper.event_type == "ASSAULT" and harmed and tree.pos[lower.head] == "NOUN"


def merged(tree: Tree, early: Draft, late: Draft) -> Draft:
    """The surer of the two with the arguments of both; triggers that stand together become one."""
    surer, other = (early, late) if early.frame.score >= late.frame.score else (late, early)
    frame = replace(surer.frame, arguments=_both(surer.frame.arguments, other.frame.arguments))
    gap = range(early.end, late.start)
    if len(gap) <= 2 and all(tree.pos[token] in _BETWEEN for token in gap):
        frame = replace(frame, start=min(early.start, late.start), end=max(early.end, late.end))
        return replace(surer, frame=frame, head=tree.head_in((frame.start, frame.end)))
    return replace(surer, frame=frame)


def _both(first: Sequence[Argument], second: Sequence[Argument]) -> tuple[Argument, ...]:
    known = {(argument.role, argument.token) for argument in first}
    return (*first, *(argument for argument in second if (argument.role, argument.token) not in known))


def without_parts(tree: Tree, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Leaves out the moves of forces whose assault is reported, the demands of a protest, and what is only intended."""
    return tuple(
        late for late in drafts if not any(_is_part_of(tree, late, whole) for whole in drafts if whole is not late)
    )


def _is_part_of(tree: Tree, part: Draft, whole: Draft) -> bool:
    if tree.sentence_of[part.head] != tree.sentence_of[whole.head]:
        return False
    if whole.event_type in _INTENDING and is_content_of(tree, part, whole):
        return True
    if (part.event_type, whole.event_type) == ("MOBILIZE", "ASSAULT"):
        return bool(_actors(part) & _actors(whole))
    return (part.event_type, whole.event_type) == ("REQUEST", "PROTEST") and is_demand_of(tree, part, whole)


def is_content_of(tree: Tree, part: Draft, whole: Draft) -> bool:
    """`Threatened to bomb`, `were urged to march and to strike`: the infinitive is what the verb is about."""
    head = part.head
    if tree.deps[head] == "conj" and tree.child(head, "nsubj", "nsubj:pass") is None:
        head = tree.heads[head]
    if tree.heads[head] not in range(whole.start, whole.end):
        return False
    asked = tree.deps[head] == "advcl" and tree.child(tree.heads[head], "nsubj:pass") is not None
    named = tree.deps[head] == "acl" and tree.pos[tree.heads[head]] == "NOUN"
    return tree.deps[head] == "xcomp" or ((asked or named) and "to" in tree.lower_children(head))


def _actors(draft: Draft) -> frozenset[int]:
    return frozenset(argument.token for argument in draft.frame.arguments if argument.role == "actor")


def is_demand_of(tree: Tree, request: Draft, protest: Draft) -> bool:
    """`marched to demand`, `a rally calling for`: the demand hangs on the protest itself."""
    return tree.heads[request.head] == protest.head and tree.deps[request.head] in (
        "acl",
        "advcl",
        "xcomp",
        "acl:relcl",
    )


def sentence_ref(tree: Tree, token: int) -> SentenceRef:
    """The sentence that a token is in, without white space at its ends."""
    index = tree.sentence_of[token]
    start, end = tree.chars(tree.sentences[index])
    text = tree.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return SentenceRef(index, start, start + len(text), text)
