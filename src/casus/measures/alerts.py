"""Alerts: what a desk would want to be told on a day, from what was known at its end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from casus.config import Settings
from casus.measures.calendar import DAY, buckets, moved
from casus.measures.dealings import by_day
from casus.measures.first import answers, first_dealings, first_material
from casus.measures.unusual import unusual
from casus.measures.view import View, Watched, view
from casus.records.series import Alert, Answered, Tally

EVERY_DYAD = Watched()


def alerts(
    tallies: Iterable[Tally],
    since: date,
    until: date,
    settings: Settings,
    watched: Watched = EVERY_DYAD,
    answered: Sequence[Answered] = (),
) -> Iterator[Alert]:
    """Alerts that begin on each of the days, both within; by day, kind and parties.

    What holds on a day and held on the day before, from what was known then, is told once. tallies: of the whole
    record, from `look_back` before the first day on; what became known later changes nothing.
    """
    every = sorted(tallies, key=by_day)
    eve = moved(since, -DAY)
    before = view(_lately(every, eve, settings), eve, settings, watched)
    for day, _ in buckets("day", since, until):
        now = view(_lately(every, day, settings), day, settings, watched)
        yield from _of_day(now, before, settings, answered)
        before = now


def look_back(settings: Settings) -> timedelta:
    """How far before the first day tallies should begin."""
    usual = settings.alert_history_days + settings.alert_window_days
    longest = max(usual, settings.alert_calm_days, settings.alert_new_days, settings.alert_least_history_days)
    return timedelta(days=longest + settings.alert_window_days + 1)


def _lately(tallies: Sequence[Tally], day: date, settings: Settings) -> Sequence[Tally]:
    """Those that matter on a day, of all by day; the more that a caller gave, the same it is."""
    first = bisect_left(tallies, moved(day, -look_back(settings)), key=lambda tally: tally.day)
    return tallies[first : bisect_right(tallies, day, key=lambda tally: tally.day)]


def _of_day(now: View, before: View, settings: Settings, answered: Sequence[Answered]) -> list[Alert]:
    found = [
        *unusual(now, before, settings),
        *first_dealings(now, before, settings),
        *first_material(now, before, settings),
        *answers(now, before, settings, answered),
    ]
    return sorted(found, key=lambda one: (one.kind, one.parties, one.incidents))
