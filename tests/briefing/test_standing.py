from __future__ import annotations

from dataclasses import replace
from typing import Any

from casus.briefing.notes import Notes, plain
from casus.briefing.standing import MOST, positions
from casus.records.ledger import Change, Standing, Wording
from tests.briefing.matters import events


def wording(number: int, what: str | None, **changed: Any) -> Wording:
    return replace(Wording("2025-06-01", "rejects", what, f"wire-{number}", f"e-{number}", None), **changed)


def standing(*wordings: Wording, **changed: Any) -> Standing:
    plain = Standing("FRE", "Jane Roe", "rejects", ("SYL",), None, "2025-06-01", "2025-06-19", 3, wordings, ())
    return replace(plain, **changed)


def said(*standings: Standing) -> list[str]:
    notes = Notes(events(), {"FRE": "the Republic", "SYL": "Sylvania"})
    return [plain(point.pieces) for point in positions(standings, notes).points]


def test_who_stands_where_toward_whom_in_the_words_of_the_reports() -> None:
    assert said(standing(wording(1, "a ceasefire"), wording(2, "talks"), wording(4, "inspections"))) == [
        "The Republic, toward Sylvania: rejects “a ceasefire” and “talks” (3 wordings, 1 to 19 June 2025)."
    ]


def test_where_only_the_sentence_tells_it_is_quoted() -> None:
    alone = standing(wording(9, None), holder="BOR", toward=(), first=None, last=None)
    assert said(alone) == ["Jane Roe: rejects “Sylvania may close the border to Freedonia” (1 wording)."]


def test_a_change_of_mind_is_told() -> None:
    before, after = wording(1, "a ceasefire"), wording(2, "the ceasefire", stance="accepts")
    assert said(standing(before, changes=(Change(before, after),)))[1] == (
        "The Republic: rejects “a ceasefire” before, and accepts “the ceasefire” later."
    )


def test_the_most_told_come_first_and_none_without_a_sentence() -> None:
    many = [standing(wording(1, f"thing {number}"), articles=number) for number in range(1, 12)]
    told = said(*many, standing(wording(77, "nothing"), articles=99))
    assert len(told) == MOST
    assert "“thing 11”" in told[0]
