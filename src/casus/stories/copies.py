"""Copies of one text: the same dispatch in several papers, and a story that was written further.

The figures behind every number here are in docs/decisions/0012-near-duplicates.md.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from casus.records.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np
    from datasketch import MinHash
    from numpy.typing import NDArray

SCHEME = "m128-1"
"""To be changed with anything below that changes a sketch: stored ones must then be made anew."""

RUN_WORDS = 5
"""Words in a run; two texts are compared by the runs that they share."""
LEAST_RUNS = 56
"""A text of fewer (60 words, none of them twice in a row) has no sketch: notices of two happenings may differ in a few
words only."""
MOST_WORDS = 20_000
MOST_CHARACTERS = 200_000
"""Only the beginning of a longer text is read; the longest news article at hand has 5,254 words."""

PERMUTATIONS = 128
SEED = 1
BANDS = 16
ROWS = 2
"""A band is made of ROWS minima. Articles that share 0.3, 0.4, 0.5 of their runs have a band in common with probability
0.78, 0.94, 0.99."""

LEAST_HELD = 0.6
"""Of the runs of the shorter text, the share that the longer must hold."""
LEAST_SHARED = 0.3
"""Of the runs of both, the share that they must have in common: a brief within a digest of many is no copy of it."""

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_INSIDE_WORDS = re.compile(r"['’‘ʼ`\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+")
_VALUE_BYTES = 4


def sketch(text: str, title: str | None = None) -> Sketch | None:
    """The sketch of an article's text, the same on every machine; None when the text is too short to tell.

    title: the headline, left out where the text begins with it, since copies differ most there.
    """
    said = words(text)
    headline = words(title or "")
    if said[: len(headline)] == headline:
        said = said[len(headline) :]
    runs = {" ".join(said[start : start + RUN_WORDS]) for start in range(len(said) - RUN_WORDS + 1)}
    if len(runs) < LEAST_RUNS:
        return None
    minima = _minima(runs)
    return Sketch(_bands(minima), len(runs).to_bytes(_VALUE_BYTES, "little") + minima, SCHEME)


def alike(first: bytes, second: bytes) -> bool:
    """Whether two signatures are of one text, as a rule by far; never for signatures of another length.

    The order of the two does not matter. It is no equivalence: a text may be like two that are not like each other.
    """
    if len(first) != len(second) or len(first) != _VALUE_BYTES * (1 + PERMUTATIONS):
        return False
    (one, minima), (other, further) = _parts(first), _parts(second)
    shared = int((minima == further).sum()) / PERMUTATIONS
    held = shared / (1 + shared) * (one + other) / max(1, min(one, other))
    return shared >= LEAST_SHARED and held >= LEAST_HELD


def words(text: str) -> list[str]:
    """Words and figures of the beginning, without case, accents, apostrophes, links and what stands between words."""
    plain = unicodedata.normalize("NFKD", _LINK.sub(" ", text[:MOST_CHARACTERS]).casefold())
    return _WORD.findall(_INSIDE_WORDS.sub("", plain))[:MOST_WORDS]


def _minima(runs: set[str]) -> bytes:
    """For each permutation the least value that it gives to a run: PERMUTATIONS unsigned 32-bit numbers."""
    fresh = _fresh().copy()
    fresh.update_batch([run.encode("utf-8", "surrogatepass") for run in runs])
    return bytes(fresh.hashvalues.astype("<u4").tobytes())


@lru_cache(maxsize=1)
def _fresh() -> MinHash:
    """A MinHash of nothing. All that its values hang on is named, so that another default changes none of them."""
    from datasketch import MinHash
    from datasketch.hashfunc import sha1_hash32

    return MinHash(num_perm=PERMUTATIONS, seed=SEED, hashfunc=sha1_hash32, scheme="affine32")


def _bands(minima: bytes) -> tuple[int, ...]:
    size = ROWS * _VALUE_BYTES
    return tuple(_band(number, minima[number * size : (number + 1) * size]) for number in range(BANDS))


def _band(number: int, part: bytes) -> int:
    salted = blake2b(part, digest_size=8, person=f"{SCHEME}:{number}".encode())
    return int.from_bytes(salted.digest(), "little", signed=True)


def _parts(signature: bytes) -> tuple[int, NDArray[np.uint32]]:
    """How many runs the text has, and the minima."""
    import numpy as np

    count, *_ = np.frombuffer(signature, "<u4", 1)
    return int(count), np.frombuffer(signature, "<u4", offset=_VALUE_BYTES)
