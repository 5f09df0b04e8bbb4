"""What the page of searching is asked: the kind of record, the filters that it knows, and their addresses."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fastapi import Request

from casus import ontology
from casus.errors import BadOption
from casus.records.query import Order, Query
from casus.web.filters import EVERY, parts_of
from casus.workspace import asked

KINDS: Mapping[str, str] = {
    "incidents": "Incidents", "events": "Events", "statements": "Statements", "positions": "Positions",
    "articles": "Articles",
}  # fmt: skip

_ALWAYS = ("text", "publisher", "since", "until", "doc", "order")
_TOLD = (*_ALWAYS, "copies", "superseded")
_OF_EVENTS = ("actor", "recipient", "either", "type", "mode", "context", "status", "place", "min_confidence", "dated")
PARTS: Mapping[str, frozenset[str]] = {
    "incidents": frozenset((*_ALWAYS, *_OF_EVENTS, "dyad", "background", "min_reports", "box")) & EVERY,
    "events": frozenset((*_TOLD, *_OF_EVENTS, "said_by")),
    "statements": frozenset((*_TOLD, "speaker", "addressee", "kind", "status")),
    "positions": frozenset((*_TOLD, *_OF_EVENTS, "said_by", "stance")),
    "articles": frozenset(_TOLD),
}
"""By which parts of a Query records of a kind are chosen."""

OF_QUADS = frozenset(("incidents", "events", "positions"))
"""Kinds whose records have a quad class: `quad` in an address stands for the types of that class."""

ORDERS: Mapping[Order, str] = {
    "newest": "latest first", "day": "oldest first", "rank": "best match first", "reports": "most reports first",
}  # fmt: skip

_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True)
class Search:
    """kind: a key of KINDS. parts: those of the address that this kind knows. left_out: those that it does not.

    quads: classes that are asked for.
    """

    kind: str
    parts: Mapping[str, Any]
    left_out: tuple[str, ...] = ()
    quads: tuple[int, ...] = ()

    @cached_property
    def query(self) -> Query:
        """Raises BadOption for a value that is not allowed, and for types of which none is of the classes asked for."""
        parts = {**self.parts, "order": self.order}
        if self.quads:
            parts["type"] = self._types(parts.get("type", ()))
        return asked(None, parts)

    def _types(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        types = tuple(name for name, one in ontology.TYPES.items() if one.quad_class in self.quads)
        both = tuple(name for name in types if name in {one.upper() for one in chosen}) if chosen else types
        if not both:
            words = " or ".join(ontology.QUAD_CLASSES[quad] for quad in self.quads)
            raise BadOption(f"none of the types {', '.join(chosen)} is {words}; take out the one or the other")
        return both

    @property
    def order(self) -> str:
        """As asked for; else the best match of words first where that can be told, and otherwise the latest."""
        given = self.parts.get("order")
        if given:
            return str(given)
        return "rank" if self.parts.get("text") and "rank" in self.orders else "newest"

    @property
    def orders(self) -> tuple[Order, ...]:
        """In which records of this kind can be put."""
        if self.kind == "incidents":
            return ("newest", "day", "reports")
        return ("rank", "newest", "day") if self.parts.get("text") else ("newest", "day")

    @property
    def address(self) -> dict[str, Any]:
        """What an address says of it, without where in the answer one is."""
        return {**self.begun, **self.parts, "quad": self.quads}

    def with_value(self, part: str, value: str) -> dict[str, Any]:
        """The address with one more value of a part; a month takes the place of the days."""
        if part == "month":
            return {**self.address, "since": value, "until": value}
        if part == "quad_class":
            return {**self.address, "quad": (*self.quads, int(value))}
        return {**self.address, part: (*self.values(part), value)}

    def without(self, part: str, value: str) -> dict[str, Any]:
        """The address without one value of a part."""
        if part == "month":
            return {**self.address, "since": None, "until": None}
        if part == "quad_class":
            return {**self.address, "quad": tuple(one for one in self.quads if str(one) != value)}
        return {**self.address, part: tuple(one for one in self.values(part) if one != value)}

    def instead(self, part: str, value: str, other: str) -> dict[str, Any]:
        """The address with another value in place of one."""
        return {**self.address, part: tuple(other if one == value else one for one in self.values(part))}

    def values(self, part: str) -> tuple[str, ...]:
        """All values of a part, as text."""
        value = self.parts.get(part, ())
        return tuple(map(str, value)) if isinstance(value, tuple) else (written(value),)

    def has(self, part: str, value: str) -> bool:
        if part == "month":
            return self.parts.get("since") == value == self.parts.get("until")
        if part == "quad_class":
            return value in map(str, self.quads)
        return value.casefold() in {one.casefold() for one in self.values(part)}

    def of_kind(self, kind: str) -> dict[str, Any]:
        """The address of the same question about another kind, with what that knows."""
        known = {part: value for part, value in self.parts.items() if part in PARTS[kind] and part != "order"}
        quads = self.quads if kind in OF_QUADS else ()
        return {**({} if kind == "incidents" else {"in": kind}), **known, "quad": quads}

    @property
    def begun(self) -> dict[str, Any]:
        """The address of this kind with nothing chosen."""
        return {} if self.kind == "incidents" else {"in": self.kind}

    @property
    def chosen(self) -> list[tuple[str, str, dict[str, Any]]]:
        """What narrows the answer: name of the part, value, and the address without it."""
        listed = [(part, value) for part in self.parts if part != "order" for value in self.values(part)]
        chosen = [(part, value, self.without(part, value)) for part, value in listed]
        return chosen + [("quad_class", str(quad), self.without("quad_class", str(quad))) for quad in self.quads]


def search_of(request: Request) -> Search:
    """Raises BadOption for a value that cannot be read."""
    kind = request.query_params.get("in") or "incidents"
    if kind not in KINDS:
        raise BadOption(f"in is {kind[:60]!r}; choose from {', '.join(KINDS)}")
    parts = parts_of(request)
    parts.pop("limit", None)
    known = {part: value for part, value in parts.items() if part in PARTS[kind] and _says(part, value)}
    left = tuple(part for part in parts if part not in PARTS[kind])
    quads = tuple(dict.fromkeys(_quad(one) for one in request.query_params.getlist("quad") if one.strip()))
    if quads and kind not in OF_QUADS:
        return Search(kind, known, (*left, "quad_class"))
    return Search(kind, known, left, quads)


def _says(part: str, value: object) -> bool:
    """Whether a switch is not as it is anyhow."""
    return not isinstance(value, bool) or value != getattr(Query(), part)


def _quad(value: str) -> int:
    if value.strip() not in ("1", "2", "3", "4"):
        raise BadOption(f"quad is {value[:20]!r}; choose from 1, 2, 3, 4")
    return int(value)


def written(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def command_of(kind: str, query: Query, form: str) -> str:
    """What gives all of an answer in a terminal, or in Python where no command can be told so much."""
    usual = Query()
    given = {part: value for part in PARTS[kind] if (value := getattr(query, part)) != getattr(usual, part)}
    if kind == "incidents" and given.keys() & {"context", "dated", "min_confidence", "doc", "box"}:
        told = ", ".join(f"{part}={_python(value)!r}" for part, value in sorted(given.items()))
        return f'casus.open().incidents({told}).to_parquet("incidents.parquet")'
    words = {"positions": ["casus", "statements", "--positions"]}.get(kind, ["casus", kind])
    for part, value in sorted(given.items()):
        words += _option(part, value)
    return shlex.join([*words, "--format", form, "--output", f"{kind}.{form}"])


def _python(value: object) -> object:
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    return value if isinstance(value, (bool, int, float)) else str(value)


def _option(part: str, value: object) -> list[str]:
    name = f"--{part.replace('_', '-')}"
    if part == "dyad" and isinstance(value, tuple):
        return [name, *map(str, value)]
    if part == "background":
        return ["--no-background"]
    if isinstance(value, tuple):
        return [word for one in value for word in (name, str(one))]
    return [name] if value is True else [name, str(value)]
