"""From a phrase to the records of whom it means."""

from __future__ import annotations

import pytest

from casus.coding.parties import parties, words_of
from casus.records.event import Participant, Words
from tests.coding.trees import links, tree

TEXT = (
    "Mayor PROPN nsubj 3  Roe PROPN flat 1  left VERB root 0  . PUNCT punct 3",
    "She PRON nsubj 2 PRP  slept VERB root 0  . PUNCT punct 2",
    "Both DET det 2  leaders NOUN nsubj 3  met VERB root 0  . PUNCT punct 3",
)
CODES = {"Mayor Roe": "FRE-GOV"}
ROE, SHE, BOTH = (0, 2), (4, 5), (7, 9)


def found(span: tuple[int, int]) -> list[Participant]:
    return list(parties(tree(*TEXT), span, links(CODES, {SHE: (ROE,)}, plurals={"Both leaders": ("FRE", "SYL")})))


def test_a_name_stands_with_its_words_and_offsets() -> None:
    (party,) = found(ROE)
    assert (party.text, party.start, party.end) == ("Mayor Roe", 0, 9)


def test_a_name_is_linked() -> None:
    (party,) = found(ROE)
    assert (party.code, party.name, party.country, party.id) == ("FRE-GOV", "Mayor Roe", "FRE", "row:FRE-GOV")


def test_a_pronoun_keeps_its_own_words_and_has_the_code_of_whom_it_means() -> None:
    (party,) = found(SHE)
    assert (party.text, party.code) == ("She", "FRE-GOV")


@pytest.mark.parametrize(("span", "referent"), [(SHE, Words("Mayor Roe", 0, 9)), (ROE, None)])
def test_the_words_that_it_points_to(span: tuple[int, int], referent: Words | None) -> None:
    assert [party.referent for party in found(span)] == [referent]


def test_a_plural_is_one_party_for_each() -> None:
    assert [(party.text, party.code) for party in found(BOTH)] == [("Both leaders", "FRE"), ("Both leaders", "SYL")]


def test_a_plural_of_several_points_to_no_words() -> None:
    assert [party.referent for party in found(BOTH)] == [None, None]


def test_who_is_not_known_is_still_a_party() -> None:
    assert [party.code for party in parties(tree(*TEXT), (8, 9), links())] == ["UNK"]


@pytest.mark.parametrize(
    ("span", "words"), [(None, None), (ROE, Words("Mayor Roe", 0, 9)), ((2, 3), Words("left", 10, 14))]
)
def test_words_of_a_span(span: tuple[int, int] | None, words: Words | None) -> None:
    assert words_of(tree(*TEXT), span) == words


def test_white_space_at_the_ends_is_cut() -> None:
    words = tree("x X dep 1  y X dep 1")
    blank = words.__class__(
        **{name: getattr(words, name) for name in words.__slots__ if name not in ("text", "starts", "ends")},
        text=" \n ab \n",
        starts=(0, 3),
        ends=(3, 7),
    )
    assert words_of(blank, (0, 2)) == Words("ab", 3, 5)
