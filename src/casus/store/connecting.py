"""New accounts in the forest: each gets its best senior, and becomes the senior of those that it suits better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, select, update

from casus.records.account import Account
from casus.store.accounts import Accounts, chunks
from casus.store.casebook import account, block
from casus.store.grouping import Grouping
from casus.store.inserting import ensure
from casus.store.rows import Row


@dataclass(frozen=True, slots=True)
class Place:
    """An account in the forest. parent, score, above: its parent's key, how well it matches, the parent's seniority."""

    key: int
    stamp: int
    article: int
    seniority: str
    first: date | None
    last: date | None
    parent: int | None
    score: float | None
    above: str | None


def connect(connection: Connection, accounts: Accounts, grouping: Grouping, fresh: Collection[int]) -> set[int]:
    """Gives fresh accounts, and those that suit them, their parents; returns all whose parent is another one now."""
    places = {one.key: one for one in _places(connection, fresh)}
    found = accounts.read(connection, {one.key: one.stamp for one in places.values()})
    met = _candidates(connection, grouping, found)
    others = {key for keys in met.values() for key in keys} - places.keys()
    places |= {one.key: one for one in _places(connection, others)}
    pairs = sorted({(min(one, other), max(one, other)) for one in met for other in met[one] if one != other})
    compared = [(one, other) for one, other in pairs if _to_compare(places[one], places[other], grouping)]
    needed = {key for pair in compared for key in pair}
    found |= accounts.read(connection, {key: places[key].stamp for key in needed - found.keys()})
    changed = _best(places, found, compared, grouping)
    _write(connection, changed)
    return set(changed)


def _places(connection: Connection, keys: Collection[int]) -> Iterator[Place]:
    above = account.alias("above")
    columns = (account.c.key, account.c.stamp, account.c.article_key, account.c.seniority, account.c.first_day,
               account.c.last_day, account.c.parent_key, account.c.score, above.c.seniority.label("above"))  # fmt: skip
    asked = select(*columns).outerjoin(above, above.c.key == account.c.parent_key)
    for some in chunks(keys):
        yield from (Place(*row) for row in connection.execute(asked.where(account.c.key.in_(some))))


def _candidates(connection: Connection, grouping: Grouping, fresh: Mapping[int, Account]) -> dict[int, set[int]]:
    """Keeps the codes of fresh accounts, and gives for each the accounts that have kept what it asks for."""
    codes = {key: grouping.codes(one) for key, one in fresh.items()}
    kept: Iterator[Row] = (
        {"code": code, "account_key": key} for key, own in codes.items() for code in sorted(own.kept)
    )
    ensure(connection, block, kept, by=("code", "account_key"))
    asking: dict[int, set[int]] = defaultdict(set)
    for key, own in codes.items():
        for code in own.asked:
            asking[code].add(key)
    met: dict[int, set[int]] = {key: set() for key in fresh}
    for some in chunks(asking):
        for code, other in connection.execute(select(block).where(block.c.code.in_(some))):
            for key in asking[code]:
                met[key].add(other)
    return met


def _to_compare(one: Place, other: Place, grouping: Grouping) -> bool:
    return one.article != other.article and not grouping.apart((one.first, one.last), (other.first, other.last))


def _best(
    places: Mapping[int, Place], found: Mapping[int, Account], pairs: Collection[tuple[int, int]], grouping: Grouping
) -> dict[int, tuple[int, float]]:
    """Of the accounts whose parent is another one now, the parent and how well it matches."""
    best: dict[int, tuple[int, float]] = {}
    above = {key: (one.score, one.above) for key, one in places.items()}
    for pair in pairs:
        senior, junior = sorted((places[key] for key in pair), key=lambda one: one.seniority)
        score = grouping.match(found[senior.key], found[junior.key])
        if score is not None and grouping.better(score, senior.seniority, *above[junior.key]):
            above[junior.key] = (score, senior.seniority)
            best[junior.key] = (senior.key, score)
    return best


def _write(connection: Connection, changed: Mapping[int, tuple[int, float]]) -> None:
    if changed:
        values: Row = {"parent_key": bindparam("to"), "score": bindparam("how")}
        moved = [{"this": key, "to": parent, "how": score} for key, (parent, score) in changed.items()]
        connection.execute(update(account).where(account.c.key == bindparam("this")).values(**values), moved)
