from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import casus
from casus.asking import matter as gathering
from casus.asking.matter import matter
from casus.errors import BadOption
from casus.measures.ledgers.ledgers import steps
from casus.records.ledger import LedgerName, Threat


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


def test_a_dyad_is_everything_between_two_parties(record: casus.Workspace) -> None:
    found = matter(record.store, ("USA", "SUN"), None, {"since": "1962-10-20", "until": "1962-10"})
    asked = record.incidents(dyad=("USA", "SUN"), since="1962-10-20", until="1962-10")
    assert found.incidents == tuple(asked)
    assert (found.asked.since, found.asked.until) == (date(1962, 10, 20), date(1962, 10, 31))
    wanted = {id_ for one in (*found.incidents, *found.linked) for id_ in one.mentions}
    wanted |= {id_ for entry in found.ledgers or () for step in steps(entry) for id_ in step.event_ids}
    wanted |= {wording.event for one in found.standings for wording in one.wordings}
    assert set(found.events) == wanted
    assert found.ledgers == tuple(
        entry
        for name in get_args(LedgerName)
        for entry in record.ledger(name, dyad=("USA", "SUN"), since="1962-10-20", until="1962-10")
    )
    assert found.ledgers
    assert {one.holder for one in found.standings} <= {"USA", "SUN"}
    assert {link.id for one in found.incidents for link in one.linked} <= {
        one.id for one in (*found.incidents, *found.linked)
    }
    assert found.versions.startswith("Casus ")


def test_a_story_is_an_incident_and_what_hangs_on_it(record: casus.Workspace) -> None:
    told = record.incidents(order="reports").first()
    assert told is not None
    found = matter(record.store, None, told.id[:10], {"since": None})
    assert found.asked.story == told.id
    assert {one.id for one in found.incidents} == {told.id, *(link.id for link in told.linked)}


def test_a_story_has_the_entries_that_rest_on_it(record: casus.Workspace) -> None:
    ids = [entry.step.incident for entry in record.ledger("threats") if isinstance(entry, Threat)]
    found = matter(record.store, None, ids[0], {})
    held = {one.id for one in found.incidents}
    assert found.ledgers
    assert all(held & {step.incident for step in steps(entry)} for entry in found.ledgers)
    assert found.standings == ()


def test_too_much_around_makes_no_ledgers(record: casus.Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_AROUND", 3)
    assert matter(record.store, ("USA", "SUN"), None, {}).ledgers is None


@pytest.mark.parametrize(("dyad", "story"), [(None, None), (("USA", "SUN"), "i1")])
def test_one_of_dyad_and_story_is_asked_for(
    record: casus.Workspace, dyad: tuple[str, str] | None, story: str | None
) -> None:
    with pytest.raises(BadOption, match=r"on a dyad .* or on a story"):
        record.brief(dyad, story=story)


def test_a_story_has_no_days(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="since chooses among what is between two parties"):
        record.brief(story="i1", since="1962")


def test_nothing_between_two_is_said(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="no incident between USA and Freedonia since 1962-10-01; `casus incidents"):
        record.brief(("USA", "Freedonia"), since="1962-10")


def test_more_than_a_page_holds_is_refused(record: casus.Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_INCIDENTS", 3)
    with pytest.raises(BadOption, match="incidents between USA and SUN, and a brief is of 3 or fewer; narrow it"):
        record.brief(("USA", "SUN"))


def test_an_empty_record_has_no_brief(tmp_path: Path) -> None:
    with casus.open(str(tmp_path / "new.sqlite")) as empty, pytest.raises(BadOption, match="no incident between"):
        empty.brief(("USA", "SUN"))
