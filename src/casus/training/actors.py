"""Builds the actor tables that ship with the package from the reference data beside the repository.

    python -m casus.training.actors ../shared/data/actors

Reads the TSV files described in that folder's README and the hand-written tables in `casus/data/actors/`
(organisations, parties, roles), and writes `casus/data/actors/lexicon.tsv.gz`: one key a line, as
`casus.actors.names.key` makes it, then its entries joined by `|`, each entry seven fields joined by `;`
(see `casus.actors.lexicon.Entry`). The share-alike table of country names is not read.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path

from casus.actors.names import key

Row = Mapping[str, str]
Line = tuple[str, str]  # key, entry

SUCCESSOR_CODES = {
    "VNN": "VNM", "FRG": "DEU", "YAR": "YEM", "UAR": "EGY", "EPK": "PAK", "CEY": "LKA", "BUR": "MMR", "RHO": "ZWE",
    "ZAR": "COD", "TAN": "TZA", "ZAN": "TZA", "MLY": "MYS", "DHY": "BEN", "HVO": "BFA", "GDC": "GHA", "KMP": "KHM",
    "TIB": "CHN", "HKB": "HKG", "SWA": "NAM", "BIA": "NGA", "SKM": "IND", "TMP": "TLS", "PCZ": "PAN",
}  # historical rows whose people and governments the corpus guidelines write with today's ISO code
BORROWED = {"none": "", "Dutch": "NLD", "Chinese": "CHN", "French": "FRA", "Frenchman": "FRA", "Frenchwoman": "FRA",
            "British": "GBR", "Danish": "DNK", "American": "USA"}  # demonyms that some territories share with a state
SECTORS = {
    "JRN": "MED", "HLH": "HLT", "AGR": "CVL", "UAF": "REB", "MUS": "REL", "CHR": "REL", "HIN": "REL", "BUD": "REL",
    "JEW": "REL", "ENV": "NGO", "HRI": "NGO", "SOC": "NGO", "ELI": "GOV", "PRM": "REB", "PPL": "CVL", "IMG": "REF",
    "SET": "CVL", "PKO": "IGO", "RAD": "REB",
}
KEPT = {"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "CRM", "CVL", "ETH", "REL", "REF", "BUS",
        "MED", "EDU", "LAB", "NGO", "HLT", "IGO"}
OFFICES = {
    "head_of_state": "head", "head_of_government": "head", "effective_leader": "head", "igo_head": "head",
    "nonstate_leader": "head", "foreign_minister": "minister", "defence_minister": "minister",
}
PERSON_KINDS = {"head", "minister", "official", "surname-head", "surname-minister"}
OFFICE_SECTORS = {"judge": "JUD", "legislative_speaker": "LEG", "military_chief": "MIL", "chief_of_staff": "MIL",
                  "nonstate_leader": "REB"}
FAMILY_NAME_FIRST = {"CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HUN", "SGP"}
GIVEN_NAME_USED = {"ETH", "ERI", "THA", "ISL", "MMR", "VNM", "IDN", "MYS", "LAO", "TKM", "IND", "LKA", "BGD", "PAK"}
DOUBLE_SURNAMES = {"ESP", "MEX", "ARG", "COL", "PER", "CHL", "VEN", "ECU", "BOL", "PRY", "URY", "CUB", "DOM", "CRI",
                   "PAN", "NIC", "HND", "SLV", "GTM", "PHL"}
CITY_POPULATION = 30_000
COMMON_NAME_POPULATION = 800_000
PLACE_WORDS = {"zongo", "friday", "of", "south", "north", "east", "west", "central", "northern", "southern", "eastern", "western",
               "capital", "federal district", "metropolitan"}


def read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def entry(kind: str, country: str = "", sector: str = "", name: str = "", start: str = "", end: str = "") -> str:
    return ";".join((kind, country, sector, clean(name), start, end))


def split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def named(kind: str, names: Iterable[str], *fields: str) -> Iterator[Line]:
    """One line for each name. `*` after the kind: only in capitals (an acronym); `~`: also in lower case."""
    for name in dict.fromkeys(names):
        acronym = name.replace(".", "").isupper() and len(key(name).replace(" ", "")) <= 4
        common = kind == "organisation" and name[0].islower() and " " in name
        mark = "*" if acronym else "~" if common else ""
        yield key(name), ";".join((kind + mark, *(clean(field) for field in fields)))


def clean(field: str) -> str:
    return field.replace(";", ",").replace("|", "/").replace("\t", " ")


def countries(states: Iterable[Row]) -> Iterator[Line]:
    rows = list(states)
    former = {row["name_common"] for row in rows if row["status"] == "historical" and row["iso3"] not in SUCCESSOR_CODES}
    for row in rows:
        code = SUCCESSOR_CODES.get(row["iso3"], row["iso3"])
        name, dates = row["name_common"], (row["start_date"], row["end_date"])
        if row["status"] == "current":
            dates = (row["start_date"] if code in ("RUS", "CZE", "SVK") else "", "")
        capitals = set(split(row["capital"]))
        alternates = [a for a in split(row["alt_names"]) if a not in capitals and len(a) > 2 and a not in former]
        if code == "PSE":
            alternates = [a for a in alternates if "Authority" not in a and a not in ("PA", "PNA")]
        names = [name, row["name_official"].split(" (")[0], *alternates]
        names += ["US", "USA", "U.S.", "U.S.A."] if code == "USA" else ["UK", "U.K."] if code == "GBR" else []
        yield from named("country", filter(None, names), code, "", name, *dates)
        adjectives = [a for a in split(row["demonym_adj"]) if BORROWED.get(a, code) == code]
        yield from named("adjective", adjectives, code, "", name, *dates)
        people = [p for p in split(row["demonym_people"]) if BORROWED.get(p, code) == code and p not in adjectives]
        yield from named("people", people, code, "", name, *dates)
        if capitals and code not in ("HKG", "SGP"):
            yield from named("capital", capitals, code, "GOV", name, *dates)


def more_names(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        sector = "GOV" if row["kind"] == "capital" else ""
        yield from named(row["kind"], split(row["names"]), row["iso3"], sector, row["name"], row["start"] or "", row["end"] or "")


def domains(rows: Iterable[Row]) -> Iterator[Line]:
    """Endings of web addresses, for the home country of a paper."""
    for row in rows:
        if row["iso2"] and row["status"] == "current":
            yield "." + row["iso2"].casefold(), entry("domain", row["iso3"], "", row["name_common"])


def institutions(rows: Iterable[Row]) -> Iterator[Line]:
    parties = ("BJP", "Bharatiya Janata Party", "AKP", "Likud", "KMT", "Kuomintang", "DPP", "CCP", "CPC")
    for row in rows:
        if len(row["actor"]) != 3 or "Party" in row["term"] or row["term"] in (*parties, "IGO", "ICC", "Brussels"):
            continue
        term = row["term"].split(" (")[0]
        bare = term.removeprefix("the ").removeprefix("The ")
        kind = "capital" if bare in ("Ottawa", "Ramallah", "Rawalpindi") else "institution"
        sector = SECTORS.get(row["sector"], row["sector"])
        yield from named(kind, [bare], row["actor"], sector, bare, row["start"], row["end"])


def phoenix_institutions(rows: Iterable[Row], codes: set[str]) -> Iterator[Line]:
    for row in rows:
        sector = SECTORS.get(row["sector"], row["sector"])
        if row["iso3"] in codes and sector in KEPT and len(row["term"]) > 3 and " " in row["term"]:
            yield key(row["term"]), entry("institution", row["iso3"], sector, row["group"].title())


def coded(code: str) -> tuple[str, str, str]:
    """Country, sector and organisation of a code as the guidelines write it."""
    head, _, name = code.partition(":")
    country, _, sector = head.partition("-")
    return ("", country, name) if country in ("IGO", "NGO") else (country, sector, name)


def own_organisations(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        country, sector, name = coded(row["code"])
        kind = "organisation" if name else "institution"
        yield from named(kind, [row["name"], *split(row["aliases"])], country, sector, name or row["name"],
                         row["start"] or "", row["end"] or "")


def organisations(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        name = row["name"]
        kind = {"IGO": "IGO", "alliance": "IGO", "peacekeeping force": "IGO", "NGO": "NGO"}.get(row["type"])
        if kind is None or (row["source"] == "phoenix" and (" " not in name or name.startswith("THE "))):
            continue
        short = row["acronym"] if row["source"] == "own" and row["acronym"] else name.title() if name.isupper() else name
        yield from named("organisation", filter(None, [name, *split(row["aliases"]), row["acronym"]]), "", kind, short,
                         row["start"] or "", row["end"] or "")


def parties(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        yield from named("organisation", [row["name"], *split(row["aliases"] or "")], row["iso3"], row["sector"], row["name"], "", "")


def armed_groups(rows: Iterable[Row]) -> Iterator[Line]:
    sectors = {"criminal": "CRM", "communal/identity group": "ETH", "opposition": "OPP", "settlers": "CVL"}
    for row in rows:
        country = row["iso3"] if len(row["iso3"]) == 3 and row["iso3"] != "INT" else ""
        name = row["name"].split(" (")[0]
        name = name.title() if name.isupper() and len(name) > 6 else name
        if row["type"] == "informally organised group (supporters)" or row["name"].startswith("Government"):
            continue
        if row["source"] != "own" and (" " not in name or key(name) in NOT_GROUPS or name.casefold().startswith("the ")):
            continue
        sector = sectors.get(row["type"], "REB")
        yield from named("organisation", [name, *split(row["aliases"])], country, sector, name, row["start_year"], row["end_year"])


NOT_GROUPS = {"security forces", "armed forces", "national army", "civil defence", "people of"}


def roles(own: Iterable[Row], agents: Iterable[Row]) -> Iterator[Line]:
    mine = {key(row["term"]): row for row in own}
    for term, row in mine.items():
        for form in dict.fromkeys((term, plural(term))):
            yield form, entry("role", row["kind"] or "", row["sector"] or "")
    for row in agents:
        sector = SECTORS.get(row["sector"], row["sector"])
        term = key(row["term"])
        if sector in KEPT and len(term) > 2 and not term.endswith((" to", " of", " for")):
            for form in dict.fromkeys((term, plural(term))):
                if form not in mine:
                    yield form, entry("role", "strong", sector)


def plural(term: str) -> str:
    """The plural of the last word of a role noun."""
    if term.endswith(("men", "people", "police", "personnel", "s")) and not term.endswith(("ss", "us")):
        return term
    if term.endswith("man"):
        return term[:-3] + "men"
    if term.endswith("y") and term[-2:-1] not in "aeou":
        return term[:-1] + "ies"
    return term + ("es" if term.endswith(("s", "x", "ch", "sh")) else "s")


def places(cities: Iterable[Row], regions: Iterable[Row], taken: set[str]) -> Iterator[Line]:
    """Towns and provinces; not the small ones whose name is also a surname or a common noun."""
    best: dict[str, tuple[int, str, str]] = {}
    for row in cities:
        population = int(row["pop"] or 0)
        if population < CITY_POPULATION:
            continue
        for name in (row["name"], *split(row["alt"])[: 3 if population > 1_000_000 else 0]):
            best[key(name)] = max(best.get(key(name), (0, "", "")), (population, row["iso3"], row["name"]))
    for row in regions:
        name = key(row["name"])
        if int(row["n_places"] or 0) > 0 and name not in best:
            best[name] = (1, row["iso3"], row["name"])
    for name, (population, country, label) in best.items():
        if len(name) > 3 and name not in PLACE_WORDS and (population > COMMON_NAME_POPULATION or name not in taken):
            yield name, entry("city", country, "", label)


def person_lines(name: str, variants: str, country: str, kind: str, fields: tuple[str, ...]) -> Iterator[Line]:
    """Full names, and for heads and chief ministers the surnames by which the news calls them."""
    full, surnames = [], []
    for form in (name, *split(variants)):
        words = key(reordered(form)).split()
        if not words or titled(form):
            continue
        (full if len(words) > 1 else surnames).append(" ".join(words))
        if len(words) > 1 and kind != "official":
            surnames += surname_keys(words, country)
        if len(words) > 2 and kind == "head":
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


def surname_keys(words: list[str], country: str) -> list[str]:
    found = [words[-1]]
    particles = {"al", "bin", "ben", "de", "van", "der", "von", "di", "da", "del", "bin"}
    start = len(words) - 1
    while start > 1 and words[start - 1] in particles:
        start -= 1
    found.append(" ".join(words[start:]))
    if country in FAMILY_NAME_FIRST | GIVEN_NAME_USED:
        found.append(words[0])
    if len(words) > 2 and country in DOUBLE_SURNAMES:
        found.append(words[-2])
    return found


def persons(leaders: Iterable[Row], ministers: Iterable[Row], phoenix: Iterable[Row], codes: set[str]) -> Iterator[Line]:
    rows = [row for row in leaders if not row["source"].startswith("world-leaders") and " and " not in row["person"]]
    crowned = {key(row["person"]) for row in rows if row["iso3"] in ("GBR", "FRA") and row["role"] == "head_of_state"}
    for row in rows:
        # the monarch of other realms and the co-prince of Andorra are named for their own state
        if row["iso3"] in ("GBR", "FRA") or key(row["person"]) not in crowned:
            yield from office_holder(row)
    for row in ministers:
        if row["role"] in OFFICES or row["role"] in OFFICE_SECTORS or row["role"] in ("minister", "ambassador"):
            yield from office_holder(row)
    for row in phoenix:
        sector = SECTORS.get(row["sector"], row["sector"])
        if row["iso3"] in codes and sector in ("GOV", "MIL", "OPP", "REB") and " " in row["person"] and not titled(row["person"]):
            fields = (row["iso3"], sector, row["person"].title(), row["start_date"], row["end_date"])
            yield from person_lines(row["person"], row["variants"], row["iso3"], "official", fields)


def titled(name: str) -> bool:
    return key(name).split()[0] in {"co", "president", "prime", "minister", "king", "queen", "prince", "general", "former", "the", "premier"}


def office_holder(row: Row) -> Iterator[Line]:
    country, role = row["iso3"], row["role"]
    sector, name = OFFICE_SECTORS.get(role, "GOV"), row["person"].replace(";", ",").replace("|", "/")
    if country.startswith(("IGO:", "NSA:")):
        sector = country.replace("NSA:", "REB:").replace("IGO:LAS", "IGO:Arab League").replace("IGO:WB", "IGO:World Bank")
        country = ""
    country = SUCCESSOR_CODES.get(country, country)
    kind = OFFICES.get(role, "official")
    fields = (country, sector, reordered(name), row["start_date"], row["end_date"])
    yield from person_lines(name, row["variants"], country, kind, fields)


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
    people = [
        *roles(read(own / "roles.tsv"), read(shared / "agents.tsv")),
        *persons(read(shared / "leaders.tsv"), read(shared / "ministers_wikidata.tsv"), read(shared / "persons_phoenix.tsv"), codes),
    ]
    lines = [
        *states,
        *domains(current),
        *groups,
        *institutions(read(shared / "metonyms_institutions.tsv")),
        *phoenix_institutions(read(shared / "institutions_phoenix.tsv"), codes),
        *((name, text) for name, text in found if name not in taken),
        *people,
        *places(read(shared / "cities_geonames.tsv"), read(shared / "admin1_geonames.tsv"), {name for name, _ in people}),
    ]
    return gathered(lines)


def main() -> None:
    own = Path(str(resources.files("casus") / "data" / "actors"))
    table = build(Path(sys.argv[1]), own)
    text = "".join(f"{name}\t{'|'.join(entries)}\n" for name, entries in sorted(table.items()))
    (own / "lexicon.tsv.gz").write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{len(table)} keys, {len(text) / 1e6:.1f} MB, {(own / 'lexicon.tsv.gz').stat().st_size / 1e6:.2f} MB packed")


if __name__ == "__main__":
    main()
