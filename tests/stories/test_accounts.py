from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.records.account import REALMS, Claimed
from casus.records.event import Event, Words
from casus.records.frame import STATUSES
from casus.stories.clues import is_known
from tests.builders import span
from tests.stories.tellings import ON, account, day, ids, parties, party, place, read, source, told

STRUCK = "Israel struck the Arak reactor in Iran."
TEXTS = ("Troops shelled the town.", "The shelling of the town went on.", "Rebels killed ten men in a raid.")


def test_a_definite_noun_goes_back_to_the_act() -> None:
    first = told(0, STRUCK, "struck", actor=parties("ISR"), recipient=parties("IRN"))
    second = told(1, "Nobody was hurt in the strike on the reactor.", "strike")
    assert ids(read(second, first)) == [("e-0-struck", "e-1-strike")]


def test_an_answer_is_another_happening() -> None:
    first = told(0, STRUCK, "struck", actor=parties("ISR"), recipient=parties("IRN"))
    second = told(1, "Iran struck a hospital in Israel.", "struck", actor=parties("IRN"), recipient=parties("ISR"))
    assert len(read(first, second)) == 2


def test_an_act_of_another_day_is_another_happening() -> None:
    first = told(0, "Rebels shelled the town on Monday.", "shelled", date=day("2025-06-16"))
    second = told(1, "Rebels shelled the harbour on Tuesday.", "shelled", date=day("2025-06-17"))
    assert len(read(first, second)) == 2


def test_mentions_of_one_sentence_are_never_one() -> None:
    text = "Israel struck Iran after it struck Israel."
    assert len(read(told(0, text, "struck"), told(0, text, "struck Israel", id="e-2"))) == 2


def test_what_violence_does_is_no_happening_beside_it() -> None:
    text = "A drone struck the market in Isfara, killing twelve people."
    found = read(told(0, text, "struck"), told(0, text, "killing"))
    assert ids(found) == [("e-0-struck", "e-0-killing")]


def test_what_somebody_else_does_in_the_sentence_is_another() -> None:
    text = "Rebels struck the market while soldiers went on killing people elsewhere."
    rebels, soldiers = parties("MLI-REB:Ansar Dine"), parties("MLI-MIL")
    assert len(read(told(0, text, "struck", actor=rebels), told(0, text, "killing", actor=soldiers))) == 2


def test_a_denied_act_is_another_happening_than_the_act() -> None:
    first = told(0, STRUCK, "struck")
    second = told(1, "Israel denied the strike on the reactor.", "strike", status="negated")
    assert [one.realm for one in read(first, second)] == ["happened", "not happened"]


def test_the_fullest_participants_and_the_finest_place_are_kept() -> None:
    first = told(0, STRUCK, "struck", actor=parties("ISR"), place=place("Iran", "IRN", precision="country"))
    actor = (party("They", "UNK"), party("the Israeli air force", "ISR-MIL"))
    second = told(1, "They hit the reactor in the strike.", "strike", actor=actor, place=place("Arak", "IRN"))
    (one,) = read(first, second)
    assert [who.code for who in one.actor] == ["ISR-MIL"]
    assert one.place is not None
    assert one.place.name == "Arak"


def test_two_persons_of_one_government_stay_two() -> None:
    actor = (party("Marco Rubio", "USA-GOV", "person"), party("Donald Trump", "USA-GOV", "person"))
    two = tuple(
        who.__class__(**{**{name: getattr(who, name) for name in who.__slots__}, "id": f"leader:{who.text}"})
        for who in actor
    )
    (one,) = read(told(0, "Rubio and Trump met the envoy.", "met", actor=two))
    assert [who.text for who in one.actor] == ["Marco Rubio", "Donald Trump"]


