"""Records as files to take away: CSV, JSON lines and Parquet, streamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from fastapi.responses import Response, StreamingResponse

from casus.errors import BadOption
from casus.exchange import arrow, csv, jsonl, parquet
from casus.exchange.ledgers import LEDGER_TABLES
from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.ledger import Agreement, Demand, Mediation, Standing, Threat
from casus.records.series import Alert, ChangePoint, SeriesRow
from casus.records.statement import Position, Statement
from casus.version import __version__

FORMS: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet",
}
"""By ending, what the file is."""

_COLUMNS: Mapping[type, csv.Columns] = {
    Event: csv.TABLES["events"], Statement: csv.TABLES["statements"], Position: csv.TABLES["positions"],
    Kept: csv.TABLES["articles"], Incident: csv.TABLES["incidents"], SeriesRow: csv.TABLES["series"],
    ChangePoint: csv.TABLES["changes"], Alert: csv.TABLES["alerts"],
    Mediation: LEDGER_TABLES["mediation"], Agreement: LEDGER_TABLES["agreements"],
    Demand: LEDGER_TABLES["demands"], Threat: LEDGER_TABLES["threats"], Standing: LEDGER_TABLES["standings"],
}  # fmt: skip

LINES = 500
"""Lines that are sent together."""

CHUNK = 64 * 1024
"""Bytes."""

_ODD = re.compile(r"[^A-Za-z0-9.]+")


def download(record: type, rows: Iterable[Any], form: str, name: str) -> Response:
    """The rows as a file of this form, in their order. name: of the file, without its ending, in any words.

    record: what the rows are: one of those that commands print, or a flat frozen dataclass, whose fields are the
    columns. Rows are taken as they are sent; of Parquet before, into a file that is gone afterwards. Raises BadOption
    for a form that there is not.
    """
    check_form(form)
    kept = f"{file_name(name)}.{form}"
    if form == "parquet":
        return _parquet(record, rows, kept)
    lines = _csv(record, rows) if form == "csv" else _jsonl(record, rows)
    first = list(islice(lines, 2))  # so that what is wrong with the question is told as a failure, and not in a file
    return StreamingResponse(_together(chain(first, lines)), media_type=FORMS[form], headers=_named(kept))


def check_form(form: str) -> None:
    """Raises BadOption for a form that there is not."""
    if form not in FORMS:
        raise BadOption(f"there is no download as {form[:20]!r}; choose from {', '.join(FORMS)}")


def file_name(words: str) -> str:
    """Of letters that every system takes: `casus-dyad-USA-SUN`."""
    return "casus-" + (_ODD.sub("-", words).strip("-.")[:80] or "rows")


def _together(lines: Iterator[str]) -> Iterator[str]:
    while some := "".join(islice(lines, LINES)):
        yield some


def _csv(record: type, rows: Iterable[Any]) -> Iterator[str]:
    columns = _COLUMNS.get(record) or tuple((one.name, _cell(one.name)) for one in fields(record))
    yield csv.header(columns)
    yield from (csv.row(columns, row) for row in rows)


def _cell(name: str) -> Any:
    """Reads a field of a flat record."""
    read = attrgetter(name)

    def cell(row: object) -> csv.Cell:
        value = read(row)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, date):
            return value.isoformat()
        return csv.SEPARATOR.join(map(str, value)) if isinstance(value, tuple) else cast(csv.Cell, value)

    return cell


def _jsonl(record: type, rows: Iterable[Any]) -> Iterator[str]:
    write: Any = jsonl.event_line if record is Event else jsonl.record_line
    yield from (write(row) for row in rows)


def _parquet(record: type, rows: Iterable[Any], name: str) -> Response:
    folder = TemporaryDirectory(prefix="casus-")
    path = Path(folder.name) / "rows.parquet"
    try:
        parquet.write_parquet(path, arrow.schema(record), arrow.batches(record, rows), __version__)
    except BaseException:
        folder.cleanup()
        raise
    headers = {**_named(name), "Content-Length": str(path.stat().st_size)}
    return StreamingResponse(_bytes(folder, path), media_type=FORMS["parquet"], headers=headers)


def _bytes(folder: TemporaryDirectory[str], path: Path) -> Iterator[bytes]:
    """Of the file, which is gone afterwards, also when nobody waits for the rest."""
    with folder, path.open("rb") as stream:
        while some := stream.read(CHUNK):
            yield some


def _named(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
