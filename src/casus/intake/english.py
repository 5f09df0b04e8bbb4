"""Which language a text is in. pycld2, since it loads in 3 ms and says when a text is too short to tell."""

from __future__ import annotations

import re

_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]+")
_SAMPLE = 6_000
_SURE_PERCENT = 60
_MIN_LETTERS = 25
_FEW = 100


def language_of(text: str) -> str | None:
    """ISO 639-1 (or the library's own) code of the language most of `text` is in; None when too short or mixed to tell.

    Only the first 6,000 characters are looked at.
    """
    import pycld2  # type: ignore[import-untyped]

    sample = _UNREADABLE.sub(" ", text[:_SAMPLE])
    if not any(_letters(part) >= _MIN_LETTERS for part in (sample[:_FEW], sample)):
        return None
    try:
        reliable, _, guesses = pycld2.detect(sample.encode("utf-8", errors="ignore"))
    except pycld2.error:
        return None
    _, code, percent, _ = guesses[0]
    return str(code) if reliable and code != "un" and percent >= _SURE_PERCENT else None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
