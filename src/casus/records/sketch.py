"""What is kept of an article's words to find its copies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sketch:
    """bands: one number for each band of the signature, signed 64 bits; two articles that share one may be copies.

    signature: the MinHash values as bytes. scheme: how both were made; sketches of another scheme cannot be compared.
    """

    bands: tuple[int, ...]
    signature: bytes
    scheme: str
