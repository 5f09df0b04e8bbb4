from __future__ import annotations

import gzip
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from casus.evaluation.relations import MarkedSentence, folded, relation_scores, type_f1, unmarked


def test_marks_become_offsets() -> None:
    made = unmarked('The <t>king</t> was warned by <s>the "diet"</s>.', "THREATEN")
    assert made == MarkedSentence('The king was warned by the "diet".', (23, 33), (4, 8), "THREATEN")


def test_the_first_pair_counts_and_nested_marks_are_read() -> None:
    made = unmarked("<s>A</s> and <s>B</s> aid <t>C</t> and <t>D</t>", "AID")
    assert made is not None
    assert [made.text[slice(*side)] for side in (made.actor, made.recipient)] == ["A", "C"]
    nested = unmarked("<s>the mayor of <t>Riva</t></s> left", "YIELD")
    assert nested is not None
    assert [nested.text[slice(*side)] for side in (nested.actor, nested.recipient)] == ["the mayor of Riva", "Riva"]


def test_a_sentence_without_both_parties_is_left_out() -> None:
    assert unmarked("<s>A</s> left", "YIELD") is None


def test_f1_of_each_gold_type() -> None:
    scores = {score.name: score for score in type_f1([("AID", "AID"), ("AID", "AGREE"), ("AGREE", "AGREE")])}
    assert scores["plv_train.f1.AID"].value == pytest.approx(2 / 3)
    assert scores["plv_train.f1.AID"].n == 2
    assert scores["plv_train.f1.AGREE"].value == pytest.approx(2 / 3)


def test_the_two_parts_of_yielding_count_together() -> None:
    assert folded({"CONCEDE": 0.3, "RETREAT": 0.3, "AID": 0.4}) == "YIELD"
    assert folded({"CONCEDE": 0.1, "RETREAT": 0.2, "AID": 0.7}) == "AID"
    assert folded({}) == ""


def test_conceding_and_retreating_are_yielding(tmp_path: Path) -> None:
    rows = [("<s>A</s> freed <t>B</t>", "YIELD"), ("<s>A</s> gave in to <t>B</t>", "YIELD"), ("<s>A</s> left", "AID")]
    (tmp_path / "relations").mkdir()
    with gzip.open(tmp_path / "relations" / "plv.train.tsv.gz", "wt", encoding="utf-8") as stream:
        stream.write("marked_sentence\tactor\trecipient\ttype\n")
        stream.writelines(f"{sentence}\tA\tB\t{name}\n" for sentence, name in rows)

    def relation(text: str, actor: tuple[int, int], recipient: tuple[int, int]) -> object:
        assert text[slice(*actor)] + text[slice(*recipient)] == "AB"
        return SimpleNamespace(types={"RETREAT": 0.9, "AID": 0.1} if "freed" in text else {"CONCEDE": 1.0})

    casus: Any = SimpleNamespace(relation=relation)
    scores = {score.name: score for score in relation_scores(tmp_path, casus)}
    assert (scores["plv_train.macro_f1"].value, scores["plv_train.macro_f1"].n) == (1.0, 2)
