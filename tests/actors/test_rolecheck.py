from __future__ import annotations

from datetime import date

import pytest

from casus.actors.registry import Registry

DAY = date(2025, 6, 19)
AGAINST = {
    "Former U.S. President Donald Trump": ("Former U.S. President", "President since 2025-01-20"),
    "President Joe Biden": ("President", "President 2021-01-20 to 2025-01-20"),
    "German Chancellor Olaf Scholz": ("German Chancellor", "Chancellor 2021-12-08 to 2025-05-06"),
    "the former Iranian foreign minister Abbas Araghchi": (
        "former Iranian foreign minister",
        "Minister of Foreign Affairs since 2024-08-21",
    ),
}
AGREES = [
    "U.S. President Donald Trump",
    "former President Joe Biden",
    "former German Chancellor Olaf Scholz",
    "President Kennedy",  # long ago: history
    "the then President Joe Biden",
    "President Emmanuel Macron",
    "Emmanuel Macron",
    "the French president",
    "President Somebody Unknown",
]


@pytest.mark.parametrize("mention", AGAINST)
def test_a_title_that_the_registry_contradicts(mention: str, registry: Registry) -> None:
    check = registry.in_article(f"{mention} spoke.", on=DAY).resolve(mention, 0).check
    assert check is not None
    title, says = AGAINST[mention]
    assert check.text == title == mention[check.start : check.end]
    assert check.registry.startswith(says)
    assert check.source


@pytest.mark.parametrize("mention", AGREES)
def test_a_title_that_agrees_or_cannot_be_told(mention: str, registry: Registry) -> None:
    assert registry.in_article(f"{mention} spoke.", on=DAY).resolve(mention, 0).check is None


def test_without_a_day_nothing_is_checked(registry: Registry) -> None:
    mention = "Former U.S. President Donald Trump"
    assert registry.in_article(f"{mention} spoke.", on=None).resolve(mention, 0).check is None


def test_after_the_registrys_last_look_nothing_is_contradicted(registry: Registry) -> None:
    mention = "Former U.S. President Donald Trump"
    assert registry.in_article(f"{mention} spoke.", on=date(2030, 1, 1)).resolve(mention, 0).check is None


@pytest.mark.parametrize("before", ["the then-", "former [American] ", "in 2022 under ", "When "])
def test_words_before_a_title_may_make_it_one_of_the_past(before: str, registry: Registry) -> None:
    mention = "President Joe Biden"
    article = registry.in_article(f"It was signed by {before}{mention} in the spring.", on=DAY)
    assert article.resolve(mention, article.surroundings.text.index(mention)).check is None


def test_around_a_handover_both_titles_are_used(registry: Registry) -> None:
    for mention in ("President Joe Biden", "former President Joe Biden"):
        assert registry.in_article(f"{mention} spoke.", on=date(2025, 2, 1)).resolve(mention, 0).check is None


def test_a_title_that_the_article_gives_is_noted_once(registry: Registry) -> None:
    text = "Former U.S. President Donald Trump spoke. Former U.S. President Donald Trump left. Trump returned."
    (check,) = registry.in_article(text, on=DAY).role_checks()
    assert text[check.start : check.end] == check.text == "Former U.S. President"
    assert check.person == "Donald Trump"


def test_another_name_goes_on_where_one_is_known(registry: Registry) -> None:
    named = registry.resolve("Luis Alberto Lacalle Herrera", on=DAY)
    assert "pou" not in (named.name or "").casefold()
