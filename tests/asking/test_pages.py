from __future__ import annotations

import base64
import json
from typing import Any

import pytest

import casus
from casus.asking.found import KINDS
from casus.errors import BadOption
from casus.records.page import Page
from casus.records.query import Order, Query

ORDERS: list[tuple[str, Order]] = [
    *((kind, order) for kind in KINDS for order in ("day", "newest")),
    ("incidents", "reports"),
    ("events", "rank"),
    ("statements", "rank"),
    ("articles", "rank"),
]


def named(one: Any) -> object:
    """What tells records apart."""
    return (one.event, one.stance) if hasattr(one, "stance") else one.id


def walked(record: casus.Workspace, kind: str, query: Query, size: int) -> tuple[list[Page[Any]], list[object]]:
    pages = [record.page(kind, query, size=size)]
    while (after := pages[-1].next) is not None:
        pages.append(record.page(kind, query, after, size))
    return pages, [named(one) for page in pages for one in page.records]


@pytest.mark.parametrize(("kind", "order"), ORDERS)
def test_pages_are_the_whole_answer_in_order(record: casus.Workspace, kind: str, order: Order) -> None:
    query = Query(order=order, text="missiles" if order == "rank" else None)
    pages, forth = walked(record, kind, query, 23)
    assert forth == [named(one) for one in getattr(record, kind)(query)]
    assert [len(page.records) for page in pages[:-1]] == [23] * (len(pages) - 1)
    assert pages[0].before is None
    back, page = [named(one) for one in pages[-1].records], pages[-1]
    while page.before is not None:
        page = record.page(kind, query, page.before, 23)
        back = [*map(named, page.records), *back]
    assert back == forth


def test_a_page_that_ends_with_the_answer_leads_nowhere(record: casus.Workspace) -> None:
    query = Query(type=("AID",))
    number = record.events(query).count()
    whole = record.page("events", query, size=number)
    assert (len(whole.records), whole.next, whole.before) == (number, None, None)
    first = record.page("events", query, size=number - 1)
    last = record.page("events", query, first.next, number - 1)
    assert (len(last.records), last.next) == (1, None)


def test_an_empty_answer_has_one_empty_page(record: casus.Workspace) -> None:
    assert record.page("incidents", Query(actor=("Nobody",))) == Page((), None, None)


def test_incidents_of_a_page_have_no_links(record: casus.Workspace) -> None:
    page = record.page("incidents", Query(), size=100)
    assert {one.linked for one in page.records} == {()}
    assert any(one.linked for one in record.incidents(limit=100))


def cursor(*cells: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(cells).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "bad",
    [
        "x", "%%%", "é", "A" * 10_000, cursor(), cursor("events"), cursor("events", "day", False),
        cursor("events", "newest", False, "1962-10-22", "0", 1), cursor("events", "day", 0, "1962-10-22", "0", 1),
        cursor("events", "day", False, "1962-10-99", "0", 1), cursor("events", "day", False, "1962-10-22", "0", "1"),
        cursor("events", "day", False, "1962-10-22", "0", True), cursor("events", "day", False, "x' OR 1", "0", 1),
        cursor("statements", "day", False, "1962-10-22", "0", 1), cursor("events", "day", False, "1962-10-22", "0"),
        cursor("events", "day", False, {"a": 1}, "0", 1), cursor("events", "day", False, "1962-10-22", "\0", 10**30),
        cursor("events", "day", False, "1962-10-22", "\ud800", 1),
    ],
)  # fmt: skip
def test_a_bad_cursor_is_refused(record: casus.Workspace, bad: str) -> None:
    with pytest.raises(BadOption, match="no cursor of events in the order 'day'"):
        record.page("events", Query(), bad)


@pytest.mark.parametrize("size", [0, -1, 501])
def test_a_bad_size_is_refused(record: casus.Workspace, size: int) -> None:
    with pytest.raises(BadOption, match="1 to 500"):
        record.page("events", Query(), size=size)


def test_pages_of_what_there_is_not(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="events, statements, positions, incidents, articles"):
        record.page("stories", Query())
    with pytest.raises(BadOption, match="events, statements"):
        record.amount("stories", Query())


def test_the_amount_is_exact_for_few(record: casus.Workspace) -> None:
    found = record.amount("events", Query(limit=3))
    assert (found.number, found.exact) == (record.events().count(), True)
