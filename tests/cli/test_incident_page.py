from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from rich.console import Console

from casus.cli.incident_page import show_incident
from casus.cli.table import console_on
from casus.records.account import Claimed
from casus.records.dossier import Dossier, Joint
from casus.records.event import ArticleRef, Event, Trigger
from casus.records.history import Became
from casus.records.incident import IncidentDate, Linked
from tests.builders import event, incident, party, report, span

SENTENCE = "On Wednesday the Freedonian army struck Port Grey, killing 12, the ministry said."


def mention(number: int, **changed: object) -> Event:
    article = ArticleRef(f"Raid {number}", f"https://news.example/{number}", f"Paper {number}", "2025-06-19")
    return event(SENTENCE, **{"id": f"e-{number}", "doc": f"wire-{number}", "article": article, "quad_class": 4,
                              "trigger": Trigger(*span(SENTENCE, "struck"))} | changed)  # fmt: skip


def page(console: Console | None = None, **changed: Any) -> str:
    plain = Dossier("i", incident(), {f"e-{number}": mention(number) for number in (1, 2, 3)}, {})
    stream = io.StringIO()
    show_incident(console or console_on(stream), replace(plain, **changed))
    return " ".join(stream.getvalue().split())


def test_the_best_account_says_how_exact_it_is() -> None:
    shown = page()
    assert "ASSAULT aerial actual 0.93 · i00000000000000a" in shown
    assert "the Freedonian army FRE-MIL in 2 reports" in shown
    assert "on 18 June 2025 · a report states it · 1: the day is known" in shown
    assert "Port Grey, SYL · 46.2022 6.1457 · 1: the place is known" in shown
    assert "called struck, raid" in shown


def test_every_report_stands_with_its_sentence() -> None:
    reports = (report(1), report(2, background=True), report(3, copy_of="wire-1", url=None))
    shown = page(incident=incident(reports=reports))
    assert "Raid 1 wire-1 · Paper 1 · 2025-06-19 · https://news.example/1" in shown
    assert shown.count(SENTENCE) == 3
    assert "wire-3 · Paper 3 · 2025-06-19 · a copy of wire-1, not counted" in shown
    assert "tells of it as of something earlier" in shown
    assert "2 independent reports of 2 publishers, 1 copy" in shown


def test_the_trigger_is_highlighted() -> None:
    stream = io.StringIO()
    page(Console(file=stream, width=120, force_terminal=True, color_system="standard"))
    assert "\x1b[1;7;31mstruck\x1b[0m" in stream.getvalue()


def test_figures_and_claims_say_who_gives_them() -> None:
    claims = (
        Claimed("asserts", "the ministry", "SYL-GOV", "e-1"),
        Claimed("denies", "a spokesman", "FRE-MIL", "e-2"),
        Claimed("blames", "the minister", "SYL-GOV", "gone", ("FRE", "UNK")),
    )
    shown = page(incident=incident(claims=claims))
    assert "killed 9 to 12, newest 12 12: the ministry, in Paper 1 at least 9: the report itself, in Paper 2" in shown
    assert "asserts: the ministry SYL-GOV, in Paper 1" in shown
    assert "denies: a spokesman FRE-MIL, in Paper 2" in shown
    assert "blames FRE, UNK: the minister SYL-GOV" in shown


def test_links_name_the_other_incident() -> None:
    other = incident(id="i00000000000000b", event_type="REJECT", status="negated", day="2025-06-20")
    links = (Linked(other.id, "denied by", "the same act"), Linked("i00000000000000c", "threatened by", "a day before"))
    shown = page(incident=incident(linked=links), linked={other.id: other})
    assert "denied by REJECT negated 2025-06-20 · i00000000000000b · the same act" in shown
    assert "threatened by · i00000000000000c · a day before" in shown


def test_why_reports_were_joined_and_what_became_of_others() -> None:
    joints = (Joint("e-2", "e-1", 2.25, ("same day", "4 of 9 words")),)
    history = (
        Became("2026-11-27T03:00:00+00:00", 1, "merged", "i00000000000000c", "i00000000000000a"),
        Became("2026-11-28T03:00:00+00:00", 2, "split", "i00000000000000a", "i00000000000000d"),
    )
    shown = page(joints=joints, history=history)
    assert "joined with Paper 1: same day; 4 of 9 words (2.2)" in shown
    assert "2026-11-27 i00000000000000c merged into i00000000000000a" in shown
    assert "2026-11-28 i00000000000000a split, a part is i00000000000000d" in shown


def test_an_old_id_is_said_to_have_become_another() -> None:
    assert page(asked="i0ff").startswith("i0ff is part of i00000000000000a now")
    assert "now" not in page(asked="i0000").split("ASSAULT")[0]


def test_what_is_not_known_is_said_so() -> None:
    reported = IncidentDate(None, None, "2025-06-18", "2025-06-19", "reported", 2, None)
    assert "between 18 and 19 June 2025 · no report states it" in page(incident=incident(date=reported))
    assert "not known; it counts on 2025-06-18" in page(incident=incident(date=None))
    bare = page(
        incident=incident(date=None, day=None, place=None, actor=(), claims=(), losses=(), casualties=()), events={}
    )
    assert "when not known" in bare
    assert "where" not in bare
    assert "wire-1 Paper 1" in bare


def test_text_from_outside_is_made_harmless() -> None:
    evil = "\x1b[2J[bold]x"
    shown = page(incident=incident(actor=(party(evil, evil),), claims=(Claimed("denies", evil, evil, "e-1"),)))
    assert "\x1b" not in shown
    assert "[bold]" in shown
