from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from casus.records.query import Query
from casus.records.sketch import Sketch
from casus.store.check import problems
from casus.store.store import Store
from casus.store.stories import DAYS_APART, UNDATED, week_of
from tests.store.coder import article, sketch_of, taken
from tests.store.filled import ALL, articles, events, fill, statements

FIRST, LIKE_FIRST, LIKE_SECOND = sketch_of(1, 2, 3), sketch_of(2, 3, 4), sketch_of(3, 4, 5)
ONE, TWO, THREE = (f"Freedonia warned {who}, an aide said." for who in ("Sylvania", "Tomania", "Osterlich"))


def stories(store: Store) -> dict[str, list[str]]:
    """The docs of each story."""
    found: dict[str, list[str]] = {}
    for one in sorted(articles(store), key=lambda one: one.doc):
        found.setdefault(one.story, []).append(one.doc)
    return found


def shown(store: Store) -> list[str]:
    return sorted(one.doc for one in articles(store, Query()))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_one_in_the_middle_joins_three(store: Store, order: tuple[int, int, int]) -> None:
    three = [
        taken(article(ONE, doc="one", published="2025-06-19"), sketch=FIRST),
        taken(article(TWO, doc="two", published="2025-06-20"), sketch=LIKE_FIRST),
        taken(article(THREE, doc="three", published="2025-06-21"), sketch=LIKE_SECOND),
    ]
    fill(store, *(three[number] for number in order))
    name = min(one.article.digest for one in three)
    assert stories(store) == {name: ["one", "three", "two"]}
    assert [one.copies for one in articles(store)] == [3, 3, 3]
    assert shown(store) == ["three"]
    assert [one.doc for one in events(store, Query())] == ["three"]
    assert [one.doc for one in statements(store, Query())] == ["three"]
    assert len(events(store)) == 3


def test_ends_without_the_middle_are_two_stories(store: Store) -> None:
    fill(store, taken(article(ONE, doc="one"), sketch=FIRST), taken(article(THREE, doc="three"), sketch=LIKE_SECOND))
    assert len(stories(store)) == 2
    assert shown(store) == ["one", "three"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("2025-06-01", f"2025-06-{1 + DAYS_APART:02}", True),
        ("2025-06-01", f"2025-06-{2 + DAYS_APART:02}", False),
        (f"2025-06-{2 + DAYS_APART:02}", "2025-06-01", False),
        ("2025-06-01T23:59:00-11:00", f"2025-06-{1 + DAYS_APART:02}T00:01:00+13:00", True),
        ("2025-06-01", None, True),
        (None, "2025-06-01", True),
        (None, None, True),
    ],
)
def test_copies_appear_within_a_week(store: Store, first: str | None, second: str | None, joined: bool) -> None:
    fill(store, taken(article(ONE, published=first), sketch=FIRST))
    fill(store, taken(article(TWO, published=second), sketch=LIKE_FIRST))
    assert len(stories(store)) == (1 if joined else 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST, None),
        (None, None),
        (FIRST, sketch_of(3, 6, 7)),
        (FIRST, Sketch(LIKE_FIRST.bands, LIKE_FIRST.signature, "test-2")),
        (FIRST, Sketch((7, 8, 9), LIKE_FIRST.signature, "test-1")),
    ],
    ids=["no sketch", "none at all", "one band but not alike", "another scheme", "no band in common"],
)
def test_what_is_no_copy(store: Store, first: Sketch | None, second: Sketch | None) -> None:
    fill(store, taken(article(ONE, doc="one"), sketch=first), taken(article(TWO, doc="two"), sketch=second))
    assert len(stories(store)) == 2
    assert list(problems(store)) == []


def test_bands_may_be_any_numbers_of_64_bits_and_come_twice(store: Store) -> None:
    bands = (-(2**63), 2**63 - 1, 0, 0)
    wide = Sketch(bands, bytes((1, 2, 3)), "test-1")
    fill(store, taken(article(ONE), sketch=wide), taken(article(TWO), sketch=wide))
    assert len(stories(store)) == 1


def test_of_copies_of_one_day_the_later_met_is_shown(store: Store) -> None:
    one = taken(article(ONE, doc="one"), sketch=FIRST, retrieved="2025-06-20T10:00:00+00:00")
    two = taken(article(TWO, doc="two"), sketch=LIKE_FIRST, retrieved="2025-06-20T09:00:00+00:00")
    fill(store, one, two)
    assert shown(store) == ["one"]
    fill(store, taken(two.article, place="elsewhere", retrieved="2025-06-20T11:00:00+00:00"))
    assert shown(store) == ["two"]
    assert list(problems(store)) == []


