"""Sets of tokens as runs of text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.language.runs import runs
from tests.language.prose import marked


@pytest.mark.parametrize(
    ("text", "tokens", "found"),
    [
        ("rebels shelled the town", {0, 1, 2, 3}, "rebels shelled the town"),
        ("rebels , Roe said , fled", {0, 5}, "rebels / fled"),
        ("rebels “ fled ” north", {0, 2, 4}, "rebels “ fled ” north"),
        ("rebels , ” fled", {0, 3}, "rebels , ” fled"),
        ("“ rebels fled , ”", {0, 1, 2, 3, 4}, "rebels fled"),
        (", rebels . said fled", {0, 1, 2, 4}, "rebels / fled"),
        ("rebels fled .", {2}, ""),
        ("rebels fled", set(), ""),
    ],
)
def test_runs(text: str, tokens: set[int], found: str) -> None:
    prose = marked(text)
    assert prose.text(*runs(prose.columns, frozenset(tokens))) == found


@given(st.lists(st.sampled_from(["rebels", "fled", ",", "“", "\n"]), min_size=1, max_size=12), st.data())
def test_every_word_asked_for_is_in_a_run_and_no_other_word_is(words: list[str], data: st.DataObject) -> None:
    prose = marked(" ".join(word.replace("\n", "—") for word in words))
    asked = data.draw(st.frozensets(st.integers(0, len(words) - 1)))
    held = {token for span in runs(prose.columns, asked) for token in range(*span)}
    columns = prose.columns.words
    assert {t for t in held if columns[t].isalnum()} == {t for t in asked if columns[t].isalnum()}


@given(st.frozensets(st.integers(0, 11)))
def test_runs_are_sorted_and_apart(tokens: frozenset[int]) -> None:
    prose = marked("a , b c “ d ” e f . g h")
    found = runs(prose.columns, tokens)
    assert all(start < end for start, end in found)
    assert all(a[1] < b[0] for a, b in pairwise(found))
