"""Quotations that no reporting clause holds."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from casus.language.alone import LoneQuotations, after_colon, is_fragment, kind_of, last_word, outside
from casus.language.quotations import read_quotations
from casus.records.speech import Speech
from tests.language.prose import BREAK, Prose, marked, prose

WE_FLED = "“ `` punct 3  We PRP nsubj 3  fled VBD root 0  . . punct 3  ” '' punct 3"
PEOPLE = {"Roe": "Person", "Jane Roe": "Person", "Poe": "Person"}


def read(*sentences: str, entities: Mapping[str, str] | None = None) -> tuple[Prose, list[Speech]]:
    """Every quotation read as one that no clause holds, in text order."""
    article = prose(*sentences, entities=entities)
    quotations = read_quotations(article.columns, article.sentences)
    alone = LoneQuotations(article.columns, article.sentences, quotations)
    found: list[Speech] = []
    for quotation in quotations:
        found += alone.read(quotation, found)
    return article, found


def speakers(*sentences: str, entities: Mapping[str, str] | None = PEOPLE) -> list[str | None]:
    article, found = read(*sentences, entities=entities)
    return [article.word(speech.speaker) for speech in found]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Roe NNP nsubj 2  continued VBD root 0  : : punct 2", WE_FLED],
        ["“ `` punct 3  We PRP nsubj 3  fled VBD root 0  , , punct 3  ” '' punct 3  Roe NNP nsubj 7  sighed VBD dep 3"],
        [
            "“ `` punct 3  We PRP nsubj 3  fled VBD root 0  , , punct 3  ” '' punct 3",
            "sighed VBD root 0  Roe NNP nsubj 1",
        ],
    ],
)
def test_the_verb_of_saying_beside_it(sentences: list[str]) -> None:
    article, (speech,) = read(*sentences, entities=PEOPLE)
    assert article.word(speech.speaker) == "Roe"
    assert speech.cue is not None
    assert article.text(speech.cue) in ("continued", "sighed")


def test_the_nearest_verb_counts() -> None:
    sentence = (
        "Poe NNP nsubj 2  said VBD root 0  little RB advmod 2  and CC cc 6  Roe NNP nsubj 6  added VBD conj 2"
        "  “ `` punct 9  we PRP nsubj 9  fled VBD dep 6  now RB advmod 9  . . punct 9  ” '' punct 9"
    )
    assert speakers(sentence) == ["Roe"]


def test_a_verb_inside_a_quotation_is_none_beside_it() -> None:
    sentence = (
        "“ `` punct 3  Poe NNP nsubj 3  said VBD root 0  we PRP nsubj 5  fled VBD ccomp 3  . . punct 3  ” '' punct 3"
    )
    _, (speech,) = read(sentence)
    assert (speech.cue, speech.speaker) == (None, None)


@pytest.mark.parametrize(
    ("verb", "kind"), [("said", "say"), ("warned", "warn"), ("blasted", "say"), ("decreed", "say"), ("slept", None)]
)
def test_kinds_beside_quotations(verb: str, kind: str | None) -> None:
    assert kind_of(prose(f"{verb} VBD root 0").columns, 0) == kind


def test_a_noun_is_no_verb_of_saying() -> None:
    assert kind_of(prose("report NN root 0").columns, 0) is None


def test_whom_it_is_said_to() -> None:
    article, (speech,) = read("Roe NNP nsubj 2  told VBD root 0  Poe NNP obj 2  : : punct 2", WE_FLED)
    assert article.word(speech.addressee) == "Poe"


NO_VERB = "Roe NNP nsubj 2  found VBD root 0  an DT det 4  answer NN obj 2  : : punct 2"


def test_the_subject_before_a_colon_speaks() -> None:
    assert speakers(NO_VERB, WE_FLED) == ["Roe"]


def test_the_subject_of_the_sentence_before_the_colon_does_not_speak() -> None:
    assert speakers("Roe NNP nsubj 2  left VBD root 0", "The DT det 2  answer NN root 0  : : punct 2", WE_FLED) == [
        None
    ]


def test_the_subject_before_another_mark_need_not() -> None:
    assert speakers("Rebels NNS nsubj 2  left VBD root 0  . . punct 2", WE_FLED) == [None]


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ("Jane NNP root 0  Roe NNP flat 1  , , punct 1  nurse NN appos 1", "Roe"),
        ("Jane NNP nsubj 3  Roe NNP flat 1  left VBD root 0", None),
        ("Rome NNP root 0", None),
    ],
)
def test_a_name_after_the_closing_mark(after: str, speaker: str | None) -> None:
    assert speakers(WE_FLED, after, entities={**PEOPLE, "Rome": "Location"}) == [speaker]


SAID = "“ `` punct 3  We PRP nsubj 3  lost VBD ccomp 6  ” '' punct 3  Roe NNP nsubj 6  said VBD root 0  . . punct 6"
RAIN = "It PRP expl 2  rained VBD root 0  . . punct 2"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ([], "Roe"),
        ([BREAK], "Roe"),
        ([RAIN], "Roe"),
        ([BREAK, RAIN, BREAK], None),
    ],
)
def test_it_goes_on_with_the_speech_of_the_paragraph_before(between: list[str], speaker: str | None) -> None:
    assert speakers(SAID, *between, WE_FLED)[-1] == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Roe NNP nsubj 2  left VBD root 0", "Roe"),
        ("She PRP nsubj 2  left VBD root 0", "She"),
        ("Rebels NNS nsubj 2  left VBD root 0", None),
        ("It PRP nsubj 2  left VBD root 0", None),
        ("Rain NN nsubj 2  fell VBD root 0  when WRB mark 5  Roe NNP nsubj 5  left VBD advcl 2", None),
    ],
)
def test_the_person_of_the_sentence_before(before: str, speaker: str | None) -> None:
    assert speakers(before, BREAK, WE_FLED) == [speaker]


@pytest.mark.parametrize("breaks", [1, 2])
def test_the_person_two_paragraphs_before_does_not_speak(breaks: int) -> None:
    found = speakers("Roe NNP nsubj 2  left VBD root 0", *[BREAK] * breaks, WE_FLED)
    assert found == (["Roe"] if breaks == 1 else [None])


def test_a_term_in_marks_is_nobodys_speech() -> None:
    sentence = "The DT det 4  “ `` punct 4  special JJ amod 4  operation NN nsubj 6  ” '' punct 4  failed VBD root 0"
    assert read(sentence)[1] == []


def test_a_term_in_marks_beside_a_verb_of_saying_is_mixed() -> None:
    sentence = "Roe NNP nsubj 2  condemned VBD root 0  a DT det 5  “ `` punct 5  raid NN obj 2  ” '' punct 5"
    article, (speech,) = read(sentence)
    assert (speech.form, article.text(*speech.quoted)) == ("mixed", "raid")


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("Peace NN root 0", True),
        ("We PRP nsubj 2  fled VBD root 0  . . punct 2", False),
        ("We PRP nsubj 2  fled VBD root 0  the DT det 4  town NN obj 2", True),
        ("We PRP nsubj 2  fled VBD root 0  the DT det 5  old JJ amod 5  town NN obj 2", False),
        ("a DT det 5  very RB advmod 3  old JJ amod 5  small JJ amod 5  town NN root 0", True),
        ("Never RB root 0  ! . punct 1", True),
    ],
)
def test_fragments(sentence: str, fragment: bool) -> None:
    columns = prose(sentence).columns
    assert is_fragment(columns, (0, len(columns.words))) == fragment


@pytest.mark.parametrize(
    ("text", "colon"), [("Roe said : “ We fled ”", True), ("Roe said , “ We fled ”", False), ("“ We fled ”", False)]
)
def test_a_colon_before_the_mark(text: str, colon: bool) -> None:
    article = marked(text)
    assert after_colon(article.columns, article.at("We")) == colon


@pytest.mark.parametrize(("text", "last"), [("Roe : “ ‘ We", 1), ("Roe “ We", 0), ("“ We", -1)])
def test_the_last_word_before_the_marks(text: str, last: int) -> None:
    article = marked(text)
    assert last_word(article.columns, article.at("We")) == last


MISREAD = "“ `` punct 3  We PRP nsubj 7  fled VBD dep 7  ” '' punct 3  Jane NNP flat 6  Roe NNP dep 7  said VBD root 0"


def test_a_speaker_whom_the_tree_has_among_the_quoted_words_is_the_name_beside_the_verb() -> None:
    article = prose(MISREAD, entities=PEOPLE)
    assert article.word(outside(article.columns, 1, 6, [(1, 3)])) == "Roe"


def test_a_speaker_outside_the_quoted_words_stays() -> None:
    article = prose(MISREAD, entities=PEOPLE)
    assert outside(article.columns, 4, 6, [(1, 3)]) == 4
