"""The ledger of mediation, of acts made by hand."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from casus.measures.ledgers.mediation import mediation
from casus.records.ledger import Mediation
from tests.ledgers import Act, act, book

WAR = (
    act("w1", "ASSAULT", "ISR-MIL > IRN", "Israel bombed an Iranian reactor.", trigger="bombed", day="2024-04-28"),
    act("w2", "ASSAULT", "IRN-MIL > ISR", "Iran fired rockets at Israel.", trigger="fired", day="2024-04-29"),
)
OFFER = act("o", "AGREE", "RUS-GOV=Putin", "Putin offered to mediate in the crisis.", trigger="offered")


def only(*acts: Act) -> Mediation:
    (entry,) = mediation(book(*WAR, *acts))
    return entry


def words(entry: Mediation) -> list[tuple[str, bool, str, str | None]]:
    return [(one.by, one.addressed, one.word, one.day) for one in entry.answers]


def test_an_offer_without_an_addressee_is_for_the_dispute_of_those_days() -> None:
    entry = only(OFFER)
    assert (entry.id, entry.day, entry.form) == ("io", "2024-05-01", "offer")
    assert [party.name for party in entry.mediators] == ["Putin"]
    assert entry.between == ("IRN", "ISR")
    assert words(entry) == [("IRN", True, "unanswered", None), ("ISR", True, "unanswered", None)]
    assert entry.outcome == "unanswered"
    assert [(step.doc, step.event_ids, step.sentence) for step in entry.steps] == [
        ("a-o", ("eo",), "Putin offered to mediate in the crisis.")
    ]


def test_an_outsider_may_reject_it_and_is_not_one_of_the_addressed() -> None:
    text = "Trump dismissed Putin's offer to mediate the crisis."
    again = act("o2", "AGREE", "RUS-GOV=Putin", text, trigger="offer", article="b")
    no = act("n", "REJECT", "USA-GOV > RUS-GOV", text, trigger="dismissed", article="b")
    entry = only(OFFER, again, no)
    assert words(entry)[2:] == [("USA", False, "rejected", "2024-05-01")]
    assert entry.outcome == "rejected"


def test_each_side_has_its_own_answer() -> None:
    yes = act(
        "y", "AGREE", "IRN-GOV > RUS-GOV", "Iran accepted the offer to mediate.", trigger="accepted", day="2024-05-02"
    )
    no = act("n", "REJECT", "ISR-GOV > RUS-GOV", "Israel rejected mediation.", trigger="rejected", day="2024-05-03")
    entry = only(OFFER, yes, no)
    assert words(entry) == [("IRN", True, "accepted", "2024-05-02"), ("ISR", True, "rejected", "2024-05-03")]
    assert entry.outcome == "divided"


def test_yes_and_no_of_one_party_is_conditional_and_maybe_is_undecided() -> None:
    yes = act("y", "AGREE", "IRN-GOV > RUS-GOV", "Iran agreed to talks.", trigger="agreed", day="2024-05-02")
    no = act(
        "n", "REJECT", "IRN-GOV > RUS-GOV", "Iran rejected a halt before talks.", trigger="rejected", day="2024-05-02"
    )
    maybe = act(
        "m", "AGREE", "ISR-GOV > RUS-GOV", "Israel may accept the offer.", trigger="accept", status="hypothetical"
    )
    assert [word for _, _, word, _ in words(only(OFFER, yes, no, maybe))] == ["conditional", "undecided"]


def test_other_dealings_with_the_mediator_are_no_answer() -> None:
    other = act("x", "REJECT", "ISR-GOV > RUS-GOV", "Israel rejected a gas pipeline.", trigger="rejected",
                day="2024-05-02")  # fmt: skip
    third = act("t", "REJECT", "FRA-GOV > DEU-GOV", "France rejected an offer by Germany to mediate.",
                trigger="rejected", day="2024-05-02")  # fmt: skip
    late = act("l", "REJECT", "ISR-GOV > RUS-GOV", "Israel rejected mediation.", trigger="rejected", day="2024-06-30")
    assert {word for _, _, word, _ in words(only(OFFER, other, third, late))} == {"unanswered"}


def test_a_side_is_no_mediator_in_its_own_quarrel() -> None:
    calm = act("c", "REQUEST", "IRN-GOV > ISR-GOV", "Iran called on Israel to stop.", trigger="called on", mode="yield")
    other = act("d", "REQUEST", "IRN-GOV > ISR-GOV USA", "Iran called on Israel and America to stop.",
                trigger="called on", mode="yield")  # fmt: skip
    assert mediation(book(*WAR, calm, other)) == []


def test_nobody_mediates_between_others_while_in_a_like_quarrel_with_one() -> None:
    both = (
        act("w3", "ASSAULT", "ISR-MIL > IRN", "Israel hit a depot.", trigger="hit", article="c"),
        act("w4", "ASSAULT", "USA-MIL > IRN", "America sank a boat.", trigger="sank", article="c", sentence=1),
    )
    call = act("c", "REQUEST", "USA-GOV > IRN", "It called on Iran to cease fire.", trigger="called on", mode="yield",
               article="c", sentence=2)  # fmt: skip
    assert mediation(book(*both[1:], call)) == []
    assert mediation(book(*both, call)) == []
    assert [entry.between for entry in mediation(book(both[0], call))] == [("IRN", "ISR")]


def test_an_offer_that_nobody_ties_to_the_mediator_is_another() -> None:
    gas = act("g", "REJECT", "ISR-GOV", "Israel rejected an offer of gas.", trigger="rejected", day="2024-05-02")
    assert {word for _, _, word, _ in words(only(OFFER, gas))} == {"unanswered"}
    named = act("g", "REJECT", "ISR-GOV", "Israel rejected an offer of help, a Russian envoy said.", trigger="rejected",
                day="2024-05-02", said_by="RUS-GOV")  # fmt: skip
    assert [word for _, _, word, _ in words(only(OFFER, named))] == ["unanswered", "rejected"]


def test_what_is_said_after_a_meeting_is_no_answer_to_the_offer() -> None:
    met = act("m", "CONSULT", "IRN-GOV ISR-GOV RUS-GOV", "They met in Moscow.", trigger="met", day="2024-05-04")
    no = act("n", "REJECT", "ISR-GOV > RUS-GOV", "Israel rejected another round of talks.", trigger="rejected",
             day="2024-05-05")  # fmt: skip
    assert words(only(OFFER, no))[1] == ("ISR", True, "rejected", "2024-05-05")
    assert words(only(OFFER, met, no))[1] == ("ISR", True, "unanswered", None)


def test_help_that_is_asked_of_two_who_have_no_quarrel_is_no_appeal() -> None:
    plea = act("h", "REQUEST", "IND-GOV > USA GBR", "India appealed to both governments for arms.", trigger="appealed",
               mode="assist")  # fmt: skip
    assert mediation(book(*WAR, plea)) == []


def test_what_one_asks_of_both_in_two_sentences_is_one_appeal() -> None:
    first = act("a1", "REQUEST", "IGO:UN=U_Thant > ISR", "He asked Israel to wait.", trigger="asked", article="u")
    then = act("a2", "REQUEST", "IGO:UN=U_Thant > IRN", "He asked Iran to hold its fire.", trigger="asked", article="u",
               sentence=1)  # fmt: skip
    entry = only(first, then)
    assert (entry.form, entry.between, len(entry.steps)) == ("appeal", ("IRN", "ISR"), 2)


def test_a_call_for_calm_is_for_whom_it_may_concern() -> None:
    calm = act(
        "c", "REQUEST", "IGO:UN=U_Thant", "He called for a truce.", trigger="called for", mode="yield", article="k"
    )
    war = act("k", "ASSAULT", "ISR > IRN", "Israel bombed a port.", trigger="bombed", article="k", sentence=1)
    (entry,) = mediation(book(calm, war))
    assert (entry.form, entry.between) == ("appeal", ("IRN", "ISR"))
    assert mediation(book(calm, *WAR)) == []


def test_who_only_asks_one_side_makes_a_demand() -> None:
    one = act("a1", "REQUEST", "IGO:UN=U_Thant > ISR", "He asked Israel to admit a doctor.", trigger="asked")
    assert mediation(book(*WAR, one)) == []


APPEAL = act("p", "REQUEST", "IGO:UN=U_Thant > IRN-GOV ISR-GOV", "U Thant appealed to both for a pause of their raids.",
             trigger="appealed", mode="yield")  # fmt: skip


def test_the_next_day_s_appeal_is_an_entry_of_its_own_with_its_own_answers() -> None:
    second = act("q", "REQUEST", "IGO:UN=U_Thant > IRN-GOV ISR-GOV", "He asked both to keep ships out of the strait.",
                 trigger="asked", mode="yield", day="2024-05-02", article="x", sentence=1)  # fmt: skip
    text = "Iran accepted U Thant's proposal for a pause."
    named = act("e", "AGREE", "IGO:UN=U_Thant", text, trigger="proposal", day="2024-05-02", article="x")
    yes = act("y", "AGREE", "IRN-GOV > IGO:UN", text, trigger="accepted", day="2024-05-02", article="x")
    later = act("z", "AGREE", "ISR-GOV > IGO:UN", "Israel agreed to the request to keep ships out of the strait.",
                trigger="agreed", day="2024-05-03")  # fmt: skip
    first, then = mediation(book(*WAR, APPEAL, second, named, yes, later))
    assert [(one.by, one.word) for one in first.answers] == [("IRN", "accepted"), ("ISR", "unanswered")]
    assert [(one.by, one.word) for one in then.answers] == [("IRN", "unanswered"), ("ISR", "accepted")]


def test_a_second_appeal_is_another_though_it_was_taken_for_the_first() -> None:
    later = act("p2", "REQUEST", "IGO:UN=U_Thant > IRN-GOV ISR-GOV", "Thant sent a second appeal to both.",
                trigger="appeal", day="2024-05-03", sentence=4, article="x")  # fmt: skip
    merged = replace(APPEAL.incident, reports=(*APPEAL.incident.reports, *later.incident.reports))
    text = "Iran accepted the proposal of U Thant for a pause of raids."
    first = act("y", "AGREE", "IRN-GOV > IGO:UN", text, trigger="accepted", day="2024-05-03", article="x")
    second = act("z", "AGREE", "ISR-GOV > IGO:UN", "Israel accepted the appeal for a pause of raids.",
                 trigger="accepted", day="2024-05-04")  # fmt: skip
    whole = book(*WAR, APPEAL._replace(incident=merged), first, second)
    whole = replace(whole, events={**whole.events, later.mention.id: later.mention})
    one, other = mediation(whole)
    assert (one.id, one.day, other.id, other.day) == ("ip", "2024-05-01", "ip+2", "2024-05-03")
    assert [step.incident for step in other.steps] == ["ip"]
    assert [step.event_ids for step in (*one.steps, *other.steps)] == [("ep",), ("ep2",)]
    assert [(answer.by, answer.word) for answer in one.answers] == [("IRN", "accepted"), ("ISR", "unanswered")]
    assert [(answer.by, answer.word) for answer in other.answers] == [("IRN", "unanswered"), ("ISR", "accepted")]


def test_meetings_under_its_roof_are_rounds_and_end_in_an_agreement() -> None:
    host = act("h", "AGREE", "UZB-GOV=Uzbekistan", "Uzbekistan proposed to host talks of both sides.",
               trigger="proposed")  # fmt: skip
    met = act("m", "CONSULT", "IRN-GOV ISR-GOV", "The ministers met for five hours.", trigger="met", day="2024-05-04",
              hosted="UZB")  # fmt: skip
    deal = act("d", "AGREE", "IRN-GOV ISR-GOV", "The two agreed on a truce, Uzbek officials said.", trigger="agreed",
               day="2024-05-05")  # fmt: skip
    elsewhere = act("s", "CONSULT", "IRN-GOV ISR-GOV", "Their football teams met.", trigger="met", day="2024-05-06",
                    hosted="FRA")  # fmt: skip
    entry = only(host, met, deal, elsewhere)
    assert [step.incident for step in entry.rounds] == ["im"]
    assert [step.incident for step in entry.result] == ["id"]
    assert entry.outcome == "agreement"
    assert only(host, met).outcome == "talks"


def test_a_call_to_a_side_is_a_contact_and_no_round_of_talks() -> None:
    call = act("c", "CONSULT", "RUS-GOV IRN-GOV", "Putin telephoned Iran's president.", trigger="telephoned",
               mode="phone")  # fmt: skip
    entry = only(OFFER, call)
    assert [step.incident for step in entry.rounds] == ["ic"]
    assert entry.outcome == "unanswered"


def test_mediation_under_way_is_talks() -> None:
    going = act("g", "CONSULT", "NOR-GOV", "Norway is mediating.", trigger="mediating", mode="third-party")
    assert (only(going).form, only(going).outcome) == ("talks", "talks")


def test_refused_denied_or_merely_possible_offers_are_none() -> None:
    for status in ("negated", "hypothetical", "historical"):
        assert mediation(book(*WAR, act("o", "AGREE", "RUS-GOV", "Putin offered to mediate.", trigger="offered",
                                        status=status))) == []  # fmt: skip


def test_a_party_on_both_sides_of_an_act_is_where_more_reports_have_it() -> None:
    base = APPEAL.incident
    twice = tuple(replace(party, reports=2) for party in base.recipient)
    mixed = APPEAL._replace(incident=replace(base, recipient=twice, actor=(*base.actor, base.recipient[0])))
    assert only(mixed).between == ("IRN", "ISR")
    assert [party.name for party in only(mixed).mediators] == ["U Thant"]


STRIKE = act("k", "PROTEST", "PRY-LAB > PRY-GOV", "Unions struck against the pension bill.", trigger="struck")


def test_within_a_state_its_bodies_are_the_sides() -> None:
    offer = act("o", "AGREE", "PRY-REL=bishops", "The bishops offered to mediate.", trigger="offered")
    yes = act("y", "AGREE", "PRY-GOV > PRY-REL", "The president accepted the mediation.", trigger="accepted")
    no = act("n", "REJECT", "PRY-LAB > PRY-REL", "The unions rejected mediation.", trigger="rejected")
    (entry,) = mediation(book(STRIKE, offer, yes, no))
    assert [party.text for party in entry.mediators] == ["bishops"]
    assert [(one.by, one.word) for one in entry.answers] == [("PRY", "accepted"), ("PRY-LAB", "rejected")]


def test_what_a_union_says_to_a_foreign_mediator_is_not_said_by_its_state() -> None:
    call = act("o", "REQUEST", "IGO:OAS > PRY-GOV PRY-LAB", "The organization called on both sides to talk.",
               trigger="called on", mode="meet", article="c")  # fmt: skip
    strike = act("k", "PROTEST", "PRY-LAB > PRY-GOV", "Unions struck.", trigger="struck", article="c", sentence=1)
    no = act("n", "REJECT", "PRY-LAB > IGO:OAS", "The unions rejected the call for talks.", trigger="rejected",
             day="2024-05-02")  # fmt: skip
    (entry,) = mediation(book(strike, call, no))
    assert [(one.by, one.word) for one in entry.answers] == [("PRY", "unanswered"), ("PRY-LAB", "rejected")]


def test_an_opposition_that_calls_for_somebody_to_go_appeals_to_nobody() -> None:
    call = act("c", "REQUEST", "PRY-OPP > PRY-GOV", "The opposition called on the minister to go.", trigger="called on",
               mode="yield", article="k")  # fmt: skip
    strike = act("k", "PROTEST", "PRY-LAB > PRY-GOV", "Unions struck.", trigger="struck", article="k", sentence=1)
    assert mediation(book(strike, call)) == []


def test_papers_call_for_much_and_mediate_nothing() -> None:
    radio = act("r", "REQUEST", "CUB-MED > IRN ISR", "The radio appealed to both.", trigger="appealed", mode="yield")
    assert mediation(book(*WAR, radio)) == []


def test_where_no_dispute_stands_out_nobody_knows_the_sides() -> None:
    others = [
        act(f"x{number}", "ASSAULT", sides, "Shells fell.", trigger="fell", day="2024-04-29")
        for number, sides in enumerate(("RUS > UKR", "UKR > RUS", "SDN > SSD", "AZE > ARM"))
    ]
    (entry,) = mediation(book(*WAR, *others, OFFER))
    assert (entry.between, entry.answers, entry.outcome) == ((), (), "unanswered")


def test_who_invites_to_talks_in_his_own_quarrel_offers_no_mediation() -> None:
    invite = act("v", "AGREE", "PRY-GOV > IGO:EU", "The president invited them, with bishops as mediators.",
                 trigger="invited", article="k")  # fmt: skip
    strike = act("k", "PROTEST", "PRY-LAB > PRY-GOV", "Unions struck.", trigger="struck", article="k", sentence=1)
    assert mediation(book(strike, invite)) == []


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_incidents_does_not_matter(by: Random) -> None:
    """A busy week of two enemies, three mediators and a bystander."""
    texts = (
        ("AGREE", "offered to mediate in the crisis", "offered"), ("REQUEST", "appealed to both sides", "appealed"),
        ("AGREE", "accepted the offer of mediation", "accepted"), ("REJECT", "rejected the talks", "rejected"),
        ("CONSULT", "met for talks", "met"), ("ASSAULT", "shelled a town", "shelled"),
    )  # fmt: skip
    acts = []
    for number in range(by.randrange(12)):
        kind, text, trigger = by.choice(texts)
        one, other = by.sample(("RUS", "UZB", "IGO:UN", "IRN", "ISR", "FRA"), 2)
        day = f"2024-05-{by.randrange(1, 8):02}"
        acts.append(act(str(number), kind, f"{one} > {other}", f"{one} {text}.", trigger=trigger, day=day,
                        article=by.choice("abc"), sentence=by.randrange(3)))  # fmt: skip
    entries = mediation(book(*WAR, *acts))
    shuffled = [*WAR, *acts]
    by.shuffle(shuffled)
    assert mediation(book(*shuffled)) == entries
    for entry in entries:
        codes = {party.code for party in entry.mediators}
        assert codes.isdisjoint(entry.between)
        assert all(answer.by not in codes for answer in entry.answers)
