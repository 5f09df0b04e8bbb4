"""How likely two mentions of one article are one happening: what can be seen of the pair, weighed.

The weights are learned from the corpus by `python -m casus.training.accounts`.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from casus.records.account import REALMS, Realm
from casus.records.event import Event, EventDate, EventPlace
from casus.stories.clues import is_definite, is_indefinite
from casus.stories.families import akin
from casus.stories.ordinals import is_a_further_one
from casus.stories.parties import agreement, known
from casus.stories.rarity import weight
from casus.stories.senses import akin_words
from casus.stories.stems import figures, stem, stems

WEIGHTS = Path(__file__).parents[1] / "data" / "stories" / "linking.toml"

VERBAL = frozenset({"ACCUSE", "REQUEST", "AGREE", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"})
"""Acts in words; one speaker does several in one article, and repeats them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one mention shows, read once. trigger, words: stems, the words being those of the rest of the sentence.

    actor, recipient: codes of whom something is known. definite, indefinite: the words before the trigger.
    """

    event: Event
    realm: Realm
    trigger: frozenset[str]
    words: frozenset[str]
    weight: float
    recipient_words: frozenset[str]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    numbers: frozenset[str]
    definite: bool
    indefinite: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """between: mentions of the type between the two. of_type: all mentions of it in the article."""

    between: int
    of_type: int


def mention(event: Event) -> Mention:
    trigger = frozenset(stems(event.trigger.text)) or frozenset({stem(event.trigger.text)})
    words = frozenset(stems(event.sentence.text)) - trigger
    return Mention(
        event=event,
        realm=REALMS[event.status],
        trigger=trigger,
        words=words,
        weight=weight(words),
        recipient_words=frozenset(found for one in event.recipient for found in stems(one.text)),
        actor=known(event.actor),
        recipient=known(event.recipient),
        numbers=frozenset(figures(event.sentence.text)),
        definite=is_definite(event),
        indefinite=is_indefinite(event),
    )


def may_be_one(earlier: Mention, later: Mention) -> bool:
    """Never of one sentence, of different acts, realms or days, nor an act and its answer, nor a further act."""
    one, other = earlier.event, later.event
    return (
        earlier.realm == later.realm
        and one.sentence.index != other.sentence.index
        and _of_one_act(earlier, later)
        and not _apart(one.date, other.date)
        and not is_a_further_one(one, other)
        and not (agreement(earlier.actor, later.actor) == 0.0 == agreement(earlier.recipient, later.recipient))
    )


def _of_one_act(earlier: Mention, later: Mention) -> bool:
    """Of one type, by one word, or of types that are taken for each other and then by words for one act."""
    one, other = earlier.event.event_type, later.event.event_type
    if one == other or not earlier.trigger.isdisjoint(later.trigger):
        return True
    return akin(one, other) and akin_words(earlier.trigger, later.trigger)


def _apart(one: EventDate | None, other: EventDate | None) -> bool:
    """Whether both are known and have no day in common."""
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    return one.first > other.last or other.first > one.last


def likelihood(earlier: Mention, later: Mention, around: Surroundings) -> float:
    """Probability in 0..1, of two that may be one."""
    weights = _weights()
    total = math.fsum(weights[name] * value for name, value in features(earlier, later, around).items())
    return 1 / (1 + math.exp(-total))


def features(earlier: Mention, later: Mention, around: Surroundings) -> dict[str, float]:
    """What speaks for and against, by name; most lie in 0..1."""
    one, other = earlier.event, later.event
    steps = other.sentence.index - one.sentence.index
    shared_trigger = earlier.trigger & later.trigger
    akin_trigger = not shared_trigger and akin_words(earlier.trigger, later.trigger)
    return {
        "always": 1.0,
        f"type {other.event_type}": 1.0,
        "same mode or none": float(one.mode == other.mode),
        "other mode": float(bool(one.mode and other.mode) and one.mode != other.mode),
        "same status": float(one.status == other.status),
        "rare trigger": max((weight([found]) for found in shared_trigger), default=0.0) / 8,
        "other type": float(one.event_type != other.event_type),
        "akin trigger": float(akin_trigger),
        "definite, akin trigger": float(later.definite and akin_trigger),
        "definite, same trigger": float(later.definite and bool(shared_trigger)),
        "definite, other trigger": float(later.definite and not shared_trigger),
        "indefinite": float(later.indefinite),
        "indefinite before": float(earlier.indefinite),
        **_sides(earlier, later),
        "other date": _other_date(one.date, other.date),
        "only a new date": float(other.date is not None and one.date is None),
        "other place": _other_place(one.place, other.place),
        "words": weight(earlier.words & later.words) / (4 + min(earlier.weight, later.weight)),
        "figures": float(min(2, len(earlier.numbers & later.numbers))),
        "other figures": float(
            bool(earlier.numbers and later.numbers) and earlier.numbers.isdisjoint(later.numbers)
        ),
        "headline": float(one.sentence.index == 0),
        "next sentence": float(steps == 1),
        "between": min(around.between, 4) / 4,
        "of the type": min(around.of_type, 8) / 8,
    }  # fmt: skip


def _sides(earlier: Mention, later: Mention) -> dict[str, float]:
    actors, recipients = agreement(earlier.actor, later.actor), agreement(earlier.recipient, later.recipient)
    same = not set(earlier.actor).isdisjoint(later.actor)
    shared = earlier.recipient_words & later.recipient_words
    fewest = min(len(earlier.recipient_words), len(later.recipient_words))
    return {
        "actors": actors or 0.0,
        "actors of one unknown": float(actors is None),
        "recipients": recipients or 0.0,
        "recipients of one unknown": float(recipients is None),
        "words for recipients": len(shared) / (fewest or 1),
        "same speaker": float(same and later.event.event_type in VERBAL),
    }


def _other_date(one: EventDate | None, other: EventDate | None) -> float:
    """1 for different units of the calendar, 0.5 for words of which too little is known."""
    if one is None or other is None or one.text.lower() == other.text.lower():
        return 0.0
    if one.first and one.last and other.first and other.last:
        return 0.0
    return 1.0 if one.value and other.value and one.value != other.value else 0.5


def _other_place(one: EventPlace | None, other: EventPlace | None) -> float:
    """1 for places that lie apart, 0.5 where one may lie within the other."""
    if one is None or other is None or (one.id and one.id == other.id) or set(stems(one.text)) & set(stems(other.text)):
        return 0.0
    towns = one.precision in ("point", "city") and other.precision in ("point", "city")
    return 1.0 if one.country and other.country and (towns or one.country != other.country) else 0.5


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    return dict(tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])
