"""Accounts into the record and out of it, and incidents that follow: at the end of each transaction all is settled."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, select, update

from casus.records.account import Account
from casus.store.accounts import Accounts, account_row, chunks, keys_of, nameless, profile_of, stamp_of
from casus.store.casebook import account, account_event, block
from casus.store.connecting import connect
from casus.store.grouping import Grouping
from casus.store.inserting import add, free_keys
from casus.store.regrouping import regroup
from casus.store.rows import Row
from casus.store.schema import article, event


class Incidents:
    """The forest in one transaction. Call `settle` before it ends.

    fresh: accounts that have to find a parent. touched: incidents that lost something or tell it otherwise.
    """

    def __init__(self, connection: Connection, run: int, grouping: Grouping, accounts: Accounts) -> None:
        self.connection, self.run, self.grouping, self.accounts = connection, run, grouping, accounts
        self.fresh: set[int] = set()
        self.touched: set[int] = set()

    def add(self, article_key: int, told: Sequence[Account], events: Mapping[str, int] | None = None) -> None:
        """The accounts of an article whose events are in the record. events: their keys by their ids, if known."""
        keys = dict(zip((one.number for one in told), free_keys(self.connection, account), strict=False))
        made = [self._row(keys[one.number], article_key, one) for one in map(nameless, told)]
        add(self.connection, account, made)
        events = self._events(article_key) if told and events is None else events or {}
        of: Iterator[Row] = (
            {"event_key": events[one], "account_key": keys[each.number]} for each in told for one in each.event_ids
        )
        add(self.connection, account_event, of)
        self.fresh.update(keys.values())

    def _events(self, article_key: int) -> Mapping[str, int]:
        named = select(event.c.id, event.c.key).where(event.c.article_key == article_key)
        return {row.id: row.key for row in self.connection.execute(named)}

    def _row(self, key: int, article_key: int, one: Account) -> Row:
        """Of a nameless account, which is remembered."""
        profile = profile_of(one)
        self.accounts.keep({stamp_of(profile): one})
        return account_row(key, article_key, self.grouping.seniority(one), profile, one)

    def remove(self, article_key: int) -> None:
        """The accounts of an article, before its events go."""
        self.withdraw([article_key])
        self.connection.execute(delete(account).where(account.c.article_key == article_key))

    def withdraw(self, articles: Collection[int]) -> None:
        """Takes the accounts of articles out of the forest; what hung on them finds another place."""
        gone = keys_of(self.connection, articles)
        for some in chunks(gone):
            self._withdraw(some)
        self.fresh.difference_update(gone)

    def _withdraw(self, gone: Sequence[int]) -> None:
        run, own, hanging = self.connection.execute, account.c.key.in_(gone), account.c.parent_key.in_(gone)
        homes = select(account.c.incident_key).where(own, account.c.incident_key.is_not(None))
        self.touched.update(run(homes).scalars())
        self.fresh.update(run(select(account.c.key).where(hanging)).scalars())
        run(update(account).where(hanging).values(parent_key=None, score=None))
        run(update(account).where(own).values(parent_key=None, score=None, incident_key=None))
        run(delete(block).where(block.c.account_key.in_(gone)))

    def reorder(self, articles: Collection[int]) -> None:
        """For articles that another version supersedes now, or no longer."""
        if articles:
            self.withdraw(articles)
            self.fresh.update(keys_of(self.connection, articles))

    def retell(self, stories: Collection[str]) -> None:
        """For stories whose articles are others now: the copies in an incident count once."""
        homes = select(account.c.incident_key).join(article, article.c.key == account.c.article_key)
        found = homes.where(article.c.story.in_(sorted(stories)), account.c.incident_key.is_not(None)).distinct()
        self.touched.update(self.connection.execute(found).scalars() if stories else ())

    def settle(self) -> None:
        """Finds a place for everything that has none, and makes the incidents anew that changed by it."""
        fresh = set(self._in_force(self.fresh))
        changed = fresh | connect(self.connection, self.accounts, self.grouping, fresh) if fresh else fresh
        if changed or self.touched:
            regroup(self.connection, self.run, self.accounts, self.grouping, self.touched, changed)
        self.fresh, self.touched = set(), set()

    def _in_force(self, keys: Collection[int]) -> list[int]:
        """Those of articles that nothing supersedes."""
        asked = select(account.c.key).join(article, article.c.key == account.c.article_key)
        in_force = asked.where(article.c.superseded_by.is_(None))
        found = (self.connection.execute(in_force.where(account.c.key.in_(some))).scalars() for some in chunks(keys))
        return [key for some in found for key in some]
