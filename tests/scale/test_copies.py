from __future__ import annotations

from tests.scale.copies import copies, other, shortened

ARTICLES: list[dict[str, object]] = [
    {"id": "a", "text": "On Monday the army of Freedonia shelled Sylvania, said Trentino, and Tomania answered."},
    {"id": "b", "text": "In the town of Klopstokia nothing happened."},
]


def test_the_first_are_the_articles_themselves() -> None:
    days = ("2024-01-01", "2024-01-02")
    assert list(copies(ARTICLES, 2)) == [one | {"published": day} for one, day in zip(ARTICLES, days, strict=True)]


def test_a_short_report_ends_with_a_paragraph() -> None:
    article: dict[str, object] = {"text": "One line.\n\nAnother line.\n\nA third."}
    assert shortened(article, 10)["text"] == "One line.\n"
    assert shortened(article, 12)["text"] == "One line.\n\nAnother line."
    assert shortened(article, 90) == article


def test_every_copy_has_a_name_and_words_of_its_own() -> None:
    made = list(copies(ARTICLES, 9))
    assert len({one["id"] for one in made}) == 9
    assert len({one["text"] for one in made[::2]}) == 5
    assert made == list(copies(ARTICLES, 9))


def test_a_name_is_the_same_throughout_a_copy() -> None:
    assert other("Sylvania", 3) == other("Sylvania", 3)
    assert {other(name, 2) == name for name in ("Iran", "Israel", "Russia", "Ukraine")} == {True, False}
