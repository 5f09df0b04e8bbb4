"""The page of `casus incident`: the best account, every report with its words, claims, figures, links, history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.briefing.wording import DATE_PRECISION, WHERE_PRECISION, date_words, figure_words, place_words
from casus.cli.screen import visible
from casus.cli.table import QUAD_STYLE, sentence_text, status_style
from casus.records.dossier import Dossier, Joint
from casus.records.event import Event
from casus.records.history import Became
from casus.records.incident import Casualty, Incident, IncidentReport, Party

MOST_SENTENCES = 12
"""Of one report."""
Lines = Iterator[Text | Padding]
Section = Callable[[Dossier], Lines]


def show_incident(console: Console, dossier: Dossier) -> None:
    incident = dossier.incident
    if not incident.id.startswith(dossier.asked):
        console.print(Text(f"{visible(dossier.asked)} is part of {incident.id} now", style="italic"))
    console.print(heading(incident))
    page = Table.grid(padding=(0, 1, 0, 0), expand=True)
    page.add_column(width=max(map(len, SECTIONS)), style="underline")
    page.add_column(ratio=1, overflow="fold")
    for name, section in SECTIONS.items():
        lines = list(section(dossier))
        if lines:
            page.add_row(name, Group(*lines))
    console.print(page)
    for report in incident.reports:
        console.print()
        for line in _report(report, dossier):
            console.print(line)


def heading(incident: Incident) -> Text:
    text = Text(incident.event_type, style=QUAD_STYLE.get(incident.quad_class, "bold"))
    text.append(f" {incident.mode}" if incident.mode else "", style="not bold")
    text.append(f" {incident.status}", style=f"not bold {status_style(incident)}")
    if incident.background:
        text.append(", background only: not counted", style="not bold magenta")
    return text.append(f" {incident.confidence:.2f} · {incident.id}\n", style="not bold dim default")


def _who(dossier: Dossier) -> Lines:
    return _side(dossier.incident.actor)


def _whom(dossier: Dossier) -> Lines:
    return _side(dossier.incident.recipient)


def _side(side: Sequence[Party]) -> Lines:
    for party in side:
        named = f" = {visible(party.name)}" if party.name and party.name.casefold() not in party.text.casefold() else ""
        told = f" in {_counted(party.reports, 'report')}"
        yield Text.assemble(visible(party.text), (named, "italic"), (f" {visible(party.code)}", "cyan"), (told, "dim"))


def _when(dossier: Dossier) -> Lines:
    when = dossier.incident.date
    words = date_words(when)
    if when is None or words is None:
        yield Text(f"not known; it counts on {dossier.incident.day}" if dossier.incident.day else "not known", "dim")
        return
    basis = "a report states it" if when.basis == "stated" else "no report states it; told as news then"
    yield Text.assemble(words, (f" · {basis} · {when.precision}: {DATE_PRECISION[when.precision - 1]}", "dim"))


def _where(dossier: Dossier) -> Lines:
    place = dossier.incident.place
    if place is not None:
        grade = place.where_precision
        said = f"{grade}: {WHERE_PRECISION[grade]}" if grade else "not in the gazetteer"
        at = f" · {place.lat:.4f} {place.lon:.4f}" if place.lat is not None and place.lon is not None else ""
        yield Text.assemble(visible(place_words(place) or ""), (f"{at} · {said}", "dim"))


def _called(dossier: Dossier) -> Lines:
    if dossier.incident.triggers:
        yield Text(visible(", ".join(dossier.incident.triggers)))


def _harm(dossier: Dossier) -> Lines:
    """All of one kind together, and under it each figure with who gives it."""
    for losses in dossier.incident.losses:
        newest = f", newest {losses.best:,}" if losses.best is not None and losses.low != losses.high else ""
        yield Text(f"{losses.kind} {figure_words(losses)}{newest}")
        for figure in dossier.incident.casualties:
            if figure.kind == losses.kind:
                yield Padding(_figure(figure, dossier), (0, 0, 0, 2))


def _figure(figure: Casualty, dossier: Dossier) -> Text:
    by = visible(figure.by) if figure.by else "the report itself"
    return Text(f"{figure_words(figure)}: {by}{_in(dossier, figure.event_id)}", style="dim")


def _claims(dossier: Dossier) -> Lines:
    for claim in dossier.incident.claims:
        blamed = f" {visible(', '.join(claim.blamed))}" if claim.blamed else ""
        by = Text.assemble((claim.claim, "bold"), f"{blamed}: {visible(claim.by)}", (f" {visible(claim.code)}", "cyan"))
        yield by.append(visible(_in(dossier, claim.event_id)), style="dim")


def _in(dossier: Dossier, event_id: str) -> str:
    """In which article a mention stands."""
    event = dossier.events.get(event_id)
    return f", in {visible(event.article.publisher or event.doc)}" if event is not None else ""


def _linked(dossier: Dossier) -> Lines:
    for link in dossier.incident.linked:
        other = dossier.linked.get(link.id)
        act = f" {other.event_type} {other.status} {other.day or ''}".rstrip() if other is not None else ""
        yield Text.assemble((link.relation, "bold"), act, (f" · {link.id} · {visible(link.reason)}", "dim"))


def _told(dossier: Dossier) -> Lines:
    incident = dossier.incident
    copies = len(incident.reports) - len(incident.independent)
    parts = [_counted(len(incident.independent), "independent report"), _counted(len(incident.publishers), "publisher")]
    yield Text(" of ".join(parts) + (f", {_counted(copies, 'copy', 'copies')}" if copies else ""))


def _history(dossier: Dossier) -> Lines:
    for change in dossier.history:
        yield Text(_change(change), style="dim")


def _change(change: Became) -> str:
    into = (
        ""
        if change.into is None
        else f" into {change.into}"
        if change.what != "split"
        else f", a part is {change.into}"
    )
    return f"{change.at[:10]} {change.incident} {change.what}{into}"


SECTIONS: Mapping[str, Section] = {
    "who": _who,
    "to whom": _whom,
    "when": _when,
    "where": _where,
    "called": _called,
    "harm": _harm,
    "claims": _claims,
    "linked": _linked,
    "history": _history,
    "told by": _told,
}


def _report(report: IncidentReport, dossier: Dossier) -> Lines:
    events = [dossier.events[id_] for id_ in report.event_ids if id_ in dossier.events]
    title = next((event.article.title for event in events if event.article.title), None)
    head = Text(visible(title or report.doc), style="bold" if report.copy_of is None else "")
    about = [report.doc if title else None, report.publisher, report.published or "date unknown", report.url]
    head.append("\n" + visible(" · ".join(part for part in about if part)), style="dim not bold")
    if report.copy_of is not None:
        head.append(visible(f" · a copy of {report.copy_of}, not counted"), style="magenta not bold")
    if report.background:
        head.append(" · tells of it as of something earlier", style="magenta not bold")
    yield head
    for sentence in _by_sentence(events)[:MOST_SENTENCES]:
        yield Padding(sentence_text(sentence), (0, 1, 0, 2))
    for joint in _joints(report, dossier.joints):
        yield Padding(_joint(joint, dossier), (0, 1, 0, 2))


def _by_sentence(events: Sequence[Event]) -> list[list[Event]]:
    found: dict[int, list[Event]] = {}
    for event in events:
        found.setdefault(event.sentence.index, []).append(event)
    return [found[index] for index in sorted(found)]


def _joints(report: IncidentReport, joints: Sequence[Joint]) -> Iterator[Joint]:
    return (joint for joint in joints if joint.event_id in report.event_ids)


def _joint(joint: Joint, dossier: Dossier) -> Text:
    on = dossier.events.get(joint.on)
    where = visible(on.article.publisher or on.doc) if on is not None else joint.on
    said = visible("; ".join(joint.why)) or "they match"
    return Text(f"joined with {where}: {said} ({joint.score:.1f})", style="italic dim")


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
