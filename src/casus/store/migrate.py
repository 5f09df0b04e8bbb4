"""Bringing a database to the schema of this version. Alembic is loaded only where there is something to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from casus.errors import StoreError
from casus.store.engine import WAIT_MS, reading_on, writing_on

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA = "0004"
"""The newest step in migrations/versions."""

STEPS = Path(__file__).parent / "migrations"
LOCK = 0x43415355
"""Of PostgreSQL's advisory locks, the one of whoever changes the schema or writes an article: `CASU` in ASCII."""


def current(connection: Connection) -> str | None:
    """The step that the database is at, None for an empty one; raises StoreError for somebody else's database."""
    names = set(inspect(connection).get_table_names())
    if {"alembic_version", "article", "sighting"} <= names:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if names:
        some = ", ".join(sorted(names)[:4])
        raise StoreError(f"the database holds other tables ({some}) and no record; name another file or database")
    return None


def bring_up(engine: Engine) -> None:
    """Makes or upgrades the schema, in one transaction; of several processes that try, one does it.

    Raises StoreError for a database of a newer Casus.
    """
    with reading_on(engine) as connection, connection.begin():
        if current(connection) == SCHEMA:
            return
    with writing_on(engine) as connection, connection.begin():
        lock_writers(connection)
        found = current(connection)
        if found != SCHEMA:
            _upgrade(connection, found)


def lock_writers(connection: Connection) -> None:
    """Waits until no other process writes, and keeps them out until the transaction ends; SQLite does so itself."""
    if connection.dialect.name == "postgresql":
        waiting = "SELECT set_config('lock_timeout', :wait, true), pg_advisory_xact_lock(:lock)"
        connection.execute(text(waiting), {"wait": str(WAIT_MS), "lock": LOCK})


def _upgrade(connection: Connection, found: str | None) -> None:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    if found is None:
        _check_encoding(connection)
    if found is not None and found not in {
        step.revision for step in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreError(
            f"the record is of schema {found}, which this version of Casus (schema {SCHEMA}) does not know: "
            "it was written by a newer one; upgrade Casus"
        )
    command.upgrade(config, "head")


def alembic_config(connection: Connection) -> Config:
    """What Alembic is to know: where the steps are, and the connection in whose transaction they are run."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _check_encoding(connection: Connection) -> None:
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise StoreError(f"the database is in {encoding}, and news is in UTF8: make one WITH ENCODING 'UTF8'")
