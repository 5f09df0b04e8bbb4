"""The record's answers as tables: events, statements and positions by article, articles in a list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TextIO

from rich.text import Text

from casus.cli.incident_table import incident_tables
from casus.cli.said import show_positions, show_statements
from casus.cli.screen import visible
from casus.cli.table import console_on, show
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, Versions
from casus.records.kept import Kept
from casus.records.statement import Position, Statement

Named = Callable[[Collection[str]], Mapping[str, Event]]
"""The events of these ids, out of the record."""

Table = Callable[[Iterable[Any], TextIO, Named], Iterator[Any]]
"""Prints the records and hands each on when it is printed."""

ID_DIGITS = 7
"""Of an event's id, as many as fit under its status: in a million events one in 250 shares them with another."""

PLACES = 3
"""Places of an article that are shown."""

_NO_VERSIONS = Versions("", "", "", "")
"""No table shows the versions."""


def event_tables(events: Iterable[Event], stream: TextIO, _: Named) -> Iterator[Event]:
    """Under the heading of each article its events, as `casus code` shows them, with the beginnings of their ids."""
    console = console_on(stream)
    for article, told in _by_article(events):
        show(console, article, CodedArticle(tuple(told), _NO_VERSIONS), id_digits=ID_DIGITS)
        yield from told


def statement_tables(statements: Iterable[Statement], stream: TextIO, named: Named) -> Iterator[Statement]:
    """Under the heading of each article its statements, as `casus statements FILE` shows them."""
    console = console_on(stream)
    for article, said in _by_article(statements):
        events = tuple(named({id_ for one in said for id_ in one.events}).values())
        show_statements(console, article, CodedArticle(events, _NO_VERSIONS, statements=tuple(said)))
        yield from said


def position_tables(positions: Iterable[Position], stream: TextIO, named: Named) -> Iterator[Position]:
    """Under the heading of each article who stands where in it."""
    console = console_on(stream)
    for article, held in _by_article(positions):
        events = tuple(named({one.event for one in held}).values())
        show_positions(console, article, CodedArticle(events, _NO_VERSIONS, positions=tuple(held)))
        yield from held


def _by_article(records: Iterable[Any]) -> Iterator[tuple[Article, list[Any]]]:
    """Records of one article that come one after the other, with what the article's page says of itself."""
    for (doc, about), group in groupby(records, key=lambda one: (one.doc, one.article)):
        article = Article(
            doc, "", title=about.title, url=about.url, publisher=about.publisher, published=about.published
        )
        yield article, list(group)


def article_tables(articles: Iterable[Kept], stream: TextIO, _: Named) -> Iterator[Kept]:
    console = console_on(stream)
    for article in articles:
        console.print(_article(article))
        yield article


def _article(article: Kept) -> Text:
    """Title, and under it where and when it appeared and what the record has of it."""
    text = Text(visible(article.title or article.doc), style="bold")
    about = [article.doc if article.title else None, article.publisher, article.published or "date unknown"]
    about += [f"{article.events} events", f"{article.statements} statements"]
    if article.copies > 1:
        about.append(f"{article.copies} copies" if article.shown else "a copy")
    if article.superseded_by:
        about.append(f"superseded by {article.superseded_by[:12]}")
    about.append(article.id[:12])
    text.append("\n" + visible(" · ".join(part for part in about if part)), style="dim not bold")
    for place in article.places[:PLACES]:
        text.append("\n  " + visible(place), style="dim not bold")
    if len(article.places) > PLACES:
        text.append(f"\n  and {len(article.places) - PLACES} more places", style="dim not bold")
    return text.append("\n")


TABLES: Mapping[str, Table] = {
    "events": event_tables,
    "statements": statement_tables,
    "positions": position_tables,
    "articles": article_tables,
    "incidents": incident_tables,
}
