"""Is a confidence of 0.8 right eight times in ten? Reliability on dev, and the map that makes it so.

An event is right when the official scorer matches it to a gold event of the same type. The map from the network's raw
confidence is piecewise linear through a few knots: means of equally filled bins, made monotone by pooling neighbours
(isotonic regression, Ayer et al. 1955). Few knots on 300 events, so that it cannot learn them by heart; its own error
is estimated by leaving one document out at a time.
"""

from __future__ import annotations

import json
import runpy
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from casus.coding.confidence import Knots, calibrate
from casus.evaluation.score import Score

BINS = 10
KNOTS = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted event: its confidence (0..1), and whether a gold event of the same type was matched to it."""

    doc: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Events with a confidence in low..high: how many, their mean confidence, the share that is right."""

    low: float
    high: float
    n: int
    confidence: float
    right: float


def judged(scorer: Path, docs_path: Path, gold_path: Path, predicted_path: Path) -> list[Judged]:
    """Every predicted event with the scorer's own verdict."""
    official = runpy.run_path(str(scorer))
    docs = json.loads(docs_path.read_text(encoding="utf-8"))
    starts = {doc["doc"]: official["sentence_offsets"](doc) for doc in docs}
    lines = [json.loads(line) for line in predicted_path.read_text(encoding="utf-8").splitlines()]
    confidences = defaultdict(list)
    for line in lines:
        sentence = bisect_right(starts[line["doc"]], line["trigger"]["start"]) - 1
        confidences[line["doc"], sentence].append(line["confidence"])
    gold, predicted = official["load"](gold_path, docs), official["load"](predicted_path, docs)
    found = []
    for key, events in predicted.items():
        matches = official["match"](gold.get(key, []), events)
        right = {id(guess) for event, guess in matches if event["type"] == guess["type"]}
        pairs = zip(confidences[key], events, strict=True)
        found += [Judged(key[0], confidence, id(event) in right) for confidence, event in pairs]
    return found


def calibration_scores(judgements: Sequence[Judged]) -> list[Score]:
    """The expected calibration error, and the share that is right in each bin of the reliability table."""
    if not judgements:
        return []
    rows = [Score(f"dev.reliability.{row.low:.1f}-{row.high:.1f}", row.right, row.n) for row in reliability(judgements)]
    return [Score("dev.calibration_error", calibration_error(judgements), len(judgements)), *rows]


def reliability(judgements: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """The table: bins of equal width that hold at least one event."""
    filled: dict[int, list[Judged]] = defaultdict(list)
    for item in judgements:
        filled[min(int(item.confidence * bins), bins - 1)].append(item)
    return [
        Bin(number / bins, (number + 1) / bins, len(items), _confidence(items), _right(items))
        for number, items in sorted(filled.items())
    ]


def calibration_error(judgements: Sequence[Judged], bins: int = BINS) -> float:
    """Expected calibration error (Naeini et al. 2015): mean gap of confidence and share right, weighted by bin."""
    return sum(row.n * abs(row.right - row.confidence) for row in reliability(judgements, bins)) / len(judgements)


def fit(judgements: Sequence[Judged], knots: int = KNOTS) -> Knots:
    """The rising map (raw, calibrated) for these events, whose confidence is raw; raises ValueError without events."""
    if not judgements:
        raise ValueError("no events to calibrate on")
    ordered = sorted(judgements, key=lambda item: item.confidence)
    knots = min(knots, len(ordered))
    edges = [i * len(ordered) // knots for i in range(knots + 1)]
    pools: list[list[Judged]] = []
    for low, high in pairwise(edges):
        pools.append(ordered[low:high])
        while len(pools) > 1 and not _rises(pools[-2], pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    return tuple((_confidence(pool), _right(pool)) for pool in pools)


def left_out(judgements: Sequence[Judged], knots: int = KNOTS) -> Iterator[Judged]:
    """Each event with the confidence from a map fitted on the other documents."""
    for doc in sorted({item.doc for item in judgements}):
        made = fit([item for item in judgements if item.doc != doc], knots)
        for item in judgements:
            if item.doc == doc:
                yield replace(item, confidence=calibrate(item.confidence, made))


def write_knots(knots: Knots, path: Path) -> None:
    """Writes the file that `coding` reads: a JSON list of [raw, calibrated]."""
    path.write_text(json.dumps([[round(value, 4) for value in knot] for knot in knots]) + "\n", encoding="utf-8")


def _rises(pool: Sequence[Judged], following: Sequence[Judged]) -> bool:
    return _right(pool) < _right(following) and _confidence(pool) < _confidence(following)


def _right(items: Sequence[Judged]) -> float:
    return fmean(item.right for item in items)


def _confidence(items: Sequence[Judged]) -> float:
    return fmean(item.confidence for item in items)
