"""Names change; what is annotated on the sentence does not."""

from __future__ import annotations

import random
from dataclasses import replace

from casus.training.examples import EventGold, Example
from casus.training.swaps import Names, Span, entity_spans

TAGS = ("B-Person", "I-Person", "O", "B-Location", "B-Organization")
EXAMPLE = Example(("Ali", "Omar", "left", "Accra", "Oxfam"), entities=TAGS)
OTHER = Example(("Jane", "Roe", "saw", "Lima", "Interpol"), entities=TAGS)
NAMES = Names.of([OTHER])


def test_spans_end_where_the_next_name_begins() -> None:
    assert list(entity_spans(TAGS)) == [Span(0, 2, "Person"), Span(3, 4, "Location"), Span(4, 5, "Organization")]
    assert list(entity_spans(("B-Location", "B-Location", "I-Person"))) == [
        Span(0, 1, "Location"),
        Span(1, 2, "Location"),
    ]


def test_every_name_is_swapped_for_one_of_its_class_and_length() -> None:
    found = NAMES.swapped(EXAMPLE, 1.0, random.Random(1))
    assert found == replace(EXAMPLE, words=("Jane", "Roe", "left", "Lima", "Interpol"))


def test_organisations_and_triggers_stay_in_event_sentences() -> None:
    event = EventGold(2, 4, "RETREAT", "actual", None, None)
    found = NAMES.swapped(replace(EXAMPLE, events=(event,)), 1.0, random.Random(1))
    assert found.words == ("Jane", "Roe", "left", "Accra", "Oxfam")


def test_a_name_of_which_there_is_no_other_stays() -> None:
    example = Example(("Bank", "of", "Ghana"), entities=("B-Organization", "I-Organization", "I-Organization"))
    assert NAMES.swapped(example, 1.0, random.Random(1)) == example


def test_no_share_swaps_nothing() -> None:
    assert NAMES.swapped(EXAMPLE, 0.0, random.Random(1)) == EXAMPLE
