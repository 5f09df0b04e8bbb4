"""What the pages on a dyad and on a party have in common: values of the template, hover, downloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from casus.asking.between import Partner, incidents_of, with_names
from casus.asking.measuring import tallies_of
from casus.briefing.wording import parties_words
from casus.measures.dealings import dealings, on_side
from casus.records.incident import Incident
from casus.records.series import Quantity, SeriesRow, Side, Tally
from casus.web.days import Usual, days_of, side_of
from casus.web.desk import Desk
from casus.web.downloads import check_form, download
from casus.web.listing import Mixed, listed, mix_of
from casus.web.measured import Subject, View, bucket_link, number_link, told_of, type_link, view_of, with_link
from casus.web.templates import STATUS_WORDS, address, plural

TOLD = 4
"""Incidents that are told where somebody points at a bucket."""
WHY = 5
"""Incidents of the worst bucket that are shown."""

WAYS: tuple[Side, ...] = ("forward", "backward", "mutual")
QUANTITY_WORDS: Mapping[Quantity, str] = {
    "conflict": "conflict", "cooperation": "cooperation", "count": "incidents", "net": "net intensity",
}  # fmt: skip


def values_of(request: Request, desk: Desk, view: View) -> dict[str, Any]:
    """For parts/measured.html.jinja and parts/chosen.html.jinja."""
    found = listed(request, view.between, view.subject.parties[0], view.days, view.side)
    worst, mix = view.worst, mix_of(view.between.dealings, view.days)
    return {
        "view": view,
        "subject": view.subject,
        "days": view.days,
        "told": told_of(request, view),
        "worst": worst,
        "why": incidents_of(desk.workspace.store, _why(view, worst.row)),
        "listed": found,
        "incidents": incidents_of(desk.workspace.store, found.ids),
        "mix": mix,
        "mix_told": [_mix_told(request, view, one) for one in mix],
        "number_link": partial(number_link, request, view),
        "bucket_link": partial(bucket_link, request, view),
        "type_link": partial(type_link, request, view),
        "partner_link": partial(_partner_link, request, view),
        "with_link": partial(with_link, request, view),
        "without": lambda names, name: [one for one in names if one != name],
        "QUANTITY_WORDS": QUANTITY_WORDS,
    }


def _mix_told(request: Request, view: View, one: Mixed) -> dict[str, object]:
    numbers = (one.forward, one.backward, one.mutual)
    links = [type_link(request, view, way, one.event_type) for way in WAYS]
    return {"type": one.event_type, "quad": one.quad_class, "numbers": numbers, "links": links}


def _partner_link(request: Request, view: View, one: Partner) -> str:
    """The page of the two, on the same days."""
    days = view.days
    parts = {"since": str(days.since), "until": str(days.until)} if days.asked else {}
    return address(request, f"/dyads/{view.subject.parties[0]}/{one.code}", parts)


def _why(view: View, row: SeriesRow | None) -> list[str]:
    """Of the worst bucket the gravest incidents, those with most reports first among equals."""
    if row is None:
        return []
    counted = frozenset(row.incidents)
    own = [one for one, _ in view.between.dealings if one.incident in counted]
    own.sort(key=lambda one: (one.intensity, -len(one.told), one.incident))
    return [one.incident for one in own[:WHY]]


def told_lines(request: Request, desk: Desk, subject: Subject, usual: Usual) -> JSONResponse:
    """What happened in the days of the address, in a few lines: the incidents with most reports."""
    days, side = days_of(request, desk, usual), side_of(request)
    found: list[Tally] = []
    if days is not None:
        tallies = tallies_of(desk.workspace.tallies, subject.parties, days.since, days.until)
        found = [one for one in on_side(dealings(tallies, subject.parties), side) if one.counts]
    found.sort(key=lambda one: (-len(one.told), one.incident))
    shown = incidents_of(desk.workspace.store, [one.incident for one in found[:TOLD]])
    more = [f"and {len(found) - TOLD} more"] if len(found) > TOLD else []
    return JSONResponse({"lines": [*map(line_of, shown), *more]})


def line_of(incident: Incident) -> str:
    """`COERCE, United States to Soviet Union, 6 reports`."""
    whom = parties_words(incident.recipient)
    who = (parties_words(incident.actor) or "somebody") + (f" to {whom}" if whom else "")
    status = "" if incident.status == "actual" else f", {STATUS_WORDS[incident.status]}"
    return f"{incident.event_type}, {who}, {plural(len(incident.independent), 'report')}{status}"


def series_file(request: Request, desk: Desk, subject: Subject, usual: Usual, form: str) -> Response:
    """The rows of the chart."""
    check_form(form)
    view = view_of(request, desk, subject, usual)
    return download(SeriesRow, view.rows if view else (), form, f"{_named(subject.parties)} series")


def partners_file(request: Request, desk: Desk, subject: Subject, usual: Usual, form: str) -> Response:
    check_form(form)
    view = view_of(request, desk, subject, usual)
    found = with_names(desk.workspace.store, view.partners) if view else []
    return download(Partner, found, form, f"{_named(subject.parties)} partners")


def part_of(request: Request, name: str) -> str:
    """The template of a page, or for htmx of its inner part."""
    return f"parts/{name}" if request.headers.get("HX-Request") == "true" else name


def mix_file(request: Request, desk: Desk, subject: Subject, usual: Usual, form: str) -> Response:
    check_form(form)
    view = view_of(request, desk, subject, usual)
    rows = mix_of(view.between.dealings, view.days) if view else ()
    return download(Mixed, rows, form, f"{_named(subject.parties)} types")


def _named(parties: Iterable[str]) -> str:
    return " ".join(parties)
