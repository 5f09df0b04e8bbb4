"""What became of incidents: merged, split, renamed, ended; so that an old id still leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from casus.records.history import Became
from casus.store.casebook import incident, incident_change
from casus.store.inserting import add
from casus.store.rows import Row

MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class Before:
    """An incident as it was: key, id, and the accounts that it had and that are still there."""

    key: int
    id: str
    accounts: tuple[int, ...]


def note_changes(
    connection: Connection, run: int, before: Sequence[Before], homes: Mapping[int, str], ages: Mapping[int, str]
) -> None:
    """homes: the incident of each account now, by its id. ages: what sorts accounts by age.

    An incident whose id is no more has become the one of its oldest account: `renamed` where nothing else came to it,
    else `merged`; `ended` where no account is left. One whose accounts are of several now was `split` besides.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    came = Counter(home for one in before for home in {homes[key] for key in one.accounts})
    found: list[Row] = [{"run_key": run, "at": at, "what": what, "incident_id": one.id, "into_id": into}
             for one in before for what, into in _became(one, homes, ages, came)]  # fmt: skip
    add(connection, incident_change, found)


def _became(
    one: Before, homes: Mapping[int, str], ages: Mapping[int, str], came: Mapping[str, int]
) -> Iterator[tuple[str, str | None]]:
    if not one.accounts:
        yield "ended", None
        return
    now = list(dict.fromkeys(homes[key] for key in sorted(one.accounts, key=ages.__getitem__)))
    if one.id not in now:
        yield "merged" if came[now[0]] > 1 else "renamed", now[0]
        now = now[1:]
    yield from (("split", home) for home in now if home != one.id)


def followed(connection: Connection, name: str) -> str | None:
    """The id of the incident that one of this id has become; the id itself where it is there; None where none is."""
    for _ in range(MOST_STEPS):
        if connection.execute(select(incident.c.key).where(incident.c.id == name)).scalar() is not None:
            return name
        asked = select(incident_change.c.into_id).where(
            incident_change.c.incident_id == name, incident_change.c.what.in_(("merged", "renamed"))
        )
        after = connection.execute(asked.order_by(incident_change.c.key.desc()).limit(1)).scalar()
        if after is None:
            return None
        name = after
    return None


def history(connection: Connection, name: str) -> list[Became]:
    """What became of an incident, and what became it, in order."""
    asked = select(incident_change).where((incident_change.c.incident_id == name) | (incident_change.c.into_id == name))
    rows = connection.execute(asked.order_by(incident_change.c.key))
    return [Became(row.at, row.run_key, row.what, row.incident_id, row.into_id) for row in rows]
