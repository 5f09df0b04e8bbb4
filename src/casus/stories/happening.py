"""An incident as links see it: its parties, its day, and the words by which acts hang together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache

from casus.records.account import REALMS, Account, Realm
from casus.records.codes import NOBODY
from casus.records.incident import Incident, Party
from casus.records.series import party_of
from casus.stories.stems import stem
from casus.wording import terms, wording

LEAST_WORDS = 2
"""One word in common (`quarantine`, `border`) is what a whole crisis is about; it counts only for what has no other."""
_NAME = re.compile(r"[A-Z][\w'\u2019]+")
LIGHT = ("offers", "promises", "accepts", "refuses", "demands", "appeals", "orders", "names")
"""Lists of words that say what an act of speech is, and not what it is about."""
ANSWER_SHARE = 0.75
MOST_SHOWN = 4
"""Shared words that a reason names."""


@dataclass(frozen=True, slots=True)
class Happening:
    """day: proleptic ordinal, None when unknown; of what is only possible the day on which it was spoken of.

    actor, recipient: parties as measures count them; where a party deals with itself the whole codes. doers,
    victims: parties of the actors and recipients in any case. acts: what the triggers say, things: what the sentences
    are about, by the names of the word lists. words: stems that neither names nor those lists have. spots: article and
    number of each sentence that tells of it.
    """

    incident: Incident
    realm: Realm
    day: int | None
    actor: frozenset[str]
    recipient: frozenset[str]
    doers: frozenset[str]
    victims: frozenset[str]
    acts: frozenset[str]
    things: frozenset[str]
    words: frozenset[str]
    spots: frozenset[tuple[str, int]]
    events: frozenset[str]

    @property
    def id(self) -> str:
        return self.incident.id

    @property
    def kind(self) -> str:
        return self.incident.event_type

    @property
    def inward(self) -> bool:
        """Whether a party is told to deal with itself alone."""
        return bool(self.doers) and self.doers == self.victims

    @property
    def mutual(self) -> bool:
        """Whether all do the same together or to each other."""
        return not self.recipient and len(self.actor) > 1


def happening(incident: Incident, accounts: Sequence[Account], names: frozenset[str]) -> Happening:
    """names: words that name somebody, see `names_in`."""
    actor, recipient = _sides(incident)
    said = " | ".join(incident.triggers)
    words = frozenset(word for account in accounts for word in account.words)
    return Happening(
        incident=incident,
        realm=REALMS[incident.status],
        day=_day(incident),
        actor=actor,
        recipient=recipient,
        doers=_parties(incident.actor),
        victims=_parties(incident.recipient),
        acts=frozenset(name for name, pattern in wording("acts").items() if pattern.search(said)),
        things=frozenset(name for word in words for name in _things(word)),
        words=frozenset(word for word in words if word.lower() not in names and not _is_light(word)),
        spots=frozenset((one.report.digest, sentence) for one in accounts for sentence in one.sentences),
        events=frozenset(id_ for one in accounts for id_ in one.event_ids),
    )


def names_in(incidents: Iterable[Incident]) -> frozenset[str]:
    """Words of the names and titles of all who take part in anything: to share them ties no act to another."""
    found: set[str] = set()
    for one in incidents:
        for party in (*one.actor, *one.recipient):
            words = _NAME.findall(f"{party.name or ''} {party.text}")
            found.update(word.lower() for word in words)
            found.update(map(stem, words))
    return frozenset(found)


def _sides(incident: Incident) -> tuple[frozenset[str], frozenset[str]]:
    """Who is on both sides is left out of one where the other party is known by it; else whole codes part the two."""
    actor, recipient = _parties(incident.actor), _parties(incident.recipient)
    if actor - recipient:
        return actor - recipient, recipient
    if recipient - actor:
        return actor, recipient - actor
    return _codes(incident.actor), _codes(incident.recipient)


def _parties(side: Iterable[Party]) -> frozenset[str]:
    return frozenset(party for one in side if (party := party_of(one.code)) is not None)


def _codes(side: Iterable[Party]) -> frozenset[str]:
    return frozenset(one.code for one in side if one.code != NOBODY)


def _day(incident: Incident) -> int | None:
    published = [one.published for one in incident.reports if one.published]
    if REALMS[incident.status] == "possible" and published:
        return datetime.fromisoformat(min(published)).date().toordinal()
    return date.fromisoformat(incident.day).toordinal() if incident.day else None


@lru_cache(maxsize=1 << 15)
def _things(word: str) -> tuple[str, ...]:
    """The lists that have a stem among their single words."""
    return tuple(name for name, listed in terms("things").items() if _is_in(word, listed))


@lru_cache(maxsize=1 << 15)
def _is_light(word: str) -> bool:
    """Whether a stem only says that something is offered, demanded, answered, and not what."""
    return any(_is_in(word, terms("acts")[name]) for name in LIGHT)


def _is_in(word: str, listed: Sequence[str]) -> bool:
    """As `agre` is in a list that has `agree*`."""
    stems, beginnings = _singles(listed)
    return word in stems or word.startswith(beginnings)


@cache
def _singles(listed: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The stems of a list's single words, and what words of it may begin with."""
    single = [term for term in listed if " " not in term]
    stems = frozenset(stem(term.rstrip("*")) for term in single)
    return stems, tuple(term[:-1] for term in single if term.endswith("*"))


class Topics:
    """How much two happenings are about the same: the cosine of their words, rare words weighing more."""

    def __init__(self, happenings: Iterable[Happening]) -> None:
        told = Counter(word for one in happenings for word in one.words)
        self.weights = {word: math.log(1 + (1 + told.total()) / (1 + count)) for word, count in told.items()}

    def shared(self, one: Happening, other: Happening, *, least: int = LEAST_WORDS) -> float:
        """0 where they have too few words in common, 1 where they have the same."""
        return self._mean(one, other, 0.5, least)

    def taken_up(self, first: Happening, later: Happening) -> float:
        """The same of words and an answer to them, where it tells more how much of the answer they have.

        An answer is short, and what it answers is told by many reports.
        """
        return self._mean(first, later, ANSWER_SHARE, LEAST_WORDS)

    def _mean(self, one: Happening, other: Happening, share: float, least: int) -> float:
        """Geometric mean of the shares of both that they have in common, the other's with this weight."""
        words = one.words & other.words
        if not words or len(words) < min(least, len(one.words), len(other.words)):
            return 0.0
        both = self._square(words)
        whole = math.pow(self._square(one.words), 1 - share) * math.pow(self._square(other.words), share)
        return both / whole

    def shown(self, one: Happening, other: Happening) -> str:
        """The heaviest words that they share, each cut to its stem."""
        words = sorted(one.words & other.words, key=lambda word: (-self.weights[word], word))
        return ", ".join(f"{word}-" for word in words[:MOST_SHOWN])

    def _square(self, words: Iterable[str]) -> float:
        return math.fsum(self.weights[word] ** 2 for word in words)


def pairs(one: Happening) -> Iterator[tuple[str, str]]:
    """Who did it to whom; of what is done together each to each."""
    others = one.actor if one.mutual else one.recipient
    return ((a, b) for a in sorted(one.actor) for b in sorted(others) if a != b)
