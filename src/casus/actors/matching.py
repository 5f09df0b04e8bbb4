"""Which known names stand in a mention: the longest ones, from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casus.actors.lexicon import PERSONS, Entry, Lexicon
from casus.actors.names import PARTICLES, Token

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh sheikha shaikh sayyid hon honourable rev "
    "comrade madam maulana begum haji hajj eng engr hh he".split()
)


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday".split())


GIVEN_NAMES = frozenset("jordan chad georgia mali kenya india malta cuba israel".split())
"""Names of states that people have as well."""
NO_SURNAMES = frozenset(
    "valley river basin lake bank today media times daily television radio airlines airways railways university "
    "tech petroleum telecom football air mobile embassy".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """A known name at tokens[start:end] with the meanings that its spelling allows."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def find(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Match, ...]:
    """Longest known names, left to right, none overlapping; lower-case words are names of roles only."""
    keys = [token.key for token in tokens]
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        lengths = lexicon.lengths(keys[at]) if keys[at] else ()
        match = longest_at(tokens, keys, at, lengths, lexicon) if lengths else None
        if match is not None:
            found.append(match)
        at = match.end if match else at + 1
    return tuple(found)


def longest_at(
    tokens: Sequence[Token], keys: Sequence[str], start: int, lengths: Sequence[int], lexicon: Lexicon
) -> Match | None:
    """lengths: how many words the names have that begin with the word at `start`, the longest first."""
    furthest = reach(tokens, start, lengths[0])
    for length in lengths:
        end = start + length
        if end <= furthest and (name := " ".join(keys[start:end])) in lexicon:
            entries = tuple(e for e in lexicon.entries(name) if spelling_allows(e, tokens, start, end, lexicon))
            if entries:
                return Match(start, end, entries)
    return None


def reach(tokens: Sequence[Token], start: int, longest: int) -> int:
    """A name does not run over a mark, nor on after a possessive ("Israel's army")."""
    end = start
    while end < len(tokens) and end - start < longest and tokens[end].key:
        end += 1
        if tokens[end - 1].possessive and not (end < len(tokens) and tokens[end].capital):
            break
    return end


def spelling_allows(entry: Entry, tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    words = tokens[start:end]
    if entry.spelling == "*":
        return all(word.upper for word in words)
    if entry.spelling == "~":
        return True
    if entry.kind == "role":
        return not (end - start == 1 and words[0].text in ("US", "IT"))
    if entry.kind == "city" or entry.kind.startswith("surname"):
        return words[0].capital and stands_alone(tokens, start, end, lexicon)
    if entry.kind == "country" and end - start == 1 and words[0].key in GIVEN_NAMES:
        return words[0].capital and not begins_name(tokens, start, lexicon)
    if entry.kind in PERSONS:
        return words[0].capital and ends_name(words[-1]) and not goes_on(tokens, end, lexicon)
    if entry.kind == "organisation":
        return any(word.capital for word in words if word.key != "the")
    return words[0].capital


def ends_name(token: Token) -> bool:
    """As in "Kim Jong-un"; the village of Ak-Sai on a Tuesday is not Fernando Chui Sai On."""
    return token.capital or token.joined


def goes_on(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether another name follows: "Luis Alberto Lacalle Herrera" is not Luis Alberto Lacalle Pou."""
    return end < len(tokens) and not tokens[end - 1].possessive and is_unknown_name(tokens[end], lexicon)


def begins_name(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether unknown capitals follow, none of them of a place or organisation: "Jordan Bardella", "Chad Smith"."""
    end = start + 1
    while goes_on(tokens, end, lexicon):
        end += 1
    titled = end < len(tokens) and known(tokens[end], lexicon)  # "Jordan Foreign Minister", "Georgia Dream party"
    return end > start + 1 and not titled and NO_SURNAMES.isdisjoint(token.key for token in tokens[start:end])


def is_unknown_name(token: Token, lexicon: Lexicon) -> bool:
    return is_unknown_capital(token, lexicon) and token.text[0].isalpha() and token.key not in DAYS


def is_unknown_capital(token: Token, lexicon: Lexicon) -> bool:
    return bool(token.key) and token.capital and not known(token, lexicon)


def stands_alone(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """A surname or city counts only where no other name is joined to it: "Ted Kennedy" is not the president."""
    joined = end < len(tokens) and not tokens[end - 1].possessive and is_unknown_capital(tokens[end], lexicon)
    if joined or of_something(tokens, end):
        return False
    before = tokens[start - 1] if start else None
    if before is not None and before.capital and before.key in PARTICLES:
        return stands_alone(tokens, start - 1, end, lexicon)  # "Ben Bella", where the table has "Bella"
    if before is None or not before.key or not before.capital or before.possessive or before.key in TITLES:
        return True
    return known(before, lexicon)


def of_something(tokens: Sequence[Token], end: int) -> bool:
    """Whether "of" and a capital follow: "the Horn of Africa" names no Horn."""
    return (
        end + 1 < len(tokens) and tokens[end].key == "of" and tokens[end + 1].capital and not tokens[end - 1].possessive
    )


def known(token: Token, lexicon: Lexicon) -> bool:
    return any(e.kind in ("role", "adjective", "country") for e in lexicon.entries(token.key))
