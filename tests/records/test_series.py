"""Tallies: who counts as which party, and what an incident's reports say of it."""

from __future__ import annotations

from datetime import date

import pytest

from casus.records.series import Band, Bucket, Tally, Told, party_of


@pytest.mark.parametrize(
    ("code", "party"),
    [
        ("RUS", "RUS"),
        ("RUS-MIL", "RUS"),
        ("RUS-GOV:Federal Security Service", "RUS"),
        ("UKR-CVL", "UKR"),
        ("LBN-REB:Hezbollah", "LBN-REB:Hezbollah"),
        ("NGA-CRM", "NGA-CRM"),
        ("IGO:UN", "IGO:UN"),
        ("NGO:Red Cross", "NGO:Red Cross"),
        ("UNK", None),
        ("UNK-REB", None),
        ("", None),
    ],
)
def test_a_state_is_all_its_people_but_its_rebels(code: str, party: str | None) -> None:
    assert party_of(code) == party


def test_publishers_count_once_and_the_unknown_as_one() -> None:
    day = date(1962, 10, 22)
    told = tuple(Told(day, publisher, 0.9) for publisher in ("A", "A", None, None, "B"))
    tally = Tally(
        "i1", day, "THREATEN", None, 3, -3.5, "actual", False, 0.9, told, "USA", None, "SUN", None, directed=True
    )
    assert (tally.reports, tally.publishers, tally.counts) == (5, 3, True)


def test_a_bucket_adds_up_its_classes() -> None:
    day = date(1962, 10, 22)
    none = Band(0.0, 0.0, 0.0)
    quads = {1: 3, 2: 1, 3: 2, 4: 4}
    ids = tuple(f"i{number}" for number in range(10))
    bucket = Bucket(day, day, ids, {"AGREE": 10}, quads, none, 0.0, none, 0.0, (), 0.0)
    assert (bucket.count, bucket.verbal, bucket.material) == (10, 5, 5)
    assert (bucket.cooperation, bucket.conflict, bucket.balance) == (4, 6, 0.0)
    empty = Bucket(day, day, (), {}, dict.fromkeys(quads, 0), none, 0.0, none, None, (), 0.0)
    assert empty.balance is None
