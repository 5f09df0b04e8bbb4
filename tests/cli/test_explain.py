from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, get_args

from typer.testing import CliRunner, Result

from casus.briefing.reasons import RESOLVED, STATUS
from casus.cli.explained import show_events, show_explanation
from casus.cli.main import app
from casus.cli.marks import Mark, joined, marked_sentence
from casus.cli.table import console_on
from casus.drawing.tree import drawn
from casus.records.event import EventPlace, Source, Trigger, Words
from casus.records.explanation import Explanation, Node, Why
from casus.records.link import RoleCheck
from tests.builders import SENTENCE, event, explanation, hint, participant, span, toll


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["explain", *map(str, arguments)])


def page(of: Explanation | None = None, **changed: Any) -> str:
    stream = io.StringIO()
    show_explanation(console_on(stream), of or explanation(**changed))
    return stream.getvalue()


def test_without_an_id_the_events_are_listed(article: Path) -> None:
    done = run(article)
    assert done.exit_code == 0, done.output
    assert "e-1" in done.stdout
    assert "Freedonia [warned] Sylvania" in done.stdout
    assert [one["id"] for one in json.loads(run(article, "--format", "json").stdout)] == ["e-1"]


def test_no_events_are_said_to_be_none() -> None:
    stream = io.StringIO()
    show_events(console_on(stream), [])
    assert "no events found" in stream.getvalue()


def test_an_event_is_explained_as_text_and_as_json(article: Path) -> None:
    assert "THREATEN" in run(article, "--event", "e").stdout
    made = json.loads(run(article, "--event", "e-1", "--format", "json").stdout)
    assert made["event"]["id"] == "e-1"
    assert made["types"] == {"THREATEN": 0.9, "ACCUSE": 0.08, "REQUEST": 0.001}
    assert made["nodes"][3] == {
        "text": "warned", "start": 20, "end": 26, "lemma": "warned", "tag": "NN", "relation": "root", "head": None,
        "entity": None,
    }  # fmt: skip


