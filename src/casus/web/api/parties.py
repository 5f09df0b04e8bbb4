"""What parties do over time: dyads, actors, offices, the network."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from fastapi import Request
from fastapi.responses import Response

from casus.records.series import By, SeriesRow, Side
from casus.web.api.answers import Listed, answered, every
from casus.web.api.lists import query_of
from casus.web.api.parameters import FORMAT, SINCE, UNTIL, WORDS, Parameter, choice, whole
from casus.web.api.telling import Code, api_router, told
from casus.web.desk import Desk, OnDesk

router = api_router("Parties")

SIDES = "forward: what the first does to the other; backward: the other way; mutual: both together; either: all."
OF_ONE = "forward: what it does; backward: what is done to it; mutual: what it does with others; either: all."
BY = choice("by", "Width of a row.", get_args(By), "week")
DYAD = (BY, choice("side", SIDES, get_args(Side), "either"), SINCE, UNTIL, FORMAT)
ONE = (BY, choice("side", OF_ONE, get_args(Side), "either"), SINCE, UNTIL, FORMAT)
DAYS = (SINCE, UNTIL)
MOST_PARTIES = 1_000
NETWORK = (
    SINCE,
    UNTIL,
    whole("least", "Incidents that an edge must have.", 2, least=1, usual=1),
    whole("most", "Parties, the most active first.", 50, least=1, most=MOST_PARTIES, usual=200),
    Parameter("among", "Codes of parties, joined by commas: only these.", WORDS, "USA,SUN,CUB"),
)


@router.get(
    "/dyads/{one}/{other}/series", **told("ListOfSeriesRow", DYAD, files=True, example="/dyads/USA/SUN/series?by=week")
)
def dyad_series(request: Request, desk: OnDesk, one: Code, other: Code) -> Response:
    """Incidents, net intensity and tension of two parties, a row for each day, week or month.

    Without since and until of the newest months, as many as hold about 1,500 incidents.
    """
    return answered(request, desk, DYAD, lambda parts: series(desk, parts, one, other), record=SeriesRow)


@router.get("/actors/{code}", **told("ActorFound", example="/actors/SUN"))
def actor(request: Request, desk: OnDesk, code: Code) -> Response:
    """Whom a code or a name means, and who else could be meant."""
    return answered(request, desk, (), lambda parts: desk.workspace.actor_named(code))


@router.get(
    "/actors/{code}/series",
    **told("ListOfSeriesRow", ONE, files=True, example="/actors/CUB/series?by=month&side=backward"),
)
def actor_series(request: Request, desk: OnDesk, code: Code) -> Response:
    """The same of one party with everybody that it deals with."""
    return answered(request, desk, ONE, lambda parts: series(desk, parts, code), record=SeriesRow)


@router.get("/actors/{code}/offices", **told("ListOfOffice", DAYS, example="/actors/SUN/offices?since=1962&until=1962"))
def offices(request: Request, desk: OnDesk, code: Code) -> Response:
    """Who held which office when, by the registry."""

    def made(parts: dict[str, Any]) -> Listed:
        query = query_of(parts)
        return every(desk.workspace.offices(code, query.since, query.until))

    return answered(request, desk, DAYS, made)


@router.get("/network", **told("Network", NETWORK, example="/network?since=1962-10-16&until=1962-10-28&most=20"))
def network(request: Request, desk: OnDesk) -> Response:
    """Who deals with whom over some days: parties, and what lies between each two."""

    def made(parts: dict[str, Any]) -> object:
        query = query_of(parts)
        among = [one.strip() for one in parts.get("among", "").split(",") if one.strip()]
        return desk.workspace.digests.network(
            query.since, query.until, least=parts.get("least", 1), most=parts.get("most", 200), among=among
        )

    return answered(request, desk, NETWORK, made)


def series(desk: Desk, parts: dict[str, Any], *parties: str) -> Listed:
    query = query_of(parts)
    since, until = days_of(desk, query.since, query.until, *parties)
    side, by = parts.get("side", "either"), parts.get("by", "week")
    return every(desk.workspace.series(*parties, by=by, side=side, since=since, until=until))


def days_of(desk: Desk, since: date | None, until: date | None, *parties: str) -> tuple[date | None, date | None]:
    """Those that are asked for, else those that a page would show."""
    if since is None and until is None:
        return desk.workspace.default_span(*parties) or (None, None)
    return since, until
