"""The run that fills the record: inputs to outcomes by the workers, outcomes to rows by one writer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from casus.errors import StoreBusy, StoreError, StoreFull
from casus.ingest.grouping import GROUPING
from casus.ingest.pool import outcomes
from casus.ingest.worker import Job
from casus.records.item import Item
from casus.records.outcome import Known, Outcome, Refused, Taken
from casus.records.rejected import Rejected
from casus.records.run import Counts, RunItem
from casus.store.accounts import Accounts
from casus.store.collecting import collecting
from casus.store.quarantine import keep
from casus.store.runs import count, note_item, note_versions
from casus.store.store import Store, Transaction
from casus.store.tuning import tune
from casus.store.writing import Writer

SKIPPED = frozenset({"not-english", "missing"})
"""Reasons for which nothing is kept: no later version of Casus makes an article of it, or there is nothing to keep."""


ACCOUNTS = Accounts()
"""Those that this process read last, of whatever record."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one transaction added. items: what did not become an article, and new versions of pages."""

    counts: Counts
    items: tuple[RunItem, ...] = ()


def fill(store: Store, inputs: Iterable[Item | Rejected], job: Job, run: int, *, workers: int = 0) -> Iterator[Step]:
    """Codes and stores what comes, and tells of each transaction after it is done.

    A run that was stopped at any moment goes on by being given the same inputs again. Raises StoreBusy or StoreFull
    when the record cannot be written; what was not written then is not lost either, since it is not known.
    """
    refused: list[Outcome] = []
    for found in outcomes(_items(inputs, refused), job, workers):
        yield write(store, run, [*found, *_taken_out(refused)], job.options.published)
    if refused:
        yield write(store, run, refused, job.options.published)
    tune(store)


def write(store: Store, run: int, found: Sequence[Outcome], published: str | None = None) -> Step:
    """Stores outcomes in one transaction; where one of them cannot be stored, each in its own, and that one not."""
    try:
        return store.write(lambda connection: _write(connection, run, found, published))
    except (StoreBusy, StoreFull):
        raise
    except StoreError as error:
        if len(found) == 1:
            return write(store, run, [_unstorable(found[0], error)], published)
    return total(write(store, run, [one], published) for one in found)


def total(steps: Iterable[Step]) -> Step:
    listed = list(steps)
    return Step(counted(listed), tuple(item for step in listed for item in step.items))


def counted(steps: Iterable[Step]) -> Counts:
    """Of a whole run, however long: what its steps tell besides is not kept."""
    return reduce(Counts.plus, (step.counts for step in steps), Counts())


def _items(inputs: Iterable[Item | Rejected], refused: list[Outcome]) -> Iterator[Item]:
    """The items; what is no item is put aside on the way."""
    for one in inputs:
        if isinstance(one, Item):
            yield one
        else:
            refused.append(Refused(one))


def _taken_out(refused: list[Outcome]) -> list[Outcome]:
    taken, refused[:] = refused[:], []
    return taken


def _write(connection: Transaction, run: int, found: Sequence[Outcome], published: str | None) -> Step:
    with collecting(connection):
        writer = Writer(connection, run, GROUPING, ACCOUNTS)
        step = total(_write_one(writer, one, published) for one in found)
        for versions in {one.coded.versions for one in found if isinstance(one, Taken)}:
            note_versions(connection, run, versions)
        writer.settle()
        count(connection, run, step.counts)
        for item in step.items:
            note_item(connection, run, item)
    return step


def _write_one(writer: Writer, one: Outcome, published: str | None) -> Step:
    match one:
        case Refused():
            return _refuse(writer, one, published)
        case Known():
            writer.know(one)
            return Step(Counts(seen=1, known=1))
        case Taken():
            return _store(writer, one)


def _store(writer: Writer, taken: Taken) -> Step:
    stored = writer.store(taken)
    if stored.outcome == "known":
        return Step(Counts(seen=1, known=1))
    updated = stored.outcome == "updated"
    counts = Counts(
        seen=1, coded=int(not updated), updated=int(updated), copies=int(stored.copy), events=len(taken.coded.events)
    )
    message = "another version of a page that the record had"
    return Step(counts, (RunItem(taken.sighting.place, "updated", "version", message),) if updated else ())


def _refuse(writer: Writer, refused: Refused, published: str | None) -> Step:
    said = refused.rejected
    if said.reason in SKIPPED:
        return Step(Counts(seen=1, skipped=1), (RunItem(place_of(refused), "skipped", said.reason, said.message),))
    keep(writer.connection, writer.run, refused, published)
    return Step(Counts(seen=1, quarantined=1), (RunItem(place_of(refused), "quarantined", said.reason, said.message),))


def place_of(refused: Refused) -> str:
    return refused.rejected.path if refused.item is None else refused.item.place


def _unstorable(one: Outcome, error: StoreError) -> Refused:
    if isinstance(one, Refused):
        raise error
    met = one.sighting
    text = one.article.text if isinstance(one, Taken) else ""
    item = Item(met.doc, met.place, text.encode("utf-8", "replace"), "text", met.url, "utf-8", met.retrieved)
    return Refused(Rejected(met.doc, met.place, "unstorable", f"{met.place}: {error}; look at it by hand"), item)
