"""An answer a page at a time, and how many records it has in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some records of an answer, in its order.

    next, before: cursors of the pages after and before this one, None at either end. A cursor is text without meaning
    that stays good while records are added. Incidents in a page have no links (`linked` is empty).
    """

    records: tuple[T, ...]
    next: str | None
    before: str | None


@dataclass(frozen=True, slots=True)
class Amount:
    """How many there are. exact: False where there are `number` or more, and they were not counted further."""

    number: int
    exact: bool
