"""Words and short phrases with labels, found in one pass over a list of words.

A term is one or more words in lower case; a word that ends in `*` stands for every word that begins so.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from casus.errors import DataError

_FOLDER = Path(__file__).parents[1] / "data" / "ontology"
_TERM = re.compile(r"[\w.\u2019'-]+\*?( [\w.\u2019'-]+\*?)*")
_T = TypeVar("_T")
_Phrase = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """exact and stems: labels by word and by beginning; phrases: by first word, with the words that must follow."""

    exact: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    stem_lengths: tuple[int, ...]
    phrases: Mapping[str, tuple[_Phrase, ...]]
    phrase_stems: Mapping[str, tuple[_Phrase, ...]]

    def labels(self, words: Sequence[str]) -> Iterator[str]:
        """Labels of the lower-case words in text order; one label may come several times."""
        for at, word in enumerate(words):
            yield from self.exact.get(word, ())
            if word in self.phrases:
                yield from self._phrase_labels(self.phrases[word], words, at)
            for length in self.stem_lengths:
                if length > len(word):
                    break
                stem = word[:length]
                if stem in self.stems:
                    yield from self.stems[stem]
                if stem in self.phrase_stems:
                    yield from self._phrase_labels(self.phrase_stems[stem], words, at)

    def _phrase_labels(self, phrases: tuple[_Phrase, ...], words: Sequence[str], at: int) -> Iterator[str]:
        for rest, label in phrases:
            follow = words[at + 1 : at + 1 + len(rest)]
            if len(follow) == len(rest) and all(map(_fits, rest, follow)):
                yield label


def _fits(term: str, word: str) -> bool:
    return word.startswith(term[:-1]) if term.endswith("*") else word == term


def build_lexicon(terms: Iterable[tuple[str, str]]) -> Lexicon:
    """terms: pairs of term and label."""
    exact: dict[str, list[str]] = defaultdict(list)
    stems: dict[str, list[str]] = defaultdict(list)
    phrases: dict[str, list[_Phrase]] = defaultdict(list)
    phrase_stems: dict[str, list[_Phrase]] = defaultdict(list)
    for term, label in terms:
        if not _TERM.fullmatch(term) or term != term.lower():
            raise DataError(f"bad term {term!r} for {label!r}: lower-case words, each with an optional * at its end")
        first, *rest = term.split()
        stem = first.endswith("*")
        if rest:
            (phrase_stems if stem else phrases)[first.rstrip("*")].append((tuple(rest), label))
        else:
            (stems if stem else exact)[first.rstrip("*")].append(label)
    lengths = tuple(sorted({len(stem) for stem in (*stems, *phrase_stems)}))
    return Lexicon(_frozen(exact), _frozen(stems), lengths, _frozen(phrases), _frozen(phrase_stems))


def _frozen(found: Mapping[str, list[_T]]) -> dict[str, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in found.items()}


def read_table(name: str) -> dict[str, Any]:
    """A TOML table of data/ontology; DataError when it is missing or broken."""
    path = _FOLDER / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path} cannot be read: {error}; install the package again") from error
