"""What the registry answers to a name on a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """name: of the person, state, body or group. code: as in events. what: the office, or the kind of name.

    start, end: first and last day, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; None when open or unknown. source: names of the
    sources, joined by `+`. note: what a reader should know, such as until when the source looked.
    """

    name: str
    code: str
    what: str
    start: str | None
    end: str | None
    source: str | None
    note: str | None
