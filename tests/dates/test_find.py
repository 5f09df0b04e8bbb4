from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.dates.find import expand_date, find_dates

SENTENCES = [
    ("Troops crossed the river on [Thursday night] and left.", "Thursday"),
    ("The ship was seized in [June 2021] off the coast.", "2021"),
    ("They met in Geneva on [October 22, 1962].", "October"),
    ("The minister resigned [last week] after protests.", "week"),
    ("He was arrested [three days ago], his lawyer said.", "days"),
    ("The truce was signed in [the summer of 1976].", "summer"),
    ("Talks begin on [Tuesday of next week] in Vienna.", "week"),
    ("Rebels shelled the town [before dawn on Saturday].", "Saturday"),
    ("The border has been shut since [2014].", "2014"),
    ("It ruled the coast between 1879 and 1884, or [1879-1884].", "1884"),
    ("Police fired on the crowd on [the night of 2 November].", "November"),
    ("Parliament votes [early next month] on the treaty.", "month"),
    ("The bank was looted in [the 1990s].", "1990s"),
    ("[Earlier this year] the two sides exchanged prisoners.", "year"),
    ("The raid came on [the 3rd], a day of mourning.", "3rd"),
    ("The decree was read at [8.30 p.m.] in the square.", "8.30"),
    ("He had promised it [almost two years ago].", "years"),
    ("The army moved in [May] and stayed.", "May"),
    ("They marched on [Easter Sunday].", "Easter"),
]


@pytest.mark.parametrize(("marked", "word"), SENTENCES)
def test_expand_takes_the_whole_expression_without_its_preposition(marked: str, word: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    at = text.rindex(word)
    start, end = expand_date(text, at, at + len(word))
    assert text[start:end] == marked[marked.index("[") + 1 : marked.index("]")]


@pytest.mark.parametrize(
    "text",
    ["You may march in spring water.", "The army sent 2000 soldiers.", "It cost $1950 in all.",
     "He won the second round.", "The 20th century ended.", "They may be late."],
)  # fmt: skip
def test_other_words_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_word_without_an_expression_stays_alone() -> None:
    text = "The war began before the elections."
    assert expand_date(text, 25, 34) == (25, 34)


def test_an_expression_far_into_a_long_text_is_found() -> None:
    text = "word " * 500 + "on Monday morning the talks began"
    at = text.index("Monday")
    start, end = expand_date(text, at, at + 6)
    assert text[start:end] == "Monday morning"


@given(st.text(max_size=200), st.data())
def test_spans_lie_in_the_text_and_hold_the_word(text: str, data: st.DataObject) -> None:
    last = 0
    for start, end in find_dates(text):
        assert last <= start < end <= len(text)
        last = end
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        found_start, found_end = expand_date(text, start, end)
        assert found_start < end
        assert start < found_end <= len(text)
