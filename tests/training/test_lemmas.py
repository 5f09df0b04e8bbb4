"""The table of lemmas is the one that the treebanks give."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from casus.language.lemmas import TABLE
from casus.training.lemmas import PARTS, rows, table_text


def treebanks(folder: Path, *words: tuple[str, str, str]) -> Path:
    """A folder with one sentence, whose words are (form, lemma, tag)."""
    lines = [
        f"{at}\t{form}\t{lemma}\tX\t{tag}\t_\t0\troot\t_\t_" for at, (form, lemma, tag) in enumerate(words, start=1)
    ]
    text = "\n".join(lines) + "\n\n"
    for part, content in zip(PARTS, (text, ""), strict=True):
        (folder / part).write_bytes(gzip.compress(content.encode()))
    return folder


@pytest.mark.parametrize(
    ("form", "lemma", "tag", "kept"),
    [
        ("zogged", "zug", "VBD", True),
        ("zogged", "zog", "VBD", False),
        ("zogs", "zog", "NNS", False),
        ("zogs", "zug", "NNS", True),
        ("Zogged", "zug", "VBD", True),
        ("zogs", "zug", "NNPS", False),
        ("zogger", "zog", "JJR", False),
        ("zog-ged", "zug", "VBD", False),
        ("zogged", "z_g", "VBD", False),
    ],
)
def test_a_word_stands_in_the_table_where_the_rule_gets_it_wrong(
    tmp_path: Path, form: str, lemma: str, tag: str, kept: bool
) -> None:
    found = {word: lemma for word, _, lemma in rows(treebanks(tmp_path, (form, lemma, tag)))}
    assert found.get(form.lower()) == (lemma if kept else None)


def test_the_lemma_that_is_annotated_most_often_counts(tmp_path: Path) -> None:
    words = [("zogged", "zig", "VBD"), ("zogged", "zug", "VBD"), ("zogged", "zug", "VBD")]
    assert ("zogged", "V", "zug") in list(rows(treebanks(tmp_path, *words)))


def test_a_word_of_our_own_overrules_the_treebanks(tmp_path: Path) -> None:
    assert ("lent", "V", "lend") in list(rows(treebanks(tmp_path, ("lent", "loan", "VBD"))))


def test_rows_are_sorted_each_word_once_in_a_class(tmp_path: Path) -> None:
    found = [row[:2] for row in rows(treebanks(tmp_path, ("zogged", "zug", "VBD"), ("abba", "zug", "NNS")))]
    assert found == sorted(set(found))


def test_the_shipped_table_is_the_one_that_is_made(shared: Path) -> None:
    assert TABLE.read_text(encoding="utf-8") == table_text(shared / "treebanks")
