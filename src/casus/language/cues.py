"""The words that report speech, read from data/language/speech.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from casus.errors import DataError
from casus.records.speech import CUES, Cue

TABLE = Path(__file__).parents[1] / "data" / "language" / "speech.toml"


@dataclass(frozen=True, slots=True)
class Cues:
    """Kinds by dictionary form. quoting: verbs that report only beside a quotation; hearsay: adverbs."""

    verbs: Mapping[str, Cue]
    quoting: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    hearsay: Mapping[str, Cue]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Raises DataError when the table is missing or names an unknown kind."""
    try:
        table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
        return Cues(**{part: _by_word(table[part]) for part in ("verbs", "quoting", "nouns", "hearsay")})
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{TABLE} cannot be read: {error}; install the package again") from error


def _by_word(part: Mapping[str, str]) -> Mapping[str, Cue]:
    """A word that stands under two kinds has the first."""
    found: dict[str, Cue] = {}
    for kind in CUES:
        for word in part.get(kind, "").split():
            found.setdefault(word, kind)
    if part.keys() - set(CUES):
        raise DataError(f"{TABLE}: unknown kinds {sorted(part.keys() - set(CUES))}; allowed: {', '.join(CUES)}")
    return found
