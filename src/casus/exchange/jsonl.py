"""The JSON line: one record an object, with the keys in the order that docs/output.md lists them."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from casus.errors import BadOption, UnreadableInput
from casus.records.event import ArticleRef, Event
from casus.records.explanation import Explanation
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.ledger import Agreement, Demand, LedgerEntry, Mediation, Standing, Threat
from casus.records.series import Alert, ChangePoint, SeriesRow
from casus.records.statement import Position, Statement

DECIMALS = 4
"""Floats are rounded to this many decimals: 0.0001 of a probability, about 11 m of a coordinate."""

Record = TypeVar("Record", Event, Statement, Position, Incident)

RECORDS: Mapping[str, type] = {
    "event": Event,
    "statement": Statement,
    "position": Position,
    "explanation": Explanation,
    "article": Kept,
    "incident": Incident,
    "series": SeriesRow,
    "change": ChangePoint,
    "alert": Alert,
    "mediation": Mediation,
    "agreement": Agreement,
    "demand": Demand,
    "threat": Threat,
    "standing": Standing,
}
"""What a line can hold, by the name that `casus schema` knows it by."""


def event_object(event: Event) -> dict[str, object]:
    """The event as JSON values: tuples are arrays, floats are rounded, `article.extra` only where there is any."""
    return {field.name: _plain(getattr(event, field.name)) for field in dataclasses.fields(event)}


def event_line(event: Event) -> str:
    """The event as one line of JSON, with its line end."""
    return json.dumps(event_object(event), ensure_ascii=False, allow_nan=False) + "\n"


def record_line(
    record: Statement | Position | Incident | SeriesRow | ChangePoint | Alert | LedgerEntry | Standing,
) -> str:
    """A record that travels beside the events as one line of JSON, with its line end."""
    return json.dumps(_plain(record), ensure_ascii=False, allow_nan=False) + "\n"


def record_object(record: object) -> object:
    """Any record, or a list or mapping of some, as the values of JSON that its line has."""
    return _plain(record)


def explanation_line(explanation: Explanation) -> str:
    """An explanation as one line of JSON, with its line end; its event is as on the event's own line."""
    made = {field.name: _plain(getattr(explanation, field.name)) for field in dataclasses.fields(explanation)}
    made["event"] = event_object(explanation.event)
    return json.dumps(made, ensure_ascii=False, allow_nan=False) + "\n"


def read_event(line: str) -> Event:
    """The record that a line holds; raises UnreadableInput when it is no event line."""
    return _read(line, Event, "event")


def read_statement(line: str) -> Statement:
    """The record that a line holds; raises UnreadableInput when it is no statement line."""
    return _read(line, Statement, "statement")


def read_position(line: str) -> Position:
    """The record that a line holds; raises UnreadableInput when it is no position line."""
    return _read(line, Position, "position")


def read_incident(line: str) -> Incident:
    """The record that a line holds; raises UnreadableInput when it is no incident line."""
    return _read(line, Incident, "incident")


def _read(line: str, record: type[Record], name: str) -> Record:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(record).validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "line"
        raise UnreadableInput(
            f"no line of this kind ({name}): {place}: {first['msg']}; `casus schema {name}` prints what it must hold",
            reason="format",
        ) from error


def schema(name: str = "event") -> dict[str, object]:
    """JSON Schema of a line, made from the record itself. Raises BadOption for a name that is not in RECORDS."""
    from pydantic import TypeAdapter

    if name not in RECORDS:
        raise BadOption(f"no record is called {name!r}; choose from {', '.join(RECORDS)}")
    made: dict[str, object] = TypeAdapter(RECORDS[name]).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": f"Casus {name}"}


def _plain(value: object) -> object:
    if isinstance(value, ArticleRef):
        about = {name: getattr(value, name) for name in ("title", "url", "publisher", "published")}
        return {**about, "extra": finite(value.extra)} if value.extra else about
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, date):
        return value.isoformat()
    return value


def finite(value: object) -> object:
    """A foreign JSON value as it was, but for NaN and infinities, which JSON has no word for."""
    if isinstance(value, Mapping):
        return {str(key): finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
