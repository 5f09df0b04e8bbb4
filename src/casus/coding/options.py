"""Every threshold of the coding step; all are probabilities in 0..1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodingOptions:
    """What counts as sure enough.

    frame: frames that the network scores lower are dropped.
    actor, recipient, source, time, place: arcs that score lower are not read.
    spoken_place: the same of a place of what is said (a demand, a promise), which seldom has one.
    supported: an arc to an actor or recipient is believed from this on where the tree puts the same participant.
    confident: a rule that is not a hard ruling leaves the network alone from this probability on.
    possible: evidence on the tree sets a status only when the network gives that status at least this much.
    mode: words that name a weapon or a form decide the mode unless the network is surer than this of another.
    spoken: least score of an arc to a source that a reporting clause on the tree confirms; 0 needs no arc.
    add_conjuncts: also read the unmarked members of a coordination that one arc points into.
    """

    frame: float = 0.0
    actor: float = 0.5
    recipient: float = 0.5
    source: float = 0.5
    time: float = 0.5
    place: float = 0.7
    spoken_place: float = 0.9
    supported: float = 0.1
    confident: float = 0.9
    possible: float = 0.05
    mode: float = 0.9
    spoken: float = 0.1
    add_conjuncts: bool = True
