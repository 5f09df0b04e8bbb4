"""Quotations and reporting clauses joined."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from casus.language.mentions import read_columns
from casus.language.speech import Voiced, read_speeches, voice_of, voiced
from casus.records.speech import Speech
from tests.language.prose import BREAK, VOCAB, Prose, prose, tangled


def speeches(*sentences: str) -> tuple[Prose, tuple[Speech, ...]]:
    article = prose(*sentences)
    return article, read_speeches(article.columns, article.sentences)


def only(*sentences: str) -> tuple[Prose, Speech]:
    article, (speech,) = speeches(*sentences)
    return article, speech


INDIRECT = "Roe NNP nsubj 2  said VBD root 0  that IN mark 5  rebels NNS nsubj 5  fled VBD ccomp 2  . . punct 2"
DIRECT = (
    "“ `` punct 3  We PRP nsubj 3  fled VBD ccomp 7  , , punct 3  ” '' punct 3  Roe NNP nsubj 7  said VBD root 0"
    "  . . punct 7"
)
MIXED = (
    "Roe NNP nsubj 2  said VBD root 0  rebels NNS nsubj 6  from IN case 5  Rome NNP nmod 3  fled VBD ccomp 2"
    "  “ `` punct 9  like IN case 9  thieves NNS obl 6  ” '' punct 9  . . punct 2"
)
SPLIT = (
    "“ `` punct 3  We PRP nsubj 3  fled VBD root 0  , , punct 3  ” '' punct 3  Roe NNP nsubj 7  said VBD parataxis 3"
    "  , , punct 7  “ `` punct 10  quickly RB advmod 3  enough RB advmod 10  . . punct 3  ” '' punct 3"
)


@pytest.mark.parametrize(
    ("sentence", "form", "content", "quoted"),
    [
        (INDIRECT, "indirect", "that rebels fled", ""),
        (DIRECT, "direct", "We fled", "We fled ,"),
        (MIXED, "mixed", "rebels from Rome fled “ like thieves", "like thieves"),
        (SPLIT, "direct", "We fled / quickly enough", "We fled , / quickly enough ."),
    ],
)
def test_forms(sentence: str, form: str, content: str, quoted: str) -> None:
    article, speech = only(sentence)
    assert speech.form == form
    assert article.text(*speech.content) == content
    assert article.text(*speech.quoted) == quoted


@pytest.mark.parametrize("sentence", [INDIRECT, DIRECT, MIXED, SPLIT])
def test_who_speaks_and_by_which_word(sentence: str) -> None:
    article, speech = only(sentence)
    assert article.word(speech.speaker) == "Roe"
    assert speech.cue is not None
    assert article.text(speech.cue) == "said"


def test_the_rest_of_the_quotation_belongs_to_the_clause_that_holds_its_beginning() -> None:
    article, speech = only(
        "Roe NNP nsubj 2  said VBD root 0  : : punct 2  “ `` punct 6  We PRP nsubj 6  fled VBD ccomp 2  . . punct 6",
        "They PRP nsubj 2  stayed VBD root 0  . . punct 2  ” '' punct 2",
    )
    assert article.text(*speech.content) == "We fled . They stayed"


def test_what_hangs_on_a_quoted_clause_from_outside_is_not_said() -> None:
    article, speech = only(
        "“ `` punct 3  We PRP nsubj 3  fled VBD ccomp 7  , , punct 3  ” '' punct 3  Roe NNP nsubj 7  said VBD root 0"
        "  on IN case 9  Monday NNP obl 3"
    )
    assert article.text(*speech.content) == "We fled"


def test_what_stands_before_the_quoted_words_of_a_clause_is_said_as_well() -> None:
    article, speech = only(
        "Roe NNP nsubj 2  said VBD root 0  that IN mark 8  on IN case 5  Monday NNP obl 8  “ `` punct 8"
        "  they PRP nsubj 8  fled VBD ccomp 2  ” '' punct 8"
    )
    assert article.text(*speech.content) == "that on Monday “ they fled"


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    article, (_, second) = speeches(
        "Roe NNP nsubj 2  said VBD root 0  : : punct 2  “ `` punct 6  We PRP nsubj 6  fled VBD ccomp 2  . . punct 6",
        BREAK,
        "“ `` punct 3  They PRP nsubj 3  stayed VBD root 0  . . punct 3  ” '' punct 3",
    )
    assert (article.word(second.speaker), second.cue, second.form) == ("Roe", None, "direct")


def test_a_cue_inside_the_quotation_does_not_quote_it() -> None:
    """In `Roe said: "Poe says rebels fled"` the second cue reports a clause inside the first speech."""
    article, (outer, inner) = speeches(
        "Roe NNP nsubj 2  said VBD root 0  : : punct 2  “ `` punct 6  Poe NNP nsubj 6  says VBZ ccomp 2"
        "  rebels NNS nsubj 8  fled VBD ccomp 6  . . punct 6  ” '' punct 6"
    )
    assert (article.word(outer.speaker), outer.form) == ("Roe", "direct")
    assert (article.word(inner.speaker), inner.form) == ("Poe", "indirect")


def test_speeches_come_in_text_order_an_outer_one_first() -> None:
    chain = "Roe NNP nsubj 2  said VBD root 0  Poe NNP nsubj 4  says VBZ ccomp 2  rebels NNS nsubj 6  fled VBD ccomp 4"
    article, found = speeches(INDIRECT, chain)
    assert [article.word(speech.speaker) for speech in found] == ["Roe", "Roe", "Poe"]


def test_a_headline_with_a_colon_is_a_speech() -> None:
    article, speech = only("Rebels NNS nsubj 2  fled VBD root 0  : : punct 2  ministry NN parataxis 2")
    assert (article.word(speech.speaker), article.text(*speech.content)) == ("ministry", "Rebels fled")


@pytest.mark.parametrize(
    ("sentence", "asserted", "hearsay"),
    [
        (INDIRECT, True, False),
        ("Roe NNP nsubj 2  vowed VBD root 0  to TO mark 4  flee VB xcomp 2", False, False),
        ("Rebels NNS nsubj 3  reportedly RB advmod 3  fled VBD root 0", True, True),
    ],
)
def test_how_it_is_put_forward(sentence: str, asserted: bool, hearsay: bool) -> None:
    _, speech = only(sentence)
    assert (speech.asserted, speech.hearsay) == (asserted, hearsay)


def test_what_no_sentence_holds_is_not_read() -> None:
    article = prose(INDIRECT)
    columns = read_columns(Doc(VOCAB, words=list(article.columns.words)), [])
    assert read_speeches(columns, []) == ()


def test_each_quotation_has_one_voice_that_of_the_innermost_speech_with_a_speaker() -> None:
    outer = Speech("direct", "say", ((1, 9),), ((1, 9),), speaker=10)
    inner = Speech("direct", "say", ((3, 5),), ((3, 5), (1, 9)), speaker=6)
    unknown = Speech("direct", "say", ((3, 4),), ((3, 5),))
    assert voiced([unknown, inner, outer]) == (Voiced((1, 9), 6), Voiced((3, 5), 6))


def test_a_token_has_the_voice_of_the_innermost_quotation() -> None:
    assert voice_of(6, [Voiced((1, 5), 0), Voiced((2, 3), None)]) == (-1, 0, 1, 0, 0, -1)


@pytest.mark.parametrize(("token", "held"), [(0, False), (1, True), (2, False), (4, True), (5, False)])
def test_a_speech_holds_the_tokens_of_its_content(token: int, held: bool) -> None:
    assert Speech("indirect", "say", ((1, 2), (3, 5))).holds(token) == held


def test_the_size_of_a_speech_is_that_of_its_content() -> None:
    assert Speech("indirect", "say", ((1, 2), (3, 5)), ((1, 9),)).size == 3


WORDS = st.tuples(
    st.sampled_from(
        ["He", "Roe", "said", "denied", "it", "that", "claim", "“", "”", '"', "'", ":", ",", "According", "\n"]
    ),
    st.sampled_from(["PRP", "NNP", "NN", "VBD", "VBN", "VBG", "IN", "RB", "``", "_SP"]),
    st.sampled_from(
        ["nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "parataxis", "advcl", "acl:relcl", "conj", "case"]
    ),
)


@given(st.lists(WORDS, min_size=1, max_size=14), st.data())
def test_any_tree_gives_speeches_inside_the_article(words: list[tuple[str, str, str]], data: st.DataObject) -> None:
    """Also where the network has drawn no tree at all."""
    n = len(words)
    heads = data.draw(st.lists(st.integers(0, n - 1), min_size=n, max_size=n))
    cut = data.draw(st.integers(0, n))
    sentences = [span for span in ((0, cut), (cut, n)) if span[0] < span[1]]
    columns = tangled(
        [word for word, _, _ in words], [t for _, t, _ in words], [d for _, _, d in words], heads, sentences
    )
    for speech in read_speeches(columns, sentences):
        assert all(0 <= start < end <= n for start, end in (*speech.content, *speech.quoted))
        assert all(a[1] <= b[0] for a, b in pairwise(speech.content))
        assert all(head is None or 0 <= head < n for head in (speech.speaker, speech.addressee))
