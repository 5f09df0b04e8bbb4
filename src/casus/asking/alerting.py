"""Alerts of the record: what is out of the ordinary on some days, from what was known then."""

from __future__ import annotations

from datetime import date
from functools import partial

from casus.asking.found import find
from casus.asking.measuring import alerts_from, alerts_of
from casus.asking.tallies import tallies
from casus.config import Settings
from casus.measures.view import Watched
from casus.records.query import Query
from casus.records.series import Alert
from casus.store.store import Store


def read_alerts(
    store: Store,
    since: date,
    until: date,
    settings: Settings,
    parties: tuple[str, ...] | None = None,
    *,
    unconfirmed: bool = False,
) -> list[Alert]:
    """Of days, both within. parties: a dyad or one party, None for every dyad. unconfirmed: as in Watched."""
    offers = Query(type=("AGREE",), background=False, since=alerts_from(since, settings), until=until)
    agreed, watched = find(store, "incidents", offers), Watched(parties, unconfirmed)
    return list(alerts_of(partial(tallies, store), agreed, since, until, settings, watched))
