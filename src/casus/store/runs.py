"""The log of runs: when each began and ended, what it counted, and which items did not become articles."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from casus.records.event import Versions
from casus.records.run import Counts, Run, RunItem, RunState
from casus.store import rows
from casus.store.coding import version_key
from casus.store.logbook import run_item
from casus.store.schema import run

COUNTS = tuple(field.name for field in fields(Counts))


def now() -> str:
    """UTC to the second, ISO 8601."""
    return time_in(0)


def time_in(seconds: float) -> str:
    """So many seconds from now, or before now, as `now`."""
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="seconds")


def start_run(connection: Connection, command: str, arguments: Sequence[str]) -> int:
    """Notes that this process begins a run, and which others ended without saying so. Returns its key."""
    end_dead_runs(connection)
    values = {"command": command, "arguments": [rows.storable(one) for one in arguments], "state": "running",
              "started": now(), "heard": now(), "host": socket.gethostname(), "pid": os.getpid()}  # fmt: skip
    return int(connection.execute(insert(run).values(values).returning(run.c.key)).scalar_one())


def end_run(connection: Connection, key: int, state: RunState, message: str | None = None) -> None:
    told = None if message is None else rows.storable(message)
    values = {"state": state, "ended": now(), "heard": now(), "message": told}
    connection.execute(update(run).where(run.c.key == key).values(values))


def count(connection: Connection, key: int, counts: Counts) -> None:
    """Adds to the counts of a run, in the transaction of what is counted, so that they are exact at any moment."""
    added = {name: run.c[name] + getattr(counts, name) for name in COUNTS if getattr(counts, name)}
    connection.execute(update(run).where(run.c.key == key).values({**added, "heard": now()}))


def note_versions(connection: Connection, key: int, versions: Versions) -> None:
    """With what the articles of a run were coded."""
    unknown = (run.c.key == key) & run.c.version_key.is_(None)
    connection.execute(update(run).where(unknown).values(version_key=version_key(connection, versions)))


def note_item(connection: Connection, key: int, item: RunItem) -> None:
    cells = {"place": rows.bounded(item.place), "message": rows.storable(item.message)}
    connection.execute(insert(run_item).values(run_key=key, outcome=item.outcome, reason=item.reason, **cells))


def end_dead_runs(connection: Connection) -> None:
    """Runs of this machine whose process is gone are marked as interrupted."""
    here = select(run.c.key, run.c.pid).where(run.c.state == "running", run.c.host == socket.gethostname())
    for key, pid in connection.execute(here).all():
        if not _is_alive(pid):
            values = {"state": "interrupted", "ended": run.c.heard, "message": "the process ended without a word"}
            connection.execute(update(run).where(run.c.key == key).values(values))


def read_runs(connection: Connection, limit: int | None = None, *, before: int | None = None) -> Iterator[Run]:
    """The newest first; before: those with a lower key."""
    asked = select(run).order_by(run.c.key.desc()).limit(limit)
    if before is not None:
        asked = asked.where(run.c.key < before)
    for row in connection.execute(asked):
        yield _run_of(row)


def find_run(connection: Connection, key: int) -> Run | None:
    row = connection.execute(select(run).where(run.c.key == key)).first()
    return None if row is None else _run_of(row)


def read_run_items(connection: Connection, key: int, limit: int | None = None, *, skip: int = 0) -> Iterator[RunItem]:
    """In the order in which they were met; skip: so many of the first are left out."""
    asked = select(run_item).where(run_item.c.run_key == key).order_by(run_item.c.key).limit(limit).offset(skip)
    for row in connection.execute(asked):
        yield RunItem(row.place, row.outcome, row.reason, row.message)


def count_run_items(connection: Connection, key: int) -> list[tuple[str, str, int]]:
    """How many items of a run have each outcome and reason, the most frequent first."""
    number = func.count().label("number")
    asked = select(run_item.c.outcome, run_item.c.reason, number).where(run_item.c.run_key == key)
    asked = asked.group_by(run_item.c.outcome, run_item.c.reason)
    listed = connection.execute(asked.order_by(number.desc(), run_item.c.outcome, run_item.c.reason))
    return [(row.outcome, row.reason, row.number) for row in listed]


def _run_of(row: Row[Any]) -> Run:
    gone = row.state == "running" and row.host == socket.gethostname() and not _is_alive(row.pid)
    return Run(
        key=row.key,
        command=row.command,
        arguments=tuple(row.arguments),
        state="interrupted" if gone else row.state,
        started=row.started,
        ended=row.ended,
        heard=row.heard,
        host=row.host,
        pid=row.pid,
        counts=Counts(**{name: getattr(row, name) for name in COUNTS}),
        message=row.message,
    )


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