@pytest.mark.parametrize(
    ("changed", "first", "last", "stated", "background"),
    [
        ({}, date(2025, 6, 16), ON, False, False),
        ({"date": day("2025-06-17")}, date(2025, 6, 17), date(2025, 6, 17), True, False),
        ({"date": day("2025-06-17", text="Tuesday night")}, date(2025, 6, 17), date(2025, 6, 18), True, False),
        ({"date": day("2025-03-01", "2025-03-31")}, date(2025, 3, 1), date(2025, 3, 31), True, True),
        ({"status": "historical"}, None, None, False, True),
        ({"status": "future"}, date(2025, 6, 16), date(2025, 7, 3), False, False),
        ({"status": "hypothetical", "date": day("2025-12-01")}, date(2025, 12, 1), date(2025, 12, 1), True, False),
    ],
)
def test_when_it_lies(
    changed: dict[str, object], first: date | None, last: date | None, stated: bool, background: bool
) -> None:
    (one,) = read(told(0, "Rebels struck.", "struck", **changed))
    assert (one.first, one.last, one.stated, one.background) == (first, last, stated, background)


def test_words_that_were_not_resolved_still_tell_the_year() -> None:
    text = "They fought for four days in September 2022."
    words, start, end = span(text, "four days in September 2022")
    unread = day("2022-09-01", text=words).__class__(words, start, end, None, None)
    (one,) = read(told(0, text, "fought", date=unread))
    assert (one.first, one.last, one.background) == (date(2022, 1, 1), date(2022, 12, 31), True)


def test_without_a_day_of_the_article_nothing_is_known_of_an_undated_act() -> None:
    (one,) = read(told(0, "Rebels struck.", "struck"), on=None)
    assert (one.first, one.last, one.background) == (None, None, False)


@pytest.mark.parametrize(
    ("text", "trigger", "known"),
    [
        ("Rebels struck the town.", "struck", False),
        ("A strike on the town killed ten.", "strike", False),
        ("The strike on the town killed ten.", "strike", True),
        ("Nobody has come back since Monday's strike.", "strike", True),
        ("He said that rebels had struck the town.", "struck", True),
        ("The men were freed nine days after they were captured.", "captured", True),
        ("Rebels struck the town last year.", "struck", True),
    ],
)
def test_what_is_told_as_known_may_be_weeks_old(text: str, trigger: str, known: bool) -> None:
    mention = told(0, text, trigger)
    (one,) = read(mention)
    assert is_known(mention) is known
    assert one.first == (date(2025, 5, 20) if known else date(2025, 6, 16))


def test_what_takes_up_an_earlier_time_is_of_that_time() -> None:
    old = told(0, "Guards shot a farmer at the intake in 2019.", "shot", date=day("2019-05-01", "2019-05-31"))
    taken_up = told(1, "Dushanbe expressed regret for that shooting.", "expressed", event_type="CONCEDE")
    new = told(1, "Dushanbe expressed regret on Monday evening.", "expressed", event_type="CONCEDE")
    fresh = told(0, "Guards shot a farmer at the intake.", "shot")
    assert [one.background for one in read(old, taken_up)] == [True, True]
    assert [one.background for one in read(old, new)] == [True, False]
    assert [one.background for one in read(fresh, taken_up)] == [False, False]


def test_an_article_before_an_actor_makes_nothing_known() -> None:
    text = "The mayor called for calm."
    mayor = party("The mayor", "PRY-GOV").__class__("The mayor", 0, 9, None, "PRY-GOV", "PRY", "GOV", None)
    assert not is_known(told(0, text, "called", actor=(mayor,)))


def test_who_asserts_denies_and_blames() -> None:
    text = "Iran blamed Israel for the explosion at Natanz, which Israel denied, reportedly."
    hearsay = source("reportedly", "UNK", cue=Words("reportedly", 0, 0))
    blast = told(0, text, "explosion", attribution=(source("Israel", "ISR", claim="denies"), hearsay))
    blame = told(0, text, "blamed", event_type="ACCUSE", actor=parties("IRN"), recipient=parties("ISR"))
    (one,) = (each for each in read(blast, blame) if each.event_type == "ASSAULT")
    assert one.claims == (
        Claimed("denies", "Israel", "ISR", "e-0-explosion"),
        Claimed("blames", "IRN", "IRN", "e-0-blamed", ("ISR",)),
    )


