"""Who deals with whom over a span of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Node:
    """A party. code: as `party_of` gives it. incidents: with any of the others that are shown; net: their intensity."""

    code: str
    name: str | None
    incidents: int
    net: float


@dataclass(frozen=True, slots=True)
class Directed:
    """Incidents of one direction, and the sum of their intensities."""

    incidents: int
    net: float


@dataclass(frozen=True, slots=True)
class Edge:
    """Two parties, in alphabetical order, and what lies between them.

    forward: what the first does to the other, backward: the other way, mutual: both together or both ways in one
    incident. incidents, net: of all three. quads: incidents of each of the four classes.
    """

    parties: tuple[str, str]
    incidents: int
    net: float
    quads: Mapping[int, int]
    forward: Directed
    backward: Directed
    mutual: Directed

    @property
    def balance(self) -> float:
        """Cooperative less conflictual incidents by all of them, -1 (conflict alone) to 1 (cooperation alone)."""
        return (self.quads[1] + self.quads[2] - self.quads[3] - self.quads[4]) / self.incidents


@dataclass(frozen=True, slots=True)
class Network:
    """Incidents that count of the days, both within. nodes: the most active first; edges: the strongest first.

    parties: how many there are in all, of which `nodes` are the most active.
    """

    since: date | None
    until: date | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    parties: int
