"""The bundled dispatches are what SOURCES.md says of them."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest

import casus
from casus.evaluation.sets import DEMO_GOLD
from casus.ingest.demo import demo_items
from casus.ontology import TYPES
from casus.records.account import REALMS
from casus.stories.copies import words

GOLD = [json.loads(line) for line in DEMO_GOLD.read_text(encoding="utf-8").splitlines()]
RECORDS = [json.loads(item.raw) for item in demo_items()]
REPRINTS = {
    "1962-10-19-gromyko-courier": "1962-10-18-gromyko",
    "1962-10-23-quarantine-courier": "1962-10-22-quarantine",
    "1962-10-24-oas-courier": "1962-10-23-oas",
    "1962-10-25-quarantine-monitor": "1962-10-24-quarantine",
    "1962-10-28-u2-courier": "1962-10-27-u2",
    "1962-10-29-moscow-courier": "1962-10-28-moscow",
    "1962-11-01-return-courier": "1962-10-31-return",
    "1962-11-20-lifted-bulletin": "1962-11-20-lifted",
}


def test_every_dispatch_is_handed_over_once_and_as_it_is() -> None:
    items = list(demo_items())
    assert [item.doc for item in items] == [record["id"] for record in RECORDS]
    assert items[0].place == "demo/dispatches.jsonl#1"
    assert len({item.place for item in items}) == len(items) == 51


def test_every_dispatch_says_who_printed_it_and_when() -> None:
    for record in RECORDS:
        assert list(record) == ["id", "title", "publisher", "url", "published", "text"]
        assert date(1962, 10, 14) <= date.fromisoformat(record["published"]) <= date(1962, 11, 20)
        assert record["id"].startswith(record["published"])
        assert str(urlsplit(record["url"]).hostname).endswith(".example")
        assert 80 <= len(words(record["text"])) <= 280, record["id"]
    for key in ("id", "url", "title", "text"):
        assert len({record[key] for record in RECORDS}) == 51
    assert [record["published"] for record in RECORDS] == sorted(record["published"] for record in RECORDS)


def test_five_publishers_share_them() -> None:
    printed = Counter(record["publisher"] for record in RECORDS)
    assert len(printed) == 5
    assert max(printed.values()) < 25


@pytest.fixture(scope="module")
def stories(demo_record: str) -> dict[str, str]:
    """The story of each dispatch in a record of them all."""
    with casus.open(demo_record) as record:
        return {article.doc: article.story for article in record.articles(copies=True)}


def test_reprints_and_nothing_else_are_found_to_be_copies(stories: dict[str, str]) -> None:
    """Also where a first or last paragraph is left out or words are changed; never two accounts of one happening."""
    told = Counter(stories.values())
    assert {doc for doc, story in stories.items() if told[story] > 1} == {*REPRINTS, *REPRINTS.values()}
    for reprint, original in REPRINTS.items():
        assert stories[reprint] == stories[original], reprint
    publishers = {record["id"]: record["publisher"] for record in RECORDS}
    assert all(publishers[reprint] != publishers[original] for reprint, original in REPRINTS.items())


def test_the_gold_stands_where_it_says() -> None:
    texts = {record["id"]: record["text"] for record in RECORDS}
    for row in GOLD:
        assert {*row} - {"background"} == {"doc", "start", "end", "text", "type", "status", "incident"}
        assert texts[row["doc"]][row["start"] : row["end"]] == row["text"], row
        assert row["type"] in TYPES, row
    assert {row["doc"] for row in GOLD} == set(texts)
    places = [(row["doc"], row["start"]) for row in GOLD]
    assert len(set(places)) == len(places)
    order = {doc: number for number, doc in enumerate(texts)}
    assert places == sorted(places, key=lambda place: (order[place[0]], place[1]))


def test_a_threat_an_act_and_a_denial_are_never_one_incident() -> None:
    told: dict[str, set[tuple[str, str]]] = {}
    for row in GOLD:
        told.setdefault(row["incident"], set()).add((row["type"], REALMS[row["status"]]))
    assert [slug for slug, kinds in told.items() if len(kinds) > 1] == []
    assert {"quarantine-announced", "quarantine", "missiles-in-cuba", "no-missiles-in-cuba"} <= set(told)


def test_a_reprint_tells_nothing_that_its_original_does_not() -> None:
    told: dict[str, set[tuple[str, str]]] = {}
    for row in GOLD:
        told.setdefault(row["doc"], set()).add((row["incident"], row["status"]))
    for reprint, original in REPRINTS.items():
        assert told[reprint] <= told[original], reprint


def test_happenings_are_told_by_several_publishers() -> None:
    publishers = {record["id"]: record["publisher"] for record in RECORDS}
    told: dict[str, set[str]] = {}
    for row in GOLD:
        if row["doc"] not in REPRINTS:
            told.setdefault(row["incident"], set()).add(publishers[row["doc"]])
    assert sum(len(by) > 1 for by in told.values()) > 40
    assert len(told["u2-downing"]) >= 3
