"""Parties in SQL: what the code of an entity counts as, by the rule of `casus.records.series.party_of`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Integer, Select, and_, case, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from casus.records.codes import NOBODY
from casus.records.series import OWN_PARTIES
from casus.store.casebook import incident, incident_party
from casus.store.reading import CHUNK
from casus.store.schema import entity

OF_NO_STATE = ("IGO", "NGO")


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


def party(code: ColumnElement[str]) -> ColumnElement[str | None]:
    head = _before(code, ":")
    country = _before(head, "-")
    sector = func.substr(head, position_of(head + "-", "-") + 1)
    return case(
        (country.in_(("", NOBODY)), None),
        (or_(country.in_(OF_NO_STATE), sector.in_(sorted(OWN_PARTIES))), code),
        else_=country,
    )


def _before(words: ColumnElement[str], mark: str) -> ColumnElement[str]:
    return func.substr(words, 1, position_of(words + mark, mark) - 1)


def dealings(*columns: ColumnElement[Any], where: Iterable[ColumnElement[bool]]) -> Select[Any]:
    """A row for each incident and two parties of it: `one`, `other`, `way`, `quad_class`, `intensity` and the columns.

    way: 1 where the first acts on the other, 2 where the other acts, 3 for both, and for all who act together where
    nobody is on the other side. where: of the incidents. The two are in the order in which the database sorts texts.
    """
    where = tuple(where)
    told = (incident.c.quad_class, incident.c.intensity, *columns)
    acts, takes = incident_party.alias("acts"), incident_party.alias("takes")
    actor, taker = entity.alias("actor"), entity.alias("taker")
    first, second = party(actor.c.code), party(taker.c.code)
    both = (
        select(incident.c.key, *told, first.label("one"), second.label("other"))
        .join(acts, and_(acts.c.incident_key == incident.c.key, acts.c.role == "actor"))
        .join(actor, actor.c.key == acts.c.entity_key)
        .where(*where, first != second)
    )
    directed = both.join(takes, and_(takes.c.incident_key == incident.c.key, takes.c.role == "recipient"))
    directed = directed.join(taker, taker.c.key == takes.c.entity_key).add_columns(
        case((first < second, 1), else_=0).label("forward"), case((first < second, 0), else_=1).label("backward")
    )
    together = both.join(takes, and_(takes.c.incident_key == incident.c.key, takes.c.role == "actor"))
    together = together.join(taker, taker.c.key == takes.c.entity_key).where(first < second, ~_has_recipient())
    every = directed.union_all(together.add_columns(1, 1)).subquery()
    names = [column.name for column in told]
    low = case((every.c.one < every.c.other, every.c.one), else_=every.c.other).label("one")
    high = case((every.c.one < every.c.other, every.c.other), else_=every.c.one).label("other")
    way = (func.max(every.c.forward) + 2 * func.max(every.c.backward)).label("way")
    kept = [every.c[name] for name in names]
    return select(every.c.key, low, high, way, *kept).group_by(every.c.key, low, high, *kept)


def _has_recipient() -> ColumnElement[bool]:
    """Whether anybody known is on the other side."""
    other, who = incident_party.alias("toward"), entity.alias("who")
    return (
        select(other.c.incident_key)
        .join(who, who.c.key == other.c.entity_key)
        .where(other.c.incident_key == incident.c.key, other.c.role == "recipient", party(who.c.code).is_not(None))
        .exists()
    )


def counts() -> tuple[ColumnElement[bool], ...]:
    """What is counted as having happened in the time that its reports are of; see Incident.counts."""
    return incident.c.status == "actual", incident.c.background.is_(False)


def names_of(connection: Connection, codes: Collection[str]) -> dict[str, str]:
    """The names of those of these codes that have one; of a body its own, and not that of who speaks for it."""
    found: dict[str, str] = {}
    is_person = case((entity.c.registry_id.startswith("leader"), 1), else_=0)
    listed = sorted(codes)
    for start in range(0, len(listed), CHUNK):
        asked = select(entity.c.code, entity.c.name).where(
            entity.c.code.in_(listed[start : start + CHUNK]), entity.c.name.is_not(None)
        )
        for code, name in connection.execute(asked.order_by(is_person, func.length(entity.c.name), entity.c.name)):
            found.setdefault(code, name)
    return found
