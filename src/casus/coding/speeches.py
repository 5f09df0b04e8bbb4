"""The speeches of an article by the words that they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from casus.records.speech import Speech

Held = Mapping[int, tuple[Speech, ...]]
"""By token the speeches whose content it is in, the smallest first."""


def held_at(speeches: Sequence[Speech]) -> Held:
    found: defaultdict[int, list[Speech]] = defaultdict(list)
    for speech in sorted(speeches, key=lambda speech: speech.size):
        for start, end in speech.content:
            for token in range(start, end):
                found[token].append(speech)
    return {token: tuple(several) for token, several in found.items()}
