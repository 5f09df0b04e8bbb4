"""Whom a name means; that questions find them is in test_select."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import Select, select

from casus.records.event import EventPlace, Participant
from casus.store import rows
from casus.store.inserting import ensure
from casus.store.naming import entities, places, publishers
from casus.store.schema import entity, place, publisher
from casus.store.store import Store

WHO = [
    ("RUS", "Russia", "RUS", None),
    ("RUS-GOV", "Vladimir Putin", "RUS", "GOV"),
    ("LBN-REB:Hezbollah", "Hezbollah", "LBN", "REB"),
    ("IGO:UN", "United Nations", None, "IGO"),
    ("HUN", "Hungary", "HUN", None),
    ("ETH-GOV", "Abiy Ahmed", "ETH", "GOV"),
    ("IRQ-ETH:Kurds", "Kurds", "IRQ", "ETH"),
    ("TUR-REB:PKK", "Kurdistan Workers’ Party", "TUR", "REB"),
    ("UNK", None, None, None),
    ("CHE", "Switzerland", "CHE", None),
    ("CUB-OPP", "Che Guevara", "CUB", "OPP"),
]


@pytest.fixture
def filled(store: Store) -> Store:
    people = [Participant("x", 0, 1, name, code, country, sector, None) for code, name, country, sector in WHO]
    towns = [EventPlace("x", 0, 1, *cells, None, None, "city") for cells in (
        ("New York", "USA", "New York"), ("York", "GBR", "England"), ("Beyoğlu", "TUR", "İstanbul"))]  # fmt: skip
    store.write(lambda connection: ensure(connection, entity, map(rows.entity_row, people)))
    store.write(lambda connection: ensure(connection, place, map(rows.place_row, towns)))
    store.write(lambda connection: ensure(connection, publisher, map(rows.publisher_row, ["The Wire", "Wired", "★"])))
    return store


def meant(store: Store, *names: str) -> list[str]:
    """Codes of those whom one of the names means."""
    with store.reading() as connection:
        asked = select(entity.c.code).where(entity.c.key.in_(entities(connection, names)))
        return sorted(connection.execute(asked).scalars())


def named(store: Store, table: Any, keys: Callable[[Sequence[str]], Select[Any]], name: str) -> list[str]:
    with store.reading() as connection:
        return sorted(connection.execute(select(table.c.name).where(table.c.key.in_(keys([name])))).scalars())


MEANT = [
    ("RUS", ["RUS", "RUS-GOV"]),
    ("rus", ["RUS", "RUS-GOV"]),
    ("Rus", []),  # written as a name
    ("RUS-GOV", ["RUS-GOV"]),
    ("Putin", ["RUS-GOV"]),
    ("vladimir putin", ["RUS-GOV"]),
    ("putin vladimir", []),
    ("Hezbollah", ["LBN-REB:Hezbollah"]),
    ("LBN-REB", ["LBN-REB:Hezbollah"]),
    ("UN", ["IGO:UN"]),
    ("IGO", ["IGO:UN"]),
    ("PKK", ["TUR-REB:PKK"]),
    ("Workers' Party", ["TUR-REB:PKK"]),
    ("GOV", ["ETH-GOV", "RUS-GOV"]),
    ("ETH", ["ETH-GOV"]),
    ("UNK", ["UNK"]),
    ("Hung", []),
    ("%", []),
    ("R_S", []),
    ("RUS%", []),
    ("Che", ["CUB-OPP"]),
    ("CHE", ["CHE"]),
    ("!", []),
]


def test_whom_a_name_means(filled: Store) -> None:
    assert [(name, meant(filled, name)) for name, _ in MEANT] == MEANT


def test_of_several_names_each_is_enough(filled: Store) -> None:
    assert meant(filled, "HUN", "Putin", "nobody") == ["HUN", "RUS-GOV"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("york", ["York"]),
        ("New York", ["New York"]),
        ("GBR", ["York"]),
        ("istanbul", ["Beyoğlu"]),
        ("Beyoglu", ["Beyoğlu"]),
        ("%", []),
        ("Yor", []),
        ("", []),
    ],
)
def test_which_place_a_name_means(filled: Store, name: str, expected: list[str]) -> None:
    assert named(filled, place, places, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("wire", ["The Wire", "Wired"]), ("the wire", ["The Wire"]), ("★", ["★"]), ("_", []), ("%", [])],
)
def test_which_publisher_a_name_means(filled: Store, name: str, expected: list[str]) -> None:
    assert named(filled, publisher, publishers, name) == expected
