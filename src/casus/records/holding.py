"""One person in one office, as the registry knows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Holding:
    """country: ISO 3166-1 alpha-3, or `IGO:UN`, `NSA:Hezbollah` for the head of an organisation or group.

    office: as the source writes it, "" when it names none. office_class: `president`, `monarch`, `head_of_government`,
    `effective_leader`, `foreign_minister`, `defence_minister` or another role of the sources.
    start, end: first and last day, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, "" when open or unknown. precision: how the end
    is known. as_of: until when the source looked; after it an open end says nothing. leads: ruled in fact.
    source: names of the sources, joined by `+`. code: as in events, "" where the class and country tell it.
    """

    person: str
    country: str
    office: str
    office_class: str
    start: str
    end: str
    precision: str
    as_of: str
    leads: bool
    source: str
    code: str = ""

    def holds(self, on: date) -> bool:
        """Whether the person was in office on that day, by the days that are known."""
        day = on.isoformat()
        return bool(self.start) and self.start <= day and (not self.end or day[: len(self.end)] <= self.end)

    def is_known(self, on: date) -> bool:
        """Whether the registry can tell for that day: an open end says nothing after the last look."""
        return bool(self.end) or not self.as_of or on.isoformat() <= self.as_of
