"""What is asked of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from casus.records.frame import Status

Order = Literal["day", "newest", "rank", "reports"]
"""day: oldest first; newest: latest first; rank: best match of `text` first; reports: most reports first."""


@dataclass(frozen=True, slots=True)
class Query:
    """Every part that is given must hold; of several values in one part one is enough.

    actor, recipient, said_by, speaker, addressee: a country (`RUS`), a sector in any country (`MED`), a code or its
        beginning (`RUS-GOV`, `IGO`), or whole words of a name ("Hezbollah"); case and accents do not matter.
    either: like actor, on either side. dyad: two such, one on each side, or both among the actors where there is no
        other side. type, mode, context, status, stance, kind: by name.
    since, until: days, both within. place: a name of a place or of its first-level division, or a country's code.
    publisher: words of its name. doc: name of an article, or the beginning of its id.
    text: words that the sentence (of events), the content (of statements) or the article must hold: all of them; "in
        quotes" together; OR between two; a minus before what must not be there; word* for every word that begins so.
    dated: only events whose own day is known; else those without one count on the day of their article.
    copies: also what is told in copies of an article, not only in the newest; superseded: also in versions that a
        newer one replaced.
    background: False leaves out incidents that are only told of as something of an earlier time, and so do not count.
    min_reports: of incidents, the least number of independent reports.
    box: of incidents, west, south, east and north of where their place lies, degrees WGS84; a box over the meridian of
        180 degrees has a west that is greater than its east.
    limit: the most that is returned, None for all.
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    dyad: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    stance: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    doc: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    text: str | None = None
    min_confidence: float = 0.0
    dated: bool = False
    copies: bool = False
    superseded: bool = False
    background: bool = True
    min_reports: int = 0
    box: tuple[float, float, float, float] | None = None
    order: Order = "day"
    limit: int | None = None
