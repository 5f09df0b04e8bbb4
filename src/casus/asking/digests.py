"""What takes long to tell of a record, told at once: as it was at the last look, and looked at again meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from threading import Thread
from typing import Concatenate, ParamSpec, TypeVar

from casus.asking.alerting import read_alerts
from casus.asking.apart import Apart
from casus.asking.cache import Cache, Digest
from casus.asking.network import read_network
from casus.asking.situation import read_health, read_situation
from casus.config import load_settings
from casus.errors import CasusError
from casus.records.network import Network
from casus.records.series import Alert
from casus.records.situation import Health, Situation
from casus.store import moment
from casus.store.articles import without_accounts
from casus.store.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class Digests:
    """The questions of `Overview` of the same names, each answered out of memory. Close it when done."""

    def __init__(self, store: Store) -> None:
        self.store, self.cache = store, Cache()
        self._apart: Apart | None = None

    def work_apart(self) -> None:
        """Has another process look for alerts: for a desk that many read at once."""
        self._apart = self._apart or Apart(self.store.location)

    def situation(self, day: date, span: int = 7) -> Digest[Situation]:
        return self.cache.get(("situation", day, span), self._state(), lambda: read_situation(self.store, day, span))

    def alerts(
        self,
        until: date,
        *,
        since: date | None = None,
        parties: tuple[str, ...] | None = None,
        unconfirmed: bool = False,
        wait_s: float | None = None,
    ) -> Digest[list[Alert]] | None:
        """wait_s: as in Cache.get; None for as long as it takes."""
        settings, first = load_settings(), since or until
        key = ("alerts", first, until, parties, unconfirmed, settings)
        make = partial(self._there, read_alerts, first, until, settings, parties, unconfirmed=unconfirmed)
        return self.cache.get(key, self._state(), make, wait_s)

    def _there(self, work: Callable[Concatenate[Store, P], T], *args: P.args, **named: P.kwargs) -> T:
        """By the other process, where there is one."""
        if self._apart is None:
            return work(self.store, *args, **named)
        return self._apart.ask(work, *args, **named)

    def network(
        self, since: date | None, until: date | None, *, least: int = 1, most: int = 200, among: Collection[str] = ()
    ) -> Digest[Network]:
        key = ("network", since, until, least, most, frozenset(among))
        return self.cache.get(
            key, self._state(), lambda: read_network(self.store, since, until, least=least, most=most, among=among)
        )

    def health(self) -> Health:
        """As it is now, save for the articles without incidents, which are counted over all of the record."""
        without = self.cache.get("without", self._state(), lambda: self.store.read(without_accounts))
        return replace(read_health(self.store, count=False), without_incidents=without.value)

    def warm(self, span: int = 7) -> None:
        """Makes what the first page asks for."""
        day = self.store.read(moment.last_day)
        self.health()
        if day is not None:
            self.situation(day, span)
            self.alerts(day, since=date.fromordinal(max(1, day.toordinal() + 1 - span)), unconfirmed=True)

    def warm_soon(self) -> None:
        """The same behind the scenes; a record that cannot be asked now is asked when somebody wants to know."""
        Thread(target=self._warm_quietly, name="warm", daemon=True).start()

    def _warm_quietly(self) -> None:
        with suppress(CasusError):
            self.warm()

    def _state(self) -> str:
        return self.store.read(moment.content)

    def close(self) -> None:
        if self._apart is not None:
            self._apart.close()
        self.cache.close()
