"""What a caller may choose about intake, checked once at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from casus.errors import BadOption
from casus.intake.published import strict_published

Content = Literal["html", "text", "jsonl"]
Format = Literal["auto", "html", "text", "jsonl"]

MAX_BYTES = 10_000_000
"""Bytes read of one article: news pages are seldom over 2 MB with their scripts; a larger file is as a rule a dump."""


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """How to read inputs.

    published: ISO 8601 date, or time with zone, that replaces what the input says of itself; None to believe the input.
    max_bytes: the most bytes of one page, one text file or one JSONL line, after decompression.
    format: `auto` decides by the file's name and content.
    check_language: reject what is surely not English.
    Raises BadOption for a value that is not allowed.
    """

    published: str | None = None
    max_bytes: int = MAX_BYTES
    format: Format = "auto"
    check_language: bool = True

    def __post_init__(self) -> None:
        if self.published is not None and strict_published(self.published) is None:
            raise BadOption(
                f"published is {self.published!r}; give an ISO 8601 date such as 2025-06-19, "
                "or a time with its zone such as 2025-06-19T08:00:00+03:00",
                reason="bad-date",
            )
        if self.max_bytes < 1:
            raise BadOption(f"max_bytes is {self.max_bytes}; give a number of bytes of at least 1")
        if self.format not in get_args(Format):
            raise BadOption(f"format is {self.format!r}; give one of {', '.join(get_args(Format))}")
