"""The trees of the forest as incidents: rows made anew where their accounts changed, and what became of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from casus.records.incident import Incident
from casus.store.accounts import Accounts, chunks, told_in, with_report
from casus.store.casebook import account, incident, incident_dyad, incident_party
from casus.store.dealings import dealing_rows
from casus.store.grouping import Grouping
from casus.store.histories import Before, note_changes
from casus.store.incident_rows import incident_row, party_rows
from casus.store.inserting import add, free_keys
from casus.store.rows import Row as Cells


@dataclass(frozen=True, slots=True)
class Group:
    """The accounts of one tree, and the incident that they are."""

    keys: tuple[int, ...]
    found: Incident


def regroup(
    connection: Connection, run: int, accounts: Accounts, grouping: Grouping, touched: Collection[int],
    changed: Collection[int],
) -> None:  # fmt: skip
    """touched: incidents of which something is another; changed: accounts that are new or have another parent."""
    touched = {*touched, *_incidents_of(connection, changed)}
    members = {row.key: row for row in _members(connection, touched, changed)}
    read = accounts.read(connection, {key: row.stamp for key, row in members.items()})
    told = {key: with_report(one, members[key]) for key, one in read.items()}
    groups = [Group(keys, grouping.compose([told[key] for key in keys])) for keys in _trees(members, grouping)]
    before = _before(connection, touched, members.values())
    known = {one.id: one.key for one in before}
    free = free_keys(connection, incident)
    keys = [known[one.found.id] if one.found.id in known else next(free) for one in groups]
    _write(connection, dict(zip(keys, groups, strict=True)), members)
    _remove(connection, touched - set(keys))
    homes = {key: group.found.id for group in groups for key in group.keys}
    note_changes(connection, run, before, homes, {row.key: row.age for row in map(Aged, members.values())})


class Aged:
    """A member with what sorts it by age."""

    def __init__(self, row: Row[Any]) -> None:
        self.key: int = row.key
        self.age: str = row.seniority.partition(" ")[2]


def _incidents_of(connection: Connection, changed: Collection[int]) -> Iterator[int]:
    """Of changed accounts, and of their parents."""
    above = account.alias("above")
    for some in chunks(changed):
        asked = select(account.c.incident_key, above.c.incident_key).outerjoin(
            above, above.c.key == account.c.parent_key
        )
        for both in connection.execute(asked.where(account.c.key.in_(some))):
            yield from (key for key in both if key is not None)


def _members(connection: Connection, touched: Collection[int], changed: Collection[int]) -> Iterator[Row[Any]]:
    columns = (account.c.key, account.c.parent_key, account.c.incident_key, account.c.seniority, account.c.stamp)
    asked = told_in(select(*columns))
    for column, keys in ((account.c.incident_key, touched), (account.c.key, changed)):
        for some in chunks(keys):
            yield from connection.execute(asked.where(column.in_(some)))


def _trees(members: Mapping[int, Row[Any]], grouping: Grouping) -> Iterator[tuple[int, ...]]:
    keys = sorted(members)
    at = {key: number for number, key in enumerate(keys)}
    parents = [None if members[key].parent_key is None else at[members[key].parent_key] for key in keys]
    return (tuple(keys[number] for number in tree) for tree in grouping.trees(parents))


def _before(connection: Connection, touched: Collection[int], members: Iterable[Row[Any]]) -> list[Before]:
    held: dict[int, list[int]] = defaultdict(list)
    for row in members:
        if row.incident_key is not None:
            held[row.incident_key].append(row.key)
    found = []
    for some in chunks(touched):
        for key, one in connection.execute(select(incident.c.key, incident.c.id).where(incident.c.key.in_(some))):
            found.append(Before(key, one, tuple(held[key])))
    return found


def _write(connection: Connection, groups: Mapping[int, Group], members: Mapping[int, Row[Any]]) -> None:
    """The rows of incidents, and which accounts are of them."""
    made = {key: {"key": key, **incident_row(one.found)} for key, one in groups.items()}
    for some in chunks(groups):
        for table in (incident_party, incident_dyad):
            connection.execute(delete(table).where(table.c.incident_key.in_(some)))
        known = set(connection.execute(select(incident.c.key).where(incident.c.key.in_(some))).scalars())
        add(connection, incident, (made[key] for key in some if key not in known))
        _update(connection, [{f"new_{name}": value for name, value in made[key].items()} for key in known])
    found = {key: one.found for key, one in groups.items()}
    add(connection, incident_party, (row for key, one in found.items() for row in party_rows(key, one)))
    add(connection, incident_dyad, (row for key, one in found.items() for row in dealing_rows(key, made[key], one)))
    moved = [{"this": key, "to": home} for home, one in groups.items() for key in one.keys
             if members[key].incident_key != home]  # fmt: skip
    if moved:
        of = update(account).where(account.c.key == bindparam("this")).values(incident_key=bindparam("to"))
        connection.execute(of, moved)


def _update(connection: Connection, made: Sequence[Cells]) -> None:
    if made:
        values: Cells = {column.name: bindparam(f"new_{column.name}") for column in incident.c if column.name != "key"}
        connection.execute(update(incident).where(incident.c.key == bindparam("new_key")).values(**values), made)


def _remove(connection: Connection, gone: Collection[int]) -> None:
    for some in chunks(gone):
        connection.execute(delete(incident).where(incident.c.key.in_(some)))
