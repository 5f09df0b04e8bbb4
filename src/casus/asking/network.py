"""Who deals with whom: parties and what lies between them, over a span of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from casus.errors import BadOption
from casus.records.network import Directed, Edge, Network, Node
from casus.store.dealings import BACKWARD, FORWARD, MUTUAL
from casus.store.network import Dealt, dealt
from casus.store.parties import names_of
from casus.store.store import Store

MOST_PARTIES = 1_000
Dyad = tuple[str, str]


def read_network(
    store: Store,
    since: date | None,
    until: date | None,
    *,
    least: int = 1,
    most: int = 200,
    among: Collection[str] = (),
) -> Network:
    """least: incidents that an edge must have. most: parties. among: only these parties, by their codes.

    Raises BadOption for bad numbers.
    """
    if not 1 <= most <= MOST_PARTIES or least < 1:
        raise BadOption(f"{most} parties with {least} incidents are asked for; give 1 to {MOST_PARTIES}, and 1 or more")
    with store.reading() as connection:
        every = edges(one for one in dealt(connection, since, until) if not among or {one.one, one.other} <= {*among})
        shown = [one for one in every if one.incidents >= least]
        active = _active(shown)
        chosen = frozenset(active[:most])
        shown = [one for one in shown if chosen.issuperset(one.parties)]
        nodes = _nodes(shown, names_of(connection, chosen))
    return Network(since, until, nodes, tuple(shown), len(active))


def edges(found: Iterable[Dealt]) -> list[Edge]:
    """The strongest first."""
    by_dyad: dict[Dyad, list[Dealt]] = defaultdict(list)
    for one in found:
        by_dyad[one.one, one.other].append(one)
    made = (_edge(parties, own) for parties, own in by_dyad.items())
    return sorted(made, key=lambda one: (-one.incidents, one.parties))


def _edge(parties: Dyad, found: Sequence[Dealt]) -> Edge:
    ways = [_directed(one for one in found if one.way == way) for way in (FORWARD, BACKWARD, MUTUAL)]
    quads = dict.fromkeys((1, 2, 3, 4), 0)
    for one in found:
        quads[one.quad_class] += one.incidents
    return Edge(parties, sum(one.incidents for one in ways), sum(one.net for one in ways), quads, *ways)


def _directed(found: Iterable[Dealt]) -> Directed:
    listed = list(found)
    return Directed(sum(one.incidents for one in listed), sum(one.net for one in listed))


def _active(shown: Iterable[Edge]) -> list[str]:
    numbers: dict[str, int] = defaultdict(int)
    for one in shown:
        for code in one.parties:
            numbers[code] += one.incidents
    return sorted(numbers, key=lambda code: (-numbers[code], code))


def _nodes(shown: Sequence[Edge], names: Mapping[str, str]) -> tuple[Node, ...]:
    own: dict[str, list[Edge]] = defaultdict(list)
    for one in shown:
        for code in one.parties:
            own[code].append(one)
    nodes = (Node(code, names.get(code), sum(one.incidents for one in found), sum(one.net for one in found))
             for code, found in own.items())  # fmt: skip
    return tuple(sorted(nodes, key=lambda one: (-one.incidents, one.code)))
