"""Whether accounts of different articles are one happening.

The weights of what speaks for it and against are logarithms of odds, made by `python -m casus.training.matching`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from casus.records.account import Account
from casus.stories.evidence import evidence
from casus.stories.keys import Keys, keys

__all__ = ["Keys", "keys", "match", "why"]

WEIGHTS = Path(__file__).parents[1] / "data" / "stories" / "matching.toml"

LEAST = -0.3
"""Logarithm of the odds from which on two accounts are one happening: where the sets for development come out best."""

SHOWN = 6
"""Words that a reason names."""
_PLAIN = {
    "trigger": "the same word for it",
    "akin trigger": "words for one act",
    "copied sentence": "nearly the same sentence",
    "mode": "the same mode",
    "words for actors": "the same words for the actor",
    "words for recipients": "the same words for the recipient",
}
_SIDES = {"actors": ("actor",), "recipients": ("recipient",), "parties": ("actor", "recipient")}


def match(senior: Account, junior: Account) -> float | None:
    """How much speaks for it that the two are one happening, from 0; None where they are not."""
    found = evidence(senior, junior)
    if found is None:
        return None
    weights = _weights()
    total = weights["always"] + sum(weights[name] * value for name, value in found.items())
    return total - LEAST if total >= LEAST else None


def why(senior: Account, junior: Account) -> tuple[str, ...]:
    """What speaks for it, in plain words, the strongest first; empty where the two are not one."""
    if match(senior, junior) is None:
        return ()
    found = evidence(senior, junior) or {}
    strength = {name: _weights()[name] * value for name, value in found.items()}
    said = [
        (-strength[name], words)
        for name in found
        if strength[name] > 0 and (words := _in_words(name, senior, junior)) is not None
    ]
    return tuple(dict.fromkeys(words for _, words in sorted(said)))


def _in_words(name: str, senior: Account, junior: Account) -> str | None:
    """None for what tells a reader nothing."""
    if name == "same day":
        return "same day"
    if name == "place" and senior.place and junior.place:
        one, other = senior.place.name or senior.place.text, junior.place.name or junior.place.text
        return f"both in {one}" if one == other else f"{one} and {other}"
    if name in _SIDES:
        return _codes(name, senior, junior)
    if name in ("share of words", "words", "names"):
        shared = [word for word in senior.words if word in junior.words]
        return f"{len(shared)} of {min(len(senior.words), len(junior.words))} words: {', '.join(shared[:SHOWN])}"
    if name == "numbers":
        return f"the number {', '.join(each for each in senior.numbers if each in junior.numbers)}"
    return _PLAIN.get(name)


def _codes(name: str, senior: Account, junior: Account) -> str:
    """Such as `actors ISR-MIL, ISR`."""
    codes = [one.code for account in (senior, junior) for side in _SIDES[name] for one in getattr(account, side)]
    return f"{name} {', '.join(dict.fromkeys(codes))}"


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    return dict(tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])
