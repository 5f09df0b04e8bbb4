"""Whole events from documents and frames built by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from casus.coding.circumstances import event_date, event_place, with_time_words
from casus.coding.code import Case, code_article
from casus.coding.participants import participants
from casus.coding.tree import read_tree
from casus.records.article import Article
from casus.records.event import Event, EventDate, EventPlace, Versions
from casus.records.frame import Frame
from casus.records.link import DateLink, PlaceLink
from tests.coding.trees import OPTIONS, at, document, frame, links, one, tree

VERSIONS = Versions("1", "2", "3", "4")
GENEVA = PlaceLink("Geneva", "CHE", "Geneva", 46.2, 6.1, "city")
SENTENCE = """
Freedonia PROPN nsubj 2
warned VERB root 0
Sylvania PROPN obj 2
in ADP case 5
Geneva PROPN obl 2
last ADJ amod 7
week NOUN obl:tmod 2
. PUNCT punct 2
"""
KNOWN = links(
    {"Freedonia": "FRE", "Sylvania": "SYL"}, {}, {"last week": DateLink("2025-W24", "week")}, {"Geneva": GENEVA}
)


def coded(doc: Doc, frames: list[Frame]) -> tuple[Event, ...]:
    article = Article("wire", doc.text, published="2025-06-19")
    return code_article(Case(article, read_tree(doc.text, doc), KNOWN, (), VERSIONS), frames).events


def offsets(doc: Doc, text: str) -> tuple[int, int]:
    start = doc.text.index(text)
    return start, start + len(text)


def warning(doc: Doc) -> Frame:
    words = [token.text for token in doc]
    return frame(words, "warned", "THREATEN", actor="Freedonia", recipient="Sylvania", time="week", place="Geneva")


def test_a_whole_event() -> None:
    doc = document("Earlier ADV root 0\n. PUNCT punct 1", SENTENCE)
    (event,) = coded(doc, [warning(doc)])
    assert (event.event_type, event.mode, event.quad_class, event.intensity) == ("THREATEN", None, 3, -3.5)
    assert [who.code for who in event.actor] == ["FRE"]
    assert [who.code for who in event.recipient] == ["SYL"]
    assert (event.sentence.index, event.sentence.text) == (1, "Freedonia warned Sylvania in Geneva last week.")
    assert event.date == EventDate("last week", *offsets(doc, "last week"), "2025-W24", "week")
    assert event.place == EventPlace("Geneva", *offsets(doc, "Geneva"), "Geneva", "CHE", "Geneva", 46.2, 6.1, "city")
    assert event.status == "actual"
    assert event.versions == VERSIONS
    for part in (*event.actor, *event.recipient):
        assert doc.text[part.start : part.end] == part.text
    assert doc.text[event.sentence.start : event.sentence.end] == event.sentence.text
    assert doc.text[event.trigger.start : event.trigger.end] == event.trigger.text == "warned"


def test_ids_are_stable_and_differ_by_place() -> None:
    doc = document(SENTENCE, SENTENCE)
    again = [token.text for token in doc]
    frames = [warning(doc), frame(again, "warned#2", "THREATEN")]
    first, second = coded(doc, frames), coded(doc, frames)
    assert [event.id for event in first] == [event.id for event in second]
    assert len({event.id for event in first}) == 2
    assert all(len(event.id) == 16 for event in first)


def test_events_come_in_text_order() -> None:
    doc = document(SENTENCE, SENTENCE)
    words = [token.text for token in doc]
    events = coded(doc, [frame(words, "warned#2", "THREATEN"), frame(words, "warned", "THREATEN")])
    assert [event.sentence.index for event in events] == [0, 1]


def test_an_event_may_have_no_participant() -> None:
    doc = document("Talks NOUN nsubj 2\ncontinued VERB root 0")
    (event,) = coded(doc, [frame(["Talks", "continued"], "Talks", "CONSULT")])
    assert event.actor == event.recipient == ()


def test_no_frames_and_an_empty_document() -> None:
    doc = document(SENTENCE)
    assert coded(doc, []) == ()


def test_unread_dates_and_places_stay_none() -> None:
    words = tree(SENTENCE)
    draft = one(words, "warned", "THREATEN", time="week", place="Geneva")
    date, place = event_date(words, draft, links(), OPTIONS), event_place(words, draft, (), links(), OPTIONS)
    assert date == EventDate("last week", 36, 45, None, None)
    assert place == EventPlace("Geneva", 29, 35, None, None, None, None, None, None)
    bare = one(words, "warned", "THREATEN")
    assert event_date(words, bare, links(), OPTIONS) is None
    assert event_place(words, bare, (), links(), OPTIONS) is None


def test_a_place_that_names_none_is_the_one_that_follows() -> None:
    words = tree("Jets NOUN nsubj 2\nhit VERB root 0\ntargets NOUN obl 2\nin ADP case 5\nIran PROPN nmod 2")
    known = links({}, {}, {}, {"Iran": PlaceLink("Iran", "IRN", None, 32.0, 53.0, "country")})
    place = event_place(words, one(words, "hit", "ASSAULT", place="targets"), (), known, OPTIONS)
    assert place is not None
    assert (place.text, place.start, place.country) == ("Iran", 20, "IRN")


def test_a_place_inside_another_phrase_starts_at_its_name() -> None:
    words = tree(
        """
