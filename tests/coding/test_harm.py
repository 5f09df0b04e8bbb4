"""The words of harm, by themselves and several together, and whom each is about."""

from __future__ import annotations

import pytest

from casus.coding.harm import harm_words
from casus.coding.harm_phrases import harms
from casus.coding.tree import Tree
from tests.coding.trees import tree


def read(words: Tree) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """kind, word, how and people of each; without those that are about nobody."""
    found = (one for sentence in words.sentences for one in harms(words, sentence))
    return [
        (one.kind, words.words[one.token], one.how, tuple(words.words[token] for token in one.people))
        for one in found
        if one.people
    ]


def test_whom_it_is_done_to() -> None:
    words = tree("Rebels NOUN nsubj 2  killed VERB root 0 VBD  soldiers NOUN obj 2")
    assert read(words) == [("killed", "killed", "done_to", ("soldiers",))]


def test_the_subject_of_a_passive() -> None:
    words = tree("soldiers NOUN nsubj:pass 3  were AUX aux:pass 3  wounded VERB root 0 VBN")
    assert ("wounded", "wounded", "done_to", ("soldiers",)) in read(words)


def test_the_subject_of_a_passive_that_the_tree_does_not_call_so() -> None:
    words = tree("soldiers NOUN nsubj 3  were AUX aux:pass 3  wounded VERB root 0 VBN")
    assert ("wounded", "wounded", "done_to", ("soldiers",)) in read(words)


def test_a_participle_behind_its_noun() -> None:
    words = tree("soldiers NOUN nsubj 4  killed VERB acl 1 VBN  yesterday NOUN obl 2  lay VERB root 0")
    assert read(words) == [("killed", "killed", "done_to", ("soldiers",))]


def test_a_participle_before_its_noun_tells_of_another_time() -> None:
    words = tree("the DET det 3  wounded VERB acl 3 VBN  soldiers NOUN nsubj 4  slept VERB root 0")
    assert read(words) == []


def test_whom_a_relative_clause_is_on() -> None:
    words = tree("men NOUN root 0  who PRON nsubj:pass 4  were AUX aux:pass 4  killed VERB acl:relcl 1 VBN")
    assert ("killed", "killed", "done_to", ("men",)) in read(words)


def test_a_second_verb_is_done_to_the_same() -> None:
    words = tree("men NOUN nsubj:pass 3  were AUX aux:pass 3  abducted VERB root 0 VBN  and CCONJ cc 5  "
                 "killed VERB conj 3 VBN")  # fmt: skip
    assert ("killed", "killed", "done_to", ("men",)) in read(words)


def test_who_dies() -> None:
    assert read(tree("Three NUM nsubj 2  died VERB root 0")) == [("killed", "died", "they", ("Three",))]
    words = tree("men NOUN root 0  who PRON nsubj 3  died VERB acl:relcl 1")
    assert read(words) == [("killed", "died", "they", ("men",))]


def test_who_is_made_to_flee() -> None:
    words = tree("forced VERB root 0 VBD  villagers NOUN obj 1  to PART mark 4  flee VERB xcomp 1 VB")
    assert read(words) == [("displaced", "flee", "they", ("villagers",))]


def test_nouns_of_harm() -> None:
    words = tree("the DET det 2  killing NOUN root 0  of ADP case 5  three NUM nummod 5  monks NOUN nmod 2")
    assert ("killed", "killing", "of", ("monks",)) in read(words)
    assert ("killed", "deaths", "counted", ("deaths",)) in read(tree("12 NUM nummod 2  deaths NOUN root 0"))


def test_the_killing_of_taken_for_a_verb() -> None:
    words = tree("condemned VERB root 0  killing VERB ccomp 1 VBG  of ADP case 4  monks NOUN obl 2")
    assert read(words) == [("killed", "killing", "done_to", ("monks",))]


@pytest.mark.parametrize("state", ["dead", "wounded"])
def test_states(state: str) -> None:
    kind = "killed" if state == "dead" else "wounded"
    left = tree(f"left VERB root 0  officer NOUN obj 1  {state} ADJ xcomp 1")
    assert read(left) == [(kind, state, "states", ("officer",))]
    are = tree(f"officers NOUN nsubj 3  are AUX cop 3  {state} ADJ root 0")
    assert read(are) == [(kind, state, "states", ("officers",))]


