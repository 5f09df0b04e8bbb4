"""Other names in the same places: what a sentence says does not hang on whom it names, and names are many."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casus.evaluation.entities import spans
from casus.training.examples import Example

ANYWHERE = frozenset({"Person", "Location", "NORP"})
"""Classes that are swapped in event sentences; what an organisation is tells what it did, so others are not."""

ELSEWHERE = ANYWHERE | {"Organization", "Facility", "Product", "Misc"}


@dataclass(frozen=True, slots=True)
class Span:
    """Words start..end (half-open) that name an entity of a class."""

    start: int
    end: int
    label: str


def entity_spans(tags: Sequence[str]) -> Iterator[Span]:
    """tags: BIO, one a word; an I- that continues nothing is left out."""
    return (Span(*found) for found in spans(tags) if tags[found[0]].startswith("B-"))


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are known, by class and number of words."""

    known: Mapping[tuple[str, int], Sequence[tuple[str, ...]]]

    @classmethod
    def of(cls, examples: Iterable[Example]) -> Names:
        found: dict[tuple[str, int], set[tuple[str, ...]]] = defaultdict(set)
        for example in examples:
            for span in entity_spans(example.entities or ()):
                found[span.label, span.end - span.start].add(example.words[span.start : span.end])
        return cls({key: sorted(names) for key, names in found.items()})

    def swapped(self, example: Example, share: float, random_: random.Random) -> Example:
        """The example with each of its names swapped with the chance `share`, its annotation unchanged."""
        classes = ANYWHERE if example.events else ELSEWHERE
        triggers = {i for event in example.events or () for i in range(event.start, event.end)}
        words = list(example.words)
        for span in entity_spans(example.entities or ()):
            free = span.label in classes and triggers.isdisjoint(range(span.start, span.end))
            if free and random_.random() < share:
                own = (example.words[span.start : span.end],)
                words[span.start : span.end] = random_.choice(self.known.get((span.label, span.end - span.start), own))
        return replace(example, words=tuple(words))
