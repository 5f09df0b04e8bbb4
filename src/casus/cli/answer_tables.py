"""The record's answers as tables: events and statements by article, positions and articles in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TextIO

from rich.text import Text

from casus.cli.said import show_statements
from casus.cli.screen import visible
from casus.cli.table import console_on, show
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, Participant
from casus.records.kept import Kept
from casus.records.statement import Position, Statement

Table = Callable[[Iterable[Any], TextIO], Iterator[Any]]
"""Prints the records and hands each on when it is printed."""


def event_tables(events: Iterable[Event], stream: TextIO) -> Iterator[Event]:
    """Under the heading of each article its events, as `casus code` shows them."""
    console = console_on(stream)
    for _, group in groupby(events, key=lambda event: (event.doc, event.article.url, event.article.title)):
        told = tuple(group)
        about = told[0].article
        article = Article(
            told[0].doc, "", title=about.title, url=about.url, publisher=about.publisher, published=about.published
        )
        show(console, article, CodedArticle(told, told[0].versions))
        yield from told


def statement_tables(statements: Iterable[Statement], stream: TextIO) -> Iterator[Statement]:
    console = console_on(stream)
    for doc, group in groupby(statements, key=lambda statement: statement.doc):
        said = tuple(group)
        show_statements(console, Article(doc, ""), CodedArticle((), said[0].versions, statements=said))
        yield from said


def position_tables(positions: Iterable[Position], stream: TextIO) -> Iterator[Position]:
    console = console_on(stream)
    for position in positions:
        line = Text.assemble((_parties(position.holder), "bold"), f" {position.stance} ", _parties(position.toward))
        console.print(line.append(f"  {position.doc}, event {position.event}", style="dim"))
        yield position


def _parties(side: Iterable[Participant]) -> str:
    return visible("; ".join(f"{party.text} ({party.code})" for party in side))


def article_tables(articles: Iterable[Kept], stream: TextIO) -> Iterator[Kept]:
    console = console_on(stream)
    for article in articles:
        console.print(_article(article))
        yield article


def _article(article: Kept) -> Text:
    """Title, and under it where and when it appeared and what the record has of it."""
    text = Text(visible(article.title or article.doc), style="bold")
    about = [article.publisher, article.published or "date unknown", f"{article.events} events", article.id[:12]]
    if article.copies > 1:
        about.append(f"{article.copies} copies")
    if article.superseded_by:
        about.append(f"superseded by {article.superseded_by[:12]}")
    text.append("\n" + visible(" · ".join(part for part in about if part)), style="dim not bold")
    for place in article.places[:3]:
        text.append("\n  " + visible(place), style="dim not bold")
    return text.append("\n")


TABLES: Mapping[str, Table] = {
    "events": event_tables,
    "statements": statement_tables,
    "positions": position_tables,
    "articles": article_tables,
}
