from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import casus
from casus.evaluation import incident_errors
from casus.evaluation.gathered import Gathered, gathered_sets, match_mentions, reports
from casus.evaluation.incidents import event_ids, incident_scores, scores
from casus.evaluation.sets import FOLDER, GoldMention, GoldSet
from casus.records.account import Account, Report
from casus.records.article import Article
from casus.records.event import Trigger
from casus.records.frame import Status
from casus.stories.accounts import accounts
from casus.workspace import open_workspace
from tests.builders import event

ON = date(2025, 6, 19)
SENTENCE = "Freedonia shelled a village in Sylvania on Monday."


def gold(doc: str, incident: str, status: Status = "actual", **parts: object) -> GoldMention:
    """At `shelled`."""
    plain = GoldMention(doc, 10, 17, "shelled", "ASSAULT", status, incident, background=False)
    return replace(plain, **parts)  # type: ignore[arg-type]


def account(doc: str, status: Status = "actual", story: str | None = None, **changed: object) -> Account:
    """One mention, whose event has the document's name."""
    fields: dict[str, object] = {"event_type": "ASSAULT", "mode": None, "trigger": Trigger("shelled", 10, 17)}
    told = event(SENTENCE, id=f"e-{doc}", doc=doc, status=status, **(fields | changed))
    report = Report(doc, None, f"Paper of {doc}", f"2025-06-19T0{doc[-1]}:00:00Z", doc, story or doc)
    return accounts(report, [told], ON)[0]


def gathered(
    told: Sequence[Account],
    parents: Sequence[int | None],
    golds: Mapping[str, GoldMention],
    missed: Sequence[GoldMention] = (),
    name: str = "dev-made",
) -> Gathered:
    """golds: by id of the event that was found."""
    return Gathered(GoldSet(name, (), (*golds.values(), *missed)), tuple(told), tuple(parents), golds)


def values(*sets: Gathered) -> dict[str, float]:
    pytest.importorskip("scorch", reason="scorch is not installed; casus evaluate counts incidents with it")
    return {score.name.removeprefix("made."): score.value for score in scores("made", sets)}


THREE = [account("d1"), account("d2"), account("d3")]
GOLDS = {"e-d1": gold("d1", "x"), "e-d2": gold("d2", "x"), "e-d3": gold("d3", "y")}


def test_all_is_right() -> None:
    found = values(gathered(THREE, [None, 0, None], GOLDS))
    assert all(found[name] == pytest.approx(1) for name in ("b3", "muc", "ceaf_e", "conll", "all.b3", "found"))
    assert found["ratio"] == found["all.ratio"] == 1
    assert "copies" not in found
    assert "background" not in found


def test_a_happening_that_comes_apart_costs_recall_and_adds_an_incident() -> None:
    found = values(gathered(THREE, [None, None, None], GOLDS))
    recall = (0.5 + 0.5 + 1) / 3
    assert found["b3"] == pytest.approx(2 * recall / (1 + recall))
    assert found["muc"] == 0
    assert found["ratio"] == 1.5


def test_happenings_in_one_incident_cost_precision() -> None:
    found = values(gathered(THREE, [None, 0, 1], GOLDS))
    precision = (2 / 3 + 2 / 3 + 1 / 3) / 3
    assert found["b3"] == pytest.approx(2 * precision / (1 + precision))
    assert found["ratio"] == 0.5


def test_what_was_missed_and_what_is_in_no_gold_counts_only_in_all() -> None:
    golds = {"e-d1": gold("d1", "x")}
    found = values(gathered(THREE[:2], [None, None], golds, missed=[gold("d3", "x")]))
    assert found["b3"] == pytest.approx(1)
    recall, precision = (1 / 2) / 2, 1 / 2
    assert found["all.b3"] == pytest.approx(2 * recall * precision / (recall + precision))
    assert found["found"] == 0.5
    assert (found["ratio"], found["all.ratio"]) == (1, 2)


def test_what_did_not_happen_is_no_incident_that_counts() -> None:
    golds = {"e-d1": gold("d1", "x"), "e-d2": gold("d2", "y", "negated")}
    assert values(gathered([account("d1"), account("d2", "negated")], [None, None], golds))["ratio"] == 1


@pytest.mark.parametrize(("parent", "share"), [(0, 1), (None, 0)])
def test_a_copy_belongs_to_the_incident_of_its_original(parent: int | None, share: float) -> None:
    told = [account("d1", story="s"), account("d2", story="s"), account("d3")]
    assert values(gathered(told, [None, parent, None], GOLDS))["copies"] == share


