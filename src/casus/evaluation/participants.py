"""Codes of the actors and recipients of matched events, finer than the official scorer's party level."""

from __future__ import annotations

import json
import runpy
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from casus.evaluation.actors import party, sector
from casus.evaluation.score import Score

Pair = tuple[dict[str, Any], dict[str, Any]]
SIDES = ("actor", "recipient")


def participant_scores(scorer: Path, docs_path: Path, gold_path: Path, predicted_path: Path) -> Iterator[Score]:
    """F1 of the exact codes, and of those with the right party the share with the right sector, for each side."""
    pairs = matched(scorer, docs_path, gold_path, predicted_path)
    for side in SIDES:
        gold = sum(len(event[side]) for event, _ in pairs)
        found = sum(len(guess[side]) for _, guess in pairs)
        exact = sum(common(event[side], guess[side], str) for event, guess in pairs)
        parties = sum(common(event[side], guess[side], party) for event, guess in pairs)
        both = sum(common(event[side], guess[side], party_and_sector) for event, guess in pairs)
        yield Score(f"dev.{side}_code.f1", 2 * exact / max(1, gold + found), gold)
        yield Score(f"dev.{side}_sector", both / max(1, parties), parties)


def matched(scorer: Path, docs_path: Path, gold_path: Path, predicted_path: Path) -> list[Pair]:
    """Gold and predicted events that the official scorer matches with one type."""
    official = runpy.run_path(str(scorer))
    docs = json.loads(docs_path.read_text(encoding="utf-8"))
    gold, predicted = official["load"](gold_path, docs), official["load"](predicted_path, docs)
    pairs = (pair for key in gold for pair in official["match"](gold[key], predicted.get(key, [])))
    return [(event, guess) for event, guess in pairs if event["type"] == guess["type"]]


def common(gold: list[str], found: list[str], read: Callable[[str], object]) -> int:
    """How many codes both lists hold, as `read` compares them."""
    return sum((Counter(map(read, gold)) & Counter(map(read, found))).values())


def party_and_sector(code: str) -> tuple[str, str]:
    return party(code), sector(code)
