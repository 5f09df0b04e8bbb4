"""Which incidents hang together, with incidents made by hand."""

from __future__ import annotations

from casus import ontology
from casus.records.account import Claimed
from casus.stories.links import links, partners
from tests.incidents import Told, told

OFFER = told(
    "offer",
    "AGREE",
    "RUS-GOV > IRN-GOV ISR-GOV",
    "Russia offered to mediate over the reactor and the airspace.",
    trigger="offered",
)
THREAT = told(
    "threat",
    "THREATEN",
    "USA-GOV > IRN-GOV",
    "America threatened to bomb the enrichment halls at the mountain.",
    trigger="threatened",
    mode="violence",
)


FORWARD = frozenset(
    {"answered by", "blame for", "denial of", "met by", "offer of", "retaliated by", "revoked by", "threat of"}
)


def related(*all_told: Told) -> set[str]:
    """`a relation b` of every link, in the one of its two directions that FORWARD has."""
    found = links(all_told)
    return {
        f"{id_} {one.relation} {one.id}" for id_, linked in found.items() for one in linked if one.relation in FORWARD
    }


def test_an_offer_is_answered_by_each_addressee() -> None:
    refused = told(
        "no",
        "REJECT",
        "ISR-GOV > RUS-GOV",
        "Israel rejected the offer to mediate over the reactor.",
        trigger="rejected",
        day="2024-05-02",
    )
    taken = told(
        "yes",
        "AGREE",
        "IRN-GOV > RUS-GOV",
        "Iran accepted the offer to mediate over its airspace.",
        trigger="accepted",
        day="2024-05-04",
    )
    assert related(OFFER, refused, taken) == {"ioffer answered by ino", "ioffer answered by iyes"}


def test_nothing_answers_before_it_is_asked() -> None:
    early = told(
        "no",
        "REJECT",
        "ISR-GOV > RUS-GOV",
        "Israel rejected the offer to mediate over the reactor.",
        trigger="rejected",
        day="2024-04-30",
    )
    assert related(OFFER, early) == set()


def test_nor_where_one_sentence_tells_of_both() -> None:
    text = "Putin offered again to mediate what Trump had rejected."
    offer = told("o", "AGREE", "RUS-GOV", text, trigger="offered", article="a", day="2024-05-09")
    answer = told("r", "REJECT", "USA-GOV > RUS-GOV", text, trigger="rejected", article="a", day="2024-05-02")
    assert related(offer, answer) == set()


def test_talks_answer_nothing_by_being_talks() -> None:
    talks = told(
        "talks",
        "CONSULT",
        "IRN-GOV RUS-GOV",
        "Iran and Russia held talks on gas and grain.",
        trigger="talks",
        day="2024-05-02",
    )
    praise = told(
        "praise",
        "SUPPORT",
        "IRN-GOV > RUS-GOV",
        "Iran praised Russia for its wheat harvest.",
        trigger="praised",
        day="2024-05-02",
    )
    assert related(OFFER, talks, praise) == set()


def test_of_many_offers_of_one_week_the_one_about_the_same_is_answered() -> None:
    texts = (
        "a swap of prisoners held in the northern camp",
        "a gas pipeline through the valley",
        "grain from the port silos",
        "a pause of the naval exercise",
        "inspections of the reactor hall",
    )
    offers = [
        told(
            f"o{number}",
            "AGREE",
            "RUS-GOV > UKR-GOV",
            f"Russia offered {text}.",
            trigger="offered",
            day=f"2024-05-0{number + 1}",
        )
        for number, text in enumerate(texts)
    ]
    answers = [
        told(
            f"r{number}",
            "REJECT",
            "UKR-GOV > RUS-GOV",
            f"Ukraine rejected {text}.",
            trigger="rejected",
            day="2024-05-07",
        )
        for number, text in enumerate(texts)
    ]
    assert related(*offers, *answers) == {f"io{number} answered by ir{number}" for number in range(len(texts))}


