"""Entities and events of one article are laid on the same words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

from casus.training.news import (
    Sentence,
    TaggedArticle,
    TaggedSentence,
    entity_examples,
    event_examples,
    head_word,
    read_corpus,
    read_reading,
    read_rest,
)
from casus.training.prepare import word_spans

TEXT = "The mayor of Sidon met Egypt's foreign minister on Monday."


def sentence_of(text: str) -> Sentence:
    spans = tuple(word_spans(text))
    return Sentence(text, spans, tuple(text[s:e] for s, e in spans))


def record(**changes: object) -> dict[str, object]:
    base = {
        "trigger": "met",
        "type": "CONSULT",
        "status": "actual",
        "mode": None,
        "actor": [["The mayor of Sidon", "LBN-GOV"]],
        "recipient": [["Egypt's foreign minister", "EGY-GOV"]],
        "by": [],
        "when": ["Monday", None],
        "where": None,
    }
    return base | changes


def test_the_head_is_the_last_word_of_the_base_noun_phrase() -> None:
    words = "the president of Lebanon".split()
    assert head_word(words, 0, 4) == 1
    assert head_word(["Egypt", "'s"], 0, 2) == 0
    assert head_word(["Mayor", "Haddad"], 0, 2) == 1


def test_an_event_record_becomes_word_numbers() -> None:
    event = sentence_of(TEXT).event(record())
    assert event is not None
    assert (event.start, event.end, event.event_type, event.mode) == (4, 5, "CONSULT", "")
    assert event.arguments == (("actor", 1), ("recipient", 8), ("time", 10))


def test_a_record_of_the_further_reading_tells_its_places() -> None:
    places = {"trigger": [19, 22], "actor": [[0, 18]], "recipient": [[23, 47]], "by": [], "when": [51, 57]}
    event = sentence_of(TEXT).event({"type": "CONSULT", "status": "actual", "mode": None, "where": None, **places})
    assert event == sentence_of(TEXT).event(record())


def test_sentences_that_were_read_further_have_those_records(tmp_path: Path) -> None:
    document = {"doc": "a", "sents": [[0, "They left."], [11, "They came."]]}
    (tmp_path / "light.docs.json").write_text(json.dumps([document]))
    gold = [{"doc": "a", "s": s, "trigger": t, "type": "RETREAT"} for s, t in ((0, "left"), (1, "came"))]
    (tmp_path / "light.gold.jsonl").write_text("".join(json.dumps(g) + "\n" for g in gold))
    (tmp_path / "further.jsonl").write_text(json.dumps({"doc": "a", "offset": 11, "trigger": [5, 9]}) + "\n")
    found = list(read_corpus(tmp_path, "light", read_reading(tmp_path / "further.jsonl")))
    assert [records[0]["trigger"] for _, _, records in found] == ["left", [5, 9]]


def test_sentences_outside_the_corpus_are_cut_from_their_article(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"doc": "a", "text": "They left. They came."}) + "\n")
    rows = [{"doc": "a", "offset": 11, "length": 10, "events": [{"trigger": [5, 9]}]}]
    (tmp_path / "rest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = list(read_rest(tmp_path / "rest.jsonl", tmp_path / "articles.jsonl.gz"))
    assert found == [("a", "They came.", [{"trigger": [5, 9]}])]


def test_a_light_record_has_no_arguments_and_no_mode() -> None:
    event = sentence_of(TEXT).event({"trigger": "met", "type": "CONSULT", "status": "actual"})
    assert event is not None
    assert (event.mode, event.arguments) == (None, None)


def test_of_two_occurrences_the_nearer_one_is_taken() -> None:
    sentence = sentence_of("He said that he left.")
    assert sentence.locate("he", near=13) == 3


def test_entity_tags_follow_the_characters() -> None:
    tagged = TaggedSentence(
        ("The", "mayor", "of", "Sidon", "met", "Egypt's"), ("O", "O", "O", "B-Location", "O", "B-Location")
    )
    article = TaggedArticle([tagged])
    text = "mayor of Sidon met Egypt's"
    assert article.project(text, word_spans(text)) == ("O", "O", "B-Location", "O", "B-Location", "I-Location")
    assert article.project("Another text", word_spans("Another text")) is None


def test_sentences_with_events_are_not_read_twice() -> None:
    tagged = TaggedSentence(("Troops", "left"), ("O", "O"))
    assert list(entity_examples([tagged], "XTroopsleftY")) == []
    assert len(list(entity_examples([tagged], ""))) == 1


def test_examples_carry_both_layers() -> None:
    tagged = TaggedSentence(tuple(TEXT.split()), ("O", "O", "O", "B-Location", *["O"] * 6))
    found = list(event_examples([("a+", TEXT, [record()])], {"a": TaggedArticle([tagged])}, word_spans))
    assert found[0].entities is not None
    assert found[0].entities[3] == "B-Location"
    assert found[0].events is not None
    assert found[0].events[0].event_type == "CONSULT"
