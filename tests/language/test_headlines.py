"""Headlines that report with a colon, both ways round."""

from __future__ import annotations

import pytest

from casus.language.headlines import headline_reports
from tests.language.prose import prose

SHELLED = "Rebels NNS nsubj 2  shelled VBD root 0  town NN obj 2  : : punct 2  "


def told(*sentences: str) -> list[tuple[str | None, str]]:
    """Speaker and content."""
    article = prose(*sentences)
    return [
        (article.word(report.speaker), " ".join(article.columns.words[token] for token in report.content))
        for report in headline_reports(article.columns, article.sentences)
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (f"{SHELLED}ministry NN parataxis 2", "ministry", "Rebels shelled town"),
        (f"{SHELLED}defence NN compound 6  ministry NN parataxis 2", "ministry", "Rebels shelled town"),
        ("UN NNP root 0  : : punct 1  Rebels NNS nsubj 4  shelled VBD parataxis 1", "UN", "Rebels shelled"),
        (
            "Town NN nsubj 2  shelled VBD root 0  : : punct 2  Minister NNP parataxis 2  Roe NNP flat 4",
            "Minister",
            "Town shelled",
        ),
    ],
)
def test_a_name_at_one_side_of_the_colon_says_the_other(sentence: str, speaker: str, content: str) -> None:
    assert told(sentence) == [(speaker, content)]


def test_a_speaker_may_have_six_words() -> None:
    six = "  ".join(["old JJ amod 10"] * 5) + "  man NN parataxis 2"
    assert told(SHELLED + six) == [("man", "Rebels shelled town")]


def test_it_is_put_forward_as_so() -> None:
    article = prose(f"{SHELLED}ministry NN parataxis 2")
    assert [report.closed for report in headline_reports(article.columns, article.sentences)] == [True]


def test_the_colon_is_the_cue() -> None:
    article = prose(f"{SHELLED}ministry NN parataxis 2")
    (report,) = headline_reports(article.columns, article.sentences)
    assert article.text(report.cue) == ":"


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (f"{SHELLED}ministry NN parataxis 2  . . punct 2", "a sentence of the article's own"),
        (f"{SHELLED}UN NNP parataxis 2  : : punct 2  ministry NN parataxis 2", "two colons"),
        (f"{SHELLED}Troops NNS nsubj 6  fled VBD parataxis 2", "two clauses"),
        ("Roe NNP root 0  : : punct 1  minister NN appos 1", "no clause"),
        (f"{SHELLED}quickly RB parataxis 2", "no noun"),
        (SHELLED.strip(), "nothing after the colon"),
        (f"{SHELLED}" + "  ".join(["old JJ amod 11"] * 6) + "  man NN parataxis 2", "a long phrase"),
    ],
)
def test_what_is_no_report(sentence: str, why: str) -> None:
    assert told(sentence) == [], why


def test_each_sentence_is_read_alone() -> None:
    sentence = f"{SHELLED}ministry NN parataxis 2"
    assert told(sentence, sentence) == [("ministry", "Rebels shelled town")] * 2
