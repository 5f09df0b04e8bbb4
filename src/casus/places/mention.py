"""The words of one mention of a place, and which of them may name it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casus.places.names import fold
from casus.places.tables import Found

LONGEST_NAME = 6  # words
SHORT_ACRONYM = 3  # letters
MAX_CHARACTERS = 200

_WORD = re.compile(r"[^\W_](?:[\w.'’‘`-]*[^\W_])?\.?|[,;()]")
_POSSESSIVE = re.compile(r"['’]s?$")

UNITS = frozenset(
    "province region state oblast governorate prefecture department republic krai canton emirate provinces".split()
)
TOWNS = frozenset("city town village capital".split())
DISTRICTS = frozenset("district county municipality township subdistrict division upazila commune canton area".split())
FEATURES = frozenset(
    (
        "street road avenue boulevard lane highway square river lake mountain mountains hill hills range desert "
        "strait sea bay gulf beach bridge park hotel island islands falls forest canal creek building house tower "
        "heights valley pass airlines club fc united mosque church cathedral temple"
    ).split()
)
"""After a name with a capital they make the name of something else, which may lie anywhere."""
SITES = frozenset(
    (
        "police magistrate magistrates high supreme court central international airport air naval military base "
        "station prison jail port harbour harbor university hospital stadium zoo medical college school general "
        "refugee camp checkpoint embassy area city town district county province region state metropolitan oblast "
        "governorate prefecture department old new downtown"
    ).split()
)
"""After the name of a town they name something in it."""
QUALIFIERS = frozenset(
    (
        "north south east west northern southern eastern western northeast northwest southeast southwest north-east "
        "north-west south-east south-west northeastern northwestern southeastern southwestern north-eastern "
        "north-western south-eastern south-western central coastal rural upper lower inner outer greater mainland"
    ).split()
)
PARTS = QUALIFIERS | frozenset(
    (
        "border borders frontier coast shore waters part parts corner half desert jungle mountains highlands plains "
        "interior"
    ).split()
)
"""Beside the name of a country: some part of it, not the whole."""
BESIDE = re.compile(
    r"\b(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)? of|off"
    r"|(?:road|highway|railway|line) (?:to|from|between))\b"
)
"""The place lies beside the named one."""
LITTLE = frozenset(
    (
        "in on at of to from near outside inside around across over off between and or with by for into through "
        "towards toward along against under within throughout behind beyond beside its their his her our"
    ).split()
)
DEMONYM_NOUNS = frozenset(
    (
        "capital city town village province region state border borders frontier soil territory territories waters "
        "airspace coast side jail jails prison prisons desert island islands port ports mainland countryside interior "
        "cities towns villages"
    ).split()
)

WATERS = frozenset("river lake mountains range valley".split())
CONNECTORS = frozenset("de do da del dos das du des la las el los al di von van der bin ibn".split())
BEFORE = QUALIFIERS | LITTLE | UNITS | SITES | DISTRICTS | {"the", "a"}
AFTER = SITES | UNITS | DISTRICTS | LITTLE


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    capital: bool
    possessive: bool

    @property
    def low(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in words[start:end]; key: as it is looked up; demonym: "Syrian" only says in which country."""

    start: int
    end: int
    key: str
    found: Found
    demonym: bool = False


def words_of(text: str) -> tuple[Word, ...]:
    return tuple(_word(match[0]) for match in _WORD.finditer(text[:MAX_CHARACTERS]))


def _word(text: str) -> Word:
    bare = _POSSESSIVE.sub("", text)
    return Word(bare, any(letter.isupper() for letter in bare), bare != text)


def names_in(words: tuple[Word, ...], find: Callable[[str], Found]) -> Iterator[Name]:
    """The names from left to right, the longest at each word; a name inside a longer unknown one is passed over."""
    at, reached = 0, 0
    while at < len(words):
        name = _longest(words, at, find)
        if name is None:
            at += 1
            continue
        if _stands_free(words, name, reached):
            yield name
            reached = name.end
        at = name.end


def _longest(words: tuple[Word, ...], at: int, find: Callable[[str], Found]) -> Name | None:
    for end in range(min(len(words), at + LONGEST_NAME), at, -1):
        part = words[at:end]
        if not any(word.capital for word in part) or any(not word.text[0].isalnum() for word in part):
            continue
        if any(word.possessive for word in part[:-1]) or (part[0].low in LITTLE and not part[0].capital):
            continue
        key = fold(" ".join(word.text for word in part))
        found = find(key)
        if (
            len(key) <= SHORT_ACRONYM and part[0].text.isupper() and "." not in part[0].text
        ):  # "EU" is no town of that name
            found = Found(tuple(place for place in found.places if place.kind not in ("city", "county")), found.odd)
        if found.places and (len(part) > 1 or part[0].capital):
            return Name(at, end, key, found)
        after = words[end].low if end < len(words) else ""
        demonym = find(f"{key}:") if after in DEMONYM_NOUNS or after in QUALIFIERS else Found(())
        if demonym.places:
            return Name(at, end, key, demonym, demonym=True)
    return None


def _stands_free(words: tuple[Word, ...], name: Name, reached: int) -> bool:
    """False inside a longer name that is no place of the table: "Santiago River", "Rue de Rivoli"."""
    before, after = words[reached : name.start], words[name.end :]
    if len(before) > 1 and before[-1].low in CONNECTORS and before[-2].capital:
        return False
    if before and before[-1].capital and not before[-1].possessive and before[-1].low not in BEFORE:
        return False
    if not after or words[name.end - 1].possessive or name.demonym or not after[0].text[0].isalnum():
        return True
    if after[0].low in CONNECTORS and len(after) > 1 and after[1].capital:
        return False
    if after[0].low in FEATURES and (after[0].capital or after[0].low in WATERS):
        return False
    return not after[0].capital or after[0].low in AFTER or after[0].text.isdigit()
