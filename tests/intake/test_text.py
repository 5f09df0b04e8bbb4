from __future__ import annotations

import pytest

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.text import MAX_CHARACTERS, first_headline, text_article

LEAD = "Peru warned Bolivia on Monday that it would close the border."


def test_text_is_not_touched() -> None:
    text = f"\ufeffTrouble at the Lake\r\n\r\n  {LEAD} \u200b\u202e \r\n"
    article = text_article("d", text)
    assert article.text == text
    assert article.title == "Trouble at the Lake"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"https://a.example/x\n\nBy Our Desk\n\nTrouble at the Lake\n\n{LEAD}", "Trouble at the Lake"),
        (f"Will Peru close the border?\n\n{LEAD}", "Will Peru close the border?"),
        (f"{LEAD}\n\nTrouble at the Lake", None),
        ("Trouble at the Lake", None),
        (f"Lake\n\n{LEAD}", None),
        ("", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    assert first_headline(text) == title


def test_day_in_a_dateline_is_not_taken_for_the_publication() -> None:
    assert text_article("d", f"LIMA, June 3, 2024 – {LEAD}").published is None


@pytest.mark.parametrize(
    "text", ["a b", "word", "1,2,3\n4,5,6\n" * 50, "{[()]};" * 50, "x" * 5_000, "Comments\n\nShare\n"]
)
def test_not_prose(text: str) -> None:
    with pytest.raises(NotAnArticle) as caught:
        text_article("d", text)
    assert caught.value.reason == "not-article"


def test_endless_text() -> None:
    with pytest.raises(UnreadableInput, match="split it") as caught:
        text_article("d", "w" * (MAX_CHARACTERS + 1))
    assert caught.value.reason == "too-large"
