"""Feeds that are watched and the articles that they name: what was seen, what is waiting, when to come back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, insert, select, update

from casus.records.subscription import Named, Subscription, Visit
from casus.store import rows
from casus.store.logbook import feed, feed_item
from casus.store.runs import now

LONGEST_S = 24 * 3600
"""However often a feed failed, it is asked again after a day."""

MOST_CONTENT = 200_000
"""Characters of an article in its feed that are kept until its page is read."""


def add_feed(connection: Connection, url: str, every_s: int) -> bool:
    """Watches a feed from now on; False when it is watched already, and then only how often it is visited changes."""
    changed = update(feed).where(feed.c.url == url).values(every_s=every_s, paused=False)
    if connection.execute(changed).rowcount:
        return False
    connection.execute(insert(feed).values(url=url, every_s=every_s, added=now(), due=now(), paused=False))
    return True


def remove_feed(connection: Connection, url: str) -> bool:
    """Its articles stay; what it named and is still waiting is forgotten. False when it is not watched."""
    return connection.execute(delete(feed).where(feed.c.url == url)).rowcount > 0


def pause_feed(connection: Connection, url: str, *, paused: bool) -> bool:
    """A paused feed is not visited; one that goes on is due at once. False when it is not watched."""
    values = {"paused": paused, **({} if paused else {"due": now()})}
    return connection.execute(update(feed).where(feed.c.url == url).values(values)).rowcount > 0


def read_feeds(connection: Connection, *, due: str | None = None) -> list[Subscription]:
    """In the order in which they were added; due: only those that are to be visited by this time."""
    waiting = func.sum(case((feed_item.c.state == "waiting", 1), else_=0))
    done = func.sum(case((feed_item.c.state == "done", 1), else_=0))
    counted = select(feed_item.c.feed_key, waiting.label("waiting"), done.label("done")).group_by(feed_item.c.feed_key)
    items = counted.subquery()
    asked = select(feed, items.c.waiting, items.c.done).outerjoin(items, items.c.feed_key == feed.c.key)
    if due is not None:
        asked = asked.where(feed.c.due <= due, ~feed.c.paused)
    return [_subscription(row) for row in connection.execute(asked.order_by(feed.c.key))]


def visited(connection: Connection, one: Subscription, visit: Visit) -> None:
    """Notes a visit, and when the next one is due: later the more often it failed, and not before it is asked to."""
    failures = one.failures + 1 if visit.failed else 0
    pause = min(LONGEST_S, one.every_s * 2 ** min(failures, 20)) if failures else one.every_s
    due = datetime.now(UTC) + timedelta(seconds=max(pause, min(visit.wait_s, LONGEST_S)))
    values: dict[str, object] = {
        "checked": now(),
        "due": due.isoformat(timespec="seconds"),
        "failures": failures,
        "status": visit.status,
        "message": visit.message,
        "paused": visit.gone,
    }
    told = ("kind", "title", "homepage", "etag", "modified")
    values.update({name: value for name in told if (value := getattr(visit, name)) is not None})
    connection.execute(update(feed).where(feed.c.key == one.key).values(_storable(values)))


def note_named(connection: Connection, one: Subscription, named: Iterable[Named]) -> int:
    """Notes the articles that a feed names now; those that are new or changed wait to be read. Returns how many do."""
    known = _known(connection, one.key)
    fresh: dict[str, dict[str, object]] = {}
    changed = 0
    for article in named:
        guid = rows.bounded(article.guid)
        if known.get(guid) == article.fingerprint:
            continue
        if guid in known:
            changed += _wait_again(connection, one.key, guid, article)
        else:
            fresh[guid] = {"feed_key": one.key, "guid": guid, **_cells(article)}
    if fresh:
        connection.execute(insert(feed_item), list(fresh.values()))
    return len(fresh) + changed


def waiting(connection: Connection, limit: int, *, after: int = 0) -> list[Named]:
    """Articles that are to be read by now, in the order in which they were named; after: those with a higher key."""
    asked = (
        select(feed_item)
        .where(feed_item.c.state == "waiting", feed_item.c.due <= now(), feed_item.c.key > after)
        .order_by(feed_item.c.key)
        .limit(limit)
    )
    return [_named(row) for row in connection.execute(asked)]


def settle(connection: Connection, keys: Sequence[int]) -> None:
    """These were read; what the feed had of them is not needed any more."""
    values = {"state": "done", "content": None, "reason": None, "message": None}
    connection.execute(update(feed_item).where(feed_item.c.key.in_(keys)).values(values))


def put_off(connection: Connection, key: int, tries: int, seconds: float, *, reason: str, message: str) -> None:
    """Its page could not be had for now."""
    due = (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="seconds")
    values = {"tries": tries, "due": due, "reason": reason, "message": message}
    connection.execute(update(feed_item).where(feed_item.c.key == key).values(_storable(values)))


def give_up(connection: Connection, one: Named, reason: str, message: str) -> None:
    """Its page cannot be had, and no later visit changes that."""
    values = {"state": "failed", "tries": one.tries + 1, "reason": reason, "message": message}
    connection.execute(update(feed_item).where(feed_item.c.key == one.key).values(_storable(values)))


def next_due(connection: Connection) -> str | None:
    """When there is something to do again: a feed to visit or an article to read."""
    feeds = connection.execute(select(func.min(feed.c.due)).where(~feed.c.paused)).scalar()
    items = connection.execute(select(func.min(feed_item.c.due)).where(feed_item.c.state == "waiting")).scalar()
    return min((due for due in (feeds, items) if due is not None), default=None)


def _known(connection: Connection, key: int) -> dict[str, str]:
    asked = select(feed_item.c.guid, feed_item.c.fingerprint).where(feed_item.c.feed_key == key)
    return dict(connection.execute(asked).all())


def _wait_again(connection: Connection, key: int, guid: str, article: Named) -> int:
    where = (feed_item.c.feed_key == key) & (feed_item.c.guid == guid)
    return connection.execute(update(feed_item).where(where).values(tries=0, **_cells(article))).rowcount


def _cells(article: Named) -> dict[str, object]:
    content = article.content if article.content and len(article.content) <= MOST_CONTENT else None
    told = {"url": article.url, "title": article.title, "published": article.published, "content": content}
    return _storable({**told, "fingerprint": article.fingerprint, "state": "waiting", "due": now(), "seen": now()})


def _storable(cells: Mapping[str, object]) -> dict[str, object]:
    """What comes from outside may hold what no database keeps."""
    return {name: rows.storable(one) if isinstance(one, str) else one for name, one in cells.items()}


def _named(row: Row[Any]) -> Named:
    return Named(row.guid, row.url, row.title, row.published, row.fingerprint, row.content, row.key, row.feed_key,
                 row.tries)  # fmt: skip


def _subscription(row: Row[Any]) -> Subscription:
    names = (name for name in Subscription.__dataclass_fields__ if name not in ("waiting", "done"))
    return Subscription(**{name: getattr(row, name) for name in names}, waiting=row.waiting or 0, done=row.done or 0)
