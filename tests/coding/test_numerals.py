from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.coding.numerals import Bounds, number_at, number_words


def read(text: str, *, between: bool = False) -> tuple[Bounds, str] | None:
    """The number at the beginning, and the words behind it."""
    words = re.findall(r"[\w.,]+|[^\w\s]", text)
    found = number_at(words, 0, len(words), between=between)
    return None if found is None else (found[0], " ".join(words[found[1] :]))


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("12 people", 12, "people"),
        ("12,500 people", 12_500, "people"),
        ("1,234,567 people", 1_234_567, "people"),
        ("1.000 people", 1_000, "people"),
        ("1.2 million people", 1_200_000, "people"),
        ("3m people", 3_000_000, "people"),
        ("1.5m people", 1_500_000, "people"),
        ("twelve people", 12, "people"),
        ("twenty - three people", 23, "people"),
        ("one hundred and five people", 105, "people"),
        ("two hundred and fifty - three men", 253, "men"),
        ("a hundred thousand men", 100_000, "men"),
        ("three thousand four hundred men", 3_400, "men"),
        ("a dozen men", 12, "men"),
        ("half a dozen men", 6, "men"),
        ("half a million men", 500_000, "men"),
        ("two dozen men", 24, "men"),
        ("a couple of men", 2, "of men"),
        ("both men", 2, "men"),
        ("twenty twelve men", 20, "twelve men"),
    ],
)
def test_exact_numbers(text: str, number: int, rest: str) -> None:
    assert read(text) == ((number, number, number), rest)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2_000),
        ("millions", 2_000_000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("several", 3),
        ("several hundred", 300),
        ("a few", 3),
        ("a few dozen", 36),
        ("a handful", 3),
    ],
)
def test_vague_numbers_have_a_least(text: str, least: int) -> None:
    assert read(text) == ((least, None, None), "")


@pytest.mark.parametrize(
    ("text", "between", "low", "high"),
    [
        ("10 to 12 men", False, 10, 12),
        ("10 - 12 men", False, 10, 12),
        ("two or three men", False, 2, 3),
        ("10 and 12 men", True, 10, 12),
        ("two to three thousand men", False, 2_000, 3_000),
        ("900 to 1,000 men", False, 900, 1_000),
        ("1 to 2 million men", False, 1_000_000, 2_000_000),
    ],
)
def test_ranges(text: str, between: bool, low: int, high: int) -> None:
    assert read(text, between=between) == ((low, None, high), "men")


@pytest.mark.parametrize("text", ["12.5 people", "people", "a man", "tens of men", "few men", "half a man", "and five"])
def test_what_is_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(("text", "number"), [("10 and 12 men", 10), ("12 to 10 men", 12), ("12 or so men", 12)])
def test_what_is_no_range(text: str, number: int) -> None:
    found = read(text)
    assert found is not None
    assert found[0] == (number, number, number)


def test_one_number_is_none_between_two() -> None:
    assert read("10 men", between=True) is None


WORDS = st.sampled_from(
    [*number_words().ones, *number_words().scales, *number_words().plurals, *number_words().several, "a", "and", "of",
     "to", "or", "-", "half", "12", "1,200", "1.5", "2014", "3m", "people"]
)  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=12), st.booleans())
def test_any_words_are_read_to_ordered_bounds(words: list[str], between: bool) -> None:
    found = number_at(words, 0, len(words), between=between)
    if found is not None:
        (low, best, high), after = found
        assert 0 < after <= len(words)
        known = [one for one in (low, best, high) if one is not None]
        assert known
        assert known == sorted(known)
