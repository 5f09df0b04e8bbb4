"""Stage two: an item to its article. The order: decode, extract, check. And both stages together, for one input.

Whatever is wrong with one input becomes a `Rejected` with its reason, and reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from casus.errors import InputError, NotAnArticle, NotEnglish, UnreadableInput
from casus.intake.address import article_address
from casus.intake.encoding import decode
from casus.intake.english import language_of
from casus.intake.furniture import opening_prose
from casus.intake.items import path_items, stream_items
from casus.intake.jsonl import line_record, record_article, record_doc
from casus.intake.options import IntakeOptions
from casus.intake.published import url_day
from casus.intake.refusal import refused_item
from casus.intake.stream import Position
from casus.intake.text import text_article
from casus.records.article import Article
from casus.records.item import Item
from casus.records.rejected import Rejected


def read_path(path: Path, options: IntakeOptions, position: Position | None = None) -> Iterator[Article | Rejected]:
    """The articles of one file, in order: one of a page or plain text, one a line of JSONL, those of an archive.

    Never raises for what the file holds or for a file that cannot be opened.
    """
    return _articles(path_items(path, options, position), options)


def read_stream(
    stream: BinaryIO, options: IntakeOptions, position: Position | None = None
) -> Iterator[Article | Rejected]:
    """The articles of a byte stream such as standard input; `doc` is `stdin`, `path` of what is rejected is `-`."""
    return _articles(stream_items(stream, options, position), options)


def item_article(item: Item, options: IntakeOptions) -> Article | Rejected:
    """The article of one item. Hangs on nothing but its arguments, and never raises."""
    try:
        return _article(item, options)
    except InputError as error:
        return refused_item(item, error)
    except Exception as error:  # an item that brings the reader down is kept to look into, and the run goes on
        message = f"made the reader fail ({type(error).__name__}: {str(error)[:200]!a}), an error of Casus: report it"
        return refused_item(item, UnreadableInput(message, reason="fault"))


def _articles(items: Iterable[Item | Rejected], options: IntakeOptions) -> Iterator[Article | Rejected]:
    for item in items:
        yield item if isinstance(item, Rejected) else item_article(item, options)


def _article(item: Item, options: IntakeOptions) -> Article | Rejected:
    if item.form == "record":
        return _of_record(item, options)
    text = decode(item.raw, html=item.form == "html", hint=item.charset)
    if not text.strip("\ufeff \t\r\n"):
        raise NotAnArticle("is empty", reason="empty")
    if item.form == "text":
        return _finished(text_article(item.doc, text), item, options)
    from casus.intake.html import page_article  # here, since trafilatura takes 0.3 s to import

    return _finished(page_article(item.doc, text), item, options)


def _of_record(item: Item, options: IntakeOptions) -> Article | Rejected:
    record = line_record(item.raw.decode("utf-8", "surrogateescape"))
    named = replace(item, doc=record_doc(record) or item.doc)
    try:
        return _finished(record_article(record, doc=named.doc), item, options)
    except InputError as error:
        return refused_item(named, error)


def _finished(article: Article, item: Item, options: IntakeOptions) -> Article:
    """The article with its language and address, and with what is known better of it than it says itself."""
    language = language_of(opening_prose(article.text))
    if options.check_language and language not in (None, "en"):
        message = (
            f"is in the language {language!r}, and only English (en) can be read; turn the language check off to try"
        )
        raise NotEnglish(message, reason="not-english")
    url = article.url or item.url
    return replace(
        article,
        language=language,
        published=options.published or article.published or item.published or (url_day(url) if url else None),
        url=url,
        address=article_address(article.url, item.url),
    )
