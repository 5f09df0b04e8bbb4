"""The user's own entries: local leaders, groups and new office holders, layered over the registry that ships.

A file is CSV (with a header line) or TOML (tables [[entry]]); both have the keys of `UserEntry`. What was added is kept
as JSON lines, one entry a line.
"""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import cast

from casus.actors.codes import check_code, is_day, split_code
from casus.actors.lexicon import Entry, Kind
from casus.actors.names import key
from casus.actors.offices import HEAD, LEADER, MONARCH, PRESIDENT, office_class
from casus.actors.person_names import person_lines
from casus.errors import BadOption
from casus.records.holding import Holding

SOURCE = "user"
MAX_BYTES = 20_000_000
CHIEFS = (PRESIDENT, HEAD, MONARCH, LEADER)


@dataclass(frozen=True, slots=True)
class UserEntry:
    """name: of the person, group or body. code: as in events (`NGA-REB:Kachalla gang`, `KEN-GOV`, `IGO:AES`).

    aliases: other names, joined by `|`. office: of a person ("Governor of Zamfara"); without it the name is that of a
    group or body. start, end: first and last day, `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "" (open). source: on whose word.
    """

    name: str
    code: str
    aliases: str = ""
    office: str = ""
    start: str = ""
    end: str = ""
    source: str = SOURCE

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *(alias.strip() for alias in self.aliases.split("|") if alias.strip()))


@dataclass(frozen=True)
class UserEntries:
    """names: meanings by compared name; holdings: terms of office with the compared forms of the person's names."""

    entries: tuple[UserEntry, ...] = ()
    names: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    holdings: tuple[tuple[Holding, tuple[str, ...]], ...] = ()
    version: str = ""


NOTHING_ADDED = UserEntries()


def compiled(entries: Iterable[UserEntry]) -> UserEntries:
    """The entries as the registry looks them up; their version is a digest of their content."""
    kept = tuple(dict.fromkeys(entries))
    if not kept:
        return NOTHING_ADDED
    names: dict[str, list[Entry]] = {}
    for entry in kept:
        for name, meaning in meanings(entry):
            names.setdefault(name, []).append(meaning)
    digest = hashlib.sha256("\n".join(sorted(map(entry_line, kept))).encode()).hexdigest()[:8]
    held = tuple(holding(entry) for entry in kept if entry.office)
    return UserEntries(kept, {name: tuple(found) for name, found in names.items()}, held, f"user.{digest}")


def meanings(entry: UserEntry) -> Iterator[tuple[str, Entry]]:
    """The meanings that an entry gives to its names."""
    country, sector, group = split_code(entry.code)
    if entry.office:
        rank = "head" if held_class(entry) in CHIEFS else "minister"
        whole = f"{sector}:{group}" if group else sector
        for name, form in person_lines(entry.name, entry.names[1:], country, rank, ()):
            yield (
                name,
                Entry(cast(Kind, form), country, whole, entry.name, entry.start, entry.end, "", "", entry.source),
            )
        return
    kind: Kind = "organisation" if group else "institution"
    for name in entry.names:
        mark = "*" if name.replace(".", "").isupper() and len(name) <= 4 else ""
        known = group or entry.name
        yield key(name), Entry(kind, country, sector, known, entry.start, entry.end, "", mark, entry.source)


def held_class(entry: UserEntry) -> str:
    country, _, _ = split_code(entry.code)
    return office_class(entry.office, country) or "other"


def holding(entry: UserEntry) -> tuple[Holding, tuple[str, ...]]:
    country, sector, group = split_code(entry.code)
    held = held_class(entry)
    where = country or f"{sector}:{group}"
    keys = tuple(name for name, _ in person_lines(entry.name, entry.names[1:], country, "head", ()))
    leads = held in (PRESIDENT, "head_of_government", LEADER)
    term = Holding(
        entry.name, where, entry.office, held, entry.start, entry.end, "day", "", leads, entry.source, entry.code
    )
    return term, keys


