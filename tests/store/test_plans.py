"""The commonest questions are answered by way of indexes: no table that grows is read from end to end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Select

from casus.records.query import Query
from casus.store import paging
from casus.store.select import select_articles, select_events, select_positions, select_statements
from casus.store.store import Store
from tests.postgres import Server

Make = Callable[[Connection, Query], Select[Any]]
JUNE: dict[str, Any] = {"since": date(2025, 6, 1), "until": date(2025, 6, 30)}
ASKED: dict[str, tuple[Make, dict[str, Any], str]] = {
    "the first": (select_events, {"limit": 100}, "ix_event_day"),
    "the newest": (select_events, {"limit": 100, "order": "newest"}, "ix_event_day"),
    "of a month": (select_events, JUNE, "ix_event_day"),
    "of a type": (select_events, {"type": ("AID",), **JUNE}, "ix_event_type_day"),
    "at a place": (select_events, {"place": ("Tehran",), **JUNE}, "ix_event_place_key_day"),
    "of somebody": (select_events, {"actor": ("RUS",)}, "ix_participant_entity_key_role_day_event_key"),
    "of two": (
        select_events,
        {"actor": ("RUS",), "recipient": ("UKR",)},
        "ix_participant_entity_key_role_day_event_key",
    ),
    "with words": (select_events, {"text": "ceasefire"}, "sentence_search"),
    "by rank": (select_events, {"text": "ceasefire", "order": "rank", "limit": 10}, "sentence_search"),
    "of an article": (select_events, {"doc": ("wire",)}, "ix_article_doc"),
    "of a paper": (select_events, {"publisher": ("Wire",)}, "ix_article_publisher_key"),
    "with copies": (select_events, {"copies": True, "limit": 100}, "ix_event_day"),
    "stances": (select_positions, {"stance": ("rejects",)}, "ix_position_stance"),
    "denials": (select_statements, {"kind": ("deny",), "limit": 100}, "ix_statement_kind_day"),
    "statements": (select_statements, {"limit": 100}, "ix_statement_day"),
    "of a speaker": (select_statements, {"speaker": ("RUS",)}, "ix_speaker_entity_key_role_statement_key"),
    "said with words": (select_statements, {"text": "ceasefire"}, "statement_search"),
    "articles": (select_articles, {"limit": 100, "order": "newest"}, "ix_article_day"),
    "articles with words": (select_articles, {"text": "ceasefire"}, "article_search"),
}
WITHOUT_STATISTICS = ("the first", "the newest", "with words", "by rank", "said with words", "articles with words",
                      "of an article", "articles", "statements")  # fmt: skip
"""Where PostgreSQL's choice does not hang on what is in the tables."""
SMALL = ("entity", "place", "publisher")
"""Tables of names, which are read whole to find one."""


@pytest.fixture(scope="module")
def sqlite(empty_record: Path) -> Iterator[Store]:
    with Store.open(str(empty_record)) as store:
        yield store


@pytest.fixture(scope="module")
def postgresql(postgres: Server) -> Iterator[Store]:
    with postgres.record() as name, Store.open(name) as store:
        yield store


def written_out(connection: Connection, asked: Select[Any]) -> str:
    return str(asked.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True}))


@pytest.mark.parametrize("question", ASKED)
def test_sqlite_looks_up(sqlite: Store, question: str) -> None:
    make, parts, index = ASKED[question]
    with sqlite.reading() as connection:
        sql = written_out(connection, make(connection, Query(**parts)))
        plan = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
    scanned = [line for line in plan if re.match(r"SCAN (?!.*(USING|VIRTUAL))", line)]
    assert [line for line in scanned if line.split()[1] not in SMALL] == []
    assert any(index in line for line in plan), plan


def test_sqlite_counts_without_what_only_the_order_asks_for(sqlite: Store) -> None:
    with sqlite.reading() as connection:
        asked = select_events(connection, Query(type=("AID",))).order_by(None)
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written_out(connection, asked)}")]
    assert plan == ["SEARCH event USING INDEX ix_event_type_day (type=?)"]


def test_sqlite_finds_what_is_told_of_most(sqlite: Store) -> None:
    """In order of the reports, by the index of what is told of several times."""
    query = Query(order="reports")
    with sqlite.reading() as connection:
        first = next(paging.by_reports(paging.ORDERED["incidents"](connection, query), None, backward=False))
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written_out(connection, first)}")]
    assert plan[0] == "SEARCH incident USING INDEX ix_incident_reports (reports>?)"


@pytest.mark.parametrize("question", WITHOUT_STATISTICS)
def test_postgresql_can_look_up(postgresql: Store, question: str) -> None:
    """In an empty table reading all is quickest, so it is forbidden here, and so is sorting all."""
    make, parts, index = ASKED[question]
    name = index.replace("_day", "_newest") if parts.get("order") == "newest" else index
    with postgresql.reading() as connection:
        for costly in ("seqscan", "sort") if "limit" in parts and "text" not in parts else ("seqscan",):
            connection.exec_driver_sql(f"SET LOCAL enable_{costly} = off")
        sql = written_out(connection, make(connection, Query(**parts)))
        plan = "\n".join(str(row[0]) for row in connection.exec_driver_sql(f"EXPLAIN {sql}"))
    assert name in plan, plan