@pytest.mark.parametrize(
    ("status", "parent", "share"), [("historical", None, 1), ("actual", None, 0), ("actual", 0, 1)]
)
def test_what_is_long_past_opens_no_incident_that_counts(status: Status, parent: int | None, share: float) -> None:
    told = [account("d1"), account("d2", status)]
    golds = {"e-d1": gold("d1", "x"), "e-d2": gold("d2", "y", "historical", background=True)}
    assert values(gathered(told, [None, parent], golds))["background"] == share


def test_several_sets_are_counted_together() -> None:
    one = gathered(THREE, [None, 0, None], GOLDS)
    assert values(one, gathered(THREE, [None, None, None], GOLDS))["ratio"] == 1.25


def test_a_gold_mention_goes_with_one_event_of_its_type_first() -> None:
    golds = [gold("d1", "x"), gold("d1", "y", start=18, end=25)]
    assault = event(SENTENCE, id="a", doc="d1", event_type="ASSAULT", trigger=Trigger("shelled a", 10, 19))
    coerce = event(SENTENCE, id="c", doc="d1", event_type="COERCE", trigger=Trigger("shelled", 10, 17))
    elsewhere = event(SENTENCE, id="e", doc="d2", event_type="ASSAULT", trigger=Trigger("shelled", 10, 17))
    assert match_mentions(golds, [coerce, assault, elsewhere]) == {"a": golds[0]}


def test_copies_have_one_story() -> None:
    text = " ".join(f"Word{number} follows number {number} here." for number in range(40))
    articles = [
        Article("d1", text, published="2025-06-19"),
        Article("d2", f"GENEVA - {text}", published="2025-06-20"),
        Article("d3", text, published="2025-07-20"),
    ]
    first, second, later = reports(articles)
    assert first.story == second.story == min(articles[0].digest, articles[1].digest)
    assert later.story == articles[2].digest


@pytest.mark.parametrize(
    ("score", "best"), [(2.5, "best match: d2 with d1, score 2.50: as told"), (None, "no two of them match")]
)
def test_what_came_apart_is_named_with_its_parts(
    score: float | None, best: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incident_errors, "match", lambda senior, junior: score)
    monkeypatch.setattr(incident_errors, "why", lambda senior, junior: ("as told",))
    lines = list(incident_errors.splits(gathered(THREE, [None, None, None], GOLDS)))
    assert lines[0] == "dev-made: x is split into 2"
    assert [line.split()[1] for line in lines[1:3]] == ["d1", "d2"]
    assert lines[3].strip() == best
    assert list(incident_errors.splits(gathered(THREE, [None, 0, None], GOLDS))) == []


def test_what_was_put_together_is_named_with_what_it_hangs_on() -> None:
    one = gathered(THREE, [None, 0, 1], GOLDS)
    head, line = incident_errors.merges(one)
    assert head == f"dev-made: {one.incidents[0].id} is 2 happenings: x, y"
    assert line.strip().startswith('d3 ASSAULT "shelled"')
    assert 'hangs on d2 ASSAULT "shelled"' in line
    assert list(incident_errors.merges(gathered(THREE, [None, 0, None], GOLDS))) == []


def test_the_sets_that_come_with_the_package(shared: Path) -> None:
    pytest.importorskip("scorch", reason="scorch is not installed; casus evaluate counts incidents with it")
    system = casus.load()
    found = {score.name: score.value for score in incident_scores(shared, system)}
    for part in ("sets.dev", "sets.heldout"):
        assert 0 < found[f"{part}.incidents.all.b3"] < found[f"{part}.incidents.b3"] < 1
        assert found[f"{part}.incidents.ratio"] > 0
    lines = list(incident_errors.incident_errors(shared, system))
    assert any(line.startswith("dev-") for line in lines)
    assert not any(line.startswith(("heldout-", "train-")) for line in lines)


def test_what_is_measured_is_what_a_record_holds(tmp_path: Path) -> None:
    made = next(one for one in gathered_sets(casus.load()) if one.gold.name == "dev-ferghana")
    with open_workspace(str(tmp_path / "record.sqlite")) as workspace:
        workspace.ingest([FOLDER / "dev-ferghana.docs.jsonl"], workers=1)
        kept = {frozenset(event_ids(incident)) for incident in workspace.incidents()}
    assert kept == {frozenset(event_ids(incident)) for incident in made.incidents}
