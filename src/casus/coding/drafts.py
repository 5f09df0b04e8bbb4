"""An event on its way from a frame to a record."""

from __future__ import annotations

from dataclasses import dataclass

from casus.coding.tree import Tree
from casus.records.frame import Frame


@dataclass(frozen=True, slots=True)
class Draft:
    """frame as the network gave it, head the trigger's word that the rest hangs on, event_type after the rules.

    mode: one that a rule has fixed, else None. actual: a rule that reads an intention out of the type (a promised
    visit is an agreement) has settled that the status is `actual`. rule: name of the rule that has changed the type.
    """

    frame: Frame
    head: int
    event_type: str
    mode: str | None = None
    actual: bool = False
    rule: str | None = None

    @property
    def start(self) -> int:
        return self.frame.start

    @property
    def end(self) -> int:
        return self.frame.end

    @property
    def probability(self) -> float:
        """What the network gives the type, in 0..1."""
        return self.frame.types.get(self.event_type, 0.0)


def draft(tree: Tree, frame: Frame) -> Draft:
    return Draft(frame, tree.head_in((frame.start, frame.end)), frame.event_type)
