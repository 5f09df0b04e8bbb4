"""Incidents as rows: what is asked for and sorted by. The whole incident is made of its accounts when it is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casus.records.event import EventPlace, Participant
from casus.records.incident import Incident, IncidentPlace, Party
from casus.store import rows


def incident_row(found: Incident) -> rows.Row:
    """Without the key."""
    return {
        "id": found.id,
        "type": found.event_type,
        "mode": found.mode,
        "contexts": "; ".join(found.contexts),
        "quad_class": found.quad_class,
        "intensity": found.intensity,
        "status": found.status,
        "day": _day(found),
        "dated": found.date is not None and found.date.basis == "stated",
        "background": found.background,
        "reports": sum(one.copy_of is None for one in found.reports),
        "publishers": len(found.publishers),
        "mentions": sum(len(one.event_ids) for one in found.reports),
        "confidence": found.confidence,
        "place_key": found.place and rows.place_row(_event_place(found.place))["key"],
        "told": [list(one) for one in told(found)],
    }


def told(found: Incident) -> Iterator[tuple[str | None, str | None, float]]:
    """Day, publisher and confidence of each independent report, which measures are taken from."""
    for one in found.reports:
        if one.copy_of is None:
            yield one.published and one.published[:10], one.publisher, one.confidence


def party_rows(key: int, found: Incident) -> Iterator[rows.Row]:
    for role, side in (("actor", found.actor), ("recipient", found.recipient)):
        for number, one in enumerate(side):
            entity_key = rows.entity_row(_participant(one))["key"]
            yield {"incident_key": key, "role": role, "number": number, "entity_key": entity_key,
                   "reports": one.reports, "day": _day(found)}  # fmt: skip


def _day(found: Incident) -> date | None:
    return None if found.day is None else date.fromisoformat(found.day)


def _participant(one: Party) -> Participant:
    return Participant(one.text, 0, 0, one.name, one.code, one.country, one.sector, one.id)


def _event_place(one: IncidentPlace) -> EventPlace:
    return EventPlace(
        one.text, 0, 0, one.name, one.country, one.admin1, one.lat, one.lon, one.precision, one.id, one.centroid
    )
