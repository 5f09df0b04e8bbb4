"""A dyad outside its own recent range: more conflict, or another net intensity, than its past lets expect."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from casus.config import Settings
from casus.measures.calendar import DAY, moved
from casus.measures.dealings import Parties
from casus.measures.expected import expected_count, expected_net
from casus.measures.view import View, alert, by_settings, first_told, named, some
from casus.records.series import Alert, Tally

SETTINGS = ("alert_window_days", "alert_history_days", "alert_least_history_days", "alert_tail", "alert_publishers")


@dataclass(frozen=True, slots=True)
class Judged:
    """A window of days held against those before it. windows: how many. low, high: as in Alert."""

    level: float
    low: float
    high: float
    windows: int
    incidents: Sequence[Tally]

    @property
    def side(self) -> int:
        """1 above what is expected, -1 below it, 0 within."""
        return (self.level > self.high) - (self.level < self.low)


def unusual(now: View, before: View, settings: Settings) -> Iterator[Alert]:
    """What is outside its range at the end of the day, and was not at the end of the day before."""
    for parties, found in now.held.items():
        then = before.held.get(parties, ())
        conflict = _conflict(found, now.day, settings)
        if conflict is not None and conflict.side > 0 and _side(_conflict(then, before.day, settings)) <= 0:
            yield _of_conflict(conflict, parties, now.day, settings)
        net = _net(found, now.day, settings)
        if net is not None and net.side and _side(_net(then, before.day, settings)) != net.side:
            yield _of_net(net, parties, now.day, settings)


def _side(judged: Judged | None) -> int:
    return 0 if judged is None else judged.side


def _conflict(found: Sequence[Tally], day: date, settings: Settings) -> Judged | None:
    """None without enough of a past, and where nothing happened in the window."""
    windows = _windows(found, day, settings)
    if not windows or not windows[0]:
        return None
    hostile = [[tally for tally in window if tally.quad_class > 2] for window in windows]
    low, high = expected_count([len(window) for window in hostile[1:]]).between(settings.alert_tail)
    return Judged(len(hostile[0]), low, high, len(hostile) - 1, hostile[0])


def _net(found: Sequence[Tally], day: date, settings: Settings) -> Judged | None:
    """As for conflict; half of `alert_tail` lies on either side."""
    windows = _windows(found, day, settings)
    if not windows or not windows[0]:
        return None
    past = windows[1:]
    intensities = [tally.intensity for window in past for tally in window]
    outlook = expected_net([len(window) for window in past], intensities)
    low, high = outlook.between(settings.alert_tail / 2)
    return Judged(math.fsum(tally.intensity for tally in windows[0]), low, high, len(past), windows[0])


def _windows(found: Sequence[Tally], day: date, settings: Settings) -> list[list[Tally]]:
    """The window that ends on the day, and those before it, newest first, as far back as the dyad is told of.

    Empty where that is not far enough.
    """
    width = settings.alert_window_days
    start = first_told(found)
    if start is None:
        return []
    past = (day - start).days + 1 - width
    whole = min(settings.alert_history_days, past) // width
    if whole < 1 or whole * width < min(settings.alert_least_history_days, settings.alert_history_days):
        return []
    windows: list[list[Tally]] = [[] for _ in range(whole + 1)]
    for tally in found:
        number = (day - tally.day).days // width
        if number <= whole:
            windows[number].append(tally)
    return windows


def _of_conflict(judged: Judged, parties: Parties, day: date, settings: Settings) -> Alert:
    said = (
        f"{some(judged.level, 'incident')} of conflict {_when(parties, day, settings)}; {_past(judged, settings)} let "
        f"expect {judged.low:g} to {judged.high:g} {by_settings(settings, *SETTINGS)}."
    )
    found = (judged.level, judged.low, judged.high)
    return alert("conflict", parties, day, judged.incidents, found, settings, said)


def _of_net(judged: Judged, parties: Parties, day: date, settings: Settings) -> Alert:
    turn = "better" if judged.side > 0 else "worse"
    said = (
        f"Net intensity {judged.level:g} {_when(parties, day, settings)}, {turn} than the {judged.low:g} to "
        f"{judged.high:g} that {_past(judged, settings)} let expect "
        f"{by_settings(settings, *SETTINGS)}."
    )
    found = (judged.level, judged.low, judged.high)
    return alert("intensity", parties, day, judged.incidents, found, settings, said)


def _when(parties: Parties, day: date, settings: Settings) -> str:
    first = moved(day, -(settings.alert_window_days - 1) * DAY)
    return f"{named(parties)} from {first} to {day}"


def _past(judged: Judged, settings: Settings) -> str:
    return f"the {judged.windows} times {some(settings.alert_window_days, 'day')} before"
