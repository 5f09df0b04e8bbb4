"""What speaks for and against two accounts of different articles being one happening, by name.

Values lie in 0..1 as a rule; what is not named is 0. Symmetric in the two accounts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from casus.records.account import Account
from casus.records.event import EventPlace, Participant
from casus.stories.families import MUTUAL, PHYSICAL, VERBAL, akin
from casus.stories.ordinals import other_ones
from casus.stories.parties import FITS, Who, fit, who
from casus.stories.rarity import rarity, weight
from casus.stories.senses import acts, akin_words
from casus.stories.stems import stems
from casus.stories.when import AHEAD_DAYS, NEWS_DAYS

Evidence = dict[str, float]

DAY_LONG = 1
"""Days between first and last of what counts as one day: a night is of two."""
MONTH_LONG = 31
LEAST_COPIED = 4
"""Shared words from which on, and of the words of the shorter the share by which, two sentences are copies."""
COPIED = 0.75
COPIED_OF_LONGER = 0.6
LEAST_SHARE = 0.12
"""Share of words below which two acts in words have nothing in common."""

_TOWNS = ("point", "city")
_ENERGY = frozenset({"aerial", "drone", "explosives", "heavy-weapons", "targeted", "destroy", "firearms"})
"""Modes of ASSAULT that reports of one attack go to and fro between."""


def evidence(one: Account, other: Account) -> Evidence | None:
    """None where the two cannot be one; cheap questions come first."""
    if one.realm != other.realm or not akin(one.event_type, other.event_type) or other_ones(one, other):
        return None
    times = _times(one, other)
    if times is None:
        return None
    sides = _sides(one, other)
    if sides is None:
        return None
    said = _said(one, other)
    if said is None:
        return None
    found = times | sides | said | _place(one, other)
    found["other type"] = float(one.event_type != other.event_type)
    found["acts in words"] = float(_in_words(one, other))
    if one.mode and other.mode:
        found |= _modes(one.mode, other.mode)
    return found


def _in_words(one: Account, other: Account) -> bool:
    return one.event_type in VERBAL and other.event_type in VERBAL


def _times(one: Account, other: Account) -> Evidence | None:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return {"time unknown": 1.0}
    if one.first > other.last or other.first > one.last:
        return None
    lengths = (one.last - one.first).days, (other.last - other.first).days
    if one.stated and other.stated:
        return {"a long time": 1.0} if max(lengths) > MONTH_LONG else {"same day": float(max(lengths) <= DAY_LONG)}
    if one.stated or other.stated:
        (stated, long), (told, length) = sorted(
            zip((one, other), lengths, strict=True), key=lambda each: not each[0].stated
        )
        found: Evidence = {"a long time": 1.0} if long > MONTH_LONG else {}
        days = _told(told) - (stated.last or one.last).toordinal()
        known = length > NEWS_DAYS
    else:
        found = {"no date": 1.0}
        days = abs(_told(one) - _told(other))
        known = max(lengths) > NEWS_DAYS
        if days and not known:
            both = one.event_type in PHYSICAL and other.event_type in PHYSICAL
            found["deeds told as new on two days" if both else "told as new on two days"] = 1.0
    kind = "days apart, told as known" if known and one.realm != "possible" else "days apart"
    return found | {kind: math.log1p(max(0, days - 1))}


def _told(account: Account) -> int:
    """Number of the day of the article, of an account without a stated date."""
    day = account.last.toordinal() if account.last else 0
    return day - AHEAD_DAYS if account.realm == "possible" else day


def _sides(one: Account, other: Account) -> Evidence | None:
    actors, recipients = (who(one.actor), who(other.actor)), (who(one.recipient), who(other.recipient))
    if one.event_type in MUTUAL or _is_clash(actors[0], recipients[0]) or _is_clash(actors[1], recipients[1]):
        return _fitting("parties", fit(actors[0] + recipients[0], actors[1] + recipients[1]))
    by, on = fit(*actors), fit(*recipients)
    if by == on == 0.0:
        return None
    if by == 0.0 and (fit(actors[0], recipients[1]) == 1.0 or fit(actors[1], recipients[0]) == 1.0):
        return None
    return _fitting("actors", by) | _fitting("recipients", on)


def _is_clash(actors: list[Who], recipients: list[Who]) -> bool:
    """Whether everybody is named as actor."""
    return not recipients and len({one.code[:3] for one in actors}) > 1


def _fitting(name: str, value: float | None) -> Evidence:
    if value is None:
        return {f"{name} of one unknown": 1.0}
    return {name: value, f"other {name}": 1.0} if value < FITS else {name: value}


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an account: stems of its triggers, the other words, how rare they are together."""

    triggers: frozenset[str]
    words: frozenset[str]
    weight: float
    has_names: bool


