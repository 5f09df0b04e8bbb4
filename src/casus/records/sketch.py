"""What is kept of an article's words, to find other articles with the same text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sketch:
    """Two articles that share an entry of `bands` may have the same text; `signature` tells whether they have.

    bands: signed 64-bit integers, one for each band, each made of the band's number and the scheme too, so that all
    of them may lie in one column. signature: bytes that are compared with those of another sketch of the same scheme.
    scheme: names how both were made; sketches of two schemes have nothing in common.
    """

    bands: tuple[int, ...]
    signature: bytes
    scheme: str
