"""The filters of a page or call: the query of its address as a Query, and back.

Names are those of Query. Several values of one are repeated (`type=AID&type=SUPPORT`) or, of those that hold no comma,
joined by it; `dyad=USA,SUN` or two of it. A switch is `yes` or `no`. Empty values are as if left out, since a form
sends all its fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from fastapi import Request

from casus.errors import BadOption
from casus.records.query import Query

LISTS = frozenset(one.name for one in fields(Query) if str(one.type).endswith("...]"))
SWITCHES = frozenset(one.name for one in fields(Query) if one.type == "bool")
WHOLE = frozenset(one.name for one in fields(Query) if "int" in str(one.type))
SHARES = frozenset(one.name for one in fields(Query) if one.type == "float")
EVERY = frozenset(one.name for one in fields(Query))
JOINED = frozenset(("type", "mode", "context", "status", "stance", "kind", "dyad"))
"""Lists whose values hold no comma."""

YES, NO = frozenset(("yes", "true", "1", "on")), frozenset(("no", "false", "0", "off"))


def parts_of(request: Request, allowed: Iterable[str] = EVERY) -> dict[str, Any]:
    """The parts of a question in the query of an address, for `Workspace.incidents(**parts)` and its like.

    Names that are not allowed are left to the page. Raises BadOption for a value that cannot be read.
    """
    names = EVERY & frozenset(allowed)
    given: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        if name in names and value.strip():
            given.setdefault(name, []).append(value.strip())
    return {name: _read(name, values) for name, values in given.items()}


def _read(name: str, values: list[str]) -> object:
    if name in JOINED:
        values = [one.strip() for value in values for one in value.split(",") if one.strip()]
    if name in LISTS:
        return tuple(dict.fromkeys(values))
    value = values[-1]
    if name in SWITCHES:
        return _switch(name, value)
    return _number(name, value) if name in WHOLE | SHARES else value


def _switch(name: str, value: str) -> bool:
    if value.casefold() not in YES | NO:
        raise BadOption(f"{name} is {value!r}; give yes or no")
    return value.casefold() in YES


def _number(name: str, value: str) -> int | float:
    try:
        return float(value) if name in SHARES else int(value)
    except ValueError:
        wanted = "a number between 0 and 1" if name in SHARES else "a whole number"
        raise BadOption(f"{name} is {value!r}; give {wanted}") from None


def address_parts(query: Query) -> Mapping[str, Any]:
    """What of a query is not as usual, for an address: `address(request, "/search", address_parts(query))`."""
    usual = Query()
    chosen = ((one.name, getattr(query, one.name)) for one in fields(Query))
    given = {name: value for name, value in chosen if value != getattr(usual, name)}
    return given | ({"box": ",".join(map(str, query.box))} if query.box else {})
