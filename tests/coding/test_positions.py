"""Stances by type and by the words of the trigger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casus.coding.positions import positions, stance_of
from casus.records.event import Claim, Event, Source, Words
from casus.records.frame import Status
from casus.records.statement import Position, Stance
from tests.builders import ARTICLE_REF, SENTENCE, event, participant
from tests.coding.trees import one, tree

ROE, POE = participant("Freedonia", "FRE-GOV", sector="GOV"), participant("Sylvania", "SYL")
DENIER = Source("Roe", 3, 6, "Jane Roe", "FRE-GOV:x", Words("Jane Roe", 0, 8), "denies")


def taken(trigger: str, event_type: str, *, pos: str = "VERB", **changed: object) -> list[Position]:
    words = tree(f"Freedonia PROPN nsubj 2  {trigger} {pos} root 0  Sylvania PROPN obj 2")
    return list(positions(words, [(one(words, trigger, event_type), coded(event_type, **changed))]))


def coded(event_type: str, **changed: object) -> Event:
    plain: dict[str, object] = {"mode": None, "actor": (ROE,), "recipient": (POE,), "attribution": ()}
    return event(SENTENCE, **{"event_type": event_type, **plain, **changed})


@pytest.mark.parametrize(
    ("trigger", "event_type", "stance"),
    [
        ("urged", "REQUEST", "calls for"),
        ("rejected", "REJECT", "rejects"),
        ("endorsed", "SUPPORT", "supports"),
        ("relented", "CONCEDE", "concedes"),
        ("pledged", "AGREE", "promises"),
        ("offered", "AGREE", "offers"),
        ("accepted", "AGREE", "accepts"),
        ("threatened", "THREATEN", "warns of"),
        ("accused", "ACCUSE", "accuses"),
        ("condemned", "ACCUSE", "opposes"),
    ],
)
def test_stances_of_acts_of_speech(trigger: str, event_type: str, stance: Stance) -> None:
    (position,) = taken(trigger, event_type)
    assert [replace(position, what=None)] == [Position("wire", ARTICLE_REF, (ROE,), stance, (POE,), "e-1")]


@pytest.mark.parametrize(
    ("trigger", "event_type", "stance"),
    [("proposal", "AGREE", "offers"), ("acceptance", "AGREE", "accepts"), ("criticism", "ACCUSE", "opposes")],
)
def test_stances_of_nouns(trigger: str, event_type: str, stance: str) -> None:
    assert [position.stance for position in taken(trigger, event_type, pos="NOUN")] == [stance]


@pytest.mark.parametrize("event_type", ["ASSAULT", "CONSULT", "PROTEST", "RETREAT"])
def test_deeds_are_no_stances(event_type: str) -> None:
    assert taken("acted", event_type) == []


def test_disapproval_is_opposition_whatever_the_word() -> None:
    assert [position.stance for position in taken("accused", "ACCUSE", mode="disapprove")] == ["opposes"]


def test_words_of_one_type_do_not_tell_of_another() -> None:
    assert [position.stance for position in taken("offered", "REQUEST")] == ["calls for"]


@pytest.mark.parametrize(
    ("status", "count"), [("actual", 1), ("historical", 1), ("negated", 0), ("hypothetical", 0), ("future", 0)]
)
def test_only_what_was_uttered_is_a_stance(status: Status, count: int) -> None:
    assert len(taken("urged", "REQUEST", status=status)) == count


def test_nobody_holds_no_position() -> None:
    assert taken("urged", "REQUEST", actor=()) == []


def test_a_stance_may_be_toward_nobody_in_particular() -> None:
    assert [position.toward for position in taken("urged", "REQUEST", recipient=())] == [()]


def test_who_denies_an_event_holds_that_position() -> None:
    (position,) = taken("attacked", "ASSAULT", status="negated", attribution=(DENIER,))
    (holder,) = position.holder
    assert (position.stance, position.toward, holder.text, holder.referent) == (
        "denies", (), "Roe", Words("Jane Roe", 0, 8),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "country", "sector"),
    [
        ("FRE-GOV:x", "FRE", "GOV"),
        ("FRE", "FRE", None),
        ("UNK", None, None),
        ("IGO:UN", None, None),
        ("IGO", None, None),
        ("NGO", None, None),
    ],
)
def test_the_country_and_sector_of_who_denies(code: str, country: str | None, sector: str | None) -> None:
    (position,) = taken("attacked", "ASSAULT", attribution=(replace(DENIER, code=code),))
    assert (position.holder[0].country, position.holder[0].sector) == (country, sector)


@pytest.mark.parametrize("claim", ["asserts", "attributes"])
def test_who_does_not_deny_holds_none(claim: Claim) -> None:
    assert taken("attacked", "ASSAULT", attribution=(replace(DENIER, claim=claim),)) == []


def test_the_last_source_alone_denies() -> None:
    first = replace(DENIER, text="Poe", claim="attributes")
    (position,) = taken("attacked", "ASSAULT", attribution=(first, DENIER))
    assert position.holder[0].text == "Roe"


def test_a_denied_act_of_speech_is_the_stance_of_who_denies_it_alone() -> None:
    assert [p.stance for p in taken("urged", "REQUEST", status="negated", attribution=(DENIER,))] == ["denies"]


def test_positions_come_in_the_order_of_the_events() -> None:
    words = tree("Freedonia PROPN nsubj 2  urged VERB root 0  and CCONJ cc 4  rejected VERB conj 2")
    pairs = [(one(words, "urged", "REQUEST"), coded("REQUEST")), (one(words, "rejected", "REJECT"), coded("REJECT"))]
    assert [position.stance for position in positions(words, pairs)] == ["calls for", "rejects"]


def test_what_a_position_is_about() -> None:
    words = tree("Freedonia PROPN nsubj 2  rejected VERB root 0  talks NOUN obj 2")
    (position,) = positions(words, [(one(words, "rejected", "REJECT"), coded("REJECT"))])
    assert position.what == Words("talks", 19, 24)


def test_what_is_denied_is_what_the_words_of_denial_are_about() -> None:
    words = tree("Roe PROPN nsubj 2  denied VERB root 0  attacking VERB xcomp 2 VBG  ships NOUN obj 3")
    said = replace(DENIER, cue=Words("denied", 4, 10))
    attack = coded("ASSAULT", status="negated", attribution=(said,))
    (position,) = positions(words, [(one(words, "attacking", "ASSAULT"), attack)])
    assert position.what == Words("attacking ships", 11, 26)
    (position,) = positions(words, [(one(words, "attacking", "ASSAULT"), replace(attack, attribution=(DENIER,)))])
    assert position.what is None


def test_a_denial_of_something_else_does_not_say_what() -> None:
    words = tree("Roe PROPN nsubj 2  denied VERB root 0  claims NOUN obj 2  as ADP mark 6  ships NOUN nsubj 6  "
                 "attacked VERB advcl 2")  # fmt: skip
    said = replace(DENIER, cue=Words("denied", 4, 10))
    (position,) = positions(
        words, [(one(words, "attacked", "ASSAULT"), coded("ASSAULT", status="negated", attribution=(said,)))]
    )
    assert position.what is None


def test_the_stance_of_one_event() -> None:
    words = tree("Roe PROPN nsubj 2  vowed VERB root 0")
    assert stance_of(words, one(words, "vowed", "AGREE"), coded("AGREE")) == "promises"