def test_an_answer_told_in_the_same_sentence_needs_no_day() -> None:
    text = "Trump dismissed Putin's offer to mediate."
    offer = told("o", "AGREE", "RUS-GOV", text, trigger="offer", day=None, article="a")
    answer = told("r", "REJECT", "USA-GOV > RUS-GOV", text, trigger="dismissed", article="a")
    assert related(offer, answer) == {"io answered by ir"}


def test_who_takes_up_its_own_offer_answers_nobody() -> None:
    text = "Kennedy welcomed the decision and promised not to invade the island."
    promise = told("o", "AGREE", "USA-GOV", text, trigger="promised", article="a")
    praise = told("r", "SUPPORT", "USA-GOV", text, trigger="welcomed", article="a")
    assert related(promise, praise) == set()


def test_a_government_that_its_own_words_name_does_not_answer_itself_but_a_union_may() -> None:
    promise = told("o", "AGREE", "USA-GOV > USA", "It promised a wage board for the docks.", trigger="promised")
    praise = told("r", "AGREE", "USA", "It agreed to a wage board for the docks.", trigger="agreed", day="2024-05-02")
    union = told("u", "AGREE", "USA-LAB > USA-GOV", "It agreed to a wage board for the docks.", trigger="agreed",
                 day="2024-05-03")  # fmt: skip
    assert related(promise, praise) == set()
    offer = told("o", "AGREE", "USA-GOV > USA-LAB", "It offered a wage board for the docks.", trigger="offered")
    assert related(offer, union) == {"io answered by iu"}


def test_datelines_and_names_are_nothing_in_common() -> None:
    offered = "MOSCOW, Oct. 26 (Wire) - Khrushchev offered grain to Moscow's friends."
    rejected = "MOSCOW, Oct. 27 (Wire) - Washington rejected a fishing zone."
    offer = told("o", "AGREE", "SUN=Moscow > USA", offered, trigger="offered")
    other = told("r", "REJECT", "USA=Washington > SUN=Moscow", rejected, trigger="rejected", day="2024-05-02")
    assert related(offer, other) == set()


def test_a_demand_is_met_by_the_deed_and_not_by_talk_of_third_parties() -> None:
    demand = told(
        "d",
        "REQUEST",
        "USA-GOV > SUN-GOV",
        "Kennedy demanded that the missiles leave the island, inspected.",
        trigger="demanded",
        mode="yield",
    )
    deed = told(
        "m",
        "RETREAT",
        "SUN-MIL",
        "The missiles were dismantled and inspected on the island.",
        trigger="dismantled",
        mode="disarm",
        day="2024-05-09",
    )
    others = told(
        "x",
        "RETREAT",
        "GBR-MIL",
        "British missiles were dismantled and inspected on the island.",
        trigger="dismantled",
        mode="disarm",
        day="2024-05-08",
    )
    assert related(demand, deed, others) == {"id met by im"}


def test_a_promise_is_kept() -> None:
    promise = told(
        "p",
        "AGREE",
        "TUR-GOV > PSE",
        "Turkey promised tents and field hospitals for the southern strip.",
        trigger="promised",
    )
    aid = told(
        "k",
        "AID",
        "TUR > PSE-CVL",
        "Turkish tents and field hospitals reached the southern strip.",
        trigger="reached",
        day="2024-05-11",
    )
    assert related(promise, aid) == {"ip offer of ik"}


def test_a_threat_is_carried_out_by_the_first_such_deed() -> None:
    strikes = [
        told(
            f"s{day}",
            "ASSAULT",
            "USA-MIL > IRN",
            "American bombers struck the enrichment halls at the mountain.",
            trigger="struck",
            mode="aerial",
            day=f"2024-05-{day:02}",
        )
        for day in (4, 6, 9)
    ]
    embargo = told(
        "e",
        "SANCTION",
        "USA-GOV > IRN",
        "America threatened firms and halted trade with the mountain.",
        trigger="halted",
        day="2024-05-03",
    )
    assert related(THREAT, *strikes, embargo) == {"ithreat threat of is4"}


