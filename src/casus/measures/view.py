"""What can be alerted of at the end of a day: the incidents that count then, by the parties that they lie between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from casus.config import Settings
from casus.measures.calendar import DAY, moved
from casus.measures.dealings import Parties, dealings, dyads
from casus.measures.known import known
from casus.records.series import Alert, AlertKind, Tally


@dataclass(frozen=True, slots=True)
class Watched:
    """What alerts are asked for. parties: of a dyad in any order, or one party; None for every dyad.

    unconfirmed: also from incidents that too few publishers tell of.
    """

    parties: Parties | None = None
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The end of a day. start: day of the first report of all that was known, None of nothing.

    known: every incident by its id, also those that do not count. held: those that count, each once, by parties, and
    among themselves by day and id. ids: of all that are held.
    """

    day: date
    start: date | None
    known: Mapping[str, Tally]
    held: Mapping[Parties, Sequence[Tally]]
    ids: frozenset[str]


def view(tallies: Iterable[Tally], day: date, settings: Settings, watched: Watched) -> View:
    """tallies: of the whole record, so that what is new to a dyad is told from what is new to the record."""
    there = list(known(tallies, day))
    least = 1 if watched.unconfirmed else settings.alert_publishers
    counted = [tally for tally in there if tally.counts and tally.publishers >= least]
    groups = dyads(counted) if watched.parties is None else {tuple(sorted(watched.parties)): counted}
    held = {parties: [tally for tally, _ in dealings(group, parties)] for parties, group in groups.items()}
    ids = frozenset(tally.incident for group in held.values() for tally in group)
    return View(day, first_told(there), {tally.incident: tally for tally in there}, held, ids)


def first_told(tallies: Iterable[Tally]) -> date | None:
    """Day of the first report: from there on the record would have known. What it tells of may be much older."""
    return min((one.day for tally in tallies for one in tally.told if one.day is not None), default=None)


def fresh(now: View, before: View, parties: Parties, settings: Settings) -> list[Tally]:
    """What counts for the first time that day, and happened within the window: old news is no alarm."""
    since = moved(now.day, -settings.alert_window_days * DAY)
    return [tally for tally in now.held[parties] if tally.incident not in before.ids and tally.day > since]


def alert(
    kind: AlertKind,
    parties: Parties,
    day: date,
    behind: Sequence[Tally],
    found: tuple[float, float | None, float | None],
    settings: Settings,
    explanation: str,
) -> Alert:
    """found: level, low and high."""
    return Alert(
        kind=kind,
        parties=parties,
        day=day,
        level=found[0],
        low=found[1],
        high=found[2],
        incidents=tuple(tally.incident for tally in behind),
        reports=sum(tally.reports for tally in behind),
        confirmed=all(tally.publishers >= settings.alert_publishers for tally in behind),
        explanation=explanation,
    )


def named(parties: Parties) -> str:
    """The parties as a sentence says them."""
    return f"between {parties[0]} and {parties[1]}" if len(parties) == 2 else f"with {parties[0]}"


def by_settings(settings: Settings, *names: str) -> str:
    """The settings that played a part, as an explanation ends with them."""
    return "(" + ", ".join(f"{name} {getattr(settings, name)}" for name in names) + ")"


def some(number: float, thing: str) -> str:
    """`1 incident`, `3 incidents`, `2.5 days`."""
    return f"{number:g} {thing}" if number == 1 else f"{number:g} {thing}s"
