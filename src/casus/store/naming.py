"""Whom and what a name in a question means in the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, Select, false, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from casus.records.article import DIGEST_DIGITS
from casus.store.rows import looked_up
from casus.store.schema import article, entity, place, publisher

Condition = ColumnElement[bool]

ID_DIGITS = 16
"""Of the id of an event or statement."""


def entities(connection: Connection, names: Sequence[str]) -> Select[Any]:
    """Keys of everybody whom one of the names means."""
    return select(entity.c.key).where(or_(*(is_entity(connection, name) for name in names)))


def places(names: Sequence[str]) -> Select[Any]:
    return select(place.c.key).where(or_(*map(is_place, names)))


def publishers(names: Sequence[str]) -> Select[Any]:
    return select(publisher.c.key).where(or_(*map(is_publisher, names)))


def is_entity(connection: Connection, name: str) -> Condition:
    """A country, a sector, a code or its beginning up to a mark, or whole words of a name or of the name in a code.

    What is written as the code of a country, or is the whole code of somebody, is that and nothing else, and found by
    an index: it is what is asked for most. `Che` is written as a name.
    """
    if is_country(connection, name):
        return entity.c.country == name.upper()
    if is_whole_code(connection, name):
        return entity.c.code == name
    words = looked_up(name)
    by_name = holds(entity.c.folded, f" {words} ") if words else false()
    if len(name) == 3 and name.istitle():
        return by_name
    return or_(holds(entity.c.folded, f"| ={name.casefold()} |"), by_name)


def is_place(name: str) -> Condition:
    """A country, or the whole name of a place or of its first-level division."""
    return or_(place.c.country == name.upper(), holds(place.c.folded, f"| {looked_up(name)} |"))


def is_publisher(name: str) -> Condition:
    """Words of its name, and of a name that holds none the whole of it."""
    words = looked_up(name)
    return holds(publisher.c.folded, words) if words else publisher.c.name == name


def is_article(name: str) -> Condition:
    """What it is called, or the beginning of its id."""
    return or_(article.c.doc == name, begins(article.c.digest, name, DIGEST_DIGITS))


def begins(column: ColumnElement[str], beginning: str, digits: int) -> Condition:
    """Ids in hexadecimal that begin so, found by an index in whatever order a database sorts texts."""
    if not re.fullmatch(rf"[0-9a-f]{{1,{digits}}}", beginning):
        return column == beginning
    return column.between(beginning.ljust(digits, "0"), beginning.ljust(digits, "f"))


def is_country(connection: Connection, name: str) -> bool:
    """Whether it is written as the code of a country that somebody in the record is of."""
    if len(name) != 3 or not (name.isupper() or name.islower()):
        return False
    asked = select(entity.c.key).where(entity.c.country == name.upper()).limit(1)
    return connection.execute(asked).first() is not None


def is_whole_code(connection: Connection, name: str) -> bool:
    """Whether it is the code of somebody in the record, with a name in it: nobody else's begins so, and no name."""
    if ":" not in name:
        return False
    return connection.execute(select(entity.c.key).where(entity.c.code == name).limit(1)).first() is not None


class position_of(FunctionElement[int]):
    """Where a text begins in another, from 1; 0 where it is not in it."""

    type = Integer()
    inherit_cache = True


@compiles(position_of, "sqlite")
def _in_sqlite(element: position_of, compiler: SQLCompiler, **options: Any) -> str:
    return f"instr({compiler.process(element.clauses, **options)})"


@compiles(position_of, "postgresql")
def _in_postgresql(element: position_of, compiler: SQLCompiler, **options: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **options)})"


def holds(text: ColumnElement[str], words: str) -> Condition:
    """Whether a text holds another, to the letter: quicker than LIKE, and nothing in it is a pattern."""
    return position_of(text, words) > 0
