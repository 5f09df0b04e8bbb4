"""The tables of the record; docs/store.md draws them. The migrations make them, a test holds both to each other.

Keys are numbers of this store alone. What another store of the same articles also has: `article.digest`, `event.id`,
`statement.id`, `article.story`. All offsets are half-open character offsets in the article's text, in `start_char` and
`end_char`; times are ISO 8601 in UTC to the second; `day` is a calendar day; `folded` is what names are looked up by
(rows.py). Columns that can be long stand last: SQLite reads a row from its beginning. What stands in two places
stands there for speed: the day of an event with its participants, and a dyad for each pair of them.
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
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
    true,
)

from casus.store.metadata import DIGEST, TIME, Exact, Json, Key, key_of, metadata, own_key, spoken

version = Table(
    "version",
    metadata,
    own_key(),
    Column("casus", String(40), nullable=False),
    Column("model", String(40), nullable=False),
    Column("ontology", String(40), nullable=False),
    Column("registry", String(120), nullable=False),
    UniqueConstraint("casus", "model", "ontology", "registry"),
)
publisher = Table(
    "publisher",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
)
run = Table(
    "run",
    metadata,
    own_key(),
    Column("command", String(20), nullable=False),
    Column("arguments", Json, nullable=False),
    Column("state", String(12), nullable=False),
    Column("started", TIME, nullable=False),
    Column("ended", TIME),
    Column("heard", TIME, nullable=False),
    Column("host", String(255), nullable=False),
    Column("pid", Integer, nullable=False),
    key_of("version", optional=True, whole=False),
    *(
        Column(name, Integer, nullable=False, server_default="0")
        for name in ("seen", "coded", "known", "updated", "copies", "skipped", "quarantined", "events")
    ),
    Column("message", Text),
    CheckConstraint("state IN ('running', 'done', 'interrupted', 'failed')", name="state"),
    sqlite_autoincrement=True,
)

SUPERSEDED = text("superseded_by IS NOT NULL")
article = Table(
    "article",
    metadata,
    own_key(),
    Column("digest", DIGEST, nullable=False, unique=True),
    Column("published", String(40)),
    Column("day", Date, index=True),
    Column("retrieved", TIME),
    Column("newness", Exact, nullable=False),
    Column("language", String(8)),
    key_of("publisher", optional=True, whole=False),
    key_of("version", whole=False),
    key_of("run", whole=False),
    Column("story", DIGEST, nullable=False, index=True),
    Column("superseded_by", Key, ForeignKey("article.key")),
    Column("shown", Boolean, nullable=False, server_default=true()),
    Column("doc", Exact, nullable=False),
    Column("title", Text),
    Column("url", Exact),
    Column("address", Exact),
    Column("notes", Json),
    Column("scheme", String(20)),
    Column("signature", LargeBinary),
    Column("extra", Json),
    Column("text", Text, nullable=False),
    Index(None, "publisher_key"),
    # Equality is all that is asked, and a tree of PostgreSQL takes 2,700 bytes at most.
    Index(None, "address", postgresql_using="hash"),
    Index(None, "doc", postgresql_using="hash"),
    # Most articles are superseded by none, so that an index of those would be of no use and would be used.
    Index(None, "superseded_by", sqlite_where=SUPERSEDED, postgresql_where=SUPERSEDED),
)
sighting = Table(
    "sighting",
    metadata,
    Column("article_key", Key, ForeignKey("article.key", ondelete="CASCADE"), primary_key=True),
    Column("place", Exact, primary_key=True),
    Column("doc", Exact, nullable=False),
    Column("url", Exact),
    Column("retrieved", TIME),
    key_of("run", whole=False),
    sqlite_with_rowid=False,
)
band = Table(
    "band",
    metadata,
    # First, so that what is written today lies together, and what is of other times is not looked at.
    Column("week", Integer, primary_key=True, autoincrement=False),
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("article_key", Key, ForeignKey("article.key", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
sentence = Table(
    "sentence",
    metadata,
    own_key(),
    key_of("article"),
    Column("number", Integer, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("article_key", "number"),
)

entity = Table(
    "entity",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
    Column("name", Text),
    Column("country", String(3), index=True),
    Column("sector", Text),
    Column("registry_id", Text),
    Column("folded", Text, nullable=False),
    Index(None, "code", postgresql_using="hash"),
    Index(None, "name", postgresql_using="hash"),
)
place = Table(
    "place",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text),
    Column("country", String(3), index=True),
    Column("admin1", Text),
    Column("lat", Double),
    Column("lon", Double),
    Column("precision", String(8)),
    Column("gazetteer_id", Text),
    Column("centroid", Boolean, nullable=False),
    Column("folded", Text, nullable=False),
    Index(None, "name", postgresql_using="hash"),
)

event = Table(
    "event",
    metadata,
    own_key(),
    Column("id", String(16), nullable=False, unique=True),
    key_of("article"),
    key_of("sentence"),
    Column("number", Integer, nullable=False),
    Column("type", String(12), nullable=False),
    Column("mode", String(24)),
    Column("contexts", Text, nullable=False),
    Column("quad_class", SmallInteger, nullable=False),
    Column("intensity", Double, nullable=False),
    Column("status", String(12), nullable=False),
    Column("status_words", Json),
    Column("claim", String(10), nullable=False),
    Column("trigger_text", Text, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    *spoken("date"),
    Column("date_value", String(10)),
    Column("date_granularity", String(8)),
    Column("date_first", String(10)),
    Column("date_last", String(10)),
    Column("day", Date),
    Column("dated", Boolean, nullable=False),
    *spoken("place"),
    Column("place_key", BigInteger, ForeignKey("place.key")),
    Column("confidence", Double, nullable=False),
    key_of("version", whole=False),
    key_of("version", name="first_version_key", whole=False),
    Column("shown", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("article_key", "number"),
    Index(None, "type", "day"),
    Index(None, "day"),
    # Most events have no place of their own.
    Index(
        "ix_event_place_key_day",
        "place_key",
        "day",
        sqlite_where=text("place_key IS NOT NULL"),
        postgresql_where=text("place_key IS NOT NULL"),
    ),
    Index(None, "sentence_key"),
)
participant = Table(
    "participant",
    metadata,
    Column("event_key", Key, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True),
    Column("role", String(9), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("entity_key", BigInteger, ForeignKey("entity.key"), nullable=False),
    Column("text", Text, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("reason", String(12)),
    Column("claim", String(10)),
    Column("kind", String(10)),
    Column("own", Boolean),
    Column("day", Date),
    Column("detail", Json),
    Index(None, "entity_key", "role", "day", "event_key"),
    CheckConstraint("role IN ('actor', 'recipient', 'source')", name="role"),
    sqlite_with_rowid=False,
)
dyad = Table(
    "dyad",
    metadata,
    Column("event_key", Key, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("actor_key", BigInteger, ForeignKey("entity.key"), nullable=False),
    Column("recipient_key", BigInteger, ForeignKey("entity.key"), nullable=False),
    Column("actor_country", String(3)),
    Column("recipient_country", String(3)),
    Column("directed", Boolean, nullable=False),
    Index(None, "actor_country", "recipient_country"),
    Index(None, "recipient_country"),
    sqlite_with_rowid=False,
)
position = Table(
    "position",
    metadata,
    Column("event_key", Key, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True),
    Column("stance", String(12), primary_key=True),
    Column("holder", String(9), nullable=False),
    Index(None, "stance"),
    CheckConstraint("holder IN ('actor', 'source')", name="holder"),
    sqlite_with_rowid=False,
)

statement = Table(
    "statement",
    metadata,
    own_key(),
    Column("id", String(16), nullable=False, unique=True),
    key_of("article"),
    key_of("sentence"),
    Column("number", Integer, nullable=False),
    Column("form", String(8), nullable=False),
    Column("kind", String(10), nullable=False),
    *spoken("cue"),
    Column("content", Text, nullable=False),
    Column("parts", Json, nullable=False),
    Column("within", String(16)),
    Column("status", String(12), nullable=False),
    Column("status_words", Json),
    key_of("version", whole=False),
    Column("day", Date, index=True),
    Column("shown", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("article_key", "number"),
    Index(None, "sentence_key"),
    Index(None, "kind", "day"),
)
speaker = Table(
    "speaker",
    metadata,
    Column("statement_key", Key, ForeignKey("statement.key", ondelete="CASCADE"), primary_key=True),
    Column("role", String(9), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("entity_key", BigInteger, ForeignKey("entity.key"), nullable=False),
    Column("text", Text, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("reason", String(12)),
    Column("detail", Json),
    Index(None, "entity_key", "role", "statement_key"),
    CheckConstraint("role IN ('speaker', 'addressee')", name="role"),
    sqlite_with_rowid=False,
)
statement_event = Table(
    "statement_event",
    metadata,
    Column("statement_key", Key, ForeignKey("statement.key", ondelete="CASCADE"), primary_key=True),
    Column("event_key", Key, ForeignKey("event.key", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
quote = Table(
    "quote",
    metadata,
    Column("statement_key", Key, ForeignKey("statement.key", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    sqlite_with_rowid=False,
)
