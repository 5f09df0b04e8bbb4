"""The form in which names of places are compared."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_DROPPED = re.compile(r"(?<=\b\w)\.(?=\w\b)|['’‘`ʼʻ]")
_OTHER = re.compile(r"[\W_]+")
_SAINT = re.compile(r"^st (?=\w)")


def fold(text: str) -> str:
    """Lower case without accents, dots, hyphens and apostrophes, one blank between words ("St. Louis": saint louis)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = _OTHER.sub(" ", _DROPPED.sub("", plain.casefold().translate(_LETTERS))).strip()
    return _SAINT.sub("saint ", plain)
