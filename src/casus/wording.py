"""Lists of words that tell what an act is and what it is about: `data/ontology/ledgers.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

_TABLE = Path(__file__).parent / "data" / "ontology" / "ledgers.toml"
_GAP = r"\s+(?:[\w'\u2019-]+\s+){0,3}"

Part = Literal["acts", "things"]
"""acts: words of a trigger; things: words of a sentence."""


@cache
def terms(part: Part) -> Mapping[str, tuple[str, ...]]:
    """The lists as they are written, by name."""
    lists = tomllib.loads(_TABLE.read_text(encoding="utf-8"))[part]
    return MappingProxyType({name: tuple(listed) for name, listed in lists.items()})


@cache
def wording(part: Part) -> Mapping[str, re.Pattern[str]]:
    """By name what finds the words of a list in a text, in any case."""
    return MappingProxyType({name: _pattern(listed) for name, listed in terms(part).items()})


def _pattern(listed: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_expression, listed))})(?![\w-])", re.IGNORECASE)


def _expression(term: str) -> str:
    """`help* .. talks`: a word that ends in a star stands for all that begin so, dots for up to three words."""
    parts = [r"\s+".join(_word(word) for word in part.split()) for part in term.split(" .. ")]
    return _GAP.join(parts)


def _word(term: str) -> str:
    return re.escape(term[:-1]) + r"[\w-]*" if term.endswith("*") else re.escape(term)
