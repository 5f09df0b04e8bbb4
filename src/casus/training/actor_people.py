"""Names of office holders with their days in office, as lines of the actor table (see `casus.training.actors`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from casus.actors.names import key
from casus.actors.person_names import is_person, person_lines, recased, reordered, titled, usual_name
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


OFTEN = 4  # people of one first name


def persons(
    leaders: Iterable[Row], ministers: Iterable[Row], phoenix: Iterable[Row], codes: set[str]
) -> Iterator[Line]:
    """Names of office holders; a given name that many have ("Antonio" of Juan Antonio Ríos) is nobody's surname."""
    lines = list(person_rows(leaders, ministers, phoenix, codes))
    names = {text.split(";")[3] for _, text in lines}
    given = Counter(key(name).split()[0] for name in names if key(name))
    for name, text in lines:
        middle = text.startswith("surname") and " " not in name and name not in ends(text.split(";")[3])
        if not (middle and given[name] >= OFTEN):
            yield name, text


def ends(name: str) -> tuple[str, ...]:
    words = key(name).split() or [""]
    return words[0], words[-1]


def person_rows(
    leaders: Iterable[Row], ministers: Iterable[Row], phoenix: Iterable[Row], codes: set[str]
) -> Iterator[Line]:
    rows = [row for row in leaders if "world-leaders" not in row["source"] and " and " not in row["person"]]
    crowned = {key(row["person"]) for row in rows if row["iso3"] in ("GBR", "FRA") and row["role"] == "head_of_state"}
    known = all_variants(rows)
    for row in rows:
        row = {**row, "variants": "|".join(known[row["iso3"], key(row["person"])])}
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
            fields = (country, sector, recased(row["person"]), row["start_date"], row["end_date"], row["source"])
            yield from person_lines(row["person"], split(row["variants"]), country, "official", fields)


def all_variants(rows: Iterable[Row]) -> dict[tuple[str, str], list[str]]:
    """By state and name every other form that any row of the person gives: one term has them, the next has not."""
    known: dict[tuple[str, str], dict[str, None]] = {}
    for row in rows:
        known.setdefault((row["iso3"], key(row["person"])), {}).update(dict.fromkeys(split(row["variants"])))
    return {person: list(forms) for person, forms in known.items()}


def state_then(country: str, last_day: str) -> str:
    """The Soviet Union for those in office in Moscow only before its end."""
    return "SUN" if country == "RUS" and "" < last_day < "1991-12-26" else country


def office_holder(row: Row) -> Iterator[Line]:
    country, role = row["iso3"], row["role"]
    if country == "IGO" or not is_person(row["person"]):
        return  # a delegate, listed without the state that sent him; a body
    sector, name = OFFICE_SECTORS.get(role, "GOV"), row["person"].replace(";", ",").replace("|", "/")
    if country.startswith(("IGO:", "NSA:")):
        sector = (
            country.replace("NSA:", "REB:").replace("IGO:LAS", "IGO:Arab League").replace("IGO:WB", "IGO:World Bank")
        )
        country = ""
    country = SUCCESSOR_CODES.get(country, state_then(country, row["end_date"]))
    kind = OFFICES.get(role, "official")
    fields = (
        country,
        sector,
        usual_name(reordered(name), split(row["variants"])),
        row["start_date"],
        row["end_date"],
        row["source"],
    )
    yield from person_lines(name, split(row["variants"]), country, kind, fields)
