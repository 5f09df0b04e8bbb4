"""The people of one article as it introduces them: by a title before the name or an apposition after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from casus.actors.lexicon import PERSONS, Entry, Lexicon
from casus.actors.matching import DAYS, GIVEN_NAMES, TITLES, Match
from casus.actors.names import PARTICLES, Token, key
from casus.actors.phrase import OTHER_PREPOSITIONS, PLACING
from casus.records.link import ActorLink

Resolve = Callable[[str], ActorLink]
BRIDGES = frozenset("of for and the to".split())
OPENERS = frozenset("the a an his her its their one former".split())
PARTISAN = frozenset(("PTY", "OPP", "REB", "LAB", "NGO"))
LONGEST_TITLE = 14  # words
LONGEST_APPOSITION = 16


def introductions(
    text: str, words: Sequence[Token], matches: Sequence[Match], resolve: Resolve, certain: Resolve
) -> dict[str, ActorLink]:
    """Links of the people that a title or an apposition introduces, by every short form of their names.

    certain: as resolve, but without a home country, so that it tells what the words themselves say.
    """
    cover = covering(matches)
    names: dict[str, tuple[ActorLink, frozenset[str]]] = {}
    clashing: set[str] = set()
    for start, end in name_runs(words, cover):
        known = introduced_as(text, words, cover, start, end, resolve, certain)
        if known is None:
            continue
        whole = frozenset(w.key for w in words[start:end])
        for form in short_forms(words[start:end]):
            if " " not in form and (form in GIVEN_NAMES or is_office_holder(words[start:end], form, certain)):
                continue
            first, whose = names.setdefault(form, (known, whole))
            if first.code != known.code and not (whole <= whose or whose <= whole):
                clashing.add(form)
    found = {form: known for form, (known, _) in names.items() if form not in clashing or " " in form}
    return found


def is_office_holder(name: Sequence[Token], form: str, certain: Resolve) -> bool:
    """Whether one word of a name alone means somebody else: "Kennedy" in an article that names Robert Kennedy too."""
    if len(name) == 1:
        return False
    alone = certain(next((w.text for w in name if w.key == form), form))
    return (alone.id or "").startswith("leader") and name[0].key not in key(alone.name or "").split()


def namesakes(
    words: Sequence[Token], matches: Sequence[Match], lexicon: Lexicon, states: Collection[str]
) -> dict[str, tuple[Entry, ...]]:
    """Surnames by which an article that names "Clive Palmer" does not mean Geoffrey Palmer, with what they still mean.

    states: those that the article names; an office holder of one of these is still meant by his surname.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    for start, end in name_runs(words, covering(matches)):
        surname, first = words[end - 1].key, words[start].key
        entries = lexicon.entries(surname) if end - start > 1 and surname in lexicon else ()
        kept = tuple(e for e in entries if e.country in states or not another(e, first))
        if len(kept) < len(entries):
            found[surname] = kept
    return found


def another(entry: Entry, first: str) -> bool:
    """Whether a surname's office holder has other names than this first name."""
    return entry.kind.startswith("surname") and first not in PARTICLES and first not in key(entry.name).split()


def covering(matches: Sequence[Match]) -> dict[int, Match]:
    return {at: match for match in matches for at in range(match.start, match.end)}


def is_person(match: Match) -> bool:
    return all(e.kind in PERSONS for e in match.entries)


def name_runs(words: Sequence[Token], cover: Mapping[int, Match]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that are no title, state or organisation: probably people."""

    def fits(at: int) -> bool:
        word = words[at]
        match = cover.get(at)
        alone = match is None or is_person(match) or (match.end - match.start == 1 and only_city(match))
        return (
            bool(word.key)
            and (word.capital or word.joined)
            and not word.text[0].isdigit()
            and word.key not in TITLES | DAYS
            and alone
        )

    at = 0
    while at < len(words):
        if not fits(at):
            at += 1
            continue
        end = at + 1
        while end < len(words) and not words[end - 1].possessive:
            ahead = end
            while ahead < len(words) and words[ahead].key in PARTICLES and ahead - end < 2:
                ahead += 1
            if ahead >= len(words) or not fits(ahead):
                break
            end = ahead + 1
        yield at, end
        at = end


def only_city(match: Match) -> bool:
    return all(e.kind == "city" or e.kind in PERSONS for e in match.entries)


def introduced_as(
    text: str,
    words: Sequence[Token],
    cover: Mapping[int, Match],
    start: int,
    end: int,
    resolve: Resolve,
    certain: Resolve,
) -> ActorLink | None:
    """What the words around a name say of it; a name that the registry knows goes before a guess of the state."""
    name = text[words[start].start : words[end - 1].start] + words[end - 1].text
    title, apposition = title_before(text, words, cover, start, end), apposition_after(text, words, cover, end)
    group = group_after(text, words, end) if end - start > 1 else None
    if group is not None and ":" in certain(group).code and resolve(group).sector in PARTISAN:
        return replace(resolve(group), name=name)
    for phrase in filter(None, (title, apposition)):
        sure = certain(phrase)
        if tells(sure, phrase is apposition) and not sure.code.startswith("UNK"):
            return replace(sure, name=name)
    known = certain(name) if end - start > 1 else None
    if known is not None and known.sector and not known.code.startswith("UNK"):
        return known
    for phrase in filter(None, (title, apposition)):
        found = resolve(phrase)
        if tells(found, phrase is apposition):
            return of_known_state(replace(found, name=name), known)
    return None


def of_known_state(found: ActorLink, known: ActorLink | None) -> ActorLink:
    """A title whose state was guessed is of the state of the person who has it, when the registry knows that one."""
    if known is None or known.reason != "person" or not known.country or found.reason != "home" or not found.sector:
        return found
    return replace(found, code=f"{known.country}-{found.sector}", country=known.country, id=known.id, reason="person")


def tells(found: ActorLink, apposition: bool) -> bool:
    """Whether a phrase says what somebody is; an apposition that names a person is the next one of a list."""
    another = apposition and (found.id or "").startswith("leader")
    return found.code != "UNK" and (bool(found.sector) or ":" in found.code) and not another


def title_before(text: str, words: Sequence[Token], cover: Mapping[int, Match], start: int, end: int) -> str | None:
    """As in "Interior Minister Anupong Paojinda", "the senator, X": from the title's first word to the name."""
    at = start
    while at > 0 and words[at - 1].key in TITLES:
        at -= 1
    if at > 1 and words[at - 1].text == ",":
        return title_before_comma(text, words, cover, at - 1) if end - start > 1 else None
    at, titled = title_start(words, cover, at)
    return text[words[at].start : words[end - 1].end] if titled else None


def titled_names(text: str, words: Sequence[Token], matches: Sequence[Match]) -> Iterator[tuple[int, str]]:
    """Offset and text of each name with the title before it ("Former U.S. President Donald Trump")."""
    cover = covering(matches)
    for start, end in name_runs(words, cover):
        at, _ = title_start(words, cover, start)
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


def short_forms(name: Sequence[Token]) -> Iterator[str]:
    """The whole name, its ends and each word of it that can stand for it."""
    keys = [w.key for w in name]
    yield " ".join(keys)
    for at in range(1, len(keys)):
        yield " ".join(keys[at:])
        yield " ".join(keys[:at])
    for form in keys:
        if len(form) > 1 and form not in PARTICLES:
            yield form
