from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from casus.records.query import Query
from casus.store import windows as windows_of
from casus.store.facets import facets
from casus.store.mapped import mapped
from casus.store.moment import last_day, state
from casus.store.network import dealt
from casus.store.paging import ORDERED, amount, stretch
from casus.store.parties import names_of
from casus.store.situation import articles_in, dyad_sums, health, sums
from casus.store.spans import newest_span
from casus.store.store import Store
from tests.store.coder import article, taken
from tests.store.filled import fill

WIRE = taken(article(
    "Freedonia shelled Sylvania in Geneva on 2025-06-18.\nSylvania warned Freedonia.\nSylvania met Osterlich.\n",
    doc="wire", published="2025-06-18", publisher="The Wire"))  # fmt: skip
COURIER = taken(article(
    "Freedonia shelled Sylvania in Geneva on 2025-06-18, an aide said.\n"
    "Freedonia shelled Sylvania, Sylvania denied.\nTomania aided Osterlich on 2025-06-12.\n",
    doc="courier", published="2025-06-20", publisher="Courier"))  # fmt: skip
UNDATED = taken(article(
    "Free Front shelled Tomania.\nSylvania warned Freedonia, an aide said.\n", doc="undated", published=None,
))  # fmt: skip
LATER = taken(article(
    "Sylvania warned Freedonia, an aide said.\nOsterlich met Sylvania on 2025-06-19.\n",
    doc="later", published="2025-06-19", publisher="Later"))  # fmt: skip
SPANS = [(date(2025, 6, 14), date(2025, 6, 20)), (date(2025, 6, 7), date(2025, 6, 13))]


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, WIRE, COURIER, UNDATED)
    return store


def walked(store: Store, kind: str, query: Query, size: int, *, backward: bool = False) -> list[Any]:
    """Keys of all pages, from the first or the last on."""
    after: Any = None
    keys: list[Any] = []
    with store.reading() as connection:
        while True:
            found = stretch(connection, kind, query, after, size, backward=backward)
            own = [tuple(row)[: -len(found.values[0])] for row in found.keys] if found.keys else []
            keys = [*own, *keys] if backward else [*keys, *own]
            if not found.more:
                return keys
            after = found.values[0 if backward else -1]


ORDERS = [(kind, order) for kind in ORDERED for order in ("day", "newest")] + [("incidents", "reports")]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize(("kind", "order"), ORDERS)
def test_pages_of_every_order(filled: Store, kind: str, order: Any, size: int) -> None:
    """What has no day comes last, whichever way one goes."""
    query = Query(order=order)
    with filled.reading() as connection:
        whole = [tuple(row) for row in connection.execute(ORDERED[kind](connection, query).select(None))]
    assert len(whole) > 2
    assert walked(filled, kind, query, size) == whole == walked(filled, kind, query, size, backward=True)


@pytest.mark.parametrize(("kind", "order"), ORDERS)
def test_added_records_move_no_page(filled: Store, kind: str, order: Any) -> None:
    query = Query(order=order)
    with filled.reading() as connection:
        first = stretch(connection, kind, query, None, 2)
        before = stretch(connection, kind, query, first.values[-1], 100)
    fill(filled, LATER)
    with filled.reading() as connection:
        after = stretch(connection, kind, query, first.values[-1], 100)
    if order != "reports":  # an incident that is told of again moves up
        assert {tuple(row) for row in before.keys} <= {tuple(row) for row in after.keys}
    assert not {tuple(row) for row in first.keys} & {tuple(row) for row in after.keys}


def test_amounts_are_bounded(filled: Store) -> None:
    with filled.reading() as connection:
        assert amount(connection, "events", Query()).number == len(walked(filled, "events", Query(), 100))
        few = amount(connection, "events", Query(), most=3)
    assert (few.number, few.exact) == (3, False)


def test_rank_goes_on_where_it_was(filled: Store) -> None:
    query = Query(order="rank", text="shelled OR Geneva")
    with filled.reading() as connection:
        whole = [tuple(row) for row in connection.execute(ORDERED["events"](connection, query).select(None))]
    assert walked(filled, "events", query, 1) == whole == walked(filled, "events", query, 1, backward=True)


def test_dealings_are_summed_up(filled: Store) -> None:
    with filled.reading() as connection:
        found = sorted(tuple(one) for one in dealt(connection, date(2025, 6, 1), None))
    assert found == [
        ("FRE", "SYL", 1, 4, 1, -9.5),
        ("FRE", "SYL", 2, 3, 1, -3.5),
        ("OST", "SYL", 3, 1, 1, 2.5),
        ("OST", "TOM", 2, 2, 1, 10.0),
    ]


