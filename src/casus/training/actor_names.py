"""Names of states, bodies, organisations, roles and places, as lines of the actor table (`casus.training.actors`)."""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from casus.actors.names import key

Row = Mapping[str, str]
Line = tuple[str, str]  # key, entry

SUCCESSOR_CODES = {
    "VNN": "VNM",
    "FRG": "DEU",
    "YAR": "YEM",
    "UAR": "EGY",
    "EPK": "PAK",
    "CEY": "LKA",
    "BUR": "MMR",
    "RHO": "ZWE",
    "ZAR": "COD",
    "TAN": "TZA",
    "ZAN": "TZA",
    "MLY": "MYS",
    "DHY": "BEN",
    "HVO": "BFA",
    "GDC": "GHA",
    "KMP": "KHM",
    "TIB": "CHN",
    "HKB": "HKG",
    "SWA": "NAM",
    "BIA": "NGA",
    "SKM": "IND",
    "TMP": "TLS",
    "PCZ": "PAN",
}  # historical rows whose people and governments the corpus guidelines write with today's ISO code
BORROWED = {
    "none": "",
    "Dutch": "NLD",
    "Chinese": "CHN",
    "French": "FRA",
    "Frenchman": "FRA",
    "Frenchwoman": "FRA",
    "British": "GBR",
    "Danish": "DNK",
    "American": "USA",
}  # demonyms that some territories share with a state
SECTORS = {
    "JRN": "MED",
    "HLH": "HLT",
    "AGR": "CVL",
    "UAF": "REB",
    "MUS": "REL",
    "CHR": "REL",
    "HIN": "REL",
    "BUD": "REL",
    "JEW": "REL",
    "ENV": "NGO",
    "HRI": "NGO",
    "SOC": "NGO",
    "ELI": "GOV",
    "PRM": "REB",
    "PPL": "CVL",
    "IMG": "REF",
    "SET": "CVL",
    "PKO": "IGO",
    "RAD": "REB",
}
KEPT = {
    "GOV",
    "MIL",
    "COP",
    "SPY",
    "JUD",
    "LEG",
    "PTY",
    "OPP",
    "REB",
    "CRM",
    "CVL",
    "ETH",
    "REL",
    "REF",
    "BUS",
    "MED",
    "EDU",
    "LAB",
    "NGO",
    "HLT",
    "IGO",
}
FIRST_DAY = "1945-01-01"
MONTHS = tuple(calendar.month_name)[1:]
CITY_POPULATION = 30_000
COMMON_NAME_POPULATION = 800_000
PLACE_WORDS = {
    "zongo",
    "friday",
    "of",
    "south",
    "north",
    "east",
    "west",
    "central",
    "northern",
    "southern",
    "eastern",
    "western",
    "capital",
    "federal district",
    "metropolitan",
}


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
    former = {
        row["name_common"] for row in rows if row["status"] == "historical" and row["iso3"] not in SUCCESSOR_CODES
    }
    for row in rows:
        code = SUCCESSOR_CODES.get(row["iso3"], row["iso3"])
        name, dates = row["name_common"], (row["start_date"], row["end_date"])
        if row["status"] == "current":
            dates = (independence(row), "")
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


def independence(row: Row) -> str:
    """The first day of a state that is younger than the registry's time; older ones hold for all of it."""
    stated = row["start_date"] or written_day(row["independence_note"]) or ""
    return stated if stated >= FIRST_DAY else ""


