from __future__ import annotations

import math
import random
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.config import Settings
from casus.measures.series import series, weight
from casus.records.series import Bucket, By, Series, Side, Tally
from tests.measures.tallies import each_way, incidents, on, tally

USA_SUN = ("USA", "SUN")
ANY_BY = st.sampled_from(get_args(By))


def made(found: list[Tally], by: By = "day", side: Side = "either", parties: tuple[str, ...] = USA_SUN) -> Series:
    return series(found, parties, on(0), on(59), Settings(), by=by, side=side)


def test_a_bucket_counts_and_weighs_its_incidents() -> None:
    found = [
        tally("a", 0, "THREATEN"),
        tally("b", 3, "MOBILIZE", confidence=0.5),
        *each_way(tally("c", 6, "CONSULT")),
        tally("d", 7, "ASSAULT"),
    ]
    first, second = made(found, "week").buckets[:2]
    assert (first.first, first.last) == (date(1962, 10, 1), date(1962, 10, 7))
    assert first.incidents == ("a", "b", "c")
    assert first.types == {"CONSULT": 1, "THREATEN": 1, "MOBILIZE": 1}
    assert first.quads == {1: 1, 2: 0, 3: 1, 4: 1}
    assert (first.net, first.mean) == (-3.5 - 5.5 + 2.5, -6.5 / 3)
    assert (first.verbal, first.material) == (2, 1)
    assert first.balance == pytest.approx(-1 / 3)
    assert (second.incidents, second.net) == (("d",), -9.0)


def test_the_band_is_of_the_confidence() -> None:
    (bucket, *_) = made([tally("a", confidence=0.8, event_type="ASSAULT"), tally("b", confidence=0.5)]).buckets
    assert bucket.net_band.mean == pytest.approx(0.8 * -9 + 0.5 * -3)
    assert (bucket.net_band.low, bucket.net_band.high) == (-12.0, 0.0)
    assert bucket.count_band.mean == pytest.approx(1.3)
    assert (bucket.count_band.low, bucket.count_band.high) == (0.0, 2.0)


def test_empty_buckets_are_there_and_have_no_mean() -> None:
    found = made([tally("a", 40)])
    assert len(found.buckets) == 60
    empty = found.buckets[0]
    assert (empty.count, empty.net, empty.mean, empty.balance) == (0, 0.0, None, None)
    assert (empty.net_band.low, empty.net_band.high) == (0.0, 0.0)


def test_what_did_not_happen_or_is_of_old_does_not_count() -> None:
    found = [
        tally("real", event_type="THREATEN"),
        tally("soon", event_type="ASSAULT", status="future"),
        tally("maybe", event_type="ASSAULT", status="hypothetical"),
        tally("never", event_type="ASSAULT", status="negated"),
        tally("once", event_type="ASSAULT", status="historical"),
        tally("told again", event_type="ASSAULT", background=True),
        tally("planned of old", event_type="ASSAULT", status="future", background=True),
    ]
    bucket = made(found).buckets[0]
    assert bucket.incidents == ("real",)
    assert bucket.net == -3.5
    assert bucket.possible == ("maybe", "never", "soon")
    assert bucket.net_possible == -3.5 - 9 * (0.5 + 0.25)
    assert [weight(one, Settings()) for one in found] == [1.0, 0.5, 0.25, 0.0, 0.0, 0.0, 0.0]
    heavier = series(found, USA_SUN, on(0), on(0), Settings(future_weight=1, hypothetical_weight=0)).buckets[0]
    assert (heavier.net, heavier.net_possible) == (-3.5, -12.5)


def test_days_outside_are_left_out() -> None:
    found = [tally("before", 4), tally("first", 5), tally("last", 9), tally("after", 10)]
    buckets = series(found, USA_SUN, on(5), on(9), Settings(), by="month").buckets
    assert [bucket.incidents for bucket in buckets] == [("first", "last")]


@given(incidents(), ANY_BY, st.sampled_from([USA_SUN, ("USA",)]))
def test_buckets_add_up_to_the_whole(found: list[Tally], by: By, parties: tuple[str, ...]) -> None:
    """Whatever the width: no incident is lost or doubled, and the sums are those of the incidents."""
    buckets = made(found, by, parties=parties).buckets
    ids = [id_ for bucket in buckets for id_ in bucket.incidents]
    mine = [one for one in found if one.counts and ({one.actor, one.recipient} >= set(parties))]
    values = {one.incident: one.intensity for one in mine}
    assert sorted(ids) == sorted(values)
    assert math.isclose(math.fsum(bucket.net for bucket in buckets), math.fsum(values.values()), abs_tol=1e-9)
    assert sum(sum(bucket.types.values()) for bucket in buckets) == len(values)
    assert sum(sum(bucket.quads.values()) for bucket in buckets) == len(values)


@given(incidents(), ANY_BY)
def test_directed_sums_are_the_symmetric_one(found: list[Tally], by: By) -> None:
    parts = [made(found, by, side).buckets for side in ("forward", "backward", "mutual")]
    for whole, forward, backward, mutual in zip(made(found, by).buckets, *parts, strict=True):
        sides = (forward, backward, mutual)
        assert sorted(whole.incidents) == sorted(id_ for side in sides for id_ in side.incidents)
        assert sorted(whole.possible) == sorted(id_ for side in sides for id_ in side.possible)
        assert whole.quads == {quad: sum(side.quads[quad] for side in sides) for quad in whole.quads}
        assert math.isclose(whole.net, sum(side.net for side in sides), abs_tol=1e-9)
        assert math.isclose(whole.net_possible, sum(side.net_possible for side in sides), abs_tol=1e-9)
        assert math.isclose(whole.net_band.mean, sum(side.net_band.mean for side in sides), abs_tol=1e-9)


@given(incidents(), ANY_BY)
def test_the_order_of_the_input_does_not_matter(found: list[Tally], by: By) -> None:
    shuffled = random.Random(1).sample(found, len(found))
    assert made(found, by) == made(shuffled, by) == made(found + shuffled, by)


@given(incidents())
def test_a_dyad_turned_round_is_the_same(found: list[Tally]) -> None:
    assert made(found).buckets == made(found, parties=("SUN", "USA")).buckets
    assert made(found, side="forward").buckets == made(found, side="backward", parties=("SUN", "USA")).buckets


@given(incidents())
def test_bands_hold_their_mean(found: list[Tally]) -> None:
    def holds(bucket: Bucket) -> bool:
        widest = sum(abs(one.intensity) for one in found)
        return bucket.net_band.low <= bucket.net_band.high and abs(bucket.net_band.mean) <= widest

    assert all(holds(bucket) and 0 <= bucket.count_band.low <= bucket.count for bucket in made(found, "month").buckets)
