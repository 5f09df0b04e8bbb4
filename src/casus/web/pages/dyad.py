"""The pages `/dyads` and `/dyads/{one}/{other}`: what lies between two parties over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from casus.asking.between import LedgersRead, read_ledgers_between
from casus.errors import BadOption
from casus.measures.ledgers.ledgers import sides
from casus.records.ledger import Agreement, Demand, LedgerEntry, Mediation, Outcome, Standing, Threat
from casus.records.party import Actor
from casus.web.days import Days, Usual, days_of
from casus.web.desk import Desk, OnDesk
from casus.web.downloads import check_form, download
from casus.web.measured import Subject, usual_of, view_of
from casus.web.names import names_of
from casus.web.remembered import remembered
from casus.web.standing import Stood, offices_of, rows_of, stood
from casus.web.subject import mix_file, part_of, series_file, told_lines, values_of
from casus.web.templates import address
from casus.web.who import asked_by, found_by, known, moved_to, nobody

router = APIRouter()
PATH = "/dyads/{one}/{other}"

LEDGERS: Mapping[str, type] = {"mediation": Mediation, "agreements": Agreement, "demands": Demand, "threats": Threat}

OUTCOME_WORDS: Mapping[Outcome, str] = {
    "agreement": "an agreement between the sides", "talks": "talks, and no agreement that is told",
    "accepted": "accepted", "rejected": "rejected", "divided": "some accept, some reject",
    "conditional": "accepted on conditions, or in part", "unanswered": "no answer that is told",
}  # fmt: skip


def subject_of(actors: list[Actor]) -> Subject:
    """Raises BadOption for one party with itself."""
    parties = tuple(asked_by(actor) for actor in actors)
    if parties[0].casefold() == parties[1].casefold():
        raise BadOption(f"{parties[0]} is given twice; a dyad is of two parties, and the page of one is its actor's")
    return Subject(parties, tuple(actor.name for actor in actors), "/dyads/" + "/".join(parties))


def pair_of(request: Request, desk: OnDesk, one: str, other: str) -> tuple[Subject, Usual]:
    """With the days that their page shows by itself. Raises BadOption for a name that nobody has."""
    subject = subject_of([known(request, desk, one), known(request, desk, other)])
    return subject, usual_of(request, desk, subject)


OfPair = Annotated[tuple[Subject, Usual], Depends(pair_of)]


@router.get("/dyads")
def dyads(request: Request, desk: OnDesk, one: str = "", other: str = "") -> Response:
    """Two fields for two names, which lead to their page."""
    if one.strip() and other.strip():
        return RedirectResponse(address(request, f"/dyads/{one.strip()}/{other.strip()}"), 307)
    return desk.templates.page(request, "dyads", one=one, other=other)


@router.get(PATH)
def dyad(request: Request, desk: OnDesk, one: str, other: str) -> Response:
    found = [found_by(request, desk, name) for name in (one, other)]
    actors = [each.actor for each in found if each.actor is not None]
    if len(actors) < 2:
        return nobody(request, desk, found)
    subject = subject_of(actors)
    moved = moved_to(request, subject.path)
    if moved is not None:
        return moved
    view = view_of(request, desk, subject, usual_of(request, desk, subject))
    values: dict[str, Any] = {"subject": subject, "actors": actors, "found": found, "view": view}
    if view is None:
        values["undated"] = desk.workspace.incidents(dyad=subject.parties).count()
    else:
        values |= values_of(request, desk, view)
        values["offices"] = [(actor, offices_of(desk, actor, view.days)) for actor in actors]
    return desk.templates.page(request, "dyad", **values)


@router.get(PATH + "/told.json")
def told(request: Request, desk: OnDesk, pair: OfPair) -> JSONResponse:
    return told_lines(request, desk, *pair)


@router.get(PATH + "/series.{form}")
def series(request: Request, desk: OnDesk, pair: OfPair, form: str) -> Response:
    return series_file(request, desk, *pair, form)


@router.get(PATH + "/types.{form}")
def types(request: Request, desk: OnDesk, pair: OfPair, form: str) -> Response:
    return mix_file(request, desk, *pair, form)


@router.get(PATH + "/ledgers")
def ledgers(request: Request, desk: OnDesk, pair: OfPair) -> Response:
    """A page of its own, or for htmx its inner part."""
    days = days_of(request, desk, pair[1])
    read = _ledgers(request, desk, pair[0], days)
    by_name = {name: [one for one in read.entries or () if one.ledger == name] for name in LEDGERS}
    called = {**names_of(desk.workspace, _named(read.entries or ())), **pair[0].called}
    return desk.templates.page(
        request, part_of(request, "ledgers"), subject=pair[0], days=days, read=read, by_name=by_name, called=called,
        OUTCOME_WORDS=OUTCOME_WORDS,
    )  # fmt: skip


def _named(entries: Iterable[LedgerEntry]) -> Iterator[str]:
    """The codes of parties that are given without a name."""
    for entry in entries:
        yield from sides(entry)
        if isinstance(entry, Mediation | Demand):
            yield from (answer.by for answer in entry.answers)


@router.get(PATH + "/ledgers/{name}.{form}")
def ledger_file(request: Request, desk: OnDesk, pair: OfPair, name: str, form: str) -> Response:
    check_form(form)
    if name not in LEDGERS:
        raise BadOption(f"no ledger is called {name[:20]!r}; choose from {', '.join(LEDGERS)}", reason="id")
    read = _ledgers(request, desk, pair[0], days_of(request, desk, pair[1]))
    entries = [one for one in read.entries or () if one.ledger == name]
    return download(LEDGERS[name], entries, form, " ".join((*pair[0].parties, name)))


def _ledgers(request: Request, desk: Desk, subject: Subject, days: Days | None) -> LedgersRead:
    one, other = subject.parties
    if days is None:
        return LedgersRead((), "all", 0)
    read = partial(read_ledgers_between, desk.workspace.store, (one, other), days.since, days.until)
    return remembered(request, desk, ("ledgers", one, other, days.since, days.until), read)


@router.get(PATH + "/positions")
def positions(request: Request, desk: OnDesk, pair: OfPair) -> Response:
    """A page of its own, or for htmx its inner part."""
    found = _stood(request, desk, *pair)
    return desk.templates.page(request, part_of(request, "positions"), subject=pair[0], found=found)


@router.get(PATH + "/positions.{form}")
def positions_file(request: Request, desk: OnDesk, pair: OfPair, form: str) -> Response:
    check_form(form)
    rows = rows_of(_stood(request, desk, *pair))
    return download(Standing, rows, form, " ".join((*pair[0].parties, "positions")))


def _stood(request: Request, desk: Desk, subject: Subject, usual: Usual) -> list[Stood]:
    days = days_of(request, desk, usual)
    one, other = zip(subject.parties, subject.names, strict=True)
    return [
        stood(request, desk, f"{holder} toward {toward}", days, code, toward_code)
        for (code, holder), (toward_code, toward) in ((one, other), (other, one))
    ]
