"""Pairs of a phrase and an earlier one that it may mean, and what can be seen of each pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casus.language.scores import Floats, Integers
from casus.language.traits import (
    APPOSITION,
    COORDINATION,
    FIRST_PRONOUN,
    LABELS,
    SUBJECTS,
    TYPES,
    Traits,
    count,
    one_hot,
)

NEAR = 50
"""Phrases before it that every phrase is compared with."""
FAR_PRONOUN = 100
"""Phrases before it that a pronoun is compared with when they are pronouns of its own kind."""
FAR = 400
"""Phrases before it that one is compared with when they share a word or initials."""
BLOCK = 500
"""Phrases whose pairs are read together, which bounds the memory that a long article takes."""

FLAGS = 51 + 16
"""F, the number of features of a pair."""

Flags = NDArray[np.bool_]
_STEPS = np.array([1, 2, 3, 4, 6, 10, 20])
_I, _WE, _YOU, _HE, _SHE, _IT, _THEY, _THAT = range(FIRST_PRONOUN, len(TYPES))


@dataclass(frozen=True, slots=True)
class Pairs:
    """P pairs, sorted by both phrases.

    later, earlier [P]: numbers of phrases. types [P]: the types of both as one number below TYPES squared.
    features [P, F] 0 or 1.
    """

    later: Integers
    earlier: Integers
    types: Integers
    features: Floats


def read_pairs(traits: Traits, kept: Flags | None = None) -> Pairs:
    """kept [N]: the phrases that may be mentions; without it all."""
    parts = ((block.later, block.earlier, block.types, block.features) for block in pair_blocks(traits, kept))
    return Pairs(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def pair_blocks(traits: Traits, kept: Flags | None = None) -> Iterator[Pairs]:
    """The same in parts, each with all pairs of some phrases."""
    return (_block(traits, kept, first) for first in range(0, max(1, len(traits.start)), BLOCK))


def _block(traits: Traits, kept: Flags | None, first: int) -> Pairs:
    later, earlier = candidates(traits, kept, first)
    agree = ~clashes(traits, later, earlier)
    later, earlier = later[agree], earlier[agree]
    types = traits.type[later] * len(TYPES) + traits.type[earlier]
    return Pairs(
        later, earlier, types, np.concatenate([_flags(traits, later, earlier), _steps(traits, later, earlier)], 1)
    )


def candidates(traits: Traits, kept: Flags | None, first: int) -> tuple[Integers, Integers]:
    """Of a block of phrases the pairs with the nearest, and with those further back that share a word or initials."""
    numbers = np.arange(len(traits.start)) if kept is None else np.flatnonzero(kept)
    rows = numbers[(numbers >= first) & (numbers < first + BLOCK)]
    columns = numbers[(numbers >= first - FAR) & (numbers < first + BLOCK)]
    away = rows[:, None] - columns[None, :]
    wanted = np.equal.outer(traits.initials[rows], traits.initials[columns]) & (traits.initials[rows] >= 0)[:, None]
    for later_words, earlier_words in zip(traits.words[rows].T, traits.words[columns].T, strict=True):
        wanted |= np.bitwise_and.outer(later_words, earlier_words) != 0
    wanted &= away <= FAR
    same = np.equal.outer(traits.type[rows], traits.type[columns]) & (traits.type[rows] >= FIRST_PRONOUN)[:, None]
    wanted |= (away <= NEAR) | (same & (away <= FAR_PRONOUN))
    wanted &= away > 0
    later, earlier = np.nonzero(wanted)
    return rows[later], columns[earlier]


def clashes(traits: Traits, later: Integers, earlier: Integers) -> Flags:
    """[P] whether number, gender or person cannot agree: such pairs are never linked."""
    a, b = traits.type[later], traits.type[earlier]
    single = np.isin(np.arange(len(TYPES)), (_I, _HE, _SHE, _IT))
    gender = traits.gender[later] * traits.gender[earlier] == 2
    number = (single[a] & (traits.number[earlier] == 2)) | (single[b] & (traits.number[later] == 2))
    unlike = _UNLIKE[a, b] | (_UNLIKE_BESIDE[a, b] & (traits.quotation[later] == traits.quotation[earlier]))
    return np.asarray(gender | number | unlike, dtype=np.bool_)


def _unlike() -> tuple[Flags, Flags]:
    """[TYPES, TYPES] pronouns that never mean one, and those that do not when the same person says both."""
    never, beside = np.zeros((2, len(TYPES), len(TYPES)), dtype=bool)
    for a in range(FIRST_PRONOUN, len(TYPES)):
        for b in range(FIRST_PRONOUN, len(TYPES)):
            beside[a, b] = a != b and (a in (_I, _WE, _YOU) or b in (_I, _WE, _YOU))
            people, other = {a, b} & {_HE, _SHE}, {a, b} & {_IT, _THAT}
            never[a, b] = len(people) == 2 or bool(people and other)
    return never, beside


_UNLIKE, _UNLIKE_BESIDE = _unlike()


def _steps(traits: Traits, later: Integers, earlier: Integers) -> Floats:
    """Distance in sentences and in phrases, by steps."""
    sentences = np.searchsorted(_STEPS, traits.sentence[later] - traits.sentence[earlier], side="right")
    phrases = np.searchsorted(_STEPS * 3, later - earlier, side="right")
    return np.concatenate([one_hot(sentences, len(_STEPS) + 1), one_hot(phrases, len(_STEPS) + 1)], axis=1)


def _flags(traits: Traits, later: Integers, earlier: Integers) -> Floats:
    groups = (_words(traits, later, earlier), _kinds(traits, later, earlier), _places(traits, later, earlier),
              _speech(traits, later, earlier))  # fmt: skip
    return np.stack([flag for group in groups for flag in group], axis=1).astype(np.float32)


def _words(t: Traits, i: Integers, j: Integers) -> Iterator[Flags]:
    """What the words of both have in common; i: later, j: earlier."""
    common, own, other = count(t.words[i] & t.words[j]), count(t.words)[i], count(t.words)[j]
    names, own_names, other_names = count(t.names[i] & t.names[j]), count(t.names)[i], count(t.names)[j]
    noun = (t.noun[i] == t.noun[j]) & (t.noun[i] >= 0)
    text = (t.text[i] == t.text[j]) & (t.text[i] >= 0)
    yield from (noun, text, text & (own > 1), noun & (t.type[i] == 0))
    yield from (common > 0, common > 1, (common == own) & (own > 0), (common == other) & (other > 0))
    yield (t.type[i] < FIRST_PRONOUN) & (t.type[j] < FIRST_PRONOUN) & (common == 0)
    yield noun & (common < own) & (common < other)
    yield from (names > 0, names > 1, (np.minimum(own_names, other_names) > 0) & (names == 0))
    yield (names > 0) & (names < own_names) & (names < other_names)
    yield (t.initials[i] == t.initials[j]) & (t.initials[i] >= 0) & (common == 0)
    yield (t.stem[i] == t.stem[j]) & (t.stem[i] >= 0) & ~noun
    yield from (nearest(noun, i), nearest(text, i))


def nearest(same: Flags, later: Integers) -> Flags:
    """Of the pairs of each later phrase that are the same in something the last."""
    found = np.zeros_like(same)
    rows = np.nonzero(same)[0]
    found[rows[np.append(later[rows][1:] != later[rows][:-1], True)] if len(rows) else rows] = True
    return found


def _kinds(t: Traits, i: Integers, j: Integers) -> Iterator[Flags]:
    labelled = (t.label[i] < len(LABELS)) & (t.label[j] < len(LABELS))
    yield from (labelled & (t.label[i] == t.label[j]), labelled & (t.label[i] != t.label[j]))
    yield from (t.kind[i] == t.kind[j], t.type[i] == t.type[j])
    yield from ((t.number[i] == t.number[j]) & (t.number[i] > 0), t.number[i] * t.number[j] == 2)
    yield (t.gender[i] == t.gender[j]) & (t.gender[i] > 0)


def _places(t: Traits, i: Integers, j: Integers) -> Iterator[Flags]:
    """How both stand in the text and the tree."""
    inside = (t.start[j] <= t.start[i]) & (t.end[i] <= t.end[j])
    governs, beside = t.verb[i] == t.head[j], t.verb[i] == t.verb[j]
    subject, subject_before = t.dep[i] < SUBJECTS, t.dep[j] < SUBJECTS
    yield from (inside, inside & (t.relative[i] == t.head[j]), inside & governs, t.head[i] == t.head[j])
    yield from (beside & ~governs, beside & (t.reflexive[i] > 0))
    yield from (governs & (t.dep[i] == APPOSITION), governs & (t.dep[i] == COORDINATION), governs)
    yield from (t.verb[j] == t.head[i], t.dep[i] == t.dep[j], subject_before, subject & subject_before)
    yield from (t.end[j] == t.start[i], t.end[j] + 1 == t.start[i], t.sentence[i] == t.sentence[j])


def _speech(t: Traits, i: Integers, j: Integers) -> Iterator[Flags]:
    """Who says what: a speaker is what `I` means in his quotation and what `he` does not."""
    quoted, quoted_before = t.quotation[i] >= 0, t.quotation[j] >= 0
    both = quoted & quoted_before
    first, first_before = (t.type[i] == _I) | (t.type[i] == _WE), (t.type[j] == _I) | (t.type[j] == _WE)
    speaker, speaker_before = quoted & (t.speaker[i] == t.head[j]), quoted_before & (t.speaker[j] == t.head[i])
    same = both & (t.speaker[i] == t.speaker[j]) & (t.speaker[i] >= 0)
    yield from (both & (t.quotation[i] == t.quotation[j]), both & (t.quotation[i] != t.quotation[j]))
    yield from (quoted & ~quoted_before, quoted_before & ~quoted)
    yield from (speaker & first, speaker & ~first, speaker_before & first_before, speaker_before & ~first_before)
    yield from (same, same & first & first_before)
