"""By which names the news calls an office holder: the forms under which the registry lists a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casus.actors.names import PARTICLES, key

FAMILY_NAME_FIRST = {"CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HUN", "SGP"}
GIVEN_NAME_USED = {"ETH", "ERI", "THA", "ISL", "MMR", "VNM", "IDN", "MYS", "LAO", "TKM", "IND", "LKA", "BGD", "PAK"}
DOUBLE_SURNAMES = {
    "ESP",
    "MEX",
    "ARG",
    "COL",
    "PER",
    "CHL",
    "VEN",
    "ECU",
    "BOL",
    "PRY",
    "URY",
    "CUB",
    "DOM",
    "CRI",
    "PAN",
    "NIC",
    "HND",
    "SLV",
    "GTM",
    "PHL",
}


def person_lines(
    name: str, variants: Iterable[str], country: str, kind: str, fields: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Full names, and for heads and chief ministers the surnames by which the news calls them."""
    full: list[str] = []
    surnames: list[str] = []
    for form in (name, *variants):
        words = key(reordered(form)).split()
        if not words or titled(form):
            continue
        (full if len(words) > 1 else surnames).append(" ".join(words))
        if len(words) > 1 and kind != "official":
            surnames += surname_keys(words, country)
        if kind != "official" and len(words) > 2:
            full.append(f"{words[0]} {words[-1]}")  # "Donald J. Trump", "Javier Gerardo Milei"
        if len(words) > 2 and kind == "head" and words[-2] not in PARTICLES:
            full.append(" ".join(words[-2:]))
        if len(words) > 2 and country in DOUBLE_SURNAMES and kind != "official":
            full += [" ".join(words[:-1]), f"{words[0]} {words[-2]}"]
    for form in dict.fromkeys(full):
        yield form, ";".join((kind, *fields))
    if kind != "official":
        for form in dict.fromkeys(surnames):
            if len(form) > 2 or country in FAMILY_NAME_FIRST:
                yield form, ";".join((f"surname-{kind}", *fields))


def reordered(name: str) -> str:
    """`Soglo, N` is given by one source for a surname and an initial; quoted nicknames are left out."""
    last, comma, first = name.partition(", ")
    plain = f"{first} {last}" if comma and len(first) > 2 else last
    return " ".join(part for part in plain.split(" ") if not part.startswith(('"', "“", "(")))


def is_person(name: str) -> bool:
    """False for what a source puts where a person should stand: "Provisional Government", "vacant"."""
    return NO_PERSON.isdisjoint(key(name).split())


NO_PERSON = frozenset(
    "government council junta committee commission party vacant president minister ministers premier office "
    "administration presidium cabinet army none unknown regency assembly".split()
)


def usual_name(person: str, variants: Iterable[str]) -> str:
    """As in "Joe Biden" of "Joseph R. Biden": the first other form of two whole words with the same last word."""
    words = key(person).split()
    if len(words) < 3:
        return person
    for variant in variants:
        parts = key(variant).split()
        if (
            len(parts) == 2
            and parts[-1] == words[-1]
            and parts[0][:1] == words[0][:1]
            and len(parts[0]) > 1
            and not variant.isupper()
        ):
            return variant
    return person


def recased(name: str) -> str:
    """A name in capitals as it is usually written."""
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), name.title()) if name.isupper() else name


def surname_keys(words: list[str], country: str) -> list[str]:
    found = [words[-1]]
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    found.append(" ".join(words[start:]))
    if country in FAMILY_NAME_FIRST | GIVEN_NAME_USED:
        found.append(words[0])
    if len(words) > 2 and country in DOUBLE_SURNAMES:
        found.append(words[-2])
    return found


def titled(name: str) -> bool:
    """Whether a form begins with a title, but for the royal ones by which monarchs are known ("King Hussein")."""
    first, *rest = key(name).split()
    return first in TITLED or (first in ROYAL and not 1 <= len(rest) <= 2)


TITLED = frozenset("co president prime minister general former the premier".split())
ROYAL = frozenset("king queen prince".split())
