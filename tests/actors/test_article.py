from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.registry import Registry

ON = date(2022, 7, 20)
STORY = (
    "BANGKOK - Transport Minister Somrak Phetdee told the Siam Renewal Party (SRP) on Monday that Thailand would wait. "
    "Anong Wattana, a police commander in Chiang Mai, said officers had found the lorry. "
    "Mr Somrak later met Gen Anong. The SRP called for a debate."
)


def test_people_are_known_by_the_names_the_article_goes_on_to_use(registry: Registry) -> None:
    article = registry.in_article(STORY, on=ON)
    assert article.home == "THA"
    assert article.resolve("Mr Somrak").code == "THA-GOV"
    assert article.resolve("Gen Anong").code == "THA-COP"
    assert article.resolve("Anong").name == "Anong Wattana"


def test_explained_acronym_is_its_organisation(registry: Registry) -> None:
    assert registry.in_article(STORY, on=ON).resolve("The SRP").code == "THA-PTY:SRP"


def test_a_list_of_people_introduces_nobody_as_the_next(registry: Registry) -> None:
    text = "PARIS - Vladimir Putin, Chancellor Olaf Scholz and others spoke by telephone, France said."
    assert registry.in_article(text, on=ON).resolve("Putin").code == "RUS-GOV"


def test_the_rebels_are_the_only_group_of_the_article(registry: Registry) -> None:
    text = "GOMA, Democratic Republic of the Congo - M23 took the town. The rebels then withdrew."
    assert registry.in_article(text, on=ON).resolve("The rebels").code == "COD-REB:M23"


def test_pronouns_stay_unknown(registry: Registry) -> None:
    assert registry.in_article(STORY, on=ON).resolve("They").code == "UNK"


def test_year_of_the_dateline_stands_for_the_day(registry: Registry) -> None:
    text = "MOSCOW, October 24, 1962 - Soviet ships turned back, and Moscow said nothing."
    assert registry.in_article(text, on=None).resolve("Moscow").code == "SUN-GOV"
    assert registry.in_article(text, on=date(2025, 1, 1)).resolve("Moscow").code == "RUS-GOV"


@given(st.text(max_size=300))
def test_any_article_can_be_read(text: str) -> None:
    assert LOADED.in_article(text, on=None).resolve(text[:40]).code


@pytest.mark.parametrize(
    ("publisher", "url", "home"),
    [
        ("Times of Oman", None, "OMN"),
        (None, "https://news.example.co.th/a", "THA"),
        (None, "https://example.com", None),
    ],
)
def test_paper_tells_the_home_country(
    registry: Registry, publisher: str | None, url: str | None, home: str | None
) -> None:
    text = "Police arrested six people on Monday."
    assert registry.home_country(text, on=ON, publisher=publisher, url=url) == home


def test_home_country_is_the_one_named_most(registry: Registry) -> None:
    text = "NAIROBI - Police fired on a crowd. Kenyan officials denied it. Uganda has sent a note to Kenya."
    assert registry.home_country(text, on=ON) == "KEN"


LOADED = Registry.load()
