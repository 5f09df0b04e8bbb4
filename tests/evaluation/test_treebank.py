from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from casus.evaluation.treebank import read_trees, tree_scores

CONLLU = """\
# sent_id = 1
# text = They don't march.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj:outer\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tmarch\tmarch\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tmarch\tmarch\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
1\tHalt\thalt\tVERB\tVB\t_\t0\troot\t_\t_
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "treebanks").mkdir()
    for name in ("gum", "ewt"):
        with gzip.open(tmp_path / "treebanks" / f"{name}.test.conllu.gz", "wt", encoding="utf-8") as stream:
            stream.write(CONLLU)
    return tmp_path


def casus_that_says(heads: Sequence[int], labels: Sequence[str], upos: Sequence[str]) -> Any:
    xpos = ["PRP", "VBP", "RB", "VB", "."]

    def parse_words(sentences: Sequence[Sequence[str]]) -> list[object]:
        assert list(map(list, sentences)) == [["They", "do", "n't", "march", "."], ["Halt"]]
        return [
            SimpleNamespace(heads=heads, deprels=labels, upos=upos, xpos=xpos[: len(upos)]),
            SimpleNamespace(heads=[0], deprels=["root"], upos=["VERB"], xpos=["NN"]),
        ]

    return SimpleNamespace(reader=SimpleNamespace(parse_words=parse_words))


def test_ranges_and_empty_nodes_are_no_words(data: Path) -> None:
    first, second = read_trees(data / "treebanks" / "gum.test.conllu.gz")
    assert first.words == ("They", "do", "n't", "march", ".")
    assert first.heads == (4, 4, 4, 0, 4)
    assert second.labels == ("root",)


def test_punctuation_is_left_out_and_subtypes_are_folded(data: Path) -> None:
    casus = casus_that_says([4, 4, 2, 0, 1], ["nsubj", "mark", "advmod", "root", "dep"], ["PRON"] * 5)
    scores = {score.name: score for score in tree_scores(data, casus)}
    assert scores["gum_test.uas"].value == pytest.approx(100 * 4 / 5)  # wrong: n't; not counted: the full stop
    assert scores["gum_test.las"].value == pytest.approx(100 * 3 / 5)  # also wrong: aux
    assert scores["gum_test.las"].n == 5
    assert scores["ewt_test.upos"].value == pytest.approx(100 * 2 / 6)
    assert scores["ewt_test.xpos"].value == pytest.approx(100 * 5 / 6)
    assert scores["ewt_test.xpos"].n == 6


def test_words_that_were_not_read_count_as_wrong(data: Path) -> None:
    casus = casus_that_says([4, 4, 4], ["nsubj", "aux", "advmod"], ["PRON", "AUX", "PART"])
    scores = {score.name: score for score in tree_scores(data, casus)}
    assert scores["gum_test.las"].value == pytest.approx(100 * 4 / 5)
    assert scores["gum_test.upos"].value == pytest.approx(100 * 4 / 6)
