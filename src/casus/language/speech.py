"""Who says what in an article: quotations and reporting clauses joined, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.language.cues import cues
from casus.language.headlines import headline_reports
from casus.language.mentions import Columns, Span
from casus.language.quotations import Quotation, read_quotations
from casus.language.reporting import Report, addressee_of, read_reports, speaker_of
from casus.records.speech import Cue, Form, Speech

_NEAR = 1
"""Paragraphs from which a quotation without a cue takes the speaker of the speech before it."""
_FRAGMENT = 4
"""Words of a quotation that may be a term or a title where nobody is said to speak."""
_OWN = 3
"""Words of the reporter's that make a clause with quoted words in it a mixed one."""


def read_speeches(columns: Columns, sentences: Sequence[Span]) -> tuple[Speech, ...]:
    """sentences: half-open token ranges of the prose; tokens outside are not read."""
    quotations = read_quotations(columns, sentences)
    inside = frozenset(token for quotation in quotations for token in range(*quotation.span))
    reports = (*read_reports(columns), *headline_reports(columns, sentences))
    found = [_reported(columns, report, quotations) for report in reports]
    taken = {span for speech in found for span in speech.quoted}
    for quotation in quotations:
        if quotation.span not in taken:
            found += _alone(columns, sentences, quotation, inside, found)
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
        content=_runs(columns, content),
        quoted=quoted,
        speaker=report.speaker,
        addressee=report.addressee,
        cue=report.cue,
        asserted=report.closed,
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


def _runs(columns: Columns, tokens: frozenset[int]) -> tuple[Span, ...]:
    """Sorted tokens as half-open spans; a lone mark between two of them does not part them, one at an end is cut."""
    spans: list[Span] = []
    for token in sorted(tokens):
        if spans and all(not columns.words[gap][0].isalnum() for gap in range(spans[-1][1], token)):
            spans[-1] = spans[-1][0], token + 1
        else:
            spans.append((token, token + 1))
    trimmed = (_trimmed(columns, span) for span in spans)
    return tuple(span for span in trimmed if span[0] < span[1])


def _trimmed(columns: Columns, span: Span) -> Span:
    start, end = span
    while start < end and not columns.words[start][0].isalnum():
        start += 1
    while start < end and not columns.words[end - 1][0].isalnum():
        end -= 1
    return start, end


def _alone(
    columns: Columns, sentences: Sequence[Span], quotation: Quotation, inside: frozenset[int], found: Sequence[Speech]
) -> Iterator[Speech]:
    """A quotation that no reporting clause holds: with a verb of saying beside it, or going on from the one before."""
    verb = _beside(columns, sentences, quotation, inside)
    content = _runs(columns, frozenset(range(*quotation.span)))
    if not content:
        return
    if verb is not None:
        kind = _kind(columns, verb) or "say"
        form: Form = "mixed" if _is_fragment(columns, quotation.span) else "direct"
        yield Speech(form, kind, content, (quotation.span,), speaker_of(columns, verb), addressee_of(columns, verb),
                     (verb, verb + 1))  # fmt: skip
    elif not _is_fragment(columns, quotation.span):
        before = _before(columns, sentences, quotation, found)
        yield Speech("direct", "say", content, (quotation.span,), before.speaker if before else None)


def _kind(columns: Columns, verb: int) -> Cue | None:
    lemma = columns.lemmas[verb]
    return cues().verbs.get(lemma) or cues().quoting.get(lemma)


def _is_fragment(columns: Columns, span: Span) -> bool:
    """Without a verb that has a subject, or very short."""
    words = [t for t in range(*span) if columns.words[t][0].isalnum()]
    if any(columns.words[t] in (".", "!", "?", "…") for t in range(*span)) and len(words) > 1:
        return False
    finite = any(columns.deps[t] in ("nsubj", "nsubj:pass", "expl", "aux", "cop") for t in words)
    return len(words) <= _FRAGMENT or not finite


def _beside(columns: Columns, sentences: Sequence[Span], quotation: Quotation, inside: frozenset[int]) -> int | None:
    """The verb of saying nearest to the quotation, in a sentence that shares words with it, or before a colon."""
    start, end = quotation.span
    touched = {columns.sentence[token] for token in (start, end - 1)} - {-1}
    if start and _after_colon(columns, start):
        touched.add(columns.sentence[start] - 1)
    best: tuple[int, int] | None = None
    for number in sorted(n for n in touched if n >= 0):
        for token in range(*sentences[number]):
            if token in inside or not columns.tags[token].startswith("VB") or _kind(columns, token) is None:
                continue
            away = start - token if token < start else token - end
            if speaker_of(columns, token) not in (None, *inside) and (best is None or away < best[0]):
                best = away, token
    return best[1] if best else None


def _after_colon(columns: Columns, start: int) -> bool:
    """The last word before the opening mark, over a line break too, is a colon."""
    at = start - 1
    while at > 0 and (columns.words[at].isspace() or columns.words[at] in ('"', "“", "‘", "«")):
        at -= 1
    return columns.words[at] == ":"


def _before(
    columns: Columns, sentences: Sequence[Span], quotation: Quotation, found: Sequence[Speech]
) -> Speech | None:
    """The last speech before the quotation, in its paragraph or the one before, whose speaker is told."""
    start = quotation.span[0]
    earlier = [s for s in found if s.speaker is not None and max(s.content[-1][1], s.cue[1] if s.cue else 0) <= start]
    last = max(earlier, key=lambda speech: speech.content[-1][1], default=None)
    if last is None:
        return None
    between = range(last.content[-1][1], start)
    paragraphs = sum("\n" in columns.words[token] for token in between)
    return last if paragraphs <= _NEAR else None
