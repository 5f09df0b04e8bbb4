"""From the arcs of a frame to the phrases in the part of actor or recipient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from casus.coding.cuts import dateline_end, persons_apart
from casus.coding.drafts import Draft
from casus.coding.expected import expected_roles
from casus.coding.options import CodingOptions
from casus.coding.phrases import members, phrase, phrase_head
from casus.coding.tree import Span, Tree
from casus.records.frame import Role

_SAYING = frozenset({"say", "report", "allege", "believe", "claim", "think", "accuse"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_LONGEST_FELLOW = 12
"""Words between a `both` and the `and` that it goes with."""
_OWN_MODIFIERS = frozenset({"det", "nmod:poss", "nummod", "compound", "amod"})
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase in the part of actor or recipient; score is that of its arc, in 0..1."""

    role: Role
    head: int
    span: Span
    score: float


def mentions_of(tree: Tree, draft: Draft, options: CodingOptions) -> tuple[Mention, ...]:
    """The phrases in text order, none overlapping, the surer arc first where two compete for words."""
    arcs = _without_dateline(tree, list(_arcs(tree, draft, options)))
    arcs = _without_modifiers(tree, _without_renamed(tree, arcs))
    if options.add_conjuncts:
        arcs += _unmarked_members(tree, arcs)
    chosen: list[Mention] = []
    for mention in sorted(arcs, key=lambda mention: -mention.score):
        chosen = _add(tree, chosen, mention)
    return tuple(sorted(chosen, key=lambda mention: mention.span))


def _arcs(tree: Tree, draft: Draft, options: CodingOptions) -> Iterator[Mention]:
    lowest = {"actor": options.actor, "recipient": options.recipient}
    expected = expected_roles(tree, draft)
    for arc in draft.frame.arguments:
        inside = draft.start <= arc.token < draft.end
        if inside or arc.role not in lowest or arc.score < options.supported or _only_says(tree, draft, arc.token):
            continue
        head, span = _whole(tree, arc.token)
        span = _after_trigger(tree, draft, span, head)
        if arc.score >= lowest[arc.role] or (arc.role, tree.head_in(span)) in expected:
            yield from _each(tree, Mention(arc.role, head, span, arc.score))


def _only_says(tree: Tree, draft: Draft, token: int) -> bool:
    """`Rebels are said by the army to have fled`: the agent of the verb above speaks and does not act."""
    verb = tree.heads[phrase_head(tree, token)]
    told = tree.heads[draft.head] == verb and tree.deps[draft.head] in ("xcomp", "ccomp")
    return told and tree.deps[phrase_head(tree, token)] == "obl:agent" and tree.lemmas[verb] in _SAYING


def _each(tree: Tree, mention: Mention) -> Iterator[Mention]:
    """The mention, or one for each person in it."""
    spans = persons_apart(tree, mention.span)
    if len(spans) == 1:
        yield mention
    else:
        yield from (replace(mention, head=tree.head_in(span), span=span) for span in spans)


def _after_trigger(tree: Tree, draft: Draft, span: Span, head: int) -> Span:
    """`U Thant` of `talks with U Thant`, whose first word is the event itself."""
    start, end = span
    if not start < draft.end <= head:
        return span
    start = draft.end
    while start < head and tree.pos[start] == "ADP":
        start += 1
    return start, end


def _whole(tree: Tree, token: int) -> tuple[int, Span]:
    """Head and phrase of the word that an arc points to; `the 22` of `the 22-year-old clerk` leads to `clerk`."""
    span = _both_sides(tree, phrase(tree, token))
    end = span[1]
    if not _is_hyphen(tree, end):
        return token, span
    while _is_hyphen(tree, end):
        end += 2
    head = end - 1
    _, last = tree.sentence(token)
    while end < last and tree.pos[end] in _MODIFIERS - {"NUM"}:
        head = end if tree.pos[end] in ("NOUN", "PROPN") else head
        end += 1
    whole = phrase(tree, head)
    return head, (min(span[0], whole[0]), max(head + 1, whole[1]))


def _both_sides(tree: Tree, span: Span) -> Span:
    """`Jordanian-Palestinian` for its last word alone."""
    start, end = span
    joined = end - start == 1 and _is_hyphen(tree, start - 1)
    capitals = joined and tree.words[start][0].isupper() and tree.words[start - 2][0].isupper()
    return (start - 2, end) if capitals else span


def _is_hyphen(tree: Tree, token: int) -> bool:
    """Whether the token is a hyphen that joins the words on both of its sides."""
    if not 0 < token < len(tree.words) - 1 or tree.words[token] not in _HYPHENS:
        return False
    return tree.ends[token - 1] == tree.starts[token] and tree.ends[token] == tree.starts[token + 1]


