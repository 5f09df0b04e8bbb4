"""How the records of an answer divide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a part of a query, and how many of the counted records have it. name: for people."""

    value: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Facet:
    """part: the part of a Query that each value can be given to; `month` and `quad_class` are none."""

    part: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """counted: records that were looked at, the newest; whole: whether these are all."""

    facets: tuple[Facet, ...]
    counted: int
    whole: bool
