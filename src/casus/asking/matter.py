"""All that a brief is composed of, out of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casus.asking.dossier import linked
from casus.asking.found import find
from casus.asking.incidents import incident_told
from casus.errors import BadOption
from casus.records.brief import Asked, BriefInput
from casus.records.incident import Incident
from casus.records.query import Query
from casus.store.asking import events_named
from casus.store.query import make_query
from casus.store.store import Store
from casus.version import __version__

MOST_INCIDENTS = 5_000
"""More are no page, and the sentences of all are in memory."""


def matter(store: Store, dyad: tuple[str, str] | None, story: str | None, parts: Mapping[str, object]) -> BriefInput:
    """parts: since and until, of a dyad.

    Raises BadOption for neither or both of dyad and story, and where the record has nothing on it, or too much.
    """
    if (dyad is None) == (story is None):
        raise BadOption("a brief is on a dyad (two parties) or on a story (the id of an incident); give one of them")
    if dyad is not None:
        query = make_query({"dyad": dyad, "background": True, **parts})
        incidents = _of_dyad(store, query)
        return _with_sentences(store, Asked(dyad, None, query.since, query.until), incidents, linked(store, incidents))
    for name in (name for name, value in parts.items() if value is not None):
        raise BadOption(f"{name} chooses among what is between two parties; leave it out with a story")
    told, _ = incident_told(store, story or "")
    incidents = sorted((told, *linked(store, [told])), key=lambda one: (one.day is None, one.day or "", one.id))
    return _with_sentences(store, Asked(None, told.id), incidents, ())


def _of_dyad(store: Store, query: Query) -> Sequence[Incident]:
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


def _with_sentences(
    store: Store, asked: Asked, incidents: Sequence[Incident], others: Sequence[Incident]
) -> BriefInput:
    ids = {id_ for one in (*incidents, *others) for id_ in one.mentions}
    events = store.read(lambda connection: events_named(connection, ids))
    networks = sorted({versions.model for one in incidents for versions in one.versions})
    made = f"Casus {__version__}, network {', '.join(networks)}"
    return BriefInput(asked, tuple(incidents), events, made, tuple(others))
