"""Inputs that could not be used, kept with their bytes and the reason until somebody looks or a retry succeeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from casus.records.item import Item
from casus.records.outcome import Refused
from casus.records.run import Quarantined
from casus.store import rows
from casus.store.logbook import quarantine
from casus.store.runs import now


def keep(connection: Connection, run: int, refused: Refused, published: str | None = None) -> None:
    """Keeps an input; one that is there already, same place and same bytes, is only met once more."""
    said, item = refused.rejected, refused.item
    place, digest = rows.bounded(said.path if item is None else item.place), _digest(refused)
    same = (quarantine.c.place == place) & (quarantine.c.digest == digest)
    told = {"reason": said.reason, "message": said.message, "last_seen": now(), "run_key": run, "state": "open"}
    if connection.execute(update(quarantine).where(same).values(times=quarantine.c.times + 1, **told)).rowcount:
        return
    about = {"url": item.url, "charset": item.charset, "retrieved": item.retrieved} if item else {}
    cells = {"digest": digest, "place": place, "doc": said.doc, "raw": raw_of(refused), "form": item and item.form}
    connection.execute(insert(quarantine).values(**cells, **told, **about, first_seen=now(), published=published))


def resolve(connection: Connection, key: int) -> None:
    """It was used after all."""
    connection.execute(update(quarantine).where(quarantine.c.key == key).values(state="resolved", last_seen=now()))


def read_quarantine(
    connection: Connection, keys: Sequence[int] = (), *, resolved: bool = False
) -> Iterator[Quarantined]:
    """In the order in which they came; the open ones, or all of them."""
    columns = [column for column in quarantine.c if column.name != "raw"]
    asked = select(*columns, func.length(quarantine.c.raw).label("size")).order_by(quarantine.c.key)
    if keys:
        asked = asked.where(quarantine.c.key.in_(keys))
    if not resolved:
        asked = asked.where(quarantine.c.state == "open")
    yield from map(_quarantined_of, connection.execute(asked))


def kept_bytes(connection: Connection, key: int) -> bytes:
    return bytes(connection.execute(select(quarantine.c.raw).where(quarantine.c.key == key)).scalar_one())


def kept_item(connection: Connection, one: Quarantined) -> Item | None:
    """The item as it came in; None where nothing could be cut out of its file."""
    if one.form is None:
        return None
    raw = kept_bytes(connection, one.key)
    return Item(one.doc, one.place, raw, one.form, one.url, one.charset, one.retrieved)


def raw_of(refused: Refused) -> bytes:
    return refused.item.raw if refused.item is not None else refused.rejected.raw


def _digest(refused: Refused) -> str:
    return sha256(raw_of(refused)).hexdigest()[:32]


def _quarantined_of(row: Any) -> Quarantined:
    names = Quarantined.__dataclass_fields__
    return Quarantined(**{name: getattr(row, name) for name in names})
