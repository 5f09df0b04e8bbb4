from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.local import Surroundings, likeliest
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


UNION = (
    "ABUJA, Nigeria - The Nigeria Labour Congress (NLC) will strike on Friday. Tunde Okeke, president of the NLC, said "
    "so in Lagos. The union's Secretary, Bisi Adeyemo, agreed. Mr Okeke met the NLC leadership."
)


@pytest.mark.parametrize(
    "text",
    ["Nigeria Labour Congress", "the NLC", "NLC members", "Tunde Okeke", "Mr Okeke", "Bisi Adeyemo", "the union"],
)
def test_union_and_its_people_share_a_code(registry: Registry, text: str) -> None:
    assert registry.in_article(UNION, on=ON).resolve(text).code == "NGA-LAB:NLC"


def test_spokesman_keeps_his_state_when_named_alone(registry: Registry) -> None:
    text = (
        "DOHA, Qatar - Iranian Foreign Ministry spokesman Davud Karimi spoke in Qatar. Qatar replied. "
        "Karimi left at noon."
    )
    assert registry.in_article(text, on=ON).resolve("Karimi").code == "IRN-GOV"


def test_the_party_is_the_last_one_named_before(registry: Registry) -> None:
    text = (
        "NAIROBI, Kenya - The River Unity Party won. The party's treasurer wept. "
        "The Hill Farmers Party lost, and its founder said that the party would appeal."
    )
    article = registry.in_article(text, on=ON)
    assert article.resolve("The party's treasurer").code == "KEN-PTY:River Unity Party"
    assert article.resolve("the party").code == "KEN-PTY:Hill Farmers Party"


def test_the_garrison_is_that_of_the_state_named_beside_it() -> None:
    text = "Kenya voted. Nothing else moved. Uganda had closed its courts and the garrison slept."
    named = [(text.index(name), code) for name, code in (("Kenya", "KEN"), ("Uganda", "UGA"))]
    surroundings = Surroundings.of(text, named, {"KEN": 1.0, "UGA": 1.0})
    assert likeliest(surroundings.worths_of("the garrison")) == "UGA"
    assert likeliest(surroundings.worths_of("Nothing else")) == "KEN"


def test_a_list_of_people_introduces_nobody_as_the_next(registry: Registry) -> None:
    text = "PARIS - Vladimir Putin, Chancellor Olaf Scholz and others spoke by telephone, France said."
    assert registry.in_article(text, on=ON).resolve("Putin").code == "RUS-GOV"


def test_the_rebels_are_the_only_group_of_the_article(registry: Registry) -> None:
    text = "GOMA, Democratic Republic of the Congo - M23 took the town. The rebels then withdrew."
    assert registry.in_article(text, on=ON).resolve("The rebels").code == "COD-REB:M23"


def test_a_pronoun_is_of_the_state_that_an_article_is_about_or_unknown(registry: Registry) -> None:
    they = registry.in_article(STORY, on=ON).resolve("They")
    assert (they.code, they.id, they.reason) == ("THA", None, "home")
    between = registry.in_article("Chad accused Niger. Niger accused Mali. Mali accused Chad.", on=ON)
    assert between.resolve("They").code == "UNK"
    assert between.resolve("which").code == "UNK"


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
        ("El Heraldo (English edition)", None, None),
        ("Kenya Times in English", None, "KEN"),
        ("Persian Service", None, None),
        (None, "https://news.example.co.th/a", "THA"),
        (None, "https://example.com", None),
    ],
)
def test_paper_tells_the_home_country(
    registry: Registry, publisher: str | None, url: str | None, home: str | None
) -> None:
    text = "Police arrested six people on Monday."
    assert registry.home_country(text, on=ON, publisher=publisher, url=url) == home


def test_a_person_does_not_end_in_a_word_of_the_sentence() -> None:
    assert LOADED.in_article("Shells fell on Ak-Sai on Tuesday.", on=ON).home is None
    assert LOADED.in_article("Kim Jong-un spoke.", on=ON).home == "PRK"


def test_home_country_is_the_one_named_most(registry: Registry) -> None:
    text = "NAIROBI - Police fired on a crowd. Kenyan officials denied it. Uganda has sent a note to Kenya."
    assert registry.home_country(text, on=ON) == "KEN"


LOADED = Registry.load()


def equally_about(text: str, **named: str) -> Surroundings:
    """named: the code of each state by the name that the text gives it, in text order."""
    places = [(text.index(name), code) for name, code in named.items()]
    return Surroundings.of(text, places, dict.fromkeys(named.values(), 1.0))