def _without_dateline(tree: Tree, arcs: Sequence[Mention]) -> list[Mention]:
    """Of `CHISINAU - Moldova broke off talks` only Moldova is kept when arcs point at both."""
    later = [mention.head >= dateline_end(tree, mention.head) for mention in arcs]
    roles = {mention.role for mention, after in zip(arcs, later, strict=True) if after}
    return [mention for mention, after in zip(arcs, later, strict=True) if after or mention.role not in roles]


def _without_renamed(tree: Tree, arcs: Sequence[Mention]) -> list[Mention]:
    """Of `the union's president, Jane Roe` only the name is kept when arcs point at both."""
    heads = {(mention.role, tree.head_in(mention.span)) for mention in arcs}
    return [
        mention
        for mention in arcs
        if not any(
            tree.deps[child] == "appos" and tree.pos[child] == "PROPN" and (mention.role, child) in heads
            for child in tree.children[tree.head_in(mention.span)]
            if child >= mention.span[1]
        )
    ]


def _without_modifiers(tree: Tree, arcs: Sequence[Mention]) -> list[Mention]:
    """Of `the Iranian navy` only the navy is kept when arcs point at both."""
    heads = {(mention.role, mention.head) for mention in arcs}
    return [
        mention
        for mention in arcs
        if tree.pos[mention.head] != "ADJ"
        or tree.deps[mention.head] != "amod"
        or (mention.role, tree.heads[mention.head]) not in heads
    ]


def _unmarked_members(tree: Tree, arcs: Sequence[Mention]) -> list[Mention]:
    taken = [mention.span for mention in arcs]
    found = []
    for mention in arcs:
        for head, span in _fellows(tree, mention):
            if not any(_overlap(span, other) for other in taken):
                taken.append(span)
                found.append(Mention(mention.role, head, span, mention.score))
    return found


def _fellows(tree: Tree, mention: Mention) -> Iterator[tuple[int, Span]]:
    """Head and phrase of the other members of its coordination: those after it, and the first of a `both`."""
    for head in members(tree, mention.head)[1:]:
        if not _shares_opening(tree, mention, head):
            yield head, phrase(tree, head)
    both = _both_before(tree, mention.span[0])
    if both is not None:
        span = both + 1, mention.span[0] - 1
        yield tree.head_in(span), span


def _shares_opening(tree: Tree, mention: Mention, head: int) -> bool:
    """A bare noun (`family` in `her friends and family`) under the article or owner of the first: one party."""
    opened = tree.deps[mention.span[0]] in ("det", "nmod:poss") and mention.span[0] < mention.head
    modifiers = {tree.deps[child] for child in tree.children[head]} & _OWN_MODIFIERS
    return opened and tree.pos[head] == "NOUN" and not modifiers


def _both_before(tree: Tree, start: int) -> int | None:
    """Index of `both` in `both X and`, where `start` is the word after the `and`: whatever the tree made of it."""
    if start < 3 or tree.lower[start - 1] != "and":
        return None
    low = max(tree.sentence(start)[0], start - _LONGEST_FELLOW)
    for at in range(start - 2, low - 1, -1):
        if tree.lower[at] == "both":
            return at if at < start - 2 else None
        if tree.pos[at] in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
    return None


def _add(tree: Tree, chosen: list[Mention], mention: Mention) -> list[Mention]:
    """Takes the mention in unless its words are taken; a phrase that merely contains another is cut before it."""
    for other in chosen:
        if not _overlap(mention.span, other.span):
            continue
        wider = _length(mention) >= _length(other)
        parts = _apart(tree, mention, other) if wider else _apart(tree, other, mention)
        if parts is None:
            return chosen
        mention, changed = parts if wider else (parts[1], parts[0])
        chosen = [changed if kept is other else kept for kept in chosen]
    return [*chosen, mention]


def _apart(tree: Tree, outer: Mention, inner: Mention) -> tuple[Mention, Mention] | None:
    """`opponents of Russia` beside `Russia` becomes `opponents`; None when the head would be lost.

    Beside `groups`, `parties and civil society groups` is `parties` and `civil society groups`.
    """
    joint = _joint_before(tree, outer, inner.span[0])
    if joint is not None:
        inner = replace(inner, span=(joint + 1, inner.span[1]))
    end = inner.span[0]
    while end > outer.span[0] and (tree.deps[end - 1] in ("case", "det", "cc") or tree.pos[end - 1] == "PUNCT"):
        end -= 1
    if not outer.span[0] <= outer.head < end:
        return None
    return replace(outer, span=(outer.span[0], end)), inner


def _joint_before(tree: Tree, outer: Mention, start: int) -> int | None:
    """The `and` after the outer head from which only modifiers lead up to the start of the inner phrase."""
    at = start - 1
    while at > outer.head and tree.pos[at] in _MODIFIERS:
        at -= 1
    return at if outer.head < at < start - 1 and tree.pos[at] == "CCONJ" else None


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _length(mention: Mention) -> int:
    return mention.span[1] - mention.span[0]
