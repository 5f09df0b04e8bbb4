"""The tables of incidents: accounts, the forest that they form, what they are looked up by, what is made of them.

An account is in the forest while nothing supersedes its article; then it has an incident. `score` is how well it
matches its parent. docs/incidents.md tells the rules, docs/store.md the columns.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from casus.store.metadata import TIME, Exact, Json, Key, key_of, metadata, own_key

PLACED = text("place_key IS NOT NULL")
SEVERAL = text("reports > 1")
incident = Table(
    "incident",
    metadata,
    own_key(),
    Column("id", String(16), nullable=False, unique=True),
    Column("type", String(12), nullable=False),
    Column("mode", String(24)),
    Column("contexts", Text, nullable=False),
    Column("quad_class", SmallInteger, nullable=False),
    Column("intensity", Double, nullable=False),
    Column("status", String(12), nullable=False),
    Column("day", Date, index=True),
    Column("dated", Boolean, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("confidence", Double, nullable=False),
    Column("place_key", BigInteger, ForeignKey("place.key")),
    Column("told", Json, nullable=False),
    Index(None, "type", "day"),
    # Most incidents are told of once.
    Index("ix_incident_reports", "reports", sqlite_where=SEVERAL, postgresql_where=SEVERAL),
    # All that is summed up over some days.
    Index(None, "background", "status", "day", "quad_class", "intensity"),
    Index("ix_incident_place_key_day", "place_key", "day", sqlite_where=PLACED, postgresql_where=PLACED),
)
incident_party = Table(
    "incident_party",
    metadata,
    Column("incident_key", Key, ForeignKey("incident.key", ondelete="CASCADE"), primary_key=True),
    Column("role", String(9), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("entity_key", BigInteger, ForeignKey("entity.key"), nullable=False),
    Column("reports", Integer, nullable=False),
    Column("day", Date),
    Index(None, "entity_key", "role", "day", "incident_key"),
    CheckConstraint("role IN ('actor', 'recipient')", name="role"),
    sqlite_with_rowid=False,
)
incident_dyad = Table(
    "incident_dyad",
    metadata,
    Column("incident_key", Key, ForeignKey("incident.key", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("one", Exact, nullable=False),
    Column("other", Exact, nullable=False),
    Column("one_country", String(3)),
    Column("other_country", String(3)),
    Column("way", SmallInteger, nullable=False),
    Column("day", Date),
    Column("quad_class", SmallInteger, nullable=False),
    Column("intensity", Double, nullable=False),
    Column("counts", Boolean, nullable=False),
    Index(None, "counts", "day"),
    Index(None, "one_country", "other_country", "day", "incident_key"),
    CheckConstraint("way IN (1, 2, 3)", name="way"),
    sqlite_with_rowid=False,
)
"""Two parties of an incident, in alphabetical order, each pair once; see casus.store.dealings."""

HANGING = text("parent_key IS NOT NULL")
account = Table(
    "account",
    metadata,
    own_key(),
    key_of("article"),
    Column("number", Integer, nullable=False),
    key_of("incident", optional=True, whole=False),
    Column("parent_key", Key, ForeignKey("account.key")),
    Column("score", Double),
    Column("stamp", BigInteger, nullable=False),
    Column("seniority", Exact, nullable=False),
    Column("head", String(16), nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("profile", Text, nullable=False),
    UniqueConstraint("article_key", "number"),
    Index(None, "incident_key"),
    Index("ix_account_parent_key", "parent_key", sqlite_where=HANGING, postgresql_where=HANGING),
)
account_event = Table(
    "account_event",
    metadata,
    Column("event_key", Key, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True),
    Column("account_key", Key, ForeignKey("account.key", ondelete="CASCADE"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
block = Table(
    "block",
    metadata,
    # The week is in the upper part, so that what is written today lies together.
    Column("code", BigInteger, primary_key=True, autoincrement=False),
    Column("account_key", Key, ForeignKey("account.key", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

incident_change = Table(
    "incident_change",
    metadata,
    own_key(),
    key_of("run", whole=False),
    Column("at", TIME, nullable=False),
    Column("what", String(8), nullable=False),
    Column("incident_id", String(16), nullable=False, index=True),
    Column("into_id", String(16), index=True),
    CheckConstraint("what IN ('merged', 'split', 'renamed', 'ended')", name="what"),
    sqlite_autoincrement=True,
)
"""What became of incidents whose id is no more, or that gave a part of theirs away."""
