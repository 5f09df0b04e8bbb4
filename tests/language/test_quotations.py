"""Quotation marks of every style, on marked words alone."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from casus.language.mentions import read_columns
from casus.language.quotations import read_quotations
from tests.language.prose import VOCAB, marked


def quoted(text: str) -> list[str]:
    prose = marked(text)
    return [prose.text(quotation.span) for quotation in read_quotations(prose.columns, prose.sentences)]


@pytest.mark.parametrize(
    "text",
    [
        'Roe said : " We are ready . "',
        "Roe said : “ We are ready . ”",
        'Roe said : “ We are ready . "',
        "Roe said : ‘ We are ready . ’",
        "Roe said : ' We are ready . '",
        "Roe said : `` We are ready . ''",
        "Roe said : « We are ready . »",
        "Roe said : „ We are ready . “",
    ],
)
def test_styles_of_marks(text: str) -> None:
    assert quoted(text) == ["We are ready ."]


@pytest.mark.parametrize(
    "text",
    [
        "“ We are ready , ” Roe said . “ They are late . ”",
        '" We are ready , " Roe said . " They are late . "',
        "« We are ready , » Roe said . « They are late . »",
        "„ We are ready , “ Roe said . „ They are late . “",
        "‘ We are ready , ’ Roe said . ‘ They are late . ’",
    ],
)
def test_a_quotation_that_the_cue_interrupts_is_two(text: str) -> None:
    assert quoted(text) == ["We are ready ,", "They are late ."]


@pytest.mark.parametrize(
    "text",
    [
        "“ They told us ‘ Go away ! ’ at noon ”",
        "‘ They told us “ Go away ! ” at noon ’ .",
        "\" They told us : ' Go away ! ' at noon \"",
        "“ They told us « Go away ! » at noon ”",
        '« They told us " Go away ! " at noon »',
        "“ They told us “ Go away ! ” at noon ”",
    ],
)
def test_a_quotation_inside_another_comes_after_it(text: str) -> None:
    outer, inner = quoted(text)
    assert outer.startswith("They told us")
    assert outer.endswith("at noon")
    assert inner == "Go away !"


def test_one_may_run_over_several_sentences() -> None:
    assert quoted("“ We are ready .\nThey are late . ”") == ["We are ready . They are late ."]


def test_an_unclosed_one_ends_with_its_paragraph() -> None:
    assert quoted("“ We are ready .\nThey are late .\n\nNothing else happened .") == ["We are ready . They are late ."]


def test_one_that_goes_on_begins_anew_in_the_next_paragraph() -> None:
    text = "“ We are ready .\n\n“ They are late , ” Roe said ."
    assert quoted(text) == ["We are ready .", "They are late ,"]


def test_the_paragraphs_are_counted() -> None:
    prose = marked("Rebels fled .\n\n“ We are ready .\n\n“ They are late . ”")
    assert [quotation.paragraph for quotation in read_quotations(prose.columns, prose.sentences)] == [1, 2]


def test_a_straight_mark_that_nothing_closes_does_not_turn_the_next_paragraph_around() -> None:
    assert quoted('" We are ready .\n\nRoe said : " They are late . "') == ["We are ready .", "They are late ."]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels ’ camp and the soldiers ’ camp burned .",
        "The rebels ' camp burned .",
        "The ‘ Go camp burned down .",
        "Summer of ' 69 and ' 70 was hot .",
        "Rebels ' Allies ' camp burned .",
        "Rock ' n ' roll was played .",
        "O ' Brien met O ' Neill .",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘ The rebels ’ camp burned . ’", ["The rebels ’ camp burned ."]),
        ("‘ The rebels ’ , he said .", ["The rebels"]),
        ("Roe said : ' The rebels ' camp burned . '", ["The rebels ' camp burned ."]),
        ("“ The rebels ’ camp burned . ”", ["The rebels ’ camp burned ."]),
    ],
)
def test_a_possessive_inside_does_not_close(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize("text", ["“ ”", '" . "', "“ — ”", "”", "’", "»", "''"])
def test_marks_without_words_between_them_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_marks_outside_the_prose_are_not_read() -> None:
    prose = marked("“ Share this\nRebels fled ”")
    assert read_quotations(prose.columns, prose.sentences[1:]) == ()


MARKS = ["“", "”", "‘", "’", '"', "'", "``", "''", "«", "»", "„", ".", ",", "we", "Rebels", "s", "\n\n", "\n", " "]


@given(st.lists(st.sampled_from(MARKS), max_size=24), st.data())
def test_any_marks_give_spans_that_lie_in_bounds_one_inside_another(words: list[str], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(words)), max_size=4)))
    bounds = list(zip([0, *cuts], [*cuts, len(words)], strict=True))
    sentences = [(start, end) for start, end in bounds if start < end]
    found = read_quotations(read_columns(Doc(VOCAB, words=words), sentences), sentences)
    spans = [quotation.span for quotation in found]
    assert all(0 <= start < end <= len(words) for start, end in spans)
    assert all(a[1] <= b[0] or b[1] <= a[1] for a, b in combinations(spans, 2))
    assert spans == sorted(set(spans), key=lambda span: (span[0], -span[1]))


@given(st.lists(st.sampled_from(MARKS), max_size=24))
def test_no_quotation_crosses_the_end_of_a_paragraph(words: list[str]) -> None:
    prose = marked(" ".join(words[:12]).replace("\n", "x") + "\n\n" + " ".join(words[12:]).replace("\n", "x"))
    for quotation in read_quotations(prose.columns, prose.sentences):
        assert "\n\n" not in prose.columns.words[slice(*quotation.span)]
