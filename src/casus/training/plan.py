"""What fixes a training run: its stages, and the plan that the shipped network was made by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from casus.training.losses import Weights

WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Stage:
    """One run of the learning rate: a linear rise over `warm_up` steps to its peak, then a linear fall.

    news_passes: passes over all news, the last one in part. full_repeats: times the fully annotated sentences are
    read in each pass.
    tree_passes: passes over the treebanks, spread evenly over the stage. The rates are peaks.
    masked: share of subwords that are hidden from the network at each reading, so that it cannot learn sentences by
    heart. recased: share of sentences whose words are all written alike, as in a headline. swapped: share of names in
    news that another name of the same class stands for, from the second pass on.
    """

    news_passes: float
    full_repeats: int
    tree_passes: float
    encoder_rate: float
    head_rate: float
    warm_up: int
    masked: float = 0.0
    recased: float = 0.0
    swapped: float = 0.0
    weights: Weights = WEIGHTS


FIRST = Stage(
    news_passes=6,
    full_repeats=2,
    tree_passes=8.5,
    encoder_rate=2e-4,
    head_rate=1e-3,
    warm_up=300,
    masked=0.15,
    recased=0.1,
    swapped=0.3,
    weights=Weights(roles=0.4),
)
SECOND = replace(
    FIRST,
    news_passes=2.5,
    tree_passes=5.5,
    encoder_rate=1.5e-4,
    head_rate=8e-4,
    warm_up=100,
    masked=0.1,
    weights=Weights(arcs=3.0, deprels=2.0, roles=0.5),
)
FOURTH = replace(SECOND, news_passes=1, tree_passes=4, warm_up=50)
FIFTH = replace(FOURTH, news_passes=0.8, tree_passes=3, encoder_rate=1e-4, head_rate=5e-4)
THIRD = replace(FIFTH, news_passes=1, tree_passes=3.5, masked=0.0)


GOING_ON = replace(SECOND, news_passes=3, tree_passes=6, head_rate=6e-4, warm_up=60)


@dataclass(frozen=True, slots=True)
class Plan:
    """Fixes a run, with the seed. Every stage starts from the averaged network of the one before.

    shares: of each stage's network in the mean that the run gives. news_budget: padded subwords of a news batch.
    averaging: decay of the running average of the weights, which is what a stage hands on. What each stage gave stands
    in docs/decisions/0005.
    """

    stages: tuple[Stage, ...] = (FIRST, SECOND, THIRD, FOURTH, FIFTH)
    shares: tuple[float, ...] = (2.0, 2.0, 2.0, 1.0, 1.0)
    seed: int = 1
    news_budget: int = 900
    weight_decay: float = 0.01
    clip: float = 1.0
    averaging: float = 0.998
    checkpoint_every: int = 150


@dataclass(frozen=True, slots=True)
class Course:
    """Runs that all start from the same network, and what of each goes into the mean that is exported.

    shares: of the network of each run. kept: of the network that they start from. They sum to 1.
    """

    plans: tuple[Plan, ...]
    shares: tuple[float, ...]
    kept: float = 0.0


FROM_THE_BEGINNING = Course((Plan(),), (1.0,))
ONWARD = Course(
    tuple(Plan(stages=(GOING_ON,), shares=(1.0,), seed=seed) for seed in (5, 6)), shares=(0.1, 0.2), kept=0.7
)
"""One stage that starts from the network that ships, twice, for when there is more to read."""
