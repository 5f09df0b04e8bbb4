"""Reading again what was quarantined."""

from __future__ import annotations

from collections.abc import Sequence

from casus.ingest.fill import write
from casus.ingest.worker import Job, Worker
from casus.records.outcome import Refused
from casus.records.run import Quarantined
from casus.store.quarantine import kept_item, read_quarantine, resolve
from casus.store.store import Store


def retry(store: Store, job: Job, run: int, keys: Sequence[int] = ()) -> tuple[int, int]:
    """Of the open ones, or of these, how many became articles and how many did not.

    One at a time, since what is kept here may have killed a worker; then it is still here for the next try.
    """
    kept = store.read(lambda connection: list(read_quarantine(connection, keys)))
    with Worker(job) as worker:
        used = sum(_retry_one(store, worker, run, one, job.options.published) for one in kept)
    return used, len(kept) - used


def _retry_one(store: Store, worker: Worker, run: int, one: Quarantined, published: str | None) -> bool:
    item = store.read(lambda connection: kept_item(connection, one))
    if item is None:
        return False
    (found,) = worker.work([item])
    write(store, run, [found], published)
    if isinstance(found, Refused):
        return False
    store.write(lambda connection: resolve(connection, one.key))
    return True