def test_an_accusation_does_not_blame_for_what_stands_before_it() -> None:
    text = "After the explosion Iran accused Israel of lying."
    blast = told(0, text, "explosion")
    blame = told(0, text, "accused", event_type="ACCUSE", actor=parties("IRN"), recipient=parties("ISR"))
    assert all(not one.claims for one in read(blast, blame))


def test_who_suffers_what_is_condemned_is_not_blamed_for_it() -> None:
    text = "The UN condemned the killing of civilians."
    _, start, end = span(text, "civilians")
    civilians = replace(party("civilians", "TJK-CVL"), start=start, end=end)
    killing = told(0, text, "killing", recipient=(civilians,))
    blame = told(0, text, "condemned", event_type="ACCUSE", actor=parties("IGO:UN"), recipient=(civilians,))
    assert all(not one.claims for one in read(killing, blame))


def test_words_are_stems_and_names_without_the_parties() -> None:
    text = "TEHRAN, June 19 (Wire) - Israeli jets bombed 1,500 centrifuges at Natanz near Isfahan on Monday."
    words, start, end = span(text, "Monday")
    israel = party("Israeli jets", "ISR-MIL", name="Israel")
    (one,) = read(
        told(0, text, "bombed", actor=(israel,), date=day("2025-06-16").__class__(words, start, end, None, None))
    )
    assert {"bomb", "jet", "centrifug", "Natanz", "Isfahan"} <= set(one.words)
    assert not {"israe", "Israeli", "TEHRAN", "tehran", "wire", "monday"} & set(one.words)
    assert one.numbers == ("1500",)


def test_type_mode_and_status_are_what_the_surest_mentions_say() -> None:
    first = told(0, STRUCK, "struck", mode="aerial", confidence=0.9)
    second = told(1, "Nobody was hurt in the strike on the reactor.", "strike", confidence=0.4, mode="drone")
    (one,) = read(first, second)
    assert (one.mode, one.status, one.confidence) == ("aerial", "actual", 0.9)


@st.composite
def mentions(draw: st.DrawFn) -> list[Event]:
    """Of an article of some sentences, several of them in one sentence."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        text = draw(st.sampled_from(TEXTS))
        for trigger in draw(st.lists(st.sampled_from(text[:-1].split()), max_size=3, unique=True)):
            found.append(
                told(
                    number,
                    text,
                    trigger,
                    event_type=draw(st.sampled_from(["ASSAULT", "ACCUSE", "CONSULT"])),
                    status=draw(st.sampled_from(STATUSES)),
                    actor=parties(draw(st.sampled_from(["", "ISR", "ISR-MIL", "IRN UNK"]))),
                    confidence=draw(st.sampled_from([0.3, 0.5, 0.8])),
                )
            )
    return found


@given(mentions(), st.randoms(use_true_random=False), st.sampled_from([ON, None]))
def test_every_mention_is_in_one_account_of_its_realm(found: list[Event], chance: Random, on: date | None) -> None:
    told_of = read(*found, on=on)
    realm = {one.id: REALMS[one.status] for one in found}
    assert sorted(each for one in told_of for each in one.event_ids) == sorted(realm)
    assert all(realm[each] == one.realm for one in told_of for each in one.event_ids)
    assert [one.number for one in told_of] == list(range(len(told_of)))
    chance.shuffle(found)
    assert read(*found, on=on) == told_of


def test_the_account_of_a_single_mention_is_what_it_says() -> None:
    one = account("a", STRUCK, "struck", actor=parties("ISR"), recipient=parties("IRN"), mode="aerial")
    assert (one.event_type, one.mode, one.triggers, one.sentences) == ("ASSAULT", "aerial", ("struck",), (0,))
