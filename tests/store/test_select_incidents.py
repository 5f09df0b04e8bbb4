from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from casus.errors import BadOption
from casus.records.account import Account
from casus.records.incident import Incident
from casus.records.query import Query
from casus.records.series import Tally
from casus.store.casebook import incident_dyad
from casus.store.neighbours import neighbours, neighbours_of_one
from casus.store.query import make_query
from casus.store.reading_incidents import incidents_of_events, key_of_incident, read_told, told_of
from casus.store.select_incidents import _of_names, _of_parties, _party, select_incidents
from casus.store.store import Store, Transaction
from casus.store.tallying import read_tallies
from casus.stories.compose import compose
from tests.store.coder import article, taken
from tests.store.filled import events, fill, rows

WIRE = taken(article(
    "Freedonia shelled Sylvania in Geneva on 2025-06-18.\nSylvania warned Freedonia.\nSylvania met Osterlich.\n",
    doc="wire", published="2025-06-18", publisher="The Wire"))  # fmt: skip
COURIER = taken(article(
    "Freedonia shelled Sylvania in Geneva on 2025-06-18, an aide said.\n"
    "Freedonia shelled Sylvania, Sylvania denied.\nTomania aided Osterlich on 2025-06-12.\n",
    doc="courier", published="2025-06-20", publisher="Courier"))  # fmt: skip
OLD = taken(article("Free Front shelled Tomania on 2024-01-02.\n", doc="old", published="2025-06-21"))


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, WIRE, COURIER, OLD)
    return store


def found(store: Store, **parts: Any) -> list[tuple[Incident, tuple[Account, ...]]]:
    with store.reading() as connection:
        return list(read_told(connection, select_incidents(connection, make_query(parts)), compose))


def kinds(store: Store, **parts: Any) -> str:
    """Types in order; what did not happen in small letters."""
    told = (one for one, _ in found(store, **parts))
    return " ".join(one.event_type.lower() if one.status == "negated" else one.event_type for one in told)


ALL = "AID THREATEN CONSULT ASSAULT assault"
ASKED: list[tuple[dict[str, Any], set[str]]] = [
    ({}, set(ALL.split())),
    ({"until": 2024}, {"ASSAULT"}),
    ({"until": 2024, "background": False}, set()),
    ({"type": "assault"}, {"ASSAULT", "assault"}),
    ({"type": ["AID", "CONSULT"]}, {"AID", "CONSULT"}),
    ({"mode": "violence"}, {"THREATEN"}),
    ({"status": "negated"}, {"assault"}),
    ({"context": "diplomatic"}, {"THREATEN"}),
    ({"actor": "FRE"}, {"ASSAULT", "assault"}),
    ({"recipient": "FRE"}, {"THREATEN"}),
    ({"either": "Osterlich"}, {"AID", "CONSULT"}),
    ({"dyad": ["FRE", "SYL"]}, {"ASSAULT", "assault", "THREATEN"}),
    ({"dyad": ["OST", "SYL"]}, {"CONSULT"}),
    ({"dyad": ["FRE", "OST"]}, set()),
    ({"since": "2025-06-18", "until": "2025-06-18"}, {"ASSAULT", "THREATEN", "CONSULT"}),
    ({"dated": True}, {"ASSAULT", "AID"}),
    ({"place": "Geneva"}, {"ASSAULT"}),
    ({"box": (6, 46, 7, 47)}, {"ASSAULT"}),
    ({"box": "6.15,46.2,6.15,46.2"}, {"ASSAULT"}),
    ({"box": (170, 40, -170, 50)}, set()),
    ({"box": (170, 40, 7, 50)}, {"ASSAULT"}),
    ({"box": (6, -90, 5, 90)}, {"ASSAULT"}),
    ({"publisher": "wire"}, {"ASSAULT", "THREATEN", "CONSULT"}),
    ({"doc": "courier"}, {"ASSAULT", "assault", "AID"}),
    ({"text": "denied"}, {"assault"}),
    ({"min_reports": 2}, {"ASSAULT"}),
    ({"min_confidence": 0.74}, {"ASSAULT", "THREATEN"}),
]


@pytest.mark.parametrize(("parts", "expected"), ASKED, ids=[str(parts) for parts, _ in ASKED])
def test_incidents_are_chosen_by(filled: Store, parts: dict[str, Any], expected: set[str]) -> None:
    assert set(kinds(filled, **parts).split()) == expected


def test_they_come_in_order_up_to_the_limit(filled: Store) -> None:
    days = [one.day for one, _ in found(filled)]
    assert days == sorted(days, key=str)
    assert [one.day for one, _ in found(filled, order="newest")] == sorted(days, key=str, reverse=True)
    assert len(found(filled, order="reports", limit=1)[0][0].reports) == 2


@pytest.mark.parametrize(("parts", "said"), [
    ({"order": "rank", "text": "denied"}, "'rank'"),
    ({"speaker": "FRE"}, "'speaker'"),
    ({"dyad": ["FRE"]}, "give two"),
    ({"min_reports": -1}, "at least 0"),
    ({"background": "yes"}, "True or False"),
    ({"box": (1, 2, 3)}, "west, south, east and north"),
    ({"box": "a,b,c,d"}, "west, south, east and north"),
    ({"box": 7}, "west, south, east and north"),
    ({"box": (0, 50, 10, 40)}, "south first"),
    ({"box": (0, 0, 181, 1)}, "-180..180"),
    ({"box": (float("nan"), 0, 1, 1)}, "-180..180"),
])  # fmt: skip
def test_what_cannot_be_asked_is_told(filled: Store, parts: dict[str, Any], said: str) -> None:
    with pytest.raises(BadOption, match=said):
        found(filled, **parts)


