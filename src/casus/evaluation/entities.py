"""Entities against world newswire: a hit has exactly the same words and the same of nine classes. In percent."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.score import Score, f1

if TYPE_CHECKING:
    from casus.pipeline import Casus

Span = tuple[int, int, str]


def entity_scores(data: Path, casus: Casus) -> list[Score]:
    """F1 over all classes, and of each."""
    sentences = list(read_sentences(data / "entities" / "worldwide.dev.tsv.gz"))
    guesses = casus.reader.entities_words([words for words, _ in sentences])
    gold = {(i, *span) for i, (_, tags) in enumerate(sentences) for span in spans(tags)}
    predicted = {(i, *span) for i, tags in enumerate(guesses) for span in spans(tags)}
    classes = sorted({item[3] for item in gold})
    named = [_score("worldwide_dev.entity_f1", gold, predicted)]
    for name in classes:
        of_class = ({item for item in side if item[3] == name} for side in (gold, predicted))
        named.append(_score(f"worldwide_dev.entity_f1.{name}", *of_class))
    return named


def read_sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Words and BIO tags of each sentence; of nested entities, in further columns, only the outermost counts."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, *columns = line.rstrip("\n").split("\t")
            if columns:
                words.append(word)
                tags.append(columns[0])
            elif words:
                yield words, tags
                words, tags = [], []
    if words:
        yield words, tags


def spans(tags: Sequence[str]) -> Iterator[Span]:
    """(start, end, class) of each entity; an I- that continues nothing starts one, as conlleval has it."""
    start, name = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, tag_name = tag.partition("-")
        if name and not (prefix == "I" and tag_name == name):
            yield start, i, name
            name = ""
        if tag_name and not name:
            start, name = i, tag_name


def _score(name: str, gold: set[tuple[int, int, int, str]], predicted: set[tuple[int, int, int, str]]) -> Score:
    return Score(name, 100 * f1(len(gold & predicted), len(gold), len(predicted)), len(gold))
