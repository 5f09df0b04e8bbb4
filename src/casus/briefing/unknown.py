"""What is not known: days, places, doers, second publishers; and what was left out of the count, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.told import leads
from casus.briefing.wording import doers_known
from casus.records.account import REALMS
from casus.records.brief import Section, Sentence
from casus.records.incident import Incident

TITLE = "What is not known"
UNSURE = 0.5

Question = Callable[[Incident], bool]
OF_COUNTED: Mapping[str, Question] = {
    "unknown_publisher": lambda one: len(one.publishers) < 2,
    "unknown_day": lambda one: one.date is None or one.date.basis == "reported",
    "unknown_place": lambda one: one.place is None,
    "unknown_doer": lambda one: not doers_known(one),
    "unknown_read": lambda one: one.confidence < UNSURE,
}
"""Of incidents that count, by the sentence that says so."""
OF_OTHERS: Mapping[str, Question] = {
    "unknown_background": lambda one: REALMS[one.status] == "happened",
    "unknown_possible": lambda one: REALMS[one.status] == "possible",
    "unknown_negated": lambda one: REALMS[one.status] == "not happened",
}
"""Of those that do not; all of them are in one."""


def unknown(counted: Sequence[Incident], others: Sequence[Incident], notes: Notes) -> Section:
    """others: those that do not count."""
    points = [
        _sentence(name, [one for one in among if holds(one)], notes)
        for among, questions in ((counted, OF_COUNTED), (others, OF_OTHERS))
        for name, holds in questions.items()
        if any(map(holds, among))
    ]
    if counted and not any(holds(one) for one in counted for holds in OF_COUNTED.values()):
        points.insert(0, Sentence(fill("unknown_none"), ()))
    return Section("unknown", TITLE, points=tuple(points))


def _sentence(name: str, incidents: Sequence[Incident], notes: Notes) -> Sentence:
    one = len(incidents) == 1
    verbs = {"are": "is" if one else "are", "have": "has" if one else "have", "rest": "rests" if one else "rest"}
    count = notes.count(leads(incidents), "incident")
    return notes.sentence(fill(name, incidents=count, **verbs), leads(incidents))
