"""Inputs that could not be used, kept with their bytes and the reason until somebody looks or a retry succeeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from casus.records.item import Item
from casus.records.outcome import Refused
from casus.records.run import Quarantined
from casus.store import rows
from casus.store.logbook import quarantine
from casus.store.runs import now


def keep(connection: Connection, run: int, refused: Refused, published: str | None = None) -> None:
    """Keeps an input; one that is there already, same place and same bytes, is only met once more."""
    cells = _cells(refused)
    same = (quarantine.c.place == cells["place"]) & (quarantine.c.digest == cells["digest"])
    said = refused.rejected
    told = {"reason": said.reason, "message": rows.storable(said.message), "last_seen": now(), "run_key": run}
    met = {**told, "state": "open", "times": quarantine.c.times + 1}
    if not connection.execute(update(quarantine).where(same).values(met)).rowcount:
        connection.execute(
            insert(quarantine).values(**cells, **told, state="open", first_seen=now(), published=published)
        )


def _cells(refused: Refused) -> dict[str, object]:
    """What the input was: the item, or what is left of it where none could be cut out."""
    said, item = refused.rejected, refused.item
    kept = item or said
    raw = kept.raw
    texts = {"doc": said.doc, "url": kept.url, "charset": kept.charset}
    return {
        "place": rows.bounded(said.path if item is None else item.place),
        "digest": sha256(raw).hexdigest()[:32],
        "raw": raw,
        "form": kept.form,
        "retrieved": kept.retrieved,
        **{name: text if text is None else rows.storable(text) for name, text in texts.items()},
    }


def resolve(connection: Connection, key: int) -> None:
    """It was used after all."""
    connection.execute(update(quarantine).where(quarantine.c.key == key).values(state="resolved", last_seen=now()))


def drop(connection: Connection, key: int) -> bool:
    """Forgets one with its bytes; met again, it is kept again. False where there is none of this number."""
    return connection.execute(delete(quarantine).where(quarantine.c.key == key)).rowcount > 0


def read_quarantine(
    connection: Connection,
    keys: Sequence[int] = (),
    *,
    resolved: bool = False,
    after: int = 0,
    limit: int | None = None,
) -> Iterator[Quarantined]:
    """In the order in which they came; the open ones, or all of them. after: those with a higher key."""
    columns = [column for column in quarantine.c if column.name != "raw"]
    asked = select(*columns, func.length(quarantine.c.raw).label("size")).order_by(quarantine.c.key)
    if keys:
        asked = asked.where(quarantine.c.key.in_(keys))
    if not resolved:
        asked = asked.where(quarantine.c.state == "open")
    yield from map(_quarantined_of, connection.execute(asked.where(quarantine.c.key > after).limit(limit)))


def reasons(connection: Connection) -> dict[str, int]:
    """How many are open for each reason, the most frequent first."""
    number = func.count().label("number")
    asked = select(quarantine.c.reason, number).where(quarantine.c.state == "open").group_by(quarantine.c.reason)
    return {row.reason: row.number for row in connection.execute(asked.order_by(number.desc(), quarantine.c.reason))}


def kept_bytes(connection: Connection, key: int, most: int | None = None) -> bytes:
    """most: bytes from the beginning; None for all."""
    raw = quarantine.c.raw if most is None else func.substr(quarantine.c.raw, 1, most)
    return bytes(connection.execute(select(raw).where(quarantine.c.key == key)).scalar_one())


def kept_item(connection: Connection, one: Quarantined) -> Item | None:
    """The item as it came in; None where nothing could be cut out of its file."""
    if one.form is None:
        return None
    raw = kept_bytes(connection, one.key)
    return Item(one.doc, one.place, raw, one.form, one.url, one.charset, one.retrieved)


def _quarantined_of(row: Any) -> Quarantined:
    names = Quarantined.__dataclass_fields__
    return Quarantined(**{name: getattr(row, name) for name in names})
