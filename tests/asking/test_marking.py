"""Where the words of a question stand: by the same rules as they are found."""

from __future__ import annotations

import pytest

import casus
from casus.asking.marking import excerpt, wanted
from casus.errors import BadOption

PASSAGE = "The missiles were dismantled; no missile base in Cuba was left, Kennedy's aide said in São Paulo."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("missile", ["missiles", "missile"]),
        ("MISSILES cuba", ["missiles", "missile", "Cuba"]),
        ('"missile base"', ["missile base"]),
        ("dismantl*", ["dismantled"]),
        ("dismantling", ["dismantled"]),
        ("kennedy -aide", ["Kennedy"]),
        ("sao OR turkey", ["São"]),
        ('"base missile"', []),
        ("miss", []),
    ],
)
def test_words_are_found_in_any_form(text: str, found: list[str]) -> None:
    assert [PASSAGE[start:end] for start, end in wanted(text).spans(PASSAGE)] == found


def test_spans_lie_side_by_side() -> None:
    spans = wanted('"missile base" missile base').spans(PASSAGE)
    assert [PASSAGE[start:end] for start, end in spans] == ["missiles", "missile base"]


def test_what_cannot_be_looked_for_is_told() -> None:
    assert wanted(None).spans(PASSAGE) == []
    with pytest.raises(BadOption, match="names no word"):
        wanted("-cuba")


def test_what_is_found_is_marked(record: casus.Workspace) -> None:
    """Every sentence and statement that the record finds has a mark."""
    for text in ("quarantine", '"missile bases"', "threat*", "ships OR vessels"):
        asked = wanted(text)
        for event in record.events(text=text):
            assert asked.spans(event.sentence.text), (text, event.sentence.text)
        for statement in record.statements(text=text):
            assert asked.spans(" … ".join(part.text for part in statement.content))


def test_an_excerpt_is_of_whole_words_around_what_was_found() -> None:
    text = "one two three four five six seven eight nine ten " * 30
    for at in range(0, len(text), 97):
        word = text.index(" ", at) + 1
        start, end = excerpt(text, [(word, word + 2)], 120)
        assert start <= word < word + 2 <= end <= start + 121
        assert start == 0 or text[start - 1] == " "
        assert end == len(text) or text[end] == " "
    assert excerpt("short", [], 120) == (0, 5)
