from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.records.account import Account
from casus.records.codes import root_of
from casus.records.frame import STATUSES
from casus.stories.forest import Rules, forest, trees
from casus.stories.keys import MOST_ROOTS, keys
from casus.stories.match import match, why
from casus.stories.parties import known
from tests.stories.tellings import ON, account, day, parties, party, place

MARKET = "A drone struck a crowded market on the edge of Isfara, killing at least 12 people."
STRIKE = account(
    "a", MARKET, "struck", actor=parties("KGZ-MIL"), recipient=parties("TJK"), mode="drone", date=day("2025-06-18")
)


def later(text: str, trigger: str, days: int = 0, **changed: object) -> Account:
    return account("b", text, trigger, days, **changed)


def test_another_paper_tells_the_same_strike_in_other_words() -> None:
    other = later("The bombing of the Isfara market killed 12.", "bombing", date=day("2025-06-18"), mode="explosives")
    assert match(STRIKE, other) is not None


def test_a_strike_of_another_day_is_another() -> None:
    assert match(STRIKE, later(MARKET, "struck", 1, date=day("2025-06-19"), recipient=parties("TJK"))) is None


def test_an_act_and_its_answer_are_two() -> None:
    answer = later("Tajik guns struck the market.", "struck", actor=parties("TJK"), recipient=parties("KGZ"))
    assert match(STRIKE, answer) is None
    alone = later("Tajik guns struck the market.", "struck", actor=parties("TJK-MIL"))
    assert match(STRIKE, alone) is None


def test_an_army_is_within_its_state() -> None:
    state = later(MARKET, "struck", actor=parties("KGZ"), recipient=parties("TJK-CVL"), date=day("2025-06-18"))
    assert match(STRIKE, state) is not None


def test_a_clash_names_both_as_actors() -> None:
    clash = account("a", "Guards traded fire at the intake.", "fire", actor=parties("KGZ-MIL TJK-MIL"), mode="firearms",
                    date=day("2025-06-18"))  # fmt: skip
    one_sided = later("Kyrgyz guards opened fire at the intake.", "fire", actor=parties("KGZ"),
                      recipient=parties("TJK"), mode="firearms", date=day("2025-06-18"))  # fmt: skip
    assert match(clash, one_sided) is not None


def test_what_is_denied_or_feared_is_not_what_happened() -> None:
    for status in ("negated", "hypothetical", "future"):
        assert match(STRIKE, later(MARKET, "struck", date=day("2025-06-18"), status=status)) is None


def test_towns_of_one_country_are_apart() -> None:
    one = account("a", "Shells hit the town.", "hit", place=place("Arak", "IRN", "Markazi"), actor=parties("ISR"),
                  date=day("2025-06-18"))  # fmt: skip
    other = later("Missiles hit the base.", "hit", place=place("Bushehr", "IRN"), actor=parties("ISR"),
                  date=day("2025-06-18"))  # fmt: skip
    near = later("Missiles hit the base.", "hit", place=place("Markazi", "IRN", "Markazi", "admin1"),
                 actor=parties("ISR"), date=day("2025-06-18"))  # fmt: skip
    assert match(one, other) is None
    assert match(one, near) is not None


def test_two_calls_of_different_persons_are_two() -> None:
    first = account("a", "Rubio telephoned Lavrov.", "telephoned", event_type="CONSULT", mode="phone",
                    actor=(party("Rubio", "USA-GOV", "person"), party("Lavrov", "RUS-GOV", "person")))  # fmt: skip
    second = later("Trump telephoned Putin.", "telephoned", event_type="CONSULT", mode="phone",
                   actor=(party("Trump", "USA-GOV", "person"), party("Putin", "RUS-GOV", "person")))  # fmt: skip
    same = later("Rubio telephoned Lavrov about grain.", "telephoned", event_type="CONSULT", mode="phone",
                 actor=(party("Rubio", "USA-GOV", "person"), party("Lavrov", "RUS-GOV", "person")))  # fmt: skip
    one, other = match(first, same), match(first, second)
    assert one is not None
    assert other is None or other < one


def test_a_later_article_goes_back_to_it_by_a_definite_noun() -> None:
    text = "The prosecutor opened a case over the bombing of the market in Isfara."
    known = later(text, "bombing", 12, recipient=parties("TJK"))
    assert known.first is not None
    assert known.first < date(2025, 6, 18)
    assert match(STRIKE, known) is not None


def test_weeks_later_a_bare_word_is_not_enough() -> None:
    assert match(STRIKE, later("The shelling went on.", "shelling", 12)) is None


def test_an_older_happening_is_found_by_its_date() -> None:
    first = account("a", "The two fought for four days at the border.", "fought", actor=parties("KGZ TJK"),
                    date=day("2022-09-14", "2022-09-17"))  # fmt: skip
    second = later("In September 2022 the two fought at the border.", "fought", actor=parties("KGZ TJK"),
                   date=day("2022-09-01", "2022-09-30"))  # fmt: skip
    assert first.background
    assert match(first, second) is not None
    assert match(second, STRIKE) is None


def test_two_acts_of_one_copied_sentence_stay_two() -> None:
    text = "Masked men burned the party office in San Vicente and seized its membership rolls overnight."
    assert match(account("a", text, "burned"), later(text, "seized")) is None
    assert match(account("a", text, "burned"), later(text, "burned")) is not None


