"""Sieves on sentences written for the purpose, with trees built by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from casus.language.coreference import antecedents, read_coreference
from casus.language.document import Reading
from casus.language.linker import Linked, Linker
from casus.language.mentions import Columns, read_columns
from casus.language.phrases import read_phrases
from casus.language.scores import Floats
from casus.language.speech import Voiced
from tests.language.prose import VOCAB, article

STATES = {
    "Poe": "FRE", "Roe": "SYL", "Ankara": "TUR", "Turkish": "TUR", "Turkey": "TUR", "Israel": "ISR", "Syria": "SYR",
}  # fmt: skip


def meant(doc: Doc, sentences: Sequence[tuple[int, int]], word: str, count: int = 1) -> list[str] | None:
    """The texts that the mention which ends in the word stands for."""
    at = [token.i for token in doc if token.text == word][count - 1]
    found = antecedents(doc, sentences, STATES.get)
    spans = next((targets for span, targets in found.items() if span[0] <= at < span[1]), None)
    return None if spans is None else [doc[start:end].text for start, end in spans]


MINISTER = """
Foreign NNP amod 2
Minister NNP compound 4
Jane NNP compound 4
Roe NNP nsubj 5
met VBD root 0
reporters NNS obj 5
. . punct 5
"""
PEOPLE = {"Jane Roe": "Person", "Roe": "Person", "John Poe": "Person"}


def test_a_pronoun_means_the_subject_before_with_its_title() -> None:
    doc, sentences = article(MINISTER, "She PRP nsubj 2\nleft VBD root 0", entities=PEOPLE)
    assert meant(doc, sentences, "She") == ["Foreign Minister Jane Roe"]


def test_a_last_name_means_the_full_name_with_its_title() -> None:
    doc, sentences = article(MINISTER, "Mrs NNP compound 2\nRoe NNP nsubj 3\nleft VBD root 0", entities=PEOPLE)
    assert meant(doc, sentences, "Mrs") == ["Foreign Minister Jane Roe"]


def test_a_last_name_that_two_share_is_left_out() -> None:
    doc, sentences = article(
        "Jane NNP compound 2\nRoe NNP nsubj 3\nmet VBD root 0\nPaul NNP compound 5\nRoe NNP obj 3",
        "Roe NNP nsubj 2\nleft VBD root 0",
        entities={"Jane Roe": "Person", "Paul Roe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "Roe", 3) is None


def test_a_title_means_the_one_who_bears_it() -> None:
    doc, sentences = article(MINISTER, "The DT det 2\nminister NN nsubj 3\nleft VBD root 0", entities=PEOPLE)
    assert meant(doc, sentences, "minister") == ["Foreign Minister Jane Roe"]


def test_gender_rules_a_candidate_out() -> None:
    doc, sentences = article(
        "Mr NNP compound 2\nPoe NNP nsubj 3\nthanked VBD root 0\nMrs NNP compound 5\nRoe NNP obj 3",
        "She PRP nsubj 2\nleft VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "She") == ["Mrs Roe"]


def test_a_possessor_does_not_give_its_gender() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 2\nsent VBD root 0\nhis PRP$ nmod:poss 4\ndaughter NN obj 2",
        "She PRP nsubj 2\nleft VBD root 0",
        entities={"Poe": "Person"},
    )
    assert meant(doc, sentences, "She") == ["his daughter"]


def test_arguments_of_one_verb_differ() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 2\nspoke VBD root 0",
        "Roe NNP nsubj 2\nthanked VBD root 0\nhim PRP obj 2",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "him") == ["Poe"]


def test_two_equal_candidates_are_left_out() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 2\nspoke VBD root 0\nand CC cc 5\nRoe NNP nsubj 5\nsang VBD conj 2",
        "He PRP nsubj 2\nleft VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "He") is None


def test_we_in_a_quotation_is_its_speaker() -> None:
    doc, sentences = article(
        "“ `` punct 3\nWe PRP nsubj 3\nrefuse VBP ccomp 8\n, , punct 3\n” '' punct 3\nJohn NNP compound 7\n"
        "Poe NNP nsubj 8\nsaid VBD root 0",
        entities=PEOPLE,
    )
    assert meant(doc, sentences, "We") == ["John Poe"]


def test_we_outside_a_quotation_is_left_out() -> None:
    doc, sentences = article(MINISTER, "We PRP nsubj 2\nleft VBD root 0", entities=PEOPLE)
    assert meant(doc, sentences, "We") is None


def test_they_means_each_of_a_coordination() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 4\nand CC cc 3\nRoe NNP conj 1\nmet VBD root 0",
        "They PRP nsubj 2\nagreed VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "They") == ["Poe", "Roe"]


@pytest.mark.parametrize(
    "pair",
    [
        "The DT det 3\ntwo CD nummod 3\nleaders NNS nsubj 4\nagreed VBD root 0",
        "The DT det 2\ntwo CD nsubj 3\nagreed VBD root 0",
    ],
)
def test_the_two_are_the_coordination_before(pair: str) -> None:
    doc, sentences = article(
        "Poe NNP nsubj 4\nand CC cc 3\nRoe NNP conj 1\nmet VBD root 0",
        pair,
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "two") == ["Poe", "Roe"]


def test_who_acts_on_both_is_neither() -> None:
    doc, sentences = article(
        "Ankara NNP nsubj 2\nwarned VBD root 0\nIsrael NNP obj 2",
        "Syria NNP nsubj 2\nthanked VBD root 0\nboth DT det 4\ncountries NNS obj 2",
        entities=dict.fromkeys(["Ankara", "Israel", "Syria"], "Location"),
    )
    assert meant(doc, sentences, "countries") == ["Ankara", "Israel"]


def test_the_leaders_are_the_last_two_who_were_named_even_by_a_pronoun() -> None:
    doc, sentences = article(
        "Ankara NNP nsubj 4\nand CC cc 3\nIsrael NNP conj 1\nmet VBD root 0",
        "Poe NNP nsubj 2\nleft VBD root 0",
        "He PRP nsubj 2\ncalled VBD root 0\nRoe NNP obj 2",
        "Both DT det 2\nleaders NNS nsubj 3\nagreed VBD root 0",
        entities={"Poe": "Person", "Roe": "Person", "Ankara": "Location", "Israel": "Location"},
    )
    assert meant(doc, sentences, "leaders") == ["Poe", "Roe"]


@pytest.mark.parametrize("word", ["Either", "Neither", "Each"])
def test_each_side_stands_for_the_pair(word: str) -> None:
    doc, sentences = article(
        "Ankara NNP nsubj 4\nand CC cc 3\nIsrael NNP conj 1\nmet VBD root 0",
        f"{word} DT det 2\nside NN nsubj 3\nagreed VBD root 0",
        entities=dict.fromkeys(["Ankara", "Israel"], "Location"),
    )
    assert meant(doc, sentences, "side") == ["Ankara", "Israel"]


BOTH = "Both DT det 2\ncountries NNS nsubj 3\nagreed VBD root 0"


@pytest.mark.parametrize(("third", "expected"), [("Turkey", ["Israel", "Turkey"]), ("Syria", None)])
def test_both_countries_are_two_states_under_whatever_name(third: str, expected: list[str] | None) -> None:
    doc, sentences = article(
        f"Ankara NNP nsubj 2\nwarned VBD root 0\nIsrael NNP obj 2\nabout IN case 5\n{third} NNP obl 2",
        BOTH,
        entities=dict.fromkeys(["Ankara", "Turkey", "Israel", "Syria"], "Location"),
    )
    assert meant(doc, sentences, "countries") == expected


def test_an_acronym_means_the_name_that_it_stands_beside() -> None:
    doc, sentences = article(
        "River NNP compound 2\nParty NNP nsubj 6\n( -LRB- punct 4\nRP NNP appos 2\n) -RRB- punct 4\nwon VBD root 0",
        "RP NNP nsubj 2\nlost VBD root 0",
        entities={"River Party": "Organization", "RP": "Organization"},
    )
    assert meant(doc, sentences, "RP", 2) == ["River Party"]


def test_who_means_the_noun_of_its_clause() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 5\n, , punct 4\nwho WP nsubj 4\nfled VBD acl:relcl 1\nreturned VBD root 0",
        entities={"Poe": "Person"},
    )
    assert meant(doc, sentences, "who") == ["Poe"]


WORDS = st.tuples(
    st.sampled_from(["He", "they", "Poe", "the", "two", "leaders", "“", "”", '"', "(", "RP", "said", "\n"]),
    st.sampled_from(["PRP", "PRP$", "NNP", "NNS", "NN", "DT", "VBD", "WP", "``", "_SP"]),
    st.sampled_from(["nsubj", "obj", "conj", "appos", "compound", "flat", "acl:relcl", "root", "nmod:poss", "punct"]),
)


@given(st.lists(WORDS, min_size=1, max_size=14), st.data())
def test_any_tree_gives_spans_inside_the_article(words: list[tuple[str, str, str]], data: st.DataObject) -> None:
    heads = [0, *(data.draw(st.integers(0, at)) for at in range(len(words) - 1))]
    doc = Doc(
        VOCAB, words=[w[0] for w in words], tags=[w[1] for w in words], pos=["X"] * len(words),
        deps=[w[2] for w in words], heads=heads,
    )  # fmt: skip
    cut = data.draw(st.integers(0, len(words)))
    found = antecedents(doc, [span for span in ((0, cut), (cut, len(words))) if span[0] < span[1]])
    for span, targets in found.items():
        assert all(0 <= start < end <= len(words) for start, end in (span, *targets))
        assert all(target != span for target in targets)


def test_tokens_outside_the_prose_are_not_read() -> None:
    doc, sentences = article(MINISTER, "She PRP nsubj 2\nleft VBD root 0", entities=PEOPLE)
    assert antecedents(doc, sentences[1:]) == {}


AT_HOME = """
President NNP compound 2
Roe NNP nsubj 3
spoke VBD root 0
"""
GUEST = """
He PRP nsubj 2
met VBD root 0
Sylvanian JJ amod 4
President NNP compound 5
Poe NNP obj 2
"""
LATER = """
The DT det 2
president NN nsubj 3
slept VBD root 0
"""
PAUSE = """
It PRP nsubj 2
rained VBD root 0
"""


@pytest.mark.parametrize(("pauses", "who"), [(0, "Sylvanian President Poe"), (2, "President Roe")])
def test_the_president_is_soon_no_longer_the_guest(pauses: int, who: str) -> None:
    entities = {"Roe": "Person", "Poe": "Person", "Sylvanian": "NORP"}
    doc, sentences = article(AT_HOME, GUEST, *[PAUSE] * pauses, LATER, entities=entities)
    assert meant(doc, sentences, "president") == [who]


def told(doc: Doc, sentences: Sequence[tuple[int, int]], word: str, earlier: str) -> list[str] | None:
    """As `meant`, by a linker that links the phrase of one word to that of another."""
    at, before = ([token.i for token in doc if token.text == text][-1] for text in (word, earlier))

    def link(columns: Columns, quotations: Sequence[Voiced]) -> Linked:
        phrases = read_phrases(columns)
        numbers = {phrase.head: number for number, phrase in enumerate(phrases) if not phrase.joined}
        links = tuple(numbers[before] if phrase.head == at else -1 for phrase in phrases)
        return Linked(phrases, links, {numbers[at]: [(numbers[before], 3.0)]})

    spans = antecedents(doc, sentences, STATES.get, link).get((at, at + 1))
    return None if spans is None else [doc[start:end].text for start, end in spans]


TWO = "Poe NNP nsubj 2\nspoke VBD root 0\nand CC cc 5\nRoe NNP nsubj 5\nsang VBD conj 2"


def test_the_linker_decides_between_equals() -> None:
    doc, sentences = article(TWO, "He PRP nsubj 2\nleft VBD root 0", entities={"Poe": "Person", "Roe": "Person"})
    assert told(doc, sentences, "He", "Roe") == ["Roe"]
    assert told(doc, sentences, "He", "Poe") == ["Poe"]


def test_the_linker_cannot_overrule_gender_and_grammar() -> None:
    doc, sentences = article(
        "Mr NNP compound 2\nPoe NNP nsubj 3\nthanked VBD root 0\nMrs NNP compound 5\nRoe NNP obj 3",
        "She PRP nsubj 2\nleft VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert told(doc, sentences, "She", "Poe") == ["Mrs Roe"]
    doc, sentences = article(
        "Poe NNP nsubj 2\nspoke VBD root 0", "Roe NNP nsubj 2\nthanked VBD root 0\nhim PRP obj 2",
        entities={"Poe": "Person", "Roe": "Person"},
    )  # fmt: skip
    assert told(doc, sentences, "him", "Roe") == ["Poe"]


def test_a_pronoun_is_put_into_the_chain_of_what_it_means() -> None:
    """The linker would take the nearer; what the grammar rules out is not taken, and the chain says so too."""
    doc, sentences = article(
        "Poe NNP nsubj 2\nspoke VBD root 0", "Roe NNP nsubj 2\nthanked VBD root 0\nhim PRP obj 2",
        entities={"Poe": "Person", "Roe": "Person"},
    )  # fmt: skip

    class Fake(Linker):
        def link(self, columns: Columns, quotations: Sequence[Voiced], vectors: Floats) -> Linked:
            return Linked(read_phrases(columns), (-1, -1, 1), {2: [(0, 1.0), (1, 2.0)]})

    vectors = np.zeros((len(doc), 1), dtype=np.float32)
    reading = Reading(doc, tuple(sentences), (), vectors, (), read_columns(doc, sentences))
    found = read_coreference(reading, Fake())
    assert found.antecedents[4, 5] == ((0, 1),)
    assert found.chains == (((0, 1), (4, 5)),)


SAID = "Justice NNP nsubj 4  Lee NNP flat 1  also RB advmod 4  said VBD root 0  Poe NNP nsubj 6  lied VBD ccomp 4"
HE_SAID = "“ `` punct 3  It PRP nsubj 3  failed VBD ccomp 6  ” '' punct 3  he PRP nsubj 6  said VBD root 0"
ACTED = "Rao NNP nsubj 2  laughed VBD root 0"


@pytest.mark.parametrize(("between", "who"), [((), ["Justice Lee"]), ((ACTED,), ["Rao"])])
def test_he_said_goes_on_with_the_speaker_unless_another_person_has_acted(
    between: tuple[str, ...], who: list[str]
) -> None:
    entities = {"Justice Lee": "Person", "Poe": "Person", "Rao": "Person"}
    doc, sentences = article(SAID, *between, HE_SAID, entities=entities)
    assert meant(doc, sentences, "he") == who


def test_a_pronoun_in_the_opening_phrase_is_the_subject_that_follows() -> None:
    doc, sentences = article(
        "Poe NNP nsubj 2  spoke VBD root 0",
        "In IN case 3  his PRP$ nmod:poss 3  speech NN obl 6  , , punct 3  Roe NNP nsubj 6  wept VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )
    assert meant(doc, sentences, "his") == ["Roe"]


@pytest.mark.parametrize(("word", "label", "found"), [("group", "Organization", ["Ansar"]), ("group", "Person", None)])
def test_a_definite_phrase_is_the_name_of_its_kind_that_the_linker_leads_to(
    word: str, label: str, found: list[str] | None
) -> None:
    doc, sentences = article(
        "Ansar NNP nsubj 2  fled VBD root 0",
        "The DT det 2  group NN nsubj 3  wept VBD root 0",
        entities={"Ansar": label},
    )

    def link(columns: Columns, quotations: Sequence[Voiced]) -> Linked:
        return Linked(read_phrases(columns), (-1, 0))

    spans = antecedents(doc, sentences, STATES.get, link).get((2, 4))
    assert (None if spans is None else [doc[start:end].text for start, end in spans]) == found
