"""Figures in sentences of our own: what counts as right, and what the system makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import casus
from casus.evaluation.floors import load_floors
from casus.evaluation.tolls import GOLD, PARTS, Expected, Told, faults, read_told, same_words, toll_scores
from casus.records.event import Event, Toll
from tests.builders import event, toll

TEXT = "Freedonia warned Sylvania."
WARNED = Expected("killed", 12, 12, None, "the army", (10, 16))
ARMY = toll(high=None, by="The army", code="FRE-MIL")


def said(*tolls: Toll) -> list[Event]:
    return [event(TEXT, casualties=tolls)]


def wrong(expected: tuple[Expected, ...], *tolls: Toll) -> list[str]:
    return list(faults(Told("one", "seen", TEXT, expected), said(*tolls)))


def test_the_expected_figure_is_right() -> None:
    assert wrong((WARNED,), ARMY) == []
    assert wrong(()) == []


@pytest.mark.parametrize(
    "given",
    [
        toll("wounded", high=None, by="The army"),
        toll(high=12, by="The army"),
        toll(figure=13, high=None, by="The army"),
        toll(high=None),
        toll(high=None, by="The navy"),
    ],
)
def test_another_figure_is_missing_and_too_much(given: Toll) -> None:
    assert len(wrong((WARNED,), given)) == 2


def test_a_figure_at_another_event_is_not_right() -> None:
    elsewhere = Expected("killed", 12, 12, None, "the army", (0, 9))
    assert len(wrong((elsewhere,), ARMY)) == 2


def test_one_figure_is_not_right_twice() -> None:
    assert len(wrong((WARNED, WARNED), ARMY)) == 1
    assert len(wrong((WARNED,), ARMY, ARMY)) == 1


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        (None, None, True),
        ("the army", None, False),
        (None, "the army", False),
        ("army", "the Army of Freedonia", True),
        ("the ministry of health", "The ministry", True),
        ("the army", "the navy", False),
    ],
)
def test_words_for_who_gives_it(expected: str | None, found: str | None, same: bool) -> None:
    assert same_words(expected, found) is same


def test_the_sentences_are_of_two_parts_with_and_without_figures() -> None:
    told = read_told(GOLD)
    assert len({one.id for one in told}) == len({one.text for one in told}) == len(told)
    for part in PARTS:
        among = [one for one in told if one.part == part]
        assert len(among) >= 60
        assert sum(not one.expected for one in among) >= 12
    assert {one.part for one in told} == set(PARTS)


def test_the_system_reads_as_many_as_it_did() -> None:
    floors = load_floors().floors
    scores = {score.name: score for score in toll_scores(Path(), casus.load())}
    assert all(scores[f"tolls.right.{part}"].value >= floors[f"tolls.right.{part}"] for part in PARTS)
