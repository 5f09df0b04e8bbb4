"""The ledgers of demands and of threats, of acts made by hand."""

from __future__ import annotations

import pytest

from casus.measures.ledgers.demands import demands
from casus.measures.ledgers.threats import threats
from casus.records.ledger import Demand, Threat
from tests.ledgers import Act, act, book

DEMAND = act("d", "REQUEST", "USA-GOV > SUN-GOV", "Kennedy demanded that the missiles leave the island, inspected.",
             trigger="demanded", mode="yield")  # fmt: skip
THREAT = act("t", "THREATEN", "USA-GOV > IRN-GOV", "America threatened to bomb the enrichment halls at the mountain.",
             trigger="threatened", mode="violence")  # fmt: skip


def demand(*acts: Act) -> Demand:
    (entry,) = demands(book(*acts))
    return entry


def threat(*acts: Act) -> Threat:
    (entry,) = threats(book(*acts))
    return entry


def test_a_demand_is_open_until_somebody_answers() -> None:
    entry = demand(DEMAND)
    assert (entry.by, entry.of, entry.state, entry.answers) == (("USA",), ("SUN",), "open", ())
    assert entry.step.event_ids == ("ed",)


@pytest.mark.parametrize(
    ("kind", "text", "trigger", "state"),
    [
        ("REJECT", "Moscow rejected the demand that the missiles leave the island.", "rejected", "refused"),
        ("AGREE", "Moscow agreed that the missiles leave the island.", "agreed", "accepted"),
        ("REJECT", "Moscow rejected a tariff on furs.", "rejected", "open"),
    ],
)
def test_it_is_answered_by_words_on_the_same_matter(kind: str, text: str, trigger: str, state: str) -> None:
    answer = act("a", kind, "SUN-GOV > USA-GOV", text, trigger=trigger, day="2024-05-03")
    assert demand(DEMAND, answer).state == state


def test_deeds_count_more_than_words() -> None:
    no = act("a", "REJECT", "SUN-GOV > USA-GOV", "Moscow rejected the demand that the missiles leave the island.",
             trigger="rejected", day="2024-05-03")  # fmt: skip
    deed = act("m", "RETREAT", "SUN-MIL", "The missiles left the island, inspected.", trigger="left", mode="disarm",
               day="2024-05-20")  # fmt: skip
    entry = demand(DEMAND, no, deed)
    assert (entry.state, [step.incident for step in entry.deeds]) == ("met", ["im"])
    assert [(one.by, one.word) for one in entry.answers] == [("SUN", "rejected")]


def test_an_answer_that_only_names_the_demand_finds_it() -> None:
    text = "Khrushchev agreed to U Thant's request."
    asked = act("1", "REQUEST", "IGO:UN > SUN USA", "He asked both to keep ships away.", trigger="asked")
    named = act("2", "REQUEST", "IGO:UN", text, trigger="request", article="b", day="2024-05-03")
    yes = act("3", "AGREE", "SUN > IGO:UN", text, trigger="agreed", article="b", day="2024-05-03")
    entry = demand(asked, named, yes)
    assert (entry.id, entry.state) == ("i1", "accepted")


def test_orders_within_a_state_are_no_demands_but_those_of_its_people_are() -> None:
    order = act("1", "REQUEST", "USA-GOV > USA-MIL", "The president asked the army to wait.", trigger="asked")
    flight = act("2", "REQUEST", "USA-GOV", "He ordered more flights.", trigger="ordered")
    nobody = act("3", "REQUEST", "", "A halt was asked for.", trigger="asked")
    noun = act("4", "REQUEST", "RUS-GOV", "Others rejected Russia's attempts.", trigger="attempts")
    crowd = act("5", "REQUEST", "USA-CVL > USA-GOV", "Marchers demanded an inquiry.", trigger="demanded")
    assert [entry.id for entry in demands(book(order, flight, nobody, noun, crowd))] == ["i5"]


def test_one_sentence_makes_a_demand_once() -> None:
    text = "The White House insisted that work must stop."
    first = act("1", "REQUEST", "USA-GOV", text, trigger="insisted", article="a")
    again = act("2", "REQUEST", "USA-GOV", text, trigger="must", article="a")
    other = act("3", "REQUEST", "USA-GOV > CUB", text, trigger="insisted", article="a")
    assert [entry.id for entry in demands(book(first, again, other))] == ["i1", "i3"]


def test_a_threat_is_open_carried_out_or_withdrawn() -> None:
    done = act("s", "ASSAULT", "USA-MIL > IRN", "Bombers struck the enrichment halls at the mountain.",
               trigger="struck", day="2024-05-05")  # fmt: skip
    back = act("b", "CONCEDE", "USA-GOV", "America withdrew its threat to bomb the enrichment halls.",
               trigger="withdrew", day="2024-05-04")  # fmt: skip
    assert threat(THREAT).state == "open"
    assert (threat(THREAT, back).state, threat(THREAT, done).state) == ("withdrawn", "carried out")
    entry = threat(THREAT, done, back)
    assert (entry.by, entry.against, entry.mode, entry.state) == (("USA",), ("IRN",), "violence", "carried out")


def test_a_condition_is_told() -> None:
    text = "It warned that it would shoot unless the flights stopped."
    assert threat(act("t", "THREATEN", "CUB > USA", text, trigger="warned")).conditional
    assert not threat(THREAT).conditional


def test_threats_that_were_denied_or_of_nobody_are_none() -> None:
    denied = act("1", "THREATEN", "USA > IRN", "He denied threatening Iran.", trigger="threatening", status="negated")
    nobody = act("2", "THREATEN", "UNK > IRN", "Someone threatened Iran.", trigger="threatened")
    assert threats(book(denied, nobody)) == []
