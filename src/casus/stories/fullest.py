"""Who takes part and where, of all that the mentions of one happening say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casus.records.codes import NOBODY, root_of
from casus.records.event import Event, EventPlace, Participant
from casus.stories.parties import WITHIN, nearness

_PRECISIONS = {"point": 0, "city": 1, "admin1": 2, "country": 3, "region": 4, None: 5}
_PRONOUNS = frozenset("he she it they we i you him her them us who whom which this that these those both all".split())


def fullest(named: Iterable[Participant]) -> tuple[Participant, ...]:
    """Everybody once, in the fullest words; the unknown only where nobody else is named."""
    kept: list[Participant] = []
    for one in named:
        same = next((at for at, other in enumerate(kept) if _one_party(one, other)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = max(kept[same], one, key=_fullness)
    return tuple([one for one in kept if root_of(one.code) is not None] or kept[:1])


def best_place(chain: Sequence[Event]) -> EventPlace | None:
    """The finest, of equals the first."""
    places = [event.place for event in chain if event.place]
    return min(places, key=lambda one: _PRECISIONS[one.precision], default=None)


def _one_party(one: Participant, other: Participant) -> bool:
    """Whether the codes fit; two persons are two."""
    if one.id and other.id and one.id != other.id and one.code == other.code:
        return False
    return nearness(one.code, other.code) >= WITHIN


def _fullness(one: Participant) -> tuple[bool, bool, bool, int, int]:
    named = one.reason not in (None, "home")
    return one.code != NOBODY, one.text.lower() not in _PRONOUNS, named, len(one.code), len(one.text)
