from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.actors.registry import Registry

TODAY = date(2025, 6, 19)
OCTOBER = date(1962, 10, 20)


@pytest.mark.parametrize(
    ("text", "home", "code"),
    [
        ("Russia", None, "RUS"),
        ("Moscow", None, "RUS-GOV"),
        ("the Kremlin", None, "RUS-GOV"),
        ("Russian foreign ministry spokeswoman Maria Zakharova", None, "RUS-GOV"),
        ("Israel's army", None, "ISR-MIL"),
        ("the Israeli military", None, "ISR-MIL"),
        ("Hezbollah fighters", None, "LBN-REB:Hezbollah"),
        ("two Turkish F-16 fighters", None, "TUR-MIL"),
        ("MiG-29 fighters of Russia", None, "RUS-MIL"),
        ("Turkish fighters", None, "TUR-REB"),
        ("the Lebanese group Hezbollah", None, "LBN-REB:Hezbollah"),
        ("the United Nations", None, "IGO:UN"),
        ("UN peacekeepers", None, "IGO:UN"),
        ("NATO", None, "IGO:NATO"),
        ("Human Rights Watch", None, "NGO:Human Rights Watch"),
        ("the Tunisian Red Crescent", None, "TUN-NGO:Red Crescent"),
        ("police", "EGY", "EGY-COP"),
        ("protesters", "THA", "THA-CVL"),
        ("protesters in Cairo", None, "EGY-CVL"),
        ("the president of Russia", None, "RUS-GOV"),
        ("the Tanzanian ambassador to Oman", "OMN", "TZA-GOV"),
        ("soldiers of the Chadian army", None, "TCD-MIL"),
        ("a spokesman for Hamas", None, "PSE-REB:Hamas"),
        ("the opposition Labour Party", "GBR", "GBR-OPP:Labour Party"),
        ("opposition lawmakers", "KEN", "KEN-OPP"),
        ("Cambodian villages", None, "KHM"),
        ("the countries of Syria", None, "UNK"),
        ("international organizations", "MNG", "IGO"),
        ("two UN agencies", "KEN", "IGO:UN"),
        ("National Intelligence Service", "KOR", "KOR-SPY"),
        ("National Intelligence Service", "USA", "UNK"),
        ("the State Department", "CUB", "USA-GOV"),
        ("the Supreme Court", "PAK", "PAK-JUD"),
        ("Congress", "IND", "IND-PTY:Congress"),
        ("Congress", "USA", "USA-LEG"),
        ("the government of Malawi", None, "MWI-GOV"),
        ("the country", "DZA", "DZA"),
        ("Chinese engineers", "NPL", "CHN"),
        ("members of the public", "KEN", "KEN-CVL"),
        ("Thai Hope Party", "THA", "THA-PTY:Thai Hope Party"),
        ("the San Isidro Movement", "CUB", "CUB-OPP:San Isidro Movement"),
        ("President Emmanuel Macron", "CMR", "FRA-GOV"),
        ("Netanyahu", None, "ISR-GOV"),
        ("French President Emmanuel Macron and others", None, "FRA-GOV"),
        ("Nigeria Labour Congress", "NGA", "NGA-LAB:Nigeria Labour Congress"),
        ("Union of Dock Workers of Ghana", "GHA", "GHA-LAB:Union of Dock Workers of Ghana"),
        ("Academic Staff Union of Universities", "NGA", "NGA-LAB:Academic Staff Union of Universities"),
        ("Riverside University", "KEN", "KEN-EDU:Riverside University"),
        ("Labour lawmakers", "GBR", "GBR-PTY:Labour Party"),
        ("the Security Council", "MOZ", "IGO:UN"),
        ("the Foreign Ministry spokesman", "IRN", "IRN-GOV"),
        ("National Intelligence Service Director Kim", "KOR", "KOR-SPY"),
        ("the Interior Ministry", "KEN", "KEN-GOV"),
    ],
)
def test_mention_gets_its_code(registry: Registry, text: str, home: str | None, code: str) -> None:
    assert registry.resolve(text, on=TODAY, home=home).code == code


@pytest.mark.parametrize(
    ("text", "on", "code"),
    [
        ("the Kremlin", OCTOBER, "SUN-GOV"),
        ("Moscow", OCTOBER, "SUN-GOV"),
        ("Russian ships", OCTOBER, "SUN"),
        ("Khrushchev", OCTOBER, "SUN-GOV"),
        ("Kennedy", OCTOBER, "USA-GOV"),
        ("Castro", OCTOBER, "CUB-GOV"),
        ("Fidel Castro", OCTOBER, "CUB-GOV"),
        ("U Thant", OCTOBER, "IGO:UN"),
        ("Secretary-General U Thant", OCTOBER, "IGO:UN"),
        ("Putin", date(2005, 5, 1), "RUS-GOV"),
        ("Putin", date(2010, 5, 1), "RUS-GOV"),
        ("Putin", TODAY, "RUS-GOV"),
        ("Trump", TODAY, "USA-GOV"),
        ("the Taliban", date(1998, 1, 1), "AFG-REB:Taliban"),
        ("the Taliban", TODAY, "AFG-GOV"),
        ("Prague", date(1968, 8, 21), "CSK-GOV"),
        ("Bonn", date(1977, 5, 1), "DEU-GOV"),
        ("Gromyko", date(1962, 10, 24), "SUN-GOV"),
    ],
)
def test_day_of_the_article_decides(registry: Registry, text: str, on: date, code: str) -> None:
    assert registry.resolve(text, on=on).code == code


