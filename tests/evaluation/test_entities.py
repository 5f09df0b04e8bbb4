from __future__ import annotations

import gzip
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.evaluation.entities import entity_scores, read_sentences, spans

TSV = "# doc = one\nOld\tB-Location\nBridge\tI-Location\tB-NORP\nfell\tO\n\n# doc = two\nRiva\tB-Person\n\n\nSpoke\tO\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "entities").mkdir()
    with gzip.open(tmp_path / "entities" / "worldwide.dev.tsv.gz", "wt", encoding="utf-8") as stream:
        stream.write(TSV)
    return tmp_path


def test_sentences_end_at_blank_lines_and_document_lines(data: Path) -> None:
    sentences = list(read_sentences(data / "entities" / "worldwide.dev.tsv.gz"))
    assert [words for words, _ in sentences] == [["Old", "Bridge", "fell"], ["Riva"], ["Spoke"]]
    assert sentences[0][1] == ["B-Location", "I-Location", "O"]


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("B-Date I-Date O", [(0, 2, "Date")]),
        ("B-Date B-Date", [(0, 1, "Date"), (1, 2, "Date")]),
        ("B-Date I-Money", [(0, 1, "Date"), (1, 2, "Money")]),
        ("O I-Money I-Money", [(1, 3, "Money")]),
        ("O O", []),
    ],
)
def test_spans(tags: str, found: list[tuple[int, int, str]]) -> None:
    assert list(spans(tags.split())) == found


@given(st.lists(st.sampled_from(["O", "B-Date", "I-Date", "B-Money", "I-Money"]), max_size=12))
def test_spans_cover_exactly_the_tagged_words(tags: list[str]) -> None:
    covered = [word for start, end, _ in spans(tags) for word in range(start, end)]
    assert covered == [word for word, tag in enumerate(tags) if tag != "O"]


def test_a_hit_has_the_same_words_and_the_same_class(data: Path) -> None:
    guesses = [["B-Location", "I-Location", "O"], ["B-Location"], ["B-Person"]]
    casus: Any = SimpleNamespace(reader=SimpleNamespace(entities_words=lambda sentences: guesses))
    scores = {score.name: score for score in entity_scores(data, casus)}
    assert scores["worldwide_dev.entity_f1"].value == pytest.approx(100 * 2 * 1 / (2 + 3))
    assert scores["worldwide_dev.entity_f1"].n == 2
    assert scores["worldwide_dev.entity_f1.Location"].value == pytest.approx(100 * 2 / 3)
    assert scores["worldwide_dev.entity_f1.Person"].value == 0
