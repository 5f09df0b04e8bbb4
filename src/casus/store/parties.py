"""Parties in SQL: what the code of an entity counts as, by the rule of `casus.records.series.party_of`."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, case, func, or_, select
from sqlalchemy.sql import ColumnElement

from casus.records.codes import NOBODY
from casus.records.series import OWN_PARTIES
from casus.store.casebook import incident
from casus.store.naming import position_of
from casus.store.reading import CHUNK
from casus.store.schema import entity

OF_NO_STATE = ("IGO", "NGO")


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
