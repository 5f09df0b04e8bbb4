"""What the page of an incident shows, put together from its dossier: every claim with the sentence behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from casus.briefing.notes import plain
from casus.briefing.patterns import patterns
from casus.briefing.told import act, capital
from casus.briefing.wording import DATE_PRECISION, WHERE_PRECISION, date_words, day_words, figure_words
from casus.records.account import REALMS, Claimed, Realm, Stand
from casus.records.dossier import Dossier, Joint
from casus.records.event import Event
from casus.records.history import Became
from casus.records.incident import Casualty, Incident, IncidentReport, Linked, Losses

MOST_SENTENCES = 12
"""Of one report."""
MOST_REPORTS = 50
"""On one page."""

BASIS: Mapping[str, str] = {
    "stated": "a report states it", "reported": "no report states it: it was told as news then",
}  # fmt: skip
CLARITY: Mapping[int, str] = {
    1: "clear: when, who, and whom or where are told so that it can be told from others",
    2: "vague: too little is told to tell it from others with certainty",
}  # fmt: skip
CLAIMS: tuple[Stand, ...] = ("denies", "blames", "asserts")
"""In the order in which they are shown."""
ASSERTS: Mapping[Realm, str] = {
    "happened": "asserts it", "not happened": "says that it did not happen", "possible": "speaks of it as possible",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """Something that is claimed with its sentence. event: None where the record no longer has the mention."""

    words: str
    code: str | None
    blamed: tuple[str, ...]
    event: Event | None
    event_id: str


@dataclass(frozen=True, slots=True)
class Told:
    """One report. number: from 1, in order of publication. original: number of the report that it is a copy of.

    sentences: those that tell of it, each with its first mention. more: how many are left out. joints: why it was
    taken for the same happening, each with the report that it was joined with.
    """

    number: int
    report: IncidentReport
    title: str
    titled: bool
    original: int | None
    sentences: tuple[Event, ...]
    more: int
    joints: tuple[tuple[Joint, Event | None], ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report for a file: `article` to `confidence` as in IncidentReport, with its first sentence."""

    incident: str
    number: int
    article: str
    doc: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    copy_of: str | None
    background: bool
    confidence: float
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Hanging:
    """A link to another incident. other: None where it has gone meanwhile."""

    words: str
    link: Linked
    other: Incident | None


@dataclass(frozen=True)
class IncidentView:
    dossier: Dossier

    @property
    def incident(self) -> Incident:
        return self.dossier.incident

    @property
    def heading(self) -> str:
        return headline(self.incident)

    @property
    def moved(self) -> bool:
        """It was asked for by an id that it has no longer."""
        return not self.incident.id.startswith(self.dossier.asked)

    @property
    def when(self) -> tuple[str, str | None]:
        """The day in words, and how well it is known."""
        date = self.incident.date
        words = date_words(date)
        if date is None or words is None:
            day = self.incident.day
            return ("day not known", f"it counts on {day_words(day)}" if day else None)
        return words, f"{BASIS[date.basis]}; {DATE_PRECISION[date.precision - 1]}"

    @property
    def clarity(self) -> str:
        return CLARITY[self.incident.clarity]

    @property
    def precision(self) -> str | None:
        """How well the place is known."""
        place = self.incident.place
        if place is None:
            return None
        grade = place.where_precision
        parts = [WHERE_PRECISION[grade] if grade else "the gazetteer does not have it"]
        parts += ["the point is the mean of its towns"] if place.centroid else []
        parts += ["the point is the middle of the country"] if place.precision == "country" and place.lat else []
        return "; ".join(parts)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        events, joints = self.dossier.events, {joint.event_id: joint for joint in self.dossier.joints}
        numbers = {report.doc: number for number, report in enumerate(self.incident.reports, 1)}
        return tuple(
            _told(number, report, events, joints, numbers) for number, report in enumerate(self.incident.reports, 1)
        )

    @cached_property
    def articles(self) -> Mapping[str, str]:
        """The article in which each mention of a report stands."""
        return {id_: report.article for report in self.incident.reports for id_ in report.event_ids}

    def place_of(self, event_id: str) -> str:
        """The path of the page where a mention stands."""
        article = self.articles.get(event_id)
        return f"/articles/{article}" if article else f"/events/{quote(event_id)}"

    @property
    def claims(self) -> dict[Stand, list[Said]]:
        """By what is done, in a fixed order; of those that nobody does there is none."""
        found = {name: [self._said(one) for one in self.incident.claims if one.claim == name] for name in CLAIMS}
        return {name: said for name, said in found.items() if said}

    def _said(self, claim: Claimed) -> Said:
        return Said(claim.by, claim.code, claim.blamed, self.dossier.events.get(claim.event_id), claim.event_id)

    @property
    def asserts(self) -> str:
        """What somebody does who only says that it is so."""
        return ASSERTS[REALMS[self.incident.status]]

    @property
    def harm(self) -> list[tuple[Losses, str, list[Said]]]:
        """All figures of one kind together, the range in words, and each figure with who gives it."""
        figures = self.incident.casualties
        return [(one, figure_words(one), [self._figure(figure) for figure in figures if figure.kind == one.kind])
                for one in self.incident.losses]  # fmt: skip

    def _figure(self, figure: Casualty) -> Said:
        event = self.dossier.events.get(figure.event_id)
        return Said(figure_words(figure), figure.by, (), event, figure.event_id)

    @property
    def linked(self) -> list[Hanging]:
        return [Hanging(relation_words(one), one, self.dossier.linked.get(one.id)) for one in self.incident.linked]

    @property
    def history(self) -> list[str]:
        return [history_words(change) for change in self.dossier.history]

    def marks(self, path: str, most: int) -> dict[str, object]:
        """What the drawing of the reports is made of. path: of the page, that each mark leads into.

        most: reports on one page.
        """
        return {
            "quad": self.incident.quad_class,
            "day": self.incident.day,
            "reports": [_mark(one, path, most) for one in self.told],
        }


