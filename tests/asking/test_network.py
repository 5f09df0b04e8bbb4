from __future__ import annotations

from datetime import date

import pytest

import casus
from casus.errors import BadOption
from casus.measures.dealings import dealings, dyads

FIRST, LAST = date(1962, 10, 15), date(1962, 11, 4)


def test_edges_are_the_dealings_of_the_tallies(record: casus.Workspace) -> None:
    """The same as measures count, which SQL sums up by itself."""
    found = record.network(FIRST, LAST)
    tallies = [one for one in record.tallies(since=FIRST, until=LAST) if one.counts]
    expected = {}
    for parties, group in dyads(tallies).items():
        dealt = dealings(group, parties)
        ways = {side: [one for one, own in dealt if own == side] for side in ("forward", "backward", "mutual")}
        expected[parties] = {
            side: (len(own), pytest.approx(sum(one.intensity for one in own))) for side, own in ways.items()
        }
    assert len(expected) > 20
    assert {
        one.parties: {
            side: (getattr(one, side).incidents, getattr(one, side).net) for side in ("forward", "backward", "mutual")
        }
        for one in found.edges
    } == expected


def test_nodes_and_edges_are_the_most_active(record: casus.Workspace) -> None:
    whole = record.network(None, None)
    assert [one.incidents for one in whole.edges] == sorted((one.incidents for one in whole.edges), reverse=True)
    assert whole.nodes[0].code == "USA"
    assert {one.code for one in whole.nodes[:3]} == {"USA", "SUN", "CUB"}
    assert (whole.nodes[0].name, whole.parties) == ("United States", len(whole.nodes))
    assert all(sum(one.quads.values()) == one.incidents and -1 <= one.balance <= 1 for one in whole.edges)
    few = record.network(None, None, most=3)
    assert {one.parties for one in few.edges} == {("CUB", "SUN"), ("CUB", "USA"), ("SUN", "USA")}
    assert few.parties == whole.parties
    strong = record.network(None, None, least=10)
    assert min(one.incidents for one in strong.edges) >= 10
    assert {one.parties for one in record.network(None, None, among=("USA", "BRA")).edges} == {("BRA", "USA")}


def test_bodies_are_called_by_their_own_names(record: casus.Workspace) -> None:
    names = {one.code: one.name for one in record.network(None, None).nodes}
    assert "Thant" not in (names["IGO:UN"] or "")


@pytest.mark.parametrize("parts", [{"most": 0}, {"most": 1001}, {"least": 0}])
def test_bad_numbers(record: casus.Workspace, parts: dict[str, int]) -> None:
    with pytest.raises(BadOption, match="1 to 1000"):
        record.network(None, None, least=parts.get("least", 1), most=parts.get("most", 200))
