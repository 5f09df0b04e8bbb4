"""Tallies built by hand and by chance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from casus.ontology import EVENT_TYPES, TYPES, intensity, quad_class
from casus.records.frame import STATUSES
from casus.records.series import Tally, Told

FIRST = date(1962, 10, 1)


def on(days: int) -> date:
    """The day so many days after FIRST."""
    return FIRST + timedelta(days=days)


def tally(
    incident: str, days: int = 0, event_type: str = "ACCUSE", pair: tuple[str | None, str | None] = ("USA", "SUN"),
    publishers: Iterable[str] = ("A", "B"), **changed: Any,
) -> Tally:  # fmt: skip
    """An incident told on its own day by each publisher; `changed` replaces fields."""
    day = on(days)
    plain = Tally(
        incident=incident,
        day=day,
        event_type=event_type,
        mode=None,
        quad_class=quad_class(event_type),
        intensity=intensity(event_type, changed.get("mode")),
        status="actual",
        background=False,
        confidence=0.9,
        told=tuple(Told(day, publisher, 0.7) for publisher in publishers),
        actor=pair[0],
        actor_name=None,
        recipient=pair[1],
        recipient_name=None,
        directed=True,
    )
    return replace(plain, **changed)


def each_way(one: Tally) -> list[Tally]:
    """An incident of several actors and no recipient, as it comes."""
    back = replace(one, actor=one.recipient, recipient=one.actor, directed=False)
    return [replace(one, directed=False), back]


_PARTIES = ("USA", "SUN", "CUB", "IGO:UN")


@st.composite
def incidents(draw: st.DrawFn, most: int = 12) -> list[Tally]:
    """Tallies of up to `most` incidents in 60 days, some of several pairs, in the order of days."""
    found: list[Tally] = []
    for number in range(draw(st.integers(0, most))):
        event_type = draw(st.sampled_from(EVENT_TYPES))
        days = draw(st.integers(0, 59))
        mode = draw(st.sampled_from([None, *TYPES[event_type].modes]))
        told = draw(st.lists(st.tuples(st.integers(days, 70), st.sampled_from("ABC")), min_size=1, max_size=3))
        one = tally(
            f"i{number}",
            days,
            event_type,
            mode=mode,
            intensity=intensity(event_type, mode),
            status=draw(st.sampled_from(STATUSES)),
            background=draw(st.booleans()) and draw(st.booleans()),
            confidence=draw(st.floats(0, 1)),
            told=tuple(Told(on(day), publisher, 0.7) for day, publisher in sorted(told)),
        )
        directed = draw(st.booleans())
        for actor, recipient in draw(st.sets(_pairs(), min_size=1, max_size=3)):
            pair = replace(one, actor=actor, recipient=recipient)
            found += [pair] if directed else each_way(pair)
    return found


def _pairs() -> st.SearchStrategy[tuple[str, str]]:
    return st.tuples(st.sampled_from(_PARTIES), st.sampled_from(_PARTIES)).filter(lambda pair: pair[0] != pair[1])
