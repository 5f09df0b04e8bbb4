"""From what a user writes to a Query: names are checked, days and months become first and last days."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, get_args

from casus import ontology
from casus.errors import BadOption
from casus.records.frame import STATUSES
from casus.records.query import Order, Query
from casus.records.speech import CUES
from casus.records.statement import Stance
from casus.store.rows import UNSTORABLE
from casus.store.search import search_terms

ALLOWED: Mapping[str, Collection[str]] = {
    "type": ontology.EVENT_TYPES,
    "mode": sorted({mode for modes in ontology.MODES.values() for mode in modes}),
    "context": ontology.CONTEXTS,
    "status": STATUSES,
    "stance": get_args(Stance),
    "kind": CUES,
    "order": get_args(Order),
}
LISTS = frozenset(field.name for field in fields(Query) if str(field.type).endswith("...]"))
SWITCHES = frozenset(field.name for field in fields(Query) if field.type == "bool")
MOST = 2**63 - 1
"""No database counts further."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def make_query(parts: Mapping[str, object]) -> Query:
    """parts: fields of Query as text, days, numbers or lists of text; None and empty ones are left out.

    Raises BadOption, which names the bad value and the allowed ones.
    """
    known = {field.name for field in fields(Query)}
    for name in parts.keys() - known:
        raise BadOption(f"{name!r} is no part of a query; the parts are {', '.join(sorted(known))}")
    given = {name: value for name, value in parts.items() if value is not None and value != () and value != []}
    made: dict[str, Any] = {name: _checked(name, value) for name, value in given.items()}
    query = Query(**made)
    if query.since and query.until and query.since > query.until:
        raise BadOption(f"since {query.since} is after until {query.until}; no day is within both")
    if query.order == "rank" and query.text is None:
        raise BadOption("order 'rank' sorts by how well a text matches; give a text as well")
    if query.dyad and len(query.dyad) != 2:
        raise BadOption(f"dyad has {len(query.dyad)} names ({', '.join(query.dyad)}); give two, one for each side")
    if query.text is not None:
        search_terms(query.text)  # what is wrong with it is said before anything is asked
    return query


def _checked(name: str, value: object) -> object:
    if name in ("since", "until"):
        return _day(name, value)
    if name in LISTS:
        listed = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
        return tuple(_name(name, one) for one in listed)
    if name in SWITCHES:
        if not isinstance(value, bool):
            raise BadOption(f"{name} is {value!r}; give True or False")
        return value
    if name == "box":
        return _box(value)
    if name in ("limit", "min_reports"):
        return _number(name, value)
    return _share(name, value) if name == "min_confidence" else _name(name, value)


def _number(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadOption(f"{name} is {value!r}; give a number of at least 0")
    return min(value, MOST)


def _share(name: str, value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
        raise BadOption(f"{name} is {value!r}; a probability is between 0 and 1, for instance 0.5")
    return value


def _box(value: object) -> tuple[float, ...]:
    """Of four numbers, or text with commas between them."""
    listed = value.split(",") if isinstance(value, str) else value
    try:
        west, south, east, north = map(float, listed)  # type: ignore[call-overload]  # what is no list is caught
    except (TypeError, ValueError):
        raise BadOption(f"box is {value!r}; give west, south, east and north in degrees: -85,19,-74,24") from None
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise BadOption(f"box is {value!r}; west and east lie in -180..180, south and north in -90..90, south first")
    return west, south, east, north


def _name(part: str, name: object) -> str:
    """The name as the record writes it, whatever its case."""
    if not isinstance(name, str):
        raise BadOption(f"{part} is {name!r}; give text{' or a list of text' if part in LISTS else ''}")
    if not name.strip():
        raise BadOption(f"{part} is empty; leave it out or give a value")
    if UNSTORABLE.search(name):
        raise BadOption(f"{part} is {name!a}; give text without NUL and halves of surrogate pairs")
    if part not in ALLOWED:
        return name.strip()
    found = next((one for one in ALLOWED[part] if one.casefold() == name.strip().casefold()), None)
    if found is None:
        raise BadOption(f"unknown {part} {name!r}; choose from {', '.join(ALLOWED[part])}")
    return found


def _day(part: str, value: object) -> date:
    """The first day of a year, month or day for `since`, its last for `until`."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    found = _DAY.fullmatch(str(value).strip())
    try:
        if found is None:
            raise ValueError
        year, month, day = (None if group is None else int(group) for group in found.groups())
        return _edge(part, int(year or 0), month, day)
    except ValueError:
        raise BadOption(f"{part} is {str(value)!r}; give a day, month or year: 2025-06-19, 2025-06, 2025") from None


def _edge(part: str, year: int, month: int | None, day: int | None) -> date:
    if part == "since":
        return date(year, month or 1, day or 1)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])
