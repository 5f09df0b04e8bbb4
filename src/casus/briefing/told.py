"""An incident in the words of a brief: what was done, when, by how many reports told, and the mentions behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casus.briefing.notes import Notes
from casus.briefing.patterns import acts, filled
from casus.briefing.wording import date_words, day_words, joined, parties_words
from casus.records.brief import Link, Number, Outside, Pieces
from casus.records.codes import name_in, root_of
from casus.records.incident import Incident, IncidentReport, Party

NOBODY = "somebody whom no report names"
MOST_CODES = 2
"""Parties of a side in a short label."""


def act(incident: Incident) -> Pieces:
    """`Freedonia attacked Sylvania from the air`, without a date."""
    said = acts().get((incident.event_type, incident.mode)) or acts()[incident.event_type, None]
    who, whom = parties_words(incident.actor), parties_words(incident.recipient)
    if whom is not None:
        pattern = said["to"]
    else:
        pattern = said["together"] if len(incident.actor) > 1 and "together" in said else said["alone"]
    named = Outside(who) if who is not None else NOBODY
    return filled(pattern, {"who": named, "whom": Outside(whom or "")})


def noun(incident: Incident) -> str:
    said = acts().get((incident.event_type, incident.mode)) or acts()[incident.event_type, None]
    return said["noun"]


def label(incident: Incident) -> str:
    """`air attack, FRE → SYL`: for a figure."""
    actor, recipient = _codes(incident.actor), _codes(incident.recipient)
    sides = " → ".join(side for side in (actor, recipient) if side)
    return f"{noun(incident)}, {sides}" if sides else noun(incident)


def link(incident: Incident, told: Iterable[str]) -> Pieces:
    """What was done, leading to the incident's entry where there is one. told: ids of those that have one."""
    said = act(incident)
    words = "".join(piece if isinstance(piece, str) else piece.text for piece in said)
    return (Link(words, incident.id),) if incident.id in set(told) else said


def day(incident: Incident, notes: Notes) -> Pieces:
    """`27 October 1962`, `between 24 and 27 October 1962`, as exact as it is known; empty when it is not."""
    words = date_words(incident.date) or (day_words(incident.day) if incident.day else None)
    ids = mentions_of_day(incident)
    if words is None or not any(id_ in notes.events for id_ in ids):
        return ()
    bare = words if words.startswith("on or ") else words.removeprefix("on ").removeprefix("in ")
    return (notes.number(bare, "the day", ids),)


def mentions_of_day(incident: Incident) -> tuple[str, ...]:
    """The mention that states the day; where none does, those of the reports that tell of it as news."""
    if incident.date is not None and incident.date.event_id is not None:
        return (incident.date.event_id,)
    return mentions(incident.independent)


def mentions(reports: Iterable[IncidentReport]) -> tuple[str, ...]:
    """One of each report."""
    return tuple(report.event_ids[0] for report in reports if report.event_ids)


def lead(incident: Incident) -> str:
    """The mention that stands for the incident: of its first independent report."""
    return next(iter(mentions(incident.independent) or mentions(incident.reports)), "")


def leads(incidents: Iterable[Incident]) -> list[str]:
    return [lead(incident) for incident in incidents]


def by_publisher(incidents: Iterable[Incident]) -> list[str]:
    """One mention of each publisher that tells of any of them independently."""
    found: dict[str, str] = {}
    for report in (report for incident in incidents for report in incident.independent):
        if report.publisher and report.event_ids:
            found.setdefault(report.publisher, report.event_ids[0])
    return list(found.values())


def by_report(incidents: Iterable[Incident]) -> list[str]:
    """One mention of each independent report that tells of any of them."""
    found: dict[str, str] = {}
    for report in (report for incident in incidents for report in incident.independent):
        if report.event_ids:
            found.setdefault(report.article, report.event_ids[0])
    return list(found.values())


def of_publishers(notes: Notes, ids: Sequence[str]) -> Pieces:
    """` of 3 publishers`; nothing where no report names its own."""
    return (" of ", *notes.count(ids, "publisher")) if ids else ()


def capital(pieces: Pieces) -> Pieces:
    """With a capital at the beginning, as a sentence has."""
    first, *others = pieces or ("",)
    if isinstance(first, str):
        return (_upper(first), *others)
    return (replace(first, text=_upper(first.text)), *others)


def listed(parts: Sequence[Pieces]) -> Pieces:
    """`A, B and C` of pieces."""
    return tuple(_listed(parts))


def _listed(parts: Sequence[Pieces]) -> Iterator[Number | Outside | Link | str]:
    for at, part in enumerate(parts):
        if at:
            yield " and " if at == len(parts) - 1 else ", "
        yield from part


def _codes(side: Sequence[Party]) -> str:
    """`USA`, `USA and CUB`, `Hezbollah`."""
    roots = list(dict.fromkeys(root for party in side if (root := root_of(party.code)) is not None))
    short = [name_in(root) or root for root in roots[:MOST_CODES]]
    return joined([*short, "others"] if len(roots) > MOST_CODES else short) if short else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
