"""One coded article into the record, whole: its rows, its versions and its story. The caller holds the transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select, update

from casus.records.outcome import Known, Sighting, Taken
from casus.store import rows
from casus.store.accounts import Accounts
from casus.store.coding import add_coding, version_key
from casus.store.grouping import Grouping
from casus.store.incidents import Incidents
from casus.store.inserting import add, ensure, free_keys
from casus.store.schema import article, band, publisher, sighting
from casus.store.stories import band_rows, join_story, order_versions, show_newest

REFRESHED = ("doc", "url", "retrieved", "newness", "extra")
"""Columns of an article that hang on where it was met."""


@dataclass(frozen=True, slots=True)
class Stored:
    """outcome: `updated` is coded, and another version of a page that the record had. copy: of a story that it had."""

    outcome: Literal["coded", "known", "updated"]
    copy: bool = False


class Writer:
    """Writes in one transaction; call `settle` before it ends. run: key of the run that it is for.

    accounts: those that were read last, to be handed to the next writer as well.
    """

    def __init__(self, connection: Connection, run: int, grouping: Grouping, accounts: Accounts | None = None) -> None:
        self.connection, self.run, self.grouping = connection, run, grouping
        self.incidents = Incidents(connection, run, grouping, accounts or Accounts())

    def settle(self) -> None:
        """Makes the incidents of everything that was written."""
        self.incidents.settle()

    def store(self, taken: Taken) -> Stored:
        """Writes a coded article, or only where it was met when the record has it already."""
        known, given = self.article_key(taken.article.digest), taken.article
        if known is not None:
            self.meet(known, replace(taken.sighting, stated=given.url, extra=given.extra))
            return Stored("known")
        key = self.add_article(taken)
        self.add_sighting(key, taken.sighting)
        events = add_coding(self.connection, key, taken.article.published_on, taken.coded)
        self.incidents.add(key, taken.accounts, events)
        return self.place_among_others(key, taken)

    def place_among_others(self, key: int, taken: Taken) -> Stored:
        """Finds older and newer versions and copies of a new article."""
        sketch, given = taken.sketch, taken.article
        if sketch is not None:
            add(self.connection, band, band_rows(key, given.published_on, sketch))
        ordered = order_versions(self.connection, given.address)
        self.incidents.reorder(ordered.changed)
        story = join_story(self.connection, key, given.digest, sketch, self.grouping.alike)
        others = show_newest(self.connection, story)
        if others > 1:
            self.incidents.retell([story])
        return Stored("updated" if ordered.several else "coded", copy=others > 1)

    def know(self, known: Known) -> bool:
        """Notes where a known article was met again; False when the record does not have it after all."""
        key = self.article_key(known.digest)
        if key is not None:
            self.meet(key, known.sighting)
        return key is not None

    def article_key(self, digest: str) -> int | None:
        return self.connection.execute(select(article.c.key).where(article.c.digest == digest)).scalar()

    def meet(self, key: int, met: Sighting) -> None:
        """A known article at a place: its name, address and age may change, the same whatever was met first."""
        row = rows.sighting_row(met)
        where = (sighting.c.article_key == key) & (sighting.c.place == row["place"])
        before = self.connection.execute(select(sighting).where(where)).first()
        if before is None:
            self.add_sighting(key, met)
        else:
            merged = merged_sighting(before, row)
            if merged != {name: getattr(before, name) for name in merged}:
                self.connection.execute(update(sighting).where(where).values(merged))
            elif met.stated is None and not met.extra:
                return
        self.refresh(key, met)

    def refresh(self, key: int, met: Sighting) -> None:
        """The article has the least of its names and addresses, and was retrieved when it was last met."""
        seen = select(func.min(sighting.c.doc), func.max(sighting.c.retrieved)).where(sighting.c.article_key == key)
        doc, retrieved = self.connection.execute(seen).one()
        columns = (article.c[name] for name in (*REFRESHED, "published", "digest", "address", "story"))
        row = self.connection.execute(select(*columns).where(article.c.key == key)).one()
        url = min((one for one in (row.url, met.stated) if one is not None), default=None)
        age = rows.newness(row.published, retrieved, row.digest)
        extra = rows.merged_extra(row.extra or {}, met.extra) or None
        values = dict(zip(REFRESHED, (doc, url, retrieved, age, extra), strict=True))
        if values != {name: getattr(row, name) for name in REFRESHED}:
            self.connection.execute(update(article).where(article.c.key == key).values(values))
        if age != row.newness:
            self.incidents.reorder(order_versions(self.connection, row.address).changed)
            show_newest(self.connection, row.story)

    def add_article(self, taken: Taken) -> int:
        given, met, sketch, coded = taken.article, taken.sighting, taken.sketch, taken.coded
        key = next(free_keys(self.connection, article))
        row = {
            "key": key,
            "digest": given.digest,
            "doc": rows.storable(met.doc),
            "title": given.title,
            "url": given.url,
            "address": given.address,
            "publisher_key": self.publisher_key(given.publisher),
            "published": given.published,
            "day": given.published_on,
            "language": given.language,
            "retrieved": met.retrieved,
            "newness": rows.newness(given.published, met.retrieved, given.digest),
            "text": given.text,
            "extra": rows.merged_extra(given.extra, {}) or None,
            "notes": list(coded.notes) or None,
            "version_key": version_key(self.connection, coded.versions),
            "run_key": self.run,
            "story": given.digest,
            "signature": sketch and sketch.signature,
            "scheme": sketch and sketch.scheme,
        }
        add(self.connection, article, [row])
        return key

    def add_sighting(self, key: int, met: Sighting) -> None:
        add(self.connection, sighting, [{"article_key": key, **rows.sighting_row(met), "run_key": self.run}])

    def publisher_key(self, name: str | None) -> int | None:
        if name is None:
            return None
        ensure(self.connection, publisher, [rows.publisher_row(name)])
        return rows.hash_key(name)


def merged_sighting(before: Row[Any], row: rows.Row) -> dict[str, object]:
    """Two sightings at one place as one: the least name and address, the latest time."""
    met: dict[str, Any] = row
    both = {name: (getattr(before, name), met[name]) for name in ("doc", "url", "retrieved")}
    said = {name: [one for one in each if one is not None] for name, each in both.items()}
    return {name: (max if name == "retrieved" else min)(each, default=None) for name, each in said.items()}
