"""Who says what in an article: quotations and reporting clauses joined, in text order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casus.language.alone import LoneQuotations, outside
from casus.language.headlines import headline_reports
from casus.language.mentions import Columns, Span
from casus.language.quotations import Quotation, read_quotations
from casus.language.reporting import Report, read_reports
from casus.language.runs import runs
from casus.records.speech import Form, Speech

_OWN = 3
"""Words of the reporter's that make a clause with quoted words in it a mixed one."""


def read_speeches(columns: Columns, sentences: Sequence[Span]) -> tuple[Speech, ...]:
    """sentences: half-open token ranges of the prose; tokens outside are not read."""
    quotations = read_quotations(columns, sentences)
    reports = (*read_reports(columns), *headline_reports(columns, sentences))
    found = [_reported(columns, report, quotations) for report in reports]
    taken = {span for speech in found for span in speech.quoted}
    alone = LoneQuotations(columns, sentences, quotations)
    for quotation in quotations:
        if quotation.span not in taken:
            found += alone.read(quotation, found)
    return tuple(sorted(found, key=_place))


def _place(speech: Speech) -> tuple[int, int]:
    first = min((start for start, _ in speech.content), default=0)
    return (min(first, speech.cue[0]) if speech.cue else first, -speech.size)


def _reported(columns: Columns, report: Report, quotations: Sequence[Quotation]) -> Speech:
    quoted = _quoted(report, quotations)
    content = frozenset(report.content)
    first = next((token for token in report.content if columns.words[token][0].isalnum()), -1)
    if any(first in range(*span) and report.head in range(*span) for span in quoted):
        content = frozenset()  # what the tree hangs on a quoted clause from outside is the reporter's
    content = content.union(*(range(*span) for span in quoted))
    return Speech(
        form=_form(columns, content, quoted),
        kind=report.kind,
        content=runs(columns, content),
        quoted=quoted,
        speaker=outside(columns, report.speaker, report.verb, quoted),
        addressee=report.addressee,
        cue=report.cue,
        asserted=report.closed,
        hearsay=report.hearsay,
    )


def _quoted(report: Report, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The quotations that share words with what is reported, the reporting word not being in them itself."""
    held = frozenset(report.content)
    shared = (q.span for q in quotations if not held.isdisjoint(range(*q.span)))
    return tuple((start, end) for start, end in shared if not start <= report.verb < end)


def _form(columns: Columns, content: frozenset[int], quoted: Sequence[Span]) -> Form:
    if not quoted:
        return "indirect"
    marked = {token for span in quoted for token in range(*span)}
    own = sum(columns.words[token][0].isalnum() for token in content - marked)
    return "direct" if own < _OWN else "mixed"


@dataclass(frozen=True, slots=True)
class Voiced:
    """A quotation and the head of the mention that speaks in it, None when not told."""

    span: Span
    speaker: int | None


def voiced(speeches: Sequence[Speech]) -> tuple[Voiced, ...]:
    """Every quotation once, an outer one before those inside it."""
    found: dict[Span, int | None] = {}
    for speech in sorted(speeches, key=lambda speech: -speech.size):
        for span in speech.quoted:
            found[span] = speech.speaker if speech.speaker is not None else found.get(span)
    return tuple(Voiced(span, found[span]) for span in sorted(found, key=lambda span: (span[0], -span[1])))


def voice_of(n: int, parts: Sequence[Voiced]) -> tuple[int, ...]:
    """By token, of n, the number of the innermost quotation that it is in, -1 for none."""
    numbers = [-1] * n
    for number, part in enumerate(parts):
        start, end = part.span
        numbers[start:end] = [number] * (end - start)
    return tuple(numbers)
