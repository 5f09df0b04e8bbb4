from __future__ import annotations

from datetime import date

import pytest

from casus.actors import lexicon
from casus.actors.lexicon import Lexicon, parse
from casus.errors import DataError


def test_row_is_read() -> None:
    entry = parse("surname-head;SUN;GOV;Nikita Khrushchev;1953-09-14;1964-10-14")
    assert (entry.kind, entry.country, entry.sector, entry.name) == ("surname-head", "SUN", "GOV", "Nikita Khrushchev")
    assert entry.holds(date(1962, 10, 20))
    assert not entry.holds(date(1965, 1, 1))


def test_role_and_spelling_are_read() -> None:
    role, acronym = parse("role;strong;COP;;;"), parse("organisation*;;IGO;WHO;1948-04-07;")
    assert (role.kind, role.strength, role.sector, role.country) == ("role", "strong", "COP", "")
    assert (acronym.kind, acronym.spelling) == ("organisation", "*")


@pytest.mark.parametrize(
    ("end", "day", "holds"), [("1991", date(1991, 12, 31), True), ("1991-06", date(1991, 7, 1), False)]
)
def test_end_may_be_a_year_or_a_month(end: str, day: date, holds: bool) -> None:
    assert parse(f"capital;SUN;GOV;Soviet Union;1922;{end}").holds(day) is holds


def test_version_follows_the_table() -> None:
    assert Lexicon.load().version == Lexicon.load().version
    assert len(Lexicon.load().version) == 12


def test_missing_table_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "TABLE", "absent.tsv.gz")
    with pytest.raises(DataError, match=r"absent\.tsv\.gz"):
        Lexicon.load()