def test_what_was_done_every_day_before_carries_no_threat_out() -> None:
    war = [
        told(
            f"w{day}",
            "ASSAULT",
            "USA-MIL > IRN",
            f"Bombers hit depot number {name}.",
            trigger="hit",
            mode="aerial",
            day=f"2024-0{'4' if day > 20 else '5'}-{day:02}",
        )
        for day, name in ((28, "Alpha quay"), (30, "Bravo hangar"), (2, "Charlie pier"), (3, "Delta yard"))
    ]
    assert related(THREAT, *war) == set()
    halls = told(
        "halls",
        "ASSAULT",
        "USA-MIL > IRN",
        "Bombers hit the enrichment halls at the mountain.",
        trigger="hit",
        mode="aerial",
        day="2024-05-05",
    )
    assert related(THREAT, *war, halls) == {"ithreat threat of ihalls"}


def test_a_plan_is_carried_out_like_a_threat() -> None:
    plan = told(
        "p",
        "ASSAULT",
        "ISR-MIL > IRN",
        "Israel may strike the enrichment halls at the mountain.",
        trigger="strike",
        status="hypothetical",
    )
    strike = told(
        "s",
        "ASSAULT",
        "ISR-MIL > IRN",
        "Israel struck the enrichment halls at the mountain.",
        trigger="struck",
        day="2024-05-04",
    )
    assert related(plan, strike) == {"ip threat of is"}


def test_denied_is_the_deed_told_in_the_same_words() -> None:
    deed = told(
        "d", "ASSAULT", "RUS-MIL > UKR-CVL", "A missile hit the maternity hospital in the old town.", trigger="hit"
    )
    other = told("o", "ASSAULT", "RUS-MIL > UKR", "A missile sank a ferry near the estuary.", trigger="sank")
    denial = told(
        "n",
        "ASSAULT",
        "RUS-MIL > UKR",
        "Moscow denied that a missile of its had hit the maternity hospital.",
        trigger="hit",
        status="negated",
        day="2024-05-02",
    )
    assert related(deed, other, denial) == {"in denial of id"}


def test_a_denial_of_another_party_is_none_of_it() -> None:
    deed = told(
        "d", "ASSAULT", "RUS-MIL > UKR-CVL", "A missile hit the maternity hospital in the old town.", trigger="hit"
    )
    denial = told(
        "n",
        "ASSAULT",
        "BLR-MIL > UKR",
        "Minsk denied that a missile of its had hit the maternity hospital.",
        trigger="hit",
        status="negated",
    )
    assert related(deed, denial) == set()


def test_two_words_in_common_of_many_are_no_denial() -> None:
    hit = "Missile fragments shattered windows of a bakery, a kindergarten, shops, stalls, tram cars and a river port."
    never = "A missile never fell on chapel, orchard, vineyard, railway bridge, granary or river ferry, he insisted."
    deed = told("d", "ASSAULT", "RUS-MIL > UKR-CVL", hit, trigger="shattered")
    denial = told("n", "ASSAULT", "RUS-MIL > UKR", never, trigger="fell", status="negated")
    assert related(deed, denial) == set()


def test_claims_tie_blame_and_denial_to_their_deed() -> None:
    claims = (Claimed("blames", "Kyiv", "UKR-GOV", "eb", ("RUS",)), Claimed("denies", "Moscow", "RUS-GOV", "en"))
    deed = told("d", "ASSAULT", "RUS-MIL > UKR", "A missile hit the dam.", trigger="hit", claims=claims)
    blame = told("b", "ACCUSE", "UKR-GOV > RUS", "Kyiv blamed Russia.", trigger="blamed")
    denial = told("n", "ASSAULT", "RUS", "Moscow denied it.", trigger="denied", status="negated")
    assert related(deed, blame, denial) == {"ib blame for id", "in denial of id"}


def test_who_suffered_is_not_blamed_for_it() -> None:
    claims = (Claimed("blames", "The UN", "IGO:UN", "eb", ("UKR-CVL",)),)
    deed = told("d", "ASSAULT", " > UKR-CVL", "A missile hit the dam.", trigger="hit", claims=claims)
    blame = told("b", "ACCUSE", "IGO:UN > UKR-CVL", "The UN condemned the killing.", trigger="condemned")
    assert related(deed, blame) == set()


