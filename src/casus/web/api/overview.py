"""The record as a whole: what is going on, ledgers, the map, how answers divide, how it is being filled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Annotated, Any, Literal, get_args

from fastapi import Path, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from casus.asking.cache import Digest
from casus.asking.ledgers import AFTER_DAYS, BEFORE_DAYS
from casus.errors import BadOption
from casus.measures.calendar import moved
from casus.records.ledger import Agreement, Demand, LedgerName, Mediation, Standing, Threat
from casus.records.series import Alert
from casus.version import __version__
from casus.web.api.answers import Listed, answered, changing, every
from casus.web.api.lists import query_of
from casus.web.api.parameters import DAY, FILTERS, FORMAT, OF_KIND, SINCE, UNTIL, Parameter, filters, switch, whole
from casus.web.api.shapes import Standpoint
from casus.web.api.telling import api_router, told
from casus.web.desk import Desk, OnDesk

router = api_router("Overview")

ON = Parameter(
    "day", "The last day that is looked at; the last that the record tells of without it.", DAY, "1962-10-24"
)
SITUATION = (ON, whole("span", "Days that are looked at.", 7, least=1, most=366, usual=7))
ALERTS = (
    SINCE,
    UNTIL,
    FILTERS["dyad"],
    FILTERS["either"],
    FORMAT,
    switch("unconfirmed", "yes: also what one publisher tells."),
)
LEDGER = (SINCE, UNTIL, FILTERS["dyad"], FILTERS["either"], FORMAT)
STANDINGS = (*filters(OF_KIND["positions"]), switch("by_month", "yes: each month by itself."), FORMAT)
MAP = (
    *filters(OF_KIND["incidents"]),
    whole("most", "Incidents, the newest first.", 100, least=1, most=5_000, usual=2_000),
)
FACETS = {kind: tuple(filters(names)) for kind, names in OF_KIND.items()}

Kind = Literal["incidents", "events", "statements", "positions", "articles"]
LEDGERS: Mapping[LedgerName, type] = {
    "mediation": Mediation, "agreements": Agreement, "demands": Demand, "threats": Threat,
}  # fmt: skip
BEFORE, AFTER = timedelta(BEFORE_DAYS), timedelta(AFTER_DAYS)
MOST_INCIDENTS, MOST_POSITIONS = 5_000, 5_000
"""That are read for one call: some seconds."""
LONGEST_S = 20.0
"""That a call waits for alerts; they are made on, for whoever asks later."""
LEDGER_DAYS = 366
ALERT_DAYS = 31


@router.get("/state", **told("Standpoint", example="/state"))
def state(request: Request, desk: OnDesk) -> Response:
    """Where the record stands; cheap to ask, so ask it to find out whether anything is new."""

    def made(parts: dict[str, Any]) -> Standpoint:
        return Standpoint(desk.workspace.state(), desk.workspace.last_day(), __version__)

    return answered(request, desk, (), made)


@router.get("/situation", **told("Situation", SITUATION, example="/situation?day=1962-10-24&span=7"))
def situation(request: Request, desk: OnDesk) -> Response:
    """Some days against what was usual before: incidents by quad class, dyads with the sharpest change, statements."""

    def made(parts: dict[str, Any]) -> object:
        return desk.workspace.digests.situation(day_of(desk, parts.get("day")), parts.get("span", 7))

    return answered(request, desk, SITUATION, made)


@router.get("/health", **told("Health", example="/health"))
def health(request: Request, desk: OnDesk) -> Response:
    """How the record is being filled: the last run, feeds, what waits, what is quarantined."""
    return changing(request, (), lambda parts: desk.workspace.digests.health())


@router.get(
    "/alerts",
    **told("ListOfAlert", ALERTS, files=True, example="/alerts?since=1962-10-20&until=1962-11-15&unconfirmed=yes"),
)
def alerts(request: Request, desk: OnDesk) -> Response:
    """What is out of the ordinary on each of some days, at most 31; without since and until on the last day."""
    return answered(request, desk, ALERTS, lambda parts: _alerts(desk, parts), record=Alert)


def _alerts(desk: Desk, parts: dict[str, Any]) -> Digest[Listed]:
    query = query_of({name: parts[name] for name in ("since", "until", "dyad", "either") if name in parts})
    if (query.dyad and query.either) or len(query.either) > 1:
        raise BadOption("alerts are of a dyad, of one party, or of everybody; give one of dyad and either, once")
    until = query.until or query.since or day_of(desk, None)
    since = query.since or until
    if not timedelta() <= until - since < timedelta(ALERT_DAYS):
        raise BadOption(f"alerts of {since} to {until} are asked for; ask for {ALERT_DAYS} days at most")
    parties = query.dyad or query.either or None
    ask = partial(desk.workspace.digests.alerts, until, since=since, parties=parties, wait_s=LONGEST_S)
    made = ask(unconfirmed=parts.get("unconfirmed", False))
    if made is None:
        raise HTTPException(503, "These alerts are still being made.", {"Retry-After": "10"})
    return Digest(every(made.value), made.as_of, made.current)


@router.get(
    "/ledgers/{name}",
    **told("ListOfLedgerEntry", LEDGER, files=True, example="/ledgers/mediation?since=1962-10&until=1962-10"),
)
def ledger(
    request: Request,
    desk: OnDesk,
    name: Annotated[LedgerName, Path(description="Which.", openapi_examples={"demo": {"value": "mediation"}})],
) -> Response:
    """Offers to mediate, agreements, demands or threats, with what came of them, in order of time.

    Of 366 days at most; without since and until of those up to the last day.
    """

    def made(parts: dict[str, Any]) -> Listed:
        parts |= bounded(desk, parts)
        around = {"since": moved(parts["since"], -BEFORE), "until": moved(parts["until"], AFTER)}
        check_few(desk, "incidents", around, MOST_INCIDENTS)
        return every(desk.workspace.ledger(name, **parts))

    return answered(request, desk, LEDGER, made, record=LEDGERS[name])


@router.get("/standings", **told("ListOfStanding", STANDINGS, files=True, example="/standings?actor=SUN&stance=denies"))
def standings(request: Request, desk: OnDesk) -> Response:
    """Where parties stand over time, out of their positions. Of 366 days at most, as ledgers."""

    def made(parts: dict[str, Any]) -> Listed:
        by_month = parts.pop("by_month", False)
        parts |= bounded(desk, parts)
        check_few(desk, "positions", parts, MOST_POSITIONS)
        return every(desk.workspace.standings(by_month=by_month, **parts))

    return answered(request, desk, STANDINGS, made, record=Standing)


@router.get("/map", **told("Mapped", MAP, example="/map?since=1962-10-22&until=1962-10-28"))
def mapped(request: Request, desk: OnDesk) -> Response:
    """Incidents that count and have a place, the newest first, and how many have none."""

    def made(parts: dict[str, Any]) -> object:
        most = parts.pop("most", 2_000)
        return desk.workspace.mapped(query_of(parts), most)

    return answered(request, desk, MAP, made)


def _facets(kind: str) -> Any:
    def facets(request: Request, desk: OnDesk) -> Response:
        return answered(request, desk, FACETS[kind], lambda parts: desk.workspace.facets(kind, query_of(parts)))

    facets.__doc__ = f"How the newest 10,000 {kind} that are asked for divide: by type, party, month, publisher."
    return facets


for _kind in get_args(Kind):
    router.add_api_route(
        f"/facets/{_kind}",
        _facets(_kind),
        name=f"facets_of_{_kind}",
        methods=["GET"],
        **told("Facets", FACETS[_kind], example=f"/facets/{_kind}?since=1962-10&until=1962-10"),
    )


def day_of(desk: Desk, day: str | None) -> date:
    """The day that is asked for; of a month or year its last; else the last that the record tells of."""
    query = query_of({} if day is None else {"until": day})
    return query.until or desk.workspace.last_day() or date.today()


def check_few(desk: Desk, kind: str, parts: dict[str, Any], most: int) -> None:
    """Raises BadOption where more would have to be read than somebody can wait for."""
    found = desk.workspace.amount(kind, query_of(parts))
    if found.number > most:
        told = f"{found.number:,}" if found.exact else f"more than {found.number:,}"
        raise BadOption(
            f"{told} {kind} would be read for this, of {most:,} at most; ask for fewer days", reason="too-many"
        )


def bounded(desk: Desk, parts: dict[str, Any]) -> dict[str, date]:
    """The days that are asked for. Raises BadOption for more than 366."""
    query = query_of({name: parts[name] for name in ("since", "until") if name in parts})
    year = timedelta(LEDGER_DAYS - 1)
    until = query.until or (day_of(desk, None) if query.since is None else moved(query.since, year))
    since = query.since or moved(until, -year)
    if until - since >= timedelta(LEDGER_DAYS):
        raise BadOption(f"{since} to {until} are asked for; ask for {LEDGER_DAYS} days at most")
    return {"since": since, "until": until}
