"""Builds the registry of actors that ships with the package from the reference data beside the repository.

`casus registry build --data ../shared/data/actors` reads the TSV files described in that folder's README and the
hand-written tables in `casus/data/actors/`, and writes `casus/data/actors/registry.sqlite` (`casus.actors.table`).
The share-alike files are not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from pathlib import Path

from casus.actors.names import key
from casus.actors.person_names import person_lines
from casus.actors.table import write_table
from casus.errors import BadOption
from casus.records.holding import Holding
from casus.training.actor_names import (
    Line,
    Row,
    armed_groups,
    countries,
    domains,
    institutions,
    more_names,
    organisations,
    own_organisations,
    parties,
    phoenix_institutions,
    places,
    read,
    roles,
    state_names,
)
from casus.training.actor_offices import SINGLE_SEATS, terms
from casus.training.actor_people import persons

Span = tuple[str, str, str]  # first and last day, source
FILES = (
    "countries.tsv", "leaders.tsv", "ministers_wikidata.tsv", "persons_phoenix.tsv", "institutions_phoenix.tsv",
    "metonyms_institutions.tsv", "organisations.tsv", "igo_memberships.tsv", "armed_groups.tsv", "agents.tsv",
    "cities_geonames.tsv", "admin1_geonames.tsv",
)  # fmt: skip
CHIEF = (*SINGLE_SEATS, "effective_leader", "head_of_state", "igo_head", "nonstate_leader")
PERSON_KINDS = {"head", "minister", "official", "surname-head", "surname-minister"}


def gathered(lines: Iterable[Line]) -> dict[str, list[str]]:
    """Entries by key; those that differ only in their dates and touch are joined."""
    table: dict[str, list[str]] = {}
    for name, text in lines:
        if name:
            table.setdefault(name, []).append(text)
    return {name: joined(without_undated(list(dict.fromkeys(texts)))) for name, texts in table.items()}


def without_undated(texts: list[str]) -> list[str]:
    """A group that our own dated row describes is not listed again by a dictionary that gives it no years."""
    rows = [text.split(";") for text in texts]
    dated = {row[1] for row in rows if row[0].startswith("organisation") and row[4] and row[6] == "own"}
    return [
        text
        for text, row in zip(texts, rows, strict=True)
        if not (
            row[0].startswith("organisation")
            and not row[4]
            and row[6] != "own"
            and (row[1] in dated or (dated and not row[1]))
        )
    ]


def marked(lines: Iterable[Line], source: str) -> Iterator[Line]:
    """The lines with the source that gives them."""
    return ((name, f"{text};{source}") for name, text in lines)


def by_row(
    make: Callable[[Iterable[Row]], Iterable[Line]], rows: Iterable[Row], source: str = "source"
) -> Iterator[Line]:
    """The lines that each row gives, with the source that the row names."""
    for row in rows:
        yield from marked(make([row]), row[source])


def joined(texts: list[str]) -> list[str]:
    spans: dict[tuple[str, ...], list[Span]] = {}
    first_name: dict[tuple[str, ...], str] = {}
    for text in texts:
        kind, country, sector, name, start, end, source = text.split(";")
        group = (kind, country, sector, person_key(name) if kind in PERSON_KINDS else name)
        first_name.setdefault(group, name)
        spans.setdefault(group, []).append((start, end, source))
    fuller = {(*group[:3], group[3].split()[-1]) for group in spans if group[0] in PERSON_KINDS and " " in group[3]}
    return [
        ";".join((*group[:3], first_name[group], *span))
        for group, dates in spans.items()
        if group not in fuller
        for span in merged(sorted(dates))
    ]


def person_key(name: str) -> str:
    """Initial and surname: sources spell one person differently; a bare surname stays alone."""
    words = key(name).split() or [""]
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else words[0]


def merged(spans: list[Span]) -> list[Span]:
    """Spans of days that touch as one, with the sources of both."""
    done: list[Span] = []
    for start, end, source in spans:
        if done and (not done[-1][1] or not start or start[:7] <= done[-1][1][:7]):
            last = "" if not (done[-1][1] and end) else max(done[-1][1], end)
            sources = dict.fromkeys((*done[-1][2].split("+"), *source.split("+")))
            done[-1] = (done[-1][0], last, "+".join(sources))
        else:
            done.append((start, end, source))
    return done


def build(shared: Path, own: Path) -> dict[str, list[str]]:
    """The names: entries by key."""
    current = list(read(shared / "countries.tsv"))
    codes = {row["iso3"] for row in current}
    states = [*marked(countries(current), "factbook+geonames"), *marked(more_names(read(own / "names.tsv")), "own")]
    organised = (*own_organisations(read(own / "organisations.tsv")), *parties(read(own / "parties.tsv")))
    groups = list(marked(organised, "own"))
    taken = {name for name, _ in (*states, *groups)}
    found = [
        *by_row(armed_groups, read(shared / "armed_groups.tsv")),
        *by_row(organisations, read(shared / "organisations.tsv")),
    ]
    bodies = list(by_row(institutions, read(shared / "metonyms_institutions.tsv")))
    people = [
        *roles(read(own / "roles.tsv"), read(shared / "agents.tsv"), {name for name, _ in bodies}),
        *persons(
            [*read(shared / "leaders.tsv"), *read(own / "offices.tsv")],
            read(shared / "ministers_wikidata.tsv"),
            read(shared / "persons_phoenix.tsv"),
            codes,
        ),
    ]
    towns = places(read(shared / "cities_geonames.tsv"), read(shared / "admin1_geonames.tsv"), names_of_people(people))
    lines = [
        *states,
        *marked(domains(current), "geonames"),
        *marked(state_names(current), "factbook"),
        *groups,
        *bodies,
        *by_row(lambda rows: phoenix_institutions(rows, codes), read(shared / "institutions_phoenix.tsv")),
        *((name, text) for name, text in found if name not in taken),
        *with_country(people, (*groups, *found)),
        *marked(towns, "geonames"),
    ]
    return gathered(lines)


def with_country(people: Iterable[Line], groups: Iterable[Line]) -> Iterator[Line]:
    """The leader of an armed group belongs to the state that the group does."""
    rows = ((name, text.split(";")) for name, text in groups)
    home = {name: fields[1] for name, fields in rows if fields[0].startswith("organisation") and fields[1]}
    for name, text in people:
        kind, country, sector, *rest = text.split(";")
        group = sector.removeprefix("REB:")
        country = country or (home.get(key(group), "") if group != sector else "")
        yield name, ";".join((kind, country, sector, *rest))


def names_of_people(lines: Iterable[Line]) -> set[str]:
    """Whole names and last words: a small town of such a name, alone in an article, is rather a person."""
    names = {name for name, _ in lines}
    return names | {name.split()[-1] for name in names}


def offices(shared: Path, own: Path) -> Iterator[tuple[Holding, list[str]]]:
    """Who held which office, each with the compared forms of the person's names."""
    found = terms(
        read(shared / "leaders.tsv"),
        read(shared / "ministers_wikidata.tsv"),
        read(own / "titles.tsv"),
        read(own / "offices.tsv"),
    )
    for term in found:
        kind = "head" if term.office_class in CHIEF else "official"  # the others are not known by a surname
        lines = person_lines(term.person, term.variants, term.country, kind, ())
        yield term, [name for name, _ in lines]


def members(shared: Path) -> Iterator[tuple[str, str, str]]:
    for row in read(shared / "igo_memberships.tsv"):
        yield row["organisation"], row["iso3"], row["status"]


def build_registry(shared: Path, path: Path) -> tuple[int, int]:
    """Writes the registry to `path`; returns how many names and how many terms of office it has.

    Raises BadOption when a file of the reference data is missing.
    """
    own = Path(str(resources.files("casus") / "data" / "actors"))
    missing = [name for name in FILES if not (shared / name).is_file()]
    if missing:
        raise BadOption(f"{shared} has no {', '.join(missing)}; --data names the folder that has {', '.join(FILES)}")
    names = sorted((name, "|".join(entries)) for name, entries in build(shared, own).items())
    holders = list(offices(shared, own))
    content = repr((names, [(held, keys) for held, keys in holders])).encode()
    version = hashlib.sha256(content).hexdigest()[:12]
    sources = [(row["id"], row["title"], row["licence"], row["until"]) for row in read(own / "sources.tsv")]
    write_table(path, version, names, holders, members(shared), sources)
    return len(names), len(holders)
