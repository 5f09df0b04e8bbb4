"""Watching feeds: visit those that are due, read the articles that they name, come back in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from casus.fetch.fetch import Fetcher
from casus.ingest.fill import Step
from casus.ingest.pages import THREADS, Page, pages
from casus.ingest.visit import visit
from casus.records.item import Item
from casus.records.run import Counts, RunItem
from casus.records.subscription import Named, Subscription, Visit
from casus.store import feeds
from casus.store.runs import count, note_item, now
from casus.store.store import Store, Transaction

BATCH = 64
"""Articles that are fetched before they are read, and settled together."""

Fill = Callable[[Sequence[Item]], Iterator[Step]]


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit to a feed: how many articles it names that are to be read."""

    feed: Subscription
    visit: Visit
    fresh: int


@dataclass(frozen=True, slots=True)
class Watcher:
    """Does what is due. fill: codes and stores items. stopped: asked between two things, whether to end."""

    store: Store
    fetcher: Fetcher
    fill: Fill
    run: int
    stopped: Callable[[], bool] = lambda: False

    def round(self) -> Iterator[Visited | Step]:
        """Visits the feeds that are due, then reads what waits; tells of each thing when it is done and noted."""
        yield from self.visits()
        after = 0
        while not self.stopped():
            batch = self.store.read(partial(feeds.waiting, limit=BATCH, after=after))
            if not batch:
                return
            after = batch[-1].key
            yield from self.read(batch)

    def visits(self) -> Iterator[Visited]:
        due = self.store.read(lambda connection: feeds.read_feeds(connection, due=now()))
        with ThreadPoolExecutor(THREADS) as pool:
            for one, (told, named) in zip(due, pool.map(lambda one: visit(self.fetcher, one), due), strict=True):
                yield Visited(one, told, self.store.write(_Note(one, told, named)))

    def read(self, batch: Sequence[Named]) -> Iterator[Step]:
        """Fetches pages, hands them on, and settles them when they are in the record.

        A watcher that is killed before that fetches them again, and finds that the record has them.
        """
        fetched = list(pages(self.fetcher, batch))
        items = {page.item.place: page.item for page in fetched if page.item is not None}
        yield from self.fill(list(items.values()))
        yield self.store.write(lambda connection: self.settle(connection, fetched))

    def settle(self, connection: Transaction, fetched: Sequence[Page]) -> Step:
        feeds.settle(connection, [page.named.key for page in fetched if page.item is not None])
        failed = [page for page in fetched if page.item is None]
        given_up = [page for page in failed if page.wait_s is None]
        for page in failed:
            if page.wait_s is None:
                feeds.give_up(connection, page.named, page.reason, page.message)
            else:
                tries = page.named.tries + page.tried
                feeds.put_off(connection, page.named.key, tries, page.wait_s, reason=page.reason, message=page.message)
        items = tuple(_failed(page) for page in given_up)
        counts = Counts(seen=len(items), skipped=len(items))
        count(connection, self.run, counts)
        for item in items:
            note_item(connection, self.run, item)
        return Step(counts, items)


@dataclass(frozen=True, slots=True)
class _Note:
    """Writes a visit and what it named, in one transaction."""

    feed: Subscription
    visit: Visit
    named: Sequence[Named]

    def __call__(self, connection: Transaction) -> int:
        feeds.visited(connection, self.feed, self.visit)
        return feeds.note_named(connection, self.feed, self.named)


def _failed(page: Page) -> RunItem:
    return RunItem(page.named.url or page.named.guid, "failed", page.reason, page.message)
