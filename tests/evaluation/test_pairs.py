"""Minimal pairs: what counts as right."""

from __future__ import annotations

from collections import Counter

import pytest

from casus.evaluation.pairs import GOLD, Expected, Pair, missing, read_pairs, same_sources, unwanted
from casus.records.event import Event, Source, Trigger, Words
from tests.builders import event

TEXT = "Freedonia denied that it had warned Sylvania."
WARNED = Expected((29, 35), ("THREATEN",), ("negated",), ("Freedonia",))
PAIR = Pair("THREATEN-denied", TEXT, (WARNED,), ((("THREATEN",), ("actual", "future")),))
FREEDONIA = Source("Freedonia", 0, 9, "Freedonia", "FRE", kind="deny", cue=Words("denied", 10, 16))
REPORTEDLY = Source("reportedly", 0, 10, None, "UNK", kind="say", cue=Words("reportedly", 0, 10))


def coded(**changed: object) -> Event:
    trigger = Trigger("warned", 29, 35)
    return event(TEXT, **{"trigger": trigger, "status": "negated", "attribution": (FREEDONIA,), **changed})


def test_the_expected_event_is_right() -> None:
    assert list(missing(PAIR, [coded()])) == []
    assert list(unwanted(PAIR, [coded()])) == []


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ([], "but nothing"),
        ([coded(event_type="ACCUSE")], "but ACCUSE negated"),
        ([coded(trigger=Trigger("denied", 10, 16))], "but nothing"),
        ([coded(status="actual")], "THREATEN is actual, not negated"),
        ([coded(attribution=())], "by [], not ['Freedonia']"),
    ],
)
def test_what_is_missing_is_told(events: list[Event], told: str) -> None:
    (line,) = missing(PAIR, events)
    assert told in line


def test_what_must_not_come_out_is_told() -> None:
    assert list(unwanted(PAIR, [coded(status="actual")])) == ["THREATEN actual at 'warned'"]


@pytest.mark.parametrize(
    ("by", "sources", "same"),
    [
        ((), (), True),
        ((), (REPORTEDLY,), True),
        ((), (FREEDONIA,), False),
        (("Freedonia",), (FREEDONIA, REPORTEDLY), True),
        (("Freedonia", "the king"), (FREEDONIA,), False),
    ],
)
def test_sources(by: tuple[str, ...], sources: tuple[Source, ...], same: bool) -> None:
    assert same_sources(by, coded(attribution=sources)) is same


def test_the_pairs_that_ship_are_ten_forms_of_twelve_types() -> None:
    pairs = read_pairs(GOLD)
    types = Counter(pair.id.partition("-")[0] for pair in pairs)
    assert len({pair.id for pair in pairs}) == 120
    assert set(types.values()) == {10}
    assert all(pair.expected for pair in pairs)
