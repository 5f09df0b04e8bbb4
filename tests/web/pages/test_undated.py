"""Articles that state no date: nothing in them has a day, and the desk says so and leads to it all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import casus
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from tests.web.conftest import HERE

TEXT = """Sylvania's army shelled two towns in France on Monday, officials said.

The French government condemned Germany on Tuesday. Germany rejected the accusation and threatened France with war.
German troops attacked the French town of Metz.
"""


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("undated")
    Path(folder, "article.txt").write_text(TEXT, encoding="utf-8")
    with casus.open(folder / "record.sqlite") as record:
        record.ingest([folder / "article.txt"], workers=1)
        assert record.incidents(dyad=("FRA", "DEU")).count() > 0
        with TestClient(make_app(Desk(record, DeskOptions())), base_url=HERE) as client:
            yield client


def test_the_situation_says_that_nothing_has_a_day(undated: TestClient) -> None:
    text = undated.get("/").text
    assert "Nothing in the record has a day" in text
    assert "The record is empty" not in text


@pytest.mark.parametrize("path", ["/dyads/FRA/DEU", "/actors/FRA"])
def test_what_has_no_day_is_counted_and_led_to(undated: TestClient, path: str) -> None:
    text = undated.get(path).text
    assert "has a day" in text
    assert 'href="/search?in=incidents&amp;' in text


@pytest.mark.parametrize("kind", ["incidents", "events", "statements", "positions"])
def test_an_unknown_day_is_told_whole(undated: TestClient, kind: str) -> None:
    text = undated.get("/search", params={"in": kind}).text
    assert "day unknown" in text
    assert "day unknow<" not in text
