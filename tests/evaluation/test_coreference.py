from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from casus.evaluation.coreference import ChainedDoc, chain_scores, is_right, questions, read_chains

SENTENCES = """# newdoc id = one
1\tJane\t_\t_\tNNP\t_\t4\tnsubj\t_\tEntity=(9(1)
2\tand\t_\t_\tCC\t_\t3\tcc\t_\t_
3\tJohn\t_\t_\tNNP\t_\t1\tconj\t_\tEntity=(2)9)
4-5\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
4\tmet\t_\t_\tVBD\t_\t0\troot\t_\t_

1\tThey\t_\t_\tPRP\t_\t2\tnsubj\t_\tEntity=(9)
2\ttold\t_\t_\tVBD\t_\t0\troot\t_\t_
3\ther\t_\t_\tPRP$\t_\t4\tnmod:poss\t_\tEntity=(3(1)
4\tson\t_\t_\tNN\t_\t2\tobj\t_\tEntity=3)

# newdoc id = two
1\tJane\t_\t_\tNNP\t_\t2\tnsubj\t_\tEntity=(1)
2\tleft\t_\t_\tVBD\t_\t0\troot\t_\t_
3\tJane\t_\t_\tNNP\t_\t2\tobj\t_\tEntity=(2)
4\ther\t_\t_\tPRP\t_\t2\tobj\t_\tEntity=(2)
"""


@pytest.fixture
def docs(tmp_path: Path) -> list[ChainedDoc]:
    path = tmp_path / "chains.conllu.gz"
    path.write_bytes(gzip.compress(SENTENCES.encode()))
    return list(read_chains(path))


def test_chains_are_read_by_document(docs: list[ChainedDoc]) -> None:
    assert [doc.name for doc in docs] == ["one", "two"]
    assert docs[0].sentences == ((0, 4), (4, 8))
    assert docs[0].heads == (3, 2, 0, 3, 5, 5, 7, 5)
    assert docs[0].chains == {"1": ((0, 1), (6, 7)), "2": ((2, 3),), "9": ((0, 3), (4, 5)), "3": ((6, 8),)}


def test_chains_that_share_a_name_are_one(docs: list[ChainedDoc]) -> None:
    assert docs[1].chains == {"1": ((0, 1), (2, 3), (3, 4))}


def test_a_coordination_needs_all_its_members(docs: list[ChainedDoc]) -> None:
    asked = dict(questions(docs[0]))
    assert set(asked) == {4, 6}
    assert is_right(docs[0], [(0, 1), (2, 3)], asked[4])
    assert not is_right(docs[0], [(0, 1)], asked[4])
    assert is_right(docs[0], [(0, 1)], asked[6])


def test_chains_are_scored_as_the_reference_scorer_does(docs: list[ChainedDoc]) -> None:
    """The example of Pradhan et al., "Scoring Coreference Partitions of Predicted Mentions", 2014."""
    pytest.importorskip("scorch", reason="scorch is not installed; casus evaluate counts chains with it")
    letters = {letter: (number, number + 1) for number, letter in enumerate("abcdefghi")}
    gold = replace(docs[0], chains={key: tuple(letters[one] for one in key) for key in ("abc", "defg")})
    found = [tuple(letters[one] for one in chain) for chain in ("ab", "cd", "fghi")]
    scores = {score.name: score.value for score in chain_scores("x", [gold], {gold.name: found})}
    assert scores["x.muc"] == pytest.approx(40.0)
    assert scores["x.b_cubed"] == pytest.approx(100 * 5 / 11)
    assert scores["x.ceaf_e"] == pytest.approx(52.0)
    assert scores["x.conll"] == pytest.approx((scores["x.muc"] + scores["x.b_cubed"] + scores["x.ceaf_e"]) / 3)
