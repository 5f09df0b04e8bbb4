"""Running a step's SQL, which is written out for each database: what was released must not move with the code."""

from __future__ import annotations

from pathlib import Path

from alembic import op

VERSIONS = Path(__file__).parent / "versions"


def run_sql(name: str) -> None:
    """The statements of `<name>.<database>.sql`, which blank lines part."""
    connection = op.get_bind()
    text = (VERSIONS / f"{name}.{connection.dialect.name}.sql").read_text(encoding="utf-8")
    if connection.dialect.name == "postgresql":
        text = text.replace("%", "%%")  # psycopg takes one for the place of a value
    for statement in text.strip().split("\n\n"):
        connection.exec_driver_sql(statement)
