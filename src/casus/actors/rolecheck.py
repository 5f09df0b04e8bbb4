"""Where a title in the text contradicts the registry: "Former U.S. President Donald Trump" in June 2025."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casus.actors.holders import Offices, days, office_name
from casus.actors.names import Token, key, mention_tokens
from casus.actors.offices import FORMER, LEADER, office_class
from casus.records.holding import Holding
from casus.records.link import ActorLink, RoleCheck

LONG_AGO = timedelta(days=3653)
"""Ten years: "President Kennedy" in an article of today is history, not a slip."""
AROUND = timedelta(days=31)
"""The news calls somebody by a title for some weeks after it is gone, or before."""
LOOKS_BACK = re.compile(
    r"\b(?:then|former|ex|late|future|next|previous|under|during|when|by then)\W*(?:\[[^\]]*\]\W*)?$", re.I
)
_OPENING = frozenset("although while when as after before but and if like under since for the a".split())
_UNCLEAR = frozenset("then elect designate acting interim incoming outgoing late".split())


@dataclass(frozen=True, slots=True)
class Title:
    """text: the words before the name, from `start` on in the mention. former: the text says that it is over."""

    text: str
    start: int
    office_class: str
    former: bool


def role_check(
    mention: str, link: ActorLink, on: date | None, offices: Offices, *, at: int = 0, before: str = ""
) -> RoleCheck | None:
    """What the registry says against the title of a person in a mention; None when it agrees or cannot tell.

    at: offset of the mention in the article; before: the words that stand before it there.
    """
    if on is None or link.name is None or link.country is None or not (link.id or "").startswith("leader"):
        return None
    title = title_before(mention, link.name, link.country)
    if title is None or title.office_class == LEADER or LOOKS_BACK.search(before):
        return None
    against = contradicted(title, link.name, link.country, on, offices)
    if against is None:
        return None
    says = f"{office_name(against)} {days(against)}"
    start = at + title.start
    return RoleCheck(title.text, start, start + len(title.text), link.name, says, against.source)


def contradicted(title: Title, name: str, country: str, on: date, offices: Offices) -> Holding | None:
    """The term that speaks against a title: one that runs although it is called over, or one that is over.

    A title is only called wrong when the registry knows who else holds the office on the day: it may have missed a
    return to it.
    """
    terms = [held for held in offices.terms_of(name) if held.country == country]
    same = [held for held in terms if held.office_class == title.office_class]
    if title.former:
        return running(same, on)
    successors = [held for held in offices.on_day(country, title.office_class, on) if held not in same]
    return over(same, on) if any(held.is_known(on) for held in successors) else None


def running(terms: Sequence[Holding], on: date) -> Holding | None:
    """A term that runs on that day and did not begin or end just then."""
    early, late = on - AROUND, on + AROUND
    return next((held for held in terms if held.is_known(on) and held.holds(early) and held.holds(late)), None)


def over(terms: Sequence[Holding], on: date) -> Holding | None:
    """The last term, when it has been over for a while, but not so long that the title is history."""
    if any(held.holds(on) or held.holds(on - AROUND) for held in terms):
        return None
    ended = [held for held in terms if held.end and (on - LONG_AGO).isoformat() <= held.end <= on.isoformat()]
    return ended[-1] if ended else None


def title_before(mention: str, name: str, country: str) -> Title | None:
    """The title that stands before a person's name in a mention, when it is one of the offices that are kept apart."""
    words = mention_tokens(mention)
    names = set(key(name).split())
    first = next((at for at, word in enumerate(words) if word.key in names and word.capital), 0)
    before = [word for word in words[:first] if word.key]
    if not before or any(word.key in _UNCLEAR for word in before):
        return None
    former = any(is_former(word) for word in before)
    for end in range(len(before), 0, -1):  # "President Joe" of "Joseph R. Biden" ends with a name
        held = office_class(" ".join(word.text for word in before[:end] if not is_former(word)), country)
        if held is not None:
            start = before[1].start if before[0].key in _OPENING and end > 1 else before[0].start
            return Title(mention[start : before[end - 1].end], start, held, former)
    return None


def is_former(word: Token) -> bool:
    return word.key in FORMER
