"""Who came to harm in a sentence and how many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from casus.coding.counting import Count, added, counts
from casus.coding.tree import Tree, read_tree
from tests.coding.trees import VOCAB, tree

Read = tuple[str, tuple[int | None, int | None, int | None], str]


def read(words: Tree) -> list[Read]:
    found = (one for sentence in words.sentences for one in counts(words, sentence))
    return [(one.kind, one.bounds, words.text_of(one.span)) for one in found]


def killed(people: str) -> Tree:
    """`Rebels killed <people>.`; the relations of people are counted from 3."""
    return tree(f"Rebels NOUN nsubj 2  killed VERB root 0 VBD  {people}")


@pytest.mark.parametrize(
    ("people", "bounds", "words"),
    [
        ("12 NUM nummod 4  people NOUN obj 2", (12, 12, 12), "12 people"),
        ("12 NUM obj 2", (12, 12, 12), "12"),
        ("a DET det 4  colonel NOUN obj 2 NN", (1, 1, 1), "a colonel"),
        ("him PRON obj 2 PRP", (1, 1, 1), "him"),
        ("dozens NOUN obj 2", (24, None, None), "dozens"),
        ("nobody PRON obj 2", (0, 0, 0), "nobody"),
        ("two NUM nummod 4  policemen NOUN obj 2  and CCONJ cc 7  a DET det 7  driver NOUN conj 4 NN",
         (3, 3, 3), "two policemen and a driver"),
        ("12 NUM nummod 4  fighters NOUN obj 2  and CCONJ cc 6  civilians NOUN conj 4",
         (12, None, None), "12 fighters"),
        ("20 NUM nummod 4  families NOUN obj 2", (20, None, None), "20 families"),
        ("a DET det 4  family NOUN obj 2  of ADP case 6  five NUM nmod 4", (5, 5, 5), "five"),
    ],
)  # fmt: skip
def test_people_who_were_killed(people: str, bounds: tuple[int, int, int], words: str) -> None:
    assert read(killed(people)) == [("killed", bounds, words)]


@pytest.mark.parametrize(
    "people",
    [
        "civilians NOUN obj 2",
        "40 NUM nummod 4  cattle NOUN obj 2",
        "the DET det 4  proposal NOUN obj 2",
        "the DET det 4  leader NOUN compound 5  dog NOUN obj 2",
        "12 NUM nummod 4  casualties NOUN obj 2",
    ],
)
def test_people_of_unknown_number_and_things_are_no_count(people: str) -> None:
    assert read(killed(people)) == []


def test_the_leader_of_twelve_is_one() -> None:
    words = killed("the DET det 4  leader NOUN obj 2 NN  of ADP case 7  12 NUM nummod 7  rebels NOUN nmod 4")
    assert [one[1] for one in read(words)] == [(1, 1, 1)]


def test_those_of_whom_another_word_tells_are_not_added() -> None:
    words = tree("12 NUM nummod 2  people NOUN nsubj:pass 4  were AUX aux:pass 4  killed VERB root 0 VBN  "
                 "and CCONJ cc 7  30 NUM nummod 7  others NOUN conj 2  injured VERB acl 7 VBN")  # fmt: skip
    assert read(words) == [("killed", (12, 12, 12), "12 people"), ("wounded", (30, 30, 30), "30 others")]


def test_those_at_risk_are_not_added() -> None:
    words = tree("12 NUM nummod 2  people NOUN obl 7  killed VERB acl 2 VBN  and CCONJ cc 6  30 NUM nummod 6  "
                 "people NOUN conj 2  lay VERB root 0")  # fmt: skip
    assert read(words) == [("killed", (12, 12, 12), "12 people")]


def test_a_figure_right_before_its_state() -> None:
    words = tree("left VERB root 0  40 NUM nummod 3  wounded ADJ xcomp 1")
    assert read(words) == [("wounded", (40, 40, 40), "40 wounded")]
    words = tree("Two NUM nummod 3  more ADJ amod 1  hurt VERB root 0 VBN")
    assert ("wounded", (2, 2, 2)) in [one[:2] for one in read(words)]


def test_a_subject_that_does_it_is_not_counted() -> None:
    words = tree("200 NUM nummod 2  rebels NOUN nsubj 3  killed VERB root 0 VBD  villagers NOUN obj 3")
    assert read(words) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Sixty NUM nsubj:pass 3  were AUX aux:pass 3  killed VERB root 0 VBN  or CCONJ cc 5  wounded VERB conj 3 VBN",
        "killed VERB root 0 VBD  and CCONJ cc 3  wounded VERB conj 1 VBD  12 NUM nummod 5  men NOUN obj 3",
        "left VERB root 0  dozens NOUN obj 1  of ADP case 4  dead ADJ nmod 2  and CCONJ cc 6  wounded ADJ conj 4",
    ],
)
def test_dead_and_wounded_together_count_as_neither(sentence: str) -> None:
    assert read(tree(sentence)) == []


def test_dead_and_wounded_with_a_figure_each() -> None:
    words = tree("left VERB root 0  12 NUM nummod 3  dead ADJ obj 1  and CCONJ cc 6  30 NUM nummod 6  "
                 "wounded ADJ conj 3")  # fmt: skip
    assert read(words) == [("killed", (12, 12, 12), "12 dead"), ("wounded", (30, 30, 30), "30 wounded")]


def test_no_casualties_are_nobody_killed_and_nobody_wounded() -> None:
    words = tree("There PRON expl 2  were VERB root 0  no DET det 4  casualties NOUN nsubj 2")
    assert read(words) == [("killed", (0, 0, 0), "no casualties"), ("wounded", (0, 0, 0), "no casualties")]


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("The DET det 3  death NOUN compound 3  toll NOUN nsubj 4  rose VERB root 0  to ADP case 6  41 NUM obl 4",
         (41, 41, 41)),
        ("The DET det 2  toll NOUN nsubj 3  rose VERB root 0  from ADP case 5  30 NUM obl 3  "
         "to ADP case 7  41 NUM obl 3",
         (41, 41, 41)),
        ("The DET det 2  toll NOUN nsubj 4  is AUX cop 4  41 NUM root 0", (41, 41, 41)),
        ("A DET det 2  toll NOUN root 0  of ADP case 7  at ADP advmod 7  least ADJ advmod 7  41 NUM nummod 7  "
         "people NOUN nmod 2", (41, 41, None)),
        ("the DET det 2  number NOUN nsubj 5  of ADP case 4  dead ADJ nmod 2  rose VERB root 0  "
         "to ADP case 7  41 NUM obl 5",
         (41, 41, 41)),
    ],
)  # fmt: skip
def test_totals(sentence: str, bounds: tuple[int, int, int | None]) -> None:
    assert [one[:2] for one in read(tree(sentence))] == [("killed", bounds)]


def test_none_of_those_who_were_captured_is_nobody_of_another_verb() -> None:
    words = tree("found VERB root 0 VBD  none PRON obj 1  of ADP case 5  the DET det 5  workers NOUN nmod 2  "
                 "captured VERB acl 5 VBN")  # fmt: skip
    assert read(words) == []


def test_a_total_of_something_else_behind_it() -> None:
    words = tree("The DET det 2  toll NOUN nsubj 3  rose VERB root 0  by ADP case 5  12 NUM obl 3")
    assert read(words) == []


def test_what_another_puts_it_at() -> None:
    words = tree("30 NUM nsubj:pass 3  were AUX aux:pass 3  killed VERB root 0 VBN  "
                 ", PUNCT punct 3  army NOUN nsubj 6  "
                 "put VERB parataxis 3  it PRON obj 6  at ADP case 9  12 NUM obl 6")  # fmt: skip
    assert read(words) == [("killed", (30, 30, 30), "30"), ("killed", (12, 12, 12), "12")]


def test_nobody_puts_a_figure_to_what_was_not_counted() -> None:
    words = tree("killed VERB root 0 VBD  , PUNCT punct 1  army NOUN nsubj 4  put VERB parataxis 1  it PRON obj 4  "
                 "at ADP case 7  12 NUM obl 4")  # fmt: skip
    assert read(words) == []


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("expelled VERB root 0 VBD  12 NUM nummod 3  diplomats NOUN obj 1", []),
        ("expelled VERB root 0 VBD  12 NUM nummod 3  migrants NOUN obj 1", [(12, 12, 12)]),
        ("expelled VERB root 0 VBD  him PRON obj 1 PRP", []),
        ("deported VERB root 0 VBD  him PRON obj 1 PRP", [(1, 1, 1)]),
        ("he PRON nsubj 2 PRP  fled VERB root 0", []),
        ("Thousands NOUN nsubj 2  fled VERB root 0", [(2000, None, None)]),
        ("no DET det 2  plans NOUN root 0  to PART mark 4  flee VERB acl 2 VB", []),
    ],
)
def test_who_is_driven_out(sentence: str, bounds: list[tuple[int | None, ...]]) -> None:
    assert [one[1] for one in read(tree(sentence))] == bounds


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("captured VERB root 0 VBD  12 NUM nummod 3  villages NOUN obj 1", []),
        ("captured VERB root 0 VBD  12 NUM nummod 3  guerrillas NOUN obj 1", [(12, 12, 12)]),
        ("captured VERB root 0 VBD  12 NUM obj 1", []),
        ("captured VERB root 0 VBD  12 NUM nummod 3  hilltops NOUN obj 1", []),
        ("arrested VERB root 0 VBD  12 NUM obj 1", [(12, 12, 12)]),
        ("lost VERB root 0 VBD  his PRON nmod:poss 3 PRP$  mother NOUN obj 1 NN", []),
        ("lost VERB root 0 VBD  40 NUM nummod 3  soldiers NOUN obj 1", [(40, 40, 40)]),
    ],
)
def test_verbs_that_are_done_to_things_too(sentence: str, bounds: list[tuple[int | None, ...]]) -> None:
    assert [one[1] for one in read(tree(sentence))] == bounds


@pytest.mark.parametrize(
    ("parts", "whole", "together"),
    [
        ([(12, 12, 12), (1, 1, 1)], True, (13, 13, 13)),
        ([(12, 12, 12), (1, 1, 1)], False, (13, None, None)),
        ([(12, 12, None), (1, 1, 1)], True, (13, 13, None)),
        ([(None, 30, 30), (1, 1, 1)], True, (1, 31, 31)),
        ([(10, None, 12), (1, 1, 1)], True, (11, None, 13)),
        ([(24, None, None), (1, 1, 1)], True, (25, None, None)),
    ],
)
def test_added(
    parts: list[tuple[int | None, int | None, int | None]], whole: bool, together: tuple[int | None, ...]
) -> None:
    assert added(parts, whole=whole) == together


WORDS = st.sampled_from(
    "killed wounded dead died injured arrested fled 12 three dozens hundred no one people soldiers man families and or "
    "of to at least between the toll number death , . put it from homes drove took hostage lives who were by 30".split()
)
DEPS = st.sampled_from("nsubj nsubj:pass obj obl nmod conj acl acl:relcl xcomp ccomp nummod amod case cc advcl".split())
POS = st.sampled_from("NOUN VERB NUM ADJ ADP PRON CCONJ PUNCT PROPN AUX".split())


@given(st.lists(st.tuples(WORDS, POS, DEPS, st.integers(0, 14)), min_size=1, max_size=15))
def test_any_tree_gives_bounds_in_order(rows: list[tuple[str, str, str, int]]) -> None:
    """Whatever the tree, wrong or not."""
    heads = [min(head, len(rows) - 1) for *_, head in rows]
    words, pos, deps = [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]
    starts: list[bool | int | None] = [True, *[False] * (len(rows) - 1)]
    tags = ["VBN"] * len(rows)
    doc = Doc(VOCAB, words=words, pos=pos, deps=deps, heads=heads, sent_starts=starts, tags=tags, lemmas=words)
    read_ = read_tree(doc.text, doc)
    found: list[Count] = [one for sentence in read_.sentences for one in counts(read_, sentence)]
    for one in found:
        assert 0 <= one.span[0] < one.span[1] <= len(rows)
        known = [bound for bound in one.bounds if bound is not None]
        assert known
        assert known == sorted(known)
