"""Incidents follow whatever comes and goes, and are those that the forest in memory has."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.ingest.grouping import accounts_in
from casus.records.outcome import Taken
from casus.store.check import problems
from casus.store.store import Store
from casus.stories.forest import Rules, forest, trees
from casus.stories.match import keys, match
from tests.postgres import empty
from tests.store.coder import article, taken
from tests.store.dump import dump
from tests.store.filled import fill, rows

TEXTS = (
    "Freedonia shelled Sylvania in Geneva on 2025-06-18.\nSylvania warned Freedonia.\n",
    "The army of Freedonia shelled Sylvania in Geneva.\nSylvania met Osterlich on 2025-06-19.\n",
    "Osterlich met Sylvania.\nFreedonia shelled Sylvania on 2025-06-18, an aide said.\n",
    "Freedonia shelled Sylvania, Sylvania denied.\nSylvania warned Freedonia in Geneva.\n",
    "Sylvania aided Tomania on 2025-06-17.\nFreedonia shelled Sylvania in Geneva on 2025-06-20.\n",
)
PUBLISHED = (None, "2025-06-18", "2025-06-19T08:00:00+03:00", "2025-06-19", "2025-06-21", "2025-07-20")
ADDRESSES = (None, "https://news.example/a", "https://news.example/b")


class Met(NamedTuple):
    """An article as it is met."""

    text: str
    published: str | None
    address: str | None
    publisher: str | None

    def taken(self) -> Taken:
        parts = {"address": self.address, "url": self.address, "published": self.published, "publisher": self.publisher}
        return taken(article(self.text, doc=f"{self.publisher}-{self.published}", **parts))


MET = st.builds(Met, st.sampled_from(TEXTS), st.sampled_from(PUBLISHED), st.sampled_from(ADDRESSES),
                st.sampled_from([None, "Wire", "Courier"]))  # fmt: skip
PERMUTED = st.lists(MET, min_size=2, max_size=9, unique=True).flatmap(
    lambda met: st.tuples(st.just(met), st.permutations(met))
)


def incidents(store: Store) -> set[frozenset[str]]:
    """The events of each."""
    found: dict[str, set[str]] = defaultdict(set)
    sql = """SELECT i.id, e.id FROM incident i JOIN account c ON c.incident_key = i.key
             JOIN account_event x ON x.account_key = c.key JOIN event e ON e.key = x.event_key"""
    for name, event in rows(store, sql):
        found[name].add(event)
    return {frozenset(events) for events in found.values()}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PERMUTED)
def test_any_order_gives_the_same_incidents(store: Store, orders: tuple[list[Met], list[Met]]) -> None:
    found = []
    for order in orders:
        empty(store)
        fill(store, *(met.taken() for met in order))
        found.append(dump(store))
    assert found[0] == found[1]
    assert list(problems(store)) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MET, min_size=1, max_size=9, unique_by=lambda met: met[:2]))
def test_the_record_has_the_incidents_of_the_forest_in_memory(store: Store, met: list[Met]) -> None:
    empty(store)
    taken_in = [one._replace(address=None).taken() for one in met]
    fill(store, *taken_in)
    told = [one for each in taken_in for one in accounts_in(each.article, each.coded, each.article.published_on)]
    found = trees(forest(told, Rules(match, keys)))
    assert incidents(store) == {
        frozenset(event for number in tree for event in told[number].event_ids) for tree in found
    }


def test_an_article_that_comes_again_changes_nothing(store: Store) -> None:
    given = [Met(text, "2025-06-19", None, "Wire").taken() for text in TEXTS]
    fill(store, *given)
    before, changes = dump(store), rows(store, "SELECT count(*) FROM incident_change")
    fill(store, *given, *given)
    assert dump(store) == before
    assert rows(store, "SELECT count(*) FROM incident_change") == changes


def test_a_report_that_comes_later_leaves_the_id(store: Store) -> None:
    first, second = Met(TEXTS[0], "2025-06-18", None, "Wire"), Met(TEXTS[1], "2025-06-19", None, "Courier")
    fill(store, first.taken())
    names = set(rows(store, "SELECT id FROM incident"))
    fill(store, second.taken())
    assert names <= set(rows(store, "SELECT id FROM incident"))
    assert rows(store, "SELECT type, reports, publishers, mentions FROM incident WHERE type = 'ASSAULT'") == [
        ("ASSAULT", 2, 2, 2)
    ]


def test_an_earlier_report_that_comes_late_renames_and_is_noted(store: Store) -> None:
    early, late = Met(TEXTS[0], "2025-06-18", None, "Wire"), Met(TEXTS[1], "2025-06-19", None, "Courier")
    fill(store, late.taken())
    ((before,),) = rows(store, "SELECT id FROM incident WHERE type = 'ASSAULT'")
    fill(store, early.taken())
    ((after,),) = rows(store, "SELECT id FROM incident WHERE type = 'ASSAULT'")
    assert before != after
    assert rows(store, "SELECT what, incident_id, into_id FROM incident_change") == [("renamed", before, after)]


def test_a_newer_version_of_a_page_takes_the_place_of_the_older(store: Store) -> None:
    old = Met(TEXTS[0], "2025-06-18", "https://news.example/a", "Wire")
    new = Met(TEXTS[3], "2025-06-19", "https://news.example/a", "Wire")
    fill(store, old.taken())
    ((before,),) = rows(store, "SELECT id FROM incident WHERE type = 'ASSAULT'")
    fill(store, new.taken())
    assert rows(store, "SELECT status, mentions FROM incident WHERE type = 'ASSAULT'") == [("negated", 1)]
    assert ("ended", before, None) in rows(store, "SELECT what, incident_id, into_id FROM incident_change")
    assert list(problems(store)) == []
