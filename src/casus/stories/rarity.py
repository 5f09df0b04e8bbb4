"""How rare a word is in the news, from a table of in how many articles its stem stands."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

TABLE = Path(__file__).parents[1] / "data" / "stories" / "stems.tsv"


def rarity(stem: str) -> float:
    """1 for what stands in every article; about 8 for what stands in hardly any, names among them."""
    known, rarest = _table()
    return known.get(stem, rarest)


def weight(stems: Iterable[str]) -> float:
    known, rarest = _table()
    return math.fsum(known.get(stem, rarest) for stem in stems)


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, float], float]:
    """The first line gives the number of articles, and below how many a stem is left out."""
    head, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    articles, least = map(int, head.split("\t"))
    counts = (row.split("\t") for row in rows)
    return MappingProxyType({stem: _rarity(articles, int(count)) for stem, count in counts}), _rarity(articles, least)


def _rarity(articles: int, count: int) -> float:
    """Inverse document frequency plus one."""
    return 1 + math.log(articles / count)
