"""Entries of the ledgers, and standings, as rows of CSV; docs/ledgers.md lists the columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from casus.exchange.csv import SEPARATOR, Columns
from casus.records.incident import Party
from casus.records.ledger import Answer, Stage, Step


def _codes(side: Iterable[Party]) -> str:
    return SEPARATOR.join(dict.fromkeys(party.code for party in side))


def _named(side: Iterable[Party]) -> str:
    return SEPARATOR.join(dict.fromkeys(party.text for party in side))


def _days(steps: Iterable[Step]) -> str:
    return SEPARATOR.join(step.day or "" for step in steps)


def _incidents(steps: Iterable[Step]) -> str:
    return SEPARATOR.join(step.incident for step in steps)


def _answers(answers: Iterable[Answer]) -> str:
    """`SUN accepted 1962-10-25`."""
    return SEPARATOR.join(f"{one.by} {one.word} {one.day or ''}".rstrip() for one in answers)


def _stages(stages: Iterable[Stage]) -> str:
    return SEPARATOR.join(f"{one.stage} {one.step.date or one.step.day or ''}".rstrip() for one in stages)


_ID: Columns = (("id", attrgetter("id")), ("day", attrgetter("day")))
_STEP: Columns = (
    ("trigger", attrgetter("step.trigger")),
    ("what", attrgetter("step.what")),
    ("doc", attrgetter("step.doc")),
    ("sentence", attrgetter("step.sentence")),
    ("event_ids", lambda entry: SEPARATOR.join(entry.step.event_ids)),
)
MEDIATION_COLUMNS: Columns = (
    *_ID,
    ("form", attrgetter("form")),
    ("mediator", lambda entry: _named(entry.mediators)),
    ("mediator_code", lambda entry: _codes(entry.mediators)),
    ("between", lambda entry: SEPARATOR.join(entry.between)),
    ("what", lambda entry: SEPARATOR.join(step.what or step.sentence or "" for step in entry.steps)),
    ("answers", lambda entry: _answers(entry.answers)),
    ("rounds", lambda entry: _days(entry.rounds)),
    ("outcome", attrgetter("outcome")),
    ("incidents", lambda entry: _incidents(entry.steps)),
    ("round_incidents", lambda entry: _incidents(entry.rounds)),
    ("result_incidents", lambda entry: _incidents(entry.result)),
    ("event_ids", lambda entry: SEPARATOR.join(id_ for step in entry.steps for id_ in step.event_ids)),
)
AGREEMENT_COLUMNS: Columns = (
    *_ID,
    ("parties", lambda entry: SEPARATOR.join(entry.parties)),
    ("inferred", lambda entry: SEPARATOR.join(entry.inferred)),
    ("kind", attrgetter("kind")),
    ("not_kind", lambda entry: SEPARATOR.join(entry.not_kind)),
    ("not_kind_said", lambda entry: SEPARATOR.join(entry.not_kind_said)),
    ("stages", lambda entry: _stages(entry.stages)),
    ("state", attrgetter("state")),
    ("incidents", lambda entry: _incidents(stage.step for stage in entry.stages)),
    ("event_ids", lambda entry: SEPARATOR.join(id_ for stage in entry.stages for id_ in stage.step.event_ids)),
)
DEMAND_COLUMNS: Columns = (
    *_ID,
    ("by", lambda entry: SEPARATOR.join(entry.by)),
    ("of", lambda entry: SEPARATOR.join(entry.of)),
    *_STEP,
    ("answers", lambda entry: _answers(entry.answers)),
    ("deeds", lambda entry: _days(entry.deeds)),
    ("state", attrgetter("state")),
    ("deed_incidents", lambda entry: _incidents(entry.deeds)),
)
THREAT_COLUMNS: Columns = (
    *_ID,
    ("by", lambda entry: SEPARATOR.join(entry.by)),
    ("against", lambda entry: SEPARATOR.join(entry.against)),
    ("mode", attrgetter("mode")),
    ("conditional", lambda entry: "yes" if entry.conditional else "no"),
    *_STEP,
    ("deeds", lambda entry: _days(entry.deeds)),
    ("state", attrgetter("state")),
    ("deed_incidents", lambda entry: _incidents(entry.deeds)),
)
STANDING_COLUMNS: Columns = (
    *((name, attrgetter(name)) for name in ("holder", "name", "stance")),
    ("toward", lambda standing: SEPARATOR.join(standing.toward)),
    *((name, attrgetter(name)) for name in ("period", "first", "last", "articles")),
    ("wordings", lambda standing: SEPARATOR.join(one.what or one.sentence or "" for one in standing.wordings)),
    ("changes", lambda standing: SEPARATOR.join(
        f"{one.before.stance} {one.before.day}, {one.after.stance} {one.after.day}" for one in standing.changes)),
    ("events", lambda standing: SEPARATOR.join(one.event for one in standing.wordings)),
)  # fmt: skip
LEDGER_TABLES: Mapping[str, Columns] = {
    "mediation": MEDIATION_COLUMNS,
    "agreements": AGREEMENT_COLUMNS,
    "demands": DEMAND_COLUMNS,
    "threats": THREAT_COLUMNS,
    "standings": STANDING_COLUMNS,
}
