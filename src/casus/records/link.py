"""What a mention was linked to in the world: an actor, a place, a day. An unread one stays None."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade"]
Precision = Literal["point", "city", "admin1", "country", "region"]


@dataclass(frozen=True, slots=True)
class ActorLink:
    """code: as in the corpus guidelines (`RUS-GOV`, `LBN-REB:Hezbollah`, `IGO:UN`), "UNK" when unresolved.

    name: the usual English name of who is meant ("Russia", "Hezbollah", "Vladimir Putin"), None when unresolved.
    country: ISO 3166-1 alpha-3 or None. sector: PLOVER sector as our corpus writes it, or None.
    id: key of the registry row (`leader:...`, `country:RUS`, `org:...`), None for a rule or an unresolved mention.
    """

    code: str
    name: str | None = None
    country: str | None = None
    sector: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class DateLink:
    """value: ISO 8601 date, month (`2025-06`), ISO week (`2025-W25`) or year; None when it cannot be known."""

    value: str | None
    granularity: Granularity | None


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A gazetteer row. lat, lon in degrees WGS84, None where the gazetteer has none."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: Precision
    id: str | None = None
