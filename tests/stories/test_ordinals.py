from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from casus.stories.match import match
from casus.stories.ordinals import is_a_further_one, ordinal, other_ones
from tests.stories.tellings import account, parties, read, told


@pytest.mark.parametrize(("text", "trigger", "expected"), [
    ("Thant sent a second appeal to each of them.", "appeal", 2),
    ("The third round of talks began.", "talks", None),
    ("The third round began.", "round", 3),
    ("It was the first strike.", "strike", None),
    ("The second largest army attacked.", "attacked", None),
    ("A second, larger raid followed.", "raid", None),
    ("They struck a second time.", "struck", None),
])  # fmt: skip
def test_which_one_it_is_told_to_be(text: str, trigger: str, expected: int | None) -> None:
    assert ordinal(told(0, text, trigger)) == expected


def test_a_second_one_is_another_than_the_one_before_it() -> None:
    first, second = told(0, "Iran launched a strike on Israel.", "strike"), told(1, "A second strike came.", "strike")
    assert is_a_further_one(first, second)
    assert not is_a_further_one(second, replace(second, id="x"))
    assert len(read(first, second)) == 2


def test_a_second_one_is_none_that_was_told_of_before() -> None:
    sides: dict[str, Any] = {
        "actor": parties("IGO:UN"),
        "recipient": parties("USA-GOV SUN-GOV"),
        "event_type": "REQUEST",
    }
    first = account("a", "Thant made an appeal.", "appeal", **sides)
    second = account("b", "Thant made a second appeal.", "appeal", 1, **sides)
    after = account("c", "Thant's appeal was heard.", "appeal", 2, **sides)
    assert second.ordinal == 2
    assert other_ones(first, second)
    assert match(first, second) is None
    assert not other_ones(second, after)
    assert other_ones(second, replace(after, ordinal=3))
