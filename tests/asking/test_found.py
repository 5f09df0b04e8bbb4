from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet
import pytest

import casus
from casus.errors import BadOption
from casus.workspace import open_workspace


def test_an_answer_can_be_gone_through_again_and_left_early(record: casus.Workspace) -> None:
    found = record.events(type="THREATEN")
    once = [event.id for event in found]
    assert [event.id for event in found] == once
    assert found.count() == len(once) > 3
    assert next(iter(found)).id == once[0]


def test_the_first_or_none(record: casus.Workspace) -> None:
    first = record.statements(kind="deny").first()
    assert first is not None
    assert first.kind == "deny"
    assert record.events(actor="Nobody").first() is None


def test_the_count_leaves_the_limit_out(record: casus.Workspace) -> None:
    found = record.events(limit=2)
    assert len(list(found)) == 2
    assert found.count() == len(list(record.events())) > 400


def test_a_query_can_be_kept_and_changed(record: casus.Workspace) -> None:
    query = casus.Query(actor=("SUN",), since=date(1962, 10, 25))
    assert record.events(query).count() > record.events(replace(query, since=date(1962, 10, 28))).count() > 0


def test_a_query_and_parts_of_one_do_not_go_together(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match=r"dataclasses\.replace"):
        record.events(casus.Query(), actor="SUN")


def test_tables_hold_the_same_records(record: casus.Workspace, tmp_path: Path) -> None:
    for found in (record.events(type="AID"), record.statements(), record.positions(), record.articles()):
        table = found.to_arrow()
        assert len(table) == len(list(found)) > 0
        assert found.to_parquet(tmp_path / "found.parquet") == len(table)
        assert pyarrow.parquet.read_table(tmp_path / "found.parquet").equals(table)


def test_an_article_by_its_name_or_the_beginning_of_its_id(record: casus.Workspace) -> None:
    (kept,) = record.articles(doc="1962-10-24-appeal")
    article = record.article("1962-10-24-appeal")
    assert (article.digest, article.text) == (kept.id, kept.text)
    assert record.article(kept.id[:12]) == article
    assert [event.doc for event in record.events_in(kept.id)] == ["1962-10-24-appeal"] * kept.events
    assert record.events(doc=kept.id[:8]).count() == kept.events


def test_an_article_that_is_not_there(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="casus articles"):
        record.article("nothing")
    with pytest.raises(BadOption, match="casus articles"):
        record.article("")


def test_events_by_their_ids(record: casus.Workspace) -> None:
    ids = [event.id for event in record.events(limit=3)]
    assert sorted(record.events_named([*ids, "0000"])) == sorted(ids)
    assert record.events_named([]) == {}


def test_names_that_the_record_does_not_know(record: casus.Workspace) -> None:
    query = casus.Query(
        actor=("Kenedy", "SUN"), place=("Havanna",), publisher=("Crossways Wier",), said_by=("xyzzy",), doc=("nothing",)
    )
    assert record.unknown_names(query) == [
        ("actor", "Kenedy", ["Kennedy"]),
        ("said_by", "xyzzy", []),
        ("place", "Havanna", ["Havana"]),
        ("publisher", "Crossways Wier", ["Crossways Wire"]),
        ("doc", "nothing", []),
    ]


def test_a_record_that_is_not_there_is_made_only_to_be_filled(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="casus ingest"):
        open_workspace(str(tmp_path / "typo.sqlite"), make=False)
    assert list(tmp_path.iterdir()) == []
    casus.open(str(tmp_path / "new.sqlite")).close()
    assert (tmp_path / "new.sqlite").exists()
