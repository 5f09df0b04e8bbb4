"""What was read of each sentence lands on the right tokens of the article's Doc."""

from __future__ import annotations

import numpy as np
from spacy.vocab import Vocab

from casus.language.decode import SentenceReading
from casus.language.document import DocBuilder, Reading
from casus.language.model import ModelLabels
from casus.language.words import cut_words
from casus.records.frame import Argument, Frame
from tests.language.test_decode import LABELS

TEXT = "MENU\n\nForces shelled\nTyre.\n\nShare"


def frame(start: int, end: int, token: int) -> Frame:
    statuses = {"actual": 1.0, "negated": 0.0, "hypothetical": 0.0, "future": 0.0, "historical": 0.0}
    arguments = (Argument("actor", token, 0.9),)
    return Frame(start, end, "ASSAULT", 0.9, {"ASSAULT": 1.0}, statuses, {"": 1.0}, arguments)  # type: ignore[arg-type]


def built(labels: ModelLabels = LABELS) -> Reading:
    start, end = TEXT.index("Forces"), TEXT.index("\n\nShare")
    rows = cut_words(TEXT, [(start, end)])
    reading = SentenceReading(
        upos=[0, 1, 0, 0],
        xpos=[0, 1, 0, 0],
        feats=[0, 0, 0, 0],
        heads=[2, 0, 2, 2],
        deprels=[1, 3, 2, 0],
        entities=[0, 0, 1, 0],
        frames=(frame(1, 2, 0),),
        vectors=np.arange(8, dtype=np.float32).reshape(4, 2),
    )
    return DocBuilder(Vocab(), labels).build(rows, [reading])


def test_the_text_is_unchanged() -> None:
    assert built().doc.text == TEXT


def test_tags_heads_and_entities() -> None:
    doc = built().doc
    words = {token.text: token for token in doc}
    assert words["Forces"].head.text == "shelled"
    assert words["Tyre"].head.text == "shelled"
    assert (words["Tyre"].dep_, words["Forces"].pos_, words["shelled"].tag_) == ("obj", "NOUN", "VBD")
    assert [(span.text, span.label_) for span in doc.ents] == [("Tyre", "Person")]


def test_white_space_and_unread_text_hang_on_a_neighbour() -> None:
    doc = built().doc
    sentences = [sentence.text.strip() for sentence in doc.sents]
    assert sentences == ["MENU", "Forces shelled\nTyre.", "Share"]


def test_white_space_inside_an_entity_belongs_to_it() -> None:
    rows = cut_words("met Jane\nRoe", [(0, 12)])
    reading = SentenceReading(
        [1, 0, 0], [1, 0, 0], [0, 0, 0], [0, 1, 1], [3, 2, 0], [0, 1, 2], (), np.zeros((3, 0), np.float32)
    )
    doc = DocBuilder(Vocab(), LABELS).build(rows, [reading]).doc
    assert [(span.text, span.label_) for span in doc.ents] == [("Jane\nRoe", "Person")]


def test_frames_count_the_tokens_of_the_article() -> None:
    reading = built()
    found = reading.frames[0]
    assert reading.doc[found.start : found.end].text == "shelled"
    assert reading.doc[found.arguments[0].token].text == "Forces"


def test_vectors_stand_at_the_tokens_of_their_words() -> None:
    reading = built()
    words = {token.text: token.i for token in reading.doc}
    assert reading.vectors[words["shelled"]].tolist() == [2, 3]
    assert reading.vectors[words["Share"]].tolist() == [0, 0]
    assert reading.vectors.shape == (len(reading.doc), 2)


def test_an_empty_text_gives_an_empty_reading() -> None:
    reading = DocBuilder(Vocab(), LABELS).build(cut_words("", []), [])
    assert (len(reading.doc), reading.sentences, reading.frames) == (0, (), ())
