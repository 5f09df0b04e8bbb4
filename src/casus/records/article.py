"""An article as intake hands it on: its text and what the page says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256

DIGEST_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    doc: the file's stem, or the `id` of a JSONL line.
    text: the extracted text; every offset in every record is a half-open character offset into it.
    published: ISO 8601, either a date (`2025-06-19`) or a time with its zone (`2025-06-19T08:00:00+03:00`);
        a time without a zone means that the page did not state one. None when unknown.
    url: as the page or the line gives it, else where it was found. address: the same in its canonical form, which tells
        whether two pages are one: no fragment, no tracking parameters, `https`; None for the front page of a site.
    language: ISO 639-1, or None when the text is too short to tell.
    extra: further keys of a JSONL line, kept as they were.
    """

    doc: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    address: str | None = None
    publisher: str | None = None
    language: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """32 hexadecimal digits of all that coding reads, so not of `doc` and `extra`: same digest, same events."""
        return _digest(self.text, self.title, self.published, self.publisher, self.address or self.url)

    @property
    def published_on(self) -> date | None:
        """The calendar day of publication in the page's own zone, or None when unknown."""
        if self.published is None:
            return None
        return datetime.fromisoformat(self.published).date()


@lru_cache(maxsize=64)
def _digest(*parts: str | None) -> str:
    key = "\x1f".join("\x00" if part is None else part for part in parts)
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_DIGITS]
