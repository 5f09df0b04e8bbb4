"""Contexts by paragraph."""

from __future__ import annotations

import pytest

from casus.coding.contexts import contexts_around, contexts_of, paragraph
from casus.coding.lexicon import read_table
from casus.ontology import CONTEXTS

TEXT = "The army shelled a hospital.\n\nA judge jailed two bishops.\nThey had taken bribes.\n\nThe end."


def test_contexts_come_from_the_paragraph_of_the_event() -> None:
    start = TEXT.index("judge")
    assert contexts_around(TEXT, start, start + 5) == ("legal", "religion_ethnicity", "corruption")
    assert contexts_around(TEXT, 0, 4) == ("military", "health")


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("rules on people smugglers and human trafficking", "trafficking"),
        ("the Line of Control", "territory"),
        ("enriched uranium", "cbrn"),
        ("UN peacekeepers", "peacekeeping"),
        ("a no-confidence motion", "legislative"),
        ("asylum-seekers", "asylum"),
    ],
)
def test_context(text: str, context: str) -> None:
    assert context in contexts_of(text)


def test_words_inside_other_words_do_not_count() -> None:
    assert contexts_of("The charming spymaster-free votary of banknotes") == ()


def test_every_context_has_words_and_no_other_name_is_used() -> None:
    assert set(read_table("contexts.toml")) == set(CONTEXTS)


def test_order_is_that_of_the_ontology() -> None:
    found = contexts_of("bribes, votes, hospitals, soldiers and judges")
    assert list(found) == sorted(found, key=CONTEXTS.index)


@pytest.mark.parametrize(("text", "span"), [("one", (0, 3)), ("a\nbb\nc", (2, 4)), ("a\nb\n\ncc", (4, 7))])
def test_paragraph(text: str, span: tuple[int, int]) -> None:
    at = text.index("cc") if "cc" in text else text.index(text[span[0]])
    first, last = paragraph(text, at, at + 1)
    assert text[first:last].strip() == text[span[0] : span[1]].strip()
