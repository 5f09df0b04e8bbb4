"""Participants that are pronouns: the share of them that got the right state or organisation.

Asked are the gold ones of matched events; the official scorer matches them. A pronoun is right when the coded event has
a participant of its party on the same side. `found` asks only those whose words the coded event lists, so that it
measures what a pronoun was read as.
"""

from __future__ import annotations

import json
import runpy
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casus.evaluation.actors import party
from casus.evaluation.score import Score

PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs i me my mine we us our ours who whom whose which that both "
    "those these this".split()
)
_Place = tuple[str, int]
"""An article and the number of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A gold pronoun: found, the coded event has its words on that side; right, its party."""

    found: bool
    right: bool


def pronoun_scores(scorer: Path, docs_path: Path, gold_path: Path, predicted_path: Path) -> Iterator[Score]:
    asked = list(asked_pronouns(scorer, docs_path, gold_path, predicted_path))
    found = [each for each in asked if each.found]
    yield Score("dev.pronouns.right", share(asked), len(asked))
    yield Score("dev.pronouns.right.found", share(found), len(found))


def share(asked: list[Asked]) -> float:
    return sum(each.right for each in asked) / max(1, len(asked))


def asked_pronouns(scorer: Path, docs_path: Path, gold_path: Path, predicted_path: Path) -> Iterator[Asked]:
    official = runpy.run_path(str(scorer))
    docs = {doc["doc"]: doc for doc in json.loads(docs_path.read_text(encoding="utf-8"))}
    starts = {name: official["sentence_offsets"](doc) for name, doc in docs.items()}
    gold, coded = _by_sentence(_gold_events(gold_path, docs)), _by_sentence(_coded_events(predicted_path, starts))
    for place, events in gold.items():
        for event, guess in official["match"](events, coded.get(place, [])):
            if event["type"] == guess["type"]:
                yield from _of_event(event["record"], guess["record"])


def _of_event(record: Mapping[str, Any], guess: Mapping[str, Any]) -> Iterator[Asked]:
    for side in ("actor", "recipient"):
        words = {each["text"].lower() for each in guess[side]}
        pool = Counter(party(each["code"]) for each in guess[side])
        for text, code in record[side]:
            if text.lower() in PRONOUNS:
                right = pool[party(code)] > 0
                pool[party(code)] -= right
                yield Asked(right or text.lower() in words, right)


def _by_sentence(events: Iterable[tuple[_Place, dict[str, Any]]]) -> Mapping[_Place, list[dict[str, Any]]]:
    found: defaultdict[_Place, list[dict[str, Any]]] = defaultdict(list)
    for place, event in events:
        found[place].append(event)
    return found


def _gold_events(path: Path, docs: Mapping[str, Any]) -> Iterator[tuple[_Place, dict[str, Any]]]:
    """As the scorer sees them, with the whole record."""
    for record in _lines(path):
        if "type" in record:
            start = docs[record["doc"]]["sents"][record["s"]][1].find(record["trigger"])
            span = (start, start + len(record["trigger"]))
            yield (record["doc"], record["s"]), {"span": span, "type": record["type"], "record": record}


def _coded_events(path: Path, starts: Mapping[str, list[int]]) -> Iterator[tuple[_Place, dict[str, Any]]]:
    for record in _lines(path):
        start, end = record["trigger"]["start"], record["trigger"]["end"]
        number = bisect_right(starts[record["doc"]], start) - 1
        first = starts[record["doc"]][number]
        span = (start - first, end - first)
        yield (record["doc"], number), {"span": span, "type": record["event_type"], "record": record}


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