police NOUN nsubj 6
from ADP case 3
Jos PROPN flat 1
in ADP case 5
Plateau PROPN nmod 3
fired VERB root 0
""",
        entities=[("Jos", "Location"), ("Plateau", "Location")],
    )
    place = event_place(words, one(words, "fired", "ASSAULT", place="Jos"), (), links(), OPTIONS)
    assert place is not None
    assert place.text == "Jos in Plateau"


def test_a_year_before_the_trigger_is_its_date() -> None:
    words = tree("They PRON nsubj 2\nremembered VERB root 0\nthe DET det 5\n1999 NUM nummod 5\nwar NOUN obj 2")
    date = event_date(words, one(words, "war", "ASSAULT"), links(), OPTIONS)
    assert date is not None
    assert date.text == "the 1999"


def test_a_word_that_opens_a_time_is_read_and_not_quoted() -> None:
    words = tree("They PRON nsubj 2\nfought VERB root 0\nuntil ADP case 4\nFriday PROPN obl 2")
    known = links({}, {}, {"until Friday": DateLink(None, None, None, "2025-06-20")})
    date = event_date(words, one(words, "fought", "ASSAULT", time="Friday"), known, OPTIONS)
    assert date == EventDate("Friday", 18, 24, None, None, None, "2025-06-20")


def test_the_recipient_state_is_no_place() -> None:
    words = tree("Jets NOUN nsubj 2\nattacked VERB root 0\nIran PROPN obj 2")
    known = links({"Iran": "IRN"}, {}, {}, {"Iran": PlaceLink("Iran", "IRN", None, 32.0, 53.0, "country")})
    found = one(words, "attacked", "ASSAULT", recipient="Iran", place="Iran")
    _, recipients = participants(words, found, known, OPTIONS)
    assert event_place(words, found, recipients, known, OPTIONS) is None
    assert event_place(words, found, (), known, OPTIONS) is not None


@pytest.mark.parametrize(("event_type", "where"), [("ASSAULT", "Tyre"), ("ACCUSE", None)])
def test_a_town_that_force_is_used_on_is_the_place(event_type: str, where: str | None) -> None:
    words = tree("Jets NOUN nsubj 2\nhit VERB root 0\nTyre PROPN obj 2")
    known = links({"Tyre": "LBN"}, {}, {}, {"Tyre": PlaceLink("Tyre", "LBN", "South", 33.3, 35.2, "city")})
    for arcs in ({"recipient": "Tyre"}, {"recipient": "Tyre", "place": "Tyre"}):
        found = one(words, "hit", event_type, **arcs)
        _, recipients = participants(words, found, known, OPTIONS)
        place = event_place(words, found, recipients, known, OPTIONS)
        assert (place and place.text) == where


def test_a_date_that_the_entities_mark_is_taken_whole() -> None:
    words = tree(
        "Roe PROPN nsubj 2\nleft VERB root 0\non ADP case 4\n"
        "July PROPN obl 2\n20 NUM nummod 4\n, PUNCT punct 7\n2022 NUM nummod 4",
        entities=[("July 20, 2022", "Date")],
    )
    date = event_date(words, one(words, "left", "RETREAT", time="July"), links(), OPTIONS)
    assert date is not None
    assert date.text == "July 20, 2022"


@pytest.mark.parametrize(
    ("sentence", "word", "text"),
    [
        ("early ADV advmod 3\non ADP case 3\nTuesday PROPN root 0\nRoe PROPN nsubj 3", "Tuesday", "early on Tuesday"),
        ("on ADP case 2\nJuly PROPN root 0\n8 NUM nummod 2", "8", "July 8"),
        ("June PROPN root 0\n3 NUM dep 1\n, PUNCT punct 1\n1999 NUM dep 1\nfive NUM dep 1", "3", "June 3, 1999"),
        ("at ADP case 2\n7 NUM root 0\npm NOUN dep 2\non ADP case 5\nSunday PROPN obl 2", "pm", "7 pm on Sunday"),
        (
            "on ADP case 3\nthe DET dep 3\n25th NOUN root 0\nof ADP case 5\nJuly PROPN nmod 3",
            "July",
            "the 25th of July",
        ),
        ("in ADP case 2\n2019 NUM root 0\nmen NOUN dep 2\nmarch VERB dep 2", "2019", "2019"),
    ],
)
def test_words_of_time_beside_the_arc(sentence: str, word: str, text: str) -> None:
    words = tree(sentence)
    token = at(words.words, word)
    assert words.text_of(with_time_words(words, (token, token + 1))) == text