def test_a_role_is_that_of_the_state_named_in_its_own_sentence() -> None:
    text = "Chad held a vote. In Niger the army stayed out. In Mali the army stepped in."
    surroundings = equally_about(text, Chad="TCD", Niger="NER", Mali="MLI")
    assert likeliest(surroundings.worths_of("the army", text.index("the army stayed"))) == "NER"
    assert likeliest(surroundings.worths_of("the army", text.index("the army stepped"))) == "MLI"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ('"No," said Tove Lund, regional director of rights group Amnesty International.', "Lund", "NGO:Amnesty"),
        ("HANOI - The World Health Organization's Representative to Vietnam Dr. Ann Roe left.", "Dr. Roe", "IGO:WHO"),
        ("QUITO - Last week, the head of US diplomacy for Peru, Jon Doe, said no.", "Jon Doe", "USA-GOV"),
        ("BEIJING - South Africa's National Director of Public Prosecutions (NPA) Ann Roe left.", "Roe", "ZAF-JUD"),
        ("OSLO - President Ann B. Roe of Ghana met on Sunday Kofi Doe, head of the Ghanaian army.", "Doe", "GHA-MIL"),
    ],
)
def test_titles_that_run_over_other_words(text: str, name: str, code: str) -> None:
    assert LOADED.in_article(text, on=None).resolve(name).code.startswith(code)


def test_an_unknown_person_is_of_the_state_that_the_article_is_about_throughout() -> None:
    text = "NAIROBI, Kenya - Kenyan farmers marched. Ann Roe spoke in Kenya's capital, Nairobi."
    found = LOADED.in_article(text, on=None).resolve("Ann Roe")
    assert (found.code, found.id) == ("KEN", None)
    mixed = "Kenya and Uganda agreed. Tanzania and Rwanda did not. Ann Roe spoke."
    assert LOADED.in_article(mixed, on=None).resolve("Ann Roe").code == "UNK"


def test_the_place_after_a_mention_tells_its_state() -> None:
    text = "Chad held a vote. Niger and Mali sent protesters in Bamako a letter."
    surroundings = equally_about(text, Chad="TCD", Niger="NER", Bamako="MLI")
    assert likeliest(surroundings.worths_of("protesters", text.index("protesters"))) == "MLI"
    assert likeliest(surroundings.worths_of("a letter", text.index("a letter"))) == "NER"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("PERTH, Australia - Ann Palmer sued the premier. Mr Palmer lost.", "UNK"),
        ("WELLINGTON, New Zealand - Ann Roe sued the premier. Mr Palmer lost.", "NZL-GOV"),
        ("PERTH, Australia - Ann Palmer sued New Zealand. Mr Palmer lost.", "NZL-GOV"),
        ("PERTH, Australia - De Palmer sued the premier. Mr Palmer lost.", "NZL-GOV"),
    ],
)
def test_a_namesake_is_no_office_holder(text: str, code: str) -> None:
    certain = LOADED.in_article(text, on=None).certain("Mr Palmer")
    assert certain.code == code


def test_the_paper_of_an_interview_is_no_title() -> None:
    text = "MADRID, Spain - In an interview with Catalunya Radio, Ann Roe said no. Roe left."
    assert ":" not in LOADED.in_article(text, on=None).resolve("Roe").code


def test_a_surname_alone_is_the_office_holder_beside_his_namesake() -> None:
    text = "WASHINGTON - Kennedy wrote to Moscow. Attorney General Robert Kennedy met the ambassador."
    article = LOADED.in_article(text, on=date(1962, 10, 27))
    assert article.resolve("Kennedy").code == "USA-GOV"
    assert article.resolve("Robert Kennedy").code == "USA-JUD"


def test_who_a_letter_went_to_is_no_title() -> None:
    text = "WASHINGTON - In a letter to Kennedy, Khrushchev condemned it."
    assert LOADED.in_article(text, on=date(1962, 10, 23)).resolve("Khrushchev").code == "SUN-GOV"


ENVOY = (
    "CAIRO - U.S. Special Envoy to the Horn of Africa Ambassador Ray Colby met Egyptian officials in Egypt on Monday. "
    "Special Envoy Colby praised Egypt and its government. MP Adel Rashwan was there."
)


