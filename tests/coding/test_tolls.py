"""Which event a figure belongs to, and who gives it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from casus.coding.speeches import held_at
from casus.coding.statements import Coded
from casus.coding.tolls import with_casualties
from casus.coding.tree import Tree
from casus.records.event import Source, Toll, Words
from casus.records.frame import Status
from casus.records.speech import Speech
from tests.builders import event
from tests.coding.trees import at, links, one, told, tree

QUAD = {"ASSAULT": 4, "COERCE": 4, "SANCTION": 4, "PROTEST": 4, "ACCUSE": 3, "AID": 2}


def coded(
    words: Tree,
    trigger: str,
    event_type: str = "ASSAULT",
    status: Status = "actual",
    attribution: tuple[Source, ...] = (),
) -> Coded:
    quad = QUAD[event_type]
    made = event(id=trigger, event_type=event_type, quad_class=quad, status=status, attribution=attribution)
    return one(words, trigger, event_type), made


def read(words: Tree, events: Sequence[Coded], speeches: Sequence[Speech] = (), **codes: str) -> list[str]:
    """`trigger: kind figure by who` of each."""
    known = {name.replace("_", " "): code for name, code in codes.items()}
    found = [event for _, event in with_casualties(words, events, held_at(speeches), links(known))]
    assert [event.id for event in found] == [event.id for _, event in events]
    told = [(event.id, toll) for event in found for toll in event.casualties]
    assert all(words.text[toll.start : toll.end] == toll.text for _, toll in told)
    return [f"{id_}: {toll.kind} {toll.figure}{by(toll)}" for id_, toll in told]


def by(toll: Toll) -> str:
    return f" by {toll.by} {toll.code}" if toll.by else ""


KILLED = "Rebels NOUN nsubj 2  killed VERB root 0 VBD  12 NUM nummod 4  people NOUN obj 2"


def test_a_figure_belongs_to_the_event_whose_trigger_tells_of_it() -> None:
    words = tree(KILLED)
    assert read(words, [coded(words, "killed")]) == ["killed: killed 12"]


def test_no_events_no_figures() -> None:
    words = tree(KILLED)
    assert read(words, []) == []


@pytest.mark.parametrize(
    ("status", "expected"), [("actual", 1), ("historical", 1), ("negated", 0), ("hypothetical", 0), ("future", 0)]
)
def test_only_of_what_has_happened(status: Status, expected: int) -> None:
    words = tree(KILLED)
    assert len(read(words, [coded(words, "killed", status=status)])) == expected


@pytest.mark.parametrize(("status", "expected"), [("actual", 1), ("negated", 1), ("hypothetical", 0)])
def test_nobody_may_be_all_that_is_said_of_what_did_not_happen(status: Status, expected: int) -> None:
    words = tree("Nobody PRON nsubj:pass 3  was AUX aux:pass 3  killed VERB root 0 VBN")
    assert len(read(words, [coded(words, "killed", status=status)])) == expected


NEAR = ("An DET det 2  attack NOUN nsubj 3  left VERB root 0 VBD  12 NUM nummod 5  dead ADJ obj 3  after ADP case 8  "
        "an DET det 8  ambush NOUN obl 3  of ADP case 10  trucks NOUN nmod 8")  # fmt: skip


def test_else_to_the_nearest_that_such_harm_can_come_of() -> None:
    words = tree(NEAR)
    events = [coded(words, "attack"), coded(words, "ambush")]
    assert read(words, events) == ["attack: killed 12"]
    assert read(words, [coded(words, "attack", "AID"), coded(words, "ambush")]) == ["ambush: killed 12"]


@pytest.mark.parametrize("event_type", ["ACCUSE", "AID", "COERCE", "SANCTION"])
def test_and_to_none_of_another_type(event_type: str) -> None:
    words = tree(NEAR)
    assert read(words, [coded(words, "attack", event_type)]) == []


def test_a_riot_must_stand_close_by() -> None:
    words = tree(NEAR)
    assert read(words, [coded(words, "attack", "PROTEST")]) == ["attack: killed 12"]
    far = tree("A DET det 2  walkout NOUN nsubj 3  began VERB root 0 VBD  after ADP mark 6  ice NOUN nsubj 6  "
               "fell VERB advcl 3  killing VERB advcl 6 VBG  12 NUM obj 7")  # fmt: skip
    assert read(far, [coded(far, "walkout", "PROTEST")]) == []


def test_a_clause_on_the_dead_is_about_another_time() -> None:
    words = tree("Roe PROPN nsubj 6  , PUNCT punct 4  once ADV advmod 4  kidnapped VERB acl 1 VBN  , PUNCT punct 4  "
                 "died VERB root 0", entities=[("Roe", "Person")])  # fmt: skip
    assert read(words, [coded(words, "kidnapped")]) == ["kidnapped: detained 1"]


@pytest.mark.parametrize(
    "words",
    [
        tree("The DET det 2  raid NOUN nsubj 4  could AUX aux 4  kill VERB root 0 VB  12 NUM obj 4"),
        tree("The DET det 2  raid NOUN nsubj 5  did AUX aux 5  not PART advmod 5  kill VERB root 0 VB  12 NUM obj 5"),
        tree("The DET det 2  raid NOUN nsubj 4  will AUX aux 4  kill VERB root 0 VB  12 NUM obj 4"),
        tree("After ADP case 3  the DET det 3  raid NOUN obl 7  the DET det 5  toll NOUN nsubj 7  may AUX aux 7  "
             "rise VERB root 0 VB  to ADP case 9  12 NUM obl 7"),
    ],
)  # fmt: skip
def test_what_may_be_or_is_not_so_is_no_toll(words: Tree) -> None:
    assert read(words, [coded(words, "raid")]) == []


SHELLED = "Rebels NOUN nsubj 2  shelled VERB root 0 VBD  Kandal PROPN obj 2"
ROSE = "The DET det 2  toll NOUN nsubj 3  rose VERB root 0 VBD  to ADP case 5  41 NUM obl 3"
RAIN = "It PRON nsubj 2  rained VERB root 0"


def test_a_sentence_without_an_event_tells_of_the_last_one_before() -> None:
    words = tree(SHELLED, RAIN, ROSE)
    assert read(words, [coded(words, "shelled")]) == ["shelled: killed 41"]


def test_of_several_the_last() -> None:
    words = tree("Troops NOUN nsubj 2  bombed VERB root 0 VBD  towns NOUN obj 2", SHELLED, ROSE)
    assert read(words, [coded(words, "bombed"), coded(words, "shelled")]) == ["shelled: killed 41"]


@pytest.mark.parametrize(
    "sentences",
    [
        (SHELLED, RAIN, RAIN, RAIN, ROSE),
        (SHELLED, "A DET det 2  storm NOUN nsubj 3  came VERB root 0", ROSE),
        (SHELLED, f"{ROSE}  after ADP case 7  floods NOUN obl 3"),
        (SHELLED, f"{ROSE}  since ADP case 7  2011 NUM obl 3"),
        (SHELLED, "The DET det 2  toll NOUN nsubj 5  of ADP case 4  war NOUN nmod 2  is VERB root 0  41 NUM obj 5"),
        (SHELLED, "Guards NOUN nsubj 2  killed VERB root 0 VBD  12 NUM obj 2"),
        (SHELLED, "He PRON nsubj 2 PRP  died VERB root 0"),
        (ROSE, SHELLED),
        (SHELLED, "Six NUM nsubj 2  died VERB root 0 VBD  when ADV advmod 5  Oujda PROPN nsubj 5  burned VERB advcl 2"),
    ],
)
def test_what_is_not_carried_back(sentences: tuple[str, ...]) -> None:
    words = tree(*sentences)
    assert read(words, [coded(words, "shelled")]) == []


def test_not_past_a_sentence_with_an_event_of_its_own() -> None:
    words = tree(SHELLED, "Police NOUN nsubj 2  detained VERB root 0 VBD  men NOUN obj 2 NNS  "
                          "as ADP mark 6  two NUM nsubj 6  "
                          "died VERB advcl 2")  # fmt: skip
    assert read(words, [coded(words, "shelled"), coded(words, "detained", "COERCE")]) == []


def test_not_to_an_event_that_was_not_so() -> None:
    words = tree(SHELLED, ROSE)
    assert read(words, [coded(words, "shelled", status="negated")]) == []


@pytest.mark.parametrize(("place", "expected"), [("Kandal", 1), ("Battambang", 0)])
def test_not_to_an_event_of_another_place(place: str, expected: int) -> None:
    behind = f"In ADP case 2  {place} PROPN obl 4  nine NUM nsubj 4  died VERB root 0"
    words = tree(SHELLED, behind, entities=[(f"In {place}", "Location")])
    assert len(read(words, [coded(words, "shelled")])) == expected


def test_arrests_are_not_carried_to_an_attack() -> None:
    words = tree(SHELLED, "Twelve NUM nsubj:pass 3  were AUX aux:pass 3  deported VERB root 0 VBN")
    assert read(words, [coded(words, "shelled", "PROTEST")]) == []
    assert read(words, [coded(words, "shelled", "SANCTION")]) == ["shelled: displaced 12"]


SAID = ("The DET det 2  ministry NOUN nsubj 3  said VERB root 0 VBD  12 NUM nummod 5  people NOUN nsubj:pass 7  "
        "were AUX aux:pass 7  killed VERB ccomp 3 VBN")  # fmt: skip


def test_who_says_it_gives_it() -> None:
    words, speeches = told(SAID)
    assert read(words, [coded(words, "killed")], speeches, The_ministry="FRE-GOV") == [
        "killed: killed 12 by The ministry FRE-GOV"
    ]


def test_the_place_of_a_dateline_does_not_speak() -> None:
    words = tree("KANDAL PROPN nsubj 7  ministry NOUN nsubj 7  12 NUM nummod 4  people NOUN nsubj:pass 6  "
                 "were AUX aux:pass 6  killed VERB ccomp 7 VBN  said VERB root 0 VBD")  # fmt: skip
    speech = Speech("indirect", "say", ((2, 6),), speaker=0, cue=(6, 7))
    assert read(words, [coded(words, "killed")], [speech], ministry="FRE-GOV", KANDAL="FRE") == [
        "killed: killed 12 by ministry FRE-GOV"
    ]


def test_two_figures_by_two() -> None:
    words, speeches = told(
        "Iran PROPN nsubj 2  said VERB root 0 VBD  30 NUM nsubj:pass 5  were AUX aux:pass 5  killed VERB ccomp 2 VBN  "
        "while SCONJ mark 9  the DET det 8  army NOUN nsubj 9  put VERB advcl 2  it PRON obj 9  "
        "at ADP case 12  12 NUM obl 9"
    )
    assert read(words, [coded(words, "killed")], speeches, Iran="IRN", the_army="IRN-MIL") == [
        "killed: killed 30 by Iran IRN",
        "killed: killed 12 by the army IRN-MIL",
    ]


def test_the_smallest_speech_counts() -> None:
    words = tree(SAID)
    killed = at(words.words, "killed")
    agency = Speech("indirect", "say", ((0, killed + 1),), speaker=0)
    ministry = Speech("indirect", "say", ((3, killed + 1),), speaker=1)
    assert read(words, [coded(words, "killed")], [agency, ministry], The_ministry="FRE-GOV") == [
        "killed: killed 12 by The ministry FRE-GOV"
    ]


def test_hearsay_is_given_by_its_words() -> None:
    words = tree(f"{KILLED}  reportedly ADV advmod 2")
    hearsay = Speech("indirect", "say", ((0, 4),), cue=(4, 5), hearsay=True)
    assert read(words, [coded(words, "killed")], [hearsay]) == ["killed: killed 12 by reportedly UNK"]


def test_without_a_speech_it_is_on_the_word_of_whoever_the_event_is() -> None:
    words = tree(KILLED)
    source = Source("he", 0, 2, "Roe", "FRE-GOV", referent=Words("Jane Roe", 0, 8))
    assert read(words, [coded(words, "killed", attribution=(source,))]) == ["killed: killed 12 by Jane Roe FRE-GOV"]
    carried = tree(SHELLED, ROSE)
    assert read(carried, [coded(carried, "shelled", attribution=(source,))]) == ["shelled: killed 41"]


def test_who_raises_a_toll_gives_it_and_an_attack_does_not() -> None:
    words = tree("Officials NOUN nsubj 2  raised VERB root 0 VBD  the DET det 4  toll NOUN obj 2  of ADP case 7  "
                 "the DET det 7  raid NOUN nmod 4  to ADP case 9  64 NUM obl 2")  # fmt: skip
    assert read(words, [coded(words, "raid")], Officials="FRE-GOV") == ["raid: killed 64 by Officials FRE-GOV"]
    words = tree("The DET det 2  raid NOUN nsubj 3  raised VERB root 0 VBD  the DET det 5  toll NOUN obj 3  "
                 "to ADP case 7  64 NUM obl 3")  # fmt: skip
    assert read(words, [coded(words, "raid")]) == ["raid: killed 64"]


def test_the_same_figure_twice_is_one_and_several_stand_in_text_order() -> None:
    words = tree("wounding VERB advcl 3 VBG  three NUM obj 1  killed VERB root 0 VBD  12 NUM obj 3",
                 "Twelve NUM nsubj 2  died VERB root 0")  # fmt: skip
    assert read(words, [coded(words, "killed")]) == ["killed: wounded 3", "killed: killed 12"]
