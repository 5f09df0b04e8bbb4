"""The people of one article as it introduces them: by a title before the name or an apposition after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from casus.actors.lexicon import Entry, Lexicon
from casus.actors.matching import GIVEN_NAMES, Match
from casus.actors.names import PARTICLES, Token, key
from casus.actors.people import People, apposition_after, group_after, title_before
from casus.records.link import ActorLink

Resolve = Callable[[str], ActorLink]
PARTISAN = frozenset(("PTY", "OPP", "REB", "LAB", "NGO"))


def introductions(
    text: str, words: Sequence[Token], people: People, resolve: Resolve, certain: Resolve
) -> dict[str, ActorLink]:
    """Links of the people that a title or an apposition introduces, by every short form of their names.

    certain: as resolve, but without a home country, so that it tells what the words themselves say.
    """
    names: dict[str, tuple[ActorLink, frozenset[str]]] = {}
    clashing: set[str] = set()
    for start, end in people.runs:
        known = introduced_as(text, words, people.cover, start, end, resolve, certain)
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
    words: Sequence[Token], people: People, lexicon: Lexicon, states: Collection[str]
) -> dict[str, tuple[Entry, ...]]:
    """Surnames by which an article that names "Clive Palmer" does not mean Geoffrey Palmer, with what they still mean.

    states: those that the article names; an office holder of one of these is still meant by his surname.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    for start, end in people.runs:
        surname, first = words[end - 1].key, words[start].key
        entries = lexicon.entries(surname) if end - start > 1 and surname in lexicon else ()
        kept = tuple(e for e in entries if e.country in states or not another(e, first))
        if len(kept) < len(entries):
            found[surname] = kept
    return found


def another(entry: Entry, first: str) -> bool:
    """Whether a surname's office holder has other names than this first name."""
    return entry.kind.startswith("surname") and first not in PARTICLES and first not in key(entry.name).split()


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
    party = resolve(group) if group is not None and ":" in certain(group).code else None
    if party is not None and party.sector in PARTISAN:
        return replace(party, name=name)
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
