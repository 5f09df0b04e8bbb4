"""PLOVER's own record (manual draft 2.0), with what Casus adds under the key `casus`.

PLOVER wants a day in `date`; an event whose day is not known has null there, and its month or year under `casus`.
`link`, `coded_date` and `comment` are optional in PLOVER and left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from casus.exchange.jsonl import event_object
from casus.records.event import Event, EventPlace, Participant
from casus.records.link import Precision

RESOLUTION: Mapping[Precision, int] = {"point": 5, "city": 4, "admin1": 2, "country": 1}
"""PLOVER's levels: 5 inside a city, 4 city, 3 district, 2 province, 1 country. It has none for a larger region."""

SECTORS: Mapping[str, str] = {"HLT": "MED", "MED": "JRN"}
"""Our corpus writes HLT for medical and MED for media; PLOVER's draft writes MED and JRN."""

ADDED = (
    "status",
    "status_words",
    "claim",
    "attribution",
    "trigger",
    "actor",
    "recipient",
    "date",
    "place",
    "confidence",
    "versions",
    "casualties",
)


def plover_object(event: Event) -> dict[str, object]:
    """The event in PLOVER's fields. `event`, `event_text`, `mode`, `context` are lists, as PLOVER has them."""
    line = event_object(event)
    return {
        "id": event.id,
        "date": event.date.value if event.date is not None and event.date.granularity == "day" else None,
        "actor": [_entity(party) for party in event.actor],
        "recipient": [_entity(party) for party in event.recipient],
        "event": [event.event_type],
        "event_loc": None if event.place is None else _location(event.place),
        "event_text": [event.trigger.text],
        "quad_code": event.quad_class,
        "event_scale": event.intensity,
        "mode": [] if event.mode is None else [event.mode],
        "context": list(event.contexts),
        "text": event.sentence.text,
        "text_info": {"sequence": event.sentence.index, "start": event.sentence.start, "end": event.sentence.end},
        "cite_info": _citation(event),
        "coder": f"casus {event.versions.casus}",
        "casus": {key: line[key] for key in ADDED},
    }


def plover_line(event: Event) -> str:
    """The record as one line of JSON, with its line end."""
    return json.dumps(plover_object(event), ensure_ascii=False, allow_nan=False) + "\n"


def _entity(party: Participant) -> dict[str, object]:
    sector = party.sector
    return {
        "code": party.country or _top_level(party),
        "sector": sector if sector is None else SECTORS.get(sector, sector),
        "entity_text": party.text,
        "identifier_id": party.id,
    }


def _top_level(party: Participant) -> str:
    """IGO, NGO and the like; UNK for a code that is a sector with no country."""
    head = party.code.partition(":")[0].partition("-")[0]
    return "UNK" if head == party.sector and head not in ("IGO", "NGO") else head


def _location(place: EventPlace) -> dict[str, object]:
    return {
        "extracted_place": place.text,
        "resolved_place": place.name,
        "geonameid": None,
        "lat": place.lat,
        "lon": place.lon,
        "province": place.admin1,
        "country_code": place.country,
        "resolution": None if place.precision is None else RESOLUTION.get(place.precision),
    }


def _citation(event: Event) -> dict[str, object]:
    return {
        "citation": event.doc,
        "url": event.article.url,
        "title": event.article.title,
        "publication": event.article.publisher,
        "codebook": event.versions.ontology,
    }
