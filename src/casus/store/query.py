"""From what a user writes to a Query: names are checked, days and months become first and last days."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, get_args

from casus import ontology
from casus.errors import BadOption
from casus.records.frame import STATUSES
from casus.records.query import Order, Query
from casus.records.speech import CUES
from casus.records.statement import Stance
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
LISTS = frozenset(field.name for field in fields(Query) if str(field.type).startswith("tuple"))
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
    if query.text is not None:
        search_terms(query.text)  # what is wrong with it is said before anything is asked
    return query


def _checked(name: str, value: object) -> object:
    if name in ("since", "until"):
        return _day(name, value)
    if name in LISTS:
        listed = [value] if isinstance(value, str) else value
        return tuple(_name(name, str(one)) for one in listed) if isinstance(listed, Iterable) else (value,)
    if name == "limit" and (not isinstance(value, int) or value < 0):
        raise BadOption(f"limit is {value!r}; give a number of at least 0")
    if name == "min_confidence" and not (isinstance(value, (int, float)) and 0 <= value <= 1):
        raise BadOption(f"min_confidence is {value!r}; a probability is between 0 and 1, for instance 0.5")
    return _name(name, value) if isinstance(value, str) and name in ALLOWED else value


def _name(part: str, name: str) -> str:
    """The name as the record writes it, whatever its case."""
    if not name.strip():
        raise BadOption(f"{part} is empty; leave it out or give a value")
    if part not in ALLOWED:
        return name.strip()
    found = next((one for one in ALLOWED[part] if one.casefold() == name.strip().casefold()), None)
    if found is None:
        raise BadOption(f"unknown {part} {name!r}; choose from {', '.join(ALLOWED[part])}")
    return found


def _day(part: str, value: object) -> date:
    """The first day of a year, month or day for `since`, its last for `until`."""
    if isinstance(value, date):
        return value
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
