from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casus.actors.names import key
from casus.actors.registry import Registry
from casus.actors.who import history, who
from casus.places.gazetteer import Gazetteer

TABLE = Path(__file__).with_name("questions.txt")
QUESTIONS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def same_person(wanted: str, found: str) -> bool:
    """The same last word, and a common first letter: sources write given names in several ways."""
    mine, other = key(wanted).split(), key(found).split()
    return bool(other) and (
        set(mine) <= set(other) or set(other) <= set(mine) or (mine[-1], mine[0][:1]) == (other[-1], other[0][:1])
    )


def test_the_table_is_as_long_as_promised() -> None:
    assert len(QUESTIONS) >= 60


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row[0]} on {row[1]}")
def test_question(row: tuple[str, str, str], registry: Registry) -> None:
    question, day, wanted = row
    found = [answer.name for answer in who(question, registry, on=date.fromisoformat(day))]
    if wanted == "-":
        assert found == []
    else:
        assert any(same_person(wanted, name) for name in found), found


CAPITALS = {"Moscow": ("RUS", "SUN"), "Seoul": ("KOR", "KOR"), "Washington": ("USA", "USA"), "Beijing": ("CHN", "CHN")}


@pytest.mark.parametrize("name", CAPITALS)
def test_a_capital_is_a_government_and_a_city(name: str, registry: Registry) -> None:
    """Who is asked gets the government of the day, where is asked the city."""
    today, then = CAPITALS[name]
    assert registry.resolve(name, on=date(2025, 1, 1)).code == f"{today}-GOV"
    assert registry.resolve(name, on=date(1962, 1, 1)).code == f"{then}-GOV"
    place = Gazetteer.load().resolve(f"downtown {name}", home=today)
    assert place is not None
    assert (place.country, place.precision) == (today, "city")


def test_history_is_in_order_and_says_its_source(registry: Registry) -> None:
    terms = history("Putin", registry)
    assert [term.what for term in terms].count("President") == 2
    assert [term.start for term in terms] == sorted(term.start or "" for term in terms)
    assert all(term.source for term in terms)


def test_who_ruled_without_a_known_title_is_said_to(registry: Registry) -> None:
    (tito,) = who("the Yugoslav president", registry, on=date(1970, 1, 1))
    assert tito.note == "ruled in fact; the source names no office"


def test_after_the_last_look_the_answer_says_so(registry: Registry) -> None:
    (answer,) = who("the American president", registry, on=date(2028, 1, 1))
    assert answer.note == "last seen in office on 2026-01-22"
