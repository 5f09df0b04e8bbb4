"""The desk: its people, their sessions and tokens, attempts at login, the audit log, saved searches; an index."""

from __future__ import annotations

from casus.store.migrations.steps import run_sql

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    run_sql("0003_desk")
