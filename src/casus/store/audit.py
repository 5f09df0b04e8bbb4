"""The audit log: who changed what on the desk. Rows are added and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from casus.records.person import AuditEntry, Role
from casus.store import rows
from casus.store.desk import audit
from casus.store.runs import now


def note(
    connection: Connection,
    person: str | None,
    role: Role,
    action: str,
    object: str,
    address: str,
    detail: Mapping[str, object],
) -> None:
    """Arguments as in AuditEntry; detail: of texts, numbers, truths and None."""
    told = {name: rows.bounded(one) if isinstance(one, str) else one for name, one in detail.items()}
    texts = {"action": action, "object": rows.bounded(object), "address": rows.bounded(address)}
    connection.execute(insert(audit).values(at=now(), person=person, role=role, **texts, detail=told))


def read_audit(
    connection: Connection, *, person: str | None, action: str | None, before: int | None, limit: int
) -> list[AuditEntry]:
    """The newest first. person: "" for what nobody who is logged in did. before: those with a lower key."""
    asked = select(audit).order_by(audit.c.key.desc()).limit(limit)
    if person is not None:
        asked = asked.where(audit.c.person == rows.storable(person) if person else audit.c.person.is_(None))
    if action is not None:
        asked = asked.where(audit.c.action == rows.storable(action))
    if before is not None:
        asked = asked.where(audit.c.key < before)
    return [_entry(row) for row in connection.execute(asked)]


def audited(connection: Connection) -> tuple[list[str], list[str]]:
    """The names of people and the actions that are in the log, sorted."""
    people = select(audit.c.person).where(audit.c.person.is_not(None)).distinct()
    actions = select(audit.c.action).distinct()
    return sorted(connection.execute(people).scalars()), sorted(connection.execute(actions).scalars())


def _entry(row: Row[Any]) -> AuditEntry:
    names = AuditEntry.__dataclass_fields__
    return AuditEntry(**{name: getattr(row, name) for name in names})
