from __future__ import annotations

import pytest

from casus.training.actor_names import agent_sector, roles


@pytest.mark.parametrize(
    ("sector", "source", "meant"),
    [
        ("MED", "plover_agents", "HLT"),
        ("JRN", "plover_agents", "MED"),
        ("MED", "phoenix_agents", "MED"),
        ("HLH", "phoenix_agents", "HLT"),
        ("GOV", "plover_agents", "GOV"),
    ],
)
def test_medical_and_media_are_told_apart_by_the_source(sector: str, source: str, meant: str) -> None:
    assert agent_sector({"term": "x", "sector": sector, "source": source}) == meant


def test_our_own_noun_goes_before_the_list_and_bodies_are_no_nouns() -> None:
    own = [{"term": "medic", "sector": "HLT", "kind": "strong"}]
    agents = [
        {"term": "medic", "sector": "MED", "source": "phoenix_agents"},
        {"term": "dentist", "sector": "MED", "source": "plover_agents"},
        {"term": "state department", "sector": "GOV", "source": "plover_agents"},
    ]
    found = dict(roles(own, agents, {"state department"}))
    assert found["medic"].endswith("own")
    assert "HLT" in found["dentists"]
    assert "state department" not in found
