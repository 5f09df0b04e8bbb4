"""How large a record is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """name: where it lies, without a password. database: which, with its version. schema: the step it is at.

    bytes: of all files, or of the database on its server. bytes_per_event: None without events. first_day, last_day: of
    the articles, ISO 8601. rows: of each table.
    """

    name: str
    database: str
    schema: str
    bytes: int
    bytes_per_event: float | None
    first_day: str | None
    last_day: str | None
    rows: Mapping[str, int]
