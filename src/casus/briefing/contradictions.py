"""Where reports contradict each other: whether it happened, how many came to harm, when, where, who is to blame."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import get_args

from casus.briefing.main_incidents import claim_sentence, weight
from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.told import by_publisher, capital, day, lead, link, listed, mentions, of_publishers
from casus.briefing.wording import figure_words, interval_words, within
from casus.records.brief import Entry, Outside, Pieces, Section, Sentence
from casus.records.event import Event, TollKind
from casus.records.incident import Casualty, Incident

TITLE = "Where reports differ"
MOST = 10
DENIAL = "denied by"
TOWNS = ("point", "city")


def contradictions(
    incidents: Sequence[Incident], others: Mapping[str, Incident], told: Collection[str], notes: Notes
) -> Section:
    """others: every incident at hand, by id. told: ids of those that have an entry of their own."""
    counted = [one for one in incidents if one.counts]
    found = [(one, points) for one in sorted(counted, key=weight, reverse=True)
             if (points := tuple(_points(one, others, notes)))]  # fmt: skip
    entries = [_entry(one, points, told, notes) for one, points in found[:MOST]]
    denied = {link.id for one in counted for link in one.linked if link.relation == DENIAL}
    alone = [one for one in incidents if one.status == "negated" and one.id not in denied and _contested(one)]
    entries += [_denial(one, told, notes) for one in alone[: MOST - len(entries)]]
    more = [lead(one) for one, _ in found[MOST:]]
    points = (
        (notes.sentence(fill("contradictions_more", incidents=notes.count(more, "incident")), more),) if more else ()
    )
    if not entries:
        points = (Sentence(fill("contradictions_none"), ()),)
    return Section("contradictions", TITLE, entries=tuple(entries), points=points)


def _entry(incident: Incident, points: tuple[Sentence, ...], told: Collection[str], notes: Notes) -> Entry:
    when = day(incident, notes)
    title = capital((*when, ": ", *link(incident, told)) if when else link(incident, told))
    return Entry(title, None, incident.quad_class, (), points)


def _points(incident: Incident, others: Mapping[str, Incident], notes: Notes) -> Iterator[Sentence]:
    denials = list(_denials(incident, others, notes))
    if denials:
        yield _asserted(incident, notes)
        yield from denials
    yield from _figures(incident, notes)
    yield from _days(incident, notes)
    yield from _places(incident, notes)
    yield from _blame(incident, notes)


def _asserted(incident: Incident, notes: Notes) -> Sentence:
    reports = mentions(incident.independent)
    publishers = of_publishers(notes, by_publisher([incident]))
    said = fill("differ_asserted", reports=notes.count(reports, "report"), tell=_tell(reports), publishers=publishers)
    return notes.sentence(said, reports)


def _denials(incident: Incident, others: Mapping[str, Incident], notes: Notes) -> Iterator[Sentence]:
    """Who denies it; of a denial that is told without a source the reports."""
    linked = [others[one.id] for one in incident.linked if one.relation == DENIAL and one.id in others]
    told = [claim for one in (incident, *linked) for claim in one.claims if claim.claim == "denies"]
    claims = {(claim.code, claim.by.casefold()): claim for claim in reversed(told)}
    for claim in reversed(claims.values()):
        yield claim_sentence(claim, notes)
    for one in linked:
        if not _contested(one):
            yield _told_not(one, notes)


def _told_not(denial: Incident, notes: Notes, name: str = "differ_denied_report") -> Sentence:
    reports = mentions(denial.independent)
    said = fill(name, reports=notes.count(reports, "report"), tell=_tell(reports))
    return notes.sentence(said, reports)


def _contested(incident: Incident) -> bool:
    """Whether anybody denies it, so that somebody must have said it."""
    return any(claim.claim == "denies" for claim in incident.claims)


def _denial(incident: Incident, told: Collection[str], notes: Notes) -> Entry:
    """Of a denial that the record has no report against."""
    claims = [claim_sentence(one, notes) for one in incident.claims if one.claim == "denies"]
    entry = _entry(incident, (*claims, _told_not(incident, notes, "differ_only_denied")), told, notes)
    return entry


def _figures(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    for kind in get_args(TollKind):
        figures = [one for one in incident.casualties if one.kind == kind and one.event_id in notes.events]
        if any(_apart(one, other) for one, other in combinations(figures, 2)):
            parts = [_figure(one, notes) for one in figures]
            yield notes.sentence(
                fill("differ_figure", kind=kind, figures=listed(parts)), [one.event_id for one in figures]
            )


def _figure(figure: Casualty, notes: Notes) -> Pieces:
    number = notes.number(figure_words(figure), f"people {figure.kind}", [figure.event_id])
    if figure.by:
        return fill("differ_figure_by", figure=number, by=Outside(within(figure.by)))
    return fill("differ_figure_own", figure=number)


def _apart(one: Casualty, other: Casualty) -> bool:
    """Whether both cannot be right."""
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return low > most or least > high


def _bounds(figure: Casualty) -> tuple[float, float]:
    low = figure.low if figure.low is not None else figure.best
    high = figure.high if figure.high is not None else figure.best
    return low if low is not None else 0.0, high if high is not None else float("inf")


def _days(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    """Days that lie apart."""
    said: dict[tuple[str, str], list[str]] = {}
    for event in _told(incident, notes):
        if event.date is not None and event.date.first and event.date.last:
            said.setdefault((event.date.first, event.date.last), []).append(event.id)
    if any(one[1] < other[0] or other[1] < one[0] for one, other in combinations(said, 2)):
        values = {interval_words(*span) or "": ids for span, ids in sorted(said.items())}
        parts = [_value((notes.number(words, "the day", ids),), ids, notes) for words, ids in values.items()]
        yield notes.sentence(fill("differ_days", days=listed(parts)), [id_ for ids in said.values() for id_ in ids])


def _places(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    """Towns of different names."""
    said: dict[str, list[str]] = {}
    for event in _told(incident, notes):
        if event.place is not None and event.place.name and event.place.precision in TOWNS:
            said.setdefault(event.place.name, []).append(event.id)
    if len(said) > 1:
        parts = [_value((Outside(name),), ids, notes) for name, ids in said.items()]
        yield notes.sentence(fill("differ_places", places=listed(parts)), [id_ for ids in said.values() for id_ in ids])


def _value(value: Pieces, ids: Sequence[str], notes: Notes) -> Pieces:
    """A value with how many reports have it."""
    reports = list({notes.events[id_].doc: id_ for id_ in ids}.values())
    return fill("differ_value", value=value, reports=notes.count(reports, "report"))


def _blame(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    blames = [one for one in incident.claims if one.claim == "blames" and one.blamed]
    if any(not set(one.blamed) & set(other.blamed) for one, other in combinations(blames, 2)):
        for one in blames:
            yield claim_sentence(one, notes)


def _told(incident: Incident, notes: Notes) -> Iterator[Event]:
    """The mentions of its independent reports."""
    ids = (id_ for report in incident.independent for id_ in report.event_ids)
    return (notes.events[id_] for id_ in ids if id_ in notes.events)


def _tell(reports: Sequence[str]) -> str:
    return "tells" if len(reports) == 1 else "tell"
