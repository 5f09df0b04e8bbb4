"""An article as it is kept and asked for: what the page says of itself, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """id: the article's digest. doc, title, url, address, publisher, published, language, text: as in Article.

    retrieved: when it was fetched or last written, ISO 8601 in UTC to the second, None when unknown.
    story: id that copies of one text have in common, None for a text that has none. copies: articles of the story
    besides this one. shown: its events count; those of a copy and of a superseded article do not. superseded_by: id of
    the article that stands at the same address now. places: where it was read from: paths, members of archives,
    addresses.
    events, statements: how many were read from it.
    """

    id: str
    doc: str
    title: str | None
    url: str | None
    address: str | None
    publisher: str | None
    published: str | None
    language: str | None
    retrieved: str | None
    story: str | None
    copies: int
    shown: bool
    superseded_by: str | None
    places: tuple[str, ...]
    events: int
    statements: int
    text: str