def entry_line(entry: UserEntry) -> str:
    return json.dumps(asdict(entry), ensure_ascii=False, sort_keys=True)


def read_entries(path: Path) -> UserEntries:
    """The entries that were added before; none when there is no such file. Raises BadOption for a broken line."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return NOTHING_ADDED
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(f"{path}: {error}; the user registry is UTF-8 text, one JSON object a line") from error
    return compiled(checked(row, f"{path} line {number}") for number, row in _json_rows(path, text))


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise BadOption(f"{path} line {number}: {error}; every line is one JSON object") from error
        yield number, row if isinstance(row, dict) else {}


def write_entries(path: Path, entries: Iterable[UserEntry]) -> None:
    """Writes the file anew; the old one stays until the new one is whole. Raises BadOption when it cannot."""
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text("".join(f"{entry_line(entry)}\n" for entry in entries), encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        allowed = "name a file in a folder that can be written with CASUS_REGISTRY"
        raise BadOption(f"the user registry {path} cannot be written ({error.strerror}); {allowed}") from error


def read_file(path: Path) -> tuple[UserEntry, ...]:
    """The entries of a CSV or TOML file, all checked. Raises BadOption with the first bad value and the next step."""
    if path.suffix.lower() not in (".csv", ".toml"):
        raise BadOption(f"{path}: the name must end in .csv or .toml")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadOption(f"{path} has more than {MAX_BYTES} bytes; split it")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(f"{path}: {error}; give a readable file in UTF-8") from error
    rows = list(_csv_rows(path, text) if path.suffix.lower() == ".csv" else _toml_rows(path, text))
    if not rows:
        raise BadOption(f"{path} holds no entries; a CSV needs a header line {','.join(KEYS)}, TOML tables [[entry]]")
    return tuple(checked(row, where) for where, row in rows)


def _csv_rows(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        for number, row in enumerate(csv.DictReader(text.splitlines(), strict=True), 2):
            if any((value or "").strip() for value in row.values() if not isinstance(value, list)):
                yield f"{path} line {number}", {name: value for name, value in row.items() if value not in (None, "")}
    except csv.Error as error:
        raise BadOption(f"{path}: {error}; write it as CSV with commas and double quotes") from error


def _toml_rows(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadOption(f"{path}: {error}; write tables [[entry]] with the keys {', '.join(KEYS)}") from error
    rows = table.get("entry", [])
    for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
        whole = row if isinstance(row, dict) else {}
        aliases = whole.get("aliases")
        yield (
            f"{path} entry {number}",
            {**whole, "aliases": "|".join(map(str, aliases))} if isinstance(aliases, list) else whole,
        )


KEYS = tuple(one.name for one in fields(UserEntry))


def checked(row: Mapping[str, object], where: str) -> UserEntry:
    """The row as an entry. Raises BadOption with the place, the bad value and the allowed ones."""
    for name in row:
        if name not in KEYS:
            raise BadOption(f"{where}: unknown key {name!r}; known are {', '.join(KEYS)}")
    values = {name: " ".join(str(value).split()) for name, value in row.items()}
    entry = UserEntry(**{"name": "", "code": "", **values})
    if not key(entry.name):
        raise BadOption(f"{where}: name={entry.name!r} has no letters; give the name as the news writes it")
    if any(mark in entry.name for mark in ";|"):
        raise BadOption(
            f"{where}: name={entry.name!r} must not hold ; or |; further names go into aliases, joined by |"
        )
    check_code(entry.code, where)
    check_days(entry, where)
    return entry


def check_days(entry: UserEntry, where: str) -> None:
    for name in ("start", "end"):
        value = getattr(entry, name)
        if value and not is_day(value):
            raise BadOption(f"{where}: {name}={value!r} is no day; write 2025-06-19, 2025-06, 2025 or leave it empty")
    if entry.start and entry.end and entry.end < entry.start[: len(entry.end)]:
        raise BadOption(f"{where}: end={entry.end!r} lies before start={entry.start!r}")
