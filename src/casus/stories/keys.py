"""By what accounts that may be one happening find each other, so that not every two have to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.records.account import Account
from casus.records.codes import root_of
from casus.records.event import Participant
from casus.stories.families import families
from casus.stories.rarity import rarity
from casus.stories.stems import stems

MOST_ROOTS = 4
"""Parties of an account that are looked for, the first ones; more stand only in lists (`the EU, Japan, Canada and`)."""
RARE_WORDS = 5
"""The rarest words of an account that are looked for: names of places and persons, what was hit, what was said."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Two accounts that may match share one that the one has inserted and the other asks for.

    Both are taken together with the weeks of the account. lasting: without weeks, for accounts whose time is not known.
    Accounts of nobody known, and of parties that are only guessed, are found by their trigger and rarest words alone.
    """

    inserted: frozenset[str]
    asked: frozenset[str]
    lasting: frozenset[str]


def keys(account: Account) -> Keys:
    """Families of types with pairs of parties, with single parties where only one is known, and with rare words."""
    roots = sorted(dict.fromkeys(_roots((*account.actor, *account.recipient))))
    rare = [f"~{word}" for word in _rarest(account.words)]
    triggers = [f"!{stem}" for trigger in account.triggers for stem in stems(trigger)]
    pairs = [f"{one}+{other}" for at, one in enumerate(roots) for other in roots[at + 1 :]]
    alone = [f"{one}+" for one in roots]
    inserted = [*pairs, *roots, *triggers, *rare, *([] if pairs else alone)]
    asked = [*(pairs or roots or triggers), *(alone if pairs else ()), *rare]
    lasting = [f"{one}{word}" for one in roots or [""] for word in rare]
    return Keys(*(frozenset(_of_kind(account, some)) for some in (inserted, asked, lasting)))


def _of_kind(account: Account, some: Iterable[str]) -> Iterator[str]:
    for family in families(account.event_type):
        yield from (f"{account.realm[0]} {family} {one}" for one in some)


def _roots(side: Iterable[Participant]) -> list[str]:
    return [root for one in side if (root := root_of(one.code)) is not None][:MOST_ROOTS]


def _rarest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-rarity(word), word))[:RARE_WORDS]
