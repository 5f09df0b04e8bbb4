"""A query as SQL: the keys of the incidents that are asked for, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import CompoundSelect, Connection, FromClause, Select, and_, exists, func, or_, select, union
from sqlalchemy.sql import ColumnElement

from casus.errors import BadOption
from casus.records.codes import country_of
from casus.records.query import Query
from casus.records.series import party_of
from casus.store.casebook import account, account_event, incident, incident_dyad, incident_party
from casus.store.naming import Condition, entities, is_article, is_country, is_whole_code, places, publishers
from casus.store.ordering import Ordered, Sort
from casus.store.schema import article, event, place, sentence
from casus.store.search import matching
from casus.store.select import check_parts, in_days

_PARTS = frozenset(
    "actor recipient either dyad type mode context status place since until min_confidence dated background "
    "min_reports doc publisher text box order limit".split()
)


def select_incidents(connection: Connection, query: Query) -> Select[Any]:
    return incidents_in_order(connection, query).select(query.limit)


def incidents_in_order(connection: Connection, query: Query) -> Ordered:
    """Words, papers and articles choose incidents of which one of the reports is so."""
    check_parts(query, "incidents", _PARTS)
    if query.order == "rank":
        raise BadOption("order 'rank' sorts what is told; incidents have day, newest and reports")
    asked = select(incident.c.key).where(*_conditions(connection, query))
    most = [Sort(incident.c.reports, descending=True)] if query.order == "reports" else []
    day = Sort(incident.c.day, descending=query.order == "newest", nulls="last")
    return Ordered(asked, (*most, day, Sort(incident.c.id)))


def _conditions(connection: Connection, query: Query) -> Iterator[Condition]:
    yield from in_days(query, incident.c.day)
    for names, column in (
        (query.type, incident.c.type), (query.mode, incident.c.mode), (query.status, incident.c.status)
    ):  # fmt: skip
        if names:
            yield column.in_(names)
    if query.context:
        listed = "; " + incident.c.contexts + ";"
        yield or_(*(listed.contains(f"; {name};", autoescape=True) for name in query.context))
    if query.dated:
        yield incident.c.dated
    if not query.background:
        yield incident.c.background.is_(False)
    if query.min_reports:
        yield incident.c.reports >= query.min_reports
    if query.min_confidence > 0:
        yield incident.c.confidence >= query.min_confidence
    if query.place:
        yield incident.c.place_key.in_(places(query.place))
    if query.box:
        yield incident.c.place_key.in_(select(place.c.key).where(in_box(*query.box)))
    yield from _sides(connection, query)
    yield from _told(connection, query)


def in_box(west: float, south: float, east: float, north: float) -> Condition:
    """Degrees, all within; a box whose west is greater than its east lies over the meridian of 180 degrees."""
    inside = and_(place.c.lon >= west, place.c.lon <= east)
    around = or_(place.c.lon >= west, place.c.lon <= east)
    return and_(place.c.lat.between(south, north), inside if west <= east else around)


def _sides(connection: Connection, query: Query) -> Iterator[Condition]:
    sides = ((query.actor, ("actor",)), (query.recipient, ("recipient",)), (query.either, ("actor", "recipient")))
    within: Select[Any] | None = None
    for names, roles in sides:
        if names:
            table = incident_party.alias()
            keys = _taking_part(connection, query, roles, names, table)
            # One within the other, so that few incidents are looked at for two parties that are in much.
            within = keys if within is None else keys.where(table.c.incident_key.in_(within))
    if within is not None:
        yield incident.c.key.in_(within)
    if query.dyad:
        yield of_dyad(connection, query, *query.dyad)


def of_dyad(connection: Connection, query: Query, one: str, other: str) -> Condition:
    """One on each side, or both among the actors where nobody is on the other."""
    parties = [_party(connection, name) for name in (one, other)]
    if None in parties or parties[0] == parties[1]:
        return incident.c.key.in_(_of_names(connection, query, one, other))
    return incident.c.key.in_(_of_parties(query, *sorted(name for name in parties if name is not None)))


def _party(connection: Connection, name: str) -> str | None:
    """The country, the body or the groups of a country that a name is the code of; None for other names."""
    if is_country(connection, name):
        return name.upper()
    if party_of(name) != name:
        return None
    groups = ":" not in name and country_of(name) not in (None, name)
    return name if groups or is_whole_code(connection, name) else None


def _of_parties(query: Query, first: str, last: str) -> Select[Any]:
    """Of two, in alphabetical order, as those of a row are; within a country it has to be looked for both ways."""
    of = incident_dyad.c
    one, other = (of.one, of.one_country), (of.other, of.other_country)
    between = and_(_is_party(*one, first), _is_party(*other, last))
    if last.startswith(first):
        between = or_(between, and_(_is_party(*one, last), _is_party(*other, first)))
    return select(of.incident_key).where(between, *in_days(query, of.day))


def _is_party(party: ColumnElement[str], country: ColumnElement[str | None], name: str) -> Condition:
    """A country with all that is of it, or a body; by its country, which an index has, and itself.

    `CHN-REB` is all that are called so, with a name and without.
    """
    of = country_of(name)
    if of == name:
        return country == name
    named = func.substr(party, 1, len(name) + 1) == f"{name}:"
    return and_(country.is_(None) if of is None else country == of, or_(party == name, named))


def _of_names(connection: Connection, query: Query, one: str, other: str) -> CompoundSelect[Any]:
    recipients = incident_party.alias("toward")
    nobody = ~exists().where(
        recipients.c.incident_key == incident_party.c.incident_key, recipients.c.role == "recipient"
    )

    def both(first: tuple[str, str], second: tuple[str, str]) -> Select[Any]:
        """Of two roles with names. Within the rows of parties, which an index holds: few incidents are looked at."""
        others = incident_party.alias("others")
        keys = _taking_part(connection, query, first[:1], first[1:])
        return keys.where(
            incident_party.c.incident_key.in_(_taking_part(connection, query, second[:1], second[1:], others))
        )

    return union(
        both(("actor", one), ("recipient", other)),
        both(("actor", other), ("recipient", one)),
        both(("actor", one), ("actor", other)).where(nobody),
    )


def _taking_part(
    connection: Connection,
    query: Query,
    roles: Sequence[str],
    names: Sequence[str],
    table: FromClause = incident_party,
) -> Select[Any]:
    named = table.c.entity_key.in_(entities(connection, names))
    taking_part = select(table.c.incident_key).where(table.c.role.in_(roles), named)
    return taking_part.where(*in_days(query, table.c.day))


def _told(connection: Connection, query: Query) -> Iterator[Condition]:
    """Of the reports: their articles, their papers, words of their sentences."""
    if query.doc or query.publisher:
        in_articles = select(account.c.incident_key).join(article, article.c.key == account.c.article_key)
        yield incident.c.key.in_(in_articles.where(*_of_articles(query)))
    if query.text is not None:
        in_sentences = (
            select(account.c.incident_key)
            .join(account_event, account_event.c.account_key == account.c.key)
            .join(event, event.c.key == account_event.c.event_key)
            .join(sentence, sentence.c.key == event.c.sentence_key)
        )
        found, _ = matching(connection, in_sentences, sentence, query.text)
        yield incident.c.key.in_(found)


def _of_articles(query: Query) -> Iterator[ColumnElement[bool]]:
    if query.doc:
        yield or_(*map(is_article, query.doc))
    if query.publisher:
        yield article.c.publisher_key.in_(publishers(query.publisher))
