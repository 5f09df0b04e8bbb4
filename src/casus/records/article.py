"""An article as intake hands it on: its text and what the page says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    doc: the file's stem, or the `id` of a JSONL line.
    text: the extracted text; every offset in every record is a half-open character offset into it.
    published: ISO 8601, either a date (`2025-06-19`) or a time with its zone (`2025-06-19T08:00:00+03:00`);
        a time without a zone means that the page did not state one. None when unknown.
    language: ISO 639-1, or None when the text is too short to tell.
    extra: further keys of a JSONL line, kept as they were.
    """

    doc: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def published_on(self) -> date | None:
        """The calendar day of publication in the page's own zone, or None when unknown."""
        if self.published is None:
            return None
        return datetime.fromisoformat(self.published).date()
