"""All training sentences, from the folder of reference material; dev and test parts are never read here."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casus.training.examples import Example
from casus.training.news import (
    TaggedArticle,
    Tokenise,
    entity_examples,
    event_examples,
    read_corpus,
    read_entities,
    read_reading,
    squeeze,
)
from casus.training.treebanks import read_factuality, read_treebank

FURTHER = "light-full.jsonl"
"""The file by which a folder of further reading is known: arguments of events of the light part."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Training sentences by where they come from.

    trees: EWT and GUM; full: event sentences with every layer; light: most of them with
    trigger, type and status only, those that were read further with every layer;
    tagged: news sentences with entities alone.
    """

    trees: tuple[Example, ...]
    full: tuple[Example, ...]
    light: tuple[Example, ...]
    tagged: tuple[Example, ...]


def read_trees(data: Path) -> tuple[Example, ...]:
    ratings = read_factuality(data / "factuality/ewt.train.tsv.gz")
    ewt = read_treebank(data / "treebanks/ewt.train.conllu.gz", ratings)
    return (*ewt, *read_treebank(data / "treebanks/gum.train.conllu.gz"))


def dev_articles(corpus: Path) -> frozenset[str]:
    """Names of the articles of the event dev part; most of them also stand in the entity training file."""
    return frozenset(document["doc"] for document in json.loads((corpus / "dev.docs.json").read_text(encoding="utf-8")))


def read_parts(corpus: Path, reading: Path | None) -> dict[str, list[tuple[str, str, list[dict[str, Any]]]]]:
    """Sentences with their event records: the corpus's parts, and the dispatches and offsets of the further reading."""
    further = read_reading(reading / FURTHER) if reading else None
    parts = {name: list(read_corpus(corpus, name)) for name in ("train", "written")}
    parts["light"] = list(read_corpus(corpus, "light", further))
    parts["dispatches"] = list(read_corpus(reading, "dispatches")) if reading else []
    return parts


def read_corpora(data: Path, reading: Path | None, tokenise: Tokenise) -> Corpora:
    """reading: folder of further reading of events, if there is one."""
    corpus = data / "corpus"
    held_out = dev_articles(corpus)
    tagged = {k: v for k, v in read_entities(data / "entities/worldwide.train.tsv.gz").items() if k not in held_out}
    articles = {name: TaggedArticle(sentences) for name, sentences in tagged.items()}
    parts = read_parts(corpus, reading)
    seen: dict[str, str] = defaultdict(str)
    for part in parts.values():
        for name, text, _ in part:
            seen[name.removesuffix("+")] += squeeze(text)
    return Corpora(
        trees=read_trees(data),
        full=tuple(event_examples(parts["train"] + parts["written"] + parts["dispatches"], articles, tokenise)),
        light=tuple(event_examples(parts["light"], articles, tokenise)),
        tagged=tuple(example for name, part in tagged.items() for example in entity_examples(part, seen[name])),
    )