def test_one_of_several_articles_must_be_named(tmp_path: Path, article: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(
        "".join(json.dumps({"id": name, "text": article.read_text(encoding="utf-8")}) + "\n" for name in "ab"),
        encoding="utf-8",
    )
    done = run(path, "--event", "e-1")
    assert done.exit_code == 2
    assert "a, b" in done.stderr
    assert run(path, "--event", "e-1", "--doc", "b").exit_code == 0


def test_what_cannot_be_read_ends_with_1(tmp_path: Path) -> None:
    done = run(tmp_path / "nowhere.txt")
    assert done.exit_code == 1
    assert "nowhere.txt" in done.stderr


def test_every_part_of_the_sentence_is_labelled() -> None:
    assert marked_sentence(event()).plain == (
        "On [date: Monday] [actor: Freedonia] [THREATEN: warned] [recipient: Sylvania] in [place: Geneva], "
        "[source: an aide] said."
    )


def test_words_in_several_parts_and_parts_within_others() -> None:
    both = event(place=None, actor=(participant("Freedonia", "FRE"),), recipient=(participant("Freedonia", "FRE"),),
                 trigger=Trigger(*span(SENTENCE, "Freedonia warned Sylvania")))  # fmt: skip
    assert "[THREATEN: [actor, recipient: Freedonia] warned Sylvania]" in marked_sentence(both).plain
    labels = [one.label for one in joined([Mark(0, 3, "actor", ""), Mark(0, 3, "actor", ""), Mark(0, 9, "date", "")])]
    assert labels == ["date", "actor"]


def test_a_part_that_runs_out_of_another_is_cut() -> None:
    crossing = event(
        trigger=Trigger(*span(SENTENCE, "Freedonia warned")), actor=(), recipient=(participant("warned Sylvania", "S"),)
    )
    assert "[THREATEN: Freedonia [recipient: warned]] Sylvania in" in marked_sentence(crossing).plain


def test_words_of_another_sentence_are_not_marked_in_this_one() -> None:
    far = event(attribution=(Source("the aide", 400, 408, None, "UNK"),))
    assert "source" not in marked_sentence(far).plain
    assert "named in another sentence" in page(explanation(far))


def test_everything_that_is_known_is_on_the_page() -> None:
    shown = page()
    for words in ("THREATEN actual 0.88", "e-1 · wire", "Freedonia FRE-GOV", "arc 0.97", "asserts", "an act of others",
                  "ACCUSE 0.08", "violence: the network says so", "'Monday' read from 2025-06-19: 2025-06-16",
                  "'Geneva': Geneva, Geneva, CHE, city, 46.2022 6.1457", "0.88, calibrated from 0.81",
                  "an aide (say, indirect): On Monday"):  # fmt: skip
        assert words in " ".join(shown.split()), words
    assert "REQUEST" not in shown


def test_arcs_that_were_not_taken_are_shown_as_such() -> None:
    lines = [" ".join(line.split()) for line in page().splitlines()]
    assert "arcs actor 0.97 Freedonia taken" in lines
    assert "recipient 0.20 Freedonia not taken" in lines


def test_how_a_participant_was_resolved() -> None:
    check = RoleCheck("former president", 0, 16, "Ada Example", "President since 2025-01-20", "factbook")
    pronoun = participant(
        "Freedonia",
        "FRE",
        name="Ada Example",
        id="leader:FRE:ada",
        reason="person",
        candidates=("Bea Example FRE",),
        check=check,
        referent=Words("the leader Ada Example", 300, 322),
    )
    shown = " ".join(page(explanation(event(actor=(pronoun,)))).split())
    for words in ("Freedonia = the leader Ada Example FRE", "at character 300", "leader:FRE:ada", RESOLVED["person"],
                  "could also mean Bea Example FRE", "registry: President since 2025-01-20 (factbook)"):  # fmt: skip
        assert words in shown


def test_a_participant_without_an_arc_comes_from_the_grammar() -> None:
    assert "no arc of its own" in page(arcs=())


def test_figures_with_who_gives_them() -> None:
    army = toll(figure=30, by="the army", code="FRE-MIL", start=400, end=409)
    told = page(explanation(event(casualties=(toll(start=10, end=19, text="Freedonia"), army))))
    assert "killed 12: 'Freedonia'" in told
    assert "killed 30: '30 people', by the army FRE-MIL; in another sentence" in told
    assert "[actor, killed: Freedonia]" in told


def test_the_words_behind_the_status() -> None:
    negated = event(status="negated", status_words=(Words(*span(SENTENCE, "Monday")),))
    settled = hint("Monday", "negated", "negation", settled=True)
    weaker = hint("Geneva", "future", "coming", strong=False)
    shown = " ".join(page(explanation(negated, status_reason="negation", hints=(settled, weaker))).split())
    assert f"negated: {STATUS['negation']} 'Monday'" in shown
    assert f"overruled: 'Geneva', {STATUS['coming']}, says future, which needs the network's consent" in shown
    assert "[date, status: Monday]" in shown


def test_every_reason_of_a_status_has_its_words() -> None:
    assert set(STATUS) == set(get_args(Why))


def test_a_rule_and_what_the_network_did_not_see() -> None:
    assert "by the rule 'blockade'" in page(rule="blockade")
    assert "the network reports no event here" in page(seen=False)


def test_what_the_sentence_does_not_give() -> None:
    bare = event(actor=(), recipient=(), attribution=(), date=None, place=None, mode=None)
    shown = " ".join(page(explanation(bare, mode_by=None, modes={}, arcs=(), statements=(), speakers=())).split())
    for words in ("actor nobody", "sources none: the article itself asserts it", "date none", "mode none"):
        assert words in shown
    unknown = EventPlace(*span(SENTENCE, "Geneva"), None, None, None, None, None, None)
    assert "'Geneva': not in the gazetteer" in page(explanation(event(place=unknown)))


def test_the_tree_stands_beside_what_each_word_is_in_the_event() -> None:
    lines = [" ".join(line.split()) for line in page().splitlines()]
    assert lines[-5:] == [
        "┌ On NN case",
        "┌ Monday NN obl date",
        "├ Freedonia NN nsubj actor",
        "warned NN root THREATEN",
        "└ Sylvania NN obj recipient",
    ]


def node(text: str, head: int | None) -> Node:
    return Node(text, 0, 1, text, "X", "dep", head, None)


def test_a_tree_is_drawn_with_its_lines() -> None:
    nodes = [node("a", 1), node("b", 3), node("c", 1), node("d", None), node("e", 3), node("f", 4), node("g", 3)]
    assert [lines + nodes[index].text for lines, index in drawn(nodes)] == [
        "  ┌ a", "┌ b", "│ └ c", "d", "├ e", "│ └ f", "└ g",
    ]  # fmt: skip


def test_no_word_of_a_broken_tree_is_lost() -> None:
    nodes = [node("a", 1), node("b", 0), node("c", None), node("d", None)]
    assert sorted(index for _, index in drawn(nodes)) == [0, 1, 2, 3]


def test_hostile_text_stays_text() -> None:
    nasty = "[red]Fre[/red] \x1b[31m \u202e"
    bad = participant("Freedonia", "FRE", text=nasty, name=nasty, id=nasty, candidates=(nasty,), reason="named")
    shown = page(explanation(event(doc=nasty, actor=(bad,)), nodes=(node(nasty, None),)))
    assert "[red]Fre[/red]" in shown
    assert not set(shown) & {"\x1b", "\u202e"}
