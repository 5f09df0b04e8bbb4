from __future__ import annotations

import tomllib

import numpy as np

from casus.evaluation.gathered import Gathered
from casus.evaluation.sets import GoldMention, GoldSet
from casus.records.account import Account
from casus.stories.evidence import evidence
from casus.stories.match import WEIGHTS
from casus.training.matching import PRIOR, Choice, choices, learn
from tests.stories.tellings import account, day, parties

TEXT = "Jets struck the market in Isfara, killing 12."
NAMES = list(PRIOR)


def strike(doc: str, date: str) -> Account:
    return account(doc, TEXT, "struck", actor=parties("KGZ-MIL"), recipient=parties("TJK"), date=day(date))


def told_of(happening: str, one: Account) -> tuple[str, GoldMention]:
    return one.event_ids[0], GoldMention(one.report.doc, 0, 1, "", "ASSAULT", "actual", happening, background=False)


def choice(*seen: tuple[dict[str, float], bool]) -> Choice:
    rows = [[1.0, *(each.get(name, 0.0) for name in NAMES[1:])] for each, _ in seen]
    return Choice(np.array(rows), np.array([right for _, right in seen]))


def test_an_account_may_hang_on_the_seniors_that_it_is_compared_with() -> None:
    accounts = strike("a", "2025-06-18"), strike("b", "2025-06-18"), strike("c", "2025-06-18")
    matched = dict([told_of("x", accounts[0]), told_of("y", accounts[1]), told_of("x", accounts[2])])
    found = list(choices(Gathered(GoldSet("train-made", (), ()), accounts, (None,) * 3, matched)))
    assert [each.right.tolist() for each in found] == [[False], [True, False]]
    seen = evidence(accounts[0], accounts[1]) or {}
    assert found[0].seen[0].tolist() == [1.0, *(seen.get(name, 0.0) for name in NAMES[1:])]


def test_what_right_seniors_show_gains_weight_and_what_wrong_ones_show_loses_it() -> None:
    right, wrong = {"mode": 1.0, "numbers": 1.0}, {"mode": 1.0, "same day": 1.0}
    weights = learn([choice((right, True), (wrong, False))] * 50)
    assert weights["numbers"] > PRIOR["numbers"]
    assert weights["same day"] < PRIOR["same day"]
    assert weights["place"] == PRIOR["place"]


def test_no_weight_changes_its_sign() -> None:
    weights = learn([choice(({"numbers": 1.0}, False)), choice(({"other place": 1.0}, True))] * 500)
    assert all(weights[name] * PRIOR[name] >= 0 for name in NAMES)
    assert weights["numbers"] == 0.0


def test_the_weights_that_ship_are_those_of_the_evidence() -> None:
    shipped = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    assert list(shipped) == NAMES
    seen = evidence(strike("a", "2025-06-18"), strike("b", "2025-06-18")) or {}
    assert set(seen) <= set(shipped)
