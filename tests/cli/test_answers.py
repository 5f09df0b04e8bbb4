"""Asking on the command line: `casus events`, `articles`, `statements` of the record, `explain` and `text` of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli import answers
from casus.cli.answer_tables import TABLES
from casus.cli.main import app
from casus.exchange.jsonl import read_event, read_position, read_statement
from casus.records.kept import Kept
from tests.builders import ARTICLE_REF, event, explanation, position, statement

PUBLISHERS = {
    "Antilles Radio Monitor",
    "Chancery Weekly",
    "Crossways Wire",
    "East River Bulletin",
    "Port Callan Courier",
}


@pytest.fixture(autouse=True)
def _record(demo_record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASUS_STORE", demo_record)


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def page(kind: str, *records: Any) -> str:
    stream = io.StringIO()
    assert list(TABLES[kind](records, stream, lambda ids: {"e-1": event()} if "e-1" in ids else {})) == list(records)
    return stream.getvalue()


def test_the_lines_are_the_records(record: casus.Workspace) -> None:
    lines = run("events", "--type", "THREATEN").stdout.splitlines()
    assert [(one.id, one.article, one.actor) for one in map(read_event, lines)] == [
        (one.id, one.article, one.actor) for one in record.events(type="THREATEN")
    ]
    lines = run("statements", "--kind", "deny").stdout.splitlines()
    assert list(map(read_statement, lines)) == list(record.statements(kind="deny"))
    lines = run("statements", "--positions", "--actor", "IGO:UN").stdout.splitlines()
    assert list(map(read_position, lines)) == list(record.positions(actor="IGO:UN"))


def test_rows_for_a_spreadsheet_say_where_they_are_from() -> None:
    for arguments in (("events",), ("statements",), ("statements", "--positions"), ("articles",)):
        (row, *_) = csv.DictReader(io.StringIO(run(*arguments, "--format", "csv").stdout))
        assert row["publisher"] in PUBLISHERS, arguments
        assert row["title"], arguments


def test_parquet_needs_a_file(tmp_path: Path) -> None:
    done = run("events", "--format", "parquet")
    assert done.exit_code == 2
    assert "--output events.parquet" in done.stderr
    target = tmp_path / "said.parquet"
    assert run("statements", "--format", "parquet", "-o", target).exit_code == 0
    assert len(pyarrow.parquet.read_table(target)) == int(run("statements", "--count").stdout)


def test_a_bad_question_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "kept.csv"
    target.write_text("kept", encoding="utf-8")
    for bad in (("--type", "FOO"), ("--text", "-x"), ("--since", "1963", "--until", "1962"), ("--order", "rank")):
        done = run("events", *bad, "--format", "csv", "-o", target)
        assert done.exit_code == 2, bad
        assert target.read_text(encoding="utf-8") == "kept", bad


def test_a_terminal_gets_a_page_and_is_told_of_the_rest(
    monkeypatch: pytest.MonkeyPatch, record: casus.Workspace
) -> None:
    monkeypatch.setattr(answers, "PAGE", 3)
    monkeypatch.setattr("casus.cli.answers.opened", lambda path, inputs: Terminal())
    done = run("events")
    assert f"the first 3 of {record.events().count()}; --limit N shows more" in done.stderr
    assert "--limit N" not in run("events", "--limit", "3").stderr
    assert "--limit N" not in run("events", "--type", "COOPERATE").stderr


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_answer_is_said_to_be_none_and_why() -> None:
    done = run("events", "--actor", "Kenedy")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "--actor Kenedy: the record knows nobody and nothing of that name; near is Kennedy" in done.stderr
    assert "no such events in the record" in done.stderr
    assert "near" not in run("events", "--said-by", "SUN", "--mode", "visit").stderr
    assert run("events", "--limit", "0").stderr == ""


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    casus.open(str(tmp_path / "new.sqlite")).close()
    assert "is empty; `casus ingest PATH`" in run("articles", "--store", tmp_path / "new.sqlite").stderr


@pytest.mark.parametrize("command", ["events", "articles", "statements", "export out", "store info", "store check"])
def test_asking_makes_no_record(tmp_path: Path, command: str) -> None:
    done = run(*command.split(), "--store", tmp_path / "typo.sqlite")
    assert done.exit_code == 2
    assert "there is no record" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["events", "statements", "articles"])
def test_a_table_has_the_heading_of_each_article(command: str) -> None:
    shown = run(command, "--format", "table", "--since", "1962-10-24", "--until", "1962-10-24").stdout
    assert "Thant asks both sides for pause of two to three weeks" in shown
    assert "1962-10-24-appeal · East River Bulletin · 1962-10-24" in shown


def test_an_event_in_a_table_can_be_explained() -> None:
    shown = page("events", event(id="0123456789abcdef"))
    assert "0.88 0123456" in shown
    assert "01234567" not in shown


def test_statements_and_positions_show_the_events_told() -> None:
    assert "THREATEN actual" in page("statements", statement())
    assert "THREATEN" not in page("statements", statement(events=("gone",)))
    assert "Freedonia [warned] Sylvania" in page("positions", position())
    assert "gone" in page("positions", position(event="gone"))


def test_records_of_one_article_share_a_heading() -> None:
    other = replace(ARTICLE_REF, title="Another")
    shown = page("statements", statement(), statement(id="s-2"), statement(id="s-3", article=other), statement())
    assert (shown.count("A warning"), shown.count("Another")) == (2, 1)


def kept(**changed: Any) -> Kept:
    about = ("a" * 32, "wire", "A warning", None, None, "The Wire", "2025-06-19", "en", None)
    plain = Kept(*about, "a" * 32, 1, True, None, ("a.html",), 3, 2, "Text.")
    return replace(plain, **changed)


def test_an_article_with_its_copies_versions_and_places() -> None:
    shown = page("articles", kept(copies=3, places=("a", "b", "c", "d", "e"), superseded_by="b" * 32))
    for words in ("wire · The Wire · 2025-06-19 · 3 events · 2 statements", "3 copies", "superseded by bbbbbbbbbbbb"):
        assert words in shown
    assert "and 2 more places" in shown
    assert "a copy" in page("articles", kept(copies=2, shown=False))
    assert "copies" not in page("articles", kept())


@pytest.mark.parametrize("kind", ["events", "statements", "positions", "articles"])
def test_hostile_text_stays_text(kind: str) -> None:
    nasty = "[red]a[/red] \x1b]0;owned\x07 \u202eb"
    ref = replace(ARTICLE_REF, title=nasty, publisher=nasty)
    made: dict[str, Any] = {
        "events": event(article=ref, doc=nasty),
        "statements": statement(article=ref, doc=nasty),
        "positions": position(article=ref, doc=nasty),
        "articles": kept(title=nasty, publisher=nasty, doc=nasty, places=(nasty,)),
    }
    shown = page(kind, made[kind])
    assert "[red]a[/red]" in shown
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--stance", "rejects"), "--stance goes with --positions"),
        (("--actor", "SUN"), "--actor goes with --positions"),
        (("--positions", "--speaker", "SUN"), "with --positions choose by --actor"),
        (("--published", "2025-06-19"), "choose by --since"),
        (("x.txt", "--since", "2025"), "--since is about the record"),
        (("x.txt", "--count"), "--count is about the record"),
        (("x.txt", "--store", "y"), "--store is about the record"),
        (("x.txt", "--min-confidence", "1"), "No such option"),
        (("x.txt", "--format", "parquet"), "table or jsonl"),
    ],
)
def test_options_that_do_not_go_together_are_named(arguments: tuple[str, ...], said: str) -> None:
    done = run("statements", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_article_of_the_record_is_printed_to_the_character(record: casus.Workspace) -> None:
    assert run("text", "--doc", "1962-10-24-appeal").stdout == record.article("1962-10-24-appeal").text


def test_events_of_an_article_of_the_record_are_listed(record: casus.Workspace) -> None:
    done = run("explain", "--doc", "1962-10-24-appeal", "--format", "json")
    assert [one["id"] for one in json.loads(done.stdout)] == [one.id for one in record.events_in("1962-10-24-appeal")]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("explain", "--event ID"),
        ("explain --event 0 --doc x", "leave out --doc"),
        ("explain --event zz", "no event of that id"),
        ("explain --event 0 --published 2025-06-19", "the record knows"),
        ("explain x.txt --store y", "--store is about the record"),
        ("text", "--doc ID"),
        ("text --doc nothing", "casus articles"),
        ("text x.txt --store y", "--store is about the record"),
    ],
)
def test_what_is_missing_or_too_much_is_named(command: str, said: str) -> None:
    done = run(*command.split())
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_changed_reading_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (explanation(), ("status", "actor"))
    monkeypatch.setattr(casus.Workspace, "explain", lambda self, event_id: told)
    done = run("explain", "--event", "e-1")
    assert "reads it otherwise than the record (status, actor)" in done.stderr
    assert "THREATEN" in done.stdout
