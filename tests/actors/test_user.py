from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.registry import Registry
from casus.actors.table import RegistryTable
from casus.actors.user import UserEntry, checked, compiled, read_entries, read_file, write_entries
from casus.actors.who import who
from casus.errors import BadOption

GANG = UserEntry("Kachalla gang", "NGA-REB:Kachalla gang", aliases="Kachalla's men|KG", start="2019")
GOVERNOR = UserEntry("Ada Example", "NGA-GOV", office="Governor of Example State", start="2023-05-29")
PRESIDENT = UserEntry("Ada Newcomer", "FRA-GOV", office="President", start="2027-05-14", source="gazette")
CSV = """name,code,aliases,office,start,end,source
Kachalla gang,NGA-REB:Kachalla gang,Kachalla's men|KG,,2019,,
"Ada Example",NGA-GOV,,Governor of Example State,2023-05-29,,
"""
TOML = """
[[entry]]
name = "Kachalla gang"
code = "NGA-REB:Kachalla gang"
aliases = ["Kachalla's men", "KG"]
start = 2019

[[entry]]
name = "Ada Example"
code = "NGA-GOV"
office = "Governor of Example State"
start = 2023-05-29
"""


@pytest.fixture
def layered() -> Registry:
    return Registry(RegistryTable.shipped(), compiled([GANG, GOVERNOR, PRESIDENT]))


def test_csv_and_toml_say_the_same(tmp_path: Path) -> None:
    for name, text in (("own.csv", CSV), ("own.toml", TOML)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert read_file(path) == (GANG, GOVERNOR)


def test_own_entries_are_resolved(layered: Registry) -> None:
    on = date(2025, 6, 19)
    assert layered.resolve("Kachalla gang", on=on).code == "NGA-REB:Kachalla gang"
    assert layered.resolve("KG", on=on).code == "NGA-REB:Kachalla gang"
    assert layered.resolve("Governor Ada Example", on=on).code == "NGA-GOV"
    assert [answer.name for answer in who("Ada Example", layered, on=on)] == ["Ada Example"]
    assert who("Ada Example", layered, on=date(2020, 1, 1)) == ()


def test_a_new_office_holder_follows_ours(layered: Registry) -> None:
    assert who("the French president", layered, on=date(2027, 6, 1))[0].name == "Ada Newcomer"
    assert who("the French president", layered, on=date(2025, 6, 1))[0].name == "Emmanuel Macron"


def test_the_version_is_that_of_the_content(layered: Registry) -> None:
    same = Registry(RegistryTable.shipped(), compiled([PRESIDENT, GANG, GOVERNOR, GANG]))
    assert same.version == layered.version != Registry(RegistryTable.shipped()).version
    assert Registry(RegistryTable.shipped(), compiled([GANG])).version != layered.version
    assert "+user." in layered.version


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "registry.jsonl"
    assert read_entries(path).entries == ()
    write_entries(path, [GANG, GOVERNOR])
    assert read_entries(path).entries == (GANG, GOVERNOR)
    assert [file.name for file in path.parent.iterdir()] == ["registry.jsonl"]


def test_a_place_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BadOption, match="CASUS_REGISTRY"):
        write_entries(tmp_path / "file" / "registry.jsonl", [GANG])


BAD = {
    "name,code\n,NGA-REB:X\n": "line 2: name=''",
    "name,code\nX,NGR-REB:X\n": "no state 'NGR'.*near are",
    "name,code\nX,ZZZ-REB:X\n": "no state 'ZZZ'.*casus who Kenya",
    "name,code\nX,NGA-RBL:X\n": "no sector 'RBL'; known are GOV",
    "name,code\nX,Nigeria\n": "code='Nigeria' is none; write COUNTRY-SECTOR",
    "name,code\nX,IGO\n": "such as IGO:ECOWAS",
    "name,code,start\nX,NGA,soon\n": "start='soon' is no day; write 2025-06-19",
    "name,code,start,end\nX,NGA,2024,2020\n": "end='2020' lies before start='2024'",
    "name,code,colour\nX,NGA,red\n": "unknown key 'colour'; known are name, code",
    'name,code\n"X,NGA\n': "write it as CSV",
    "name,code\n": "holds no entries",
    "": "holds no entries",
}


@pytest.mark.parametrize("text", BAD)
def test_a_bad_file_is_refused_with_the_next_step(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadOption, match=BAD[text]):
        read_file(path)


def test_other_bad_files(tmp_path: Path) -> None:
    binary, wrong, broken = tmp_path / "x.csv", tmp_path / "x.txt", tmp_path / "x.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    broken.write_text("[[entry", encoding="utf-8")
    for path, message in (
        (binary, "UTF-8"),
        (wrong, "csv or .toml"),
        (broken, "entry"),
        (tmp_path / "no.csv", "readable"),
    ):
        with pytest.raises(BadOption, match=message):
            read_file(path)


def test_a_broken_line_of_the_kept_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "registry.jsonl"
    path.write_text('{"name": "X", "code": "NGA"}\n{half', encoding="utf-8")
    with pytest.raises(BadOption, match="line 2"):
        read_entries(path)


KEYS = st.sampled_from(["name", "code", "aliases", "office", "start", "end", "source", "x"])
VALUES = st.one_of(st.text(max_size=20), st.integers(), st.none(), st.sampled_from(["NGA-REB:X", "NGA", "2025"]))


@given(st.dictionaries(KEYS, VALUES, max_size=7))
def test_any_row_is_an_entry_or_a_clear_refusal(row: dict[str, object]) -> None:
    with suppress(BadOption):
        compiled([checked(row, "here")])
