"""The incidents of the dispatches are the same in whatever order and however often these come in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from shutil import copyfile

import pytest

import casus
from casus.exchange.jsonl import record_line
from casus.ingest.grouping import GROUPING, accounts_in
from casus.ingest.worker import sketch_of
from casus.records.coded import CodedArticle
from casus.records.outcome import Sighting, Taken
from casus.store.check import problems
from casus.store.runs import start_run
from casus.store.store import Transaction
from casus.store.writing import Writer

ORDERS = 20


@pytest.fixture(scope="module")
def taken(demo_record: str) -> list[Taken]:
    """The dispatches as they were coded for the record."""
    found = []
    with casus.open(demo_record) as record:
        for kept in record.articles(copies=True):
            article, events = record.article(kept.doc), tuple(record.events_in(kept.doc))
            coded = CodedArticle(events, events[0].versions)
            met = Sighting(f"{kept.doc}.txt", kept.doc, stated=article.url)
            accounts = accounts_in(article, coded, article.published_on)
            found.append(Taken(met, article, coded, sketch_of(article), accounts))
    return found


@pytest.fixture
def record(tmp_path: Path, empty_record: Path) -> casus.Workspace:
    copyfile(empty_record, tmp_path / "record.sqlite")
    return casus.open(tmp_path / "record.sqlite")


def write(connection: Transaction, run: int, batch: Sequence[Taken]) -> None:
    writer = Writer(connection, run, GROUPING)
    for one in batch:
        writer.store(one)
    writer.settle()


def incidents(record: casus.Workspace, given: Sequence[Taken], chance: random.Random) -> list[str]:
    """The lines of all incidents, after articles that came some at a time."""
    run = record.store.write(lambda connection: start_run(connection, "ingest", []))
    left = list(given)
    while left:
        batch, left = left[: (size := chance.randint(1, 16))], left[size:]
        record.store.write(partial(write, run=run, batch=batch))
    assert list(problems(record.store)) == []
    return sorted(map(record_line, record.incidents()))


@pytest.fixture(scope="module")
def expected(taken: list[Taken], empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    path = tmp_path_factory.mktemp("incidents") / "record.sqlite"
    copyfile(empty_record, path)
    with casus.open(path) as record:
        return incidents(record, taken, random.Random(0))


def test_there_are_incidents_that_several_papers_tell_of(expected: list[str]) -> None:
    assert sum(line.count('"copy_of": null') > 1 for line in expected) > 25


@pytest.mark.parametrize("order", range(1, ORDERS + 1))
def test_the_order_does_not_matter(
    record: casus.Workspace, taken: list[Taken], expected: list[str], order: int
) -> None:
    chance = random.Random(order)
    assert incidents(record, chance.sample(taken, len(taken)), chance) == expected


def test_articles_that_come_three_times_count_once(
    record: casus.Workspace, taken: list[Taken], expected: list[str]
) -> None:
    chance = random.Random(0)
    assert incidents(record, chance.sample([*taken, *taken, *taken], 3 * len(taken)), chance) == expected
