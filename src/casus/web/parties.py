"""The network of parties as it is drawn and downloaded: all of it, or what lies around one party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from casus import ontology
from casus.records.network import Edge, Network

COUNTRY = 3
"""Letters of the code of a state."""
MIXED = 1 / 3
"""A balance between this and its negative is of neither side: less than two thirds of the incidents are of one."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party. incidents: with any of the others that are shown; net: their intensity. partners: how many it has."""

    party: str
    name: str
    incidents: int
    net: float
    partners: int


@dataclass(frozen=True, slots=True)
class DealingRow:
    """Two parties and the incidents between them. forward: what the first does to the second, backward the other way.

    balance: as in Edge.
    """

    first: str
    first_name: str
    second: str
    second_name: str
    incidents: int
    net: float
    balance: float
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    forward: int
    forward_net: float
    backward: int
    backward_net: float
    mutual: int
    mutual_net: float


def around(network: Network, code: str, most: int) -> Network:
    """Only a party, those it deals with most, and what is between all of these."""
    own = [edge for edge in network.edges if code in edge.parties][: most - 1]
    near = {code, *(party for edge in own for party in edge.parties)}
    edges = tuple(edge for edge in network.edges if near.issuperset(edge.parties))
    nodes = tuple(node for node in network.nodes if node.code in near)
    return replace(network, nodes=nodes, edges=edges)


def partners(network: Network, code: str) -> list[tuple[str, Edge]]:
    """With whom a party deals, most first."""
    own = (edge for edge in network.edges if code in edge.parties)
    return [(next(party for party in edge.parties if party != code), edge) for edge in own]


def strongest(network: Network, own: int = 2, by_party: float = 1.5) -> tuple[Edge, ...]:
    """The lines that a picture can show and still be read, in their order.

    Of each party its strongest, `own` of them, and the strongest of all up to `by_party` for each party.
    """
    left = dict.fromkeys(names(network), own)
    kept = []
    for rank, edge in enumerate(network.edges):
        if rank < by_party * len(left) or any(left[party] > 0 for party in edge.parties):
            kept.append(edge)
        for party in edge.parties:
            left[party] -= 1
    return tuple(kept)


def names(network: Network) -> Mapping[str, str]:
    """What to call the parties by their codes; where several have one name, all but a state have the code with it."""
    called = {node.code: node.name or node.code for node in network.nodes}
    shared = Counter(called.values())
    return {
        code: name if shared[name] == 1 or len(code) == COUNTRY else f"{name} ({code})" for code, name in called.items()
    }


def quad_class(edge: Edge) -> int | None:
    """The class that the line between two has: of the side that outweighs the other; None where neither does."""
    if -MIXED < edge.balance < MIXED:
        return None
    verbal, material = (1, 2) if edge.balance > 0 else (3, 4)
    return verbal if edge.quads[verbal] > edge.quads[material] else material


def party_rows(network: Network) -> list[PartyRow]:
    called = names(network)
    numbers = dict.fromkeys(called, 0)
    for edge in network.edges:
        for code in edge.parties:
            numbers[code] += 1
    return [PartyRow(one.code, called[one.code], one.incidents, one.net, numbers[one.code]) for one in network.nodes]


def dealing_rows(network: Network) -> list[DealingRow]:
    called = names(network)
    return [_row(edge, called) for edge in network.edges]


def _row(edge: Edge, called: Mapping[str, str]) -> DealingRow:
    first, second = edge.parties
    ways = (edge.forward, edge.backward, edge.mutual)
    return DealingRow(
        first, called[first], second, called[second], edge.incidents, edge.net, round(edge.balance, 3),
        *(edge.quads[quad] for quad in (1, 2, 3, 4)), *(cell for way in ways for cell in (way.incidents, way.net)),
    )  # fmt: skip


def drawn(network: Network, edges: Iterable[Edge]) -> dict[str, object]:
    """What the picture is made from."""
    return {
        "nodes": [
            {"code": one.party, "name": one.name, "incidents": one.incidents, "net": one.net, "partners": one.partners}
            for one in party_rows(network)
        ],
        "edges": [
            {"one": one.parties[0], "other": one.parties[1], "incidents": one.incidents, "net": one.net,
             "quad": quad_class(one), "quads": [one.quads[quad] for quad in (1, 2, 3, 4)]}
            for one in edges
        ],
        "words": list(ontology.QUAD_CLASSES.values()),
    }  # fmt: skip
