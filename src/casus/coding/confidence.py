"""How sure a record is: the network's scores through a monotone map fitted on annotated articles."""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from pathlib import Path

from casus.coding.drafts import Draft
from casus.errors import DataError

Knots = tuple[tuple[float, float], ...]

_CALIBRATION = Path(__file__).parents[1] / "data" / "model" / "calibration.json"


def raw_confidence(draft: Draft) -> float:
    """Probability that the trigger names an event, times that of its type; 0..1, not calibrated."""
    return draft.frame.score * max(draft.probability, draft.frame.types.get(draft.frame.event_type, 0.0))


def calibrate(raw: float, knots: Knots) -> float:
    """Linear between the knots (raw, calibrated), flat outside them; the raw value itself without knots."""
    if not knots:
        return min(max(raw, 0.0), 1.0)
    after = bisect_right(knots, raw, key=lambda knot: knot[0])
    if after == 0:
        return knots[0][1]
    if after == len(knots):
        return knots[-1][1]
    (low, low_value), (high, high_value) = knots[after - 1], knots[after]
    return low_value + (raw - low) / (high - low) * (high_value - low_value)


@cache
def read_knots(path: Path = _CALIBRATION) -> Knots:
    """The fitted map, a JSON list of [raw, calibrated] that rises in both; empty when the model ships without one."""
    if not path.exists():
        return ()
    try:
        knots = tuple((float(raw), float(value)) for raw, value in json.loads(path.read_text(encoding="utf-8")))
    except (TypeError, ValueError) as error:
        raise DataError(f"{path} is not a list of [raw, calibrated] pairs: {error}") from error
    if any(low[0] >= high[0] or low[1] > high[1] for low, high in pairwise(knots)):
        raise DataError(f"the pairs in {path} must rise; fit the calibration again")
    return knots
