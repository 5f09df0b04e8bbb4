"""Accuracy floors: what every change must still reach, with the gold data that each was measured on.

A floor goes up when a change earns it, and down only on purpose, with the reason in docs/decisions/.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from casus.evaluation.score import Score


@dataclass(frozen=True, slots=True)
class Floors:
    """gold: SHA-256 by path inside the reference material. floors: least value by the score's name."""

    gold: Mapping[str, str]
    floors: Mapping[str, float]

    def only(self, names: Collection[str]) -> Floors:
        """The floors of these scores, for a run that measures no others."""
        return replace(self, floors={name: floor for name, floor in self.floors.items() if name in names})


def load_floors() -> Floors:
    """The floors that ship in floors.toml beside this file."""
    table = tomllib.loads((files("casus.evaluation") / "floors.toml").read_text(encoding="utf-8"))
    return Floors(table["gold"], table["floors"])


def below_floor(scores: Sequence[Score], floors: Floors) -> list[str]:
    """One line for each score under its floor, or with a floor and not measured."""
    values = {score.name: score.value for score in scores}
    lines = []
    for name, floor in floors.floors.items():
        if name not in values:
            lines.append(f"{name}: has a floor of {floor} but was not measured")
        elif values[name] < floor:
            lines.append(f"{name}: {values[name]:.3f} is below its floor of {floor}")
    return lines


def changed_gold(data: Path, floors: Floors) -> list[str]:
    """One line for each gold file that is missing or is not the one that the floors were measured on."""
    lines = []
    for name, digest in floors.gold.items():
        path = data / name
        if not path.is_file():
            lines.append(f"{name}: not in {data}")
        elif sha256(path) != digest:
            lines.append(f"{name}: is not the file that the floors were measured on; measure anew and set both")
    return lines


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
