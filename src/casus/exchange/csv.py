"""One record a row, for spreadsheets: lists are joined with "; ", so the JSON line is the form that loses nothing.

A cell that a spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, get_args

from casus.exchange.jsonl import DECIMALS
from casus.records.event import Event, Toll, TollKind
from casus.records.incident import Incident

Cell = str | int | float | None
Columns = tuple[tuple[str, Callable[[Any], Cell]], ...]
"""Names of columns in order, with how each is read from a record."""

FORMULA_STARTS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""First characters that spreadsheets take for the start of a formula, the full-width forms included."""

SEPARATOR = "; "


def _joined(values: Iterable[str | None]) -> str:
    return SEPARATOR.join(value or "" for value in values)


def _each(side: str, field: str) -> Callable[[Any], Cell]:
    """Reads `field` of everybody in the list `side`."""
    return lambda record: _joined(getattr(member, field) for member in getattr(record, side))


def _tolls(kind: str) -> Callable[[Any], Cell]:
    """Reads the figures of one kind, each with who gives it: `12 (the army); at least 20`."""
    return lambda event: _joined(_told(toll) for toll in event.casualties if toll.kind == kind)


def _told(toll: Toll) -> str:
    return toll.figure if toll.by is None else f"{toll.figure} ({toll.by})"


def _maybe(part: str, field: str) -> Callable[[Any], Cell]:
    """Reads `field` of a part of the record that may be None."""
    return lambda record: getattr(getattr(record, part), field, None)


def _list(field: str) -> Callable[[Any], Cell]:
    return lambda record: _joined(getattr(record, field))


def _day(field: str) -> Callable[[Any], Cell]:
    return lambda record: str(getattr(record, field).isoformat())


_PAGE: Columns = (
    ("doc", attrgetter("doc")),
    *((name, attrgetter(f"article.{name}")) for name in ("title", "url", "publisher", "published")),
)
COLUMNS: Columns = (
    ("id", attrgetter("id")),
    *_PAGE,
    ("sentence_index", attrgetter("sentence.index")),
    ("sentence_start", attrgetter("sentence.start")),
    ("sentence_end", attrgetter("sentence.end")),
    ("sentence", attrgetter("sentence.text")),
    ("event_type", attrgetter("event_type")),
    ("mode", attrgetter("mode")),
    ("contexts", lambda event: _joined(event.contexts)),
    ("quad_class", attrgetter("quad_class")),
    ("intensity", attrgetter("intensity")),
    ("status", attrgetter("status")),
    ("status_words", lambda event: _joined(words.text for words in event.status_words)),
    ("trigger", attrgetter("trigger.text")),
    ("trigger_start", attrgetter("trigger.start")),
    ("trigger_end", attrgetter("trigger.end")),
    ("actor", _each("actor", "text")),
    ("actor_name", _each("actor", "name")),
    ("actor_code", _each("actor", "code")),
    ("recipient", _each("recipient", "text")),
    ("recipient_name", _each("recipient", "name")),
    ("recipient_code", _each("recipient", "code")),
    ("claim", attrgetter("claim")),
    ("attribution", _each("attribution", "text")),
    ("attribution_name", _each("attribution", "name")),
    ("attribution_code", _each("attribution", "code")),
    ("attribution_claim", _each("attribution", "claim")),
    ("attribution_kind", _each("attribution", "kind")),
    ("own_act", lambda event: _joined("yes" if source.own else "no" for source in event.attribution)),
    ("date", _maybe("date", "text")),
    ("date_value", _maybe("date", "value")),
    ("date_granularity", _maybe("date", "granularity")),
    ("date_first", _maybe("date", "first")),
    ("date_last", _maybe("date", "last")),
    ("place", _maybe("place", "text")),
    ("place_name", _maybe("place", "name")),
    ("place_country", _maybe("place", "country")),
    ("place_admin1", _maybe("place", "admin1")),
    ("place_lat", _maybe("place", "lat")),
    ("place_lon", _maybe("place", "lon")),
    ("place_precision", _maybe("place", "precision")),
    ("place_id", _maybe("place", "id")),
    ("place_centroid", _maybe("place", "centroid")),
    ("confidence", attrgetter("confidence")),
    *((kind, _tolls(kind)) for kind in get_args(TollKind)),
    ("casus", attrgetter("versions.casus")),
    ("model", attrgetter("versions.model")),
    ("ontology", attrgetter("versions.ontology")),
    ("registry", attrgetter("versions.registry")),
)
"""Of an event."""

