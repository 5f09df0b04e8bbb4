from __future__ import annotations

import pytest

from casus.stories.senses import TABLE, akin_words
from casus.stories.stems import stem, stems
from tests.stories.tellings import ids, parties, read, told


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [
        ("met", "talks", True),
        ("bombing", "attack", True),
        ("arrested", "taken into custody", True),
        ("met", "attack", False),
        ("bombing", "Isfara", False),
    ],
)
def test_words_of_one_act(one: str, other: str, *, akin: bool) -> None:
    sets = [frozenset(stems(words)) for words in (one, other)]
    assert akin_words(sets[0], sets[1]) is akin
    assert akin_words(sets[1], sets[0]) is akin


def test_every_line_of_the_table_tells_of_several_words() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert all(len({stem(word) for word in line.split()}) > 1 for line in lines)


def test_what_two_types_name_with_words_for_one_act_is_one_account() -> None:
    struck = told(0, "Jets struck the market in Isfara.", "struck", actor=parties("KGZ-MIL"))
    raid = told(
        1, "The raid on the market in Isfara drew protests.", "raid", event_type="COERCE", actor=parties("KGZ-MIL")
    )
    agreed = told(
        1, "The accord on the market in Isfara drew protests.", "accord", event_type="AGREE", actor=parties("KGZ-MIL")
    )
    assert ids(read(struck, raid)) == [(struck.id, raid.id)]
    assert len(read(struck, agreed)) == 2