def test_versions_of_a_page_are_a_chain_whatever_came_first(store: Store) -> None:
    page = {"url": "https://news.example/a", "address": "https://news.example/a"}
    given = [
        article(f"Freedonia warned Sylvania. {n}.", doc=str(n), published=f"2025-06-{n}", **page) for n in (10, 20, 15)
    ]
    fill(store, *map(taken, given))
    ids = {one.doc: one.digest for one in given}
    assert {one.doc: one.superseded_by for one in articles(store)} == {"10": ids["15"], "15": ids["20"], "20": None}
    assert shown(store) == ["20"]
    assert sorted(one.doc for one in articles(store, Query(superseded=True))) == ["10", "15", "20"]


def test_a_version_that_is_met_again_later_is_the_newest(store: Store) -> None:
    """A paper takes a correction back: the page is again what it was."""
    page = {"url": "https://news.example/a", "address": "https://news.example/a"}
    first, second = (taken(article(f"Freedonia warned {who}.", doc=who, **page), "web", f"2025-06-20T{n}:00:00+00:00")
                     for n, who in ((10, "Sylvania"), (11, "Tomania")))  # fmt: skip
    fill(store, first, second)
    assert shown(store) == ["Tomania"]
    fill(store, taken(first.article, "web", "2025-06-20T12:00:00+00:00"))
    assert shown(store) == ["Sylvania"]
    assert len(events(store, Query())) == 1
    assert list(problems(store)) == []


def test_an_old_version_is_not_the_newest_of_its_story(store: Store) -> None:
    page = {"url": "https://news.example/a", "address": "https://news.example/a"}
    old = taken(article(ONE, doc="old", published="2025-06-21", **page), sketch=FIRST)
    copy = taken(article(TWO, doc="copy", published="2025-06-20"), sketch=LIKE_FIRST)
    new = taken(
        article("Sylvania met Osterlich.", doc="new", published="2025-06-22", **page), sketch=sketch_of(7, 8, 9)
    )
    fill(store, old, copy)
    assert shown(store) == ["old"]
    fill(store, new)
    assert shown(store) == ["copy", "new"]
    copies = {one.doc: one.copies for one in articles(store)}
    assert copies == {"old": 1, "copy": 1, "new": 1}


def test_what_is_asked_for_beside_what_is_shown(store: Store) -> None:
    page = {"url": "https://news.example/a", "address": "https://news.example/a"}
    fill(
        store,
        taken(article(ONE, doc="old", published="2025-06-19", **page), sketch=FIRST),
        taken(article(TWO, doc="copy", published="2025-06-20"), sketch=LIKE_FIRST),
        taken(article(THREE, doc="new", published="2025-06-22", **page), sketch=LIKE_SECOND),
    )

    def docs(copies: bool = False, superseded: bool = False) -> list[str]:
        return sorted(one.doc for one in events(store, Query(copies=copies, superseded=superseded)))

    assert docs() == ["new"]
    assert docs(copies=True) == ["copy", "new"]
    assert docs(superseded=True) == ["new", "old"]
    assert docs(copies=True, superseded=True) == ["copy", "new", "old"]
    assert [one.doc for one in articles(store, ALL)] == ["old", "copy", "new"]


def test_what_is_within_a_week_lies_in_one_week_or_two_beside() -> None:
    days = [date(1962, 10, 1) + timedelta(days=n) for n in range(40)]
    near = [(one, other) for one in days for other in days if abs((one - other).days) <= DAYS_APART]
    assert {abs(week_of(one) - week_of(other)) for one, other in near} == {0, 1}
    assert week_of(date.min) > week_of(None) == UNDATED


@pytest.mark.parametrize("days", list(permutations(["1962-10-28", None, "2025-06-19"])))
def test_an_article_without_a_day_may_be_a_copy_of_any(store: Store, days: tuple[str | None, ...]) -> None:
    told = [article(f"Freedonia aided Tomania, {day}.", doc=str(day), published=day) for day in days]
    fill(store, *(taken(one, sketch=sketch_of(1, 2, 3)) for one in told))
    assert len(stories(store)) == 1
