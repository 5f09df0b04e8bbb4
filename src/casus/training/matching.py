"""Learns how much each piece of evidence speaks for two accounts of different articles being one happening.

`python -m casus.training.matching` writes data/stories/matching.toml. It learns from the sets of invented reports for
training, as the system reads them: of every account whose happening is known, from the seniors that it may hang on.
After `casus.training.accounts`, since the accounts hang on what that learns.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casus import pipeline
from casus.evaluation.gathered import RULES, Gathered, gather
from casus.evaluation.incident_errors import happenings
from casus.evaluation.sets import gold_sets
from casus.stories.evidence import Evidence, evidence
from casus.stories.forest import pairs, seniority
from casus.stories.match import WEIGHTS
from casus.training.accounts import toml

PRIOR = {
    "always": -1.0,
    "same day": 1.6,
    "no date": -0.55,
    "told as new on two days": -0.5,
    "deeds told as new on two days": -3.0,
    "days apart": -0.9,
    "days apart, told as known": -0.35,
    "a long time": -1.0,
    "time unknown": -2.5,
    "actors": 0.8,
    "other actors": -1.45,
    "actors of one unknown": 0.45,
    "recipients": 0.75,
    "other recipients": -0.85,
    "recipients of one unknown": 0.15,
    "parties": 0.8,
    "other parties": -1.2,
    "parties of one unknown": 0.2,
    "other type": -1.5,
    "mode": 0.65,
    "other mode": -0.75,
    "place": 1.0,
    "other place": -1.5,
    "other town of a deed": -3.5,
    "place unclear": -0.2,
    "trigger": 2.2,
    "akin trigger": 0.5,
    "unlike trigger": -0.5,
    "names": 0.75,
    "share of words": 2.6,
    "words": 0.9,
    "names of another type": 0.55,
    "share of words of another type": 0.85,
    "words of another type": 0.2,
    "copied sentence": 1.0,
    "copied sentence with other numbers": -5.0,
    "numbers": 0.7,
    "other names": -0.55,
    "nothing said in common": -0.9,
    "words for actors": 0.4,
    "words for recipients": 1.05,
    "other words for recipients": -0.4,
    "other target": -0.35,
    "acts in words": -1.0,
}
"""Set by hand on the demo and the sets for development. What is learned is held near them, and keeps their signs."""

PENALTY = 6.0
"""Of the squared distance from PRIOR."""
STEPS = 60

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is seen of one account with each of its seniors [S, F], and which of them tell of the same [S]."""

    seen: Floats
    right: NDArray[np.bool_]


def choices(one: Gathered) -> Iterator[Choice]:
    """Of the accounts whose happenings are known, with the seniors of which they are known too."""
    told = [happenings(one, account) for account in one.accounts]
    seniors: dict[int, list[tuple[Evidence, bool]]] = defaultdict(list)
    for these in pairs(one.accounts, RULES):
        senior, junior = sorted(these, key=lambda number: seniority(one.accounts[number]))
        seen = evidence(one.accounts[senior], one.accounts[junior])
        if seen is not None and told[senior] and told[junior]:
            seniors[junior].append((seen, not told[senior].isdisjoint(told[junior])))
    for junior in sorted(seniors):
        rows = [[1.0, *(seen.get(name, 0.0) for name in list(PRIOR)[1:])] for seen, _ in seniors[junior]]
        yield Choice(np.array(rows), np.array([right for _, right in seniors[junior]]))


def learn(found: Sequence[Choice]) -> Mapping[str, float]:
    """The weights by which an account likeliest hangs on one of its right seniors, or, without one, on none.

    A softmax over the seniors and `none`, whose score is 0 (Denis and Baldridge 2008, ranking for coreference), by
    Newton's method with the part of the curvature that is never negative.
    """
    prior = np.array(list(PRIOR.values()))
    weights = prior
    for _ in range(STEPS):
        slope, curve = PENALTY * (weights - prior), PENALTY * np.eye(len(prior))
        for each in found:
            downhill, bend = _of_choice(each, weights)
            slope, curve = slope + downhill, curve + bend
        moved = weights - np.linalg.solve(curve, slope)
        weights = np.where(moved * prior > 0, moved, 0.0)
    return {name: round(float(weight), 3) for name, weight in zip(PRIOR, weights, strict=True)}


def _of_choice(each: Choice, weights: Floats) -> tuple[Floats, Floats]:
    """Slope and curvature of the loss of one choice."""
    scores = each.seen @ weights
    highest = max(0.0, float(scores.max()))
    odds = np.exp(scores - highest)
    likely = odds / (odds.sum() + np.exp(-highest))
    wanted = np.where(each.right, odds, 0.0)
    wanted = wanted / wanted.sum() if each.right.any() else wanted
    mean = likely @ each.seen
    return each.seen.T @ (likely - wanted), (each.seen * likely[:, None]).T @ each.seen - np.outer(mean, mean)


def train_matching() -> None:
    casus = pipeline.load()
    found = [each for gold in gold_sets() if gold.learned_from for each in choices(gather(gold, casus))]
    WEIGHTS.write_text(toml(learn(found), "matching"), encoding="utf-8")
    logging.getLogger(__name__).warning("learned from %d accounts", len(found))


if __name__ == "__main__":
    train_matching()
