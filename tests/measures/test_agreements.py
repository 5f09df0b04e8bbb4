"""The ledger of agreements, and what agreements are called and are not."""

from __future__ import annotations

from random import Random

import pytest

from casus.measures.ledgers.agreements import agreements
from casus.measures.ledgers.kinds import kinds, not_kinds
from casus.records.ledger import Agreement
from tests.ledgers import Act, act, book


def only(*acts: Act) -> Agreement:
    (entry,) = agreements(book(*acts))
    return entry


def stages(entry: Agreement) -> list[tuple[str, str | None]]:
    return [(one.stage, one.step.day) for one in entry.stages]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("having signed a cooperation agreement earlier this year", ["cooperation agreement"]),
        ("ratified the New START treaty", ["New START treaty"]),
        ("New treaties were signed", ["treaties"]),
        ("reached a 30-day humanitarian truce", ["30-day humanitarian truce"]),
        ("a memorandum of understanding on trade", ["memorandum of understanding"]),
        ("broke the Black Sea grain deal", ["Black Sea grain deal"]),
        ("accused it of breaking a two-day-old ceasefire", ["ceasefire"]),
        ("Germany's arms pact with Chile", ["arms pact"]),
        ("according to the dealer", []),
    ],
)
def test_what_an_agreement_is_called(text: str, names: list[str]) -> None:
    assert [name for _, name in kinds(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("adding that their recent pact was not a defense treaty.", ["defense treaty"]),
        ("It is a cooperation pact, not a defence treaty, he said.", ["defence treaty"]),
        ("the agreement isn't an alliance", ["alliance"]),
        ("The accord does not amount to a mutual defence pact", ["mutual defence pact"]),
        ("the treaty that is no defence treaty", ["defence treaty"]),
        ("There was no ceasefire", []),
        ("No deal was reached.", []),
        ("did not sign the peace treaty", []),
        ("a defence treaty, not a word of which was read", []),
    ],
)
def test_what_an_agreement_is_said_not_to_be(text: str, names: list[str]) -> None:
    assert not_kinds(text) == names


def test_an_agreement_goes_from_its_offer_to_its_end() -> None:
    offer = act("1", "AGREE", "ARM-GOV > AZE-GOV", "Armenia proposed a border treaty.", trigger="proposed")
    sign = act("2", "SUPPORT", "ARM-GOV AZE-GOV", "Both signed the border treaty.", trigger="signed", day="2024-05-09")
    ratify = act("3", "SUPPORT", "ARM-LEG > AZE", "Parliament ratified the border treaty.", trigger="ratified",
                 day="2024-06-02")  # fmt: skip
    end = act("4", "REJECT", "AZE-GOV > ARM", "Baku tore up the border treaty.", trigger="tore up", day="2024-08-01")
    entry = only(end, ratify, sign, offer)
    assert (entry.id, entry.day, entry.parties, entry.kind) == ("i1", "2024-05-01", ("ARM", "AZE"), "border treaty")
    assert stages(entry) == [
        ("offered", "2024-05-01"), ("signed", "2024-05-09"), ("ratified", "2024-06-02"), ("broken", "2024-08-01"),
    ]  # fmt: skip
    assert entry.state == "broken"
    assert only(offer, sign).state == "signed"


def test_agreements_by_other_names_are_others() -> None:
    grain = act("1", "SUPPORT", "RUS UKR", "They signed a grain deal.", trigger="signed")
    swap = act("2", "SUPPORT", "RUS UKR", "They signed a gas transit deal.", trigger="signed", day="2024-05-02")
    far = act("3", "SUPPORT", "RUS UKR", "They signed a truce.", trigger="signed", day="2025-05-02")
    assert [entry.kind for entry in agreements(book(grain, swap, far))] == ["grain deal", "gas transit deal", "truce"]


def test_a_truce_is_the_same_by_any_name_and_failed_before_it_came() -> None:
    failed = act("1", "AGREE", "KGZ TJK", "They failed to agree on a ceasefire.", trigger="agree", status="negated")
    agreed = act("2", "AGREE", "KGZ TJK KAZ", "They agreed on a truce in Astana.", trigger="agreed", day="2024-05-04")
    blamed = act("3", "ACCUSE", "KGZ > TJK", "It accused Tajikistan of breaking the ceasefire.", trigger="accused",
                 day="2024-05-07")  # fmt: skip
    entry = only(failed, agreed, blamed)
    assert [one.stage for one in entry.stages] == ["not reached", "agreed", "breach alleged"]
    assert (entry.parties, entry.state) == (("KGZ", "TJK"), "agreed")