def test_castro_of_a_later_day_is_the_brother(registry: Registry) -> None:
    assert registry.resolve("Castro", on=OCTOBER, home="CUB").name == "Fidel Castro"
    assert registry.resolve("Castro", on=date(2012, 5, 1), home="CUB").name == "Raul Castro"


def test_out_of_office_is_no_government(registry: Registry) -> None:
    former = registry.resolve("Trump", on=date(2022, 5, 1))
    assert (former.code, former.country, former.sector) == ("USA", "USA", None)
    assert former.name == "Donald Trump"


def test_a_name_before_its_time_is_not_resolved(registry: Registry) -> None:
    assert registry.resolve("Macron", on=date(1950, 1, 1)).code == "UNK"


@pytest.mark.parametrize(
    "text",
    [
        "he",
        "they",
        "the two leaders",
        "both sides",
        "each government",
        "Zvonimira Quastel",
        "several Arab countries",
        "the European country",
        "Anderson",
        "",
        "…",
    ],
)
def test_unknown_stays_unknown(registry: Registry, text: str) -> None:
    link = registry.resolve(text, on=TODAY, home="FRA")
    assert (link.code, link.country, link.sector, link.id) == ("UNK", None, None, None)


def test_a_role_without_a_state_keeps_its_sector(registry: Registry) -> None:
    assert registry.resolve("police", on=TODAY).code == "UNK-COP"


def test_somebody_else_of_the_name_is_not_the_leader(registry: Registry) -> None:
    assert registry.resolve("Ted Kennedy", on=OCTOBER).code == "UNK"


def test_link_carries_name_and_row(registry: Registry) -> None:
    link = registry.resolve("Hezbollah fighters", on=TODAY)
    assert (link.name, link.country, link.sector, link.id) == ("Hezbollah", "LBN", "REB", "org:Hezbollah")
    assert registry.resolve("Russia", on=TODAY).id == "country:RUS"
    assert registry.resolve("Khrushchev", on=OCTOBER).id == "leader:SUN:nikita-khrushchev"


@pytest.mark.parametrize(
    ("text", "on", "name"),
    [
        ("Russia", TODAY, "Russia"),
        ("Moscow", OCTOBER, "Soviet Union"),
        ("the American army", TODAY, "United States"),
        ("the Pentagon", TODAY, "Pentagon"),
        ("former President of the United States", TODAY, "United States"),
    ],
)
def test_name_is_who_is_meant(registry: Registry, text: str, on: date, name: str) -> None:
    assert registry.resolve(text, on=on).name == name


@given(st.text(max_size=120), st.sampled_from([None, OCTOBER, TODAY]), st.sampled_from([None, "FRA"]))
def test_any_text_gives_a_code(text: str, on: date | None, home: str | None) -> None:
    assert LOADED.resolve(text, on=on, home=home).code


@given(
    st.lists(
        st.sampled_from("the of President Russian army (Hamas ) , Castro's U.S. and - Bank Party to police".split()),
        max_size=9,
    )
)
def test_any_order_of_known_words_gives_a_code(words: list[str]) -> None:
    assert LOADED.resolve(" ".join(words), on=TODAY, home="FRA").code


LOADED = Registry.load()


@pytest.mark.parametrize("text", ["UN Mission in Sudan", "the UN Mission", "UN Department of Peacekeeping Operations"])
def test_bodies_of_the_united_nations_are_the_un(text: str) -> None:
    assert LOADED.resolve(text, on=TODAY, home=None).code == "IGO:UN"


def test_a_former_delegate_is_of_his_state() -> None:
    assert LOADED.resolve("Abul Kalam Abdul Momen", on=date(2022, 7, 20), home="BGD").country == "BGD"


def test_a_particle_belongs_to_the_surname() -> None:
    assert LOADED.resolve("Ben Bella", on=date(1962, 10, 17), home=None).code == "DZA-GOV"


def test_a_minister_of_the_soviet_union_is_not_russian() -> None:
    assert LOADED.resolve("Vasily Kuznetsov", on=date(1962, 10, 28), home=None).country == "SUN"


@pytest.mark.parametrize(("text", "on", "code"), [
    ("Russians", date(1962, 10, 27), "SUN"),
    ("the Chukotka peninsula", date(1962, 10, 27), "SUN"),
    ("Russians", date(2022, 10, 27), "RUS"),
    ("Russians", None, "RUS"),
])  # fmt: skip
def test_a_state_is_the_one_that_bore_its_name_then(text: str, on: date | None, code: str) -> None:
    assert Registry.load().in_article(f"It was told of {text}.", on=on).resolve(text).code == code