@lru_cache(maxsize=1 << 14)
def _read(triggers: tuple[str, ...], words: tuple[str, ...]) -> Said:
    called = _stems(triggers) or frozenset(trigger.lower() for trigger in triggers)
    others = frozenset(words) - called
    return Said(called, others, weight(others), any(word[0].isupper() for word in others))


def _said(one: Account, other: Account) -> Evidence | None:
    """What the words have in common; None for another happening of the same sentence."""
    first, second = _read(one.triggers, one.words), _read(other.triggers, other.words)
    shared, trigger = first.words & second.words, first.triggers & second.triggers
    fewer, more = sorted((len(first.words), len(second.words)))
    copied = len(shared) >= LEAST_COPIED and len(shared) >= COPIED * fewer
    if copied and not trigger and len(shared) >= COPIED_OF_LONGER * more:
        return None
    numbers = set(one.numbers), set(other.numbers)
    names = [word for word in shared if word[0].isupper()]
    shared_weight = weight(shared)
    share = shared_weight / (6 + min(first.weight, second.weight))
    of = "" if trigger or one.event_type == other.event_type else " of another type"
    found = {
        **_triggers(first.triggers, second.triggers),
        f"names{of}": min(len(names), 4) / 2,
        f"share of words{of}": share,
        f"words{of}": min(shared_weight - weight(names), 40) / 20,
        "numbers": float(min(2, len(numbers[0] & numbers[1]))),
        "other names": float(not names and first.has_names and second.has_names),
    }
    if copied and trigger:
        same = not (numbers[0] and numbers[1]) or numbers[0] & numbers[1]
        found["copied sentence" if same else "copied sentence with other numbers"] = 1.0
    if not trigger and share < LEAST_SHARE and _in_words(one, other):
        found["nothing said in common"] = 1.0
    return found | _objects(one, other)


def _triggers(one: frozenset[str], other: frozenset[str]) -> Evidence:
    """Whether the two are the same words, or words for one act, or for different ones."""
    if shared := one & other:
        return {"trigger": max(map(rarity, shared)) / 8}
    if akin_words(one, other):
        return {"akin trigger": 1.0}
    return {"unlike trigger": 1.0} if acts(one) and acts(other) else {}


def _objects(one: Account, other: Account) -> Evidence:
    """How far the words for the actors and the recipients are the same."""
    actors, recipients = (_words(one.actor), _words(other.actor)), (_words(one.recipient), _words(other.recipient))
    found: Evidence = {}
    if actors[0] and actors[1]:
        found["words for actors"] = len(actors[0] & actors[1]) / len(actors[0] | actors[1])
    if recipients[0] and recipients[1]:
        shared = len(recipients[0] & recipients[1])
        found["words for recipients"] = shared / min(len(recipients[0]), len(recipients[1]))
        if not shared:
            found["other words for recipients"] = 1.0
            found["other target"] = float(one.event_type in PHYSICAL and other.event_type in PHYSICAL)
    return found


def _words(side: Sequence[Participant]) -> frozenset[str]:
    return _stems(tuple([each.text for each in side]))


@lru_cache(maxsize=1 << 15)
def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(found for text in texts for found in stems(text))


def _place(account: Account, other: Account) -> Evidence:
    one, two = account.place, other.place
    if one is None or two is None:
        return {}
    if (one.id and one.id == two.id) or (one.name and one.name == two.name):
        return {"place": 1.0 if one.precision in _TOWNS else 0.3}
    if not _stems((one.text,)).isdisjoint(_stems((two.text,))):
        return {"place": 0.8}
    if one.country and two.country and one.country != two.country:
        return {"other place": 1.0}
    if one.precision in _TOWNS and two.precision in _TOWNS:
        both = account.event_type in PHYSICAL and other.event_type in PHYSICAL
        return {"other town of a deed" if both else "other place": 1.0}
    return {"place": 0.3} if _within(one, two) or _within(two, one) else {"place unclear": 1.0}


def _within(one: EventPlace, whole: EventPlace) -> bool:
    return whole.precision == "admin1" and one.admin1 is not None and one.admin1 == whole.admin1


def _modes(one: str, other: str) -> Evidence:
    if one == other:
        return {"mode": 1.0}
    return {} if one in _ENERGY and other in _ENERGY else {"other mode": 1.0}
