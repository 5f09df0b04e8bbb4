"""What all tables share: the metadata with the names of constraints, and columns that come again."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, MetaData, String, Text

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

Key = BigInteger().with_variant(Integer, "sqlite")
Json = JSON(none_as_null=True)
Exact = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared and sorted by its bytes, as SQLite does, whatever language the server sorts by."""
DIGEST = String(32).with_variant(String(32, collation="C"), "postgresql")
TIME = String(25).with_variant(String(25, collation="C"), "postgresql")


def own_key() -> Column[int]:
    return Column("key", Key, primary_key=True)


def key_of(table: str, *, name: str | None = None, optional: bool = False, whole: bool = True) -> Column[int]:
    """A reference; whole: the row goes when the one that it belongs to goes."""
    target = ForeignKey(f"{table}.key", ondelete="CASCADE" if whole else None)
    return Column(name or f"{table}_key", Key, target, nullable=optional)


def spoken(name: str) -> list[Column[object]]:
    """Some words of the article, or None."""
    return [Column(f"{name}_text", Text), Column(f"{name}_start", Integer), Column(f"{name}_end", Integer)]
