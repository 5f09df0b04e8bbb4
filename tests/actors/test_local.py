"""Where a mention stands in an article."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.local import first_place


@pytest.mark.parametrize(
    ("text", "mention", "at"),
    [("the army", "army", 4), ("armyworm, army", "army", 10), ("my_army", "army", 7), ("", "army", 0), ("a", "", 1)],
)
def test_a_mention_stands_where_no_longer_word_does(text: str, mention: str, at: int) -> None:
    assert first_place(text, mention) == at


@given(st.text("ab_ .é1", max_size=30), st.text("ab_ .é1", max_size=3))
def test_it_is_where_a_pattern_would_find_it(text: str, mention: str) -> None:
    found = re.search(rf"(?<!\w){re.escape(mention)}(?!\w)", text)
    assert first_place(text, mention) == (found.start() if found else len(text))
