"""Series of a dyad or an actor: incidents by bucket, counted and weighed."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from casus.config import Settings
from casus.measures.bands import band
from casus.measures.calendar import buckets
from casus.measures.dealings import Parties, dealings, on_side
from casus.ontology import EVENT_TYPES, QUAD_CLASSES
from casus.records.series import Bucket, By, Series, Side, Tally


def series(
    tallies: Iterable[Tally],
    parties: Parties,
    since: date,
    until: date,
    settings: Settings,
    *,
    by: By = "day",
    side: Side = "either",
) -> Series:
    """Buckets from since to until, both within, empty ones included; tallies of others and other days are left out."""
    spans = list(buckets(by, since, until))
    held: list[list[Tally]] = [[] for _ in spans]
    firsts = [first for first, _ in spans]
    for tally in on_side(dealings(tallies, parties), side):
        if since <= tally.day <= until:
            held[bisect_right(firsts, tally.day) - 1].append(tally)
    made = (bucket(span, found, settings) for span, found in zip(spans, held, strict=True))
    return Series(parties, by, side, tuple(made))


def bucket(span: tuple[date, date], found: Sequence[Tally], settings: Settings) -> Bucket:
    """found: the incidents of its days, each once, by day and id."""
    counted = [tally for tally in found if tally.counts]
    possible = [tally for tally in found if is_possible(tally)]
    quads = Counter(tally.quad_class for tally in counted)
    types = Counter(tally.event_type for tally in counted)
    net = math.fsum(tally.intensity for tally in counted)
    return Bucket(
        first=span[0],
        last=span[1],
        incidents=tuple(tally.incident for tally in counted),
        types={name: types[name] for name in EVENT_TYPES if types[name]},
        quads={number: quads[number] for number in QUAD_CLASSES},
        count_band=band([(tally.confidence, 1.0) for tally in counted]),
        net=net,
        net_band=band([(tally.confidence, tally.intensity) for tally in counted]),
        mean=net / len(counted) if counted else None,
        possible=tuple(tally.incident for tally in possible),
        net_possible=math.fsum([net, *(weight(tally, settings) * tally.intensity for tally in possible)]),
    )


def is_possible(tally: Tally) -> bool:
    """Told as something that may be, will be or is not so, and not of an earlier time."""
    return not tally.background and tally.status in ("future", "hypothetical", "negated")


def weight(tally: Tally, settings: Settings) -> float:
    """The share of its intensity that counts in `net_possible`; what is denied or did not happen has none."""
    if tally.counts:
        return 1.0
    if not is_possible(tally):
        return 0.0
    return {"future": settings.future_weight, "hypothetical": settings.hypothetical_weight}.get(tally.status, 0.0)
