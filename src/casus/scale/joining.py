"""Who belongs together, by numbers: the roots of trees and the parts that hang together, without steps one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Names = NDArray[np.bytes_]


def roots(parents: Numbers) -> Numbers:
    """The root of each node of a forest; who has no parent is its own. Each round halves the way that is left."""
    above = parents
    while not np.array_equal(higher := above[above], above):
        above = higher
    return above


def lowest(count: int, ones: Numbers, others: Numbers) -> Numbers:
    """Of `count` nodes each the lowest that it hangs together with, over the pairs of ones and others."""
    found = np.arange(count)
    while True:
        one, other = found[ones], found[others]
        apart = one != other
        if not apart.any():
            return found
        np.minimum.at(found, np.maximum(one, other)[apart], np.minimum(one, other)[apart])
        found = roots(found)


def names_of(said: Sequence[str], width: int) -> Names:
    """ASCII, none longer than the width."""
    return np.array([one.encode("ascii") for one in said], dtype=f"S{width}")


def together(parts: Sequence[Names], width: int) -> Names:
    return np.concatenate([names_of([], width), *parts])


def numbers_of(said: Names, known: Names) -> Numbers:
    """Where each name stands among `known`, which are sorted and have it."""
    return np.searchsorted(known, said).astype(np.int64)


def number_of(said: str, known: Names) -> int | None:
    """Where it stands among sorted names; None where it does not."""
    name = said.encode("ascii")
    at = int(np.searchsorted(known, np.bytes_(name)))
    return at if at < len(known) and bytes(known[at]) == name else None
