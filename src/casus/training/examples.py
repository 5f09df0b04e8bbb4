"""One training sentence, with whichever layers its source annotates; a layer that is None was not read there."""

from __future__ import annotations

from dataclasses import dataclass

from casus.records.frame import Role, Status


@dataclass(frozen=True, slots=True)
class TreeGold:
    """UD layers, one value a word; heads count words from 1, 0 is the root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    factuality: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class EventGold:
    """A trigger (words start..end, half-open).

    `arguments` and `mode` are None where they were not annotated;
    a mode of "" says that the event has none.
    """

    start: int
    end: int
    event_type: str
    status: Status
    mode: str | None
    arguments: tuple[tuple[Role, int], ...] | None


@dataclass(frozen=True, slots=True)
class Example:
    words: tuple[str, ...]
    tree: TreeGold | None = None
    entities: tuple[str, ...] | None = None
    events: tuple[EventGold, ...] | None = None
