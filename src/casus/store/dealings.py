"""Who dealt with whom: a row for each two parties of an incident, kept so that databases can sum them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from casus.records.codes import country_of
from casus.records.incident import Incident, Party
from casus.records.series import party_of
from casus.store import rows

FORWARD, BACKWARD, MUTUAL = 1, 2, 3
"""Of two parties in alphabetical order: the first acts on the other, the other on the first, both.

All who act together are MUTUAL, each two of them, where nobody is on the other side.
"""
Pair = tuple[str, str]


def dealing_rows(key: int, cells: rows.Row, found: Incident) -> Iterator[rows.Row]:
    """key, cells: of the row of the incident. What is summed up stands here too."""
    told = {name: cells[name] for name in ("day", "quad_class", "intensity")}
    counts = cells["status"] == "actual" and not cells["background"]
    pairs = ways(_parties(found.actor), _parties(found.recipient), alone=not found.recipient)
    for number, ((one, other), way) in enumerate(sorted(pairs.items())):
        yield {"incident_key": key, "number": number, "one": one, "other": other, "one_country": country_of(one),
               "other_country": country_of(other), "way": way, **told, "counts": counts}  # fmt: skip


def ways(actors: Sequence[str], recipients: Sequence[str], *, alone: bool) -> dict[Pair, int]:
    """Each two that deal with each other, with the way. alone: nobody is on the other side, known or not."""
    if alone:
        return dict.fromkeys(combinations(sorted(actors), 2), MUTUAL)
    found: dict[Pair, int] = {}
    for one, other in product(actors, recipients):
        if one < other:
            found[one, other] = found.get((one, other), 0) | FORWARD
        elif other < one:
            found[other, one] = found.get((other, one), 0) | BACKWARD
    return found


def _parties(side: Sequence[Party]) -> list[str]:
    """Each once, without the unknown, and no more than make a bounded number of pairs."""
    found = dict.fromkeys(map(party_of, (one.code for one in side)))
    return [one for one in found if one is not None][: rows.MOST_PAIRED]
