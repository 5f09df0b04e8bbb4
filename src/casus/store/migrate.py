"""Bringing a database to the schema of this version. Alembic is loaded only where there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from casus.errors import StoreError

SCHEMA = "0001"
"""The newest step in migrations/versions."""

STEPS = Path(__file__).parent / "migrations"
LOCK = 0x43415355
"""Of PostgreSQL's advisory locks, the one of whoever changes the schema or writes an article: `CASU` in ASCII."""


def current(connection: Connection) -> str | None:
    """The step that the database is at, None for an empty one; raises StoreError for somebody else's database."""
    names = set(inspect(connection).get_table_names())
    if "alembic_version" in names and "article" in names:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if names:
        some = ", ".join(sorted(names)[:4])
        raise StoreError(f"the database holds other tables ({some}) and no record; name another file or database")
    return None


def bring_up(engine: Engine) -> None:
    """Makes or upgrades the schema, in one transaction; of several processes that try, one does it.

    Raises StoreError for a database of a newer Casus.
    """
    with engine.connect() as connection, connection.begin():
        if current(connection) == SCHEMA:
            return
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        lock_writers(connection)
        found = current(connection)
        if found != SCHEMA:
            _upgrade(connection, found)


def lock_writers(connection: Connection) -> None:
    """Waits until no other process writes, and keeps them out until the transaction ends; SQLite does so itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def _upgrade(connection: Connection, found: str | None) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    if found is not None and found not in {
        step.revision for step in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreError(
            f"the record is of schema {found}, which this version of Casus (schema {SCHEMA}) does not know: "
            "it was written by a newer one; upgrade Casus"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
