"""Which state an article is about when it says only "police" or "the government"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import urlsplit

from casus.actors import dated
from casus.actors.lexicon import Entry, Lexicon
from casus.actors.matching import Match, find
from casus.actors.names import Token, tokens

WEIGHTS = {
    "country": 1.0,
    "adjective": 1.0,
    "people": 1.0,
    "capital": 1.0,
    "city": 0.7,
    "institution": 1.0,
    "organisation": 0.7,
    "head": 0.7,
}  # how well a name of each kind tells the state
EARLY = 3.0  # a name among the first words (headline, dateline) counts so many times
EARLY_WORDS = 40
PUBLISHER_VOTES = 3.0  # a paper's own country counts as so many mentions
DOMAINS = {"uk": "GBR", "eu": ""}
YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
DATELINE_CHARACTERS = 90
LANGUAGE = re.compile(r"\b(?:in )?English\b|\b\w+(?:[- ]language)? (?:edition|service)\b", re.IGNORECASE)
"""In a paper's name the language that it writes in: "El Heraldo (English edition)", "BBC Persian Service"."""


def home_country(
    words: Sequence[Token], matches: Sequence[Match], on: date | None, votes: Sequence[tuple[str, float]] = ()
) -> str | None:
    """The state named most in the article, names near its beginning first. None when it names no state.

    votes: further states with their weight, such as the publisher's.
    """
    return leading(summed((*votes, *mention_votes(words, matches, on))))


def summed(votes: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """The weight of each state in all."""
    totals: defaultdict[str, float] = defaultdict(float)
    for country, weight in votes:
        totals[country] += weight
    return totals


def leading(totals: Mapping[str, float]) -> str | None:
    return max(totals, key=lambda country: (totals[country], country), default=None)


def mention_votes(words: Sequence[Token], matches: Sequence[Match], on: date | None) -> list[tuple[str, float]]:
    found = []
    towns: set[str] = set()
    for match in matches:
        entry = telling(match.entries, on)
        if entry is not None and entry.country and not (entry.kind == "city" and entry.name in towns):
            towns.add(entry.name)  # a town counts once: its name may be another one's, or a word
            early = EARLY if match.start < EARLY_WORDS else 1.0
            found.append((entry.country, WEIGHTS[entry.kind] * early))
    return found


def named_states(words: Sequence[Token], matches: Sequence[Match], on: date | None) -> Iterator[tuple[int, str]]:
    """Offset and state of each name in the article that tells a state, in text order."""
    for match in matches:
        entry = telling(match.entries, on)
        if entry is not None and entry.country:
            yield words[match.start].start, entry.country


def telling(entries: Sequence[Entry], on: date | None) -> Entry | None:
    """The meaning that names a state; none for a role noun or a name that several states share."""
    if any(e.kind == "role" for e in entries):
        return None
    known = [e for e in entries if e.kind in WEIGHTS]
    if not known:
        return None
    alike = [e for e in known if e.kind == known[0].kind]
    chosen = dated.state(alike, on)
    shared = len({e.country for e in dated.in_force(alike, on)}) > 1
    return None if shared else chosen


def publisher_votes(publisher: str | None, url: str | None, lexicon: Lexicon) -> list[tuple[str, float]]:
    """The state in a paper's name ("Times of Oman") or in its web address (`.co.th`)."""
    found = []
    words = tokens(LANGUAGE.sub(" ", publisher or ""))
    for match in find(words, lexicon):
        entry = telling(match.entries, None)
        if entry is not None and entry.country:
            found.append((entry.country, PUBLISHER_VOTES))
    ending = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    if len(ending) == 2:
        country = DOMAINS.get(ending) or next((e.country for e in lexicon.entries(f".{ending}")), "")
        found += [(country, PUBLISHER_VOTES)] if country else []
    return found


def dateline_day(text: str) -> date | None:
    """The middle of the year that an article's first line names ("JAKARTA, February 18, 1954"), None without one.

    It only tells Soviet from Russian and one leader from the next where the page itself gives no date.
    """
    found = YEAR.search(text[:DATELINE_CHARACTERS])
    return date(int(found.group()), 7, 1) if found else None
