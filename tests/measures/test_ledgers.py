"""Which entries of a ledger are asked for, and what ledgers are built from."""

from __future__ import annotations

from datetime import date

import pytest

from casus.measures.ledgers.book import after, day_of
from casus.measures.ledgers.ledgers import LEDGERS, concerns, falls_in, steps
from casus.records.ledger import LedgerEntry
from tests.incidents import incident
from tests.ledgers import act, book

ACTS = (
    act("w", "ASSAULT", "ISR-MIL > IRN", "Israel bombed a reactor.", trigger="bombed"),
    act("o", "AGREE", "RUS-GOV=Vladimir_Pútin", "Putin offered to mediate in the crisis.", trigger="offered"),
    act("s", "SUPPORT", "IRN CHN", "They signed an oil pact.", trigger="signed"),
    act("d", "REQUEST", "LBN-REB:Hezbollah > ISR", "It demanded a halt.", trigger="demanded", mode="yield"),
    act("t", "THREATEN", "IRN > USA-MIL", "Iran threatened the base.", trigger="threatened"),
)


def entry(name: str) -> LedgerEntry:
    (found,) = LEDGERS[name](book(*ACTS))
    return found


@pytest.mark.parametrize(
    ("ledger", "name", "expected"),
    [
        ("mediation", "RUS", True),
        ("mediation", "rus-gov", True),
        ("mediation", "IRN", True),
        ("mediation", "putin", True),
        ("mediation", "Vladimir Putin", True),
        ("mediation", "Puti", False),
        ("mediation", "USA", False),
        ("mediation", "!", False),
        ("agreements", "CHN", True),
        ("agreements", "CH", False),
        ("demands", "Hezbollah", True),
        ("demands", "LBN-REB", True),
        ("threats", "USA", True),
        ("threats", "ISR", False),
    ],
)
def test_who_has_a_part_in_an_entry(ledger: str, name: str, expected: bool) -> None:
    assert concerns(entry(ledger), name) is expected


def test_days_are_those_on_which_an_entry_begins() -> None:
    first = date(2024, 5, 1)
    assert falls_in(entry("threats"), first, first)
    assert falls_in(entry("threats"), None, None)
    assert not falls_in(entry("threats"), date(2024, 5, 2), None)
    assert not falls_in(entry("threats"), None, date(2024, 4, 30))


@pytest.mark.parametrize("name", LEDGERS)
def test_every_step_has_what_says_so(name: str) -> None:
    for step in steps(entry(name)):
        assert step.event_ids == (f"e{step.incident[1:]}",)
        assert step.sentence


def test_mentions_that_are_gone_leave_their_ids() -> None:
    full = book(*ACTS)
    (gone,) = LEDGERS["threats"](type(full)(full.incidents, {}, {}))
    (step,) = steps(gone)
    assert (step.event_ids, step.doc, step.sentence) == (("et",), "a-t", None)


def test_words_of_what_is_offered_end_what_is_said() -> None:
    text = "Oman offered fuel, and its minister mediated at home."
    offer = act("f", "AGREE", "OMN", text, trigger="offered")
    assert [one.id for one in LEDGERS["mediation"](book(*ACTS[:1], offer))] == ["if"]
    assert LEDGERS["mediation"](book(*ACTS[:1], offer, what={"f": "fuel"})) == []


def test_time_between_acts_counts_days_where_both_are_known() -> None:
    first, later = incident("1", "AGREE", day="2024-05-01"), incident("2", "AGREE", day="2024-05-04")
    assert after(first, later, 3)
    assert not after(first, later, 2)
    assert not after(later, first, 9)
    assert after(first, incident("3", "AGREE", day=None), 0)
    assert day_of(later) == date(2024, 5, 4)
