"""Where the record stands: what changes when anything that is shown may have changed, and the day it tells of last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from casus.store.casebook import incident, incident_change
from casus.store.logbook import change, feed, quarantine
from casus.store.rows import hash_key
from casus.store.runs import COUNTS
from casus.store.schema import article, run

RUNS = 8
"""The newest runs, of which some may still be at work."""


def state(connection: Connection) -> str:
    """Two texts joined by a mark: of what was read from articles, and of feeds and what they could not give."""
    return f"{content(connection)}.{sources(connection)}"


def content(connection: Connection) -> str:
    """Changes with articles, incidents and runs; every transaction that writes any counts them in its run."""
    newest = [func.max(table.c.key) for table in (article, incident, incident_change, change)]
    told = (run.c.key, run.c.state, run.c.heard, *(run.c[name] for name in COUNTS))
    runs = connection.execute(select(*told).order_by(run.c.key.desc()).limit(RUNS))
    keys = (connection.execute(select(one)).scalar() for one in newest)
    return _short((*keys, *(cell for row in runs for cell in row)))


def sources(connection: Connection) -> str:
    """Changes with feeds and with what is quarantined."""
    feeds = select(func.count(), func.max(feed.c.key), func.max(feed.c.checked), func.sum(feed.c.every_s))
    kept = select(func.count(), func.max(quarantine.c.key), func.max(quarantine.c.last_seen))
    return _short(cell for asked in (feeds, kept) for cell in connection.execute(asked).one())


def last_day(connection: Connection) -> date | None:
    """The last day with an incident that counts, not after the last article; without one the day of that article."""
    newest = connection.execute(select(func.max(article.c.day))).scalar()
    asked = select(incident.c.day).where(incident.c.status == "actual", incident.c.background.is_(False))
    before = incident.c.day <= newest if newest is not None else incident.c.day.is_not(None)
    found: date | None = connection.execute(asked.where(before).order_by(incident.c.day.desc()).limit(1)).scalar()
    return found or newest


def first_day(connection: Connection) -> date | None:
    """The first day that the record has articles of: what was before is not known."""
    found: date | None = connection.execute(select(func.min(article.c.day))).scalar()
    return found


def _short(cells: Iterable[object]) -> str:
    return f"{hash_key(*cells):x}"