def test_an_incident_is_whole(filled: Store) -> None:
    ((strike, accounts),) = found(filled, min_reports=2)
    assert [report.doc for report in strike.reports] == ["wire", "courier"]
    assert strike.publishers == ("The Wire", "Courier")
    assert [one.report.doc for one in accounts] == ["wire", "courier"]
    assert strike.date is not None
    assert (strike.day, strike.date.value, strike.date.basis) == ("2025-06-18", "2025-06-18", "stated")
    ids = [event.id for event in events(filled) if event.event_type == "ASSAULT" and event.status == "actual"]
    with filled.reading() as connection:
        named = incidents_of_events(connection, ids)
    assert {named[one] for report in strike.reports for one in report.event_ids} == {strike.id}


def test_an_incident_is_found_by_the_beginning_of_its_id(filled: Store) -> None:
    (name,) = [one.id for one, _ in found(filled, type="AID")]
    with filled.reading() as connection:
        key = key_of_incident(connection, name[:9])
        assert told_of(connection, key, compose)[0].id == name
        with pytest.raises(BadOption, match="begins the ids of several"):
            key_of_incident(connection, "i")
        with pytest.raises(BadOption, match="has no incident"):
            key_of_incident(connection, "i00000000000000f")


def test_an_old_id_leads_to_what_it_has_become(store: Store) -> None:
    fill(store, COURIER)
    ((before,),) = rows(store, "SELECT id FROM incident WHERE type = 'ASSAULT' AND status = 'actual'")
    fill(store, WIRE)
    with store.reading() as connection:
        after = told_of(connection, key_of_incident(connection, before), compose)[0]
    assert after.id != before
    assert len(after.reports) == 2


def tallies(store: Store, names: tuple[str, ...], **parts: Any) -> list[Tally]:
    with store.reading() as connection:
        return list(read_tallies(connection, make_query(parts), names))


def test_tallies_are_of_those_who_were_asked_for(filled: Store) -> None:
    told = tallies(filled, ("FRE", "SYL"), dyad=["FRE", "SYL"])
    assert {(one.event_type, one.status, one.actor, one.recipient, one.directed) for one in told} == {
        ("ASSAULT", "actual", "FRE", "SYL", True),
        ("ASSAULT", "negated", "FRE", "SYL", True),
        ("THREATEN", "actual", "SYL", "FRE", True),
    }
    (strike,) = [one for one in told if one.event_type == "ASSAULT" and one.counts]
    assert [(one.day, one.publisher) for one in strike.told] == [
        (date(2025, 6, 18), "The Wire"), (date(2025, 6, 20), "Courier")
    ]  # fmt: skip


def test_tallies_of_one_party_and_of_all(filled: Store) -> None:
    told = tallies(filled, ("OST",), either="OST")
    assert {(one.event_type, one.actor, one.recipient, one.directed) for one in told} == {
        ("CONSULT", "SYL", "OST", False), ("CONSULT", "OST", "SYL", False), ("AID", "TOM", "OST", True)
    }  # fmt: skip
    assert {one.actor for one in tallies(filled, ())} == {"FRE", "SYL", "OST", "TOM", "FRE-REB:Free Front"}
    assert [one.background for one in tallies(filled, (), until=2024)] == [True]


def test_neighbours_share_a_party_and_days(filled: Store) -> None:
    (strike,) = [one for one, _ in found(filled, min_reports=2)]
    with filled.reading() as connection:
        near = types_of(connection, neighbours(connection, [strike]))
        undated = types_of(connection, neighbours(connection, [replace(strike, actor=(), recipient=())]))
    assert (near, undated) == ({"ASSAULT", "THREATEN", "CONSULT"}, set())


def test_of_one_incident_what_its_articles_tell_besides_and_what_may_hang_together(filled: Store) -> None:
    fill(filled, taken(article("Sylvania aided Freedonia. Sylvania warned Freedonia on 2025-07-30.", doc="late",
                               published="2025-07-29")))  # fmt: skip
    (strike,) = [one for one, _ in found(filled, min_reports=2)]
    with filled.reading() as connection:
        beside = neighbours_of_one(connection, strike, ())
        near = neighbours_of_one(connection, strike, {"AID"})
        undated = neighbours_of_one(connection, replace(strike, day=None), {"AID", "THREATEN"})
        assert types_of(connection, beside) == {"ASSAULT", "THREATEN", "CONSULT", "AID"}
        (aid,) = set(near) - set(beside)
        assert told_of(connection, aid, compose)[0].recipient[0].code == "FRE-GOV"
    assert undated == beside


def types_of(connection: Transaction, keys: list[int]) -> set[str]:
    return {told_of(connection, key, compose)[0].event_type for key in keys}


def test_two_parties_are_found_by_their_rows_as_by_their_names(demo_record: str) -> None:
    """Of a group and its own country names also find what the group does alone, which lies between nobody."""
    with Store.open(demo_record) as store, store.reading() as connection:
        pairs = connection.execute(select(incident_dyad.c.one, incident_dyad.c.other).distinct()).all()
        whole = [pair for pair in pairs if all(_party(connection, name) == name for name in pair)]
        assert len(whole) > 30
        assert any(":" in name for pair in whole for name in pair)
        for one, other in whole:
            by_rows = set(connection.execute(_of_parties(Query(), one, other)).scalars())
            by_names = set(connection.execute(_of_names(connection, Query(), one, other)).scalars())
            assert by_rows
            assert by_rows <= by_names if other.startswith(one) else by_rows == by_names
