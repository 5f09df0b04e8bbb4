"""The registry on disk: one SQLite file, read only, made by `casus registry build`.

name     key (as `casus.actors.names.key` makes it), entries (see `casus.actors.lexicon.Entry`)
holder   who held an office: person, country, office, its class, first and last day, until when the source looked
person   key of a name, number of the holder
member   members of organisations, as of the source's day
source   number, name, what it is, licence, up to which day it goes
meta     version: of the file's content
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

from casus.errors import DataError
from casus.records.holding import Holding

TABLE = "registry.sqlite"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, title TEXT NOT NULL, licence TEXT NOT NULL, until TEXT NOT NULL)
  WITHOUT ROWID;
CREATE TABLE name (key TEXT PRIMARY KEY, entries TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE holder (id INTEGER PRIMARY KEY, person TEXT NOT NULL, country TEXT NOT NULL, office TEXT NOT NULL,
  class TEXT NOT NULL, start TEXT NOT NULL, end TEXT NOT NULL, precision TEXT NOT NULL, as_of TEXT NOT NULL,
  leads INTEGER NOT NULL, source TEXT NOT NULL);
CREATE INDEX by_office ON holder (country, class);
CREATE TABLE person (key TEXT NOT NULL, holder INTEGER NOT NULL, PRIMARY KEY (key, holder)) WITHOUT ROWID;
CREATE TABLE member (organisation TEXT NOT NULL, country TEXT NOT NULL, status TEXT NOT NULL,
  PRIMARY KEY (organisation, country)) WITHOUT ROWID;
"""
_COLUMNS = "holder.person, country, office, class, start, end, precision, as_of, leads, source"


def shipped_path() -> Path:
    return Path(str(resources.files("casus") / "data" / "actors" / TABLE))


class RegistryTable:
    """Questions to the file. One connection, used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Raises DataError when the file is missing or no registry of this version."""
        self._path = path
        with self._readable():
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._file = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self.version = self._one("SELECT value FROM meta WHERE key = 'version'")

    @classmethod
    def shipped(cls) -> RegistryTable:
        return cls(shipped_path())

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise DataError(
                f"The registry {self._path} cannot be read ({error}); install casus again, or make it with "
                "`casus registry build`."
            ) from error

    def _one(self, query: str, *values: str) -> str:
        row = self._file.execute(query, values).fetchone()
        return str(row[0]) if row else ""

    def names(self) -> frozenset[str]:
        """Every name that the registry knows, in its compared form."""
        with self._readable():
            return frozenset(row[0] for row in self._file.execute("SELECT key FROM name"))

    def entries(self, key: str) -> str:
        """The meanings of a name as the file writes them, "" for an unknown one."""
        with self._readable():
            return self._one("SELECT entries FROM name WHERE key = ?", key)

    def terms_of(self, person: str) -> tuple[Holding, ...]:
        """Every office of the people of a name (its compared form), in the order of their days."""
        return self._holdings(f"SELECT {_COLUMNS} FROM person JOIN holder ON holder = id WHERE key = ?", person)

    def holders(self, country: str, office_class: str) -> tuple[Holding, ...]:
        """Everybody who held an office of this class in a country (or `IGO:UN`), in the order of their days."""
        return self._holdings(f"SELECT {_COLUMNS} FROM holder WHERE country = ? AND class = ?", country, office_class)

    def offices_of(self, country: str) -> tuple[Holding, ...]:
        """Everybody who held any office in a country (or `IGO:UN`, `NSA:Hezbollah`), in the order of their days."""
        return self._holdings(f"SELECT {_COLUMNS} FROM holder WHERE country = ?", country)

    def leaders(self, country: str) -> tuple[Holding, ...]:
        """Those who ruled a country in fact."""
        return self._holdings(f"SELECT {_COLUMNS} FROM holder WHERE country = ? AND leads", country)

    def _holdings(self, query: str, *values: str) -> tuple[Holding, ...]:
        with self._readable():
            ordered = f"{query} ORDER BY start, end, holder.person"
            rows: list[tuple[Any, ...]] = self._file.execute(ordered, values).fetchall()
        return tuple(map(_holding, rows))

    def members(self, organisation: str) -> tuple[tuple[str, str], ...]:
        """ISO 3166-1 alpha-3 and status ("member", "observer") of the members, by the organisation's short name."""
        with self._readable():
            found = self._file.execute("SELECT country, status FROM member WHERE organisation = ?", (organisation,))
            return tuple(sorted(found))

    def sources(self) -> dict[str, tuple[str, str, str]]:
        """Title, licence and last day of each source by its name."""
        with self._readable():
            return {row[0]: (row[1], row[2], row[3]) for row in self._file.execute("SELECT * FROM source")}


def _holding(row: tuple[Any, ...]) -> Holding:
    person, country, office, office_class, start, end, precision, as_of, leads, source = row
    return Holding(person, country, office, office_class, start, end, precision, as_of, bool(leads), source)


def write_table(
    path: Path,
    version: str,
    names: Iterable[tuple[str, str]],
    holders: Iterable[tuple[Holding, Iterable[str]]],
    members: Iterable[tuple[str, str, str]],
    sources: Iterable[tuple[str, str, str, str]],
) -> None:
    """Write the file anew; the old one stays until the new one is whole. holders: each with the keys of its names."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    file = sqlite3.connect(fresh)
    with file:
        file.executescript(f"PRAGMA page_size = 4096; {SCHEMA}")
        file.execute("INSERT INTO meta VALUES ('version', ?)", (version,))
        file.executemany("INSERT INTO source VALUES (?, ?, ?, ?)", sources)
        file.executemany("INSERT INTO name VALUES (?, ?)", names)
        file.executemany("INSERT OR IGNORE INTO member VALUES (?, ?, ?)", members)
        for number, (held, keys) in enumerate(holders, 1):
            file.execute(
                "INSERT INTO holder VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (number, held.person, held.country, held.office, held.office_class, held.start, held.end,
                 held.precision, held.as_of, held.leads, held.source),
            )  # fmt: skip
            file.executemany("INSERT OR IGNORE INTO person VALUES (?, ?)", ((key, number) for key in keys))
    file.execute("VACUUM")
    file.close()
    fresh.replace(path)
