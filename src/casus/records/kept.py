"""An article as the record keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """id: the article's digest. doc to retrieved: as in Article and Item.

    story: id of the story that its copies share. copies: articles of the story without old versions.
    shown: it is the newest of its story, and its events count. superseded_by: id of the newer version of its page.
    places: where it was met. events, statements: how many it has.
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
