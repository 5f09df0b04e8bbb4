"""Codes of actors against the event corpus: every actor and recipient of the gold records that is not a pronoun.

The corpus gives no dates and no addresses, so this measures the registry with the article's text alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casus.actors.names import tokens
from casus.actors.phrase import is_pronoun, is_unnamed_group
from casus.actors.registry import Registry
from casus.evaluation.score import Score

if TYPE_CHECKING:
    from casus.pipeline import Casus

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of the corpus: its document, its text, its offset in the document's text, its code."""

    doc: str
    text: str
    at: int
    code: str


def actor_scores(data: Path, casus: Casus) -> list[Score]:
    """Share of dev's mentions that get the right party, and the right code."""
    return measure_actors(data, casus.registry, "dev")


def measure_actors(data: Path, registry: Registry, part: str) -> list[Score]:
    """Scores of one part of the corpus (`train`, `written`, `dev`).

    party: right state or organisation, as the official scorer compares them; sector: right sector, whatever the state;
    code: the same letter by letter;
    named: party over the mentions that are no "both sides" either, which only the text around can resolve.
    """
    sentences = document_sentences(data / "corpus" / f"{part}.docs.json")
    articles = {doc: registry.in_article(BETWEEN.join(texts), on=None) for doc, texts in sentences.items()}
    records = read_records(data / "corpus" / f"{part}.gold.jsonl")
    mentions = [m for m in gold_mentions(records, sentences) if not is_pronoun(tokens(m.text))]
    pairs = [(m.text, m.code, articles[m.doc].resolve(m.text, m.at).code) for m in mentions]
    named = [(gold, found) for text, gold, found in pairs if not is_unnamed_group(tokens(text))]
    return [
        Score(f"{part}.actor_party", share([party(gold) == party(found) for _, gold, found in pairs]), len(pairs)),
        Score(f"{part}.actor_party.named", share([party(gold) == party(found) for gold, found in named]), len(named)),
        Score(f"{part}.mention_sector", share([sector(gold) == sector(found) for _, gold, found in pairs]), len(pairs)),
        Score(f"{part}.mention_code", share([gold == found for _, gold, found in pairs]), len(pairs)),
    ]


def document_sentences(path: Path) -> dict[str, list[str]]:
    """Sentences of each document by its name; as the scorer writes them, they are paragraphs."""
    return {doc["doc"]: [text for _, text in doc["sents"]] for doc in json.loads(path.read_text(encoding="utf-8"))}


def read_records(path: Path) -> list[dict[str, Any]]:
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [record for record in records if not record.get("none")]


def gold_mentions(
    records: Iterable[Mapping[str, Any]], sentences: Mapping[str, Sequence[str]]
) -> Iterator[GoldMention]:
    """Every actor and recipient, where it stands closest to its trigger."""
    for record in records:
        before, sentence = sentences[record["doc"]][: record["s"]], sentences[record["doc"]][record["s"]]
        start, trigger = sum(len(text) + len(BETWEEN) for text in before), sentence.find(record["trigger"])
        for text, code in record["actor"] + record["recipient"]:
            places = [match.start() for match in re.finditer(re.escape(text), sentence)]
            nearest = min(places, key=lambda at: abs(at - trigger), default=0)
            yield GoldMention(record["doc"], text, start + nearest, code)


def party(code: str) -> str:
    """State or organisation of a code, as `corpus/score.py` compares them: `RUS-GOV` -> `RUS`."""
    head, _, name = code.partition(":")
    return re.sub(r"[^a-z0-9]+", " ", name.lower()).strip() if name else head.split("-")[0]


def sector(code: str) -> str:
    """Sector of a code: `RUS-GOV` -> `GOV`, "" where it has none; an organisation of no state is its own kind."""
    head = code.partition(":")[0]
    return head if head in ("IGO", "NGO") else head.partition("-")[2]


def share(right: list[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
