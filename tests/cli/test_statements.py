from __future__ import annotations

import io
import json
from pathlib import Path

from typer.testing import CliRunner, Result

from casus.cli.main import app
from casus.cli.run import sure_enough
from casus.cli.said import by_holder, content_text, nested, show_positions, show_statements
from casus.cli.table import console_on
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Words
from casus.records.statement import Position, Statement
from tests.builders import SENTENCE, VERSIONS, event, participant, position, span, statement

ARTICLE = Article("wire", SENTENCE, title="A warning", published="2025-06-19")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["statements", *map(str, arguments)])


def page(*statements: Statement, notes: tuple[str, ...] = ()) -> str:
    stream = io.StringIO()
    show_statements(console_on(stream), ARTICLE, CodedArticle((event(),), VERSIONS, notes, statements))
    return stream.getvalue()


def stances(*positions: Position) -> str:
    stream = io.StringIO()
    show_positions(console_on(stream), ARTICLE, CodedArticle((event(),), VERSIONS, (), (), positions))
    return stream.getvalue()


def test_one_statement_a_line_when_the_output_is_no_terminal(article: Path) -> None:
    done = run(article)
    assert done.exit_code == 0, done.output
    (line,) = map(json.loads, done.stdout.splitlines())
    assert (line["doc"], line["kind"], line["cue"]["text"]) == ("warning", "say", "said")
    assert "relative dates stay unresolved" in done.stderr


def test_positions_instead(article: Path) -> None:
    (line,) = map(json.loads, run(article, "--positions", "--published", "2025-06-19").stdout.splitlines())
    assert (line["holder"][0]["text"], line["stance"], line["toward"][0]["text"]) == (
        "Freedonia",
        "warns of",
        "Sylvania",
    )


def test_tables_can_be_asked_for_and_written_to_a_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "said.txt"
    assert run(article, "--format", "table", "-o", target).stdout == ""
    assert "an aide" in target.read_text(encoding="utf-8")
    assert "warns of" in run(article, "--positions", "--format", "table").stdout


def test_a_rejected_input_is_reported_and_the_run_goes_on(article: Path, tmp_path: Path) -> None:
    done = run(tmp_path / "nowhere.txt", article)
    assert done.exit_code == 1
    assert "nowhere.txt" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_the_formats_of_events_are_refused(article: Path) -> None:
    done = run(article, "--format", "csv")
    assert done.exit_code == 2
    assert "jsonl" in done.stderr


def test_everything_about_a_statement_is_on_the_page() -> None:
    shown = page(statement(addressee=(participant("Sylvania", "SYL"),)), notes=("no date",))
    for words in ("A warning", "an aide FRE-GOV", "to Sylvania SYL", "said", "say, indirect", "THREATEN actual"):
        assert words in shown
    assert "On Monday Freedonia warned Sylvania in Geneva" in shown
    assert "note: no date" in shown


def test_what_is_not_told_is_said_to_be_so() -> None:
    shown = page(statement(speaker=(), cue=None))
    assert "speaker not told" in shown
    assert "goes on" in shown
    assert "no statements found" in page()
    assert "no positions found" in stances()


def test_whom_a_short_mention_means() -> None:
    meant = participant("an aide", "FRE", name=None, referent=Words("the aide Jane Roe", 90, 107))
    assert "an aide = the aide Jane Roe FRE" in page(statement(speaker=(meant,)))


def test_the_state_of_an_unknown_person_is_not_who_it_is() -> None:
    unknown = participant("an aide", "FRE", name="Freedonia", reason="home")
    assert "an aide FRE" in page(statement(speaker=(unknown,)))


def test_a_statement_told_in_another_stands_under_it() -> None:
    outer, inner = statement(id="s-2"), statement(within="s-2")
    assert [(depth, one.id) for depth, one in nested((inner, outer))] == [(0, "s-2"), (1, "s-1")]
    assert "  ↳ an aide" in page(inner, outer)


def test_a_statement_whose_outer_one_is_missing_is_not_lost() -> None:
    assert [depth for depth, _ in nested((statement(within="gone"),))] == [0]


def test_quoted_words_are_in_quotation_marks_once() -> None:
    words = Words(*span(SENTENCE, "warned Sylvania"))
    assert "Freedonia “warned Sylvania” in" in content_text(statement(quoted=(words,)), {}).plain
    text = 'he saw "much" there'
    marked = statement(content=(Words(text, 0, len(text)),), quoted=(Words("much", 8, 12),))
    assert content_text(marked, {}).plain == text


def test_triggers_are_highlighted_in_what_is_said() -> None:
    text = content_text(statement(quoted=(Words(*span(SENTENCE, "Monday")),)), {"e-1": event()})
    (mark,) = [one for one in text.spans if "reverse" in str(one.style)]
    assert text.plain[mark.start : mark.end] == "warned"


def test_long_content_is_cut_at_a_word() -> None:
    long = "word " * 200
    text = content_text(statement(content=(Words(long, 0, len(long)),)), {}).plain
    assert len(text) < 310
    assert text.endswith("word …")


def test_joint_positions_come_with_each_holder() -> None:
    freedonia, sylvania = participant("Freedonia", "FRE"), participant("Sylvania", "SYL")
    joint, alone = position(holder=(freedonia, sylvania), toward=()), position(holder=(freedonia,), stance="offers")
    assert [(who.text, len(held)) for who, held in by_holder((joint, alone))] == [("Freedonia", 2), ("Sylvania", 1)]
    assert "with Sylvania" in stances(joint)


def test_a_position_shows_the_words_that_say_so() -> None:
    assert "Freedonia [warned] Sylvania" in stances(position())


def test_what_a_position_is_about_stands_above_its_sentence() -> None:
    lines = [line.strip() for line in stances(position(what=Words("sly\x1b[31mness", 0, 3))).splitlines()]
    at = next(number for number, line in enumerate(lines) if "warns of" in line)
    assert lines[at].endswith("ness")
    assert "\x1b" not in lines[at]
    assert "Freedonia [warned] Sylvania" in lines[at + 1]


def test_hostile_text_stays_text() -> None:
    hostile = participant("an aide", "FRE", name="[bold]x[/bold] \x1b[31m", reason="person")
    nasty = "[red]a[/red] \x1b]0;owned\x07 \u202eb"
    shown = page(statement(speaker=(hostile,), content=(Words(nasty, 0, len(nasty)),), events=()))
    assert "[bold]x[/bold]" in shown
    assert "[red]a[/red]" in shown
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_what_is_said_of_events_left_out_goes_with_them() -> None:
    coded = CodedArticle((event(), event(id="e-2", confidence=0.1)), VERSIONS, (), (statement(events=("e-1", "e-2")),),
                         (position(), position(event="e-2")))  # fmt: skip
    kept = sure_enough(coded, 0.5)
    assert [one.id for one in kept.events] == ["e-1"]
    assert kept.statements == (statement(events=("e-1",)),)
    assert kept.positions == (position(),)
    assert sure_enough(coded, 0.0) is coded