def blow(number: str, sides: str, day: int, text: str = "Rockets fell.", trigger: str = "fell") -> Told:
    return told(number, "ASSAULT", sides, text, trigger=trigger, day=f"2024-05-{day:02}")


def test_a_blow_is_returned_by_the_next_one_back() -> None:
    there, again, back, later = (
        blow("1", "ISR > IRN", 1),
        blow("2", "ISR > IRN", 3),
        blow("3", "IRN > ISR", 4),
        blow("4", "IRN > ISR", 5),
    )
    assert related(there, again, back, later) == {"i2 retaliated by i3"}


def test_the_blow_that_is_returned_is_the_last_and_not_the_most_like() -> None:
    there = blow("1", "ISR > IRN", 1, "Rockets hit the northern radar hall.", "hit")
    again = blow("2", "ISR > IRN", 3, "Shells struck a lorry.", "struck")
    back = blow("3", "IRN > ISR", 4, "Rockets hit the southern radar hall.", "hit")
    assert related(there, again, back) == {"i2 retaliated by i3"}


def test_an_old_blow_is_returned_only_where_words_say_so() -> None:
    assert related(blow("1", "ISR > IRN", 1), blow("2", "IRN > ISR", 11)) == set()
    avenged = blow("2", "IRN > ISR", 11, "Iran retaliated with rockets.", "retaliated")
    assert related(blow("1", "ISR > IRN", 1), avenged) == {"i1 retaliated by i2"}


def test_a_clash_of_both_is_no_blow_back() -> None:
    assert related(blow("1", "ISR > IRN", 1), blow("2", "IRN ISR", 2)) == set()


def test_sanctions_threats_offers_and_agreements_are_taken_back() -> None:
    embargo = told("1", "SANCTION", "USA-GOV > CUB", "Washington put an embargo on sugar and rum.", trigger="embargo")
    lifted = told(
        "2",
        "CONCEDE",
        "USA-GOV > CUB",
        "Washington lifted its embargo on sugar and rum.",
        trigger="lifted",
        day="2024-08-01",
    )
    menace = told("3", "THREATEN", "KGZ-GOV", "Bishkek threatened to expel the last envoys.", trigger="threatened")
    dropped = told(
        "4",
        "CONCEDE",
        "KGZ-GOV",
        "Bishkek dropped its plan to expel the last envoys.",
        trigger="dropped",
        day="2024-05-09",
    )
    pact = told("5", "SUPPORT", "ARM-GOV AZE-GOV", "Both signed a pact on the corridor and the lake.", trigger="signed")
    broken = told(
        "6",
        "REJECT",
        "AZE-GOV > ARM-GOV",
        "Baku quit the pact on the corridor and the lake.",
        trigger="quit",
        day="2024-06-09",
    )
    assert related(embargo, lifted, menace, dropped, pact, broken) == {
        "i1 revoked by i2",
        "i3 revoked by i4",
        "i5 revoked by i6",
    }


def test_a_reason_says_who_when_and_about_what() -> None:
    refused = told(
        "no",
        "REJECT",
        "ISR-GOV=Israel > RUS-GOV",
        "It rejected the offer to mediate over the reactor.",
        trigger="rejected",
        day="2024-05-02",
    )
    ((link,),) = (linked for id_, linked in links([OFFER, refused]).items() if id_ == "ino")
    assert link.relation == "answer to"
    assert link.reason == "Israel rejected what RUS-GOV offered, 1 day later; both speak of mediat-, reactor-"


def test_partners_of_a_type_are_those_of_which_it_is_one() -> None:
    for kind in ontology.EVENT_TYPES:
        assert all(kind in partners(other) for other in partners(kind))
    assert partners("REQUEST") >= {"AGREE", "REJECT", "RETREAT", "MOBILIZE"}
    assert partners("THREATEN") >= {"ASSAULT", "SANCTION", "THREATEN"}
    assert "CONSULT" not in partners("ASSAULT")
    assert not partners("ACCUSE")
