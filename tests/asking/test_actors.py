from __future__ import annotations

from datetime import date

import pytest

import casus
from casus.asking import spans
from casus.errors import BadOption


@pytest.mark.parametrize(
    ("text", "code", "name", "what"),
    [
        ("USA", "USA", "United States", "state"),
        ("cuba", "CUB", "Cuba", "state"),
        ("Kennedy", "USA-GOV", "John F. Kennedy", "person"),
        ("khrushchev", "SUN-GOV", "Nikita Khrushchev", "person"),
        ("IGO:UN", "IGO:UN", "UN", "organisation"),
        ("Vladimir Putin", "RUS-GOV", "Vladimir Putin", "person"),
        ("Hezbollah", "LBN-REB:Hezbollah", "Hezbollah", "group"),
    ],
)
def test_whom_a_name_means(record: casus.Workspace, text: str, code: str, name: str, what: str) -> None:
    found = record.actor_named(text)
    assert found.actor is not None
    assert (found.actor.code, found.actor.name, found.actor.what) == (code, name, what)


def test_those_in_the_record_have_incidents(record: casus.Workspace) -> None:
    known, unknown = record.actor_named("USA").actor, record.actor_named("Vladimir Putin").actor
    assert known is not None
    assert unknown is not None
    assert known.incidents > 20 > unknown.incidents == 0


def test_the_beginning_of_a_name_gives_others(record: casus.Workspace) -> None:
    found = record.actor_named("Khru")
    assert found.actor is None
    assert found.others[0].name == "Nikita Khrushchev"


@pytest.mark.parametrize("text", ["", "  ", "Xyzzy Plugh", "%", "'; DROP TABLE entity", "A" * 10_000])
def test_nobody(record: casus.Workspace, text: str) -> None:
    found = record.actor_named(text)
    assert (found.asked, found.actor) == (text, None)


def test_who_held_which_office(record: casus.Workspace) -> None:
    crisis = (date(1962, 10, 14), date(1962, 10, 28))
    held = {(one.what, one.name) for one in record.offices("USA", *crisis)}
    assert ("President", "John F. Kennedy") in held
    assert all("Johnson" not in name or what != "President" for what, name in held)
    assert [one.name for one in record.offices("IGO:UN", *crisis)] == ["U Thant"]
    assert {one.code for one in record.offices("CUB-GOV", *crisis)} >= {"CUB-GOV"}
    assert any(one.what == "President" for one in record.offices("John F. Kennedy"))
    assert record.offices("Xyzzy") == record.offices("") == ()


def test_a_page_of_its_own_accord_shows_whole_months(record: casus.Workspace) -> None:
    found = record.default_span("USA", "SUN")
    last = max(one.day or "" for one in record.incidents(dyad=("USA", "SUN")))
    assert found is not None
    assert found[1].isoformat() == last
    assert found[0].day == 1
    assert record.default_span("Nobody") is None


def test_a_few_that_lie_long_before_do_not_stretch_a_page(record: casus.Workspace) -> None:
    days = sorted(one.day for one in record.incidents(either="SUN") if one.day)
    assert days[0] < "1961" < days[len(days) // 20]
    found = record.default_span("SUN")
    assert found is not None
    assert (found[0].isoformat(), found[1].isoformat()) == ("1962-10-01", days[-1])


def test_a_span_is_of_one_party_or_of_two(record: casus.Workspace) -> None:
    with pytest.raises(BadOption, match="of one party or of two"):
        record.default_span()


def test_a_page_of_its_own_accord_looks_no_further_back_than_it_must(
    record: casus.Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = record.default_span("USA", "SUN")
    monkeypatch.setattr(spans, "LOOKS", (10,))
    monkeypatch.setattr(spans, "ENOUGH", 3)
    found = record.default_span("USA", "SUN")
    assert found is not None
    assert every is not None
    assert found == (every[1].replace(day=1), every[1])
    monkeypatch.setattr(spans, "ENOUGH", 1_000)
    assert record.default_span("USA", "SUN") == every
