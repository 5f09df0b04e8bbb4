"""Accounts as rows and back. A profile is the account as JSON, without what an article is called, which may change."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from casus.records.account import Account, Report
from casus.store import rows
from casus.store.casebook import account
from casus.store.reading import CHUNK
from casus.store.schema import article, publisher

CACHED = 20_000
"""Accounts that are kept in memory, about 3 kB each: news is looked up by news of the same days."""


def nameless(one: Account) -> Account:
    """Without what its article is called, as matching needs it and as it is kept."""
    report = Report("", None, None, one.report.published, one.report.digest, one.report.digest)
    return replace(one, report=report)


def account_row(key: int, article_key: int, seniority: str, profile: str, one: Account) -> rows.Row:
    """The row of an account that is not in the forest."""
    return {"key": key, "article_key": article_key, "number": one.number, "stamp": stamp_of(profile),
            "seniority": seniority, "head": one.event_ids[0], "first_day": one.first, "last_day": one.last,
            "profile": profile}  # fmt: skip


def profile_of(one: Account) -> str:
    """Of a nameless account, as JSON."""
    written: bytes = _adapter().dump_json(one)
    return written.decode()


def stamp_of(profile: str) -> int:
    return rows.hash_key(profile)


class Accounts:
    """Reads accounts by their keys and keeps the last ones: a row with the same stamp is the same account."""

    def __init__(self) -> None:
        self.kept: OrderedDict[int, Account] = OrderedDict()

    def read(self, connection: Connection, stamps: Mapping[int, int]) -> dict[int, Account]:
        """stamps: by key. The accounts as far as matching needs them: without the names of their articles."""
        unread = {key: stamp for key, stamp in stamps.items() if stamp not in self.kept}
        fresh: dict[int, Account] = {}
        for keys in chunks(unread):
            asked = select(account.c.stamp, account.c.profile).where(account.c.key.in_(keys))
            fresh.update((row.stamp, account_of(row.profile)) for row in connection.execute(asked))
        found = {key: fresh[stamp] if stamp in fresh else self.kept[stamp] for key, stamp in stamps.items()}
        self.keep(fresh)
        return found

    def keep(self, fresh: Mapping[int, Account]) -> None:
        """By their stamps."""
        self.kept.update(fresh)
        while len(self.kept) > CACHED:
            self.kept.popitem(last=False)


def account_of(profile: str) -> Account:
    found: Account = _adapter().validate_json(profile)
    return found


REPORTED = [article.c.doc, article.c.url, article.c.published, article.c.digest, article.c.story,
            publisher.c.name.label("publisher")]  # fmt: skip


def with_report(one: Account, row: Row[Any]) -> Account:
    """row: of REPORTED."""
    report = Report(row.doc, row.url, row.publisher, row.published, row.digest, row.story)
    return replace(one, report=report)


def told_in(asked: Select[Any]) -> Select[Any]:
    """Rows of accounts with REPORTED."""
    return (
        asked.add_columns(*REPORTED)
        .join(article, article.c.key == account.c.article_key)
        .outerjoin(publisher, publisher.c.key == article.c.publisher_key)
    )


def chunks(keys: Iterable[int]) -> Iterable[Sequence[int]]:
    """Keys in order, as many at a time as one question may name."""
    listed = sorted(keys)
    return (listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK))


def keys_of(connection: Connection, articles: Collection[int]) -> list[int]:
    """The accounts of articles."""
    return list(connection.execute(select(account.c.key).where(account.c.article_key.in_(articles))).scalars())


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(Account)
