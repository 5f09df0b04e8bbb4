"""Versions of one page, and copies of one story: what is joined, and which of it is shown.

Everything here comes out the same in whatever order the articles came in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select, update

from casus.records.sketch import Sketch
from casus.store.rows import Row
from casus.store.schema import article, band, event, statement

Alike = Callable[[bytes, bytes], bool]

DAYS_APART = 7
"""Copies appear within a week; what is alike and further apart is as a rule another bulletin on the same form."""

UNDATED = 0
"""The week of articles whose day is not known: they may be copies of any."""

MOST_CANDIDATES = 2_000
"""Articles that share a band with a new one and are compared with it: more are made to be alike, not copies."""


def band_rows(key: int, day: date | None, sketch: Sketch) -> Iterator[Row]:
    return ({"week": week_of(day), "hash": one, "article_key": key} for one in sorted(set(sketch.bands)))


def week_of(day: date | None) -> int:
    """Numbers times of one day more than copies lie apart, so that those of an article are in its own or one beside."""
    return UNDATED if day is None else 1 + day.toordinal() // (DAYS_APART + 1)


class Ordered(NamedTuple):
    """several: whether there are several versions of a page. changed: keys of those that are now superseded or not."""

    several: bool
    changed: tuple[int, ...] = ()


def order_versions(connection: Connection, address: str | None) -> Ordered:
    """Of the articles at one address each is superseded by the next newer one."""
    if address is None:
        return Ordered(False)
    at_address = select(article.c.key, article.c.superseded_by, article.c.story).where(article.c.address == address)
    versions = connection.execute(at_address.order_by(article.c.newness)).all()
    newer = [row.key for row in versions[1:]]
    followed = list(zip(versions, [*newer, None], strict=True))
    for row, after in followed:
        if row.superseded_by != after:
            connection.execute(update(article).where(article.c.key == row.key).values(superseded_by=after))
    for story in {row.story for row in versions} if newer else ():
        show_newest(connection, story)
    return Ordered(
        bool(newer), tuple(row.key for row, after in followed if (row.superseded_by is None) != (after is None))
    )


def join_story(connection: Connection, key: int, digest: str, sketch: Sketch | None, alike: Alike) -> str:
    """Joins an article with its copies; a story has the lowest digest of its articles for a name, which is returned."""
    stories = {digest, *(_stories_of_copies(connection, key, sketch, alike) if sketch else ())}
    name: str = min(stories)
    if len(stories) > 1:
        joined = article.c.story.in_(sorted(stories - {name}))
        connection.execute(update(article).where(joined).values(story=name))
    return name


def show_newest(connection: Connection, story: str) -> int:
    """Of a story the newest article is shown, that no newer version supersedes; with it its events and statements.

    Returns how many articles the story has, superseded ones left out.
    """
    told = connection.execute(
        select(article.c.key, article.c.shown, article.c.superseded_by)
        .where(article.c.story == story)
        .order_by(article.c.newness.desc())
    ).all()
    newest = next((row.key for row in told if row.superseded_by is None), None)
    for row in told:
        if row.shown != (row.key == newest):
            _show(connection, row.key, row.key == newest)
    return sum(row.superseded_by is None for row in told)


def _show(connection: Connection, key: int, shown: bool) -> None:
    connection.execute(update(article).where(article.c.key == key).values(shown=shown))
    for table in (event, statement):
        connection.execute(update(table).where(table.c.article_key == key).values(shown=shown))


def _stories_of_copies(connection: Connection, key: int, sketch: Sketch, alike: Alike) -> Iterator[str]:
    """The stories of the articles that share a band with this one and turn out to be alike."""
    day = connection.execute(select(article.c.day).where(article.c.key == key)).scalar()
    shared = band.c.week.in_(_weeks_around(day)) & band.c.hash.in_(sketch.bands)
    sharing = select(band.c.article_key).where(shared, band.c.article_key != key).distinct()
    candidates = (
        select(article.c.story, article.c.signature, article.c.day)
        .where(article.c.key.in_(sharing), article.c.scheme == sketch.scheme)
        .order_by(article.c.digest)
        .limit(MOST_CANDIDATES)
    )
    found: set[str] = set()
    for story, signature, other in connection.execute(candidates):
        far = day is not None and other is not None and abs((day - other).days) > DAYS_APART
        if story not in found and not far and alike(sketch.signature, signature):
            found.add(story)
            yield story


def _weeks_around(day: date | None) -> list[int] | Select[Any]:
    """Those in which copies of an article of this day may be; of one without a day all that there are."""
    if day is not None:
        week = week_of(day)
        return [UNDATED, week - 1, week, week + 1]
    # One look-up for each week: to read all rows for their weeks would take seconds.
    weeks = select(func.min(band.c.week).label("week")).cte("weeks", recursive=True)
    after = select(func.min(band.c.week)).where(band.c.week > weeks.c.week).scalar_subquery()
    every = weeks.union_all(select(after).where(weeks.c.week.is_not(None)))
    return select(every.c.week).where(every.c.week.is_not(None))