def test_words_on_an_agreement_go_to_that_of_the_article() -> None:
    signed = act("1", "SUPPORT", "IRN RUS", "They signed a trade pact.", trigger="signed", article="a")
    other = act("2", "SUPPORT", "IRN CHN", "They signed an oil pact.", trigger="signed", article="b")
    praise = act("3", "SUPPORT", " > ", "The accord holds, he said.", trigger="accord", article="a", sentence=4)
    first, second = agreements(book(signed, other, praise))
    assert ([one.stage for one in first.stages], len(second.stages)) == (["signed", "in force"], 1)


def test_the_treaty_that_is_no_defence_treaty() -> None:
    text = "Despite having signed a cooperation agreement, Russia sent no arms to Iran."
    signed = act("1", "SUPPORT", "IRN", text,
                 trigger="signed", article="a", status="historical", background=True, day="2024-01-01")  # fmt: skip
    no_aid = act("2", "AID", "RUS > IRN-GOV", text,
                 trigger="sent", article="a", status="negated")  # fmt: skip
    denied = "Iran had not asked, he said, adding that their pact was not a defense treaty."
    asked = act("3", "REQUEST", "IRN > RUS", denied, trigger="asked", article="a", sentence=2, status="negated")
    entry = only(signed, no_aid, asked)
    assert (entry.parties, entry.inferred) == (("IRN", "RUS"), ("RUS",))
    assert (entry.kind, entry.not_kind, entry.state) == ("cooperation agreement", ("defense treaty",), "signed")
    assert entry.not_kind_said == (denied,)


def test_of_two_agreements_in_an_article_the_parties_tell_which_is_no_treaty() -> None:
    one = act("1", "SUPPORT", "IRN RUS", "They signed a trade pact.", trigger="signed", article="a")
    two = act("2", "SUPPORT", "IRN CHN", "They signed an oil pact.", trigger="signed", article="a", sentence=1)
    said = act("3", "ACCUSE", "IRN > RUS", "Iran told Russia that the pact was not an alliance.", trigger="told",
               article="a", sentence=2)  # fmt: skip
    first, second = agreements(book(one, two, said))
    assert {entry.parties: entry.not_kind for entry in (first, second)} == {
        ("CHN", "IRN"): (), ("IRN", "RUS"): ("alliance",),
    }  # fmt: skip


def test_what_is_about_no_agreement_is_left_out() -> None:
    meeting = act("1", "CONSULT", "IRN RUS", "They met in Baku.", trigger="met")
    praise = act("2", "SUPPORT", "IRN > RUS", "Iran praised Russia.", trigger="praised")
    planned = act("3", "SUPPORT", "IRN RUS", "They may sign a treaty.", trigger="sign", status="hypothetical")
    nobody = act("4", "SUPPORT", "IRN", "Iran signed a treaty.", trigger="signed")
    nothing = act("5", "SUPPORT", "HND SSD", "The wear of the alliance is striking.", trigger="alliance")
    assert agreements(book(meeting, praise, planned, nobody, nothing)) == []


def test_the_order_of_incidents_does_not_matter() -> None:
    acts = [
        act(str(at), kind, sides, text, trigger=trigger, day=f"2024-05-{at % 5 + 1:02}", article="abc"[at % 3])
        for at, (kind, sides, text, trigger) in enumerate((
            ("SUPPORT", "IRN RUS", "They signed a trade pact.", "signed"),
            ("SUPPORT", "IRN RUS CHN", "They signed a pact.", "signed"),
            ("AGREE", "IRN > RUS", "Iran offered a gas deal.", "offered"),
            ("REJECT", "RUS > IRN", "Russia refused the gas deal.", "refused"),
            ("SUPPORT", "", "The accord holds.", "accord"),
            ("REJECT", "RUS > IRN", "Russia quit the trade pact.", "quit"),
            ("RETREAT", "", "The truce held.", "truce"),
        ))
    ]  # fmt: skip
    entries = agreements(book(*acts))
    for seed in range(20):
        shuffled = [*acts]
        Random(seed).shuffle(shuffled)
        assert agreements(book(*shuffled)) == entries
