"""Who, when and where of one happening, out of what its accounts say; precision and clarity as UCDP grades them.

Grades: UCDP Georeferenced Event Dataset Codebook (Hoegbladh), variables date_prec, where_prec, event_clarity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casus.records.account import Account
from casus.records.codes import root_of
from casus.records.event import EventDate, EventPlace, Participant
from casus.records.incident import IncidentDate, IncidentPlace, Party
from casus.stories.forest import age

LEAST_SHARE = 0.25
"""Of the stories, that must name a party: fewer are as a rule wrong. One is enough of up to four."""

FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "season": 4, "year": 5, "decade": 6}
WHERE = {"point": 1, "city": 1, "admin1": 4, "region": 5, "country": 6}
"""where_prec of our precisions; UCDP's 2, 3 and 7 (near a point, district, at sea or in the air) are not told."""


def best_parties(accounts: Sequence[Account]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients, each party once, those that most stories name first.

    A state is left out where a part of it is named on the same side, and whoever, or whose state, more stories name on
    the other side, where somebody else is left.
    """
    sides = [_supports((one.actor, one.report.story) for one in accounts),
             _supports((one.recipient, one.report.story) for one in accounts)]  # fmt: skip
    kept = [[one for one in side if len(one.stories) >= _least(side)] for side in sides]
    kept = [
        [one for one in side if not _stronger(one, other)] for side, other in zip(kept, reversed(kept), strict=True)
    ]
    kept = [_without(side, other) for side, other in zip(kept, reversed(kept), strict=True)]
    actor, recipient = (tuple(one.party for one in _known(_whole_once(side))) for side in kept)
    return actor, recipient


def _least(side: Sequence[Support]) -> float:
    """So many of the stories that name anybody on the side must name a party."""
    return LEAST_SHARE * len(frozenset().union(*(one.stories for one in side)))


def _without(side: list[Support], others: Sequence[Support]) -> list[Support]:
    """Without those whose state more stories name on the other side, unless nobody else is left."""
    roots = {root_of(one.party.code): one for one in reversed(others)}
    left = [one for one in side if len(one.stories) >= _named(roots.get(root_of(one.party.code)))]
    return left or side


def _named(other: Support | None) -> int:
    return 0 if other is None else len(other.stories)


@dataclass(frozen=True, slots=True)
class Support:
    """Somebody, and the stories that name them."""

    party: Party
    stories: frozenset[str]

    @property
    def who(self) -> tuple[str, str]:
        return who(self.party)


def who(party: Participant | Party) -> tuple[str, str]:
    """By what two mentions are of one party: code and name, of the unknown the words."""
    return (party.code, (party.name or party.text).casefold() if party.name or party.code == "UNK" else "")


def fullest(party: Participant) -> str:
    """The words for somebody: of a pronoun or a short mention those of whom it means."""
    return party.text if party.referent is None else party.referent.text


def _supports(sides: Iterable[tuple[Sequence[Participant], str]]) -> list[Support]:
    said: dict[tuple[str, str], list[tuple[Participant, str]]] = defaultdict(list)
    every = [(one, story) for parties, story in sides for one in parties]
    named = [one for one, _ in every if one.reason != "home"]
    for one, story in every:
        known = _introduced(one, named)
        said[who(known)].append((known, story))
    found = [_support(each) for each in said.values()]
    return sorted(found, key=lambda one: (-len(one.stories), one.who))


def _introduced(one: Participant, named: Sequence[Participant]) -> Participant:
    """Of a name whose state was only guessed whoever bears it elsewhere: `Rutte` is NATO's Mark Rutte."""
    words = fullest(one)
    if one.reason != "home" or not words[:1].isupper():
        return one
    return next((other for other in named if f" {words} " in f" {fullest(other)} "), one)


def _support(said: Sequence[tuple[Participant, str]]) -> Support:
    """In the words of most stories, of equals the fullest; with the row of the registry where any mention has one."""
    stories = frozenset(story for _, story in said)
    told = Counter(words for words, _ in {(fullest(party), story) for party, story in said})
    words = min(told, key=lambda one: (-told[one], -len(one), one))
    party = min((party for party, _ in said), key=lambda one: (one.id is None, one.id or ""))
    return Support(Party(words, party.name, party.code, party.country, party.sector, party.id, len(stories)), stories)


def _stronger(one: Support, others: Sequence[Support]) -> bool:
    """Whether more stories name the same party on the other side."""
    return any(one.who == other.who and len(one.stories) < len(other.stories) for other in others)


def _whole_once(side: Sequence[Support]) -> Iterator[Support]:
    """Without a state of which a part is named: the army of a country is that country's."""
    parts = {root_of(one.party.code) for one in side if root_of(one.party.code) != one.party.code}
    return (one for one in side if one.party.code not in parts or one.party.code == "UNK")


def _known(side: Iterable[Support]) -> list[Support]:
    """The unknown only where nobody else is named."""
    listed = list(side)
    return [one for one in listed if root_of(one.party.code) is not None] or listed[:1]


def best_date(accounts: Sequence[Account]) -> IncidentDate | None:
    """Of the stated dates of the finest unit the one that most stories have, else what is known from the reports."""
    dated = [one for one in accounts if one.stated and one.date is not None]
    if not dated:
        return _reported(accounts)
    finest = min(_fineness(one.date) for one in dated)
    said: dict[tuple[str | None, ...], set[str]] = defaultdict(set)
    first: dict[tuple[str | None, ...], Account] = {}
    for one in dated:
        if _fineness(one.date) == finest:
            key = (one.date.value, one.date.first, one.date.last) if one.date else ()
            said[key].add(one.report.story)
            first.setdefault(key, one)
    most = max(said, key=lambda key: (len(said[key]), [-ord(sign) for sign in str(key)]))
    return _stated(first[most])


def _stated(one: Account) -> IncidentDate | None:
    when = one.date
    if when is None:
        return None
    precision = date_precision(_day(when.first), _day(when.last))
    return IncidentDate(when.value, when.granularity, when.first, when.last, "stated", precision, one.event_ids[0])


def _reported(accounts: Sequence[Account]) -> IncidentDate | None:
    """Where all the intervals overlap; where they do not, that of the earliest report."""
    known = [(one.first, one.last) for one in accounts if one.first and one.last and not one.background]
    if not known:
        return None
    first, last = max(first for first, _ in known), min(last for _, last in known)
    if first > last:
        first, last = known[0]
    precision = date_precision(first, last)
    return IncidentDate(None, None, first.isoformat(), last.isoformat(), "reported", precision, None)


def _fineness(when: EventDate | None) -> int:
    return FINENESS.get(when.granularity, 9) if when and when.granularity else 9


def date_precision(first: date | None, last: date | None) -> int:
    """date_prec: 1 the day is known, 2 within 2 to 6 days, 3 within a week, 4 within a month, 5 within more."""
    if first is None or last is None:
        return 5
    days = (last - first) // timedelta(1) + 1
    return 1 if days == 1 else 2 if days < 7 else 3 if days == 7 else 4 if days <= 31 else 5


def counted_day(accounts: Sequence[Account], when: IncidentDate | None) -> str | None:
    """The day that the incident counts on."""
    if when is not None and when.basis == "stated":
        return when.first or when.last
    told = [one.report.published for one in accounts if one.report.published and not one.background]
    return min(told, key=lambda published: published[:10])[:10] if told else None


def best_place(accounts: Sequence[Account]) -> IncidentPlace | None:
    """The most precise place that most stories have."""
    said: dict[tuple[object, ...], set[str]] = defaultdict(set)
    first: dict[tuple[object, ...], Account] = {}
    for one in accounts:
        if one.place is not None:
            key = (one.place.id or one.place.name or one.place.text.casefold(), one.place.precision)
            said[key].add(one.report.story)
            first.setdefault(key, one)
    if not said:
        return None
    best = min(said, key=lambda key: (where_precision(first[key].place) or 9, -len(said[key]), age(first[key])))
    return _place(first[best])


def _place(one: Account) -> IncidentPlace | None:
    found = one.place
    if found is None:
        return None
    return IncidentPlace(found.text, found.name, found.country, found.admin1, found.lat, found.lon, found.precision,
                         found.id, found.centroid, where_precision(found), one.event_ids[0])  # fmt: skip


def where_precision(found: EventPlace | None) -> int | None:
    """where_prec; None for a place that the gazetteer does not have."""
    return WHERE[found.precision] if found and found.precision else None


def clarity(
    when: IncidentDate | None, where: IncidentPlace | None, actor: Sequence[Party], recipient: Sequence[Party]
) -> int:
    """event_clarity: 1 where time, doer and whom or where are told so that one incident can be told from another; 2."""
    clear = when is not None and when.precision <= 2 and bool(actor) and (bool(recipient) or where is not None)
    return 1 if clear and all(root_of(one.code) is not None for one in actor) else 2


def _day(stated: str | None) -> date | None:
    return None if stated is None else date.fromisoformat(stated)
