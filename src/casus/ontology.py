"""The event ontology: PLOVER's types, modes, contexts, quad classes and intensities.

The values are those of `data/ontology/plover.toml`; docs/ontology.md explains the choices behind them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from casus.errors import BadOption

_TABLE = Path(__file__).parent / "data" / "ontology" / "plover.toml"


@dataclass(frozen=True, slots=True)
class EventType:
    """quad_class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.

    intensity, and the value of each mode, run from -10 (conflict) to 10 (cooperation).
    """

    name: str
    quad_class: int
    intensity: float
    modes: Mapping[str, float]


def _event_type(row: Mapping[str, Any]) -> EventType:
    return EventType(row["name"], row["quad_class"], row["intensity"], MappingProxyType(dict(row["modes"])))


_PLOVER = tomllib.loads(_TABLE.read_text(encoding="utf-8"))

version: str = _PLOVER["version"]
TYPES: Mapping[str, EventType] = MappingProxyType({row["name"]: _event_type(row) for row in _PLOVER["types"]})
EVENT_TYPES: tuple[str, ...] = tuple(TYPES)
MODES: Mapping[str, tuple[str, ...]] = MappingProxyType({name: tuple(row.modes) for name, row in TYPES.items()})
CONTEXTS: tuple[str, ...] = tuple(_PLOVER["contexts"])
QUAD_CLASSES: Mapping[int, str] = MappingProxyType(
    {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
)


def event_type(name: str) -> EventType:
    """The type of this name; BadOption when the ontology has none."""
    try:
        return TYPES[name]
    except KeyError:
        raise BadOption(f"unknown event type {name!r}; the types are {', '.join(EVENT_TYPES)}", reason="type") from None


def quad_class(name: str) -> int:
    """1 to 4, see QUAD_CLASSES."""
    return event_type(name).quad_class


def intensity(name: str, mode: str | None = None) -> float:
    """Intensity of a mode, or of the type itself without one; BadOption for a mode that the type does not have."""
    row = event_type(name)
    if mode is None:
        return row.intensity
    try:
        return row.modes[mode]
    except KeyError:
        allowed = ", ".join(row.modes) or "none"
        raise BadOption(f"unknown mode {mode!r} of {name}; its modes are: {allowed}", reason="mode") from None
