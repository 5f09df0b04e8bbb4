"""An article as it is kept and asked for: what the page says of itself, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """id: the article's digest. doc, title, url, address, publisher, published, language, text: as in Article.

    retrieved: when it was fetched or last written, ISO 8601 in UTC to the second, None when unknown.
    story: id that copies of one text have in common, its own where there are none. copies: articles of the story, this
    one among them, old versions left out. shown: its events count; those of an older copy and of a superseded version
    do not. superseded_by: id of the newer version of the page. places: where it was met: paths, members of archives,
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
    story: str
    copies: int
    shown: bool
    superseded_by: str | None
    places: tuple[str, ...]
    events: int
    statements: int
    text: str
