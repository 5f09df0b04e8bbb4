"""What a mention refers to, and whose it is."""

from __future__ import annotations

from dataclasses import replace

from casus.coding.links import referents
from casus.records.link import ActorLink
from tests.coding.trees import links, tree

UNION = """
The DET det 2 DT
union NOUN nsubj 3 NN
called VERB root 0 VBD
its PRON nmod:poss 5 PRP$
members NOUN obj 3 NNS
"""
FRIENDS = """
Oslo PROPN nsubj 2 NNP
thanked VERB root 0 VBD
its PRON nmod:poss 5 PRP$
Danish ADJ amod 5 JJ
friends NOUN obj 2 NNS
"""
LEADERS = """
Both DET det 2 DT
leaders NOUN nsubj 3 NNS
met VERB root 0 VBD
"""


def codes(
    text: str, mention: tuple[int, int], antecedents: dict[tuple[int, int], tuple[tuple[int, int], ...]]
) -> list[str]:
    known = {"The union": "NGA-LAB", "The union's members": "NGA-CVL", "its Danish friends": "DNK", "Oslo": "NOR-GOV"}
    return [link.code for link in referents(tree(text), links(known, antecedents), mention)]


def test_a_pronoun_is_what_it_refers_to() -> None:
    assert codes(UNION, (3, 4), {(3, 4): ((0, 2),)}) == ["NGA-LAB"]


def test_its_members_are_those_of_what_it_refers_to() -> None:
    assert codes(UNION, (3, 5), {(3, 4): ((0, 2),)}) == ["NGA-CVL"]


def test_a_mention_that_names_somebody_is_read_as_it_stands() -> None:
    assert codes(FRIENDS, (2, 5), {(2, 3): ((0, 1),)}) == ["DNK"]


def test_a_pronoun_without_antecedent_is_unknown() -> None:
    assert codes(UNION, (3, 4), {}) == ["UNK"]


def test_a_plural_has_several_referents_each_once() -> None:
    known = links({"Both": "NOR-GOV", "leaders": "DNK"}, {(0, 2): ((0, 1), (1, 2), (0, 1))})
    assert [link.code for link in referents(tree(LEADERS), known, (0, 2))] == ["NOR-GOV", "DNK"]


def test_an_office_is_that_of_the_one_it_refers_to_whatever_its_own_words_suggest() -> None:
    words = tree(
        "Roe PROPN nsubj 2 NNP\nspoke VERB root 0 VBD",
        "The DET det 2 DT\nenvoy NOUN nsubj 3 NN\nleft VERB root 0",
    )
    own = ActorLink("DNK-GOV", "Denmark", "DNK", "GOV", "country:DNK")
    codes = {"The envoy": own, "Roe": ActorLink("NOR-GOV")}
    known = replace(links({}, {(2, 4): ((0, 1),)}), who=lambda text, _: codes[text])
    assert [link.code for link in referents(words, known, (2, 4))] == ["NOR-GOV"]


def test_a_plural_that_refers_to_nothing_before_is_the_states_of_the_article() -> None:
    known = links({}, plurals={"Both leaders": ("NOR-GOV", "DNK-GOV")})
    assert [link.code for link in referents(tree(LEADERS), known, (0, 2))] == ["NOR-GOV", "DNK-GOV"]


def test_what_it_refers_to_goes_before_the_states_of_the_article() -> None:
    known = links({"Both": "SWE"}, {(0, 2): ((0, 1),)}, plurals={"Both leaders": ("NOR-GOV", "DNK-GOV")})
    assert [link.code for link in referents(tree(LEADERS), known, (0, 2))] == ["SWE"]


COUNTERPART = """
Roe PROPN nsubj 2 NNP
phoned VERB root 0 VBD
his PRON nmod:poss 4 PRP$
counterpart NOUN obj 2 NN
, PUNCT punct 4 ,
Bo PROPN appos 4 NNP
"""


def test_a_counterpart_is_the_person_named_after_it_and_not_the_owner_s() -> None:
    home = ActorLink("NOR-GOV", "Norway", "NOR", "GOV", "country:NOR", "home")
    known = {"his counterpart": home, "Roe's counterpart": ActorLink("NOR-GOV", reason="person")}
    bo = ActorLink("DNK-GOV", "Bo", "DNK", "GOV", "leader:DNK:bo", "person")
    resolved = replace(links({}, {(2, 3): ((0, 1),)}), who=lambda text, _: {**known, "Bo": bo}[text])
    assert [link.code for link in referents(tree(COUNTERPART), resolved, (2, 4))] == ["DNK-GOV"]


def test_a_counterpart_whose_name_nobody_knows_keeps_what_the_context_tells() -> None:
    home = ActorLink("SWE-GOV", "Sweden", "SWE", "GOV", "country:SWE", "home")
    known = replace(links({}), who=lambda text, _: home if text == "his counterpart" else ActorLink("UNK"))
    assert [link.code for link in referents(tree(COUNTERPART), known, (2, 4))] == ["SWE-GOV"]


def test_two_states_that_share_a_noun_are_two() -> None:
    words = tree(
        "Iranian ADJ amod 4 JJ\nand CCONJ cc 3 CC\nOmani ADJ conj 1 JJ\nnavies NOUN nsubj 5 NNS\nmet VERB root 0"
    )
    known = links({}, plurals={"Iranian and Omani navies": ("IRN-MIL", "OMN-MIL")})
    assert [link.code for link in referents(words, known, (0, 4))] == ["IRN-MIL", "OMN-MIL"]
