from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from casus.briefing.ledgers import MOST, ledgers
from casus.briefing.notes import Notes, plain
from casus.briefing.patterns import patterns
from casus.records.brief import Section
from casus.records.incident import Party
from casus.records.ledger import (
    Agreement,
    Answer,
    Demand,
    DemandState,
    Form,
    LedgerEntry,
    Mediation,
    Outcome,
    Stage,
    StageName,
    Step,
    Threat,
    ThreatState,
    Word,
)
from tests.briefing.matters import FREEDONIA, SYLVANIA, events
from tests.builders import party

ENVOY = party("the envoy", "IGO:UN", name=None)


def step(number: int, day: str | None, who: tuple[Party, ...] = (FREEDONIA,), **changed: Any) -> Step:
    """What the mention of that number tells."""
    plain = Step(day, None, who, (SYLVANIA,), "word", None, f"i{number}", (f"e-{number}",), f"wire-{number}", None)
    return replace(plain, **changed)


def answer(by: str, name: str, word: Word, *told: Step) -> Answer:
    return Answer(by, name, True, word, told[0].day if told else None, told)


MEDIATION = Mediation(
    "mediation", "m1", "2025-06-18", "appeal", (ENVOY,), ("FRE", "SYL"), (step(1, "2025-06-18", (ENVOY,)),),
    (answer("FRE", "Freedonia", "accepted", step(2, "2025-06-19")), answer("SYL", "Jane Roe", "unanswered")),
    (), (), "divided",
)  # fmt: skip
AGREEMENT = Agreement(
    "agreements", "a1", "2025-06-01", ("FRE", "SYL"), (), "cooperation pact", ("defence treaty",), ("e-6",),
    (Stage("offered", step(6, "2025-06-01")), Stage("signed", step(7, None, date="2025-06"))), "signed",
)  # fmt: skip
DEMAND = Demand("demands", "d1", "2025-06-05", ("FRE",), ("SYL",), step(4, "2025-06-05", what="an end to the raids"),
                (answer("SYL", "Sylvania", "rejected", step(5, "2025-06-06")),), (), "refused")  # fmt: skip
THREAT = Threat("threats", "t1", "2025-06-07", ("FRE",), ("SYL",), None, True, step(5, "2025-06-07"),
                (step(1, "2025-06-18"),), "carried out")  # fmt: skip


def said(*entries: LedgerEntry) -> dict[str, list[str]]:
    notes = Notes(events(), {"FRE": "Freedonia", "SYL": "Sylvania"})
    section = ledgers(entries, notes)
    return {plain(entry.title): [plain(point.pieces) for point in entry.points] for entry in section.entries}


def test_each_ledger_in_short_with_what_came_of_it() -> None:
    assert said(THREAT, DEMAND, MEDIATION, AGREEMENT) == {
        "Mediation": [
            "18 June 2025: the envoy appealed to Freedonia and Sylvania: Freedonia accepted (19 June 2025) and no "
            "answer of Jane Roe is told. It was accepted by some and rejected by others."
        ],
        "Agreements": [
            "Cooperation pact of Freedonia and Sylvania: offered 1 June 2025 and signed June 2025. Said to be no "
            "defence treaty."
        ],
        "Demands": [
            "5 June 2025: Freedonia demanded of Sylvania: “an end to the raids”: Sylvania rejected it (6 June 2025). "
            "It was refused."
        ],
        "Threats": [
            "7 June 2025: Freedonia threatened Sylvania on a condition: “Freedonia had threatened Sylvania with "
            "strikes on Monday”. It was carried out (18 June 2025)."
        ],
    }  # fmt: skip


def test_an_entry_cites_every_report_of_its_steps() -> None:
    notes = Notes(events())
    (entry,) = ledgers([MEDIATION], notes).entries
    assert [notes.sources()[number - 1].doc for number in entry.points[0].sources] == ["wire-1", "wire-2"]


def test_what_is_not_told_is_left_open() -> None:
    open_ = replace(THREAT, against=(), conditional=False, deeds=(), state="open", step=step(9, None))
    assert said(open_)["Threats"] == [
        "Freedonia threatened: “Sylvania may close the border to Freedonia”. What came of it is not told."
    ]
    unnamed = replace(AGREEMENT, kind=None, not_kind=())
    assert said(unnamed)["Agreements"][0].startswith("An agreement of Freedonia and Sylvania: ")
    nobody = replace(DEMAND, of=(), by=(), step=step(4, None, (), what="peace"), answers=(), state="open")
    assert said(nobody)["Demands"] == ["Somebody demanded: “peace”. What came of it is not told."]


def test_of_many_entries_the_best_told_stand_and_the_others_are_counted() -> None:
    many = [replace(DEMAND, id=f"d{number}", day=f"2025-06-{number:02}") for number in range(1, 8)]
    told = said(*many)["Demands"]
    assert len(told) == MOST + 1
    assert told[-1] == "3 more stand in the ledger of demands."


def test_entries_without_a_sentence_and_ledgers_that_were_not_made() -> None:
    assert said(replace(THREAT, step=step(77, "2025-06-07"), deeds=())) == {}
    left: Section = ledgers(None, Notes({}))
    assert [plain(one.pieces) for one in left.points] == [
        "Too much happened in these days to make ledgers for a page; `casus ledger` has them."
    ]


@pytest.mark.parametrize(
    ("beginning", "names"),
    [
        ("mediation_", get_args(Form)),
        ("outcome_", get_args(Outcome)),
        ("answer_", get_args(Word)),
        ("stage_", get_args(StageName)),
        ("demand_", [one for one in get_args(DemandState) if one != "open"]),
        ("threat_", [one for one in get_args(ThreatState) if one != "open"]),
    ],
)
def test_everything_that_can_come_of_an_entry_has_words(beginning: str, names: list[str]) -> None:
    assert {beginning + name.replace(" ", "_") for name in names} <= patterns().keys()
    assert {"demand_state_open", "threat_state_open"} <= patterns().keys()
