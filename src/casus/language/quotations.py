"""Quotations and who speaks in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from casus.language.mentions import Columns, Span

_OPENING = frozenset({"“", "‘", "``", "«", "„"})
_CLOSING = frozenset({"”", "''", "»"})
_STOPS = frozenset({".", ",", "!", "?", "…", "..."})
SAYING = frozenset(
    "say says said saying tell tells told telling add adds added adding state states stated stating announce "
    "announces announced announcing explain explains explained explaining note notes noted noting insist insists "
    "insisted insisting argue argues argued arguing declare declares declared declaring stress stresses stressed "
    "stressing write writes wrote writing ask asks asked asking warn warns warned warning claim claims claimed "
    "claiming continue continues continued reply replies replied replying respond responds responded responding tweet "
    "tweets tweeted tweeting conclude concludes concluded remark remarks remarked remarking reiterate reiterates "
    "reiterated reiterating emphasise emphasises emphasised emphasize emphasizes emphasized emphasising emphasizing "
    "comment comments commented call calls called calling describe describes described describing vow vows vowed "
    "vowing pledge pledges pledged admit admits admitted deny denies denied recall recalls recalled observe observes "
    "observed urge urges urged urging quip quipped lament laments lamented complain complains complained allege "
    "alleges alleged assert asserts asserted affirm affirms affirmed accuse accuses accused accusing promise promises "
    "promised reveal reveals revealed point pointed confirm confirms confirmed confirming praise praised condemn "
    "condemned condemning hail hailed shout shouted chant chanted post posted suggest suggests suggested acknowledge "
    "acknowledges acknowledged predict predicts predicted agree agreed believe believes believed".split()
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """span: its tokens without the marks. speaker: the head of the mention that speaks, None when not told."""

    span: Span
    paragraph: int
    speaker: int | None = None


def read_quotations(columns: Columns, sentences: Sequence[Span]) -> tuple[Quotation, ...]:
    """In text order.

    A quotation without a speaker of its own has that of the one before it in its paragraph or the paragraph before.
    """
    quoted = tuple(_quotations(columns, sentences))
    inside = frozenset(token for quotation in quoted for token in range(*quotation.span))
    found: list[Quotation] = []
    for quotation in quoted:
        speaker = _speaker(columns, sentences, quotation, inside)
        before = found[-1] if found else None
        if speaker is None and before is not None and quotation.paragraph - before.paragraph <= 1:
            speaker = before.speaker
        found.append(replace(quotation, speaker=speaker))
    return tuple(found)


def quotation_of(columns: Columns, quotations: Sequence[Quotation]) -> tuple[int, ...]:
    """By token the number of the quotation that it is in, -1 for none."""
    numbers = [-1] * len(columns.words)
    for number, quotation in enumerate(quotations):
        start, end = quotation.span
        numbers[start:end] = [number] * (end - start)
    return tuple(numbers)


def _quotations(columns: Columns, sentences: Sequence[Span]) -> Iterator[Quotation]:
    paragraph, begun, end_before = 0, -1, 0
    for start, end in sentences:
        if any("\n" in word for word in columns.words[end_before:start]):
            paragraph += 1
            if begun >= 0:
                yield Quotation((begun, end_before), paragraph - 1)
                begun = -1
        for token in range(start, end):
            word = columns.words[token]
            if word in _OPENING or (word == '"' and begun < 0):
                begun = token + 1
            elif begun >= 0 and (word in _CLOSING or word == '"' or _closes_single(columns, token, begun)):
                yield Quotation((begun, token), paragraph)
                begun = -1
        end_before = end
    if begun >= 0:
        yield Quotation((begun, end_before), paragraph)


def _closes_single(columns: Columns, token: int, begun: int) -> bool:
    """A curly apostrophe ends a quotation only after a stop; elsewhere it may be a possessive."""
    return columns.words[token] == "’" and columns.words[begun - 1] == "‘" and columns.words[token - 1] in _STOPS


def _speaker(columns: Columns, sentences: Sequence[Span], quotation: Quotation, inside: frozenset[int]) -> int | None:
    """The subject of the nearest verb of saying beside the quotation, in a sentence that shares words with it."""
    start, end = quotation.span
    if start >= end:
        return None
    touched = {columns.sentence[token] for token in (start, end - 1)} - {-1}
    best: tuple[int, int] | None = None
    for number in sorted(touched):
        for token in range(*sentences[number]):
            if token in inside or columns.lower[token] not in SAYING:
                continue
            subject = _subject(columns, token)
            away = start - token if token < start else token - end
            if subject is not None and subject not in inside and (best is None or away < best[0]):
                best = away, subject
    return best[1] if best else None


def _subject(columns: Columns, verb: int) -> int | None:
    for _ in range(4):
        for child in columns.children[verb]:
            if columns.deps[child] in ("nsubj", "nsubj:outer"):
                return child
        if columns.deps[verb] not in ("conj", "xcomp", "advcl") or columns.heads[verb] == verb:
            return None
        verb = columns.heads[verb]
    return None
