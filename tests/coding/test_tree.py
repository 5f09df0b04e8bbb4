"""What coding takes out of a Doc."""

from __future__ import annotations

import numpy as np
from spacy.attrs import ENT_IOB, ENT_TYPE
from spacy.tokens import Doc

from casus.coding.tree import read_tree
from tests.coding.trees import VOCAB, tree

TWO = ("Roe PROPN nsubj 2\nleft VERB root 0\n. PUNCT punct 2", "Bo PROPN nsubj 2\nstayed VERB root 0")


def test_sentences_heads_and_offsets() -> None:
    words = tree(*TWO)
    assert words.sentences == ((0, 3), (3, 5))
    assert words.sentence(4) == (3, 5)
    assert words.heads == (1, 1, 1, 4, 4)
    assert words.children[1] == (0, 2)
    assert [words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == list(words.words)
    assert words.text_of((0, 2)) == "Roe left"
    assert (words.head_in((0, 2)), list(words.ancestors(3))) == (1, [4])


def test_entities_cover_their_tokens() -> None:
    words = tree("Anna PROPN nsubj 3\nRoe PROPN flat 1\nleft VERB root 0", entities=[("Anna Roe", "Person")])
    assert words.entities == {0: (0, 2, "Person"), 1: (0, 2, "Person")}


def test_an_entity_that_white_space_cuts_is_two() -> None:
    spaces = [("Geneva", "B", "Location"), ("\n", "O", ""), ("Switzerland", "I", "Location")]
    doc = Doc(VOCAB, words=[word for word, _, _ in spaces], sent_starts=[True, False, False])
    rows = [[{"I": 1, "O": 2, "B": 3}[mark], VOCAB.strings.add(label) if label else 0] for _, mark, label in spaces]
    doc.from_array([ENT_IOB, ENT_TYPE], np.array(rows, dtype="uint64"))  # type: ignore[arg-type]
    words = read_tree(doc.text, doc)
    assert words.entities == {0: (0, 1, "Location"), 2: (2, 3, "Location")}


def test_an_empty_document() -> None:
    assert read_tree("", Doc(VOCAB)).sentences == ()
