"""Where a title in the text contradicts the registry: "Former U.S. President Donald Trump" in June 2025."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casus.actors.holders import Offices, days, office_name
from casus.actors.names import Token, key, tokens
from casus.actors.offices import FORMER, LEADER, office_class
from casus.records.holding import Holding
from casus.records.link import ActorLink, RoleCheck

LONG_AGO = timedelta(days=3653)
"""Ten years: "President Kennedy" in an article of today is history, not a slip."""
_UNCLEAR = frozenset("then elect designate acting interim incoming outgoing late".split())


@dataclass(frozen=True, slots=True)
class Title:
    """text: the words before the name, from `start` on in the mention. former: the text says that it is over."""

    text: str
    start: int
    office_class: str
    former: bool


def role_check(mention: str, link: ActorLink, on: date | None, offices: Offices, at: int = 0) -> RoleCheck | None:
    """What the registry says against the title of a person in a mention; None when it agrees or cannot tell.

    at: offset of the mention in the article.
    """
    if on is None or link.name is None or link.country is None or not (link.id or "").startswith("leader"):
        return None
    title = title_before(mention, link.name, link.country)
    if title is None or title.office_class == LEADER:
        return None
    terms = [held for held in offices.terms_of(link.name) if held.country == link.country]
    against = contradicts(title, terms, on)
    if against is None:
        return None
    says = f"{office_name(against)} {days(against)}"
    start = at + title.start
    return RoleCheck(title.text, start, start + len(title.text), link.name, says, against.source)


def title_before(mention: str, name: str, country: str) -> Title | None:
    """The title that stands before a person's name in a mention, when it is one of the offices that are kept apart."""
    words = tokens(mention)
    names = set(key(name).split())
    first = next((at for at, word in enumerate(words) if word.key in names and word.capital), 0)
    before = [word for word in words[:first] if word.key]
    if not before or any(word.key in _UNCLEAR for word in before):
        return None
    former = any(is_former(word) for word in before)
    for end in range(len(before), 0, -1):  # "President Joe" of "Joseph R. Biden" ends with a name
        held = office_class(" ".join(word.text for word in before[:end] if not is_former(word)), country)
        if held is not None:
            start = before[1].start if before[0].key in ("the", "a") and end > 1 else before[0].start
            return Title(mention[start : before[end - 1].end], start, held, former)
    return None


def is_former(word: Token) -> bool:
    return word.key in FORMER


def contradicts(title: Title, terms: Sequence[Holding], on: date) -> Holding | None:
    """The term that speaks against a title: one that runs although it is called over, or one that is over."""
    same = [held for held in terms if held.office_class == title.office_class]
    running = [held for held in same if held.holds(on) and held.is_known(on)]
    if title.former:
        return running[-1] if running else None
    if any(held.holds(on) for held in same):
        return None
    ended = [held for held in same if held.end and held.end[:10] <= on.isoformat()]
    if not ended:
        return None
    recent = ended[-1].end >= (on - LONG_AGO).isoformat()
    return ended[-1] if recent else None
