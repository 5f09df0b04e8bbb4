"""The names of people in an article and the phrases beside them that say who they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casus.actors.lexicon import PERSONS
from casus.actors.matching import DAYS, TITLES, Match
from casus.actors.names import PARTICLES, Token
from casus.actors.phrase import OTHER_PREPOSITIONS, PLACING

BRIDGES = frozenset("of for and the to".split())
OPENERS = frozenset("the a an his her its their one former".split())
NO_NAMES = TITLES | DAYS
LONGEST_TITLE = 14  # words
LONGEST_APPOSITION = 16


@dataclass(frozen=True, slots=True)
class People:
    """Where people are probably named: half-open runs of an article's words. cover: by word the known name it is in."""

    cover: Mapping[int, Match]
    runs: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, words: Sequence[Token], matches: Sequence[Match]) -> People:
        cover = covering(matches)
        return cls(cover, tuple(name_runs(words, cover)))


def covering(matches: Sequence[Match]) -> dict[int, Match]:
    return {at: match for match in matches for at in range(match.start, match.end)}


def is_person(match: Match) -> bool:
    return all(e.kind in PERSONS for e in match.entries)


def name_runs(words: Sequence[Token], cover: Mapping[int, Match]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that are no title, state or organisation: probably people."""
    end = 0
    for at, word in enumerate(words):
        if at >= end and (word.capital or word.joined) and may_be_name(word, cover.get(at)):
            end = run_end(words, cover, at)
            yield at, end


def run_end(words: Sequence[Token], cover: Mapping[int, Match], start: int) -> int:
    """Where the stretch of names that begins at words[start] ends; up to two particles may stand between two names."""
    end = start + 1
    while end < len(words) and not words[end - 1].possessive:
        ahead = end
        while ahead < len(words) and words[ahead].key in PARTICLES and ahead - end < 2:
            ahead += 1
        if ahead >= len(words) or not may_be_name(words[ahead], cover.get(ahead)):
            break
        end = ahead + 1
    return end


def may_be_name(word: Token, match: Match | None) -> bool:
    """match: the known name that the word stands in."""
    if not (word.capital or word.joined) or not word.key or word.text[0].isdigit() or word.key in NO_NAMES:
        return False
    return match is None or is_person(match) or (match.end - match.start == 1 and only_city(match))


def only_city(match: Match) -> bool:
    return all(e.kind == "city" or e.kind in PERSONS for e in match.entries)


def title_before(text: str, words: Sequence[Token], cover: Mapping[int, Match], start: int, end: int) -> str | None:
    """As in "Interior Minister Anupong Paojinda", "the senator, X": from the title's first word to the name."""
    at = start
    while at > 0 and words[at - 1].key in TITLES:
        at -= 1
    if at > 1 and words[at - 1].text == ",":
        return title_before_comma(text, words, cover, at - 1) if end - start > 1 else None
    at, titled = title_start(words, cover, at)
    return text[words[at].start : words[end - 1].end] if titled else None


def titled_names(text: str, words: Sequence[Token], people: People) -> Iterator[tuple[int, str]]:
    """Offset and text of each name with the title before it ("Former U.S. President Donald Trump")."""
    for start, end in people.runs:
        at, _ = title_start(words, people.cover, start)
        if at < start:
            yield words[at].start, text[words[at].start : words[end - 1].start] + words[end - 1].text


def title_start(words: Sequence[Token], cover: Mapping[int, Match], stop: int) -> tuple[int, bool]:
    """Where the title that ends before `stop` begins, and whether it names a role."""
    at, titled = stop, False
    while at > 0 and stop - at < LONGEST_TITLE:
        match = cover.get(at - 1)
        if match is not None and not is_person(match):
            at, titled = match.start, titled or is_role(match)
        elif is_title_word(words, cover, at - 1) and (at < stop or words[at - 1].text == ")"):
            at -= 1
        elif words[at - 1].text == ")" and at > 3 and words[at - 3].text == "(":
            at -= 3  # "Democratic Party (DP) president"
        else:
            break
    return at, titled


def is_title_word(words: Sequence[Token], cover: Mapping[int, Match], at: int) -> bool:
    """Whether an unknown word goes on a title to the left: a capital, a possessive, "of" after one of these."""
    word = words[at]
    if word.key in BRIDGES and not word.capital:
        to_the = at > 1 and word.key == "the" and words[at - 1].key in BRIDGES and is_role(cover.get(at - 2))
        return at > 0 and (at - 1 in cover or words[at - 1].capital or to_the)
    return bool(word.key) and (word.capital or word.possessive)


def title_before_comma(text: str, words: Sequence[Token], cover: Mapping[int, Match], comma: int) -> str | None:
    """As in "the head of US diplomacy for Latin America, Brian Nichols": from "the" to the comma."""
    if is_role(cover.get(comma - 1)):
        at, _ = title_start(words, cover, comma)
        if at > 0 and words[at - 1].key in PLACING | OTHER_PREPOSITIONS:
            return None  # "in an interview with Catalunya Radio, Nadia Calviño"
        return text[words[at].start : words[comma - 1].end]
    for at in range(comma - 1, max(-1, comma - LONGEST_TITLE), -1):
        if not words[at].key:
            return None
        if words[at].key in OPENERS and any(is_role(cover.get(near)) for near in range(at + 1, min(at + 4, comma))):
            return text[words[at].start : words[comma - 1].end]
    return None


def is_role(match: Match | None) -> bool:
    return match is not None and any(e.kind == "role" and e.strength in ("strong", "weak") for e in match.entries)


def apposition_after(text: str, words: Sequence[Token], cover: Mapping[int, Match], end: int) -> str | None:
    """As in "Huang Ming-chao, chief of the county police,": from after the comma to the next mark."""
    if end + 1 >= len(words) or words[end].text != "," or words[end - 1].possessive:
        return None
    start = stop = end + 1
    while stop < len(words) and words[stop].key and stop - start < LONGEST_APPOSITION:
        stop += 1
    roles = [at for at in range(start, min(stop, start + 7)) if is_role(cover.get(at))]
    opening = words[start].key in OPENERS or start in cover or (roles and roles[0] < start + 3)
    if not opening or not roles:
        return None
    return text[words[start].start : words[stop - 1].end]


def group_after(text: str, words: Sequence[Token], end: int) -> str | None:
    """As in "Raila Odinga of the Azimio La Umoja", "Jane Roe (PRD)": the capitals after "of the", or in brackets."""
    if end + 2 >= len(words) or words[end - 1].possessive:
        return None
    if words[end].text == "(" and words[end + 2].text == ")" and words[end + 1].upper:
        return words[end + 1].text
    start = end + 2 if words[end].key in ("of", "from") and words[end + 1].key == "the" else end + 1
    stop = start
    while stop < len(words) and words[stop].key and (words[stop].capital or words[stop].joined):
        stop += 1
    opened = words[end].key in ("of", "from") and stop > start
    return text[words[start].start : words[stop - 1].end] if opened else None
