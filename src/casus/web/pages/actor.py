"""The page `/actors/{code}`: what one party does and what is done to it, with whom, and what it says."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse, Response

from casus.asking.actors import meant_on
from casus.asking.between import with_names
from casus.records.ledger import Standing
from casus.records.party import Actor
from casus.web.days import Usual, days_of
from casus.web.desk import OnDesk
from casus.web.downloads import check_form, download
from casus.web.measured import Subject, usual_of, view_of
from casus.web.standing import Stood, offices_of, rows_of, stood
from casus.web.subject import mix_file, part_of, partners_file, series_file, told_lines, values_of
from casus.web.who import asked_by, found_by, known, moved_to, nobody

router = APIRouter()
PATH = "/actors/{code:path}"

STATEMENTS = 10
"""The newest that are shown."""
PARTNERS = 25


def subject_of(actor: Actor) -> Subject:
    party = asked_by(actor)
    return Subject((party,), (actor.name,), f"/actors/{party}")


def party_of(request: Request, desk: OnDesk, code: str) -> tuple[Subject, Usual]:
    """With the days that its page shows by itself. Raises BadOption for a name that nobody has."""
    subject = subject_of(known(request, desk, code))
    return subject, usual_of(request, desk, subject)


OfParty = Annotated[tuple[Subject, Usual], Depends(party_of)]


@router.get(PATH + "/told.json")
def told(request: Request, desk: OnDesk, party: OfParty) -> JSONResponse:
    return told_lines(request, desk, *party)


@router.get(PATH + "/series.{form}")
def series(request: Request, desk: OnDesk, party: OfParty, form: str) -> Response:
    return series_file(request, desk, *party, form)


@router.get(PATH + "/types.{form}")
def types(request: Request, desk: OnDesk, party: OfParty, form: str) -> Response:
    return mix_file(request, desk, *party, form)


@router.get(PATH + "/partners.{form}")
def partners(request: Request, desk: OnDesk, party: OfParty, form: str) -> Response:
    return partners_file(request, desk, *party, form)


@router.get(PATH + "/positions")
def positions(request: Request, desk: OnDesk, party: OfParty) -> Response:
    """A page of its own, or for htmx its inner part."""
    found = _stood(request, desk, *party)
    return desk.templates.page(request, part_of(request, "positions"), subject=party[0], found=found)


@router.get(PATH + "/positions.{form}")
def positions_file(request: Request, desk: OnDesk, party: OfParty, form: str) -> Response:
    check_form(form)
    return download(Standing, rows_of(_stood(request, desk, *party)), form, f"{party[0].parties[0]} positions")


def _stood(request: Request, desk: OnDesk, subject: Subject, usual: Usual) -> list[Stood]:
    days = days_of(request, desk, usual)
    return [stood(request, desk, subject.names[0], days, subject.parties[0])]


@router.get(PATH)
def actor(request: Request, desk: OnDesk, code: str) -> Response:
    found = found_by(request, desk, code)
    if found.actor is None:
        return nobody(request, desk, [found])
    subject = subject_of(found.actor)
    moved = moved_to(request, subject.path)
    if moved is not None:
        return moved
    view = view_of(request, desk, subject, usual_of(request, desk, subject))
    values: dict[str, Any] = {"subject": subject, "actor": found.actor, "found": [found], "view": view}
    if view is None:
        values["undated"] = desk.workspace.incidents(either=subject.parties[0]).count()
    else:
        values |= values_of(request, desk, view)
        said = desk.workspace.statements(
            speaker=subject.parties[0], since=view.days.since, until=view.days.until, order="newest", limit=STATEMENTS
        )
        values |= {
            "statements": list(said),
            "offices": [(found.actor, offices_of(desk, found.actor, view.days))],
            "meant": meant_on(subject.parties[0], view.days.until),
            "partners": with_names(desk.workspace.store, view.partners[:PARTNERS]),
        }
    return desk.templates.page(request, "actor", **values)
