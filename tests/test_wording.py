"""Word lists as patterns."""

from __future__ import annotations

import pytest

from casus.wording import Part, terms, wording


@pytest.mark.parametrize(
    ("part", "name", "text"),
    [
        ("acts", "offers", "Offered"),
        ("acts", "refuses", "did not agree"),
        ("things", "mediation", "is willing to facilitate peace talks"),
        ("things", "mediation", "proposed to host a round of talks"),
        ("things", "mediation", "thanked it for its good\noffices"),
        ("things", "agreement", "an arms Treaty"),
    ],
)
def test_words_of_a_list_are_found(part: Part, name: str, text: str) -> None:
    assert wording(part)[name].search(text)


@pytest.mark.parametrize(
    ("part", "name", "text"),
    [
        ("things", "agreement", "according to the dealer"),
        ("things", "mediation", "hosted a dinner at which nobody so much as mentioned talks"),
        ("acts", "accepts", "disagreed"),
        ("acts", "refuses", "turned it all over, not agreeing"),
    ],
)
def test_other_words_are_not(part: Part, name: str, text: str) -> None:
    assert wording(part)[name].search(text) is None


def test_no_word_stands_twice_in_a_list() -> None:
    for listed in (*terms("acts").values(), *terms("things").values()):
        assert len(set(listed)) == len(listed)
