from __future__ import annotations

from string import Formatter
from typing import get_args

import pytest

from casus import ontology
from casus.briefing.patterns import acts, fill, patterns
from casus.records.brief import Number, Outside
from casus.records.incident import Relation


def test_every_type_has_words_and_no_other() -> None:
    assert {name for name, _ in acts()} == set(ontology.EVENT_TYPES)
    for name in ontology.EVENT_TYPES:
        assert {"noun", "to", "alone", "together"} <= acts()[name, None].keys(), name


def test_modes_are_those_of_the_ontology() -> None:
    for name, mode in acts():
        assert mode is None or mode in ontology.MODES[name]


def test_acts_name_who_and_whom_and_nothing_else() -> None:
    for key, said in acts().items():
        slots = {form: {slot for _, slot, _, _ in Formatter().parse(text) if slot} for form, text in said.items()}
        assert slots["to"] == {"who", "whom"}, key
        assert slots["alone"] == slots.get("together", {"who"}) == {"who"}, key
        assert slots["noun"] == set(), key


def test_every_relation_has_words() -> None:
    assert {f"relation_{one.replace(' ', '_')}" for one in get_args(Relation)} <= patterns().keys()


def test_a_sentence_is_filled_with_pieces_in_order() -> None:
    by, figure = Outside("the ministry"), Number("12", 1)
    assert fill("harm", figure=figure, kind="killed", by=by) == (figure, " ", "killed", ", by the word of ", by, ".")
    assert fill("blames", whom=(Outside("A"), " and ", Outside("B")), by=by)[1:4] == (
        Outside("A"),
        " and ",
        Outside("B"),
    )


def test_a_place_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError, match="by"):
        fill("denies")
    with pytest.raises(KeyError, match="no_such"):
        fill("no_such")


def test_no_sentence_has_a_number_of_its_own() -> None:
    texts = [*patterns().values(), *(text for said in acts().values() for text in said.values())]
    assert [text for text in texts if any(character.isdigit() for character in text)] == []