STATEMENT_COLUMNS: Columns = (
    ("id", attrgetter("id")),
    *_PAGE,
    ("sentence_index", attrgetter("sentence.index")),
    ("sentence", attrgetter("sentence.text")),
    ("form", attrgetter("form")),
    ("kind", attrgetter("kind")),
    ("speaker", _each("speaker", "text")),
    ("speaker_name", _each("speaker", "name")),
    ("speaker_code", _each("speaker", "code")),
    ("addressee", _each("addressee", "text")),
    ("addressee_code", _each("addressee", "code")),
    ("cue", _maybe("cue", "text")),
    ("content", lambda statement: " … ".join(part.text for part in statement.content)),
    ("quoted", _each("quoted", "text")),
    ("status", attrgetter("status")),
    ("within", attrgetter("within")),
    ("events", lambda statement: _joined(statement.events)),
    ("casus", attrgetter("versions.casus")),
    ("model", attrgetter("versions.model")),
)
POSITION_COLUMNS: Columns = (
    *_PAGE,
    ("holder", _each("holder", "text")),
    ("holder_name", _each("holder", "name")),
    ("holder_code", _each("holder", "code")),
    ("stance", attrgetter("stance")),
    ("toward", _each("toward", "text")),
    ("toward_name", _each("toward", "name")),
    ("toward_code", _each("toward", "code")),
    ("what", _maybe("what", "text")),
    ("event", attrgetter("event")),
)
ARTICLE_COLUMNS: Columns = (
    *((name, attrgetter(name)) for name in ("id", "doc", "title", "url", "publisher", "published", "language")),
    *((name, attrgetter(name)) for name in ("retrieved", "story", "copies")),
    ("shown", lambda article: "yes" if article.shown else "no"),
    ("superseded_by", attrgetter("superseded_by")),
    ("places", lambda article: _joined(article.places)),
    ("events", attrgetter("events")),
    ("statements", attrgetter("statements")),
)


def _claims(incident: Incident) -> str:
    """`denies: the army; blames: the minister`."""
    return _joined(f"{claim.claim}: {claim.by}" for claim in incident.claims)


def _figure(kind: TollKind, which: str) -> Callable[[Incident], Cell]:
    """`low`, `best` or `high` of all figures of a kind."""
    return lambda incident: next((getattr(one, which) for one in incident.losses if one.kind == kind), None)


