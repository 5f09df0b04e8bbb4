"""Tension of a dyad: conflict of late, held against cooperation of late, 0 to 100.

What is past counts for less by a half-life, as in models of relational events (Brandes, Lerner and Snijders 2009,
"Networks evolving step by step"; Arena, Mulder and Leenders 2023, Network Science 11); docs/measures.md argues the
formula.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from casus.config import Settings
from casus.measures.calendar import buckets, moved
from casus.measures.dealings import Parties, dealings, on_side
from casus.records.series import Side, Tally, Tension

WARM_UP = 10
"""Half-lives before the first day within which incidents still matter: after them a thousandth of it is left."""


def warm_up(settings: Settings) -> timedelta:
    """How far before the first day tallies should begin."""
    return timedelta(days=round(WARM_UP * settings.tension_half_life_days))


def tension(
    tallies: Iterable[Tally],
    parties: Parties,
    since: date,
    until: date,
    settings: Settings,
    *,
    side: Side = "either",
) -> Iterator[Tension]:
    """One for each day from since to until; incidents of earlier days count as far as they are still remembered.

    With C and P the sums of p |x| 2^(-age / half-life) over incidents of conflict and of cooperation up to that day (p:
    confidence, x: intensity, age in days): 100 C / (C + P + scale).
    """
    conflict: defaultdict[date, float] = defaultdict(float)
    cooperation: defaultdict[date, float] = defaultdict(float)
    counted = [tally for tally in on_side(dealings(tallies, parties), side) if tally.counts and tally.day <= until]
    for tally in counted:
        sums = conflict if tally.quad_class > 2 else cooperation
        sums[tally.day] += tally.confidence * abs(tally.intensity)
    kept = 0.5 ** (1 / settings.tension_half_life_days)
    hostile = friendly = 0.0
    start = moved(since, -warm_up(settings))
    for day, _ in buckets("day", start, until):
        hostile, friendly = hostile * kept + conflict[day], friendly * kept + cooperation[day]
        if day >= since:
            index = 100 * hostile / (hostile + friendly + settings.tension_scale)
            yield Tension(day, index, hostile, friendly)