@pytest.mark.parametrize(
    ("text", "code"), [("Special Envoy Colby", "USA-GOV"), ("Ray Colby", "USA-GOV"), ("MP Adel Rashwan", "EGY-LEG")]
)
def test_a_title_without_a_state_is_that_of_the_person_introduced(registry: Registry, text: str, code: str) -> None:
    assert registry.in_article(ENVOY, on=ON).resolve(text).code == code


BARE = (
    "ABUJA, Nigeria - The President of the Nigeria Labour Congress, Tunde Okeke, led the march. The NLC, the umbrella "
    "body of workers, had called it. Members of the Colleges of Science Academic Staff Union (COSASU) came too."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the NLC", "NGA-LAB:NLC"),
        ("Tunde Okeke", "NGA-LAB:NLC"),
        ("members of the Colleges of Science Academic Staff Union", "NGA-LAB:COSASU"),
    ],
)
def test_an_acronym_is_the_organisation_of_its_initials(registry: Registry, text: str, code: str) -> None:
    assert registry.in_article(BARE, on=ON).resolve(text).code == code


NAMESAKE = (
    "PARIS - Jordan Vasseur, president of the National Rally, spoke in France on Monday. Mr Vasseur asked the French "
    "government to resign. Jordan said nothing."
)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Jordan Vasseur", "FRA"),
        ("Jordan", "JOR"),
        ("Jordan Foreign Minister Ayman Safadi", "JOR"),
        ("the Jordan Islamic Bank", "JOR"),
    ],
)
def test_a_state_that_is_also_a_given_name(registry: Registry, text: str, party: str) -> None:
    assert registry.in_article(NAMESAKE, on=ON).resolve(text).country == party


PARTY = (
    "NAIROBI, Kenya - The River Unity Party won. Party members danced. Wafula Mutua of the Hill Farmers Party wept. "
    "The Soweto Parents' Union and the Movement Another Way kept silent. Kenya waits."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Party members", "KEN-PTY:River Unity Party"),
        ("Wafula Mutua", "KEN-PTY:Hill Farmers Party"),
        ("the Soweto Parents' Union", "KEN-LAB:Soweto Parents' Union"),
        ("the Movement Another Way", "KEN-OPP:Movement Another Way"),
    ],
)
def test_organisations_by_how_they_are_named(registry: Registry, text: str, code: str) -> None:
    assert registry.in_article(PARTY, on=ON).resolve(text).code == code


def test_a_pair_of_states_is_both(registry: Registry) -> None:
    article = registry.in_article("AMMAN - Jordan and Palestine agreed. Egypt did not.", on=ON)
    assert [link.code for link in article.several("Jordanian-Palestinian")] == ["JOR", "PSE"]
    assert [link.code for link in article.several("U.S.-China")] == ["USA", "CHN"]
    assert article.several("Port-au-Prince") == article.several("Kim Jong-un") == ()


def test_a_place_that_opens_a_sentence_tells_whose_army_it_is() -> None:
    text = "Cambodia and Thailand clashed. In Bangkok, the Second Army Region denied it."
    named = [(text.index("Cambodia"), "KHM"), (text.index("Thailand"), "THA"), (text.index("Bangkok"), "THA")]
    assert (
        likeliest(Surroundings.of(text, named, {"KHM": 0.6, "THA": 0.4}).worths_of("the Second Army Region")) == "THA"
    )


@pytest.mark.parametrize(
    ("mention", "code"),
    [
        ("foreign troops", "UNK-MIL"),
        ("Western envoys", "UNK-GOV"),
        ("the foreign minister", "NIC-GOV"),
        ("the troops", "NIC-MIL"),
    ],
)
def test_what_comes_from_abroad_is_not_of_the_home_state(registry: Registry, mention: str, code: str) -> None:
    text = f"Nicaragua said on Monday that {mention} would not enter Nicaragua."
    assert registry.in_article(text, on=None).resolve(mention).code == code


def test_a_news_agency_tells_whose_service_is_meant(registry: Registry) -> None:
    text = "The National Intelligence Service denied it in Washington, Yonhap reported from the United States."
    assert registry.in_article(text, on=None).resolve("The National Intelligence Service").code == "KOR-SPY"


def test_his_majesty_is_of_the_monarchy(registry: Registry) -> None:
    text = "Lebanon thanked His Majesty on Monday. Lebanon and Jordan agreed. Lebanon wrote that Lebanon was grateful."
    assert registry.in_article(text, on=date(2022, 7, 1)).resolve("His Majesty").country == "JOR"
