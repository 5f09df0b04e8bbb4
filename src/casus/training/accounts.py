"""Learns which mentions of an article are one happening, and counts in how many articles each stem stands.

`python -m casus.training.accounts ../shared` writes data/stories/stems.tsv and data/stories/linking.toml. Mentions are
those that the system finds in the parts `train` and `written` of the corpus, with the `id`s of its gold mentions for
chains, and in the sets of invented reports for training, with their incidents.
"""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from casus import pipeline
from casus.evaluation.chains import ChainedEvents, read_part
from casus.evaluation.gathered import match_mentions
from casus.evaluation.sets import GoldSet, gold_sets
from casus.pipeline import Casus
from casus.stories.chains import antecedents, position
from casus.stories.linking import WEIGHTS, Mention, features, mention
from casus.stories.rarity import TABLE
from casus.stories.stems import stems

LEAST_ARTICLES = 4
"""Stems that stand in fewer are left out: most are names or slips."""
PENALTY = 3.0
"""Of squared weights, but for the first, which stands for no feature."""
STEPS = 25
SET_WEIGHT = 3.0
"""Of a pair of an invented report, against 1 of the corpus: there are few, and reports are what is read later."""

Floats = NDArray[np.float64]


def count_stems(data: Path) -> str:
    """The table that `casus.stories.rarity` reads, of the parts `train` and `light`."""
    articles = defaultdict[str, set[str]](set)
    for part in ("train", "light"):
        for doc in json.loads((data / "corpus" / f"{part}.docs.json").read_text(encoding="utf-8")):
            articles[doc["doc"].rstrip("+")].update(found for _, text in doc["sents"] for found in stems(text))
    counts = Counter(stem for found in articles.values() for stem in found)
    rows = [f"{stem}\t{count}" for stem, count in sorted(counts.items()) if count >= LEAST_ARTICLES]
    return "\n".join([f"{len(articles)}\t{LEAST_ARTICLES}", *rows]) + "\n"


def learn(parts: Sequence[ChainedEvents], reports: Sequence[ChainedEvents] = ()) -> Mapping[str, float]:
    """The weights of all features, by logistic regression on the pairs of mentions whose chains are both known.

    parts: articles of the corpus. reports: invented ones, whose pairs weigh more.
    """
    counted = [*((part, 1.0) for part in parts), *((part, SET_WEIGHT) for part in reports)]
    rows = [(seen, one, weight) for part, weight in counted for seen, one in pairs(part)]
    names = list(dict.fromkeys(name for seen, *_ in rows for name in seen))
    seen = np.array([[row.get(name, 0.0) for name in names] for row, *_ in rows])
    ones, counts = (np.array([row[at] for row in rows], dtype=float) for at in (1, 2))
    weights = regression(seen, ones, counts)
    return {name: round(float(value), 4) for name, value in zip(names, weights, strict=True)}


def pairs(part: ChainedEvents) -> Iterator[tuple[Mapping[str, float], bool]]:
    """What is seen of every two mentions that may be one, and whether they are."""
    mentions: list[Mention] = [mention(event) for event in part.events]
    for later, chain in enumerate(part.chains):
        for earlier, around in antecedents(mentions, later):
            if chain and part.chains[earlier]:
                yield features(mentions[earlier], mentions[later], around), chain == part.chains[earlier]


def read_reports(gold: GoldSet, casus: Casus) -> Iterator[ChainedEvents]:
    """The articles of a set as the system codes them, with the incident of each mention for its chain."""
    coded = [tuple(sorted(each.events, key=position)) for each in casus.code_articles(gold.articles)]
    matched = match_mentions(gold.mentions, [event for events in coded for event in events])
    for article, events in zip(gold.articles, coded, strict=True):
        chains = (matched[event.id].incident if event.id in matched else None for event in events)
        yield ChainedEvents(article, events, tuple(chains))


def regression(seen: Floats, one: Floats, counts: Floats) -> Floats:
    """seen [N, F], one [N], counts [N]: how much each row weighs -> weights [F], by Newton's method."""
    weights, penalty = np.zeros(seen.shape[1]), np.full(seen.shape[1], PENALTY)
    penalty[0] = 1e-3
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (counts * (one - likely)) - penalty * weights
        curve = (seen * (counts * likely * (1 - likely))[:, None]).T @ seen + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def toml(weights: Mapping[str, float], made_by: str = "accounts") -> str:
    """made_by: name of the module."""
    lines = [f'"{name}" = {value}' for name, value in weights.items()]
    return "\n".join([f"# Made by `python -m casus.training.{made_by}`.", "", "[weights]", *lines]) + "\n"


def train_accounts(data: Path) -> None:
    """Writes both files into the package, the table first, since the features need it."""
    TABLE.write_text(count_stems(data), encoding="utf-8")
    casus = pipeline.load()
    parts = [each for name in ("train", "written") for each in read_part(data, name, casus)]
    reports = [each for gold in gold_sets() if gold.learned_from for each in read_reports(gold, casus)]
    WEIGHTS.write_text(toml(learn(parts, reports)), encoding="utf-8")
    logging.getLogger(__name__).warning("learned from %d articles, %d reports", len(parts), len(reports))


if __name__ == "__main__":
    train_accounts(Path(sys.argv[1]))