def headline(incident: Incident) -> str:
    """`Cuba shot at the United States`."""
    return plain(capital(act(incident)))


def relation_words(link: Linked) -> str:
    return patterns()[f"relation_{link.relation.replace(' ', '_')}"]


def history_words(change: Became) -> str:
    day = day_words(change.at)
    if change.what == "ended" or change.into is None:
        return f"{day}: {change.incident} ended; no report is left of it"
    if change.what == "split":
        return f"{day}: a part of {change.incident} went to {change.into}"
    reason = "its earliest report changed" if change.what == "renamed" else "more reports showed them to be one"
    return f"{day}: {change.incident} was {change.what} into {change.into}, since {reason}"


def _told(
    number: int, report: IncidentReport, events: Mapping[str, Event], joints: Mapping[str, Joint],
    numbers: Mapping[str, int],
) -> Told:  # fmt: skip
    known = [events[id_] for id_ in report.event_ids if id_ in events]
    title = next((event.article.title for event in known if event.article.title), None)
    sentences = _by_sentence(known)
    why = ((joints[id_], events.get(joints[id_].on)) for id_ in report.event_ids if id_ in joints)
    original = numbers.get(report.copy_of) if report.copy_of is not None else None
    return Told(number, report, title or report.doc, title is not None, original, tuple(sentences[:MOST_SENTENCES]),
                max(0, len(sentences) - MOST_SENTENCES), tuple(why))  # fmt: skip


def _by_sentence(events: Sequence[Event]) -> list[Event]:
    """The surest mention of each sentence, in text order."""
    found: dict[int, Event] = {}
    for event in sorted(events, key=lambda one: -one.confidence):
        found.setdefault(event.sentence.index, event)
    return [found[index] for index in sorted(found)]


def _mark(told: Told, path: str, most: int) -> dict[str, object]:
    report, page = told.report, (told.number - 1) // most * most + 1
    return {
        "number": told.number, "at": report.published, "publisher": report.publisher, "title": told.title,
        "original": told.original, "copy": report.copy_of is not None, "background": report.background,
        "confidence": report.confidence, "to": f"{path}{f'?first={page}' if page > 1 else ''}#r-{told.number}",
    }  # fmt: skip


def rows(view: IncidentView) -> list[ReportRow]:
    """The reports as a table."""
    return [_row(one, view.incident.id) for one in view.told]


def _row(told: Told, incident: str) -> ReportRow:
    report, said = told.report, told.sentences[0].sentence.text if told.sentences else None
    return ReportRow(
        incident, told.number, report.article, report.doc, told.title if told.titled else None, report.publisher,
        report.published, report.url, report.copy_of, report.background, report.confidence, said,
    )  # fmt: skip
