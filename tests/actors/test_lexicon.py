from __future__ import annotations

import sqlite3
import time
from datetime import date
from pathlib import Path

import pytest

from casus.actors import table
from casus.actors.lexicon import Lexicon, parse
from casus.actors.table import RegistryTable, write_table
from casus.errors import DataError
from casus.records.holding import Holding


def test_row_is_read() -> None:
    entry = parse("surname-head;SUN;GOV;Nikita Khrushchev;1953-09-14;1964-10-14;archigos")
    assert (entry.kind, entry.country, entry.sector, entry.name) == ("surname-head", "SUN", "GOV", "Nikita Khrushchev")
    assert entry.source == "archigos"
    assert entry.holds(date(1962, 10, 20))
    assert not entry.holds(date(1965, 1, 1))


def test_role_and_spelling_are_read() -> None:
    role, acronym = parse("role;strong;COP;;;;own"), parse("organisation*;;IGO;WHO;1948-04-07;;own")
    assert (role.kind, role.strength, role.sector, role.country) == ("role", "strong", "COP", "")
    assert (acronym.kind, acronym.spelling) == ("organisation", "*")


@pytest.mark.parametrize(
    ("end", "day", "holds"), [("1991", date(1991, 12, 31), True), ("1991-06", date(1991, 7, 1), False)]
)
def test_end_may_be_a_year_or_a_month(end: str, day: date, holds: bool) -> None:
    assert parse(f"capital;SUN;GOV;Soviet Union;1922;{end};own").holds(day) is holds


def test_version_follows_the_table() -> None:
    assert Lexicon.load().version == Lexicon.load().version
    assert len(Lexicon.load().version) == 12


def test_missing_table_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "TABLE", "absent.sqlite")
    with pytest.raises(DataError, match=r"absent\.sqlite.*install casus again"):
        Lexicon.load()


def test_a_file_that_is_no_registry_is_a_clear_error(tmp_path: Path) -> None:
    broken, other = tmp_path / "broken.sqlite", tmp_path / "other.sqlite"
    broken.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    sqlite3.connect(other).execute("CREATE TABLE meta (x)").connection.close()
    for path in (broken, other):
        with pytest.raises(DataError, match=path.name):
            RegistryTable(path)


HELD = Holding("Ada Example", "ABC", "President", "president", "2001-01-01", "2005-01-01", "day", "", True, "own")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "small.sqlite"
    for _ in range(2):  # written anew over the old one
        write_table(path, "v1", [("abc", "country;ABC;;Abcland;;;own")], [(HELD, ["ada example", "example"])],
                    [("UN", "ABC", "member")], [("own", "Ours", "CC0", "2025")])  # fmt: skip
    registry = RegistryTable(path)
    assert registry.version == "v1"
    assert registry.names() == {"abc"}
    assert registry.terms_of("example") == registry.holders("ABC", "president") == registry.leaders("ABC") == (HELD,)
    assert registry.members("UN") == (("ABC", "member"),)
    assert registry.sources() == {"own": ("Ours", "CC0", "2025")}
    assert Lexicon.of(registry).entries("abc")[0].name == "Abcland"
    assert [file.name for file in tmp_path.iterdir()] == ["small.sqlite"]


def test_every_source_of_the_shipped_registry_is_named() -> None:
    registry = RegistryTable.shipped()
    known = set(registry.sources())
    used = {source for name in registry.names() for text in registry.entries(name).split("|")
            for source in text.rsplit(";", 1)[1].split("+")}  # fmt: skip
    assert used <= known


def test_the_shipped_registry_loads_quickly() -> None:
    """150 ms are promised; ten times as long is allowed, since a test must not fail on a busy machine."""
    started = time.perf_counter()
    assert len(RegistryTable.shipped().names()) > 50_000
    assert time.perf_counter() - started < 1.5


def test_names_are_tried_in_the_lengths_that_they_have() -> None:
    rows = {"united nations": "", "united nations security council": "", "unita": "", "union " + "of " * 12 + "x": ""}
    lexicon = Lexicon(frozenset(rows), rows.__getitem__, "v1")
    assert lexicon.lengths("united") == (4, 2)
    assert lexicon.lengths("unita") == (1,)
    assert lexicon.lengths("union") == lexicon.lengths("nations") == ()


def test_an_article_adds_the_lengths_of_the_names_that_it_explains() -> None:
    lexicon = Lexicon(frozenset(("united nations",)), lambda _: "", "v1")
    entry = parse("organisation;ABC;PTY;UP;;;own")
    explained = lexicon.with_meanings({"united": (entry,), "up": (entry,)})
    assert (explained.lengths("united"), explained.lengths("up"), explained.lengths("x")) == ((2, 1), (1,), ())
    assert lexicon.with_meanings({}) is lexicon
