"""Whom a name means, for the pages of parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

What = Literal["state", "organisation", "group", "person", "sector", "other"]
"""sector: everybody of one in a state, such as its government or its press."""


@dataclass(frozen=True, slots=True)
class Actor:
    """code: by which it can be asked for. name: the usual one. what: it is. aliases: other names in the record.

    incidents: that it takes part in, of each of its names counted up to a thousand; 0 for one that only the registry
    knows.
    """

    code: str
    name: str
    what: What
    aliases: tuple[str, ...] = ()
    incidents: int = 0


@dataclass(frozen=True, slots=True)
class ActorFound:
    """asked: the text. actor: who is meant, None where nobody is. others: who else could be, the likeliest first."""

    asked: str
    actor: Actor | None
    others: tuple[Actor, ...] = ()
