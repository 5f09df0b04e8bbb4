"""What a mention was linked to in the world: an actor, a place, a day. An unread one stays None."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade"]
Precision = Literal["point", "city", "admin1", "country", "region"]


Reason = Literal["named", "person", "office", "introduced", "group", "home"]
"""How an actor was settled. named: the words name the state, body or group; person: a name in the registry on that day;
office: who held the office on that day; introduced: the article introduces the person; group: the words point back to
an organisation that the article has named; home: the state that the article speaks of around the mention."""


@dataclass(frozen=True, slots=True)
class RoleCheck:
    """A title that the registry contradicts on the day of the article.

    text: the title as it stands; start, end: its half-open character offsets in the article. person: who bears it.
    registry: what the registry says of the person instead, source: on whose word.
    """

    text: str
    start: int
    end: int
    person: str
    registry: str
    source: str


@dataclass(frozen=True, slots=True)
class ActorLink:
    """code: as in the corpus guidelines (`RUS-GOV`, `LBN-REB:Hezbollah`, `IGO:UN`), "UNK" when unresolved.

    name: the usual English name of who is meant ("Russia", "Hezbollah", "Vladimir Putin"), None when unresolved.
    country: ISO 3166-1 alpha-3 or None. sector: PLOVER sector as our corpus writes it, or None.
    id: key of the registry row (`leader:...`, `country:RUS`, `org:...`), None for a rule or an unresolved mention.
    reason: how it was settled, one of REASONS. candidates: who else the words could mean ("Geoffrey Palmer NZL-GOV").
    check: where the registry contradicts the title in the text.
    """

    code: str
    name: str | None = None
    country: str | None = None
    sector: str | None = None
    id: str | None = None
    reason: Reason | None = None
    candidates: tuple[str, ...] = ()
    check: RoleCheck | None = None


@dataclass(frozen=True, slots=True)
class DateLink:
    """When, as one unit of the calendar and as an interval.

    value: ISO 8601 date, month (`2025-06`), ISO week (`2025-W25`) or year, the smallest unit that holds the whole time;
    None when no one unit does or nothing is known. first, last: first and last day, ISO 8601, both within the time;
    None where that side is open or unknown ("until Friday" has no first day). An unread time has all four None.
    """

    value: str | None
    granularity: Granularity | None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A gazetteer row. lat, lon in degrees WGS84, None where the gazetteer has none.

    id: `geonames:...` or a key of our own. centroid: the point only stands for an area: the mean of its towns.
    """

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: Precision
    id: str | None = None
    centroid: bool = False
