"""Cursors: what the record at the end of a page is sorted by, as text that an address can hold."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from casus.errors import BadOption
from casus.records.query import Order

MOST_LETTERS = 500
MOST_NUMBER = 2**62
TYPES: dict[str, tuple[tuple[type, ...], ...]] = {
    "events": ((date, type(None)), (str,), (int,)),
    "statements": ((date, type(None)), (str,), (int,)),
    "positions": ((date, type(None)), (str,), (int,), (str,)),
    "articles": ((date, type(None)), (str,)),
    "incidents": ((date, type(None)), (str,)),
}
"""Of what records of a kind are sorted by; `rank` and `reports` have a number before it."""


class Cursor(NamedTuple):
    """values: of the record that it stands at. backward: the page lies before it."""

    values: tuple[Any, ...]
    backward: bool


def written(kind: str, order: Order, values: Sequence[Any], *, backward: bool) -> str:
    cells = [one.isoformat() if isinstance(one, date) else one for one in values]
    text = json.dumps([kind, order, backward, *cells], ensure_ascii=True, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(text: str, kind: str, order: Order) -> Cursor:
    """Raises BadOption for what is no cursor, or one of another kind or order."""
    try:
        if len(text) > MOST_LETTERS:
            raise ValueError
        found = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        of_kind, of_order, backward, *cells = found
        if (of_kind, of_order) != (kind, order) or not isinstance(backward, bool):
            raise ValueError
        return Cursor(_values(kind, order, cells), backward)
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise BadOption(
            f"{text[:60]!r} is no cursor of {kind} in the order {order!r}; begin again with the first page",
            reason="cursor",
        ) from None


def _values(kind: str, order: Order, cells: Sequence[Any]) -> tuple[Any, ...]:
    types = TYPES[kind]
    if order in ("rank", "reports"):
        types = ((float, int), *types)
    found = []
    for cell, allowed in zip(cells, types, strict=True):
        value = date.fromisoformat(cell) if date in allowed and isinstance(cell, str) else cell
        if not isinstance(value, allowed) or isinstance(value, bool) or not _can_be_kept(value):
            raise ValueError
        found.append(value)
    return tuple(found)


def _can_be_kept(value: Any) -> bool:
    """Whether a database can have it: ids and numbers of the record, and no more."""
    if isinstance(value, str):
        return value.isascii() and value.isprintable()
    return not isinstance(value, (int, float)) or abs(value) < MOST_NUMBER
