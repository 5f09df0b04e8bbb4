"""Coding again what the record has: with a newer network, registry or program, the same events under the same ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from casus.dates.dateline import day_of
from casus.exchange.jsonl import event_object
from casus.ingest.compare import Changed, changes, kept_ids
from casus.ingest.fill import ACCOUNTS
from casus.ingest.grouping import GROUPING, accounts_in
from casus.ingest.pool import outcomes
from casus.ingest.worker import Job
from casus.records.article import Article
from casus.records.event import Versions
from casus.records.outcome import Outcome, Taken
from casus.records.run import Counts
from casus.store.articles import articles_by_key, events_of, keys_to_code
from casus.store.coding import add_coding, remove_coding, version_key
from casus.store.incidents import Incidents
from casus.store.recoding import article_key, first_versions, note_change, set_coding
from casus.store.runs import count
from casus.store.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Recoded:
    """What one transaction changed. same: events that are read as before; fields: how often each field changed."""

    articles: int = 0
    same: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0
    fields: Mapping[str, int] = field(default_factory=dict)

    def plus(self, other: Recoded) -> Recoded:
        names = ("articles", "same", "added", "removed", "changed")
        summed = {name: getattr(self, name) + getattr(other, name) for name in names}
        return Recoded(**summed, fields=Counter(self.fields) + Counter(other.fields))


PAGE = 100
"""Articles that are read from the record at a time: no transaction stays open while they are coded."""


def to_recode(store: Store, versions: Versions | None) -> list[int]:
    """Keys of the articles that were coded with other versions than these, or of all of them without any."""
    return store.read(lambda connection: keys_to_code(connection, versions))


def recode(store: Store, job: Job, run: int, articles: Iterable[Article], *, workers: int = 0) -> Iterator[Recoded]:
    """Codes articles of the record again and tells of each transaction after it is done."""
    for found in outcomes(articles, replace(job, again=True), workers):
        yield store.write(partial(_write, run=run, found=found))


def articles_of(store: Store, keys: Iterable[int]) -> Iterator[Article]:
    keys = iter(keys)
    while page := list(islice(keys, PAGE)):
        yield from store.read(partial(articles_by_key, keys=page))


def _write(connection: Transaction, run: int, found: Sequence[Outcome]) -> Recoded:
    summed = Recoded()
    for one in found:
        if isinstance(one, Taken):
            summed = summed.plus(_replace(connection, run, one))
    events = summed.same + summed.changed + summed.added
    count(connection, run, Counts(seen=len(found), coded=summed.articles, events=events))
    return summed


def _replace(connection: Transaction, run: int, taken: Taken) -> Recoded:
    """The new reading of an article in the place of the old one."""
    incidents = Incidents(connection, run, GROUPING, ACCOUNTS)
    key = article_key(connection, taken.article.digest)
    before = events_of(connection, key)
    first = first_versions(connection, key)
    coded = kept_ids(before, taken.coded)
    incidents.remove(key)
    remove_coding(connection, key)
    add_coding(connection, key, taken.article.published_on, coded, first)
    set_coding(connection, key, coded)
    incidents.add(key, accounts_in(taken.article, coded, day_of(taken.article)))
    incidents.settle()
    found = list(changes(before, coded.events))
    for one in found:
        _note(connection, run, taken.article.digest, one)
    return _summed(found, len(coded.events))


def _note(connection: Transaction, run: int, digest: str, one: Changed) -> None:
    old, new = one.before, one.after
    cells = {
        "event_id": one.event_id,
        "what": one.what,
        "fields": "; ".join(one.fields),
        "before": event_object(old) if old else None,
        "after": event_object(new) if new else None,
        "from_version": version_key(connection, old.versions) if old else None,
        "to_version": version_key(connection, new.versions) if new else None,
    }
    note_change(connection, run, digest, cells)


def _summed(found: Iterable[Changed], events: int) -> Recoded:
    listed = list(found)
    kinds = Counter(one.what for one in listed)
    fields = Counter(name for one in listed for name in one.fields)
    same = events - kinds["added"] - kinds["changed"]
    return Recoded(1, same, kinds["added"], kinds["removed"], kinds["changed"], fields)
