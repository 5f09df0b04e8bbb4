"""One input as bytes, before anything in it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["html", "text", "record"]
"""record: one line of JSON."""


@dataclass(frozen=True, slots=True)
class Item:
    """doc: what its article is called where it does not say so itself.

    place: where it lies, for people and for going back to it: a path, `news.zip!a/b.html`, `news.jsonl#12` (the line,
    from 1), the address of a page, `-` for standard input. raw: unpacked bytes.
    url: the address it was fetched from or that an archive states, charset: from the header of the answer.
    retrieved: when it was fetched or last written, ISO 8601 in UTC to the second. published: ISO 8601, as a feed says
    of it; what the input says itself goes before. All four None when unknown.
    """

    doc: str
    place: str
    raw: bytes
    form: Form
    url: str | None = None
    charset: str | None = None
    retrieved: str | None = None
    published: str | None = None
