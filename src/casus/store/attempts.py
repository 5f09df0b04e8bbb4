"""Attempts at login, counted for each address and each name, so that nobody can guess quickly.

They are in the record so that several processes count together. An attempt is counted before its password is looked
at: of many that come at once no more go through than of as many one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select, update

from casus.store.desk import attempt
from casus.store.runs import now, time_in

FORGOTTEN_S = 3600
"""So long after the last attempt they are forgotten."""

MOST_KEPT = 10_000
"""Rows; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Bound:
    """free: attempts without any wait. The next waits 4 seconds, each further one twice as long, longest_s at most."""

    free: int
    longest_s: int

    def wait_s(self, failures: int) -> int:
        return min(self.longest_s, 2 ** min(failures - self.free + 2, 30)) if failures >= self.free else 0


def try_login(connection: Connection, asked: Mapping[str, Bound]) -> int:
    """Counts an attempt of these and returns 0; where one of them has to wait nothing is counted, and how long is told.

    asked: such as `name:jane`, `address:192.0.2.1`, with the bound of each.
    """
    waits = [_left_s(connection, what, bound) for what, bound in asked.items()]
    if max(waits) > 0:
        return max(waits)
    connection.execute(delete(attempt).where(attempt.c.last < time_in(-FORGOTTEN_S)))
    for what in asked:
        _count(connection, what)
    _drop_the_oldest(connection)
    return 0


def forget(connection: Connection, what: str) -> None:
    """As if there had been no attempt."""
    connection.execute(delete(attempt).where(attempt.c.digest == _digest(what)))


def take_back(connection: Connection, what: str) -> None:
    """The last attempt was none: whoever logs in does not count against his address, and does not clear it either."""
    fewer = {"failures": attempt.c.failures - 1}
    connection.execute(update(attempt).where(attempt.c.digest == _digest(what)).values(fewer))


def _left_s(connection: Connection, what: str, bound: Bound) -> int:
    row = connection.execute(select(attempt).where(attempt.c.digest == _digest(what))).first()
    if row is None:
        return 0
    passed = (datetime.now(UTC) - datetime.fromisoformat(row.last)).total_seconds()
    return 0 if passed > FORGOTTEN_S else max(0, round(bound.wait_s(row.failures) - passed + 0.5))


def _count(connection: Connection, what: str) -> None:
    once_more = {"failures": attempt.c.failures + 1, "last": now()}
    if not connection.execute(update(attempt).where(attempt.c.digest == _digest(what)).values(once_more)).rowcount:
        connection.execute(insert(attempt).values(digest=_digest(what), failures=1, last=now()))


def _drop_the_oldest(connection: Connection) -> None:
    over = connection.execute(select(func.count()).select_from(attempt)).scalar_one() - MOST_KEPT
    if over > 0:
        oldest = select(attempt.c.key).order_by(attempt.c.last, attempt.c.key).limit(over)
        connection.execute(delete(attempt).where(attempt.c.key.in_(oldest)))


def _digest(what: str) -> str:
    return sha256(what.encode("utf-8", "surrogatepass")).hexdigest()[:32]
