"""Who an unnamed group of states is."""

from __future__ import annotations

import pytest

from casus.actors.plurals import shared_noun, states_meant

TALKS = {"GUY": 0.45, "VEN": 0.35, "BRA": 0.1}


@pytest.mark.parametrize(
    ("mention", "meant"),
    [
        ("both presidents", (("GUY", "GOV"), ("VEN", "GOV"))),
        ("the two armies", (("GUY", "MIL"), ("VEN", "MIL"))),
        ("Neither side", (("GUY", ""), ("VEN", ""))),
        ("the three countries", ()),
        ("the sides", ()),
        ("five men", ()),
    ],
)
def test_states_that_the_article_names_most(mention: str, meant: tuple[tuple[str, str], ...]) -> None:
    assert states_meant(mention, TALKS) == meant


def test_nobody_when_a_third_state_is_named_as_often() -> None:
    assert states_meant("both countries", {"GUY": 0.34, "VEN": 0.33, "BRA": 0.32}) == ()


def test_nobody_in_an_article_about_one_state() -> None:
    assert states_meant("the two sides", {"MEX": 0.97, "USA": 0.03}) == ()


@pytest.mark.parametrize(
    ("mention", "apart"),
    [
        ("The Iranian and Omani navies", ("Iranian navies", "Omani navies")),
        ("Some 18,000 South Korean and American troops", ("South Korean troops", "American troops")),
        ("Iran and Oman", None),
        ("officers and Omani men", None),
    ],
)
def test_a_noun_that_two_share(mention: str, apart: tuple[str, str] | None) -> None:
    assert shared_noun(mention) == apart


@pytest.mark.parametrize(
    ("mention", "shares", "states"),
    [
        ("the presidents", {"IRN": 0.4, "RUS": 0.3, "TUR": 0.1}, ["IRN", "RUS"]),
        ("the presidents", {"IRN": 0.4, "RUS": 0.3, "TUR": 0.25}, []),
        ("Their foreign ministers", {"COL": 0.5, "VEN": 0.4}, ["COL", "VEN"]),
        ("The heads of state", {"COL": 0.95, "VEN": 0.05}, []),
        ("The heads of state", {"COL": 0.25, "VEN": 0.25, "PER": 0.25, "BOL": 0.25}, []),
        ("the former presidents", {"COL": 0.5, "VEN": 0.4}, []),
    ],
)
def test_offices_of_which_a_state_has_one(mention: str, shares: dict[str, float], states: list[str]) -> None:
    found = states_meant(mention, shares)
    assert [state for state, _ in found] == states
    assert all(sector == "GOV" for _, sector in found)
