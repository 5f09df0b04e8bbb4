"""What became of an incident when reports came or went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Became:
    """One change. at: ISO 8601 in UTC to the second. run: the run that brought it, by its number.

    what: `merged` into another incident; `renamed`, since an earlier report came or the earliest went; `split`, where
    a part went to another; `ended`, where nothing is left. into: the other id; None where it ended.
    """

    at: str
    run: int
    what: Literal["merged", "renamed", "split", "ended"]
    incident: str
    into: str | None
