"""Figures of casualties in sentences of our own; each is right when all its figures come out and no other.

A figure is its kind, its bounds and who gives it; that one is right where the words that the sentence names it by are
among those that come out, or the other way round. `of` names the trigger of the event that it must stand at, where
there are several. The sentences of the part `unseen` were written before any of the rules and have never been read
for them; those of `seen` were.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casus.evaluation.score import Score
from casus.records.article import Article
from casus.records.event import Event, Toll

if TYPE_CHECKING:
    from casus.pipeline import Casus

GOLD = Path(__file__).parents[1] / "data" / "evaluation" / "tolls.jsonl"
DAY = "2025-06-19"
PARTS = ("unseen", "seen")


@dataclass(frozen=True, slots=True)
class Expected:
    """of: characters of the trigger of its event, None for any."""

    kind: str
    low: int | None
    best: int | None
    high: int | None
    by: str | None
    of: tuple[int, int] | None

    def is_met(self, toll: Toll, event: Event) -> bool:
        if (toll.kind, toll.low, toll.best, toll.high) != (self.kind, self.low, self.best, self.high):
            return False
        there = self.of is None or (event.trigger.start < self.of[1] and self.of[0] < event.trigger.end)
        return there and same_words(self.by, toll.by)


@dataclass(frozen=True, slots=True)
class Told:
    id: str
    part: str
    text: str
    expected: tuple[Expected, ...]


def toll_scores(data: Path, casus: Casus, gold: Path = GOLD) -> Iterator[Score]:
    """How many of the sentences of each part are right. data: not needed."""
    told = read_told(gold)
    wrong = [one.part for one, _ in misses(told, casus)]
    for part in PARTS:
        among = sum(one.part == part for one in told)
        yield Score(f"tolls.right.{part}", float(among - wrong.count(part)), among)


def misses(told: Sequence[Told], casus: Casus) -> Iterator[tuple[Told, list[str]]]:
    """Every sentence that is not right, with what is wrong."""
    articles = [Article(one.id, one.text, published=DAY) for one in told]
    for one, coded in zip(told, casus.code_articles(articles), strict=True):
        wrong = list(faults(one, coded.events))
        if wrong:
            yield one, wrong


def faults(told: Told, events: Sequence[Event]) -> Iterator[str]:
    found = [(toll, event) for event in events for toll in event.casualties]
    for one in told.expected:
        met = next((at for at, (toll, event) in enumerate(found) if one.is_met(toll, event)), None)
        if met is None:
            yield f"no {one.kind} {one.low} {one.best} {one.high} by {one.by}"
        else:
            del found[met]
    for toll, event in found:
        yield f"{toll.kind} {toll.figure} {toll.text!r} by {toll.by} at {event.trigger.text!r}"


def same_words(expected: str | None, found: str | None) -> bool:
    if expected is None or found is None:
        return expected is found
    return expected.casefold() in found.casefold() or found.casefold() in expected.casefold()


def read_told(path: Path) -> list[Told]:
    return [_told(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _told(row: Mapping[str, Any]) -> Told:
    return Told(row["id"], row["part"], row["text"], tuple(_expected(row["text"], each) for each in row["tolls"]))


def _expected(text: str, row: Mapping[str, Any]) -> Expected:
    start = text.index(row["of"]) if "of" in row else None
    of = None if start is None else (start, start + len(row["of"]))
    return Expected(row["kind"], row["low"], row["best"], row["high"], row["by"], of)
