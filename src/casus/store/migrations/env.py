"""What Alembic runs: the steps on the connection that it is handed, in the transaction that is open there."""

from __future__ import annotations

from alembic import context

from casus.store import casebook, desk, logbook, schema
from casus.store.metadata import metadata

TABLES = (schema, logbook, casebook, desk)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
    transactional_ddl=True,
)
context.run_migrations()
