"""Who held which office from when to when, cleaned: rows of the registry's table `holder` (see `casus.actors.table`).

What the sources leave dirty: names in upper case, surnames alone, several persons in one row, one tenure given by
several sources, monarchs repeated for each realm, office holders who left but were never marked as gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from casus.actors.names import key
from casus.actors.offices import LEADER, office_class
from casus.actors.person_names import is_person, recased, reordered, usual_name
from casus.records.holding import Holding
from casus.training.actor_names import SUCCESSOR_CODES, Row, split
from casus.training.actor_people import state_then

SINGLE_SEATS = ("president", "monarch", "head_of_government", "foreign_minister", "defence_minister")
"""Offices that one person at a time holds: the next holder ends the term of one who was never marked as gone."""
KEPT_ROLES = frozenset({
    "head_of_state", "head_of_government", "effective_leader", "deputy_head", "viceregal_representative",
    "foreign_minister", "defence_minister", "igo_head", "nonstate_leader", "military_chief", "security_adviser",
    "minister", "heir", "legislative_speaker", "chief_of_staff", "un_ambassador", "ambassador", "judge",
})  # fmt: skip
RULING = ("president", "head_of_government", "monarch")
_PROVISIONAL = re.compile(r"^(?:acting|interim|transition(?:al)?) ")
_TITLES = re.compile(r"^(?:Co-prince|Co-Vice President|President-Elect|formerly,? Prime Minister|Archbishop) ")
_JOINT = re.compile(r" ?, (?:and )?| and ")


@dataclass(frozen=True, slots=True)
class Term(Holding):
    """A term on its way into the registry. variants: other names of the person."""

    variants: tuple[str, ...] = ()


def terms(leaders: Iterable[Row], ministers: Iterable[Row], titles: Iterable[Row], reigns: Iterable[Row]) -> list[Term]:
    """All terms, cleaned, by country, office and start. reigns: our own rows in the form of the leaders' table."""
    titled = [*titles]
    found = [term for row in (*leaders, *ministers, *reigns) for term in row_terms(row, titled)]
    named = [replace(term, person=usual_name(term.person, term.variants)) for term in joined(fuller(found))]
    known = leading_since(list(closed(named)))
    return sorted(known, key=lambda term: (term.country, term.office_class, term.start, term.person))


def row_terms(row: Row, titled: Sequence[Row]) -> Iterator[Term]:
    if row["role"] not in KEPT_ROLES or row["iso3"] == "IGO" or "world-leaders" in row["source"]:
        return
    country = state_then(row["iso3"], row["end_date"])
    country = SUCCESSOR_CODES.get(country, country)
    effective = row["role"] == "effective_leader" and row["office"] == "effective leader"
    title, start = title_then(country, row["start_date"], row["end_date"], titled) if effective else ("", "")
    office = title if effective else row["office"]
    names = (row["person"], *split(row["variants"]))
    written = next((name for name in names if is_latin(name)), "")  # "Сяргей Гурулёў" stands in no English news
    for person in persons_in(written, row["role"]):
        yield Term(
            person=person,
            country=country,
            office=office,
            office_class=class_of(office, row["role"], country),
            start=max(row["start_date"], start),
            end=row["end_date"],
            precision=row["end_precision"],
            as_of=row["as_of"],
            leads=row["role"] == "effective_leader",
            source=row["source"],
            variants=tuple(split(row["variants"])),
        )


def is_latin(name: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in name)


def persons_in(text: str, role: str) -> Iterator[str]:
    """The single persons of a row; "Soglo, N" is one."""
    plain = _TITLES.sub("", text.replace("\u201c", '"').replace("\u201d", '"'))
    parts = [part.strip() for part in _JOINT.split(plain)] if _JOINT.search(plain) else [plain]
    several = len(parts) > 1 and all(" " in part for part in parts) and role == "deputy_head"
    for part in parts if several else [plain]:
        name = " ".join(reordered(part).split())
        if name and not name[0].islower() and is_person(name):
            yield recased(name)


def class_of(office: str, role: str, country: str) -> str:
    if role in ("head_of_state", "head_of_government", "effective_leader"):
        named = office_class(_PROVISIONAL.sub("", key(office)), country)
        if named in RULING:
            return named
        return "president" if role == "head_of_state" and office in ("", "Acting") else role
    return role


def title_then(country: str, start: str, end: str, titled: Sequence[Row]) -> tuple[str, str]:
    """What a ruler is called whom the sources give no title, and from when, by our own table; "" where it has none."""
    for row in titled:
        if row["iso3"] == country and mostly_inside(start, end, row):
            return row["title"], row["start"]
    return "", ""


def mostly_inside(start: str, end: str, row: Row) -> bool:
    """Whether a term lies in the time of a title but for a fifth (de Gaulle ruled before he was president)."""
    first, last = years(start, 0.0), years(end, 9999.0)
    low, high = years(row["start"] or "", 0.0), years(row["end"] or "", 9999.0)
    return min(last, high) - max(first, low) >= 0.8 * (last - first)


