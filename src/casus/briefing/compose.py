"""Composes a brief: the order of its sections, out of records and fixed sentences alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.briefing.contradictions import contradictions
from casus.briefing.figure import figures
from casus.briefing.ledgers import ledgers
from casus.briefing.main_incidents import main_incidents, main_of
from casus.briefing.notes import Notes, plain
from casus.briefing.patterns import fill
from casus.briefing.sides import names_by_code
from casus.briefing.standing import positions
from casus.briefing.summary import span, summary
from casus.briefing.told import act, capital
from casus.briefing.unknown import unknown
from casus.briefing.wording import day_words
from casus.measures.ledgers.ledgers import steps
from casus.records.brief import Asked, Brief, BriefInput, Outside, Pieces
from casus.records.incident import Incident, Party


def compose(matter: BriefInput) -> Brief:
    """The same input gives the same brief, to the letter. Raises ValueError where mentions are missing."""
    notes = Notes(matter.events, names_by_code(_parties(matter)))
    asked = matter.asked
    counted = [one for one in matter.incidents if one.counts]
    left = [one for one in matter.incidents if not one.counts]
    by_id = {one.id: one for one in (*matter.linked, *matter.incidents)}
    names = tuple(notes.names.get(who.upper(), who) for who in asked.dyad or ())
    main = main_of(counted)
    told = {one.id for one in main}
    title = _title(matter, names)
    sections = (
        summary(counted, notes, asked.dyad, names),
        main_incidents(main, counted, by_id, notes),
        contradictions(matter.incidents, by_id, told, notes),
        ledgers(matter.ledgers, notes),
        positions(matter.standings, notes),
        unknown(counted, left, notes),
    )
    days = span(counted, notes)
    dated = (*title, ", ", days) if days is not None else title
    drawn = figures(matter.incidents, main, asked, f"Incidents over time: {plain(title)}")
    return Brief(dated, _asked(asked), sections, drawn, notes.evidence(), notes.sources(), matter.versions)


def _parties(matter: BriefInput) -> Iterator[Party]:
    """Everybody who takes part in anything."""
    for one in (*matter.incidents, *matter.linked):
        yield from (*one.actor, *one.recipient)
    for step in (step for entry in matter.ledgers or () for step in steps(entry)):
        yield from (*step.who, *step.whom)


def _title(matter: BriefInput, names: Sequence[str]) -> Pieces:
    if matter.asked.dyad:
        return capital(fill("title_dyad", one=Outside(names[0]), other=Outside(names[1])))
    return capital(act(_subject(matter)))


def _subject(matter: BriefInput) -> Incident:
    """The incident that a story is asked for by."""
    found = [one for one in matter.incidents if one.id == matter.asked.story]
    if not found:
        raise ValueError(f"the incident {matter.asked.story} that the brief is on is not among those given for it")
    return found[0]


def _asked(asked: Asked) -> str:
    """What was asked for, as a person would write it."""
    subject = f"{asked.dyad[0]} and {asked.dyad[1]}" if asked.dyad else f"incident {asked.story}"
    parts = [subject]
    parts += [f"since {day_words(asked.since)}"] if asked.since else []
    parts += [f"until {day_words(asked.until)}"] if asked.until else []
    return ", ".join(parts)
