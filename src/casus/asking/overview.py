"""What pages ask of a record: where it stands, what is going on, answers a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from casus.asking import actors, pages
from casus.asking.alerting import read_alerts
from casus.asking.digests import Digests
from casus.asking.network import read_network
from casus.asking.situation import read_health, read_situation
from casus.asking.spans import MOST_INCIDENTS, default_span
from casus.config import load_settings
from casus.records.answer import Answer
from casus.records.facets import Facets
from casus.records.mapped import Mapped
from casus.records.network import Network
from casus.records.page import Amount, Page
from casus.records.party import ActorFound
from casus.records.query import Query
from casus.records.series import Alert
from casus.records.situation import Health, Situation
from casus.store import moment
from casus.store.facets import MOST_COUNTED, facets
from casus.store.mapped import mapped
from casus.store.parties import names_of
from casus.store.store import Store


class Overview:
    """These questions of one record; a Workspace has them all, and may be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, kind: str, query: Query, after: str | None = None, size: int = 50) -> Page[Any]:
        """A page of events, statements, positions, incidents (without links) or articles; after: a cursor of a page.

        The limit of the query is left out of account. Raises BadOption for a bad kind, cursor or size.
        """
        return pages.page(self.store, kind, query, after, size)

    def amount(self, kind: str, query: Query) -> Amount:
        """How many records of a kind there are, counted up to 10,000."""
        return pages.amount(self.store, kind, query)

    def facets(self, kind: str, query: Query, most: int = MOST_COUNTED) -> Facets:
        """How the newest records of a kind, at most so many, divide by type, party, month, publisher and so on."""
        return self.store.read(lambda connection: facets(connection, kind, query, most))

    @cached_property
    def digests(self) -> Digests:
        """The longer of these questions answered out of memory, as of the last look; for what asks again and again."""
        return Digests(self.store)

    def state(self) -> str:
        """A short text that changes whenever what is shown of the record may have changed."""
        return self.store.read(moment.state)

    def last_day(self) -> date | None:
        """The last day that the record tells of: what counts as today. None for an empty record."""
        return self.store.read(moment.last_day)

    def situation(self, day: date, span: int = 7) -> Situation:
        """The days up to this one against the spans of so many days before it."""
        return read_situation(self.store, day, span)

    def names(self, codes: Collection[str]) -> Mapping[str, str]:
        """What those of these codes of parties are called that have a name in the record."""
        return self.store.read(lambda connection: names_of(connection, codes))

    def health(self) -> Health:
        """How the record is being filled: the last run, feeds, what is quarantined."""
        return read_health(self.store)

    def mapped(self, query: Query, most: int = 2_000) -> Mapped:
        """Of the incidents of a query those that count, the newest, with their places."""
        return self.store.read(lambda connection: mapped(connection, query, most))

    def network(
        self, since: date | None, until: date | None, *, least: int = 1, most: int = 200, among: Collection[str] = ()
    ) -> Network:
        """Who deals with whom: the most active parties; least: incidents of an edge; among: codes of parties."""
        return read_network(self.store, since, until, least=least, most=most, among=among)

    def alerts(
        self,
        until: date,
        *,
        since: date | None = None,
        parties: tuple[str, ...] | None = None,
        unconfirmed: bool = False,
    ) -> list[Alert]:
        """What is out of the ordinary on a day, or on each from `since` on; parties: a dyad or one party alone."""
        settings = load_settings()
        return read_alerts(self.store, since or until, until, settings, parties, unconfirmed=unconfirmed)

    def default_span(self, *parties: str, most: int = MOST_INCIDENTS) -> tuple[date, date] | None:
        """The newest whole months of one party or two with about so many incidents at most; None without any."""
        return default_span(self.store, parties, most)

    def offices(self, code: str, since: date | None = None, until: date | None = None) -> tuple[Answer, ...]:
        """Who held which office in a country, a body or a group, or what offices a person held, by the registry."""
        return actors.offices(code, since, until)

    def actor_named(self, text: str) -> ActorFound:
        """Whom a code or a name means, and who else could be meant."""
        return actors.actor_named(self.store, text)
