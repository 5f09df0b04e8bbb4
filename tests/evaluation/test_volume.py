from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.bench import volume_lines
from casus.cli.main import app
from casus.evaluation.questions import questions
from casus.evaluation.volume import OVER_YEARS, Pairs, Spent, Volume, run_volume, time_question, timed
from casus.records.coded import CodedArticle
from casus.store.about import size
from casus.store.store import Store


@pytest.fixture(scope="module")
def pairs(demo_record: str) -> Pairs:
    """The dispatches as the record has them, with what was coded in them."""
    with casus.open(demo_record) as record:
        articles = {one.doc: record.article(one.doc) for one in record.articles()}
        events = {doc: tuple(record.events(doc=doc)) for doc in articles}
        said = {doc: tuple(record.statements(doc=doc)) for doc in articles}
        held = {doc: tuple(record.positions(doc=doc)) for doc in articles}
    return [
        (article, CodedArticle(events[doc], events[doc][0].versions, (), said[doc], held[doc]))
        for doc, article in articles.items()
    ]


def test_a_record_is_filled_and_asked(
    store: Store, tmp_path: Path, pairs: Pairs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casus.evaluation.volume.BATCH", 1)  # so that some are left to be written last
    told: list[int] = []
    with Store.open(str(tmp_path / "fresh.sqlite")) as fresh:
        measured = run_volume(store, fresh, pairs, 2_000, told.append)
        assert 10 < size(fresh).rows["event"] < 100
    assert 2_000 <= measured.events < 2_400
    assert 1_800 < told[-1] < measured.events
    assert measured.articles > 80
    assert measured.rate_empty
    assert measured.ratio == measured.rate_full / measured.rate_empty > 0
    assert measured.bytes_per_event > 500
    assert 0 < measured.incidents <= measured.events
    assert min(measured.spent.accounts, measured.spent.writing, measured.spent.grouping) > 0
    assert measured.spent.coding == 0
    assert [one.name for one in measured.questions] == [question.name for question in questions()]
    page = "\n".join(volume_lines(measured))
    assert "ratio" in page
    assert "mediators" in page


def test_without_another_record_there_is_no_ratio(store: Store, pairs: Pairs) -> None:
    measured = run_volume(store, None, pairs, 100, lambda done: None)
    assert (measured.rate_empty, measured.ratio) == (None, None)
    assert "ratio" not in "\n".join(volume_lines(measured))


def test_incidents_are_a_share_of_the_work() -> None:
    assert Spent(coding=8.0, accounts=0.5, writing=1.0, grouping=0.5).share == 0.1


def test_a_time_is_taken_warm() -> None:
    calls: list[int] = []

    def ask() -> int:
        calls.append(1)
        return len(calls)

    spent, found = timed(ask)
    assert (len(calls), found) == (4, 4)
    assert 0 <= spent < 100


def test_questions_are_asked_of_other_days_than_those_of_the_page(demo_record: str) -> None:
    with Store.open(demo_record) as store:
        counts = {one.name: time_question(store, one).count for one in questions()}
    assert {name for name, count in counts.items() if count} <= OVER_YEARS


MEASURED = Volume(1_000, 80, 900.0, 810.0, 2345.6, 700, Spent(8.0, 0.5, 1.0, 0.5), ())


def test_the_figures_are_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from tests.builders import FakeCasus

    monkeypatch.setitem(vars(casus), "load", FakeCasus)
    monkeypatch.setattr("casus.evaluation.volume.run_volume", lambda *_: MEASURED)
    shown = CliRunner().invoke(app, ["bench", "--volume", "1000", "--store", str(tmp_path / "v.sqlite")]).stdout
    for words in (
        "1,000 events of 80 articles",
        "written             810 events/s",
        "ratio 0.90",
        "2346",
        "700; 10.0 %",
    ):
        assert words in shown


def test_only_an_empty_record_is_filled(monkeypatch: pytest.MonkeyPatch, demo_record: str) -> None:
    from tests.builders import FakeCasus

    monkeypatch.setitem(vars(casus), "load", FakeCasus)
    done = CliRunner().invoke(app, ["bench", "--volume", "1000", "--store", demo_record])
    assert done.exit_code == 2
    assert "is not empty" in done.stderr
    assert "give one of them too" in CliRunner().invoke(app, ["bench", "--store", demo_record]).stderr
