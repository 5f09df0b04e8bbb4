from __future__ import annotations

import pytest
from spacy.tokens import Doc

from casus.coding.figures import MOST, figures
from casus.coding.tree import Tree, read_tree
from tests.coding.trees import VOCAB, tree

Told = tuple[str, int | None, int | None, int | None, str | None]


def read(words: Tree) -> list[Told]:
    """The words of each figure's phrase, its bounds, and the noun that it counts."""
    found = (one for sentence in words.sentences for one in figures(words, sentence))
    return [
        (words.text_of(one.whole), one.low, one.best, one.high, None if one.noun is None else words.words[one.noun])
        for one in found
    ]


def counted(bound: str, number: str = "12 NUM") -> Tree:
    """`<bound> 12 people died.`"""
    before = [f"{word} ADV advmod 0" for word in bound.split()]
    at = len(before) + 1
    rows = [*before, *(f"{number} nummod {at + 1}".splitlines()), f"people NOUN nsubj {at + 2}", "died VERB root 0"]
    return tree("  ".join(row.replace(" 0", f" {at + 2}") if row.endswith("advmod 0") else row for row in rows))


@pytest.mark.parametrize(
    ("bound", "bounds"),
    [
        ("", (12, 12, 12)),
        ("at least", (12, 12, None)),
        ("more than", (12, 12, None)),
        ("well over", (12, 12, None)),
        ("no fewer than", (12, 12, None)),
        ("up to", (None, 12, 12)),
        ("nearly", (None, 12, 12)),
        ("fewer than", (None, 12, 12)),
        ("no more than", (None, 12, 12)),
        ("about", (None, 12, None)),
        ("some", (None, 12, None)),
        ("an estimated", (None, 12, None)),
    ],
)
def test_words_before_a_number_bound_it(bound: str, bounds: tuple[int | None, int | None, int | None]) -> None:
    assert read(counted(bound)) == [(f"{bound} 12 people".strip(), *bounds, "people")]


@pytest.mark.parametrize("word", ["over", "about"])
def test_a_preposition_does_not_bound_what_it_is_about(word: str) -> None:
    words = tree(f"spoke VERB root 0  {word} ADP case 4  two NUM nummod 4  killings NOUN obl 1")
    assert read(words) == [("two killings", 2, 2, 2, "killings")]


def test_a_range_after_between() -> None:
    words = tree("Between ADP case 2  10 NUM obl 6  and CCONJ cc 4  12 NUM conj 2  men NOUN nsubj 6  died VERB root 0")
    assert read(words) == [("Between 10 and 12 men", 10, None, 12, "men")]


def test_words_behind_a_number_bound_it_too() -> None:
    words = tree("30 NUM nsubj 4  or CCONJ cc 3  more ADJ conj 1  died VERB root 0")
    assert read(words) == [("30 or more", 30, 30, None, None)]


@pytest.mark.parametrize("nobody", ["Nobody", "None"])
def test_nobody_is_a_figure(nobody: str) -> None:
    assert read(tree(f"{nobody} PRON nsubj 2  died VERB root 0")) == [(nobody, 0, 0, 0, None)]


def test_no_one_and_no_soldiers() -> None:
    assert read(tree("No DET det 2  one PRON nsubj 3  died VERB root 0")) == [("No one", 0, 0, 0, None)]
    words = tree("No DET det 2  soldiers NOUN nsubj 3  died VERB root 0")
    assert read(words) == [("No soldiers", 0, 0, 0, "soldiers")]


@pytest.mark.parametrize(
    ("sentence", "phrase", "noun"),
    [
        ("two NUM nummod 4  Syrian ADJ amod 4  rebel NOUN compound 4  fighters NOUN nsubj 5  died VERB root 0",
         "two Syrian rebel fighters", "fighters"),
        ("two NUM nsubj 6  of ADP case 5  the DET det 5  rebel NOUN compound 5  fighters NOUN nmod 1  died VERB root 0",
         "two of the rebel fighters", "fighters"),
        ("left VERB root 0  30 NUM nummod 3  wounded ADJ xcomp 1", "30 wounded", "wounded"),
        ("two NUM nsubj 3  were AUX aux:pass 3  hurt VERB root 0", "two", None),
        ("dozens NOUN nsubj 4  of ADP case 3  people NOUN nmod 1  died VERB root 0", "dozens of people", "people"),
    ],
)  # fmt: skip
def test_the_noun_that_is_counted(sentence: str, phrase: str, noun: str | None) -> None:
    ((told, *_, found),) = read(tree(sentence))
    assert (told, found) == (phrase, noun)


def test_the_day_behind_a_number_is_not_counted() -> None:
    words = tree("killed VERB root 0  12 NUM obj 1  Wednesday PROPN obl 1", entities=[("Wednesday", "Date")])
    assert read(words) == [("12", 12, 12, 12, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "12 NUM nummod 2  % SYM nsubj 3  died VERB root 0",
        "12 NUM nummod 3  per ADP case 3  cent NOUN nsubj 4  died VERB root 0",
        "$ SYM root 0  12 NUM nummod 1  million NUM nummod 1",
        "Roe PROPN nsubj 5  , PUNCT punct 3  45 NUM appos 1  , PUNCT punct 3  died VERB root 0",
        "died VERB root 0  in ADP case 3  2014 NUM obl 1  . PUNCT punct 1",
        "died VERB root 0  on ADP case 3  12 NUM obl 1  June PROPN nmod 3",
        "shells NOUN nsubj 4  of ADP case 3  155mm NUM nmod 1  fell VERB root 0",
        "killed VERB root 0  both CCONJ cc:preconj 3  soldiers NOUN obj 1  and CCONJ cc 5  civilians NOUN conj 3",
        f"{MOST + 1} NUM nummod 2  people NOUN nsubj 3  died VERB root 0",
    ],
)
def test_numbers_that_count_nobody(sentence: str) -> None:
    assert read(tree(sentence)) == []


@pytest.mark.parametrize("words", [["12", "-", "year", "-", "old"], ["F", "-", "16"], ["8", "\u2011", "point"]])
def test_numbers_within_a_longer_term_count_nobody(words: list[str]) -> None:
    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    doc = Doc(VOCAB, words=words, spaces=[False] * len(words), sent_starts=starts)
    assert read(read_tree(doc.text, doc)) == []


@pytest.mark.parametrize(("text", "label"), [("12 days", "Date"), ("12 pounds", "Money")])
def test_numbers_of_days_and_money(text: str, label: str) -> None:
    noun = text.split()[1]
    words = tree(f"lost VERB root 0  12 NUM nummod 3  {noun} NOUN obj 1", entities=[(text, label)])
    assert read(words) == []


def test_a_number_like_a_year_before_a_noun_counts() -> None:
    words = tree("2014 NUM nummod 2  people NOUN nsubj 3  died VERB root 0")
    assert read(words) == [("2014 people", 2014, 2014, 2014, "people")]
