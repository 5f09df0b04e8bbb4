"""Whether it happened: what the words of the sentence and the calendar settle, else the network's status.

A type that itself means the intention (AGREE, THREATEN ...) is `actual` where it is uttered, see docs/ontology.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casus.coding.beside import Evidence
from casus.coding.drafts import Draft
from casus.coding.evidence import evidence
from casus.coding.options import CodingOptions
from casus.coding.tree import Span, Tree
from casus.records.event import EventDate
from casus.records.explanation import Why
from casus.records.frame import Status
from casus.records.link import DateLink

RECENT = timedelta(days=92)  # the guidelines' three months

VERBAL = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_INTENTION = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})
_OF_NOUNS = frozenset({"obj", "nmod", "obl", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class StatusChoice:
    """probability: what the network gives this status, in 0..1, whoever chose it.

    words: token spans that caused it, in text order; empty where it is told plainly or only the network says so.
    reason: that of the evidence, or `date`, `type` (an intention is actual where it is uttered), `network`.
    """

    status: Status
    probability: float
    words: tuple[Span, ...] = ()
    reason: Why = "network"


def choose_status(
    tree: Tree, draft: Draft, when: EventDate | DateLink | None, published: date | None, options: CodingOptions
) -> StatusChoice:
    found = stated(tree, draft)
    settling = [one for one in found if settles(draft, one, options)]
    settled = next((one for one in settling if one.status == "negated"), settling[0] if settling else None)
    if settled is not None:
        return _choice(draft, settled.status, settled.words, settled.reason)
    chosen = _unsaid(draft, found)
    if chosen in ("actual", "historical", "future"):
        if isinstance(when, EventDate) and dated("actual", when, published) == "historical":
            return _choice(draft, "historical", tree.tokens_within(when.start, when.end), "date")
        chosen = dated(chosen, when, published)
    worded = next((one for one in found if one.status == chosen), None)
    if worded is not None:
        return _choice(draft, chosen, worded.words, worded.reason)
    return _choice(draft, chosen, (), "network" if chosen == likeliest(draft) else _silent_reason(draft, chosen, when))


def likeliest(draft: Draft) -> Status:
    """The network's status."""
    return max(draft.frame.statuses, key=lambda name: draft.frame.statuses[name])


def _silent_reason(draft: Draft, status: Status, when: EventDate | DateLink | None) -> Why:
    """Why no word and not the network gave this status."""
    by_date = likeliest(draft) == "historical" or status == "historical"
    return "date" if by_date and when is not None else "type"


def stated(tree: Tree, draft: Draft) -> tuple[Evidence, ...]:
    """What the words say of this event, the nearest first; a refusal says no of itself, and a claim denied was made."""
    found = evidence(tree, draft)
    if draft.event_type == "SANCTION" and tree.lower[draft.head].startswith("acquit"):
        return (Evidence("negated", (draft.head,), "acquittal"), *found)
    if draft.event_type == "REJECT":
        found = tuple(one for one in found if one.status != "negated")
    if draft.event_type in VERBAL and tree.deps[draft.head] in _OF_NOUNS:
        found = tuple(one for one in found if one.reason != "denied")
    return found


def settles(draft: Draft, one: Evidence, options: CodingOptions) -> bool:
    if one.status in ("future", "hypothetical") and draft.actual and one.reason != "condition":
        return False
    if one.strong and not (one.status == "future" and draft.event_type in _INTENTION):
        return True
    possible = draft.frame.statuses.get(one.status, 0.0) >= options.possible
    return possible and (draft.event_type not in _INTENTION or one.status in ("negated", "historical"))


def dated(status: Status, when: EventDate | DateLink | None, published: date | None) -> Status:
    """`historical` when the date is wholly more than three months before publication; `actual` again when it is not."""
    if when is None or published is None:
        return status
    first, last = _days(when)
    recent = (published - RECENT).isoformat() if published.toordinal() > RECENT.days else ""
    if first and last and last < recent:
        return "historical"
    return "actual" if status == "historical" and first and last and first >= recent else status


def _days(when: EventDate | DateLink) -> tuple[str | None, str | None]:
    """First and last day; of a season whose days are not known (`the autumn of 1989`) those of its year."""
    if when.first is None and when.last is None and when.value is not None and len(when.value) == 4:
        return f"{when.value}-01-01", f"{when.value}-12-31"
    return when.first, when.last


def _unsaid(draft: Draft, found: tuple[Evidence, ...]) -> Status:
    """The network's status, where the words settle none; an intention is not put off without a word that says so."""
    best = likeliest(draft)
    if best in ("future", "hypothetical") and draft.actual:
        return "actual"
    if best == "future" and draft.event_type in _INTENTION and not any(one.status == "future" for one in found):
        return "actual"
    return best


def _choice(draft: Draft, status: Status, words: tuple[int, ...], reason: Why) -> StatusChoice:
    return StatusChoice(status, draft.frame.statuses.get(status, 0.0), runs(words), reason)


def runs(words: Sequence[int]) -> tuple[Span, ...]:
    """The spans that some tokens make up, in text order."""
    spans: list[Span] = []
    for word in sorted(words):
        if spans and spans[-1][1] == word:
            spans[-1] = spans[-1][0], word + 1
        else:
            spans.append((word, word + 1))
    return tuple(spans)
