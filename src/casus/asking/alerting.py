"""Alerts of the record: what is out of the ordinary on some days, from what was known then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from casus.asking.measuring import alerts_from, alerts_of
from casus.asking.tallies import tallies
from casus.config import Settings
from casus.measures.view import Watched
from casus.records.incident import Incident
from casus.records.series import Alert, Tally
from casus.store.reading_incidents import told_named
from casus.store.store import Store
from casus.stories.answering import ANSWER_DAYS, ANSWERS, ASKED
from casus.stories.compose import compose
from casus.stories.links import links

Sides = frozenset[tuple[str | None, str | None]]


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
    every = list(tallies(store, since=alerts_from(since, settings), until=until))
    first = date.fromordinal(max(1, since.toordinal() - settings.alert_window_days))
    agreed = answered(store, every, first, since)
    watched = Watched(parties, unconfirmed)
    return list(alerts_of(partial(_asked, store, every), agreed, since, until, settings, watched))


def _asked(store: Store, every: Sequence[Tally], **parts: object) -> Iterator[Tally]:
    """What was read already is not read again."""
    if parts.keys() <= {"since", "until"}:
        return iter(every)
    return tallies(store, **parts)  # type: ignore[arg-type]  # the parts of `Tallies`, handed on


def answered(store: Store, every: Sequence[Tally], first: date, known: date) -> list[Incident]:
    """What is offered or asked for in the record and may have been answered since, with the links of just these.

    every: tallies. first: day of the first answer that is looked at. known: day of the first report of it that is.
    """
    answers = [one for one in every if one.event_type in ANSWERS and one.day >= first and _is_told(one, known)]
    doers, victims = {one.actor for one in answers} - {None}, {one.recipient for one in answers} - {None}
    since = first - min(timedelta(ANSWER_DAYS), first - date.min)
    offers = {
        one.incident
        for one in every
        if one.event_type in ASKED and one.day >= since and (one.actor in victims or one.recipient in doers)
    }
    ids = offers | {one.incident for one in answers}
    told = store.read(lambda connection: list(told_named(connection, ids, compose)))
    hanging = links(told)
    return [replace(found, linked=hanging.get(found.id, ())) for found, _ in told if found.event_type == "AGREE"]


def _is_told(one: Tally, known: date) -> bool:
    return any(told.day is not None and told.day >= known for told in one.told)
