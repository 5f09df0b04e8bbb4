"""Whether accounts of different articles are one happening."""

from __future__ import annotations

from casus.records.account import Account
from casus.stories.evidence import evidence
from casus.stories.keys import Keys, keys

__all__ = ["Keys", "keys", "match", "why"]

LEAST = 1.0
"""What speaks for two accounts must outweigh what speaks against them by this."""

WEIGHTS = {
    "same day": 1.6,
    "no date": -0.55,
    "told as new on two days": -0.5,
    "deeds told as new on two days": -3.0,
    "days apart": -0.9,
    "days apart, told as known": -0.35,
    "a long time": -1.0,
    "time unknown": -2.5,
    "actors": 0.8,
    "other actors": -1.45,
    "actors of one unknown": 0.45,
    "recipients": 0.75,
    "other recipients": -0.85,
    "recipients of one unknown": 0.15,
    "parties": 0.8,
    "other parties": -1.2,
    "parties of one unknown": 0.2,
    "other type": -1.5,
    "mode": 0.65,
    "other mode": -0.75,
    "place": 1.0,
    "other place": -1.5,
    "other town of a deed": -3.5,
    "place unclear": -0.2,
    "trigger": 2.2,
    "names": 0.75,
    "share of words": 2.6,
    "words": 0.9,
    "names of another type": 0.55,
    "share of words of another type": 0.85,
    "words of another type": 0.2,
    "copied sentence": 1.0,
    "copied sentence with other numbers": -5.0,
    "numbers": 0.7,
    "other names": -0.55,
    "nothing said in common": -0.9,
    "words for actors": 0.4,
    "words for recipients": 1.05,
    "other words for recipients": -0.4,
    "other target": -0.35,
    "acts in words": -1.0,
}
"""Logarithms of odds: set by hand, then moved towards what regression gives on the invented sets for development.

docs/incidents.md has the figures. Acts in words weigh less, since there are many of them.
"""

SHOWN = 6
"""Words that a reason names."""
_PLAIN = {
    "trigger": "the same word for it",
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
    total = sum(WEIGHTS[name] * value for name, value in found.items())
    return total - LEAST if total >= LEAST else None


def why(senior: Account, junior: Account) -> tuple[str, ...]:
    """What speaks for it, in plain words, the strongest first; empty where the two are not one."""
    if match(senior, junior) is None:
        return ()
    found = evidence(senior, junior) or {}
    strength = {name: WEIGHTS[name] * value for name, value in found.items()}
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
