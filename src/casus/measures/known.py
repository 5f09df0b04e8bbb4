"""What was known at the end of a day: no report that appeared later, and nothing that happened later."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from casus.records.series import Tally


def known(tallies: Iterable[Tally], day: date) -> Iterator[Tally]:
    """Each incident with the reports it had then, and the confidence that those give it.

    A report of an unknown day is left out, since nobody can tell that it was there. Type, parties and status stay
    those of all reports.
    """
    for tally in tallies:
        told = tuple(one for one in tally.told if one.day is not None and one.day <= day)
        if told and tally.day <= day:
            wrong = math.prod(1 - one.confidence for one in told)
            yield tally if len(told) == len(tally.told) else replace(tally, told=told, confidence=1 - wrong)
