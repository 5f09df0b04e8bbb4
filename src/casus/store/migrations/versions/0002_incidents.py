"""Accounts and incidents: tables beside those of the events. Articles get theirs when they are coded again."""

from __future__ import annotations

from casus.store.migrations.steps import run_sql

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    run_sql("0002_incidents")
