from __future__ import annotations

import pytest

from casus.briefing.sides import belongs, direction, names_by_code
from casus.records.incident import Party
from tests.builders import incident, party

ARMY = party("the Freedonian army", "FRE-MIL", name="Freedonian army", sector="MIL")
FREEDONIA = party("the Freedonian Republic", "FRE", name="Freedonian Republic")
SYLVANIA = party("Sylvania", "SYL")
FRONT = party("the Front", "SYL-REB:People's Front", name="People's Front", country="SYL", sector="REB")


@pytest.mark.parametrize(
    ("who", "of", "meant"),
    [
        ("FRE", ARMY, True),
        ("fre", ARMY, True),
        ("FRE-MIL", ARMY, True),
        ("FRE-GOV", ARMY, False),
        ("MIL", ARMY, True),
        ("Freedonian army", ARMY, True),
        ("army", ARMY, True),
        ("arm", ARMY, False),
        ("SYL", ARMY, False),
        ("SYL-REB", FRONT, True),
        ("people's front", FRONT, True),
        ("FRE", party("gunmen", "UNK", name=None, country=None), False),
    ],
)
def test_a_name_means_a_party(who: str, of: Party, meant: bool) -> None:
    assert belongs(of, who) is meant


@pytest.mark.parametrize(
    ("actor", "recipient", "side"),
    [
        ((ARMY,), (SYLVANIA,), "there"),
        ((SYLVANIA,), (ARMY,), "back"),
        ((ARMY, SYLVANIA), (), "both"),
        ((ARMY, SYLVANIA), (ARMY, SYLVANIA), "both"),
    ],
)
def test_what_is_done_has_a_direction(actor: tuple[Party, ...], recipient: tuple[Party, ...], side: str) -> None:
    assert direction(incident(actor=actor, recipient=recipient), ("FRE", "SYL")) == side


def test_codes_have_the_usual_names() -> None:
    assert names_by_code([ARMY, FREEDONIA, SYLVANIA, SYLVANIA, FRONT]) == {
        "FRE": "the Freedonian Republic",
        "SYL": "Sylvania",
        "SYL-REB:People's Front": "the People's Front",
    }
    assert names_by_code([ARMY]) == {}
