"""Pages, plain text and JSONL cut into items."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.options import IntakeOptions
from casus.intake.refusal import refused
from casus.intake.sniff import sniffed_format
from casus.intake.source import Source
from casus.intake.stream import PIECE, lines
from casus.records.item import Form, Item
from casus.records.rejected import Rejected

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def plain_items(source: Source, head: bytes, stream: io.RawIOBase, options: IntakeOptions) -> Iterator[Item | Rejected]:
    """The items of one file that is no archive; it begins with `head`, and `stream` gives it from its first byte.

    Raises UnreadableInput where the bytes break off, NotAnArticle for JSONL without a line.
    """
    form = sniffed_format(head, source.suffix, options.format)
    if form == "jsonl":
        yield from _line_items(source, stream, options.max_bytes, wide=head.startswith(_WIDE))
    else:
        yield _whole(source, stream, form, options.max_bytes)


def _whole(source: Source, stream: io.RawIOBase, form: Form, most: int) -> Item | Rejected:
    raw = io.BufferedReader(stream, PIECE).read(most + 1)
    if len(raw) > most:
        message = f"is over {most} bytes; save the article alone or raise max_bytes"
        return refused(source, UnreadableInput(message, reason="too-large"), raw[:most], form)
    return Item(source.doc, source.place, raw, form, retrieved=source.retrieved)


def _line_items(source: Source, stream: io.RawIOBase, most: int, *, wide: bool) -> Iterator[Item | Rejected]:
    number = 0
    for number, raw, whole in lines(stream, most, wide=wide):
        doc, place = f"{source.doc}:{number}", f"{source.place}#{number}"
        if whole:
            yield Item(doc, place, raw, "record", retrieved=source.retrieved)
        else:
            line = Source(doc, place, source.suffix, source.retrieved)
            message = f"is over {most} bytes; raise max_bytes"
            yield refused(line, UnreadableInput(message, reason="too-large"), raw, "record")
    if number == 0:
        raise NotAnArticle("is empty", reason="empty")
