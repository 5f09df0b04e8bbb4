"""Every part of a query, in both databases; the words that are searched for are in test_search."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from casus.errors import BadOption
from casus.records.query import Query
from casus.store.query import make_query
from casus.store.reading import CHUNK
from casus.store.select import counted, select_articles, select_events, select_positions, select_statements
from casus.store.store import Store
from tests.store.coder import article, taken
from tests.store.filled import articles, events, fill, positions, statements

GIVEN = [
    taken(
        article("Freedonia warned Sylvania in Geneva on 2025-06-10, an aide said.", doc="warning", publisher="The Wire")
    ),
    taken(
        article("Sylvania met Osterlich, Tomania said.", doc="meeting", published="2025-06-12", publisher="100% News")
    ),
    taken(
        article("Free Front shelled Sylvania in Côte d’Ivoire, Freedonia denied.", doc="attack", published="2025-07-01")
    ),
    taken(article("Tomania aided Freedonia in 100%_sure.", doc="aid", published=None, publisher="Ö_Wire")),
]


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, *GIVEN)
    return store


def docs(found: Any) -> list[str]:
    return [one.doc for one in found]


ASKED: dict[str, list[tuple[dict[str, Any], str]]] = {
    "actor": [
        ({"actor": "FRE"}, "warning attack"),
        ({"actor": "FRE-GOV"}, "warning"),
        ({"actor": "FRE-REB"}, "attack"),
        ({"actor": "fre-reb"}, "attack"),
        ({"actor": "FRE-REB:Free Front"}, "attack"),
        ({"actor": "free front"}, "attack"),
        ({"actor": "FRONT"}, "attack"),
        ({"actor": "Fron"}, ""),
        ({"actor": "Freedonia"}, "warning"),
        ({"actor": "freedonia"}, "warning"),
        ({"actor": ["Freedonia", "TOM"]}, "warning meeting aid"),
        ({"actor": "SYL"}, "meeting"),
        ({"actor": "OST"}, "meeting"),
        ({"actor": "%"}, ""),
        ({"actor": "_"}, ""),
        ({"actor": "FRE_GOV"}, ""),
        ({"actor": "F%"}, ""),
        ({"actor": "\\"}, ""),
        ({"actor": "'"}, ""),
        ({"actor": "!!!"}, ""),
        ({"actor": "nobody"}, ""),
    ],
    "recipient": [({"recipient": "SYL"}, "warning attack"),
                  ({"recipient": "Sylvania", "actor": "Freedonia"}, "warning")],
    "either": [({"either": "SYL"}, "warning meeting attack"), ({"either": "OST"}, "meeting")],
    "said_by": [({"said_by": "UNK"}, "warning"), ({"said_by": "Tomania"}, "meeting"), ({"said_by": "FRE"}, "attack")],
    "type": [({"type": "AID"}, "aid"), ({"type": ["CONSULT", "assault"]}, "meeting attack")],
    "mode": [({"mode": "heavy-weapons"}, "attack"), ({"mode": "violence"}, "warning")],
    "context": [({"context": "military"}, "warning"), ({"context": ["diplomatic", "legal"]}, "warning"),
                ({"context": "legal"}, "")],
    "status": [({"status": "negated"}, "attack"), ({"status": "actual"}, "warning meeting aid")],
    "place": [
        ({"place": "Geneva"}, "warning"),
        ({"place": "GENEVA"}, "warning"),
        ({"place": "cote d'ivoire"}, "attack"),
        ({"place": "Vaud"}, "warning attack aid"),
        ({"place": "CHE"}, "warning attack aid"),
        ({"place": "Gen"}, ""),
        ({"place": "100%_sure"}, "aid"),
        ({"place": "%"}, ""),
        ({"place": "_______"}, ""),
    ],
    "publisher": [
        ({"publisher": "wire"}, "warning aid"),
        ({"publisher": "ö_wire"}, "aid"),
        ({"publisher": "The W"}, "warning"),
        ({"publisher": "100%"}, "meeting"),
        ({"publisher": "%"}, ""),
        ({"publisher": "_"}, ""),
        ({"publisher": ["News", "The Wire"]}, "warning meeting"),
    ],
    "doc": [({"doc": "aid"}, "aid"), ({"doc": ["aid", "attack", "%"]}, "attack aid"), ({"doc": "AID"}, "")],
    "since": [({"since": "2025-06-12"}, "meeting attack"), ({"since": "2025-07"}, "attack")],
    "until": [({"until": "2025-06-10"}, "warning"), ({"until": "2025-06"}, "warning meeting"), ({"until": 2024}, "")],
    "both days": [({"since": "2025-06-11", "until": "2025-06-30"}, "meeting")],
    "dated": [({"dated": True}, "warning"), ({"dated": True, "type": "AID"}, "")],
    "min_confidence": [({"min_confidence": 0.6}, "warning"), ({"min_confidence": 0.5}, "warning meeting attack aid")],
    "order": [({}, "warning meeting attack aid"), ({"order": "newest"}, "attack meeting warning aid")],
    "limit": [({"limit": 2}, "warning meeting"), ({"limit": 0}, ""), ({"limit": 1, "order": "newest"}, "attack")],
    "several": [({"either": "SYL", "since": "2025-06-11", "place": "CHE", "said_by": "FRE"}, "attack")],
}  # fmt: skip


def test_events_are_chosen_by(filled: Store) -> None:
    told = {str(parts): docs(events(filled, make_query(parts))) for part in ASKED for parts, _ in ASKED[part]}
    assert told == {str(parts): expected.split() for part in ASKED for parts, expected in ASKED[part]}
    tried = {name for part in ASKED for parts, _ in ASKED[part] for name in parts}
    elsewhere = {
        "addressee",
        "background",
        "box",
        "copies",
        "dyad",
        "kind",
        "min_reports",
        "speaker",
        "stance",
        "superseded",
        "text",
    }
    assert tried | elsewhere == {field.name for field in fields(Query)}


def test_statements_are_chosen_by(filled: Store) -> None:
    asked: list[tuple[dict[str, Any], str]] = [
        ({}, "meeting warning attack"),
        ({"order": "newest"}, "attack warning meeting"),
        ({"speaker": "FRE"}, "attack"),
        ({"speaker": "tomania"}, "meeting"),
        ({"addressee": "tomania"}, ""),
        ({"kind": "deny"}, "attack"),
        ({"kind": ["deny", "say"], "limit": 2}, "meeting warning"),
        ({"status": "negated"}, ""),
        ({"status": "actual", "since": "2025-06-13"}, "warning attack"),
        ({"text": "Sylvania -met"}, "warning attack"),
        ({"publisher": "news"}, "meeting"),
        ({"doc": "warning"}, "warning"),
    ]
    for parts, expected in asked:
        assert docs(statements(filled, make_query(parts))) == expected.split(), parts


def test_positions_are_chosen_by(filled: Store) -> None:
    asked: list[tuple[dict[str, Any], str]] = [
        ({}, "warning attack"),
        ({"stance": "denies"}, "attack"),
        ({"stance": ["warns of", "rejects"]}, "warning"),
        ({"actor": "FRE"}, "warning attack"),
        ({"actor": "FRE-REB"}, ""),
        ({"actor": "Freedonia", "recipient": "SYL"}, "warning"),
        ({"stance": "denies", "recipient": "SYL"}, ""),
        ({"text": "Geneva"}, "warning"),
        ({"order": "newest", "limit": 1}, "attack"),
    ]
    for parts, expected in asked:
        assert docs(positions(filled, make_query(parts))) == expected.split(), parts


def test_articles_are_chosen_by(filled: Store) -> None:
    asked: list[tuple[dict[str, Any], str]] = [
        ({}, "meeting warning attack aid"),
        ({"order": "newest"}, "attack warning meeting aid"),
        ({"since": "2025-06-13", "until": "2025-06-30"}, "warning"),
        ({"publisher": "wire", "doc": ["aid", "attack"]}, "aid"),
        ({"text": "shelled OR met", "limit": 1, "order": "newest"}, "attack"),
    ]
    for parts, expected in asked:
        assert docs(articles(filled, make_query(parts))) == expected.split(), parts


@pytest.mark.parametrize(
    ("select", "part"),
    [
        (select_events, {"speaker": ("FRE",)}),
        (select_events, {"stance": ("denies",)}),
        (select_positions, {"kind": ("say",)}),
        (select_statements, {"actor": ("FRE",)}),
        (select_statements, {"min_confidence": 0.5}),
        (select_articles, {"place": ("Geneva",)}),
        (select_articles, {"dated": True}),
    ],
)
def test_a_part_that_says_nothing_of_what_is_asked_for_is_refused(store: Store, select: Any, part: Any) -> None:
    with store.reading() as connection, pytest.raises(BadOption, match=rf"have no '{next(iter(part))}'"):
        select(connection, Query(**part))


@pytest.mark.parametrize("bad", ["\ud800", "a\x00"])
@pytest.mark.parametrize("part", ["actor", "text"])
def test_a_name_that_no_database_takes_is_refused(store: Store, part: str, bad: str) -> None:
    query = Query(actor=(bad,)) if part == "actor" else Query(text=bad)
    with store.reading() as connection, pytest.raises(BadOption, match="surrogate"):
        select_events(connection, query)


def test_how_many_there_are_without_the_limit(filled: Store) -> None:
    with filled.reading() as connection:
        for select, number in ((select_events, 4), (select_positions, 2), (select_statements, 3), (select_articles, 4)):
            assert counted(connection, select(connection, Query(limit=1))) == number
        assert counted(connection, select_events(connection, Query(text="warned OR met", order="rank"))) == 2


def test_the_order_is_the_same_in_every_record(store: Store) -> None:
    """Of one day: by the digests of the articles, not by which came first."""
    given = [taken(article(f"Freedonia warned Sylvania {n}. Sylvania met Tomania.", doc=str(n))) for n in range(4)]
    fill(store, *given)
    expected = [event.id for one in sorted(given, key=lambda one: one.article.digest) for event in one.coded.events]
    assert [one.id for one in events(store, Query())] == expected


def test_more_than_a_page_of_events_comes_in_order(store: Store) -> None:
    number = CHUNK * 2 + 5
    text = " ".join("Freedonia warned Sylvania in Geneva, Tomania said." for _ in range(number))
    fill(store, taken(article(text.replace(". ", ".\n"))))
    found = events(store, Query())
    assert [one.trigger.start for one in found] == sorted(one.trigger.start for one in found)
    assert (len(found), len(statements(store, Query())), len(positions(store, Query()))) == (number, number, number)
    assert articles(store)[0].events == number


def test_what_was_asked_is_of_one_moment(store: Store) -> None:
    """While an answer is read, others write: it goes on as it began."""
    fill(store, *(taken(article(f"Freedonia warned Sylvania {n}.", doc=str(n))) for n in range(3)))
    with store.reading() as connection:
        asked = select_articles(connection, Query())
        assert counted(connection, asked) == 3
        fill(store, taken(article("Tomania met Sylvania.", doc="late")))
        assert counted(connection, asked) == 3
    assert len(articles(store, Query())) == 4
