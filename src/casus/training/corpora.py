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
    read_rest,
    squeeze,
)
from casus.training.treebanks import read_factuality, read_treebank

FURTHER = "light-full.jsonl"
"""The file by which a folder of further reading is known: arguments of events of the light part."""

Part = list[tuple[str, str, list[dict[str, Any]]]]
"""(article name, sentence text, event records) of each sentence."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Training sentences by where they come from.

    trees: EWT and GUM; full: event sentences with every layer, read by the corpus's readers or written for it; light:
    those with trigger, type and status only, and those that were read further with every layer;
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


def read_parts(data: Path, reading: Path | None) -> dict[str, Part]:
    """Sentences with their event records: the corpus's parts, and those of the further reading."""
    corpus = data / "corpus"
    further = read_reading(reading / FURTHER) if reading else None
    parts = {name: list(read_corpus(corpus, name)) for name in ("train", "written")}
    parts["light"] = list(read_corpus(corpus, "light", further))
    if reading:
        parts |= {name: list(read_corpus(reading, name)) for name in ("dispatches", "stories")}
        parts["rest"] = list(read_rest(reading / "rest.jsonl", data / "articles/worldwide.train.jsonl.gz"))
    return parts


def read_corpora(data: Path, reading: Path | None, tokenise: Tokenise) -> Corpora:
    """reading: folder of further reading of events, if there is one."""
    held_out = dev_articles(data / "corpus")
    tagged = {k: v for k, v in read_entities(data / "entities/worldwide.train.tsv.gz").items() if k not in held_out}
    articles = {name: TaggedArticle(sentences) for name, sentences in tagged.items()}
    parts = read_parts(data, reading)
    seen: dict[str, str] = defaultdict(str)
    for part in parts.values():
        for name, text, _ in part:
            seen[name.removesuffix("+")] += squeeze(text)

    def examples(*names: str) -> tuple[Example, ...]:
        return tuple(example for name in names for example in event_examples(parts.get(name, ()), articles, tokenise))

    return Corpora(
        trees=read_trees(data),
        full=examples("train", "written", "dispatches"),
        light=examples("light", "rest", "stories"),
        tagged=tuple(example for name, part in tagged.items() for example in entity_examples(part, seen[name])),
    )
