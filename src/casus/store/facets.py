"""How the newest records of an answer divide: by type, month, party, paper and so on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, Table, func, literal, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import ColumnElement

from casus.records.facets import Choice, Facet, Facets
from casus.records.query import Query
from casus.store.casebook import account, incident_party
from casus.store.paging import TABLES, newest
from casus.store.parties import names_of, party
from casus.store.schema import article, entity, participant, place, publisher, speaker

MOST_COUNTED = 2_500
MOST_CHOICES = 20

OWN: Mapping[str, tuple[str, ...]] = {
    "events": ("type", "mode", "quad_class", "status"),
    "positions": (),
    "incidents": ("type", "mode", "quad_class", "status"),
    "statements": ("kind", "status"),
    "articles": ("language",),
}
"""Columns of the record's own row that make a facet each; `day` makes months."""
ROLES: Mapping[str, tuple[Table, str, tuple[str, ...]]] = {
    "events": (participant, "event_key", ("actor", "recipient")),
    "positions": (participant, "event_key", ("actor", "recipient")),
    "incidents": (incident_party, "incident_key", ("actor", "recipient")),
    "statements": (speaker, "statement_key", ("speaker", "addressee")),
}


def facets(connection: Connection, kind: str, query: Query, most: int = MOST_COUNTED) -> Facets:
    """Of a kind of TABLES. Choices by their number, the most frequent first; months in order."""
    table = TABLES[kind]
    columns = [table.c[name].label(f"own_{name}") for name in (*OWN[kind], "day")]
    rows = newest(connection, kind, query, columns, most + 1)
    whole, rows = len(rows) <= most, rows[:most]
    keys = list({row.key for row in rows})
    found = [_facet(name, Counter(getattr(row, f"own_{name}") for row in rows)) for name in OWN[kind]]
    if kind == "positions":
        found.append(_facet("stance", Counter(row.stance for row in rows)))
    if kind in ROLES:
        found += [_parties(connection, kind, role, keys) for role in ROLES[kind][2]]
    if "place_key" in table.c:
        found.append(_facet("place", dict(_counted(connection, _places(table), table.c.key, keys))))
    found.append(_publishers(connection, kind, keys))
    months = Counter(row.own_day.isoformat()[:7] for row in rows if row.own_day is not None)
    found.append(Facet("month", tuple(Choice(one, one, months[one]) for one in sorted(months))))
    return Facets(tuple(found), len(rows), whole)


def _facet(part: str, numbers: Mapping[Any, int], names: Mapping[str, str] | None = None) -> Facet:
    known = ((str(value), number) for value, number in numbers.items() if value is not None)
    first = sorted(known, key=lambda one: (-one[1], one[0]))[:MOST_CHOICES]
    return Facet(part, tuple(Choice(value, (names or {}).get(value, value), number) for value, number in first))


def _parties(connection: Connection, kind: str, role: str, keys: Sequence[int]) -> Facet:
    """How many records have each party on a side; one that is there twice counts once."""
    table, of, _ = ROLES[kind]
    who: ColumnElement[Any] = party(entity.c.code)
    asked: Select[Any] = select(who, func.count(table.c[of].distinct())).join(
        entity, entity.c.key == table.c.entity_key
    )
    numbers = dict(_counted(connection, asked.where(table.c.role == role).group_by(who), table.c[of], keys))
    return _facet(role, numbers, names_of(connection, [one for one in numbers if one]))


def _places(table: Table) -> Select[Any]:
    return select(place.c.country, func.count()).join(table, table.c.place_key == place.c.key).group_by(place.c.country)


def _publishers(connection: Connection, kind: str, keys: Sequence[int]) -> Facet:
    of = account.c.incident_key if kind == "incidents" else TABLES[kind].c.key
    asked = select(article.c.publisher_key, func.count(of.distinct())).where(article.c.publisher_key.is_not(None))
    if kind != "articles":
        asked = asked.join(of.table, of.table.c.article_key == article.c.key)
    numbers = dict(_counted(connection, asked.group_by(article.c.publisher_key), of, keys))
    named = select(publisher.c.key, publisher.c.name).where(publisher.c.key.in_(listed(connection, list(numbers))))
    return _facet("publisher", {row.name: numbers[row.key] for row in connection.execute(named)})


def _counted(
    connection: Connection, asked: Select[Any], column: ColumnElement[int], keys: Sequence[int]
) -> Iterable[tuple[Any, int]]:
    """Rows of values and numbers, of the records of these keys."""
    return [(row[0], row[1]) for row in connection.execute(asked.where(column.in_(listed(connection, keys))))]


def listed(connection: Connection, keys: Sequence[int]) -> Select[Any]:
    """Keys handed over as one value, since databases bound the number of values of a question."""
    if connection.dialect.name == "postgresql":
        return select(func.unnest(literal(list(keys), postgresql.ARRAY(BigInteger))))

    each = func.json_each(json.dumps(list(keys))).table_valued("value")
    return select(each.c.value)
