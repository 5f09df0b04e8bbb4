"""People of the desk: their names, roles and the hashes of their passwords.

A change of password or role, and shutting somebody out, ends all sessions of the person in the same transaction.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from casus.errors import BadOption
from casus.records.person import ROLES, Person, Role
from casus.store.desk import person
from casus.store.rows import UNSTORABLE
from casus.store.runs import now
from casus.store.sessions import end_sessions

NAME = re.compile(r"\w(?:[\w.@' -]{0,58}[\w.@'-])?")
"""Letters and figures of any language, and what stands in names and mail addresses."""


def folded_name(name: str) -> str:
    """As names are compared: without case, and with one way of writing each letter."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name.strip()).casefold())


def add_person(connection: Connection, name: str, role: Role, password: str) -> Person:
    """password: its hash. Raises BadOption for a name that is taken or none, and for a first person who is no admin."""
    name = unicodedata.normalize("NFC", name.strip())
    if not NAME.fullmatch(name):
        raise BadOption(f"{name!r} is no name for a person; give 1 to 60 letters, figures, blanks or . _ - @ '")
    if find_person(connection, name) is not None:
        raise BadOption(f"there is a person {name!r} already (case does not count); give another name")
    if checked_role(role) != "admin" and not an_admin(connection):
        raise BadOption(f"the first person must be an admin, not a {role}: nobody could add others or change roles")
    cells = {"name": name, "folded": folded_name(name), "role": role, "password": password, "made": now()}
    row = connection.execute(insert(person).values(cells).returning(*person.c)).one()
    return _person(row)


def checked_role(role: str) -> Role:
    for one in ROLES:
        if one == role:
            return one
    raise BadOption(f"{role!r} is no role; give one of {', '.join(ROLES)}")


def find_person(connection: Connection, name: str) -> Person | None:
    """By name, whatever its case; also those who are shut out."""
    if UNSTORABLE.search(name):
        return None
    row = connection.execute(select(person).where(person.c.folded == folded_name(name))).first()
    return None if row is None else _person(row)


def named_person(connection: Connection, name: str) -> Person:
    """Raises BadOption where there is nobody of this name."""
    found = find_person(connection, name)
    if found is None:
        raise BadOption(f"there is no person {name!r}; `casus desk people` lists those that there are")
    return found


def read_people(connection: Connection) -> list[Person]:
    """In order of their names."""
    return [_person(row) for row in connection.execute(select(person).order_by(person.c.folded))]


def anybody(connection: Connection) -> bool:
    """Whether there are people, shut out or not: then the desk asks for a login."""
    return connection.execute(select(person.c.key).limit(1)).first() is not None


def an_admin(connection: Connection) -> bool:
    """Whether somebody can come in who may change people."""
    return _admins(connection) > 0


def set_password(connection: Connection, name: str, password: str) -> Person:
    """password: its hash."""
    return _changed(connection, named_person(connection, name), password=password)


def set_role(connection: Connection, name: str, role: Role) -> Person:
    """Raises BadOption where it would leave nobody who is an admin."""
    found = named_person(connection, name)
    if checked_role(role) != "admin":
        _leave_an_admin(connection, found)
    return _changed(connection, found, role=role)


def disable(connection: Connection, name: str) -> Person:
    """Shuts somebody out, with all tokens; what they did and saved stays. Raises BadOption as `set_role`."""
    found = named_person(connection, name)
    _leave_an_admin(connection, found)
    return _changed(connection, found, disabled=found.disabled or now())


def enable(connection: Connection, name: str) -> Person:
    return _changed(connection, named_person(connection, name), disabled=None)


def remove_person(connection: Connection, name: str) -> Person:
    """With sessions, tokens and saved searches; the audit log keeps the name.

    Raises BadOption where others would be left without an admin; the last one of all may go.
    """
    found = named_person(connection, name)
    if connection.execute(select(func.count()).select_from(person)).scalar_one() > 1:
        _leave_an_admin(connection, found)
    connection.execute(delete(person).where(person.c.key == found.key))
    return found


def _admins(connection: Connection) -> int:
    asked = select(func.count()).where(person.c.role == "admin", person.c.disabled.is_(None))
    return int(connection.execute(asked).scalar_one())


def _leave_an_admin(connection: Connection, found: Person) -> None:
    if found.role == "admin" and found.disabled is None and _admins(connection) == 1:
        raise BadOption(f"{found.name} is the only admin; make somebody else an admin first")


def _changed(connection: Connection, found: Person, **cells: object) -> Person:
    end_sessions(connection, found.key)
    changed = update(person).where(person.c.key == found.key).values(cells).returning(*person.c)
    return _person(connection.execute(changed).one())


def _person(row: Row[Any]) -> Person:
    return Person(row.key, row.name, row.role, row.made, row.disabled, row.password)
