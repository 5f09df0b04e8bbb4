from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given

from casus.measures.dealings import dealings, dyads, on_side
from casus.records.series import Tally
from tests.measures.tallies import each_way, incidents, tally


def test_who_does_it_to_whom() -> None:
    found = dealings(
        [
            tally("forward"),
            tally("backward", 1, pair=("SUN", "USA")),
            *each_way(tally("together", 2, "CONSULT")),
            tally("both", 3),
            tally("both", 3, pair=("SUN", "USA")),
            tally("other", 4, pair=("USA", "CUB")),
            tally("alone", 5, pair=("USA", None)),
        ],
        ("USA", "SUN"),
    )
    assert [(one.incident, side) for one, side in found] == [
        ("forward", "forward"),
        ("backward", "backward"),
        ("together", "mutual"),
        ("both", "mutual"),
    ]


def test_one_party_acts_and_is_acted_on() -> None:
    found = dealings(
        [
            tally("a", pair=("USA", None)),
            tally("b", pair=(None, "USA")),
            tally("c", pair=("SUN", "USA")),
            tally("d", pair=("SUN", "CUB")),
            *each_way(tally("e", event_type="CONSULT")),
        ],
        ("USA",),
    )
    assert [(one.incident, side) for one, side in found] == [
        ("a", "forward"),
        ("b", "backward"),
        ("c", "backward"),
        ("e", "mutual"),
    ]


def test_an_incident_of_many_parties_counts_once_for_each_dyad() -> None:
    many = [tally("i", pair=pair) for pair in (("USA", "SUN"), ("USA", "CUB"), ("GBR", "SUN"), ("GBR", "CUB"))]
    assert {parties: len(dealings(group, parties)) for parties, group in dyads(many + many).items()} == {
        ("CUB", "GBR"): 1,
        ("CUB", "USA"): 1,
        ("GBR", "SUN"): 1,
        ("SUN", "USA"): 1,
    }
    assert len(dealings(many, ("USA",))) == 1


def test_whoever_deals_with_nobody_is_in_no_dyad() -> None:
    assert dyads([tally("a", pair=("USA", None)), tally("b", pair=(None, "USA"))]) == {}


@given(incidents())
def test_the_three_sides_share_nothing_and_are_all(found: list[Tally]) -> None:
    made = dealings(found, ("USA", "SUN"))
    ids = [[one.incident for one in on_side(made, side)] for side in ("forward", "backward", "mutual")]
    together = sorted(id_ for part in ids for id_ in part)
    assert together == sorted({id_ for part in ids for id_ in part})
    assert together == sorted(one.incident for one in on_side(made, "either"))


@given(incidents())
def test_turned_round_forward_is_backward(found: list[Tally]) -> None:
    turned = {"forward": "backward", "backward": "forward", "mutual": "mutual"}
    one_way = {one.incident: side for one, side in dealings(found, ("USA", "SUN"))}
    other_way = {one.incident: turned[side] for one, side in dealings(found, ("SUN", "USA"))}
    assert one_way == other_way


@given(incidents())
def test_the_order_of_the_tallies_does_not_matter(found: list[Tally]) -> None:
    shuffled = random.Random(1).sample(found, len(found))
    for parties in (("USA", "SUN"), ("USA",)):
        assert dealings(found, parties) == dealings(shuffled, parties)
    assert {pair: len(group) for pair, group in dyads(found).items()} == {
        pair: len(group) for pair, group in dyads(shuffled).items()
    }


def test_nobody_is_a_dyad_with_himself() -> None:
    assert dyads([replace(tally("a"), recipient="USA")]) == {}
