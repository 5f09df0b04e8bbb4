"""Every score of Casus under its official name, group by group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from casus.errors import BadOption
from casus.evaluation.actors import actor_scores
from casus.evaluation.chains import chains_scores
from casus.evaluation.contrasts import contrast_scores
from casus.evaluation.coreference import coreference_scores
from casus.evaluation.corpus import corpus_scores
from casus.evaluation.entities import entity_scores
from casus.evaluation.incident_errors import incident_errors
from casus.evaluation.incidents import incident_scores
from casus.evaluation.pairs import pair_scores
from casus.evaluation.places import place_scores
from casus.evaluation.quotes import quote_scores
from casus.evaluation.relations import relation_scores
from casus.evaluation.score import Score
from casus.evaluation.tolls import toll_scores
from casus.evaluation.treebank import tree_scores
from casus.evaluation.triage import triage_scores

if TYPE_CHECKING:
    from casus.pipeline import Casus

GROUPS: Mapping[str, Callable[[Path, Casus], Iterable[Score]]] = {
    "corpus": corpus_scores,
    "trees": tree_scores,
    "entities": entity_scores,
    "relations": relation_scores,
    "actors": actor_scores,
    "places": place_scores,
    "coreference": coreference_scores,
    "chains": chains_scores,
    "quotes": quote_scores,
    "pairs": pair_scores,
    "contrasts": contrast_scores,
    "incidents": incident_scores,
    "tolls": toll_scores,
    "triage": triage_scores,
}
"""What each group measures: given the folder of reference material and the system."""

ERRORS: Mapping[str, Callable[[Path, Casus], Iterable[str]]] = {"incidents": incident_errors}
"""What comes out wrong in a group, as lines to read."""


def evaluate(data: Path, casus: Casus, groups: Iterable[str] = tuple(GROUPS)) -> Iterator[Score]:
    """The scores of these groups, each as soon as it is known; raises BadOption for a group that does not exist."""
    chosen = list(groups)
    for name in chosen:
        if name not in GROUPS:
            raise BadOption(f"--only {name!r}: no such group; there are {', '.join(GROUPS)}")
    for name in chosen:
        yield from GROUPS[name](data, casus)


def errors(data: Path, casus: Casus, groups: Iterable[str]) -> Iterator[str]:
    """Lines on what comes out wrong in these groups; raises BadOption for one whose errors are not told."""
    chosen = list(groups)
    if not chosen or not set(chosen) <= set(ERRORS):
        named = ", ".join(chosen) or "no --only"
        raise BadOption(f"--errors with {named}: told of {', '.join(ERRORS)}; give --only {next(iter(ERRORS))}")
    for name in chosen:
        yield from ERRORS[name](data, casus)
