"""Logins that go on. A session is known by the hash of what its cookie holds, never by that itself."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, or_, select, update

from casus.records.person import Person, Session
from casus.store import rows
from casus.store.desk import person, session
from casus.store.runs import now, time_in

KEPT_S = 30 * 24 * 3600
"""Sessions that are over are kept so long, and then deleted when another one begins."""


def start_session(connection: Connection, digest: str, person_key: int, lasts_s: float, address: str) -> None:
    """digest: SHA-256 of the token in hexadecimal digits. lasts_s: after which it is over, however busy it is."""
    old = time_in(-KEPT_S)
    connection.execute(delete(session).where(or_(session.c.expires < old, session.c.ended < old)))
    cells = {"digest": digest, "person_key": person_key, "made": now(), "seen": now(), "expires": time_in(lasts_s)}
    connection.execute(insert(session).values(**cells, address=rows.bounded(address)))


def find_session(connection: Connection, digest: str, idle_s: float) -> tuple[Session, Person] | None:
    """A session that goes on, and whose it is; None for one that is over, idle for longer, or of somebody shut out."""
    goes_on = (session.c.ended.is_(None), session.c.expires > now(), session.c.seen > time_in(-idle_s))
    asked = (
        select(session, person.c.name, person.c.role, person.c.made.label("since"))
        .join(person, person.c.key == session.c.person_key)
        .where(session.c.digest == digest, person.c.disabled.is_(None), *goes_on)
    )
    row = connection.execute(asked).first()
    if row is None:
        return None
    whose = Person(row.person_key, row.name, row.role, row.since)
    return Session(row.key, row.made, row.seen, row.expires, row.address), whose


def see_session(connection: Connection, key: int) -> None:
    """Notes a sign of life."""
    connection.execute(update(session).where(session.c.key == key).values(seen=now()))


def end_session(connection: Connection, key: int, person_key: int) -> bool:
    """False where this person has no such session that goes on."""
    this = (session.c.key == key, session.c.person_key == person_key, session.c.ended.is_(None))
    return connection.execute(update(session).where(*this).values(ended=now())).rowcount > 0


def end_sessions(connection: Connection, person_key: int) -> None:
    """All of a person."""
    theirs = (session.c.person_key == person_key, session.c.ended.is_(None))
    connection.execute(update(session).where(*theirs).values(ended=now()))


def read_sessions(connection: Connection, person_key: int, idle_s: float) -> list[Session]:
    """Those of a person that go on, the newest first."""
    goes_on = (session.c.ended.is_(None), session.c.expires > now(), session.c.seen > time_in(-idle_s))
    asked = select(session).where(session.c.person_key == person_key, *goes_on).order_by(session.c.key.desc())
    found = connection.execute(asked)
    return [Session(row.key, row.made, row.seen, row.expires, row.address) for row in found]
