"""All that a brief is composed of, out of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from casus.asking.dossier import linked
from casus.asking.found import find
from casus.asking.incidents import incident_told
from casus.asking.ledgers import read_ledgers, read_standings
from casus.errors import BadOption
from casus.measures.ledgers.ledgers import steps
from casus.records.brief import Asked, BriefInput
from casus.records.incident import Incident
from casus.records.ledger import LedgerEntry, Standing
from casus.records.query import Query
from casus.store.asking import events_named
from casus.store.query import make_query
from casus.store.store import Store
from casus.version import __version__

MOST_INCIDENTS = 5_000
"""More are no page, and the sentences of all are in memory."""

STATE = 3
"""Letters of the code of a state."""

MOST_AROUND = 20_000
"""Incidents of all parties in the days of a brief, out of which ledgers are made."""


def matter(store: Store, dyad: tuple[str, str] | None, story: str | None, parts: Mapping[str, object]) -> BriefInput:
    """parts: since and until, of a dyad.

    Raises BadOption for neither or both of dyad and story, and where the record has nothing on it, or too much.
    """
    if (dyad is None) == (story is None):
        raise BadOption("a brief is on a dyad (two parties) or on a story (the id of an incident); give one of them")
    if dyad is not None:
        return _with_sentences(store, _dyad(store, make_query({"dyad": dyad, **parts})))
    for name in (name for name, value in parts.items() if value is not None):
        raise BadOption(f"{name} chooses among what is between two parties; leave it out with a story")
    return _with_sentences(store, _story(store, story or ""))


def _dyad(store: Store, query: Query) -> BriefInput:
    incidents = _of_dyad(store, query)
    both = query.dyad
    around = _ledgers(store, incidents, query)
    asked = Query(actor=both, recipient=both, since=query.since, until=query.until)
    stands = tuple(one for one in read_standings(store, asked, by_month=False) if _is_between(one, both))
    return BriefInput(Asked((both[0], both[1]), None, query.since, query.until), incidents, {}, "",
                      tuple(linked(store, incidents)), around, stands)  # fmt: skip


def _is_between(standing: Standing, both: Sequence[str]) -> bool:
    """Of two states what one holds toward the other; of others what somebody holds toward somebody else."""
    states = {one.upper() for one in both if len(one) == STATE}
    sides = {standing.holder} | set(standing.toward)
    return standing.holder not in standing.toward and (states <= sides if len(states) == len(both) else len(sides) > 1)


def _story(store: Store, name: str) -> BriefInput:
    told, _ = incident_told(store, name)
    others = linked(store, [told])
    incidents = tuple(sorted((told, *others), key=lambda one: (one.day is None, one.day or "", one.id)))
    around = _ledgers(store, incidents, Query())
    ids = {one.id for one in incidents}
    ledgers = (
        None if around is None else tuple(one for one in around if any(step.incident in ids for step in steps(one)))
    )
    return BriefInput(Asked(None, told.id), incidents, {}, "", (), ledgers)


def _ledgers(store: Store, incidents: Sequence[Incident], query: Query) -> tuple[LedgerEntry, ...] | None:
    """Entries that begin between the first and the last of the incidents; None where too much lies around these."""
    days = [date.fromisoformat(one.day) for one in incidents if one.day]
    if not days:
        return ()
    span = replace(query, since=query.since or days[0], until=query.until or days[-1])
    if find(store, "incidents", Query(since=span.since, until=span.until)).count() > MOST_AROUND:
        return None
    return tuple(read_ledgers(store, span))


def _of_dyad(store: Store, query: Query) -> tuple[Incident, ...]:
    found = find(store, "incidents", query)
    number, between = found.count(), " and ".join(query.dyad)
    if number > MOST_INCIDENTS:
        raise BadOption(f"there are {number:,} incidents between {between}, and a brief is of {MOST_INCIDENTS:,} or "
                        "fewer; narrow it with since and until")  # fmt: skip
    if not number:
        since = f" since {query.since}" if query.since else ""
        until = f" until {query.until}" if query.until else ""
        raise BadOption(f"the record has no incident between {between}{since}{until}; `casus incidents --either "
                        f"{query.dyad[0]}` shows what it has")  # fmt: skip
    return tuple(found)


def _with_sentences(store: Store, found: BriefInput) -> BriefInput:
    """The same with all events that anything in it names, and what made the record."""
    ids = {id_ for one in (*found.incidents, *found.linked) for id_ in one.mentions}
    ids |= {id_ for entry in found.ledgers or () for step in steps(entry) for id_ in step.event_ids}
    ids |= {wording.event for one in found.standings for wording in one.wordings}
    networks = sorted({versions.model for one in found.incidents for versions in one.versions})
    events = store.read(lambda connection: events_named(connection, ids))
    return replace(found, events=events, versions=f"Casus {__version__}, network {', '.join(networks)}")