def test_the_state_that_an_article_is_about_contradicts_less_than_a_named_one() -> None:
    text = "Police fired rubber bullets at the march on Congress."
    home = account("a", text, "fired", actor=(party("Police", "PRY-COP", "home"),))
    guessed = match(home, later(text, "fired", actor=(party("Police", "GBR-COP", "home"),)))
    named = match(home, later(text, "fired", actor=(party("British police", "GBR-COP"),)))
    same = match(home, later(text, "fired", actor=(party("Paraguayan police", "PRY-COP"),)))
    assert guessed is not None
    assert same is not None
    assert same > guessed
    assert named is None or named <= guessed


def test_why_says_it_in_words() -> None:
    other = later("A strike on the market in Isfara killed 12 people.", "strike", actor=parties("KGZ"),
                  recipient=parties("TJK"), mode="drone", date=day("2025-06-18"))  # fmt: skip
    said = why(STRIKE, other)
    assert {"same day", "actors KGZ-MIL, KGZ", "recipients TJK", "the number 12", "the same mode"} <= set(said)
    assert any("Isfara" in each for each in said)
    assert why(STRIKE, later("Nobody came.", "came", event_type="CONSULT")) == ()


def happenings(*told: Account) -> list[set[str]]:
    found = trees(forest(told, Rules(match, keys)))
    return [{told[number].report.doc for number in members} for members in found]


def shelling(doc: str, days: int, killed: str, **changed: object) -> Account:
    text = f"Russian troops shelled a market in Kharkiv again, killing {killed} people and setting houses on fire."
    parts = {"actor": parties("RUS-MIL"), "recipient": parties("UKR-CVL"), "mode": "heavy-weapons"}
    return account(doc, text, "shelled", days, **(parts | changed))


def test_a_war_of_every_day_does_not_become_one_happening() -> None:
    daily = [shelling(f"wire{at}", at, killed) for at, killed in enumerate(["two", "three", "seven", "nine"])]
    assert len(happenings(*daily)) == 4
    dated = [
        shelling(f"wire{at}", at, killed, date=day((ON + timedelta(at)).isoformat()))
        for at, killed in enumerate(["two", "three", "seven", "nine"])
    ]
    assert len(happenings(*dated)) == 4


def test_reports_of_the_next_day_join_the_right_day() -> None:
    monday = shelling("mon", 0, "two", date=day("2025-06-19", text="Thursday"))
    tuesday = shelling("tue", 1, "three", date=day("2025-06-20", text="Friday"))
    text = "The shelling of the market in Kharkiv was condemned as the worst for weeks."
    follow = account("fol", text, "shelling", 2, date=day("2025-06-20"), recipient=parties("UKR"), mode="heavy-weapons")
    copy = shelling("cop", 1, "two", date=day("2025-06-19", text="Thursday"))
    assert sorted(map(sorted, happenings(monday, tuesday, follow, copy))) == [["cop", "mon"], ["fol", "tue"]]


@st.composite
def tellings(draw: st.DrawFn, doc: str) -> Account:
    text = draw(st.sampled_from([MARKET, "The strike on the market killed ten.", "Talks in Isfara broke off early."]))
    dated = draw(st.sampled_from([None, 0, 1, 2]))
    return account(
        doc,
        text,
        draw(st.sampled_from([word for word in text[:-1].split() if word.islower()])),
        draw(st.integers(0, 5)),
        event_type=draw(st.sampled_from(["ASSAULT", "COERCE", "CONSULT", "PROTEST", "ACCUSE"])),
        status=draw(st.sampled_from(STATUSES)),
        actor=parties(draw(st.sampled_from(["", "KGZ", "KGZ-MIL", "TJK", "KGZ TJK", "UNK"]))),
        recipient=parties(draw(st.sampled_from(["", "TJK", "TJK-CVL", "KGZ"]))),
        date=None if dated is None else day((ON - timedelta(dated)).isoformat()),
        place=draw(st.sampled_from([None, place("Isfara", "TJK"), place("Batken", "KGZ")])),
    )


@given(tellings("a"), tellings("b"))
def test_the_order_of_the_two_does_not_matter(one: Account, other: Account) -> None:
    score = match(one, other)
    assert (match(other, one) is None) == (score is None)
    if score is not None:
        assert match(other, one) == pytest.approx(score)
        assert one.realm == other.realm
        assert score >= 0
        assert why(one, other) or score < 5


@given(tellings("a"), tellings("b"))
def test_what_matches_is_found(one: Account, other: Account) -> None:
    """Where both name one party and nobody is guessed; others are looked for by their rarest words alone."""
    assert len({*one.actor, *one.recipient}) <= MOST_ROOTS
    first, second = ({root_of(code) for code in known((*each.actor, *each.recipient))} for each in (one, other))
    if match(one, other) is not None and first & second:
        assert keys(one).inserted & keys(other).asked or keys(one).asked & keys(other).inserted


def test_keys_do_not_bring_everything_together() -> None:
    war = account("a", "Troops shelled the town.", "shelled", actor=parties("RUS-MIL"), recipient=parties("UKR"))
    other = later("Rebels took a village.", "took", actor=parties("SDN-REB:RSF"), recipient=parties("SDN"))
    assert not keys(war).inserted & keys(other).asked
    assert not keys(other).inserted & keys(war).asked
