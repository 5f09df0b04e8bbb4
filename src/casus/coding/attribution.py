"""On whose word: the chain of sources of an event, outermost first.

The network points to sources; the tree adds the speakers of the reporting clauses that the trigger stands in. A verbal
event that its own actor utters has no source, unless somebody else reports it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.coding.drafts import Draft
from casus.coding.links import Links, referents
from casus.coding.options import CodingOptions
from casus.coding.phrases import members, phrase
from casus.coding.status import VERBAL
from casus.coding.tree import Span, Tree
from casus.records.event import Participant, Source

_REPORTING = frozenset({
    "say", "add", "tell", "report", "claim", "state", "announce", "explain", "note", "allege", "confirm", "insist",
    "argue", "declare", "reveal", "reiterate", "stress", "emphasise", "emphasize", "indicate", "point", "inform",
    "write", "recall", "clarify", "quip", "tweet", "testify", "deny", "acknowledge", "admit", "warn", "assert",
    "maintain", "believe", "affirm", "mention", "comment", "remark", "disclose", "contend", "suggest", "observe",
    "conclude", "complain", "estimate", "predict",
})  # fmt: skip
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "written": "write"}
_DENIALS = frozenset({"deny", "denies", "denied", "denying"})
_CLAUSES = frozenset({"ccomp", "parataxis", "xcomp"})
_SUBJECTS = ("nsubj", "nsubj:outer")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_EXPLETIVES = frozenset({"it", "there", "that", "which", "this"})


def attribution(
    tree: Tree, draft: Draft, actors: Sequence[Participant], links: Links, options: CodingOptions
) -> tuple[Source, ...]:
    """Sources outermost first; an impersonal subject (`it was reported`) is none."""
    heads = _arc_sources(draft, options.source)
    heads += [head for head in _spoken(tree, draft, options.spoken) if head not in heads]
    spans = _distinct(
        phrase(tree, member) for head in _outermost_first(tree, draft, heads) for member in members(tree, head)
    )
    sources = (source for span in spans for source in _records(tree, span, links))
    return tuple(source for source in sources if not _is_own_word(draft, source, actors))


def speakers(tree: Tree, draft: Draft) -> list[int]:
    """Subjects of the reporting verbs above the trigger, and who stands after `according to`, innermost first."""
    found: list[int] = []
    below = draft.head
    for node in (draft.head, *tree.ancestors(draft.head)):
        found += _beside(tree, node, draft)
        if node != below and _is_content(tree, below, node):
            found += _subject(tree, node)
        below = node
    inside = range(draft.start, draft.end)
    return [head for head in dict.fromkeys(found) if head not in inside]


def _is_content(tree: Tree, below: int, verb: int) -> bool:
    """What a verb of saying says; a denial also denies a noun (`denied involvement in the attack`)."""
    if tree.deps[below] in ("obj", "nmod"):
        return tree.lower[verb] in _DENIALS
    return tree.deps[below] in _CLAUSES and is_reporting(tree.lower[verb])


def is_reporting(word: str) -> bool:
    """Whether a lower-case verb form belongs to a verb of saying."""
    regular = [word.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing")]
    changed = [f"{word.removesuffix('ing')}e", f"{word.removesuffix('ied')}y", f"{word.removesuffix('ies')}y"]
    return not _REPORTING.isdisjoint((_IRREGULAR.get(word, word), *regular, *changed))


def _beside(tree: Tree, node: int, draft: Draft) -> Iterator[int]:
    """`..., the ministry said` and `according to the ministry` hung beside the clause."""
    for child in tree.children[node]:
        if draft.start <= child < draft.end:
            continue
        if tree.deps[child] == "parataxis" and is_reporting(tree.lower[child]) and not _reports_itself(tree, child):
            yield from _subject(tree, child)
        elif tree.deps[child] in ("obl", "nmod", "advmod") and "according" in tree.lower_children(child):
            yield child


def _reports_itself(tree: Tree, verb: int) -> bool:
    """The verb has a clause of its own, so what it is hung beside is not what it reports."""
    return tree.child(verb, "ccomp") is not None


def _subject(tree: Tree, verb: int) -> list[int]:
    subject = tree.child(verb, *_SUBJECTS)
    if subject is None and tree.deps[verb] in ("xcomp", "advcl", "conj"):
        subject = tree.child(tree.heads[verb], *_SUBJECTS)
    if subject is None or tree.lower[subject] in _EXPLETIVES or is_passive(tree, verb):
        return []
    return [subject]


def is_passive(tree: Tree, verb: int) -> bool:
    """`The court was told`: the subject is not the one who speaks."""
    passive = tree.child(verb, "aux:pass", "nsubj:pass") is not None
    return passive or (tree.lower[verb] == "told" and not _BE.isdisjoint(tree.lower_children(verb)))


def _arc_sources(draft: Draft, lowest: float) -> list[int]:
    return [arc.token for arc in draft.frame.arguments if arc.role == "source" and arc.score >= lowest]


def _spoken(tree: Tree, draft: Draft, lowest: float) -> list[int]:
    """Speakers on the tree that the network thinks possible as well."""
    found = speakers(tree, draft)
    if not found or lowest <= 0.0:
        return found
    possible = _arc_sources(draft, lowest)
    spans = ((head, phrase(tree, head)) for head in found)
    return [head for head, (first, last) in spans if any(first <= token < last for token in possible)]


def _outermost_first(tree: Tree, draft: Draft, heads: list[int]) -> list[int]:
    """The source whose verb is highest above the trigger comes first."""
    height = {node: steps for steps, node in enumerate((draft.head, *tree.ancestors(draft.head)))}
    lowest = len(height)

    def steps_up(head: int) -> int:
        return next((height[node] for node in tree.ancestors(head) if node in height), lowest)

    return sorted(heads, key=lambda head: (-steps_up(head), head))


def _distinct(spans: Iterator[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return kept


def _records(tree: Tree, span: Span, links: Links) -> Iterator[Source]:
    start, end = tree.chars(span)
    for link in referents(tree, links, span):
        yield Source(tree.text[start:end], start, end, link.name, link.code)


def _is_own_word(draft: Draft, source: Source, actors: Sequence[Participant]) -> bool:
    if draft.event_type not in VERBAL:
        return False
    return any(
        (source.start < actor.end and actor.start < source.end)
        or (source.name is not None and (source.name, source.code) == (actor.name, actor.code))
        for actor in actors
    )