INCIDENT_COLUMNS: Columns = (
    *((name, attrgetter(name)) for name in ("id", "event_type", "mode")),
    ("contexts", lambda incident: _joined(incident.contexts)),
    *((name, attrgetter(name)) for name in ("quad_class", "intensity")),
    ("actor", _each("actor", "text")),
    ("actor_name", _each("actor", "name")),
    ("actor_code", _each("actor", "code")),
    ("recipient", _each("recipient", "text")),
    ("recipient_name", _each("recipient", "name")),
    ("recipient_code", _each("recipient", "code")),
    ("status", attrgetter("status")),
    ("background", lambda incident: "yes" if incident.background else "no"),
    ("day", attrgetter("day")),
    *((f"date_{name}", _maybe("date", name)) for name in ("value", "granularity", "first", "last", "basis")),
    ("date_precision", _maybe("date", "precision")),
    ("place", _maybe("place", "text")),
    *((f"place_{name}", _maybe("place", name)) for name in ("name", "country", "admin1", "lat", "lon", "precision")),
    ("place_id", _maybe("place", "id")),
    ("place_centroid", _maybe("place", "centroid")),
    ("where_precision", _maybe("place", "where_precision")),
    ("reports", lambda incident: len(incident.independent)),
    ("copies", lambda incident: len(incident.reports) - len(incident.independent)),
    ("publishers", lambda incident: _joined(incident.publishers)),
    ("docs", lambda incident: _joined(report.doc for report in incident.reports)),
    ("urls", lambda incident: _joined(report.url for report in incident.reports)),
    ("claims", _claims),
    *((f"{kind}_{which}", _figure(kind, which)) for kind in get_args(TollKind) for which in ("low", "best", "high")),
    ("clarity", attrgetter("clarity")),
    ("confidence", attrgetter("confidence")),
    ("triggers", lambda incident: _joined(incident.triggers)),
    ("linked", lambda incident: _joined(f"{other.relation} {other.id}" for other in incident.linked)),
)
SERIES_COLUMNS: Columns = (
    ("parties", _list("parties")),
    *((name, attrgetter(name)) for name in ("by", "side")),
    *((name, _day(name)) for name in ("first", "last")),
    *((name, attrgetter(name)) for name in ("count", "verbal_cooperation", "material_cooperation")),
    *((name, attrgetter(name)) for name in ("verbal_conflict", "material_conflict")),
    ("types", lambda row: _joined(f"{typed.event_type} {typed.incidents}" for typed in row.types)),
    *((name, attrgetter(name)) for name in ("balance", "count_expected", "count_low", "count_high", "net", "mean")),
    *((name, attrgetter(name)) for name in ("net_expected", "net_low", "net_high", "net_possible", "tension")),
    *((name, _list(name)) for name in ("changes", "incidents", "possible")),
)
CHANGE_COLUMNS: Columns = (
    ("parties", _list("parties")),
    *((name, attrgetter(name)) for name in ("by", "side")),
    ("day", _day("day")),
    *((name, attrgetter(name)) for name in ("quantity", "before", "after", "gain")),
    ("incidents", _list("incidents")),
)
ALERT_COLUMNS: Columns = (
    ("kind", attrgetter("kind")),
    ("parties", _list("parties")),
    ("day", _day("day")),
    *((name, attrgetter(name)) for name in ("level", "low", "high")),
    ("incidents", _list("incidents")),
    ("reports", attrgetter("reports")),
    ("confirmed", lambda alert: "yes" if alert.confirmed else "no"),
    ("explanation", attrgetter("explanation")),
)
TABLES: Mapping[str, Columns] = {
    "events": COLUMNS,
    "statements": STATEMENT_COLUMNS,
    "positions": POSITION_COLUMNS,
    "articles": ARTICLE_COLUMNS,
    "incidents": INCIDENT_COLUMNS,
    "series": SERIES_COLUMNS,
    "changes": CHANGE_COLUMNS,
    "alerts": ALERT_COLUMNS,
}
"""What `--format csv` writes of each kind of record; the text of an article is left to the other forms."""


def safe_cell(value: Cell) -> str:
    """The cell's text; a text that starts like a formula is made plain text by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(round(value, DECIMALS))
    if isinstance(value, str) and (value[:1] in FORMULA_STARTS or value.lstrip()[:1] in FORMULA_STARTS):
        return "'" + value
    return str(value)


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)  # so that a cell with either is put in quotes
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def header(columns: Columns = COLUMNS) -> str:
    """The header line, with its line end."""
    return _line(name for name, _ in columns)


def row(columns: Columns, record: object) -> str:
    """The record's line, with its line end (inside quotes a cell may hold line ends of its own)."""
    return _line(safe_cell(read(record)) for _, read in columns)


def event_row(event: Event) -> str:
    return row(COLUMNS, event)
