"""What lies between two parties, as the desk asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

import casus
from casus.asking import between as asked
from casus.asking.between import between, incidents_of, partners_of, read_ledgers_between, with_names
from casus.asking.measuring import Asked
from casus.config import load_settings
from casus.measures.ledgers.ledgers import LEDGERS

FIRST, LAST = date(1962, 10, 14), date(1962, 11, 15)


@pytest.fixture(scope="module")
def demo(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as record:
        yield record


def test_rows_are_those_of_the_series(demo: casus.Workspace) -> None:
    found = between(demo.tallies, Asked(("USA", "SUN"), "day", FIRST, LAST), "either", load_settings())
    assert list(found.measured.rows) == demo.series("USA", "SUN", by="day", since=FIRST, until=LAST)
    counted = [one.incident for one, _ in found.dealings if one.counts]
    assert counted == [id_ for row in found.measured.rows for id_ in row.incidents]


def test_partners_have_the_incidents_of_their_dyads(demo: casus.Workspace) -> None:
    found = between(demo.tallies, Asked(("IGO:UN",), "day", FIRST, LAST), "either", load_settings())
    partners = with_names(demo.store, partners_of(found.tallies, "IGO:UN"))
    numbers = {one.code: one.count for one in partners}
    assert list(numbers.values()) == sorted(numbers.values(), reverse=True)
    rows = demo.series("IGO:UN", "SUN", by="month", since=FIRST, until=LAST)
    assert numbers["SUN"] == sum(row.count for row in rows)
    assert {one.code: one.name for one in partners}["SUN"] == "Soviet Union"


def test_incidents_come_in_the_order_asked_for(demo: casus.Workspace) -> None:
    ids = [one.id for one in demo.incidents(limit=5)][::-1]
    assert [one.id for one in incidents_of(demo.store, [*ids, "i000000000000000"])] == ids


@pytest.mark.parametrize("parties", [("USA", "SUN"), ("USA", "CUB"), ("IGO:UN", "CUB")])
def test_ledgers_read_from_everything_are_those_of_the_record(demo: casus.Workspace, parties: tuple[str, str]) -> None:
    found = read_ledgers_between(demo.store, parties, FIRST, LAST)
    assert found.scope == "all"
    wanted = [entry for name in LEDGERS for entry in demo.ledger(name, dyad=parties, since=FIRST, until=LAST)]
    assert list(found.entries or ()) == wanted


def test_where_there_is_too_much_less_is_read_and_said_so(
    demo: casus.Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = read_ledgers_between(demo.store, ("USA", "SUN"), FIRST, LAST)
    monkeypatch.setattr(asked, "MOST_READ", every.incidents)
    monkeypatch.setattr(asked, "MOST_OF_ALL", every.incidents - 1)
    either = read_ledgers_between(demo.store, ("USA", "SUN"), FIRST, LAST)
    monkeypatch.setattr(asked, "MOST_READ", either.incidents - 1)
    dyad = read_ledgers_between(demo.store, ("USA", "SUN"), FIRST, LAST)
    assert (every.scope, either.scope, dyad.scope) == ("all", "either", "dyad")
    assert every.incidents > either.incidents > dyad.incidents
    monkeypatch.setattr(asked, "MOST_READ", 1)
    assert read_ledgers_between(demo.store, ("USA", "SUN"), FIRST, LAST).entries is None
