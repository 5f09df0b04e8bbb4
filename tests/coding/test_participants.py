"""Actors and recipients from arcs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casus.coding.links import Links
from casus.coding.mentions import Mention, _apart, _whole
from casus.coding.participants import participants
from casus.coding.tree import Tree
from tests.coding.trees import OPTIONS, links, one, tree

CODES = {"Freedonia": "FRE", "Sylvania": "SYL", "Ruritania": "RUR", "Roe": "FRE-GOV", "Bo": "SYL-GOV"}

ATTACK = """
Freedonia PROPN nsubj 4
and CCONJ cc 3
Sylvania PROPN conj 1
attacked VERB root 0
Ruritania PROPN obj 4
. PUNCT punct 4
"""


def coded(
    words: Tree, trigger: str, event_type: str, known: Links | None = None, **arcs: str
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    actors, recipients = participants(words, one(words, trigger, event_type, **arcs), known or links(CODES), OPTIONS)
    return [(who.text, who.code) for who in actors], [(who.text, who.code) for who in recipients]


def test_one_arc_into_a_coordination_gives_all_its_members() -> None:
    words = tree(ATTACK)
    assert coded(words, "attacked", "ASSAULT", actor="Freedonia", recipient="Ruritania") == (
        [("Freedonia", "FRE"), ("Sylvania", "SYL")],
        [("Ruritania", "RUR")],
    )


def test_both_brings_its_first_member_whatever_the_tree_made_of_it() -> None:
    words = tree("""
Freedonia PROPN nsubj 2
phoned VERB root 0
both DET det 4
Roe PROPN appos 2
and CCONJ cc 6
Bo PROPN nsubj 2
""")
    assert coded(words, "phoned", "CONSULT", actor="Freedonia Bo") == (
        [("Freedonia", "FRE"), ("Roe", "FRE-GOV"), ("Bo", "SYL-GOV")],
        [],
    )


def test_a_member_with_a_part_of_its_own_keeps_it() -> None:
    words = tree(ATTACK)
    actors, recipients = coded(words, "attacked", "ASSAULT", actor="Freedonia", recipient="Sylvania")
    assert actors == [("Freedonia", "FRE")]
    assert recipients == [("Sylvania", "SYL")]


def test_the_same_words_are_never_actor_and_recipient() -> None:
    words = tree(ATTACK)
    actors, recipients = coded(words, "attacked", "ASSAULT", actor="Ruritania", recipient="Ruritania")
    assert len(actors) + len(recipients) == 1


def test_a_pronoun_keeps_its_text_and_takes_the_code_of_what_it_refers_to() -> None:
    words = tree(
        "Roe PROPN nsubj 2\nspoke VERB root 0",
        "She PRON nsubj 2 PRP\nresigned VERB root 0",
    )
    assert coded(words, "resigned", "RETREAT", links(CODES, {(2, 3): ((0, 1),)}), actor="She") == (
        [("She", "FRE-GOV")],
        [],
    )


def test_a_plural_is_listed_once_for_each_party_that_it_stands_for() -> None:
    words = tree(
        "Roe PROPN nsubj 4\nand CCONJ cc 3\nBo PROPN conj 1\nspoke VERB root 0",
        "The DET det 3\ntwo NUM nummod 3\nleaders NOUN nsubj 4\nagreed VERB root 0",
    )
    actors, _ = coded(words, "agreed", "AGREE", links(CODES, {(4, 7): ((0, 3),)}), actor="leaders")
    assert actors == [("The two leaders", "FRE-GOV"), ("The two leaders", "SYL-GOV")]


def test_antecedents_that_stand_apart() -> None:
    words = tree(
        "Roe PROPN nsubj 2\nmet VERB root 0\nBo PROPN obj 2",
        "Both DET det 2\nleaders NOUN nsubj 3\nleft VERB root 0",
    )
    known = links(CODES, {(4, 5): ((0, 1), (2, 3))})  # the mention without its first word is found as well
    assert coded(words, "left", "RETREAT", known, actor="leaders")[0] == [
        ("Both leaders", "FRE-GOV"),
        ("Both leaders", "SYL-GOV"),
    ]


def test_a_chain_of_mentions_leads_to_the_first() -> None:
    words = tree(
        "Roe PROPN nsubj 4\nand CCONJ cc 3\nBo PROPN conj 1\nspoke VERB root 0",
        "The DET det 2\npair NOUN nsubj 3\nagreed VERB root 0",
        "They PRON nsubj 2 PRP\nleft VERB root 0",
    )
    known = links(CODES, {(7, 8): ((4, 6),), (4, 6): ((0, 3),)})
    assert coded(words, "left", "RETREAT", known, actor="They")[0] == [("They", "FRE-GOV"), ("They", "SYL-GOV")]


def test_a_mention_with_an_unknown_antecedent_is_unknown() -> None:
    words = tree("Somebody PRON nsubj 2\nspoke VERB root 0", "He PRON nsubj 2 PRP\nleft VERB root 0")
    assert coded(words, "left", "RETREAT", links(CODES, {(2, 3): ((0, 1),)}), actor="He")[0] == [("He", "UNK")]


def test_a_phrase_is_cut_before_a_participant_that_it_contains() -> None:
    words = tree("""
        Opponents NOUN nsubj 4
        of ADP case 3
        Freedonia PROPN nmod 1
        protested VERB root 0
    """)
    actors, recipients = coded(words, "protested", "PROTEST", actor="Opponents", recipient="Freedonia")
    assert actors == [("Opponents", "UNK")]
    assert recipients == [("Freedonia", "FRE")]


BETWEEN = """
talks NOUN nsubj 6
between ADP case 3
Freedonia PROPN nmod 1
and CCONJ cc 5
Sylvania PROPN conj 3
opened VERB root 0
"""


def test_parties_of_a_mutual_act_are_all_actors() -> None:
    words = tree(BETWEEN)
    assert coded(words, "talks", "CONSULT", recipient="Freedonia") == ([("Freedonia", "FRE"), ("Sylvania", "SYL")], [])


@pytest.mark.parametrize(("score", "found"), [(0.4, 0), (0.6, 2)])
def test_arcs_under_the_threshold_are_not_read(score: float, found: int) -> None:
    words = tree(ATTACK)
    options = replace(OPTIONS, actor=1.5 - score, supported=1.5 - score)
    actors, _ = participants(words, one(words, "attacked", "ASSAULT", actor="Freedonia"), links(CODES), options)
    assert len(actors) == found


def test_offsets_are_those_of_the_text() -> None:
    words = tree(BETWEEN)
    actors, _ = participants(words, one(words, "talks", "CONSULT", actor="Freedonia"), links(CODES), OPTIONS)
    assert [words.text[who.start : who.end] for who in actors] == ["Freedonia", "Sylvania"]


def test_words_between_an_and_and_a_second_participant_belong_to_it() -> None:
    words = tree("""
        Opponents NOUN nsubj 6
        and CCONJ cc 5
        civil ADJ amod 4
        society NOUN conj 1
        groups NOUN dep 6
        protested VERB root 0
    """)
    outer, inner = Mention("actor", 0, (0, 4), 0.9), Mention("recipient", 4, (3, 5), 0.9)
    apart = _apart(words, outer, inner)
    assert apart is not None
    assert [words.text_of(mention.span) for mention in apart] == ["Opponents", "civil society groups"]


def test_an_arc_into_a_pair_of_states_is_both() -> None:
    words = tree("""
        Iraqi ADJ amod 3
        Syrian ADJ amod 1
        talks NOUN nsubj 4
        failed VERB root 0
    """)
    joined = replace(words, words=("Iraqi", "-", "Syrian", "failed"), pos=("ADJ", "PUNCT", "ADJ", "VERB"))
    joined = replace(joined, starts=(0, 5, 6, 13), ends=(5, 6, 12, 19))
    assert _whole(joined, 2) == (2, (0, 3))


def test_an_arc_into_a_hyphenated_modifier_leads_to_its_noun() -> None:
    words = tree("""
        Police NOUN nsubj 2
        arrested VERB root 0
        the DET det 5
        22 NUM nummod 6
        clerk NOUN obj 2
        twice ADV advmod 2
    """)
    joined = replace(words, words=(*words.words[:4], "-", "clerk"), pos=(*words.pos[:4], "PUNCT", "NOUN"))
    starts = (*joined.starts[:4], joined.ends[3], joined.ends[3] + 1)
    joined = replace(joined, starts=starts, ends=(*joined.ends[:4], starts[5], starts[5] + 5))
    head, (first, last) = _whole(joined, 3)
    assert (head, joined.words[first:last]) == (5, ("the", "22", "-", "clerk"))


def test_the_event_itself_is_no_part_of_a_participant() -> None:
    words = tree("Freedonia PROPN nsubj 2\nheld VERB root 0\ntalks NOUN compound 5\nwith ADP case 5\nRoe PROPN obj 2")
    actors, _ = coded(words, "talks", "CONSULT", actor="Roe")
    assert actors == [("Roe", "FRE-GOV")]


def test_an_arc_to_the_event_itself_is_not_read() -> None:
    words = tree("Freedonia PROPN nsubj 2\nheld VERB root 0\ntalks NOUN obj 2")
    assert coded(words, "talks", "CONSULT", actor="talks") == ([], [])


def test_of_a_noun_and_its_state_only_the_noun_is_listed() -> None:
    words = tree("""
