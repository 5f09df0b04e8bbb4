"""Quotations that no reporting clause holds: the verb of saying beside them, or whose words they go on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.language.cues import cues
from casus.language.mentions import Columns, Span
from casus.language.quotations import Quotation
from casus.language.reporting import addressee_of, speaker_of
from casus.language.runs import runs
from casus.records.speech import Cue, Form, Speech

_NEAR = 1
"""Paragraphs from which a quotation without a cue takes the speaker of the speech before it."""
_FRAGMENT = 4
"""Words of a quotation that may be a term or a title where nobody is said to speak."""
_SUBJECTS = ("nsubj", "nsubj:outer")
_PERSONS = frozenset({"he", "she"})


class LoneQuotations:
    """Of one article. inside: tokens that stand in any quotation."""

    def __init__(self, columns: Columns, sentences: Sequence[Span], quotations: Sequence[Quotation]) -> None:
        self.columns, self.sentences = columns, sentences
        self.inside = frozenset(token for quotation in quotations for token in range(*quotation.span))

    def read(self, quotation: Quotation, found: Sequence[Speech]) -> Iterator[Speech]:
        columns, span = self.columns, quotation.span
        content = runs(columns, frozenset(range(*span)))
        fragment = is_fragment(columns, span)
        verb = self.beside(quotation)
        if verb is not None:
            form: Form = "mixed" if fragment else "direct"
            speaker = outside(columns, speaker_of(columns, verb), verb, (span,))
            addressee = addressee_of(columns, verb)
            yield Speech(form, kind_of(columns, verb) or "say", content, (span,), speaker, addressee, (verb, verb + 1))
        elif not fragment:
            yield Speech("direct", "say", content, (span,), self.unreported(quotation, found))

    def unreported(self, quotation: Quotation, found: Sequence[Speech]) -> int | None:
        """Who speaks where no verb says so.

        The subject before a colon, a name that stands after the closing mark, the speaker of the speech before, or the
        person that the sentence before is about.
        """
        for speaker in (self.before_colon(quotation), self.named_after(quotation), self.going_on(quotation, found)):
            if speaker is not None:
                return speaker
        return self.person_before(quotation)

    def beside(self, quotation: Quotation) -> int | None:
        """The verb of saying nearest to the quotation, in a sentence that shares words with it or runs into it."""
        start, end = quotation.span
        best: tuple[int, int] | None = None
        for number in self.touched(quotation):
            for token in range(*self.sentences[number]):
                if token in self.inside or kind_of(self.columns, token) is None:
                    continue
                away = start - token if token < start else token - end
                if speaker_of(self.columns, token) is not None and (best is None or away < best[0]):
                    best = away, token
        return best[1] if best else None

    def touched(self, quotation: Quotation) -> list[int]:
        start, end = quotation.span
        numbers = {self.columns.sentence[token] for token in (start, end - 1)}
        if after_colon(self.columns, start):
            numbers.add(self.columns.sentence[start] - 1)
        if self.runs_on(quotation):
            numbers.add(self.columns.sentence[end - 1] + 1)
        return sorted(number for number in numbers if 0 <= number < len(self.sentences))

    def runs_on(self, quotation: Quotation) -> bool:
        """`..., ‘` at the end of a line, and the next begins with a small letter."""
        following = self.columns.sentence[quotation.span[1] - 1] + 1
        if following >= len(self.sentences) or following == 0:
            return False
        return self.columns.words[self.sentences[following][0]][:1].islower()

    def before_colon(self, quotation: Quotation) -> int | None:
        """`Roe found a smart answer: "..."`."""
        at = last_word(self.columns, quotation.span[0])
        if at < 0 or self.columns.words[at] != ":":
            return None
        subjects = (t for t in range(at, max(-1, at - 40), -1) if self.columns.deps[t] in _SUBJECTS)
        first = self.sentences[self.columns.sentence[at]][0] if self.columns.sentence[at] >= 0 else at
        return next((t for t in subjects if t >= first and t not in self.inside), None)

    def named_after(self, quotation: Quotation) -> int | None:
        """`"..." Jane Roe, a nurse in Ankara.`: a name without a verb behind the closing mark."""
        columns, after = self.columns, quotation.span[1] + 1
        if after >= len(columns.words) or columns.inside[after] < 0 or columns.sentence[after] < 0:
            return None
        first, last, label = columns.entities[columns.inside[after]]
        rest = range(after, self.sentences[columns.sentence[after]][1])
        verbless = not any(columns.tags[token] in ("VBD", "VBZ", "VBP") for token in rest)
        return last - 1 if label == "Person" and first == after and verbless else None

    def going_on(self, quotation: Quotation, found: Sequence[Speech]) -> int | None:
        """The speaker of the last speech before, in the quotation's paragraph or the one before."""
        start = quotation.span[0]
        told = (s for s in found if s.speaker is not None and s.content)
        earlier = [s for s in told if max(s.content[-1][1], s.cue[1] if s.cue else 0) <= start]
        last = max(earlier, key=lambda speech: (speech.content[-1][1], speech.size), default=None)
        if last is None or self.paragraphs(last.content[-1][1], start) > _NEAR:
            return None
        return last.speaker

    def person_before(self, quotation: Quotation) -> int | None:
        """The subject of the sentence before, where that is a person."""
        columns, number = self.columns, self.columns.sentence[quotation.span[0]] - 1
        if number < 0 or self.paragraphs(self.sentences[number][1], quotation.span[0]) > _NEAR:
            return None
        for token in range(*self.sentences[number]):
            if columns.deps[token] in _SUBJECTS and columns.deps[columns.heads[token]] in ("root", "ROOT"):
                named = columns.inside[token] >= 0 and columns.entities[columns.inside[token]][2] == "Person"
                return token if named or columns.lower[token] in _PERSONS else None
        return None

    def paragraphs(self, start: int, end: int) -> int:
        return sum("\n" in self.columns.words[token] for token in range(start, end))


