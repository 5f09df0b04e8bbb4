"""The words of the page of searching."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from casus import ontology
from casus.records.speech import CUES
from casus.records.statement import Stance

PART_WORDS: Mapping[str, str] = {
    "text": "Words", "actor": "Who acts", "recipient": "Toward whom", "either": "On either side", "dyad": "Between",
    "said_by": "Said by", "speaker": "Who says it", "addressee": "To whom it is said", "type": "Type", "mode": "Mode",
    "context": "Context", "status": "Status", "stance": "Stance", "kind": "Says it how", "place": "Place",
    "publisher": "Publisher", "doc": "Article", "since": "Since", "until": "Until", "box": "Within degrees",
    "min_confidence": "Probability at least", "dated": "Only dated", "copies": "Copies too",
    "superseded": "Older versions too", "background": "Background too", "min_reports": "Reports at least",
    "quad_class": "Class", "month": "Month", "language": "Language",
}  # fmt: skip
"""By the name of a part of a Query, or of a facet."""

FACETS = (
    *("quad_class", "type", "status", "stance", "kind", "actor", "recipient", "speaker", "addressee", "publisher"),
    *("place", "month", "mode", "language"),
)
"""In the order in which they stand on the page."""

CHOSEN_BY = frozenset(PART_WORDS) - {"language"}
"""Facets whose values can be chosen."""


def _named(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]


CHOICES: Mapping[str, Any] = {
    "PART_WORDS": PART_WORDS,
    "CHOSEN_BY": CHOSEN_BY,
    "FACETS": FACETS,
    "TYPE_CHOICES": _named(ontology.EVENT_TYPES),
    "MODE_CHOICES": _named(sorted({mode for modes in ontology.MODES.values() for mode in modes})),
    "CONTEXT_CHOICES": _named(ontology.CONTEXTS),
    "STANCES": _named(get_args(Stance)),
    "CUES": _named(CUES),
}
"""What its template chooses from."""
