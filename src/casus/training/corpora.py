"""All training sentences, from the folder of reference material; dev and test parts are never read here."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from casus.training.examples import Example
from casus.training.news import (
    TaggedArticle,
    Tokenise,
    entity_examples,
    event_examples,
    read_corpus,
    read_entities,
    squeeze,
)
from casus.training.treebanks import read_factuality, read_treebank


@dataclass(frozen=True, slots=True)
class Corpora:
    """Training sentences by what is annotated on them.

    trees: EWT and GUM; full: event sentences with every layer; light: with trigger, type and status only;
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


def read_corpora(data: Path, tokenise: Tokenise) -> Corpora:
    corpus = data / "corpus"
    held_out = dev_articles(corpus)
    tagged = {k: v for k, v in read_entities(data / "entities/worldwide.train.tsv.gz").items() if k not in held_out}
    articles = {name: TaggedArticle(sentences) for name, sentences in tagged.items()}
    sentences = {name: list(read_corpus(corpus, name)) for name in ("train", "written", "light")}
    seen: dict[str, str] = defaultdict(str)
    for part in sentences.values():
        for name, text, _ in part:
            seen[name.removesuffix("+")] += squeeze(text)
    return Corpora(
        trees=read_trees(data),
        full=tuple(event_examples(sentences["train"] + sentences["written"], articles, tokenise)),
        light=tuple(event_examples(sentences["light"], articles, tokenise)),
        tagged=tuple(example for name, part in tagged.items() for example in entity_examples(part, seen[name])),
    )
