from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from casus.records.account import Account, Claimed, Report
from casus.records.event import Toll
from casus.stories.best import date_precision
from casus.stories.compose import compose, incident_id
from tests.stories.tellings import account, day, parties, party, place

STRIKE = "Freedonia bombed Sylvania."


def told(doc: str, published: str | None = "2025-06-19", **changed: Any) -> Account:
    """An air strike as `doc` tells it; `story` and `publisher` of its report may be given."""
    about = {name: changed.pop(name) for name in ("story", "publisher") if name in changed}
    made = account(doc, STRIKE, "bombed", event_type="ASSAULT", mode="aerial", actor=parties("ISR"),
                   recipient=parties("IRN"))  # fmt: skip
    report = Report(doc, None, about.get("publisher", doc), published, doc * 4, about.get("story", doc * 4))
    return replace(made, report=report, event_ids=(f"{doc:0<16}",), **changed)


def test_the_order_of_the_accounts_does_not_matter() -> None:
    accounts = [
        told("a", "2025-06-20"),
        told("b", "2025-06-19", actor=parties("ISR-MIL"), confidence=0.9),
        told("c", None, event_type="COERCE", mode=None, place=place("Natanz", "IRN")),
    ]
    assert len({compose(order) for order in permutations(accounts)}) == 1


def test_the_earliest_report_gives_the_id() -> None:
    assert incident_id([told("b", "2025-06-20"), told("a", "2025-06-21"), told("c", None)]) == "ib" + "0" * 14
    first = compose([told("b", "2025-06-20")]).id
    assert compose([told("a", "2025-06-21"), told("b", "2025-06-20")]).id == first
    assert compose([told("a", "2025-06-19"), told("b", "2025-06-20")]).id != first


def test_a_copy_is_no_witness() -> None:
    found = compose([
        told("wire", story="s"), told("copy", "2025-06-20", story="s", confidence=0.5),
        told("other", "2025-06-21", confidence=0.5),
    ])  # fmt: skip
    assert [(one.doc, one.copy_of) for one in found.reports] == [("wire", None), ("copy", "wire"), ("other", None)]
    assert found.publishers == ("wire", "other")
    wire = told("wire").confidence
    assert found.confidence == pytest.approx(1 - (1 - wire) * 0.5)


def test_what_most_reports_say_is_what_counts() -> None:
    found = compose([
        told("a", mode="aerial"), told("b", mode="drone"), told("c", mode="drone"),
        told("d", event_type="COERCE", mode="seize", confidence=0.99),
    ])  # fmt: skip
    assert (found.event_type, found.mode, found.quad_class, found.intensity) == ("ASSAULT", "drone", 4, -9.5)


def test_a_mode_of_another_type_is_none() -> None:
    assert compose([told("a", event_type="CONSULT", mode="aerial")]).mode is None


def test_news_makes_the_past_actual() -> None:
    assert compose([told("a", status="historical", background=True)]).status == "historical"
    found = compose([told("a", status="historical", background=True), told("b")])
    assert (found.status, found.background, found.counts) == ("actual", False, True)


def test_a_state_is_left_out_beside_its_army() -> None:
    found = compose([told("a"), told("b", actor=parties("ISR-MIL"))])
    assert [(one.code, one.reports) for one in found.actor] == [("ISR-MIL", 1)]


def test_the_side_that_most_reports_give_is_the_one() -> None:
    found = compose([told("a"), told("b"), told("c", actor=parties("IRN"), recipient=parties("ISR"))])
    assert ([one.code for one in found.actor], [one.code for one in found.recipient]) == (["ISR"], ["IRN"])


def test_the_unknown_stand_only_where_nobody_is_known() -> None:
    assert [one.code for one in compose([told("a", actor=parties("UNK"))]).actor] == ["UNK"]
    assert [one.code for one in compose([told("a", actor=parties("UNK")), told("b")]).actor] == ["ISR"]


def test_a_guessed_state_gives_way_to_the_bearer_of_the_name() -> None:
    full, short = party("NATO Secretary General Mark Rutte", "IGO:NATO"), party("Rutte", "GRC", "home")
    found = compose([told("a", actor=(full,)), told("b", actor=(short,))])
    assert [(one.code, one.text, one.reports) for one in found.actor] == [("IGO:NATO", full.text, 2)]


def test_a_stated_day_comes_before_the_days_of_the_reports() -> None:
    stated = told("b", "2025-06-22", date=day("2025-06-18"), stated=True)
    found = compose([told("a"), stated])
    assert found.date is not None
    assert (found.day, found.date.first, found.date.basis, found.date.precision) == (
        "2025-06-18",
        "2025-06-18",
        "stated",
        1,
    )
    assert found.date.event_id == stated.event_ids[0]


def test_an_unstated_day_is_never_filled_in() -> None:
    found = compose([told("a", "2025-06-20"), told("b", "2025-06-21")])
    assert found.date is not None
    assert (found.day, found.date.value, found.date.granularity, found.date.basis) == (
        "2025-06-20",
        None,
        None,
        "reported",
    )


def test_background_has_no_day_of_its_report() -> None:
    found = compose([told("a", background=True, status="historical", first=None, last=None)])
    assert (found.day, found.date, found.counts) == (None, None, False)


def test_the_finest_place_is_taken() -> None:
    found = compose(
        [told("a", place=place("Iran", "IRN", precision="country")), told("b", place=place("Natanz", "IRN"))]
    )
    assert found.place is not None
    assert (found.place.name, found.place.where_precision) == ("Natanz", 1)
    assert compose([told("a", place=None)]).place is None


def test_figures_keep_who_gives_them() -> None:
    def killed(low: int | None, best: int | None, high: int | None, by: str | None = None) -> Toll:
        return Toll("killed", low, best, high, "x", 0, 1, by)

    found = compose([
        told("a", "2025-06-19", casualties=(("e1", killed(12, 12, None)),)),
        told("b", "2025-06-20", casualties=(("e2", killed(17, 17, 17, "the ministry")),)),
        told("c", "2025-06-21", casualties=(("e3", killed(17, 17, 17, "the ministry")),)),
    ])  # fmt: skip
    assert [(one.best, one.by, one.event_id) for one in found.casualties] == [
        (12, None, "e1"),
        (17, "the ministry", "e2"),
    ]
    assert [(one.kind, one.low, one.best, one.high) for one in found.losses] == [("killed", 12, 17, 17)]


def test_a_claim_stands_once() -> None:
    claim = Claimed("denies", "Tehran", "IRN-GOV", "e1")
    found = compose([told("a", claims=(claim,)), told("b", claims=(replace(claim, event_id="e2"),))])
    assert found.claims == (claim,)


@pytest.mark.parametrize(("last", "grade"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (30, 4)])
def test_days_have_a_precision(last: int, grade: int) -> None:
    from datetime import date

    assert date_precision(date(2025, 6, 1), date(2025, 6, last)) == grade
    assert date_precision(None, date(2025, 6, last)) == 5


def test_it_is_clear_where_time_doer_and_target_are_known() -> None:
    assert compose([told("a", date=day("2025-06-18"), stated=True)]).clarity == 1
    assert compose([told("a", date=day("2025-06-18"), stated=True, actor=())]).clarity == 2
    assert compose([told("a", background=True, status="historical", first=None, last=None)]).clarity == 2
