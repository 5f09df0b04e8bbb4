"""Who deals with whom in an incident, as rows that can be summed up; filled from the parties of the incidents."""

from __future__ import annotations

from casus.store.migrations.steps import run_sql

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    run_sql("0004_dealings")
