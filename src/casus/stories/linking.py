"""How likely two mentions of one article are one happening."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from casus.records.account import REALMS, Realm
from casus.records.event import Event
from casus.stories.parties import agreement, known
from casus.stories.stems import content_words, figures, stem

_DEFINITE = re.compile(r"\b(the|this|that|these|those|their|its|his|her|such)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """What one event mention shows, read once."""

    event: Event
    realm: Realm
    stems: frozenset[str]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    words: frozenset[str]
    numbers: frozenset[str]
    definite: bool


def mention(event: Event) -> Mention:
    start = event.sentence.start
    before = event.sentence.text[: event.trigger.start - start]
    return Mention(
        event,
        REALMS[event.status],
        frozenset(found for _, found in content_words(event.trigger.text)) or frozenset({stem(event.trigger.text)}),
        known(event.actor),
        known(event.recipient),
        frozenset(found for _, found in content_words(event.sentence.text)),
        frozenset(figures(event.sentence.text)),
        _DEFINITE.search(before) is not None,
    )


class Weight(NamedTuple):
    bias: float = -1.0
    trigger: float = 1.5
    definite: float = 1.0
    party: float = 1.5
    conflict: float = -2.5
    mode: float = 0.5
    other_mode: float = -1.0
    words: float = 3.0
    distance: float = -0.15


WEIGHT = Weight()


def likelihood(earlier: Mention, later: Mention) -> float:
    """0..1; 0 for two that never are one."""
    one, other = earlier.event, later.event
    if one.sentence.index == other.sentence.index or earlier.realm != later.realm or one.event_type != other.event_type:
        return 0.0
    sides = [agreement(earlier.actor, later.actor), agreement(earlier.recipient, later.recipient)]
    total = WEIGHT.bias + WEIGHT.trigger * bool(earlier.stems & later.stems) + WEIGHT.definite * later.definite
    total += sum(WEIGHT.party * side if side else WEIGHT.conflict for side in sides if side is not None)
    if one.mode and other.mode:
        total += WEIGHT.mode if one.mode == other.mode else WEIGHT.other_mode
    total += WEIGHT.words * len(earlier.words & later.words) / (1 + min(len(earlier.words), len(later.words)))
    total += WEIGHT.distance * (other.sentence.index - one.sentence.index)
    return 1 / (1 + math.exp(-total))
