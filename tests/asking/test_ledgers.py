"""Ledgers of a record: the founding article, and the dispatches on the missile crisis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import casus
from casus.errors import BadOption
from casus.measures.ledgers.ledgers import LEDGERS, steps
from casus.records.ledger import Agreement, Mediation


@pytest.fixture(scope="module")
def founding(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[casus.Workspace]:
    with casus.open(tmp_path_factory.mktemp("founding") / "record.sqlite") as record:
        record.ingest([shared / "articles" / "founding" / "russia-warns-us.txt"], published="2025-06-19", workers=1)
        yield record


@pytest.fixture
def demo(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as record:
        yield record


def test_russia_offers_to_mediate_and_is_turned_down(founding: casus.Workspace) -> None:
    entry, *_ = founding.ledger("mediation", dyad=("RUS", "USA"))
    assert isinstance(entry, Mediation)
    assert (entry.day, entry.form, entry.between, entry.outcome) == ("2025-06-19", "offer", ("IRN", "ISR"), "rejected")
    assert {party.country for party in entry.mediators} == {"RUS"}
    words = {one.by: (one.addressed, one.word) for one in entry.answers}
    assert words["USA"] == (False, "rejected")
    assert words["IRN"] == words["ISR"] == (True, "unanswered")
    (refusal,) = (step for one in entry.answers if one.by == "USA" for step in one.steps)
    assert refusal.who[0].name == "Donald Trump"
    assert "offer to mediate" in (refusal.sentence or "")


def test_the_pact_that_is_no_defence_treaty(founding: casus.Workspace) -> None:
    (entry,) = founding.ledger("agreements")
    assert isinstance(entry, Agreement)
    assert (entry.parties, entry.inferred) == (("IRN", "RUS"), ("RUS",))
    assert (entry.kind, entry.not_kind, entry.state) == ("cooperation agreement", ("defense treaty",), "signed")
    assert entry.stages[0].step.date == "2025"


def test_the_appeals_of_24_and_25_october_and_their_answers(demo: casus.Workspace) -> None:
    entries = demo.ledger("mediation", either="U Thant", since="1962-10-24", until="1962-10-25")
    told = [
        (one.day, one.form, one.between, {answer.by: (answer.word, answer.day) for answer in one.answers})
        for one in entries
        if isinstance(one, Mediation)
    ]
    first = {"SUN": ("accepted", "1962-10-25"), "USA": ("conditional", "1962-10-25")}
    second = {"SUN": ("accepted", "1962-10-26"), "USA": ("accepted", "1962-10-26")}
    sides = ("SUN", "USA")
    assert told == [("1962-10-24", "appeal", sides, first), ("1962-10-25", "appeal", sides, second)]


@pytest.mark.parametrize("name", LEDGERS)
def test_every_step_leads_to_mentions_of_the_record(demo: casus.Workspace, name: str) -> None:
    entries = demo.ledger(name)
    ids = {id_ for entry in entries for step in steps(entry) for id_ in step.event_ids}
    assert set(demo.events_named(ids)) == ids
    assert all(step.sentence and step.doc for entry in entries for step in steps(entry))


def test_answers_after_the_last_day_are_read_too(demo: casus.Workspace) -> None:
    (entry,) = demo.ledger("demands", dyad=("USA", "SUN"), since="1962-10-22", until="1962-10-22")[:1]
    assert [one.word for one in entry.answers] == ["rejected"]  # type: ignore[union-attr]


def test_standings_are_asked_like_positions(demo: casus.Workspace) -> None:
    found = demo.standings(actor="CUB", stance="rejects")
    assert {one.stance for one in found} == {"rejects"}
    assert {one.holder for one in found} >= {"CUB"}
    documents = {one.doc for one in demo.positions(actor="CUB", stance="rejects")}
    assert {wording.doc for one in found for wording in one.wordings} <= documents


def test_a_ledger_that_is_none_and_a_query_beside_parts(demo: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="no ledger is called 'pacts'; choose from mediation"):
        demo.ledger("pacts")
    with pytest.raises(BadOption, match="a Query and parts"):
        demo.ledger("threats", casus.Query(), since="1962")
