"""A WARC archive cut into items: the pages and texts that servers answered with or that a crawler kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casus.errors import InputError, NotAnArticle, UnreadableInput
from casus.intake.options import IntakeOptions
from casus.intake.payload import content_charset, content_form, dechunked, decoded
from casus.intake.refusal import refused, refused_item
from casus.intake.sniff import sniffed_format
from casus.intake.source import Source, storable, utc_second
from casus.intake.stream import Packed
from casus.intake.supply import Sounding, Supply
from casus.intake.warc_records import BEGIN, HEAD_BYTES, Broken, Record, Records, read_fields
from casus.records.item import Form, Item
from casus.records.rejected import Rejected

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap

_OK = 200
_LONGEST_URL = 2_000
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LONGEST_DATE = 40
_SNIFFED = 4_096


@dataclass(frozen=True, slots=True)
class _Content:
    """body: at most one byte more than is read of an article, as it was kept. whole: how many bytes it has."""

    fields: HeaderMap
    body: bytes
    whole: int
    content_type: str


def begins_warc(head: bytes) -> bool:
    """Whether an input that begins so is a WARC archive."""
    return head.startswith(BEGIN + b"1.")


def warc_items(source: Source, packed: Packed, stream: Sounding, options: IntakeOptions) -> Iterator[Item | Rejected]:
    """The items of the archive's records, in order; `doc` and `place` end in the record's number.

    stream: the unpacked bytes of `packed`. An item is given for answers with status 200, for kept resources and for
    conversions, when they are HTML or plain text. A record that cannot be read and a stretch that is none gives a
    Rejected with its bytes, the first of which nothing could be unpacked with the first packed bytes of the archive.
    Raises NotAnArticle (`empty`) when nothing was given.
    """
    found = given_packed = False
    for record in Records(Supply(stream), options.max_bytes + HEAD_BYTES):
        if isinstance(record, Broken):
            instead = b"" if record.raw or given_packed else packed.first
            given_packed = given_packed or bool(instead)
            item: Item | Rejected | None = _refused_stretch(source, record, instead, options)
        else:
            item = _item(source, record, options)
        if item is not None:
            found = True
            yield item
    if not found:
        raise NotAnArticle("holds no page and no text; give an archive with articles", reason="empty")


def _refused_stretch(source: Source, broken: Broken, instead: bytes, options: IntakeOptions) -> Rejected:
    place = source if broken.number is None else _numbered(source, broken.number)
    raw = (broken.raw or instead)[: options.max_bytes]
    return refused(place, UnreadableInput(broken.why, reason=broken.reason), raw)


def _numbered(source: Source, number: int) -> Source:
    return Source(f"{source.doc}:{number}", f"{source.place}#{number}", source.suffix)


def _item(source: Source, record: Record, options: IntakeOptions) -> Item | Rejected | None:
    content = _content(record)
    form = None if content is None else content_form(content.content_type)
    if content is None or form is None:
        return None
    place, most = _numbered(source, record.number), options.max_bytes
    item = Item(
        place.doc,
        place.place,
        content.body[:most],
        form,
        url=_url(record.fields.get("WARC-Target-URI") or ""),
        charset=content_charset(content.content_type),
        retrieved=_retrieved(record.fields.get("WARC-Date") or ""),
    )
    try:
        raw = _body(content, most)
    except InputError as error:
        return refused_item(item, error)
    return replace(item, raw=raw, form=_opens_as(raw) if form == "text" else form)


def _content(record: Record) -> _Content | None:
    """What a record keeps of a page; None for the other records and for answers that are no success."""
    kind = (record.fields.get("WARC-Type") or "").strip().lower()
    content_type = record.fields.get("Content-Type") or ""
    if kind in ("resource", "conversion"):
        return _Content(record.fields, record.body, record.length, content_type)
    if kind != "response" or not content_type.lower().startswith("application/http"):
        return None
    match = _HEAD_END.search(record.body, 0, HEAD_BYTES)
    end = match.end() if match else len(record.body)
    answer = read_fields(record.body[: match.start() + 1 if match else 0])
    if answer.status_code != _OK:
        return None
    body = record.body[end:]
    stated = answer.get("Content-Type") or record.fields.get("WARC-Identified-Payload-Type") or _looks(body)
    return _Content(answer, body, record.length - end, stated)


def _looks(body: bytes) -> str:
    """The media type of an answer that does not state it."""
    return "text/html" if sniffed_format(body[:_SNIFFED], "", "auto") == "html" else ""


def _opens_as(raw: bytes) -> Form:
    """Plain text that opens as a page is one."""
    return "html" if sniffed_format(raw[:_SNIFFED], ".txt", "auto") == "html" else "text"


def _body(content: _Content, most: int) -> bytes:
    """The decoded body. Raises UnreadableInput where it is broken or larger than `most` bytes."""
    raw = content.body
    if content.whole <= most:
        if "chunked" in (content.fields.get("Transfer-Encoding") or "").lower():
            raw = dechunked(raw)
        raw = decoded(raw, content.fields.get("Content-Encoding") or "", most)
    if max(content.whole, len(raw)) > most:
        raise UnreadableInput(f"is over {most} bytes; raise max_bytes", reason="too-large")
    return raw


def _url(text: str) -> str | None:
    """The address of a record; some writers put it in angle brackets."""
    url = text.strip(" \t<>")
    return storable(url) if url.lower().startswith(("http://", "https://")) and len(url) <= _LONGEST_URL else None


def _retrieved(text: str) -> str | None:
    """The date of a record, always in UTC, as in `Item.retrieved`."""
    try:
        moment = datetime.fromisoformat(text.strip()[:_LONGEST_DATE])
        return utc_second(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None
