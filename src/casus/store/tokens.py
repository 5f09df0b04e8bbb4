"""Keys for programs. A token is known by its hash; it itself is told once, when it is made."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update

from casus.errors import BadOption
from casus.records.person import Person, Token
from casus.store.desk import person, token
from casus.store.runs import now, time_in

MOST_TOKENS = 50
"""Of one person that can be used."""

MOST_LABEL = 100
"""Characters."""


def add_token(
    connection: Connection, digest: str, start: str, whose: Person, label: str, lasts_s: float | None
) -> Token:
    """digest: SHA-256 of the token. start: its first characters. lasts_s: None for a token without an end.

    Raises BadOption for no label or one that is too long, and for one token too many.
    """
    label = " ".join(label.split())
    if not 0 < len(label) <= MOST_LABEL or not label.isprintable():
        raise BadOption(f"the label of a token says what uses it, in 1 to {MOST_LABEL} characters, such as `nightly`")
    theirs = select(func.count()).where(token.c.person_key == whose.key, *_usable())
    if connection.execute(theirs).scalar_one() >= MOST_TOKENS:
        raise BadOption(f"{whose.name} has {MOST_TOKENS} tokens; revoke those that nothing uses any more")
    expires = None if lasts_s is None else time_in(lasts_s)
    cells = {"digest": digest, "person_key": whose.key, "start": start, "label": label, "made": now()}
    key = connection.execute(insert(token).values(**cells, expires=expires).returning(token.c.key)).scalar_one()
    return _token(connection.execute(_tokens().where(token.c.key == key)).one())


def find_token(connection: Connection, digest: str) -> tuple[Token, Person] | None:
    """A token that can be used, and whose it is; None for one that cannot, and of somebody who is shut out."""
    asked = _tokens().where(token.c.digest == digest, person.c.disabled.is_(None), *_usable())
    row = connection.execute(asked).first()
    return None if row is None else (_token(row), Person(row.person_key, row.name, row.role, row.since))


def use_token(connection: Connection, key: int) -> None:
    """Notes that it was used."""
    connection.execute(update(token).where(token.c.key == key).values(last_used=now()))


def revoke_token(connection: Connection, key: int, person_key: int | None = None) -> Token | None:
    """Returns it; None where there is no such token that can be used, with person_key: of this person."""
    this = [token.c.key == key, *_usable()]
    if person_key is not None:
        this.append(token.c.person_key == person_key)
    row = connection.execute(_tokens().where(*this)).first()
    connection.execute(update(token).where(*this).values(revoked=now()))
    return None if row is None else _token(row)


def read_tokens(connection: Connection, person_key: int | None = None) -> list[Token]:
    """Those that can be used, of one person or of all; the newest first."""
    asked = _tokens().where(*_usable()).order_by(token.c.key.desc())
    if person_key is not None:
        asked = asked.where(token.c.person_key == person_key)
    return [_token(row) for row in connection.execute(asked)]


def _usable() -> list[Any]:
    return [token.c.revoked.is_(None), or_(token.c.expires.is_(None), token.c.expires > now())]


def _tokens() -> Select[Any]:
    whose = (person.c.name, person.c.role, person.c.made.label("since"))
    return select(token, *whose).join(person, person.c.key == token.c.person_key)


def _token(row: Row[Any]) -> Token:
    times = (row.made, row.last_used, row.expires, row.revoked)
    return Token(row.key, row.name, row.label, row.start, *times)
