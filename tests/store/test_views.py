"""The views with plain names, for people who bring their own tools."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from casus.store.store import Store
from tests.store.coder import article, taken
from tests.store.filled import fill


def view(store: Store, sql: str) -> list[dict[str, Any]]:
    """Rows by name; days and truth values as both databases can give them."""
    with store.reading() as connection:
        return [{name: plain(value) for name, value in row.items()} for row in connection.execute(text(sql)).mappings()]


def plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else int(value) if isinstance(value, bool) else value


def dyads(store: Store) -> list[tuple[str, str, int]]:
    found = view(store, "SELECT actor_country, recipient_country, directed FROM dyads ORDER BY 1, 2")
    return [(row["actor_country"], row["recipient_country"], row["directed"]) for row in found]


@pytest.fixture
def filled(store: Store) -> Store:
    full = article(
        "Freedonia and Free Front warned Sylvania in Geneva on 2025-06-16, Tomania denied.",
        publisher="The Wire", url="https://news.example/a",
    )  # fmt: skip
    fill(store, taken(full))
    return store


def test_an_event_in_one_row(filled: Store) -> None:
    (row,) = view(filled, "SELECT * FROM events")
    given = taken(article()).article
    expected = {
        "day": "2025-06-16",
        "month": "2025-06",
        "dated": 1,
        "type": "THREATEN",
        "mode": "violence",
        "contexts": "military; diplomatic",
        "status": "negated",
        "actor": "FRE-GOV; FRE-REB:Free Front",
        "actor_name": "Freedonia; Free Front",
        "recipient": "SYL; TOM",
        "recipient_name": "Sylvania; Tomania",
        "said_by": "TOM",
        "said_by_name": "Tomania",
        "place": "Geneva",
        "place_country": "CHE",
        "lat": 46.2,
        "trigger_words": "warned",
        "title": given.title,
        "publisher": "The Wire",
        "published": "2025-06-19",
    }
    assert {name: row[name] for name in expected} == expected


def test_an_article_in_one_row(filled: Store) -> None:
    (row,) = view(filled, "SELECT * FROM articles")
    assert (row["day"], row["copies"], row["shown"], row["superseded_by"], row["events"]) == (
        "2025-06-19",
        1,
        1,
        None,
        1,
    )
    assert row["story"] == row["id"]


def test_a_participant_in_one_row(filled: Store) -> None:
    found = view(filled, "SELECT role, code, name FROM participants ORDER BY role, number")
    assert [tuple(row.values()) for row in found] == [
        ("actor", "FRE-GOV", "Freedonia"),
        ("actor", "FRE-REB:Free Front", "Free Front"),
        ("recipient", "SYL", "Sylvania"),
        ("recipient", "TOM", "Tomania"),
        ("source", "TOM", "Tomania"),
    ]


def test_a_statement_and_a_position_in_one_row(filled: Store) -> None:
    (said,) = view(filled, "SELECT * FROM statements")
    assert (said["kind"], said["speaker"], said["cue"], said["events"]) == ("deny", "TOM", "denied", 1)
    assert said["content"] == "Freedonia and Free Front warned Sylvania in Geneva on 2025-06-16"
    (stands,) = view(filled, "SELECT * FROM positions")
    assert (stands["stance"], stands["holder"], stands["toward"], stands["what"]) == ("denies", "TOM", None, None)


def test_a_figure_in_one_row_and_what_a_position_is_about(store: Store) -> None:
    fill(store, taken(article("Freedonia warned Sylvania in Geneva, killing 12 people, Tomania said.")))
    (toll,) = view(store, "SELECT * FROM tolls")
    figures = toll["kind"], toll["low"], toll["best"], toll["high"], toll["text"]
    assert figures == ("killed", 12, 12, 12, "12 people")
    assert (toll["said_by"], toll["said_by_words"], toll["place"]) == ("TOM", "Tomania", "Geneva")
    (stands,) = view(store, "SELECT * FROM positions")
    assert (stands["stance"], stands["what"]) == ("warns of", "warned")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Freedonia warned Sylvania.", [("FRE", "SYL", 1)]),
        ("Freedonia warned nobody.", []),
        ("Freedonia met Sylvania.", [("FRE", "SYL", 0), ("SYL", "FRE", 0)]),
        ("Freedonia, Freedonia warned Sylvania and Sylvania.", [("FRE", "SYL", 1)]),
        ("Freedonia, Osterlich warned Sylvania and Tomania.",
         [("FRE", "SYL", 1), ("FRE", "TOM", 1), ("OST", "SYL", 1), ("OST", "TOM", 1)]),
        ("Sylvania and Sylvania met Sylvania.", []),
        ("Sylvania and Sylvania met Freedonia.", [("FRE", "SYL", 0), ("SYL", "FRE", 0)]),
        ("Sylvania warned Sylvania.", [("SYL", "SYL", 1)]),
        ("Sylvania met nobody.", []),
    ],
)  # fmt: skip
def test_pairs_of_those_who_take_part(store: Store, sentence: str, expected: list[tuple[str, str, int]]) -> None:
    """Each pair once, however often it is named; of those who do it together both ways, and nobody with himself."""
    fill(store, taken(article(sentence)))
    assert dyads(store) == expected


def test_quotes_and_speakers(store: Store) -> None:
    from dataclasses import replace

    from casus.records.event import Words

    one = taken(article("Freedonia warned Sylvania, Tomania said."))
    said = replace(one.coded.statements[0], quoted=(Words("warned", 10, 16),))
    fill(store, replace(one, coded=replace(one.coded, statements=(said,))))
    (row,) = view(store, "SELECT * FROM quotes")
    assert (row["text"], row["speaker"], row["speaker_name"], row["statement_id"]) == (
        "warned",
        "TOM",
        "Tomania",
        said.id,
    )
    (row,) = view(store, "SELECT * FROM speakers")
    assert (row["role"], row["code"], row["name"], row["kind"]) == ("speaker", "TOM", "Tomania", "say")


def test_what_is_not_shown_is_in_no_view_but_that_of_articles(store: Store) -> None:
    page = {"url": "https://news.example/a", "address": "https://news.example/a"}
    for day in (18, 19):
        text = f"Freedonia warned Sylvania in Geneva, killing 12 people, Tomania said on the {day}th, Osterlich denied."
        fill(store, taken(article(text, published=f"2025-06-{day}", **page)))
    assert len(view(store, "SELECT * FROM articles")) == 2
    for name in ("events", "statements", "positions"):
        assert len({row["article_id"] for row in view(store, f"SELECT * FROM {name}")}) == 1
    for name in ("events", "participants", "dyads", "tolls", "positions"):
        assert len({row["id"] for row in view(store, f"SELECT * FROM {name}")}) == 1
    assert len({row["id"] for row in view(store, "SELECT * FROM speakers")}) == 1
