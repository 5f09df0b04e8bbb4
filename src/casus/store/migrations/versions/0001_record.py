"""The record as first released: its tables, indexes, full-text search and views."""

from __future__ import annotations

from casus.store.migrations.steps import run_sql

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_sql("0001_record")