def test_the_subject_of_an_active_verb_is_not_in_that_state() -> None:
    words = tree("rebels NOUN nsubj 2  killed VERB root 0 VBD  him PRON obj 2 PRP")
    assert read(words) == [("killed", "killed", "done_to", ("him",))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Gangs NOUN nsubj 2  drove VERB root 0 VBD  families NOUN obj 2  from ADP case 5  homes NOUN obl 2",
         ("displaced", "drove", "done_to", ("families",))),
        ("forced VERB root 0 VBD  villagers NOUN obj 1  to PART mark 4  leave VERB xcomp 1 VB",
         ("displaced", "forced", "done_to", ("villagers",))),
        ("took VERB root 0 VBD  workers NOUN obj 1  hostage NOUN xcomp 1 NN",
         ("detained", "hostage", "done_to", ("workers",))),
        ("took VERB root 0 VBD  12 NUM nummod 3  prisoners NOUN obj 1 NNS",
         ("detained", "prisoners", "done_to", ("prisoners",))),
        ("took VERB root 0 VBD  men NOUN obj 1  into ADP case 4  custody NOUN obl 1 NN",
         ("detained", "custody", "done_to", ("men",))),
        ("claimed VERB root 0 VBD  lives NOUN obj 1  of ADP case 4  people NOUN nmod 2",
         ("killed", "lives", "counted", ("lives", "people"))),
        ("Nine NUM nsubj 2  lost VERB root 0 VBD  their PRON nmod:poss 4 PRP$  lives NOUN obj 2",
         ("killed", "lives", "counted", ("Nine",))),
        ("Three NUM nsubj:pass 3  were AUX aux:pass 3  beaten VERB root 0 VBN  to ADP case 5  death NOUN obl 3 NN",
         ("killed", "beaten", "done_to", ("Three",))),
        ("shot VERB root 0 VBD  him PRON obj 1  dead ADJ xcomp 1", ("killed", "shot", "done_to", ("him",))),
        ("the DET det 2  number NOUN root 0  of ADP case 4  "
         "dead ADJ nmod 2", ("killed", "number", "totals", ("number",))),
        ("the DET det 2  number NOUN root 0  of ADP case 4  people NOUN nmod 2  wounded VERB acl 4 VBN",
         ("wounded", "number", "totals", ("number",))),
        ("the DET det 3  death NOUN compound 3  toll NOUN nsubj 4  rose VERB root 0",
         ("killed", "toll", "totals", ("toll",))),
        ("drivers NOUN nsubj 2  suffered VERB root 0  "
         "injuries NOUN obj 2", ("wounded", "injuries", "they", ("drivers",))),
        ("gunned VERB root 0 VBD  down ADP compound:prt 1  two NUM nummod 4  men NOUN obj 1",
         ("killed", "gunned", "done_to", ("men",))),
    ],
)  # fmt: skip
def test_several_words_together(sentence: str, expected: tuple[str, str, str, tuple[str, ...]]) -> None:
    assert expected in read(tree(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "took VERB root 0  a DET det 4  heavy ADJ amod 4  toll NOUN obj 1",
        "drove VERB root 0 VBD  trucks NOUN obj 1  from ADP case 4  work NOUN obl 1",
        "shot VERB root 0 VBD  him PRON obj 1  twice ADV advmod 1",
        "took VERB root 0 VBD  photographs NOUN obj 1",
        "gunned VERB root 0 VBD  engines NOUN obj 1",
        "the DET det 2  number NOUN root 0  of ADP case 4  votes NOUN nmod 2",
    ],
)
def test_what_is_no_harm(sentence: str) -> None:
    assert read(tree(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "concerns"),
    [
        ("It PRON nsubj 2  rained VERB root 0", False),
        ("He PRON nsubj 2  drove VERB root 0  to ADP case 4  work NOUN obl 2", False),
        ("It PRON nsubj 2  drove VERB root 0  them PRON obj 2  from ADP case 5  home NOUN obl 2", True),
        ("He PRON nsubj 2  died VERB root 0", True),
        ("Thirty NUM nummod 2  wounded ADJ root 0", True),
    ],
)
def test_which_sentences_are_of_concern(sentence: str, concerns: bool) -> None:
    words = tree(sentence)
    assert harm_words().concern(words, words.sentences[0]) is concerns
