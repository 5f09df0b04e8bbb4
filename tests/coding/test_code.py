from __future__ import annotations

from casus.coding.circumstances import event_date, event_place
from casus.coding.code import code_frames
from casus.records.article import Article
from casus.records.event import Versions
from casus.records.link import DateLink, PlaceLink
from tests.coding.trees import OPTIONS, document, frame, links, one, tree

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


def coded(doc, frames, article=None):
    article = article or Article("wire", doc.text, published="2025-06-19")
    return code_frames(
        article, doc, frames, who=KNOWN.who, when=KNOWN.when, where=KNOWN.where, antecedents={}, versions=VERSIONS
    )


def warning(doc):
    words = [token.text for token in doc]
    return frame(words, "warned", "THREATEN", actor="Freedonia", recipient="Sylvania", time="week", place="Geneva")


def test_a_whole_event():
    doc = document("Earlier ADV root 0\n. PUNCT punct 1", SENTENCE)
    (event,) = coded(doc, [warning(doc)])
    assert (event.event_type, event.mode, event.quad_class, event.intensity) == ("THREATEN", None, 3, -3.5)
    assert [who.code for who in event.actor] == ["FRE"]
    assert [who.code for who in event.recipient] == ["SYL"]
    assert (event.sentence.index, event.sentence.text) == (1, "Freedonia warned Sylvania in Geneva last week.")
    assert (event.date.text, event.date.value, event.date.granularity) == ("last week", "2025-W24", "week")
    assert (event.place.text, event.place.name, event.place.precision) == ("Geneva", "Geneva", "city")
    assert event.status == "actual"
    assert event.versions == VERSIONS
    for part in (event.sentence, event.trigger, *event.actor, *event.recipient, event.date, event.place):
        assert doc.text[part.start : part.end] == part.text


def test_ids_are_stable_and_differ_by_place():
    doc = document(SENTENCE, SENTENCE)
    again = [token.text for token in doc]
    frames = [warning(doc), frame(again, "warned#2", "THREATEN")]
    first, second = coded(doc, frames), coded(doc, frames)
    assert [event.id for event in first] == [event.id for event in second]
    assert len({event.id for event in first}) == 2
    assert all(len(event.id) == 16 for event in first)


def test_events_come_in_text_order():
    doc = document(SENTENCE, SENTENCE)
    words = [token.text for token in doc]
    events = coded(doc, [frame(words, "warned#2", "THREATEN"), frame(words, "warned", "THREATEN")])
    assert [event.sentence.index for event in events] == [0, 1]


def test_an_event_may_have_no_participant():
    doc = document("Talks NOUN nsubj 2\ncontinued VERB root 0")
    (event,) = coded(doc, [frame(["Talks", "continued"], "Talks", "CONSULT")])
    assert event.actor == event.recipient == ()


def test_no_frames_and_an_empty_document():
    doc = document(SENTENCE)
    assert coded(doc, []) == ()


def test_unread_dates_and_places_stay_none():
    words = tree(SENTENCE)
    draft = one(words, "warned", "THREATEN", time="week", place="Geneva")
    date, place = event_date(words, draft, links(), OPTIONS), event_place(words, draft, links(), OPTIONS)
    assert (date.text, date.value, date.granularity) == ("last week", None, None)
    assert (place.text, place.name, place.precision) == ("Geneva", None, None)
    bare = one(words, "warned", "THREATEN")
    assert event_date(words, bare, links(), OPTIONS) is event_place(words, bare, links(), OPTIONS) is None


def test_a_date_that_the_entities_mark_is_taken_whole():
    words = tree(
        "Roe PROPN nsubj 2\nleft VERB root 0\non ADP case 4\nJuly PROPN obl 2\n20 NUM nummod 4\n, PUNCT punct 7\n2022 NUM nummod 4",
        entities=[("July 20, 2022", "Date")],
    )
    date = event_date(words, one(words, "left", "RETREAT", time="July"), links(), OPTIONS)
    assert date.text == "July 20, 2022"
