"""Terms, stems and phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.coding.lexicon import build_lexicon, read_table
from casus.errors import DataError

LEXICON = build_lexicon([("army", "a"), ("militar*", "b"), ("armed forces", "c"), ("drug* cartel*", "d")])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("the army", ["a"]),
        ("armyworm", []),
        ("military militaries", ["b", "b"]),
        ("armed forces armed", ["c"]),
        ("drugs cartels drug lord", ["d"]),
        ("armed", []),
        ("", []),
    ],
)
def test_labels(text: str, labels: list[str]) -> None:
    assert list(LEXICON.labels(text.split())) == labels


@given(st.lists(st.text(max_size=9)))
def test_any_words_are_read(words: list[str]) -> None:
    assert set(LEXICON.labels(words)) <= {"a", "b", "c", "d"}


@pytest.mark.parametrize("term", ["Army", "", "a**", "a  b", "*"])
def test_bad_terms_are_refused(term: str) -> None:
    with pytest.raises(DataError, match="bad term"):
        build_lexicon([(term, "a")])


def test_a_missing_table_is_named() -> None:
    with pytest.raises(DataError, match=r"nowhere\.toml"):
        read_table("nowhere.toml")
