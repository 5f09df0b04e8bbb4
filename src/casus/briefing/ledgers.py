"""The ledgers of a brief: who mediated, agreed, demanded, threatened, and what came of it, an entry a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.told import capital, listed
from casus.briefing.wording import day_words, parties_words
from casus.measures.ledgers.ledgers import steps
from casus.records.brief import Entry, Number, Outside, Pieces, Section, Sentence
from casus.records.incident import Party
from casus.records.ledger import Agreement, Answer, Demand, LedgerEntry, LedgerName, Mediation, Stage, Step, Threat

TITLE = "Mediation, agreements, demands and threats"
HEADINGS: Mapping[LedgerName, str] = {
    "mediation": "Mediation", "agreements": "Agreements", "demands": "Demands", "threats": "Threats",
}  # fmt: skip
MOST = 4
"""Entries of a ledger."""
LONGEST = 160
"""Characters of the words for what is demanded, offered or threatened."""


def ledgers(entries: Sequence[LedgerEntry] | None, notes: Notes) -> Section:
    """Of each ledger the entries that most mentions tell of, in order of their day. entries: None if left out."""
    if entries is None:
        return Section("ledgers", TITLE, points=(Sentence(fill("ledgers_left_out"), ()),))
    found = []
    for name, heading in HEADINGS.items():
        of_ledger = [one for one in entries if one.ledger == name and _mentions(one, notes)]
        if of_ledger:
            found.append(Entry((heading,), None, None, (), tuple(_points(of_ledger, notes))))
    return Section("ledgers", TITLE, entries=tuple(found))


def _points(entries: Sequence[LedgerEntry], notes: Notes) -> Iterator[Sentence]:
    best = sorted(entries, key=lambda one: -len(_mentions(one, notes)))[:MOST]
    for entry in sorted(best, key=lambda one: (one.day or "", one.id)):
        yield notes.sentence(capital(SAID[entry.ledger](entry, notes)), _mentions(entry, notes))
    rest = [_mentions(one, notes)[0] for one in entries if one not in best]
    if rest:
        name = entries[0].ledger
        number = notes.number(f"{len(rest):,}", f"further entries in the ledger of {name}", rest)
        yield notes.sentence(fill("ledger_further", entries=number, name=name), rest)


def _mentions(entry: LedgerEntry, notes: Notes) -> list[str]:
    return [id_ for step in steps(entry) for id_ in step.event_ids if id_ in notes.events]


def _mediation(entry: Mediation, notes: Notes) -> Pieces:
    return fill(
        f"mediation_{entry.form}",
        when=_when(entry.steps, notes),
        who=_people(entry.mediators),
        between=_named(entry.between, notes),
        answers=_answers(entry.answers, notes),
        outcome=fill(f"outcome_{entry.outcome}"),
    )


def _agreement(entry: Agreement, notes: Notes) -> Pieces:
    slots = {"parties": _named(entry.parties, notes), "stages": listed([_stage(one, notes) for one in entry.stages])}
    if entry.kind is None:
        return fill("agreement_unnamed", **slots)
    kind = Outside(entry.kind)
    made = fill("agreement" if entry.parties else "agreement_alone", kind=kind, **slots)
    return (*made, " ", *fill("agreement_not", kind=Outside(entry.not_kind[0]))) if entry.not_kind else made


def _stage(stage: Stage, notes: Notes) -> Pieces:
    said = fill(f"stage_{stage.stage.replace(' ', '_')}")
    day = _day(stage.step, notes)
    return fill("stage_on", stage=said, day=day) if day is not None else said


def _demand(entry: Demand, notes: Notes) -> Pieces:
    return fill(
        "demand" if entry.of else "demand_open",
        when=_when((entry.step,), notes),
        by=_named(entry.by, notes) if entry.by else _people(entry.step.who),
        of=_named(entry.of, notes),
        what=_what(entry.step, notes),
        answers=_answers(entry.answers, notes),
        state=_state("demand", entry.state, entry.deeds, notes),
    )


def _threat(entry: Threat, notes: Notes) -> Pieces:
    return fill(
        "threat" if entry.against else "threat_open",
        when=_when((entry.step,), notes),
        by=_named(entry.by, notes) if entry.by else _people(entry.step.who),
        against=_named(entry.against, notes),
        condition=fill("threat_condition") if entry.conditional else (),
        what=_what(entry.step, notes),
        state=_state("threat", entry.state, entry.deeds, notes),
    )


SAID: Mapping[LedgerName, Callable[[Any, Notes], Pieces]] = {
    "mediation": _mediation,
    "agreements": _agreement,
    "demands": _demand,
    "threats": _threat,
}


def _named(codes: Sequence[str], notes: Notes) -> Pieces:
    return listed([(Outside(notes.called(code)),) for code in codes])


def _people(side: Sequence[Party]) -> Pieces:
    return (Outside(parties_words(side) or "somebody"),)


def _what(step: Step, notes: Notes) -> Pieces:
    """The words of the report for it, else those around the one that names it."""
    return (Outside(f"“{shortened(step.what) if step.what else notes.excerpt(step.event_ids, LONGEST)}”"),)


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _answers(answers: Sequence[Answer], notes: Notes) -> Pieces:
    parts = [_answer(one, notes) for one in answers if one.addressed or one.steps]
    return fill("ledger_answers", answers=listed(parts)) if parts else ()


def _answer(answer: Answer, notes: Notes) -> Pieces:
    said = fill(f"answer_{answer.word}", name=Outside(notes.name(answer.by, answer.name)))
    day = _day(answer.steps[0], notes) if answer.steps else None
    return fill("answer_on", answer=said, day=day) if day is not None else said


def _state(kind: str, state: str, deeds: Sequence[Step], notes: Notes) -> Pieces:
    name = f"{kind}_state_open" if state == "open" else f"{kind}_{state.replace(' ', '_')}"
    said = fill(name)
    day = _day(deeds[0], notes) if deeds else None
    return fill("state_on", state=said, day=day) if day is not None else said


def _when(told: Sequence[Step], notes: Notes) -> Pieces:
    day = next((day for step in told if (day := _day(step, notes)) is not None), None)
    return fill("ledger_day", day=day) if day is not None else ()


def _day(step: Step, notes: Notes) -> Number | None:
    """The day of a step, as exact as it is stated."""
    known = [id_ for id_ in step.event_ids if id_ in notes.events]
    said = step.date or step.day
    return notes.number(day_words(said), "the day", known) if said and known else None