def is_fragment(columns: Columns, span: Span) -> bool:
    """Without a verb that has a subject, or very short."""
    words = [t for t in range(*span) if columns.words[t][0].isalnum()]
    if any(columns.words[t] in (".", "!", "?", "…") for t in range(*span)) and len(words) > 1:
        return False
    finite = any(columns.deps[t] in ("nsubj", "nsubj:pass", "expl", "aux", "cop") for t in words)
    return len(words) <= _FRAGMENT or not finite


def kind_of(columns: Columns, verb: int) -> Cue | None:
    """What a verb of saying does beside a quotation; None for every other word."""
    if not columns.tags[verb].startswith("VB"):
        return None
    return cues().verbs.get(columns.lemmas[verb]) or cues().quoting.get(columns.lemmas[verb])


def last_word(columns: Columns, start: int) -> int:
    """The last token before the opening mark that is no blank and no mark of quotation; -1 for none."""
    at = start - 1
    while at >= 0 and (columns.words[at].isspace() or columns.words[at] in ('"', "“", "‘", "«", "'", "„")):
        at -= 1
    return at


def after_colon(columns: Columns, start: int) -> bool:
    at = last_word(columns, start)
    return at >= 0 and columns.words[at] == ":"


def outside(columns: Columns, speaker: int | None, verb: int, quoted: Sequence[Span]) -> int | None:
    """The speaker, unless a wrong tree has it among the quoted words: then the noun or pronoun beside the verb."""
    if speaker is None or not any(start <= speaker < end for start, end in quoted):
        return speaker
    for token in (verb - 1, verb + 1, verb + 2, verb + 3):
        apart = 0 <= token < len(columns.words) and not any(start <= token < end for start, end in quoted)
        if apart and columns.tags[token] in ("PRP", "NNP", "NN", "NNPS"):
            return _name_head(columns, token)
    return None


def _name_head(columns: Columns, token: int) -> int:
    """The word that the rest of a name hangs on."""
    number = columns.inside[token]
    while number >= 0 and columns.inside[columns.heads[token]] == number and columns.heads[token] != token:
        token = columns.heads[token]
    return token
