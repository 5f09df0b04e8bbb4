"""What was coded elsewhere, stored: the record is the same as if it had been coded here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from casus.ingest.fill import Step, write
from casus.records.outcome import Outcome
from casus.store.store import Store
from casus.store.tuning import tune

TOGETHER = 100
"""Outcomes of one transaction: as many as keep its own cost small, and what a kill undoes."""


def fill_coded(store: Store, outcomes: Iterable[Outcome], run: int, published: str | None = None) -> Iterator[Step]:
    """As `fill`: tells of each transaction after it is done; what the record has already is known, and counted so."""
    outcomes = iter(outcomes)
    while some := list(islice(outcomes, TOGETHER)):
        yield write(store, run, some, published)
    tune(store)
