from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.names import fold, key, mention_tokens, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abdel Fattah El-Sisi", "Abdel Fattah al-Sisi"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Séléka", "Seleka"),
        ("P.L.O.", "PLO"),
        ("U.S.", "US"),
        ("CPI(M)", "CPIM"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_possessive_is_taken_off_and_marked() -> None:
    israel, army = tokens("Israel's army")
    assert (israel.key, israel.possessive, israel.start, israel.end) == ("israel", True, 0, 8)
    assert (army.key, army.possessive) == ("army", False)


def test_hyphen_joins_words() -> None:
    assert [(t.key, t.joined) for t in tokens("Lai Ching-te")] == [("lai", False), ("ching", False), ("te", True)]


def test_a_number_with_a_comma_is_one_word() -> None:
    assert [t.key for t in tokens("some 8,000 strikers")] == ["some", "8,000", "strikers"]


def test_acronym_is_seen_by_its_capitals() -> None:
    assert tokens("U.S.")[0].upper
    assert not tokens("us")[0].upper


@given(st.text(max_size=200))
def test_offsets_stay_inside_and_in_order(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=40))
def test_fold_of_a_folded_word_changes_no_case(text: str) -> None:
    assert fold(text) == fold(text).casefold()


def test_a_word_begins_with_a_capital_or_a_digit_or_not() -> None:
    found = tokens("Ching-te, 3rd of the U.N.'s")
    assert [t.key for t in found if t.capital] == ["ching", "3rd", "un"]
    assert [t.key for t in found if t.upper] == ["un"]


@given(st.text(max_size=60))
def test_a_mention_has_the_tokens_of_its_text(text: str) -> None:
    assert mention_tokens(text) == tokens(text)