def years(day: str, unknown: float) -> float:
    parts = [int(part) for part in day.split("-")] if day else []
    return sum(part / size for part, size in zip(parts, (1, 12, 365), strict=False)) if parts else unknown


def fuller(found: list[Term]) -> list[Term]:
    """A surname alone becomes the full name of the holder of that surname whose term overlaps."""
    by_surname: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in found:
        words = key(term.person).split()
        if len(words) > 1:
            for word in (words[-1], words[0]):
                by_surname[term.country, word].append(term)
    return [
        with_full_name(term, by_surname[term.country, key(term.person)]) if " " not in term.person else term
        for term in found
    ]


def with_full_name(term: Term, others: Sequence[Term]) -> Term:
    same = [other for other in others if overlap(term, other) and other.office_class in (term.office_class, *RULING)]
    names = dict.fromkeys(other.person for other in same)
    return replace(term, person=next(iter(names)), variants=(*term.variants, term.person)) if len(names) == 1 else term


def overlap(first: Term, second: Term) -> bool:
    return first.start <= (second.end or "9999") and second.start <= (first.end or "9999")


def joined(found: list[Term]) -> list[Term]:
    """One term for those that several sources give; the ruler without a title is dropped where one with it is known."""
    groups: defaultdict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in found:
        groups[term.country, term.office_class, person_key(term)].append(term)
    merged = [term for group in groups.values() for term in merged_terms(sorted(group, key=lambda term: term.start))]
    by_person: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in merged:
        by_person[term.country, person_key(term)].append(term)
    marked = [leading(term, by_person[term.country, person_key(term)]) for term in merged]
    return [
        term
        for term in marked
        if term.office_class != LEADER or term.office or not covered(term, by_person[term.country, person_key(term)])
    ]


def leading(term: Term, others: Sequence[Term]) -> Term:
    """A ruling office held while the person ruled in fact leads the country."""
    ruled = any(o.office_class == LEADER and not o.office and overlap(o, term) for o in others)
    return replace(term, leads=True) if ruled and term.office_class in RULING else term


def leading_since(found: Sequence[Term]) -> Iterator[Term]:
    """After the last ruler that Archigos and REIGN name, those who hold the office that he held lead."""
    last: dict[str, Term] = {}
    for term in found:
        if term.leads and ruled_until(term) >= ruled_until(last.get(term.country)):
            last[term.country] = term
    for term in found:
        before = last.get(term.country)
        same = before is not None and term.office_class == before.office_class and term.office_class in RULING
        yield replace(term, leads=True) if same and term.start >= ruled_until(before) else term


def ruled_until(term: Term | None) -> str:
    return "" if term is None else term.end or term.as_of or "9999"


def person_key(term: Term) -> str:
    words = key(term.person).split() or [""]
    return f"{words[0][:1]} {words[-1]}"


def merged_terms(group: Sequence[Term]) -> list[Term]:
    done: list[Term] = []
    for term in group:
        if done and overlap(done[-1], term):
            done[-1] = merge(done[-1], term)
        else:
            done.append(term)
    return done


def merge(first: Term, second: Term) -> Term:
    """Our own checked days go first; then a stated end before "in office", a later look before an earlier one."""
    better = max(first, second, key=worth)
    own = "own" in better.source.split("+")
    return replace(
        better,
        person=first.person if " " in first.person else max(first.person, second.person, key=len),
        variants=tuple(dict.fromkeys((*first.variants, *second.variants, first.person, second.person))),
        office=better.office or first.office or second.office,
        start=better.start if own else min(first.start, second.start),
        source="+".join(dict.fromkeys((*first.source.split("+"), *second.source.split("+")))),
        leads=first.leads or second.leads,
    )


def worth(term: Term) -> tuple[bool, bool, str, int]:
    return "own" in term.source.split("+"), bool(term.end), term.as_of, len(term.office)


def covered(term: Term, others: Sequence[Term]) -> bool:
    first, last = years(term.start, 0.0), years(term.end, 9999.0)
    titled = [other for other in others if other.office_class != LEADER]
    inside = sum(max(0.0, min(last, years(o.end, 9999.0)) - max(first, years(o.start, 0.0))) for o in titled)
    return inside >= 0.6 * (last - first)


def closed(found: list[Term]) -> Iterator[Term]:
    """A term without an end in an office of one seat ends where the next holder begins."""
    seats: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in found:
        seats[term.country, term.office_class].append(term)
    for (_, office), group in seats.items():
        in_order = sorted(group, key=lambda term: term.start)
        for at, term in enumerate(in_order):
            later = next((t for t in in_order[at + 1 :] if person_key(t) != person_key(term)), None)
            left = not term.end and office in SINGLE_SEATS and later is not None and later.start > term.start
            yield replace(term, end=later.start, precision="successor start") if left and later else term
