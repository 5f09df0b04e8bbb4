"""Reading with the network that ships: batches of similar sentences change nothing, and hostile text is only text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from casus.language.annotate import Reader, similar
from casus.language.model import LONGEST, Subwords, batch_inputs, first_subwords
from casus.language.scores import Scores

TEXT = (
    "Israel carried out an airstrike on Iranian targets last week. Iran answered with missiles and drones.\n\n"
    "The president of France rejected the offer, but he agreed to meet the foreign minister of Turkey on Monday."
)


LONG = "The minister said that troops of Iran and of Israel had left the town".split()
SENTENCES = (
    ["Stop"],
    ["Troops", "left", "."],
    "Israel carried out an airstrike on Iranian targets last week .".split(),
    "Putin met Xi in Moscow and rejected the offer , which the United States had made .".split(),
    *[(LONG * 9)[:length] for length in (31, 32, 62, 63, 64, 65, 100)],
)
"""Of many lengths: kernels cut their work at 16, 32, 64 and 128."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_an_article_is_tagged_parsed_and_searched_for_events(reader: Reader) -> None:
    reading = reader.read(TEXT)
    assert reading.doc.text == TEXT
    assert len(reading.sentences) == 3
    first = reading.doc[slice(*reading.sentences[0])]
    assert first.root.text == "carried"
    assert [t.text for t in first if t.dep_ == "nsubj"] == ["Israel"]
    assert "ASSAULT" in {frame.event_type for frame in reading.frames}
    assert {"Israel", "France"} <= {span.text for span in reading.doc.ents}


def test_a_sentence_is_answered_the_same_to_the_last_bit_in_any_batch(reader: Reader) -> None:
    subwords = reader.model.subwords([*SENTENCES])
    together = rows_of(reader.model.run(batch_inputs(subwords)), subwords)
    for one, told in zip(subwords, together, strict=True):
        (alone,) = rows_of(reader.model.run(batch_inputs([one])), [one])
        for name, array in alone.items():
            assert np.array_equal(array, told[name]), (name, len(one.ids))


def rows_of(scores: Scores, sentences: Sequence[Subwords]) -> list[dict[str, NDArray[Any]]]:
    """What the network says of each sentence, without the padding."""
    found = []
    for row, sentence in enumerate(sentences):
        words, own = len(sentence.first), scores.sentence == row
        told = {name: getattr(scores, name)[row, :words] for name in ("upos", "xpos", "feats", "deprels", "mentions")}
        told |= {"entities": scores.entities[row, :words], "triggers": scores.triggers[row, :words]}
        told |= {"arcs": scores.arcs[row, :words, : words + 1], "roles": scores.roles[own][:, :, :words]}
        found.append(told | {name: getattr(scores, name)[own] for name in ("word", "statuses", "modes")})
    return found


def test_reading_together_is_reading_apart() -> None:
    other = "Troops left the town of Sidon."
    together = Reader().read_all([(TEXT, [(0, len(TEXT))]), (other, [(0, len(other))])])
    for text, reading in zip((TEXT, other), together, strict=True):
        alone = Reader().read(text)
        assert alone.doc.to_bytes() == reading.doc.to_bytes()
        assert alone.frames == reading.frames


def test_what_was_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(workers=1)
    first = reader.read(TEXT)
    for part in ("begin", "finish"):
        monkeypatch.setattr(reader.model, part, lambda *given: pytest.fail("the network was asked again"))
    again = reader.read(TEXT)
    assert again.frames == first.frames
    assert again.doc.to_bytes() == first.doc.to_bytes()


IDLE = "The book has blue pages. Its paper is thin."
SIFTED = f"{IDLE} Police arrested nine protesters in Cairo. The soup was warm. It was red."


def test_what_holds_no_event_is_left_aside_and_nothing_else_changes() -> None:
    reader = Reader(workers=1)
    whole, sifted = (reader.read_all([(SIFTED, [(0, len(SIFTED))])], sift=sift)[0] for sift in (False, True))
    assert reader.counts == {"sentences": 5, "read": 1}
    assert sifted.frames == whole.frames != ()
    assert sifted.sentences == whole.sentences
    assert sifted.doc.text == SIFTED
    start, end = sifted.sentences[2]
    assert [token.dep_ for token in sifted.doc[start:end]] == [token.dep_ for token in whole.doc[start:end]]
    assert not any(token.tag_ for token in sifted.doc[:start])


def test_an_article_is_sifted_the_same_whatever_is_read_beside_it_or_was_before() -> None:
    first, other = f"{IDLE} He was shot by the army of Iran.", f"{IDLE} The soup was warm."
    texts = [(text, [(0, len(text))]) for text in (first, other, SIFTED)]
    used = Reader()
    together = used.read_all(texts, sift=True)
    for text, reading, again in zip(texts, together, used.read_all(texts, sift=True), strict=True):
        (alone,) = Reader().read_all([text], sift=True)
        assert alone.doc.to_bytes() == reading.doc.to_bytes() == again.doc.to_bytes()
        assert alone.frames == reading.frames == again.frames
    tagged = [[bool(token.tag_) for token in reading.doc] for reading in together]
    assert all(tagged[0])
    assert not any(tagged[1])


def test_words_cut_elsewhere_are_read_in_their_order(reader: Reader) -> None:
    parsed = reader.parse_words([["Troops", "left", "."], ["Police", "arrested", "two", "protesters", "."]])
    assert [len(p.heads) for p in parsed] == [3, 5]
    assert parsed[1].deprels[1] == "root"
    assert len(reader.entities_words([["Police", "in", "Cairo"]])[0]) == 3


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    reading = READER.read(text)
    assert reading.doc.text == text


READER = Reader(workers=1)


def test_a_sentence_longer_than_the_network_reads_keeps_its_words(reader: Reader) -> None:
    words = ["Zwolle-Kampen-Hattem"] * 100
    parsed = reader.parse_words([words])[0]
    assert len(parsed.heads) < len(words)
    text = " ".join(words)
    assert reader.read(text).doc.text == text


def test_batches_hold_similar_lengths_and_keep_the_budget() -> None:
    sentences = [Subwords(tuple(range(n)), (0,) * n, (0,)) for n in (30, 5, 31, 6, 100)]
    found = list(similar(sentences, 64))
    assert found == [[1, 3], [0, 2], [4]]


def test_a_word_without_subwords_shares_its_neighbours_place() -> None:
    assert first_subwords(["A", "\u200b", "b"], [101, 7, 8, 102], [None, 0, 2, None]).first == (1, 2, 2)


def test_words_past_the_limit_are_not_read() -> None:
    found = first_subwords(["a"] * 598, [1] * 600, [None, *range(598), None])
    assert len(found.ids) == len(found.shapes) == LONGEST
    assert len(found.first) == LONGEST - 2
