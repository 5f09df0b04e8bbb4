"""Where a phrase is cut."""

from __future__ import annotations

import pytest

from casus.coding.cuts import after_dateline, dateline_end, persons_apart
from casus.coding.phrases import phrase
from tests.coding.trees import tree

DATED = """
OSLO PROPN nmod 4
\u2014 PUNCT punct 4
The DET det 4
army NOUN nsubj 5
advanced VERB root 0
"""
BRACKETS = """
OSLO PROPN nmod 6
( PUNCT punct 3
NTB PROPN appos 1
) PUNCT punct 1
The DET det 6
army NOUN nsubj 7
advanced VERB root 0
"""
PAIR = """
President NOUN nsubj 6
Roe PROPN flat 1
and CCONJ cc 5
Minister NOUN flat 1
Bo PROPN flat 1
met VERB root 0
"""
HYPHEN = """
Oslo PROPN compound 3
- PUNCT punct 3
trained VERB amod 4
men NOUN nsubj 5
fled VERB root 0
"""


@pytest.mark.parametrize("words", [DATED, BRACKETS])
def test_a_dateline_is_no_part_of_the_first_phrase(words: str) -> None:
    made = tree(words)
    token = made.words.index("army")
    assert made.text_of(after_dateline(made, (0, token + 1), token)) == "The army"
    assert made.text_of(phrase(made, token)) == "The army"


def test_a_phrase_inside_the_sentence_keeps_its_dash() -> None:
    made = tree(
        "They PRON nsubj 2\nsaw VERB root 0\nthe DET det 6\nOslo PROPN nmod 6\n\u2014 PUNCT punct 6\narmy NOUN obj 2"
    )
    assert after_dateline(made, (2, 6), 5) == (2, 6)


def test_the_dateline_itself_is_kept_when_it_is_what_was_asked_for() -> None:
    made = tree(DATED)
    assert after_dateline(made, (0, 1), 0) == (0, 1)


TWICE = """
KISUMU PROPN nsubj 6
, PUNCT punct 3
Kenya PROPN appos 1
- PUNCT punct 5
Kenya PROPN flat 3
protested VERB root 0
"""


def test_a_name_that_stands_on_both_sides_of_the_end_of_a_dateline_is_the_later_one() -> None:
    made = tree(TWICE)
    assert made.text_of(after_dateline(made, (2, 5), 4)) == "Kenya"
    assert made.text_of(phrase(made, 4)) == "Kenya"


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("KISUMU , Kenya ( AP ) - Kenya protested", 7),
        ("GENEVA \u2014 Kenya protested", 2),
        ("US - Kenya talks ended", 0),
        ("NAIROBI has protested - and Kisumu too", 0),
        ("Kenya - which protested - left", 0),
    ],
)
def test_a_dateline_is_capitals_up_to_a_dash_between_blanks(words: str, end: int) -> None:
    first, *others = words.split()
    made = tree("\n".join([f"{first} PROPN root 0", *(f"{word} X dep 1" for word in others)]))
    assert dateline_end(made, len(made.words) - 1) == end


def test_two_persons_in_one_phrase_are_two() -> None:
    made = tree(PAIR, entities=[("Roe", "Person"), ("Bo", "Person")])
    assert [made.text_of(span) for span in persons_apart(made, (0, 5))] == ["President Roe", "Minister Bo"]


BRACKET = """
judges NOUN nsubj 8
Roe PROPN flat 1
( PUNCT punct 4
chair NOUN appos 2
) PUNCT punct 4
, PUNCT punct 7
Bo PROPN conj 2
left VERB root 0
"""
DAY = """
That DET det 2
day NOUN nmod 5
, PUNCT punct 5
the DET det 5
judges NOUN nsubj 6
left VERB root 0
"""


def test_what_stands_in_brackets_after_a_person_goes() -> None:
    made = tree(BRACKET, entities=[("Roe", "Person"), ("Bo", "Person")])
    assert [made.text_of(span) for span in persons_apart(made, (0, 7))] == ["judges Roe", "Bo"]


def test_the_day_before_a_comma_is_no_part_of_the_first_phrase() -> None:
    made = tree(DAY, entities=[("That day", "Date")])
    assert made.text_of(after_dateline(made, (0, 5), 4)) == "the judges"
    assert after_dateline(tree(DAY), (0, 5), 4) == (0, 5)


def test_one_person_or_none_is_left_alone() -> None:
    assert persons_apart(tree(PAIR, entities=[("Bo", "Person")]), (0, 5)) == ((0, 5),)
    assert persons_apart(tree(HYPHEN), (0, 4)) == ((0, 4),)


def test_persons_without_a_joint_stay_together() -> None:
    made = tree(
        "Roe PROPN nmod:poss 3\n's PART case 1\naide NOUN nsubj 5\nBo PROPN flat 3\nleft VERB root 0",
        entities=[("Roe", "Person"), ("Bo", "Person")],
    )
    assert persons_apart(made, (0, 4)) == ((0, 4),)
