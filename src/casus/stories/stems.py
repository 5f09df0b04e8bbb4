"""Content words of a sentence as stems, and its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

from snowballstemmer import stemmer

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COUNTED = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED, 2)}
_FIGURE = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,])\d+(?:\.\d+)?"
    rf"|(?<![\w-])(?:{'|'.join(_COUNTED)})(?![\w-])",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^a-z]{3}.{0,60}? [-–—] ")
_LEAST_LETTERS = 3

_STOP = frozenset(
    """
    a about above across after again against all almost alone along already also although always am amid among an
    and another any are around as at away back be became because become been before behind being below between both
    but by came can cannot come could did do does doing done down during each early either else end ended enough
    even ever every few first for from further gave get give given go going gone got had has have having he her here
    hers herself him himself his how however i if in including into is it its itself just last late later least less
    like made make many may me might more most much must my near nearly never next no nor not now of off often on
    once one only onto or other others our out over own part per put rather said same saw say saying says second see
    seen several shall she should since so some soon still such take taken than that the their them themselves then
    there these they this those though three through thus to today together told tomorrow too took toward towards
    two under until up upon us use used very via was way we well went were what when where which while who whom
    whose why will with within without would yesterday yet you your monday tuesday wednesday thursday friday
    saturday sunday morning afternoon evening night week month year day days weeks months years earlier ago mr mrs
    ms according added announced reported report
    """.split()
)
"""Words that no happening can be told by, with those of the calendar, which dates read."""
_MONTHS = frozenset(
    "January February March April May June July August September October November December Sept Oct Nov Dec".split()
)


_STEMMING = Lock()
"""A stemmer holds the word that it works on, so threads take turns."""


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The stem of an English word by Porter's second algorithm (Snowball), in small letters."""
    with _STEMMING:
        return str(_stemmer().stemWord(word.lower()))


@lru_cache(maxsize=1)
def _stemmer() -> stemmer:
    return stemmer("english")


def content_words(text: str, left_out: tuple[tuple[int, int], ...] = ()) -> Iterator[tuple[int, str]]:
    """(offset, word as written) of the words that tell something. left_out: half-open offsets of what is not read."""
    for found in _WORD.finditer(text):
        word = found[0].lower()
        if (
            len(word) < _LEAST_LETTERS
            or word in _STOP
            or found[0] in _MONTHS
            or any(a <= found.start() < b for a, b in left_out)
        ):
            continue
        yield found.start(), found[0]


def dateline_end(text: str) -> int:
    """Where the first sentence of an article begins after `GENEVA, June 3 (Wire) - `; 0 without one."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def stems(text: str) -> list[str]:
    """Stems of the words that tell something, in their order."""
    return [stem(word) for _, word in content_words(text)]


def figures(text: str, left_out: tuple[tuple[int, int], ...] = ()) -> Iterator[str]:
    """Plain digits: `1,500` is "1500", `seven` is "7". left_out: half-open offsets, such as those of a date."""
    for found in _FIGURE.finditer(text):
        if not any(a <= found.start() < b for a, b in left_out):
            yield _NUMBERS.get(found[0].lower()) or found[0].replace(",", "")
