"""How well mentions are put together: MUC, B cubed and CEAF-e, as CoNLL-2012 counts them, by the package scorch."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from casus.errors import missing_extra

Clusters = Sequence[AbstractSet[Hashable]]


def cluster_f1(key: Clusters, response: Clusters) -> Mapping[str, float]:
    """F1 in 0..1 by measure, and their mean as `conll`; raises MissingExtra without scorch."""
    try:
        from scorch.scores import b_cubed, ceaf_e, muc
    except ModuleNotFoundError as error:
        raise missing_extra("the score of coreference", "scorch", "test") from error
    measures = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}
    values = {name: float(measure(key, response)[2]) for name, measure in measures.items()}
    return {"conll": sum(values.values()) / len(values), **values}
