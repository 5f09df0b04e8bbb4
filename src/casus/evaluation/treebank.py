"""Tags and dependency trees against Universal Dependencies test sets, on gold words.

Attachment leaves punctuation out and folds subtypes (`nsubj:pass` is `nsubj`); tags count every word. In percent.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.score import Score

if TYPE_CHECKING:
    from casus.language.annotate import ParsedWords
    from casus.pipeline import Casus

TREEBANKS = ("gum", "ewt")


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence, one entry a word. heads: number of the head word counted from 1, 0 for the root, as in CoNLL-U."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


def tree_scores(data: Path, casus: Casus) -> list[Score]:
    """UAS, LAS, UPOS, XPOS on the test part of each treebank."""
    return [
        score for name in TREEBANKS for score in _scores(name, data / "treebanks" / f"{name}.test.conllu.gz", casus)
    ]


def read_trees(path: Path) -> list[Tree]:
    """The sentences of a gzipped CoNLL-U file, without ranges of contracted words and without empty nodes."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_tree(rows) for rows in _blocks(lines)]


def attachment(gold: Sequence[Tree], predicted: Sequence[Tree]) -> tuple[int, int, int]:
    """Words with the right head, with the right head and label, and words counted."""
    right_head = right_both = counted = 0
    for tree, guess in zip(gold, predicted, strict=True):
        for head, label, other, other_label in zip(tree.heads, tree.labels, guess.heads, guess.labels, strict=True):
            if fold(label) == "punct":
                continue
            counted += 1
            right_head += head == other
            right_both += head == other and fold(label) == fold(other_label)
    return right_head, right_both, counted


def whole(tree: Tree, parse: ParsedWords) -> Tree:
    """The parse with an entry for every word: those beyond what the network reads of a sentence are wrong."""
    missing = len(tree.words) - len(parse.heads)
    none = ("",) * missing
    heads = (*parse.heads, *(-1,) * missing)
    return Tree(tree.words, (*parse.upos, *none), (*parse.xpos, *none), heads, (*parse.deprels, *none))


def fold(label: str) -> str:
    """The universal part of a relation: `obl:tmod` is `obl`."""
    return label.partition(":")[0]


def _scores(name: str, path: Path, casus: Casus) -> Iterator[Score]:
    gold = read_trees(path)
    parsed = casus.reader.parse_words([tree.words for tree in gold])
    predicted = [whole(tree, parse) for tree, parse in zip(gold, parsed, strict=True)]
    right_head, right_both, counted = attachment(gold, predicted)
    yield Score(f"{name}_test.uas", 100 * right_head / counted, counted)
    yield Score(f"{name}_test.las", 100 * right_both / counted, counted)
    for layer in ("upos", "xpos"):
        pairs = [
            (tag, guess)
            for tree, other in zip(gold, predicted, strict=True)
            for tag, guess in zip(getattr(tree, layer), getattr(other, layer), strict=True)
        ]
        yield Score(f"{name}_test.{layer}", 100 * sum(tag == guess for tag, guess in pairs) / len(pairs), len(pairs))


def _blocks(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in lines:
        if line.strip() and not line.startswith("#"):
            rows.append(line.rstrip("\n").split("\t"))
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _tree(rows: list[list[str]]) -> Tree:
    words = [row for row in rows if row[0].isdigit()]
    columns = list(zip(*words, strict=True))
    return Tree(columns[1], columns[3], columns[4], tuple(map(int, columns[6])), columns[7])
