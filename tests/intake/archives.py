"""Archives made by hand, byte by byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

TEXT = "Peru warned Bolivia on Monday that it would close the border."
PAGE = f"<html><body><article><h1>Trouble at the Lake</h1><p>{TEXT}</p></article></body></html>"
URL = "https://news.example/2024/05/01/lake?utm_source=feed"


def record(
    block: bytes,
    kind: str = "response",
    content_type: str = "application/http; msgtype=response",
    *,
    length: object = None,
    url: str = URL,
    more: str = "",
) -> bytes:
    """One WARC record; length: what its head says instead of the true one. more: lines for its head."""
    stated = len(block) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"WARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\n"
        f"{more}Content-Length: {stated}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes | str, content_type: str | None = "text/html", *more: str, status: str = "200 OK") -> bytes:
    """What a web server answered; more: lines for its head."""
    typed = [] if content_type is None else [f"Content-Type: {content_type}"]
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *typed, *more))
    return f"{head}\r\n".encode() + (body.encode() if isinstance(body, str) else body)


def zipped(*files: tuple[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, raw in files:
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 1, 10, 0, 0)), raw, method)
    return buffer.getvalue()


def overlapping(files: int, size: int) -> bytes:
    """A ZIP archive all of whose files are the same packed bytes, of `size` unpacked ones."""
    one = zipped(("a.txt", bytes(size)))
    table_at = one.rindex(b"PK\x01\x02")
    end_at = one.rindex(b"PK\x05\x06")
    entry = one[table_at:end_at]
    counts = files.to_bytes(2, "little") * 2
    table = entry * files
    end = (
        one[end_at : end_at + 8] + counts + len(table).to_bytes(4, "little") + table_at.to_bytes(4, "little") + b"\0\0"
    )
    return one[:table_at] + table + end


def texts(count: int) -> Sequence[str]:
    return [f"{TEXT} It is the {number}th time this year." for number in range(1, count + 1)]


def parquet(rows: pa.Table | Sequence[Mapping[str, object]], **how: Any) -> bytes:
    """A Parquet file of a table, or of rows; how: as in pyarrow's write_table."""
    table = rows if isinstance(rows, pa.Table) else pa.Table.from_pylist(list(rows))
    buffer = io.BytesIO()
    pq.write_table(table, buffer, **how)
    return buffer.getvalue()
