from __future__ import annotations

import pytest

from casus.coding.tense import lies_ahead
from tests.coding.trees import tree

AHEAD = [
    "They PRON nsubj 3\nwill AUX aux 3 MD\nmeet VERB root 0 VB\non ADP case 5\nFriday PROPN obl 3",
    "He PRON nsubj 2\nsaid VERB root 0 VBD\nthey PRON nsubj 5\nwould AUX aux 5 MD\nmeet VERB ccomp 2 VB\n"
    "on ADP case 7\nFriday PROPN obl 5",
    "All PRON nsubj 2\nagreed VERB root 0 VBD\nto PART mark 4\nmeet VERB xcomp 2 VB\non ADP case 6\nFriday PROPN obl 4",
    "Talks NOUN nsubj 3\nare AUX cop 3 VBP\ndue ADJ root 0 JJ\non ADP case 5\nFriday PROPN obl 3",
    "They PRON nsubj 4\nare AUX aux 4 VBP\nto PART mark 4\nmeet VERB root 0 VB\non ADP case 6\nFriday PROPN obl 4",
    "Talks NOUN nsubj 5\non ADP case 3\nFriday PROPN nmod 1\nwill AUX aux 5 MD\nfail VERB root 0 VB",
]
TOLD = [
    "They PRON nsubj 2\nmet VERB root 0 VBD\non ADP case 4\nFriday PROPN obl 2",
    "He PRON nsubj 2\nsaid VERB root 0 VBD\non ADP case 4\nFriday PROPN obl 2\nthey PRON nsubj 7\nwill AUX aux 7 MD\n"
    "meet VERB ccomp 2 VB",
    "They PRON nsubj 2\nwent VERB root 0 VBD\nto PART mark 4\nmeet VERB advcl 2 VB\non ADP case 6\nFriday PROPN obl 4",
    "Talks NOUN nsubj 5\non ADP case 3\nFriday PROPN nmod 1\nhad AUX aux 5 VBD\nfailed VERB root 0 VBN",
    "He PRON nsubj 3\nwould AUX aux 3 MD\nmeet VERB root 0 VB\nthem PRON obj 3\nFriday PROPN obl 3",
    "He PRON nsubj 2\nsaid VERB root 0 VBD\nthey PRON nsubj 6\nwould AUX aux 6 MD\nhave AUX aux 6 VB\n"
    "met VERB ccomp 2 VBN\nFriday PROPN obl 6",
    "Friday PROPN root 0",
]


@pytest.mark.parametrize("sentence", AHEAD)
def test_what_is_to_come(sentence: str) -> None:
    words = tree(sentence)
    assert lies_ahead(words, words.words.index("Friday"))


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told(sentence: str) -> None:
    words = tree(sentence)
    assert not lies_ahead(words, words.words.index("Friday"))
