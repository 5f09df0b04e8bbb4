"""Whom and what a name in a question means in the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, Select, false, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from casus.store.rows import looked_up
from casus.store.schema import entity, place, publisher

Condition = ColumnElement[bool]


def entities(names: Sequence[str]) -> Select[Any]:
    """Keys of everybody whom one of the names means."""
    return select(entity.c.key).where(or_(*map(is_entity, names)))


def places(names: Sequence[str]) -> Select[Any]:
    return select(place.c.key).where(or_(*map(is_place, names)))


def publishers(names: Sequence[str]) -> Select[Any]:
    return select(publisher.c.key).where(or_(*map(is_publisher, names)))


def is_entity(name: str) -> Condition:
    """A country, a sector, a code or its beginning up to a mark, or whole words of a name or of the name in a code."""
    code, words = name.strip().casefold(), looked_up(name)
    if "-" in code or ":" in code:
        return or_(holds(entity.c.folded, f"| {code} |"), holds(entity.c.folded, f" {words} "))
    return holds(entity.c.folded, f" {words} ") if words else false()


def is_place(name: str) -> Condition:
    """A country, or the whole name of a place or of its first-level division."""
    return or_(place.c.country == name.upper(), holds(place.c.folded, f"| {looked_up(name)} |"))


def is_publisher(name: str) -> Condition:
    """Words of its name, and of a name that holds none the whole of it."""
    words = looked_up(name)
    return holds(publisher.c.folded, words) if words else publisher.c.name == name


class holds(FunctionElement[bool]):
    """Whether a text holds another, to the letter: four times as fast as LIKE, and nothing in it is a pattern."""

    type = Boolean()
    inherit_cache = True


@compiles(holds, "sqlite")
def _in_sqlite(element: holds, compiler: SQLCompiler, **options: Any) -> str:
    return f"instr({compiler.process(element.clauses, **options)}) > 0"


@compiles(holds, "postgresql")
def _in_postgresql(element: holds, compiler: SQLCompiler, **options: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **options)}) > 0"
