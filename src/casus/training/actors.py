"""Builds the actor tables that ship with the package from the reference data beside the repository.

    python -m casus.training.actors ../shared/data/actors

Reads the TSV files described in that folder's README and the hand-written tables in `casus/data/actors/`
(organisations, parties, roles), and writes `casus/data/actors/lexicon.tsv.gz`: one key a line, as
`casus.actors.names.key` makes it, then its entries joined by `|`, each entry seven fields joined by `;`
(see `casus.actors.lexicon.Entry`). The share-alike table of country names is not read.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from casus.actors.names import key
from casus.training.actor_names import (
    Line,
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
from casus.training.actor_people import persons

PERSON_KINDS = {"head", "minister", "official", "surname-head", "surname-minister"}


def gathered(lines: Iterable[Line]) -> dict[str, list[str]]:
    """Entries by key; those that differ only in their dates and touch are joined."""
    table: dict[str, list[str]] = {}
    for name, text in lines:
        if name:
            table.setdefault(name, []).append(text)
    return {name: joined(list(dict.fromkeys(texts))) for name, texts in table.items()}


def joined(texts: list[str]) -> list[str]:
    spans: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    first_name: dict[tuple[str, ...], str] = {}
    for text in texts:
        kind, country, sector, name, start, end = text.split(";")
        group = (kind, country, sector, person_key(name) if kind in PERSON_KINDS else name)
        first_name.setdefault(group, name)
        spans.setdefault(group, []).append((start, end))
    fuller = {(*group[:3], group[3].split()[-1]) for group in spans if group[0] in PERSON_KINDS and " " in group[3]}
    return [
        ";".join((*group[:3], first_name[group], start, end))
        for group, dates in spans.items()
        if group not in fuller
        for start, end in merged(sorted(dates))
    ]


def person_key(name: str) -> str:
    """Initial and surname: sources spell one person differently; a bare surname stays alone."""
    words = key(name).split() or [""]
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else words[0]


def merged(spans: list[tuple[str, str]]) -> list[tuple[str, str]]:
    done: list[tuple[str, str]] = []
    for start, end in spans:
        if done and (not done[-1][1] or not start or start[:7] <= done[-1][1][:7]):
            last = "" if not (done[-1][1] and end) else max(done[-1][1], end)
            done[-1] = (done[-1][0], last)
        else:
            done.append((start, end))
    return done


def build(shared: Path, own: Path) -> dict[str, list[str]]:
    current = list(read(shared / "countries.tsv"))
    codes = {row["iso3"] for row in current}
    states = [*countries(current), *more_names(read(own / "names.tsv"))]
    groups = [*own_organisations(read(own / "organisations.tsv")), *parties(read(own / "parties.tsv"))]
    taken = {name for name, _ in (*states, *groups)}
    found = [*armed_groups(read(shared / "armed_groups.tsv")), *organisations(read(shared / "organisations.tsv"))]
    bodies = list(institutions(read(shared / "metonyms_institutions.tsv")))
    people = [
        *roles(read(own / "roles.tsv"), read(shared / "agents.tsv"), {name for name, _ in bodies}),
        *persons(
            read(shared / "leaders.tsv"),
            read(shared / "ministers_wikidata.tsv"),
            read(shared / "persons_phoenix.tsv"),
            codes,
        ),
    ]
    lines = [
        *states,
        *domains(current),
        *state_names(current),
        *groups,
        *bodies,
        *phoenix_institutions(read(shared / "institutions_phoenix.tsv"), codes),
        *((name, text) for name, text in found if name not in taken),
        *people,
        *places(read(shared / "cities_geonames.tsv"), read(shared / "admin1_geonames.tsv"), names_of_people(people)),
    ]
    return gathered(lines)


def names_of_people(lines: Iterable[Line]) -> set[str]:
    """Whole names and last words: a small town of such a name, alone in an article, is rather a person."""
    names = {name for name, _ in lines}
    return names | {name.split()[-1] for name in names}


def main() -> None:
    own = Path(str(resources.files("casus") / "data" / "actors"))
    table = build(Path(sys.argv[1]), own)
    text = "".join(f"{name}\t{'|'.join(entries)}\n" for name, entries in sorted(table.items()))
    (own / "lexicon.tsv.gz").write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{len(table)} keys, {len(text) / 1e6:.1f} MB, {(own / 'lexicon.tsv.gz').stat().st_size / 1e6:.2f} MB packed")


if __name__ == "__main__":
    main()
