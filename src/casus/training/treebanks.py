"""Reads CoNLL-U treebanks (words, tags, features, tree) and the factuality ratings that go with EWT."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path

from casus.training.examples import Example, TreeGold

FEATURES = frozenset(
    ("Tense", "Number", "VerbForm", "Mood", "Voice", "Polarity", "Person", "PronType", "Gender", "Poss", "Degree")
)
"""The morphological features that coding reads; the others are not learned."""


def kept_features(cell: str) -> str:
    kept = [pair for pair in cell.split("|") if pair.partition("=")[0] in FEATURES]
    return "|".join(kept) or "_"


def blocks(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Yields (sent_id, rows of ten columns) without multiword ranges and empty nodes."""
    sent_id, rows = "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id"):
                sent_id = line.partition("=")[2].strip()
            elif line[:1].isdigit():
                row = line.rstrip("\n").split("\t")
                if row[0].isdigit():
                    rows.append(row)
            elif not line.strip() and rows:
                yield sent_id, rows
                rows = []
    if rows:
        yield sent_id, rows


def read_treebank(path: Path, ratings: Mapping[str, tuple[tuple[int, float], ...]] | None = None) -> Iterator[Example]:
    for sent_id, rows in blocks(path):
        tree = TreeGold(
            upos=tuple(row[3] for row in rows),
            xpos=tuple(row[4] for row in rows),
            feats=tuple(kept_features(row[5]) for row in rows),
            heads=tuple(int(row[6]) for row in rows),
            deprels=tuple(row[7] for row in rows),
            factuality=(ratings or {}).get(sent_id, ()),
        )
        yield Example(words=tuple(row[1] for row in rows), tree=tree)


def read_factuality(path: Path) -> dict[str, tuple[tuple[int, float], ...]]:
    """By sent_id: (word index from 0, rating from about -2 did not happen to 2 happened)."""
    found: dict[str, tuple[tuple[int, float], ...]] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            pair = (int(row["token"]) - 1, float(row["factuality"]))
            found[row["sent_id"]] = (*found.get(row["sent_id"], ()), pair)
    return found
