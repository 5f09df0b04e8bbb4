"""Which states can be meant by the king, the president or the prime minister."""

from __future__ import annotations

from datetime import date

import pytest

from casus.actors.offices import HEAD, MONARCH, PRESIDENT
from casus.actors.regimes import may_have, office_meant, with_office
from casus.actors.registry import Registry

OFFICES = Registry.load().in_article("Nothing.", on=None).offices
ON = date(2019, 6, 1)
WORTHS = {"LBN": 3.0, "JOR": 2.0, "USA": 1.0}


@pytest.mark.parametrize(
    ("mention", "office"),
    [
        ("His Majesty", MONARCH),
        ("the Kingdom", MONARCH),
        ("the Crown Prince", MONARCH),
        ("the president", PRESIDENT),
        ("The Prime Minister", HEAD),
        ("the foreign minister", None),
        ("the army", None),
    ],
)
def test_the_office_that_words_speak_of(mention: str, office: str | None) -> None:
    assert office_meant(mention) == office


@pytest.mark.parametrize("on", [ON, None])
def test_a_king_is_none_of_a_republic(on: date | None) -> None:
    assert with_office(WORTHS, "His Majesty", OFFICES, on) == {"JOR": 2.0}
    assert set(with_office(WORTHS, "the president", OFFICES, on)) == {"LBN", "USA"}
    assert set(with_office(WORTHS, "the prime minister", OFFICES, on)) == {"LBN", "JOR"}


def test_all_states_stay_when_none_has_the_office_or_none_is_named() -> None:
    assert with_office({"USA": 1.0, "FRA": 1.0}, "the king", OFFICES, ON) == {"USA": 1.0, "FRA": 1.0}
    assert with_office(WORTHS, "the army", OFFICES, ON) == WORTHS


def test_offices_come_and_go() -> None:
    assert may_have("IRN", MONARCH, OFFICES, date(1970, 1, 1))
    assert not may_have("IRN", MONARCH, OFFICES, ON)


def test_a_state_of_which_no_leader_is_known_may_have_any() -> None:
    assert may_have("XXX", MONARCH, OFFICES, ON)
