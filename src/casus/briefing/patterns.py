"""The fixed sentences of a brief, and how their places are filled: nothing else is ever said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from casus.records.brief import Piece, Pieces

_FOLDER = Path(__file__).parent.parent / "data" / "brief"

Slot = Piece | Pieces


@cache
def patterns() -> Mapping[str, str]:
    """The sentences of `data/brief/sentences.toml` by name, of all its tables."""
    tables = tomllib.loads((_FOLDER / "sentences.toml").read_text(encoding="utf-8"))
    return MappingProxyType({name: said for table in tables.values() for name, said in table.items()})


@cache
def acts() -> Mapping[tuple[str, str | None], Mapping[str, str]]:
    """How an incident is called, by type and mode: `noun`, and the sentences `to`, `alone`, `together`."""
    types = tomllib.loads((_FOLDER / "acts.toml").read_text(encoding="utf-8"))
    found: dict[tuple[str, str | None], Mapping[str, str]] = {}
    for name, table in types.items():
        own = {key: said for key, said in table.items() if isinstance(said, str)}
        found[name, None] = own
        found |= {(name, mode): {**own, **said} for mode, said in table.items() if isinstance(said, dict)}
    return MappingProxyType(found)


def fill(name: str, /, **slots: Slot) -> Pieces:
    """The sentence of this name with its places filled. Raises KeyError for a sentence or a place that is not there."""
    return filled(patterns()[name], slots)


def filled(pattern: str, slots: Mapping[str, Slot]) -> Pieces:
    return tuple(_pieces(pattern, slots))


def _pieces(pattern: str, slots: Mapping[str, Slot]) -> Iterator[Piece]:
    for words, name, _, _ in Formatter().parse(pattern):
        if words:
            yield words
        if name is not None:
            slot = slots[name]
            yield from slot if isinstance(slot, tuple) else (slot,)
