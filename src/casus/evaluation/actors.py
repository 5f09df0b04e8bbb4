"""Codes of actors against the event corpus: every actor and recipient of the gold records that is not a pronoun.

The corpus gives no dates and no addresses, so this measures the registry with the article's text alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from casus.actors.names import tokens
from casus.actors.phrase import is_pronoun, is_unnamed_group
from casus.actors.registry import Registry
from casus.evaluation.score import Score

if TYPE_CHECKING:
    from casus.pipeline import Casus

GoldMention = tuple[str, str, str]
"""Name of the document, text of the mention, its code."""


def actor_scores(data: Path, casus: Casus) -> list[Score]:
    """Share of dev's mentions that get the right party, and the right code."""
    return measure_actors(data, casus.registry, "dev")


def measure_actors(data: Path, registry: Registry, part: str) -> list[Score]:
    """Scores of one part of the corpus (`train`, `written`, `dev`).

    party: right state or organisation, as the official scorer compares them; code: the same letter by letter;
    named: party over the mentions that are no "both sides" either, which only the text around can resolve.
    """
    texts = document_texts(data / "corpus" / f"{part}.docs.json")
    articles = {doc: registry.in_article(text, on=None) for doc, text in texts.items()}
    mentions = [m for m in gold_mentions(data / "corpus" / f"{part}.gold.jsonl") if not is_pronoun(tokens(m[1]))]
    pairs = [(text, code, articles[doc].resolve(text).code) for doc, text, code in mentions]
    named = [(gold, found) for text, gold, found in pairs if not is_unnamed_group(tokens(text))]
    return [
        Score(f"{part}.actor_party", share([party(gold) == party(found) for _, gold, found in pairs]), len(pairs)),
        Score(f"{part}.actor_party.named", share([party(gold) == party(found) for gold, found in named]), len(named)),
        Score(f"{part}.actor_code", share([gold == found for _, gold, found in pairs]), len(pairs)),
    ]


def document_texts(path: Path) -> dict[str, str]:
    """Text of each document by its name, its sentences as paragraphs."""
    docs = json.loads(path.read_text(encoding="utf-8"))
    return {doc["doc"]: "\n\n".join(text for _, text in doc["sents"]) for doc in docs}


def gold_mentions(path: Path) -> Iterator[GoldMention]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if not record.get("none"):
            for text, code in record["actor"] + record["recipient"]:
                yield record["doc"], text, code


def party(code: str) -> str:
    """State or organisation of a code, as `corpus/score.py` compares them: `RUS-GOV` -> `RUS`."""
    head, _, name = code.partition(":")
    return re.sub(r"[^a-z0-9]+", " ", name.lower()).strip() if name else head.split("-")[0]


def share(right: list[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