def written_day(note: str) -> str:
    found = re.match(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", note)
    if found is None or found[2] not in MONTHS:
        return ""
    return f"{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"


def state_names(states: Iterable[Row]) -> Iterator[Line]:
    """The usual English name of each state under `=` and its code."""
    for row in states:
        if row["iso3"] not in SUCCESSOR_CODES:
            yield f"={row['iso3']}", entry("country", row["iso3"], "", row["name_common"])


def more_names(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        sector = "GOV" if row["kind"] == "capital" else ""
        yield from named(
            row["kind"], split(row["names"]), row["iso3"], sector, row["name"], row["start"] or "", row["end"] or ""
        )


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
            yield key(row["term"]), entry("institution", row["iso3"], sector)


def coded(code: str) -> tuple[str, str, str]:
    """Country, sector and organisation of a code as the guidelines write it."""
    head, _, name = code.partition(":")
    country, _, sector = head.partition("-")
    return ("", country, name) if country in ("IGO", "NGO") else (country, sector, name)


def own_organisations(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        country, sector, name = coded(row["code"])
        kind = "organisation" if name else "institution"
        yield from named(
            kind,
            [row["name"], *split(row["aliases"])],
            country,
            sector,
            name or row["name"],
            row["start"] or "",
            row["end"] or "",
        )


def organisations(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        name = row["name"]
        kind = {"IGO": "IGO", "alliance": "IGO", "peacekeeping force": "IGO", "NGO": "NGO"}.get(row["type"])
        if kind is None or (row["source"] == "phoenix" and (" " not in name or name.startswith("THE "))):
            continue
        short = row["acronym"] if row["source"] == "own" and row["acronym"] else usual(name)
        short = "UN" if short in ("UNSC", "UNGA") else short
        yield from named(
            "organisation",
            filter(None, [name, *split(row["aliases"]), row["acronym"]]),
            "",
            kind,
            short,
            row["start"] or "",
            row["end"] or "",
        )


def usual(name: str) -> str:
    """A name that its source writes in capitals as others write it; every body of the United Nations is the UN."""
    if name.startswith("UN "):
        return "UN"
    return name.title() if name.isupper() else name


def parties(rows: Iterable[Row]) -> Iterator[Line]:
    for row in rows:
        yield from named(
            "organisation", [row["name"], *split(row["aliases"] or "")], row["iso3"], row["sector"], row["name"], "", ""
        )


def armed_groups(rows: Iterable[Row]) -> Iterator[Line]:
    sectors = {"criminal": "CRM", "communal/identity group": "ETH", "opposition": "OPP", "settlers": "CVL"}
    for row in rows:
        country = row["iso3"] if len(row["iso3"]) == 3 and row["iso3"] != "INT" else ""
        name = row["name"].split(" (")[0]
        name = name.title() if name.isupper() and len(name) > 6 else name
        if row["type"] == "informally organised group (supporters)" or row["name"].startswith("Government"):
            continue
        if row["source"] != "own" and (
            " " not in name or key(name) in NOT_GROUPS or name.casefold().startswith("the ")
        ):
            continue
        sector = sectors.get(row["type"], "REB")
        yield from named(
            "organisation", [name, *split(row["aliases"])], country, sector, name, row["start_year"], row["end_year"]
        )


NOT_GROUPS = {"security forces", "armed forces", "national army", "civil defence", "people of"}


def agent_sector(row: Row) -> str:
    """Sector of a row of the reference list; PLOVER's MED is medical and the older dictionaries' is media."""
    medical = row["sector"] == "MED" and row["source"] == "plover_agents"
    return "HLT" if medical else SECTORS.get(row["sector"], row["sector"])


def roles(own: Iterable[Row], agents: Iterable[Row], bodies: set[str]) -> Iterator[Line]:
    """Role nouns; of the reference list not those that name a body of one state ("state department")."""
    mine = {key(row["term"]): row for row in own}
    for term, row in mine.items():
        for form in dict.fromkeys((term, plural(term))):
            yield form, entry("role", row["kind"] or "", row["sector"] or "") + ";own"
    for row in agents:
        sector = agent_sector(row)
        term = key(row["term"])
        if sector in KEPT and len(term) > 2 and not term.endswith((" to", " of", " for")):
            for form in dict.fromkeys((term, plural(term))):
                if form not in mine and form not in bodies:
                    yield form, entry("role", "strong", sector) + f";{row['source']}"


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
