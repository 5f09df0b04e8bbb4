"""Headlines that report with a colon: `Rebels shelled town: ministry`, `UN: 300 killed in raid`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.language.mentions import Columns, Span
from casus.language.nouns import kind_of_noun, singular
from casus.language.reporting import Report

_LONGEST = 6
"""Words of a speaker in a headline."""
_OPENINGS = frozenset({"IN", "TO", "WRB", "CC", "RB"})
_REPORTS = frozenset("report sources source reports study statement poll survey media officials".split())
_STOPS = frozenset({".", "!", "?", "”", '"'})


def headline_reports(columns: Columns, sentences: Sequence[Span]) -> Iterator[Report]:
    """Of sentences without a closing stop that have one colon."""
    for start, end in sentences:
        words = [token for token in range(start, end) if not columns.words[token].isspace()]
        colons = [token for token in words if columns.words[token] == ":"]
        if len(colons) != 1 or not words or columns.words[words[-1]] in _STOPS:
            continue
        at = words.index(colons[0])
        before, after = words[:at], words[at + 1 :]
        if _is_speaker(columns, after) and _is_told(columns, before):
            yield _report(columns, colons[0], after, before)
        elif _is_speaker(columns, before) and _is_told(columns, after):
            yield _report(columns, colons[0], before, after)


def _report(columns: Columns, colon: int, speaker: Sequence[int], told: Sequence[int]) -> Report:
    heads = [token for token in speaker if columns.heads[token] not in speaker or columns.heads[token] == token]
    return Report((colon, colon + 1), colon, "say", heads[0], None, tuple(told), closed=True, head=told[0])


def _is_speaker(columns: Columns, words: Sequence[int]) -> bool:
    """A short noun phrase that is somebody's name or office, without a verb; a place alone is a topic."""
    if not 0 < len(words) <= _LONGEST or columns.tags[words[0]] in _OPENINGS:
        return False
    if any(columns.tags[token].startswith("VB") for token in words) or not columns.tags[words[-1]].startswith("NN"):
        return False
    labels = {columns.entities[columns.inside[token]][2] for token in words if columns.inside[token] >= 0}
    office = kind_of_noun(singular(columns.lower[words[-1]])) in ("person", "group")
    named = any(columns.tags[token].startswith("NNP") for token in words) and not labels & {"Location", "NORP"}
    return office or named or columns.lower[words[-1]] in _REPORTS or bool(labels & {"Person", "Organization"})


def _is_told(columns: Columns, words: Sequence[int]) -> bool:
    return any(columns.tags[token].startswith("VB") for token in words)
