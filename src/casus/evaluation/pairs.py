"""Minimal pairs: one act of 12 types in ten forms each (done, denied, threatened, possible, urged, if, long ago ...).

A sentence is right when every expected event is coded with its type, status and sources, and nothing is coded that must
not be. An expected event is the coded one of its type whose trigger shares characters with its own. Of an event that
the sentence itself asserts only hearsay (`reportedly`) may stand as its source.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casus.evaluation.score import Score
from casus.records.article import Article
from casus.records.event import Event

if TYPE_CHECKING:
    from casus.pipeline import Casus

GOLD = Path(__file__).parents[1] / "data" / "evaluation" / "pairs.jsonl"
DAY = "2025-06-19"
"""The day on which the sentences are told."""


@dataclass(frozen=True, slots=True)
class Expected:
    """types, statuses: any of these is right. by: sources as written, outermost first."""

    trigger: tuple[int, int]
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """unwanted: pairs of types and statuses that must not come out."""

    id: str
    text: str
    expected: tuple[Expected, ...]
    unwanted: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def pair_scores(data: Path, casus: Casus, gold: Path = GOLD) -> list[Score]:
    """How many of the sentences are right. data: not needed."""
    pairs = read_pairs(gold)
    return [Score("pairs.right", float(len(pairs) - len(list(misses(pairs, casus)))), len(pairs))]


def misses(pairs: Sequence[Pair], casus: Casus) -> Iterator[tuple[Pair, list[str]]]:
    """Every sentence that is not right, with what is wrong."""
    articles = [Article(pair.id, pair.text, published=DAY) for pair in pairs]
    for pair, coded in zip(pairs, casus.code_articles(articles), strict=True):
        wrong = [*missing(pair, coded.events), *unwanted(pair, coded.events)]
        if wrong:
            yield pair, wrong


def read_pairs(path: Path) -> list[Pair]:
    return [_pair(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _pair(row: Mapping[str, Any]) -> Pair:
    expected = tuple(_expected(row["text"], each) for each in row["expect"])
    bad = tuple((tuple(each["types"]), tuple(each["status"])) for each in row["not"])
    return Pair(row["id"], row["text"], expected, bad)


def _expected(text: str, row: Mapping[str, Any]) -> Expected:
    start = text.index(row["trigger"])
    return Expected((start, start + len(row["trigger"])), tuple(row["types"]), tuple(row["status"]), tuple(row["by"]))


def missing(pair: Pair, events: Sequence[Event]) -> Iterator[str]:
    for each in pair.expected:
        at = [e for e in events if e.trigger.start < each.trigger[1] and each.trigger[0] < e.trigger.end]
        typed = [event for event in at if event.event_type in each.types]
        if not typed:
            found = ", ".join(f"{event.event_type} {event.status}" for event in at) or "nothing"
            yield f"no {'/'.join(each.types)} at {pair.text[slice(*each.trigger)]!r}, but {found}"
        elif typed[0].status not in each.statuses:
            yield f"{typed[0].event_type} is {typed[0].status}, not {'/'.join(each.statuses)}"
        elif not same_sources(each.by, typed[0]):
            yield f"by {[source.text for source in typed[0].attribution]}, not {list(each.by)}"


def same_sources(by: Sequence[str], event: Event) -> bool:
    """All that are named, and nobody where nobody is."""
    named = [source.text.lower() for source in event.attribution]
    if not by:
        return all(source.code == "UNK" and source.cue is not None for source in event.attribution)
    return all(any(text.lower() in other or other in text.lower() for other in named) for text in by)


def unwanted(pair: Pair, events: Sequence[Event]) -> Iterator[str]:
    for types, statuses in pair.unwanted:
        for event in events:
            if event.event_type in types and event.status in statuses:
                yield f"{event.event_type} {event.status} at {event.trigger.text!r}"