def test_spans_are_summed_up(filled: Store) -> None:
    with filled.reading() as connection:
        assert sorted(sums(connection, SPANS)) == [(0, 1, 1, 2.5), (0, 3, 1, -3.5), (0, 4, 1, -9.5), (1, 2, 1, 10.0)]
        assert sorted(dyad_sums(connection, SPANS)) == [
            ("FRE", "SYL", 0, 3, 1, -3.5),
            ("FRE", "SYL", 0, 4, 1, -9.5),
            ("OST", "SYL", 0, 1, 1, 2.5),
            ("OST", "TOM", 1, 2, 1, 10.0),
        ]
        assert articles_in(connection, SPANS) == [2, 0]
        assert health(connection).without_incidents == 0


def test_facets_count(filled: Store) -> None:
    with filled.reading() as connection:
        found = {kind: facets(connection, kind, Query()) for kind in ORDERED}
        some = facets(connection, "incidents", Query(), most=2)
    by_part = {one.part: {each.value: each.number for each in one.choices} for one in found["incidents"].facets}
    assert by_part["publisher"] == {"The Wire": 3, "Courier": 3}
    assert by_part["place"] == {"CHE": 1}
    assert by_part["recipient"] == {"SYL": 2, "FRE": 1, "OST": 1, "TOM": 1}
    assert by_part["month"] == {"2025-06": 5}
    assert (some.counted, some.whole) == (2, False)


def test_places_and_spans(filled: Store) -> None:
    with filled.reading() as connection:
        found = mapped(connection, Query(), 10)
        assert newest_span(connection, ("FRE", "SYL"), 10) == (date(2025, 6, 18), date(2025, 6, 20), 3)
        assert newest_span(connection, ("FRE", "OST"), 10) is None
        assert last_day(connection) == date(2025, 6, 18)
        assert names_of(connection, ["FRE-REB:Free Front", "SYL", "XXX"]) == {
            "FRE-REB:Free Front": "Free Front", "SYL": "Sylvania"}  # fmt: skip
    (spot,) = found.spots
    assert (spot.lat, spot.lon, spot.label) == (46.2, 6.15, "Freedonia ASSAULT Sylvania")
    assert (found.placed.number, found.placeless.number) == (1, 4)


def test_the_state_changes_with_what_is_written(store: Store) -> None:
    states = [store.read(state)]
    for one in (WIRE, COURIER):
        fill(store, one)
        states += [store.read(state), store.read(state)]
    assert states[1] == states[2]
    assert len(set(states)) == 3


@pytest.mark.parametrize(
    "parts",
    [
        {"either": ("SYL",)},
        {"actor": ("FRE",), "recipient": ("SYL",)},
        {"actor": ("SYL",), "recipient": ("FRE", "OST"), "either": ("SYL",)},
        {"dyad": ("FRE", "SYL")},
        {"dyad": ("SYL", "OST")},
        {"actor": ("SYL",), "since": date(2025, 6, 19)},
    ],
)
@pytest.mark.parametrize("order", ["day", "newest"])
def test_pages_of_parties_are_found_some_days_at_a_time(
    filled: Store, parts: dict[str, Any], order: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_of, "FIRST_DAYS", 1)
    monkeypatch.setattr(windows_of, "WIDER", 2)
    for kind in ("events", "positions", "incidents"):
        if kind != "incidents" and "dyad" in parts:
            continue
        query = Query(order=order, **parts)
        with filled.reading() as connection:
            whole = [tuple(row) for row in connection.execute(ORDERED[kind](connection, query).select(None))]
            assert amount(connection, kind, query).number == len(whole)
        assert walked(filled, kind, query, 1) == whole == walked(filled, kind, query, 1, backward=True)
        assert walked(filled, kind, query, 2) == whole


def test_windows_cover_all_days_once() -> None:
    first, last = date(2024, 1, 1), date(2025, 6, 18)
    for newest_first in (True, False):
        listed = list(windows_of.windows(first, last, newest=newest_first))
        days = [one.toordinal() + at for one, end in listed for at in range((end - one).days + 1)]
        assert sorted(days) == list(range(first.toordinal(), last.toordinal() + 1))
        assert len(listed) == 3
    assert list(windows_of.windows(last, first, newest=True)) == []
    assert list(windows_of.windows(first, first, newest=True)) == [(first, first)]
    assert len(list(windows_of.windows(date.min, date.max, newest=True))) < 10
