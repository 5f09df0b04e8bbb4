"""Names of office holders with their days in office, as lines of the actor table (see `casus.training.actors`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casus.actors.names import key
from casus.training.actor_names import SECTORS, SUCCESSOR_CODES, Line, Row, split

OFFICES = {
    "head_of_state": "head",
    "head_of_government": "head",
    "effective_leader": "head",
    "igo_head": "head",
    "nonstate_leader": "head",
    "foreign_minister": "minister",
    "defence_minister": "minister",
}
OFFICE_SECTORS = {
    "judge": "JUD",
    "legislative_speaker": "LEG",
    "military_chief": "MIL",
    "chief_of_staff": "MIL",
    "nonstate_leader": "REB",
}
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


def person_lines(name: str, variants: str, country: str, kind: str, fields: tuple[str, ...]) -> Iterator[Line]:
    """Full names, and for heads and chief ministers the surnames by which the news calls them."""
    full: list[str] = []
    surnames: list[str] = []
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
    particles = {"al", "bin", "ben", "de", "van", "der", "von", "di", "da", "del"}
    start = len(words) - 1
    while start > 1 and words[start - 1] in particles:
        start -= 1
    found.append(" ".join(words[start:]))
    if country in FAMILY_NAME_FIRST | GIVEN_NAME_USED:
        found.append(words[0])
    if len(words) > 2 and country in DOUBLE_SURNAMES:
        found.append(words[-2])
    return found


def persons(
    leaders: Iterable[Row], ministers: Iterable[Row], phoenix: Iterable[Row], codes: set[str]
) -> Iterator[Line]:
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
        if (
            row["iso3"] in codes
            and sector in ("GOV", "MIL", "OPP", "REB")
            and " " in row["person"]
            and not titled(row["person"])
        ):
            country = state_then(row["iso3"], row["end_date"])
            fields = (country, sector, row["person"].title(), row["start_date"], row["end_date"])
            yield from person_lines(row["person"], row["variants"], country, "official", fields)


def state_then(country: str, last_day: str) -> str:
    """The Soviet Union for those in office in Moscow only before its end."""
    return "SUN" if country == "RUS" and "" < last_day < "1991-12-26" else country


def titled(name: str) -> bool:
    return key(name).split()[0] in {
        "co",
        "president",
        "prime",
        "minister",
        "king",
        "queen",
        "prince",
        "general",
        "former",
        "the",
        "premier",
    }


def office_holder(row: Row) -> Iterator[Line]:
    country, role = row["iso3"], row["role"]
    if country == "IGO":
        return  # a delegate, listed without the state that sent him
    sector, name = OFFICE_SECTORS.get(role, "GOV"), row["person"].replace(";", ",").replace("|", "/")
    if country.startswith(("IGO:", "NSA:")):
        sector = (
            country.replace("NSA:", "REB:").replace("IGO:LAS", "IGO:Arab League").replace("IGO:WB", "IGO:World Bank")
        )
        country = ""
    country = SUCCESSOR_CODES.get(country, state_then(country, row["end_date"]))
    kind = OFFICES.get(role, "official")
    fields = (country, sector, reordered(name), row["start_date"], row["end_date"])
    yield from person_lines(name, row["variants"], country, kind, fields)
