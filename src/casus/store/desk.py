"""The tables of the desk: people, their sessions and tokens, attempts at login, the audit log, saved searches.

No secret stands in them: of a password there is its argon2 hash, of a session and a token the SHA-256 of what their
owner holds. Times that end something are null while it goes on.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, Text, UniqueConstraint

from casus.store.metadata import DIGEST, TIME, Exact, Json, key_of, metadata, own_key

HASH = String(64).with_variant(String(64, collation="C"), "postgresql")
"""SHA-256 in hexadecimal digits."""

person = Table(
    "person",
    metadata,
    own_key(),
    Column("name", Text, nullable=False),
    Column("folded", Exact, nullable=False, unique=True),
    Column("role", String(8), nullable=False),
    Column("password", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("disabled", TIME),
    CheckConstraint("role IN ('reader', 'reviewer', 'admin')", name="role"),
    sqlite_autoincrement=True,
)
session = Table(
    "session",
    metadata,
    own_key(),
    Column("digest", HASH, nullable=False, unique=True),
    key_of("person"),
    Column("made", TIME, nullable=False),
    Column("seen", TIME, nullable=False),
    Column("expires", TIME, nullable=False),
    Column("ended", TIME),
    Column("address", Text, nullable=False),
    Index(None, "person_key"),
    Index(None, "expires"),
    sqlite_autoincrement=True,
)
token = Table(
    "token",
    metadata,
    own_key(),
    Column("digest", HASH, nullable=False, unique=True),
    key_of("person"),
    Column("start", String(16), nullable=False),
    Column("label", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("last_used", TIME),
    Column("expires", TIME),
    Column("revoked", TIME),
    Index(None, "person_key"),
    sqlite_autoincrement=True,
)
attempt = Table(
    "attempt",
    metadata,
    own_key(),
    # Of a name only a hash: people type their password into the wrong field.
    Column("digest", DIGEST, nullable=False, unique=True),
    Column("failures", Integer, nullable=False),
    Column("last", TIME, nullable=False),
    Index(None, "last"),
    sqlite_autoincrement=True,
)
audit = Table(
    "audit",
    metadata,
    own_key(),
    Column("at", TIME, nullable=False),
    Column("person", Text),
    Column("role", String(8), nullable=False),
    Column("action", String(40), nullable=False),
    Column("object", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("detail", Json, nullable=False),
    Index(None, "person"),
    Index(None, "action"),
    sqlite_autoincrement=True,
)
saved_search = Table(
    "saved_search",
    metadata,
    own_key(),
    key_of("person", optional=True),
    Column("name", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("address", Text, nullable=False),
    UniqueConstraint("person_key", "name"),
    sqlite_autoincrement=True,
)

TABLES = (person, session, token, attempt, audit, saved_search)
