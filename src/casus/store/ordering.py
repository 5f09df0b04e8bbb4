"""The orders of answers, and pages of them by what the last record was sorted by, so that added rows move no page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Select, and_, false, or_
from sqlalchemy.sql import ColumnElement

Condition = ColumnElement[bool]
Values = tuple[Any, ...]
"""What a row is sorted by."""
Nulls = Literal["last", "first"]


@dataclass(frozen=True, slots=True)
class Sort:
    """nulls: where rows without a value come; None where all have one."""

    column: ColumnElement[Any]
    descending: bool = False
    nulls: Nulls | None = None

    @property
    def expression(self) -> ColumnElement[Any]:
        found = self.column.desc() if self.descending else self.column.asc()
        if self.nulls is None:
            return found
        return found.nulls_last() if self.nulls == "last" else found.nulls_first()

    @property
    def reversed(self) -> Sort:
        nulls: Nulls | None = self.nulls and ("first" if self.nulls == "last" else "last")
        return Sort(self.column, not self.descending, nulls)

    def equals(self, value: Any) -> Condition:
        return self.column.is_(None) if value is None else self.column == value

    def beyond(self, value: Any) -> Condition:
        """Comes after this value."""
        if value is None:
            return self.column.is_not(None) if self.nulls == "first" else false()
        further = self.column < value if self.descending else self.column > value
        return or_(further, self.column.is_(None)) if self.nulls == "last" else further


@dataclass(frozen=True, slots=True)
class Ordered:
    """What is asked for, and its order; its last columns together tell any two rows apart."""

    asked: Select[Any]
    order: tuple[Sort, ...]

    def select(self, limit: int | None) -> Select[Any]:
        return self.asked.order_by(*(one.expression for one in self.order)).limit(limit)

    def sections(self, after: Values | None, *, backward: bool = False) -> Iterator[Select[Any]]:
        """Selects whose rows, one select after the other, follow the row of these values.

        backward: those before it, the nearest first.
        Rows without a value of the first column are a section of their own, so that an index of it finds the others.
        """
        if self.order[0].nulls is None:
            yield self._section(self._turned(backward=backward), after)
            return
        for bare in self.kinds_after(after, backward=backward):
            yield self.bare(after, backward=backward) if bare else self.valued(after, backward=backward)

    def kinds_after(self, after: Values | None, *, backward: bool) -> list[bool]:
        """Whether rows without a value of the first column (True) or with one (False) come, in order."""
        kinds = [False, True] if self._turned(backward=backward)[0].nulls == "last" else [True, False]
        return kinds if after is None else kinds[kinds.index(after[0] is None) :]

    def valued(self, after: Values | None, *, backward: bool) -> Select[Any]:
        """Of the rows with a value of the first column."""
        first, *rest = self._turned(backward=backward)
        start = None if after is None or after[0] is None else after
        return self._section([replace(first, nulls=None), *rest], start, first.column.is_not(None))

    def bare(self, after: Values | None, *, backward: bool) -> Select[Any]:
        """Of those without."""
        first, *rest = self._turned(backward=backward)
        start = None if after is None or after[0] is not None else after[1:]
        return self._section(rest, start, first.column.is_(None))

    def _turned(self, *, backward: bool) -> Sequence[Sort]:
        return [one.reversed for one in self.order] if backward else self.order

    def _section(self, order: Sequence[Sort], after: Values | None, *where: Condition) -> Select[Any]:
        behind = () if after is None else follows(order, after)
        return self.asked.where(*where, *behind).order_by(*(one.expression for one in order))


def follows(order: Sequence[Sort], after: Values) -> Iterator[Condition]:
    """Comes after in this order. The first column is asked for by itself besides, which an index can use."""
    first = order[0]
    if first.nulls is None:
        yield first.column <= after[0] if first.descending else first.column >= after[0]
    yield or_(
        *(
            and_(*(one.equals(value) for one, value in zip(order[:at], after, strict=False)), last.beyond(after[at]))
            for at, last in enumerate(order)
        )
    )
