from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from casus.config import Settings
from casus.measures.changes import change_points
from casus.measures.measured import measured
from casus.measures.series import series
from casus.measures.tension import tension
from casus.records.series import By, Side, Tally
from tests.measures.tallies import incidents, on, tally

USA_SUN = ("USA", "SUN")


@given(incidents(), st.sampled_from(get_args(By)), st.sampled_from(get_args(Side)))
def test_rows_say_what_the_measures_say(found: list[Tally], by: By, side: Side) -> None:
    settings = Settings()
    made = measured(found, USA_SUN, on(0), on(59), settings, by=by, side=side)
    tense = {one.day: one.index for one in tension(found, USA_SUN, on(0), on(59), settings, side=side)}
    buckets = series(found, USA_SUN, on(0), on(59), settings, by=by, side=side).buckets
    for row, bucket in zip(made.rows, buckets, strict=True):
        assert (row.by, row.side, row.first, row.last) == (by, side, bucket.first, bucket.last)
        assert (row.incidents, row.possible, row.net) == (bucket.incidents, bucket.possible, bucket.net)
        assert (row.count_expected, row.count_low, row.net_high) == (
            bucket.count_band.mean, bucket.count_band.low, bucket.net_band.high
        )  # fmt: skip
        assert row.count == row.verbal_cooperation + row.material_cooperation + bucket.conflict
        assert (row.verbal_conflict, row.material_conflict) == (bucket.quads[3], bucket.quads[4])
        assert {one.event_type: one.incidents for one in row.types} == bucket.types
        assert row.tension == tense[row.last]


def test_rows_name_the_changes_that_begin_with_them() -> None:
    calm = [tally(f"calm{day}", day) for day in range(0, 30, 6)]
    war = [tally(f"war{day}-{n}", day, "ASSAULT") for day in range(30, 60) for n in range(4)]
    made = measured(calm + war, USA_SUN, on(0), on(59), Settings(), by="day")
    (changed,) = (row for row in made.rows if row.changes)
    assert (changed.first, changed.changes) == (on(30), ("conflict", "count", "net"))
    assert {change.quantity for change in made.changes} == set(changed.changes)
    found = series(calm + war, USA_SUN, on(0), on(59), Settings(), by="day")
    assert [change for change in made.changes if change.quantity == "net"] == change_points(
        found, calm + war, Settings(), "net"
    )
