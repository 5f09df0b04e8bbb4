"""From a file or standard input to articles. The order: open, unpack, decide the format, decode, extract, check.

Whatever is wrong with one input becomes a `Rejected` with its reason, and reading goes on.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from casus.errors import InputError, NotAnArticle, NotEnglish, UnreadableInput
from casus.intake.encoding import decode
from casus.intake.english import language_of
from casus.intake.furniture import prose_spans
from casus.intake.jsonl import line_record, record_article, record_doc
from casus.intake.options import Format, IntakeOptions
from casus.intake.sniff import sniffed_format
from casus.intake.stream import lines, opened
from casus.intake.text import text_article
from casus.records.article import Article
from casus.records.rejected import Reason, Rejected


@dataclass(frozen=True, slots=True)
class _Source:
    """Where bytes come from. suffix: of the name without `.gz`, lower case."""

    doc: str
    path: str
    suffix: str


def read_path(path: Path, options: IntakeOptions) -> Iterator[Article | Rejected]:
    """The articles of one file: one of a page or plain text, one a line of JSONL, in order; gzip is unpacked.

    Never raises for what the file holds or for a file that cannot be opened.
    """
    name = Path(path.name[:-3]) if path.name.lower().endswith(".gz") else Path(path.name)
    source = _Source(doc=name.stem, path=str(path), suffix=name.suffix.lower())
    try:
        with path.open("rb") as stream:
            yield from _read(source, stream, options)
    except FileNotFoundError:
        yield Rejected(source.doc, source.path, "missing", f"{path} does not exist; check the path")
    except IsADirectoryError:
        yield Rejected(source.doc, source.path, "unreadable", f"{path} is a folder; give the files in it")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        yield Rejected(source.doc, source.path, "unreadable", f"{path} cannot be read: {error}")


def read_stream(stream: BinaryIO, options: IntakeOptions) -> Iterator[Article | Rejected]:
    """The articles of a byte stream such as standard input; `doc` is `stdin`, `path` of what is rejected is `-`."""
    source = _Source(doc="stdin", path="-", suffix="")
    try:
        yield from _read(source, stream, options)
    except OSError as error:
        yield Rejected(source.doc, source.path, "unreadable", f"standard input cannot be read: {error}")


def _read(source: _Source, stream: BinaryIO, options: IntakeOptions) -> Iterator[Article | Rejected]:
    try:
        head, reader = opened(stream)
        form = sniffed_format(head, source.suffix, options.format)
        if form == "jsonl":
            yield from _read_lines(source, head, reader, options)
        else:
            yield _finished(_read_one(source, reader, form, options), options)
    except InputError as error:
        yield _rejected(source, source.doc, error)


def _read_one(source: _Source, reader: io.BufferedReader, form: Format, options: IntakeOptions) -> Article:
    raw = reader.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        message = f"is over {options.max_bytes} bytes; save the article alone or raise max_bytes"
        raise UnreadableInput(message, reason="too-large")
    text = decode(raw, html=form == "html")
    if not text.strip("\ufeff \t\r\n"):
        raise NotAnArticle("is empty", reason="empty")
    if form == "text":
        return text_article(source.doc, text)
    from casus.intake.html import page_article  # here, since trafilatura takes 0.3 s to import

    return page_article(source.doc, text)


def _read_lines(
    source: _Source, head: bytes, reader: io.BufferedReader, options: IntakeOptions
) -> Iterator[Article | Rejected]:
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    number = 0
    for number, line in lines(reader, "utf-16" if wide else "utf-8-sig", options.max_bytes):
        yield _line(source, number, line, options)
    if number == 0:
        raise NotAnArticle("is empty", reason="empty")


def _line(source: _Source, number: int, line: str | None, options: IntakeOptions) -> Article | Rejected:
    doc = f"{source.doc}:{number}"
    try:
        if line is None:
            raise UnreadableInput(f"is over {options.max_bytes} characters; raise max_bytes", reason="too-large")
        record = line_record(line)
        doc = record_doc(record) or doc
        return _finished(record_article(record, doc=doc), options)
    except InputError as error:
        return _rejected(source, doc, error, line=number)


def _finished(article: Article, options: IntakeOptions) -> Article:
    """The article with its language, and with the publication time that the caller knows better."""
    prose = "\n".join(article.text[start:end] for start, end in prose_spans(article)[:40])
    language = language_of(prose)
    if options.check_language and language not in (None, "en"):
        message = (
            f"is in the language {language!r}, and only English (en) can be read; turn the language check off to try"
        )
        raise NotEnglish(message, reason="not-english")
    return replace(article, language=language, published=options.published or article.published)


def _rejected(source: _Source, doc: str, error: InputError, *, line: int | None = None) -> Rejected:
    place = source.path if line is None else f"{source.path}, line {line}:"
    return Rejected(doc, source.path, cast(Reason, error.reason), f"{place} {error}")
