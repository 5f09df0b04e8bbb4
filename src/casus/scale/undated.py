"""The codes of accounts whose time is not known, which may be of any week, so that others are sent to few of them.

Of two accounts whose time is known none finds the other but in a week. So a code of no week is of use to such an
account only where one without a time has it. A bit for each remainder of a code is kept: it may tell of too many, never
of too few.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casus.ingest.grouping import GROUPING
from casus.records.account import Account
from casus.stories.forest import UNDATED, Codes, week_of, weeks

BITS = 1 << 27
"""Remainders, of which an archive of a million articles marks about a third."""

Remainders = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Undated:
    marked: NDArray[np.uint8]

    @classmethod
    def of(cls, remainders: Iterable[Remainders]) -> Undated:
        marked = np.zeros(BITS // 8, np.uint8)
        for some in remainders:
            np.bitwise_or.at(marked, some >> 3, np.left_shift(1, some & 7).astype(np.uint8))
        return cls(marked)

    def has(self, code: int) -> bool:
        place, bit = divmod(code % BITS, 8)
        return bool(self.marked[place] & (1 << bit))

    def of_use(self, one: Account) -> Codes:
        """The codes by which an account finds all that it may be one with, and is found by them."""
        codes = GROUPING.codes(one)
        if weeks(one) is None:
            return Codes(codes.kept, codes.asked)
        # Whoever finds is found: it is enough that it asks for those that have no time.
        kept = frozenset(code for code in codes.kept if week_of(code) != UNDATED)
        return Codes(kept, frozenset(code for code in codes.asked if week_of(code) != UNDATED or self.has(code)))


def remainders(accounts: Iterable[Account]) -> Remainders:
    """Of the codes of those whose time is not known."""
    codes = [GROUPING.codes(one) for one in accounts if weeks(one) is None]
    return remainders_of(code for one in codes for code in one.kept | one.asked)


def remainders_of(codes: Iterable[int]) -> Remainders:
    return np.array(sorted({code % BITS for code in codes}), np.uint32)
