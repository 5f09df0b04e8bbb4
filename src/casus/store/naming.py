"""Whom and what a name in a question means in the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.sql import ColumnElement

from casus.store.rows import looked_up
from casus.store.schema import entity, place, publisher

Condition = ColumnElement[bool]

BOTH = frozenset({"ETH"})
"""Codes of a country and of a sector: the country is meant."""


def entities(names: Sequence[str]) -> Select[Any]:
    """Keys of everybody whom one of the names means."""
    return select(entity.c.key).where(or_(*map(is_entity, names)))


def places(names: Sequence[str]) -> Select[Any]:
    return select(place.c.key).where(or_(*map(is_place, names)))


def publishers(names: Sequence[str]) -> Select[Any]:
    return select(publisher.c.key).where(or_(*map(is_publisher, names)))


def is_entity(name: str) -> Condition:
    """A country, a sector, a code or its beginning up to a mark, or whole words of a name or of the name in a code."""
    code = name.upper()
    either = [
        entity.c.country == code,
        func.upper(entity.c.code) == code,
        func.upper(entity.c.code).startswith(f"{code}-", autoescape=True),
        func.upper(entity.c.code).startswith(f"{code}:", autoescape=True),
    ]
    if code not in BOTH:
        either.append(entity.c.sector == code)
    if words := looked_up(name):
        either.append(entity.c.folded.contains(f" {words} ", autoescape=True))
    return or_(*either)


def is_place(name: str) -> Condition:
    """A country, or the whole name of a place or of its first-level division."""
    return or_(place.c.country == name.upper(), place.c.folded.contains(f"| {looked_up(name)} |", autoescape=True))


def is_publisher(name: str) -> Condition:
    """Words of its name, and of a name that holds none the whole of it."""
    words = looked_up(name)
    return publisher.c.folded.contains(words, autoescape=True) if words else publisher.c.name == name
