"""Noun phrases and coordinations, on good trees and on any tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from casus.coding.phrases import members, phrase
from casus.coding.tree import read_tree
from tests.coding.trees import VOCAB, at, tree

TITLE = """
Sylvanian ADJ amod 2
President PROPN nsubj 5
Anna PROPN flat 2
Roe PROPN flat 3
spoke VERB root 0
in ADP case 7
Geneva PROPN obl 5
. PUNCT punct 5
"""
HEADED = """
the DET det 2
president NOUN nsubj 7
of ADP case 4
Freedonia PROPN nmod 2
, PUNCT punct 6
Roe PROPN appos 2
spoke VERB root 0
"""
RELATIVE = """
the DET det 2
rebels NOUN nsubj 7
who PRON nsubj 4
held VERB acl:relcl 2
the DET det 6
town NOUN obj 4
withdrew VERB root 0
"""
POSSESSIVE = """
In ADP case 2
Freedonia PROPN nmod:poss 5
's PART case 2
latest ADJ amod 5
attack NOUN obl 7
soldiers NOUN nsubj 7
died VERB root 0
"""
MODIFIER = """
A DET det 4
Freedonian ADJ amod 4
army NOUN compound 4
strike NOUN nsubj 5
killed VERB root 0
civilians NOUN obj 5
"""
BRACKET = """
the DET det 3
Sylvanian ADJ amod 3
Front PROPN nsubj 7
( PUNCT punct 5
SF PROPN appos 3
) PUNCT punct 5
fled VERB root 0
"""
PREPOSED = """
by ADP case 3
the DET det 3
army NOUN obl 5
was AUX aux:pass 5
shelled VERB root 0
"""
LOOSE = """
Prime ADJ amod 2
Minister PROPN nsubj 5
Anna PROPN appos 2
Roe PROPN flat 3
resigned VERB root 0
"""


@pytest.mark.parametrize(
    ("sentence", "word", "text"),
    [
        (TITLE, "Roe", "Sylvanian President Anna Roe"),
        (TITLE, "President", "Sylvanian President Anna Roe"),
        (TITLE, "Geneva", "Geneva"),
        (HEADED, "president", "the president of Freedonia"),
        (HEADED, "Roe", "Roe"),
        (RELATIVE, "rebels", "the rebels"),
        (POSSESSIVE, "Freedonia", "Freedonia"),
        (MODIFIER, "army", "army"),
        (MODIFIER, "Freedonian", "Freedonian"),
        (BRACKET, "Front", "the Sylvanian Front"),
        (PREPOSED, "army", "the army"),
        (LOOSE, "Roe", "Prime Minister Anna Roe"),
    ],
)
def test_phrase(sentence: str, word: str, text: str) -> None:
    words = tree(sentence)
    assert words.text_of(phrase(words, at(words.words, word))) == text


def test_a_name_is_never_cut() -> None:
    words = tree(
        """
        the DET det 2
        Ministry PROPN nsubj 6
        of ADP case 4
        Trade PROPN nmod 2
        Promotion PROPN appos 2
        agreed VERB root 0
        """,
        entities=[("Ministry of Trade Promotion", "Organization")],
    )
    assert words.text_of(phrase(words, 3)) == "the Ministry of Trade Promotion"


def test_an_article_that_the_tree_hung_elsewhere_is_taken_in() -> None:
    words = tree("the DET det 3\narmy NOUN nsubj 3\nleft VERB root 0")
    assert words.text_of(phrase(words, 1)) == "the army"
    modifier = tree("the DET det 3\nU.S. PROPN compound 3\nstrike NOUN nsubj 4\nended VERB root 0")
    assert modifier.text_of(phrase(modifier, 1)) == "U.S."


def test_names_that_the_tree_ran_together_over_and_are_two() -> None:
    words = tree(
        "Anna PROPN nsubj 7\nRoe PROPN flat 1\nand CCONJ cc 5\nPresident PROPN compound 5\nBo PROPN flat 1\n"
        "Cy PROPN flat 1\nleft VERB root 0",
        entities=[("Anna Roe", "Person"), ("Bo Cy", "Person")],
    )
    assert words.text_of(phrase(words, 1)) == "Anna Roe"
    assert words.text_of(phrase(words, 5)) == "President Bo Cy"
    assert [words.words[head] for head in members(words, 1)][:2] == ["Roe", "Bo"]


def test_a_phrase_never_takes_in_a_verb() -> None:
    words = tree("said VERB dep 2\nRoe PROPN nsubj 3\nleft VERB root 0")
    assert words.text_of(phrase(words, 1)) == "Roe"


LIST = """
former ADJ amod 2
MPs NOUN nsubj 9
Anna PROPN flat 2
Roe PROPN flat 3
, PUNCT punct 6
Bo PROPN conj 3
and CCONJ cc 8
Cy PROPN conj 3
quit VERB root 0
"""


def test_members_share_the_first_title() -> None:
    words = tree(LIST)
    heads = members(words, at(words.words, "MPs"))
    assert [words.text_of(phrase(words, head)) for head in heads] == ["former MPs Anna Roe", "Bo", "Cy"]


def test_a_chain_of_conjuncts_is_followed() -> None:
    words = tree("""
        Freedonia PROPN nsubj 7
        , PUNCT punct 3
        Sylvania PROPN conj 1
        , PUNCT punct 6
        and CCONJ cc 6
        Ruritania PROPN conj 3
        agreed VERB root 0
    """)
    assert [words.words[head] for head in members(words, 0)] == ["Freedonia", "Sylvania", "Ruritania"]


def test_including_lists_members() -> None:
    words = tree("""
        envoys NOUN nsubj 6
        including ADP case 3
        Roe PROPN nmod 1
        and CCONJ cc 5
        Bo PROPN conj 3
        left VERB root 0
    """)
    assert [words.text_of(phrase(words, head)) for head in members(words, 0)] == ["envoys", "Roe", "Bo"]


def test_and_inside_a_name_or_a_clause_adds_no_member() -> None:
    name = tree(
        "Trinidad PROPN nsubj 4\nand CCONJ cc 3\nTobago PROPN conj 1\nagreed VERB root 0",
        entities=[("Trinidad and Tobago", "Location")],
    )
    assert members(name, 0) == (0,)
    assert name.text_of(phrase(name, 0)) == "Trinidad and Tobago"
    verbs = tree("Roe PROPN nsubj 2\nmet VERB root 0\nand CCONJ cc 4\nleft VERB conj 2")
    assert members(verbs, 1) == (1,)


@st.composite
def any_tree(draw: st.DrawFn) -> Doc:
    """Words with any relation to any head: what a network may say of a text that is no English."""
    size = draw(st.integers(1, 14))
    words = draw(
        st.lists(st.sampled_from(["a", "of", ",", "'s", "(", "Roe", "and", "-"]), min_size=size, max_size=size)
    )
    deps = st.sampled_from(["nsubj", "obj", "flat", "conj", "nmod", "appos", "case", "punct", "compound", "acl:relcl"])
    pos = st.sampled_from(["NOUN", "PROPN", "PUNCT", "ADP", "VERB", "DET"])
    root = draw(st.integers(0, size - 1))
    order = draw(st.permutations([at for at in range(size) if at != root]))
    heads, placed = [root] * size, [root]
    for token in order:  # a tree with any shape, crossing arcs included
        heads[token] = draw(st.sampled_from(placed))
        placed.append(token)
    return Doc(
        VOCAB,
        words=words,
        heads=heads,
        deps=["ROOT" if at == root else draw(deps) for at in range(size)],
        pos=[draw(pos) for _ in range(size)],
        sent_starts=[True, *[False] * (size - 1)],
    )


@given(any_tree())
def test_any_tree_gives_a_phrase_around_every_word(doc: Doc) -> None:
    words = read_tree(doc.text, doc)
    for token in range(len(doc)):
        start, end = phrase(words, token)
        assert 0 <= start <= token < end <= len(doc)
        assert members(words, token)[0] == token


POLICE = """
police NOUN nsubj 6
from ADP case 3
Jos PROPN flat 1
in ADP case 5
Plateau PROPN nmod 3
fired VERB root 0
"""
ENVOY = """
envoy NOUN nsubj 6
to ADP case 4
the DET det 4
Sahel PROPN nmod 1
Bo PROPN flat 1
left VERB root 0
"""


@pytest.mark.parametrize(
    ("sentence", "word", "text"),
    [
        (POLICE, "Jos", "Jos in Plateau"),
        (POLICE.replace("from", "of"), "Jos", "police of Jos in Plateau"),
        (ENVOY, "Bo", "envoy to the Sahel Bo"),
        (ENVOY.replace("envoy", "letter"), "Bo", "the Sahel Bo"),
    ],
)
def test_a_name_after_a_preposition_is_a_phrase_of_its_own(sentence: str, word: str, text: str) -> None:
    made = tree(sentence)
    assert made.text_of(phrase(made, made.words.index(word))) == text
