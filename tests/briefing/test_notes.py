from __future__ import annotations

from dataclasses import replace

import pytest

from casus.briefing.notes import LONGEST, Notes, quote_of
from casus.records.brief import Outside
from casus.records.event import SentenceRef, Trigger
from tests.briefing.matters import events
from tests.builders import event


@pytest.fixture
def notes() -> Notes:
    return Notes(events())


def test_the_same_number_of_the_same_mentions_is_noted_once(notes: Notes) -> None:
    first = notes.number("2", "incidents", ["e-1", "e-2"])
    assert notes.number("2", "incidents", ["e-1", "e-2", "e-1"]) == first
    assert notes.number("2", "reports", ["e-1", "e-2"]).evidence != first.evidence
    assert [one.number for one in notes.evidence()] == [1, 2]


def test_a_number_without_a_sentence_is_refused(notes: Notes) -> None:
    with pytest.raises(ValueError, match=r"3 incidents: no sentence stands behind it \(gone\)"):
        notes.number("3", "incidents", ["gone"])
    with pytest.raises(ValueError, match="no mention"):
        notes.number("3", "incidents", [])


def test_none_of_something_is_said_in_words(notes: Notes) -> None:
    assert notes.count([], "incident") == ("no incidents",)
    assert notes.count(["e-1"], "copy", "copies")[1] == " copy"
    assert notes.count(["e-1", "e-2"], "copy", "copies")[1] == " copies"


def test_reports_are_numbered_as_they_are_first_cited(notes: Notes) -> None:
    one = notes.sentence((Outside("A"),), ["e-2", "e-1"])
    other = notes.sentence((Outside("B"),), ["e-5", "e-1", "gone"])
    assert (one.sources, other.sources) == ((1, 2), (2, 3))
    assert [source.doc for source in notes.sources()] == ["wire-2", "wire-1", "wire-5"]
    assert notes.quote("gone") is None


def test_mentions_of_one_report_are_one_source_with_its_sentences() -> None:
    first = events()["e-1"]
    second = replace(
        first, id="e-1b", sentence=SentenceRef(1, 0, 14, "They struck it"), trigger=Trigger("struck", 5, 11)
    )
    notes = Notes({"e-1": first, "e-1b": second})
    assert notes.sentence((), ["e-1", "e-1b"]).sources == (1,)
    (source,) = notes.sources()
    assert [quote.event_id for quote in source.quotes] == ["e-1", "e-1b"]


def test_of_many_reports_the_first_are_cited_and_the_others_are_behind_a_number(notes: Notes) -> None:
    said = notes.sentence((), [f"e-{number}" for number in range(1, 10)])
    assert said.sources == (1, 2, 3, 4, 5, 6)
    assert said.more is not None
    (further,) = notes.evidence()
    assert (said.more.text, further.what) == ("3", "further reports")
    assert [quote.event_id for quote in further.quotes] == ["e-7", "e-8", "e-9"]
    assert {quote.source for quote in further.quotes} == {0}


def test_a_long_sentence_is_quoted_around_its_trigger() -> None:
    text = "word " * 200 + "they struck the town " + "word " * 200
    start = text.index("struck")
    quote = quote_of(event(text, trigger=Trigger("struck", start, start + 6)), 1)
    assert quote.trigger == "struck"
    assert quote.before.startswith("… word")
    assert quote.after.endswith("word …")
    assert LONGEST - 20 < len(quote.before + quote.trigger + quote.after) < LONGEST + 10
    short = quote_of(event("They struck.", trigger=Trigger("struck", 5, 11)), 1)
    assert (short.before, short.trigger, short.after) == ("They ", "struck", ".")


def test_a_trigger_outside_its_sentence_breaks_nothing() -> None:
    quote = quote_of(event("They struck.", trigger=Trigger("x", 500, 501)), 1)
    assert (quote.before, quote.trigger, quote.after) == ("They struck.", "", "")
