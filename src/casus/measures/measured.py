"""Everything that is measured of a dyad or an actor, put together: series, tension, change points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casus.config import Settings
from casus.measures.changes import CLASSES, change_points
from casus.measures.dealings import Parties
from casus.measures.series import series
from casus.measures.tension import tension
from casus.records.series import Bucket, By, ChangePoint, Quantity, Series, SeriesRow, Side, Tally, Typed


@dataclass(frozen=True, slots=True)
class Measured:
    """rows: by bucket. changes: of every quantity, by day."""

    rows: tuple[SeriesRow, ...]
    changes: tuple[ChangePoint, ...]


def measured(
    tallies: Iterable[Tally],
    parties: Parties,
    since: date,
    until: date,
    settings: Settings,
    *,
    by: By = "week",
    side: Side = "either",
) -> Measured:
    """tallies: from `warm_up` before since on, for the tension of the first days."""
    every = list(tallies)
    made = series(every, parties, since, until, settings, by=by, side=side)
    tense = {one.day: one.index for one in tension(every, parties, since, until, settings, side=side)}
    changes = [change for quantity in CLASSES for change in change_points(made, every, settings, quantity)]
    changed: dict[date, list[Quantity]] = {}
    for change in changes:
        changed.setdefault(change.day, []).append(change.quantity)
    rows = (_row(made, one, tense[one.last], tuple(changed.get(one.first, ()))) for one in made.buckets)
    return Measured(tuple(rows), tuple(sorted(changes, key=lambda change: change.day)))


def _row(found: Series, bucket: Bucket, index: float, changes: tuple[Quantity, ...]) -> SeriesRow:
    return SeriesRow(
        parties=found.parties,
        by=found.by,
        side=found.side,
        first=bucket.first,
        last=bucket.last,
        count=bucket.count,
        verbal_cooperation=bucket.quads[1],
        material_cooperation=bucket.quads[2],
        verbal_conflict=bucket.quads[3],
        material_conflict=bucket.quads[4],
        types=tuple(Typed(name, number) for name, number in bucket.types.items()),
        balance=bucket.balance,
        count_expected=bucket.count_band.mean,
        count_low=bucket.count_band.low,
        count_high=bucket.count_band.high,
        net=bucket.net,
        mean=bucket.mean,
        net_expected=bucket.net_band.mean,
        net_low=bucket.net_band.low,
        net_high=bucket.net_band.high,
        net_possible=bucket.net_possible,
        tension=index,
        changes=changes,
        incidents=bucket.incidents,
        possible=bucket.possible,
    )
