"""What a web server's answer holds, as an archive or a fetch keeps it: type, charset, and the bytes decoded."""

from __future__ import annotations

import io
import re
import zlib

from casus.errors import UnreadableInput
from casus.intake.stream import Packed
from casus.intake.unpack import Unpacked, is_packed
from casus.records.item import Form

_TYPES: dict[str, Form] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_CHUNK = re.compile(rb"(?:\r?\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_MOST_CODINGS = 3


def content_form(content_type: str) -> Form | None:
    """How a text of this media type is read; None for one that holds no article."""
    return _TYPES.get(content_type.partition(";")[0].strip().lower())


def content_charset(content_type: str) -> str | None:
    """The charset that is named behind a media type."""
    match = _CHARSET.search(content_type)
    return match[1] if match else None


def dechunked(raw: bytes) -> bytes:
    """The body without the marks of chunked transfer; one that was kept without them stays as it is.

    Raises UnreadableInput (`bad-member`) for one that breaks off.
    """
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK.match(raw, at):
        size, at = int(match[1], 16), match.end()
        if size == 0:
            return b"".join(parts)
        parts.append(raw[at : at + size])
        at += size
    if not parts:
        return raw
    raise _bad("breaks off within its chunks; fetch it again")


def decoded(raw: bytes, codings: str, most: int) -> bytes:
    """The body without the codings of a `Content-Encoding` header; one that was kept without them stays as it is.

    At most `most` + 1 bytes. Raises UnreadableInput (`bad-member`, `broken-archive`, `too-large`).
    """
    names = [name.strip().lower() for name in codings.split(",") if name.strip()]
    if len(names) > _MOST_CODINGS:
        raise _bad(f"has {len(names)} content codings; the most is {_MOST_CODINGS}")
    for name in reversed(names):
        raw = _without(raw, name, most)
    return raw


def _without(raw: bytes, coding: str, most: int) -> bytes:
    if coding in ("gzip", "x-gzip", "zstd") and is_packed(raw):
        return io.BufferedReader(Unpacked(Packed(io.BytesIO(raw)))).read(most + 1)
    if coding == "deflate":
        return _inflated(raw, most)
    if coding == "br":
        return _brotli(raw, most)
    return raw


def _inflated(raw: bytes, most: int) -> bytes:
    """With the head of zlib, as the standard says, or without, as some servers send it."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflate = zlib.decompressobj(wbits)
        try:
            body = inflate.decompress(raw, most + 1)
        except zlib.error:
            continue
        if inflate.eof or len(body) > most:
            return body
    return _as_kept(raw, "deflate")


def _brotli(raw: bytes, most: int) -> bytes:
    from fastwarc.stream_io import BrotliReader

    reader = BrotliReader(io.BytesIO(raw))
    body = bytearray()
    try:
        while len(body) <= most and (piece := reader.read(most + 1 - len(body))):
            body += piece
    except OSError:
        return _as_kept(raw, "br")
    return bytes(body)


def _as_kept(raw: bytes, coding: str) -> bytes:
    """A body that does not have the coding it should: a page that some crawler has decoded, or a broken one."""
    if raw.lstrip().startswith(b"<"):
        return raw
    raise _bad(f"is broken or breaks off in its content coding {coding}; fetch it again")


def _bad(message: str) -> UnreadableInput:
    return UnreadableInput(message, reason="bad-member")