The DET det 3
Freedonian ADJ amod 3
navy NOUN nsubj 4
fired VERB root 0
""")
    assert coded(words, "fired", "ASSAULT", actor="Freedonian navy") == ([("The Freedonian navy", "UNK")], [])


FAMILY = """
Roe PROPN nmod:poss 3
's PART case 1
friends NOUN nsubj 6
and CCONJ cc 5
family NOUN conj 3
fled VERB root 0
"""


def test_bare_nouns_under_one_owner_are_one_party() -> None:
    assert coded(tree(FAMILY), "fled", "RETREAT", actor="friends") == ([("Roe's friends", "UNK")], [])


def test_a_noun_with_a_modifier_of_its_own_is_another() -> None:
    words = tree(FAMILY.replace("family NOUN conj 3", "family NOUN conj 3\nher PRON nmod:poss 5").replace("6", "7"))
    assert len(coded(words, "fled", "RETREAT", actor="friends")[0]) == 2


PLACED = """
OSLO PROPN nsubj 4
- PUNCT punct 3
Freedonia PROPN appos 1
attacked VERB root 0
Ruritania PROPN obj 4
"""


def test_the_place_of_a_dateline_is_no_party_beside_one_of_the_sentence() -> None:
    assert coded(tree(PLACED), "attacked", "ASSAULT", actor="OSLO Freedonia", recipient="Ruritania") == (
        [("Freedonia", "FRE")],
        [("Ruritania", "RUR")],
    )


def test_with_no_other_party_the_place_of_a_dateline_is_what_was_read() -> None:
    assert coded(tree(PLACED), "attacked", "ASSAULT", actor="OSLO")[0] == [("OSLO", "UNK")]
