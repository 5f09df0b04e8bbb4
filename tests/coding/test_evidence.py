"""Which words of a sentence say whether an event happened, and how far each reaches."""

from __future__ import annotations

import pytest

from casus.coding.beside import Evidence, lemma_of
from casus.coding.evidence import evidence
from tests.coding.trees import one, tree


def found(sentence: str, trigger: str) -> list[tuple[str, str, str]]:
    """Status, words and reason."""
    words = tree(sentence)
    draft = one(words, trigger, "ASSAULT")
    return [
        (said.status, " ".join(words.words[token] for token in said.words), said.reason)
        for said in evidence(words, draft)
    ]


def test_a_plain_sentence_says_nothing() -> None:
    assert found("Rebels NOUN nsubj 2  fled VERB root 0", "fled") == []


NEGATED = {
    "not": "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  attack VERB root 0",
    "n't": "Rebels NOUN nsubj 4  did AUX aux 4  n't PART advmod 4  attack VERB root 0",
    "n’t": "Rebels NOUN nsubj 4  did AUX aux 4  n’t PART advmod 4  attack VERB root 0",
    "never": "Rebels NOUN nsubj 3  never ADV advmod 3  attacked VERB root 0",
    "No": "No DET det 2  rebels NOUN nsubj 3  attacked VERB root 0",
    "Nobody": "Nobody PRON nsubj 2  attacked VERB root 0",
    "without": "Rebels NOUN nsubj 2  left VERB root 0  without SCONJ mark 4  attacking VERB advcl 2",
    "Neither": "Neither CCONJ cc:preconj 2  rebels NOUN nsubj 5  nor CCONJ cc 4  troops NOUN conj 2"
    "  attacked VERB root 0",
    "neither": "Rebels NOUN nsubj 3  neither CCONJ cc:preconj 3  attacked VERB root 0  nor CCONJ cc 5"
    "  fled VERB conj 3",
}


@pytest.mark.parametrize("word", NEGATED.keys() - {"Neither"})
def test_negations_of_the_event_itself(word: str) -> None:
    trigger = next(form for form in ("attacking", "attacked", "attack") if f"{form} VERB" in NEGATED[word])
    assert found(NEGATED[word], trigger) == [("negated", word, "negation")]


def test_neither_before_the_subject() -> None:
    assert ("negated", "negation") in [(status, reason) for status, _, reason in found(NEGATED["Neither"], "attacked")]


def test_nor_denies_the_second_of_two_as_well() -> None:
    assert [status for status, _, _ in found(NEGATED["neither"], "fled")][:1] == ["negated"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "words"),
    [
        ("Rebels NOUN nsubj 2  held VERB root 0  no DET det 4  talks NOUN obj 2", "talks", "no"),
        (
            "Police NOUN nsubj 2  did VERB root 0  nothing PRON obj 2  to PART mark 5  help VERB acl 3",
            "help",
            "nothing",
        ),
        ("Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  hold VERB root 0  talks NOUN obj 4", "talks", "not"),
        (
            "The DET det 2  attack NOUN nsubj 5  did AUX aux 5  not PART advmod 5  take VERB root 0  place NOUN obj 5",
            "attack",
            "not",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  take VERB root 0  part NOUN obj 4"
            "  in ADP case 7  talks NOUN nmod 5",
            "talks",
            "not",
        ),
        (
            "Rebels NOUN nsubj 3  never ADV advmod 3  tried VERB root 0  to PART mark 5  attack VERB xcomp 3",
            "attack",
            "never",
        ),
    ],
)
def test_a_negation_reaches_through_words_that_carry_the_event(sentence: str, trigger: str, words: str) -> None:
    assert ("negated", words, "negation") in found(sentence, trigger)


@pytest.mark.parametrize(
    ("sentence", "trigger", "why"),
    [
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  say VERB root 0  troops NOUN nsubj 6"
            "  fled VERB ccomp 4",
            "fled",
            "what is not said may be so",
        ),
        (
            "Rebels NOUN nsubj 3  yet ADV advmod 3  tried VERB root 0  to PART mark 5  attack VERB xcomp 3",
            "attack",
            "yet means nevertheless",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  regret VERB root 0  the DET det 6"
            "  attack NOUN obj 4",
            "attack",
            "what is not regretted was",
        ),
        (
            "Rebels NOUN nsubj 2  fled VERB root 0  but CCONJ cc 6  did AUX aux 6  not PART advmod 6"
            "  surrender VERB conj 2",
            "fled",
            "the other member is denied",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  surrender VERB root 0  but CCONJ cc 6"
            "  attacked VERB conj 4",
            "attacked",
            "the first member is denied alone",
        ),
        (
            "Rebels NOUN nsubj 4  not PART advmod 4  only ADV advmod 2  attacked VERB root 0  town NOUN obj 4",
            "attacked",
            "not only",
        ),
        (
            "It PRON nsubj 6  was AUX cop 6  not PART advmod 6  an DET det 6  isolated ADJ amod 6  attack NOUN root 0",
            "attack",
            "what it was is denied",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  hesitate VERB root 0  to PART mark 6"
            "  attack VERB xcomp 4",
            "attack",
            "did not hesitate",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  fail VERB root 0  to PART mark 6"
            "  attack VERB xcomp 4",
            "attack",
            "did not fail",
        ),
        (
            "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  deny VERB root 0  the DET det 6  attack NOUN obj 4",
            "attack",
            "did not deny",
        ),
    ],
)
def test_where_a_negation_does_not_reach(sentence: str, trigger: str, why: str) -> None:
    assert "negated" not in [status for status, _, _ in found(sentence, trigger)], why


@pytest.mark.parametrize(("ahead", "of"), [("case", "fixed"), ("advmod", "case")])
def test_what_something_else_comes_before_is_to_come(ahead: str, of: str) -> None:
    heads = (5, 3) if ahead == "case" else (2, 5)
    sentence = (
        f"Police NOUN nsubj 2  left VERB root 0  ahead ADV {ahead} {heads[0]}  of ADP {of} {heads[1]}  talks NOUN obl 2"
    )
    assert found(sentence, "talks") == [("future", "ahead of", "ahead")]


def test_what_somebody_goes_ahead_with_is_under_way() -> None:
    sentence = "Police NOUN nsubj 2  went VERB root 0  ahead ADV advmod 2  with ADP case 5  arrests NOUN obl 2"
    assert found(sentence, "arrests") == []


@pytest.mark.parametrize(("joined", "reaches"), [("or", True), ("and", False)])
def test_a_negation_of_alternatives_is_of_each(joined: str, reaches: bool) -> None:
    sentence = (
        f"Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  loot VERB root 0  {joined} CCONJ cc 6"
        f"  kill VERB conj 4"
    )
    assert (("negated", "not", "negation") in found(sentence, "kill")) == reaches


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        (
            "Roe PROPN nsubj 2  denied VERB root 0  rebels NOUN nsubj 4  fled VERB ccomp 2",
            "fled",
            ("negated", "denied", "denied"),
        ),
        (
            "Roe PROPN nsubj 2  denied VERB root 0  the DET det 4  attack NOUN obj 2",
            "attack",
            ("negated", "denied", "denied"),
        ),
        (
            "Roe PROPN nsubj 2  denied VERB root 0  involvement NOUN obj 2  in ADP case 5  attacks NOUN nmod 3",
            "attacks",
            ("negated", "denied", "denied"),
        ),
        (
            "The DET det 2  attack NOUN nsubj:pass 4  was AUX aux:pass 4  denied VERB root 0",
            "attack",
            ("negated", "denied", "denied"),
        ),
        (
            "Police NOUN nsubj 2  failed VERB root 0  to PART mark 4  arrest VERB xcomp 2",
            "arrest",
            ("negated", "failed", "undone"),
        ),
        (
            "Police NOUN nsubj 2  refused VERB root 0  to PART mark 4  shoot VERB xcomp 2",
            "shoot",
            ("negated", "refused", "undone"),
        ),
        (
            "Police NOUN nsubj 3  were AUX cop 3  unable ADJ root 0  to PART mark 5  arrest VERB xcomp 3",
            "arrest",
            ("negated", "unable", "undone"),
        ),
        (
            "The DET det 2  failure NOUN nsubj 5  to PART mark 4  attack VERB acl 2  surprised VERB root 0",
            "attack",
            ("negated", "failure", "undone"),
        ),
        (
            "Police NOUN nsubj 2  refrained VERB root 0  from SCONJ mark 4  shooting VERB advcl 2",
            "shooting",
            ("negated", "refrained", "undone"),
        ),
        (
            "Roe PROPN nsubj 2  prevented VERB root 0  police NOUN obj 2  from SCONJ mark 5  shooting VERB advcl 2",
            "shooting",
            ("negated", "prevented", "undone"),
        ),
        (
            "Police NOUN nsubj 2  have VERB root 0  yet ADV advmod 2  to PART mark 5  arrest VERB xcomp 2",
            "arrest",
            ("negated", "yet", "yet"),
        ),
        (
            "Police NOUN nsubj 2  found VERB root 0  no DET det 4  evidence NOUN obj 2  that SCONJ mark 7"
            "  rebels NOUN nsubj 7  fled VERB acl 4",
            "fled",
            ("negated", "no", "negation"),
        ),
        (
            "Rebels NOUN nsubj 2  have VERB root 0  no DET det 4  plans NOUN obj 2  to PART mark 6  attack VERB acl 4",
            "attack",
            ("negated", "no", "negation"),
        ),
        (
            "Police NOUN nsubj 4  were AUX cop 4  not PART advmod 4  able ADJ root 0  to PART mark 6"
            "  shoot VERB xcomp 4",
            "shoot",
            ("negated", "not", "negation"),
        ),
        (
            "Rebels NOUN nsubj 2  called VERB root 0  off ADP compound:prt 2  the DET det 5  attack NOUN obj 2",
            "attack",
            ("negated", "called", "stopped"),
        ),
        (
            "Police NOUN nsubj 2  thwarted VERB root 0  an DET det 4  attack NOUN obj 2",
            "attack",
            ("negated", "thwarted", "stopped"),
        ),
        (
            "Reports NOUN nsubj 7  that SCONJ mark 4  rebels NOUN nsubj 4  fled VERB acl 1  proved VERB cop 7"
            "  entirely ADV advmod 7  false ADJ root 0",
            "fled",
            ("negated", "false", "false"),
        ),
        (
            "Rumours NOUN nsubj 5  that SCONJ mark 4  rebels NOUN nsubj 4  fled VERB acl 1  turned VERB root 0"
            "  out ADP compound:prt 5  to PART mark 9  be AUX cop 9  untrue ADJ xcomp 5",
            "fled",
            ("negated", "untrue", "false"),
        ),
    ],
)
def test_words_that_say_it_did_not_happen(sentence: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert found(sentence, trigger)[:1] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police NOUN nsubj 2  refused VERB root 0  to PART mark 4  leave VERB xcomp 2  , PUNCT punct 6"
        "  shooting VERB advcl 2",
        "Rebels NOUN nsubj 2  prevented VERB root 0  theft NOUN obj 2  by SCONJ mark 5  shooting VERB advcl 2",
        "Rebels NOUN nsubj 2  failed VERB root 0  after SCONJ mark 4  shooting VERB advcl 2",
        "Reports NOUN nsubj 5  of ADP case 3  shooting NOUN nmod 1  were AUX cop 5  true ADJ root 0",
    ],
)
def test_what_is_undone_is_the_content_alone(sentence: str) -> None:
    assert "negated" not in [status for status, _, _ in found(sentence, "shooting")]


def test_who_will_neither_confirm_nor_deny_leaves_it_open() -> None:
    sentence = (
        "Roe PROPN nsubj 3  neither CCONJ cc:preconj 3  confirmed VERB root 0  nor CCONJ cc 5  denied VERB conj 3"
        "  an DET det 7  attack NOUN obj 5"
    )
    assert [status for status, _, _ in found(sentence, "attack")][:1] == ["hypothetical"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Rebels NOUN nsubj 3  may AUX aux 3  attack VERB root 0", "attack", ("hypothetical", "may", "modal")),
        ("Rebels NOUN nsubj 3  could AUX aux 3  attack VERB root 0", "attack", ("hypothetical", "could", "modal")),
        (
            "Perhaps ADV advmod 3  rebels NOUN nsubj 3  attacked VERB root 0",
            "attacked",
            ("hypothetical", "Perhaps", "modal"),
        ),
        (
            "A DET det 3  possible ADJ amod 3  attack NOUN nsubj 4  looms VERB root 0",
            "attack",
            ("hypothetical", "possible", "modal"),
        ),
        (
            "If SCONJ mark 3  rebels NOUN nsubj 3  attack VERB advcl 5  we PRON nsubj 5  fight VERB root 0",
            "attack",
            ("hypothetical", "If", "condition"),
        ),
        (
            "Unless SCONJ mark 3  rebels NOUN nsubj 3  attack VERB advcl 5  we PRON nsubj 5  stay VERB root 0",
            "attack",
            ("hypothetical", "Unless", "condition"),
        ),
        ("Rebels NOUN nsubj 3  would AUX aux 3  attack VERB root 0", "attack", ("hypothetical", "would", "would")),
        (
            "Roe PROPN nsubj 2  said VERB root 0  they PRON nsubj 5  would AUX aux 5  attack VERB ccomp 2",
            "attack",
            ("future", "would", "would"),
        ),
        (
            "They PRON nsubj 3  would AUX aux 3  attack VERB root 0  if SCONJ mark 6  we PRON nsubj 6"
            "  fled VERB advcl 3",
            "attack",
            ("hypothetical", "would if", "condition"),
        ),
        (
            "Rebels NOUN nsubj 2  considered VERB root 0  attacking VERB xcomp 2",
            "attacking",
            ("hypothetical", "considered", "possible"),
        ),
        (
            "The DET det 2  risk NOUN nsubj 5  of ADP case 4  attack NOUN nmod 2  grows VERB root 0",
            "attack",
            ("hypothetical", "risk", "possible"),
        ),
        (
            "Rebels NOUN nsubj 3  are AUX cop 3  likely ADJ root 0  to PART mark 5  attack VERB xcomp 3",
            "attack",
            ("hypothetical", "likely", "possible"),
        ),
        (
            "Rebels NOUN nsubj 2  wanted VERB root 0  to PART mark 4  attack VERB xcomp 2",
            "attack",
            ("hypothetical", "wanted", "wanted"),
        ),
        ("Rebels NOUN nsubj 3  will AUX aux 3  attack VERB root 0", "attack", ("future", "will", "coming")),
        (
            "The DET det 3  upcoming ADJ amod 3  attack NOUN nsubj 4  looms VERB root 0",
            "attack",
            ("future", "upcoming", "coming"),
        ),
        (
            "Rebels NOUN nsubj 2  planned VERB root 0  to PART mark 4  attack VERB xcomp 2",
            "attack",
            ("future", "planned", "coming-verb"),
        ),
        (
            "The DET det 2  attack NOUN nsubj 5  will AUX aux 5  be AUX cop 5  hard ADJ root 0",
            "attack",
            ("future", "will", "predicate"),
        ),
        (
            "They PRON nsubj 2  commemorated VERB root 0  the DET det 4  attack NOUN obj 2",
            "attack",
            ("historical", "commemorated", "remembered"),
        ),
        (
            "The DET det 2  anniversary NOUN nsubj 5  of ADP case 4  attacks NOUN nmod 2  passed VERB root 0",
            "attacks",
            ("historical", "anniversary", "remembered"),
        ),
    ],
)
def test_words_of_possibility_and_time(sentence: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert found(sentence, trigger) == [expected]


def strong(sentence: str, trigger: str) -> list[bool]:
    words = tree(sentence)
    return [said.strong for said in evidence(words, one(words, trigger, "ASSAULT"))]


@pytest.mark.parametrize(
    ("sentence", "trigger", "settles"),
    [
        (NEGATED["not"], "attack", True),
        ("Rebels NOUN nsubj 3  might AUX aux 3  attack VERB root 0", "attack", True),
        ("Rebels NOUN nsubj 3  will AUX aux 3  attack VERB root 0", "attack", False),
        ("Police NOUN nsubj 2  thwarted VERB root 0  an DET det 4  attack NOUN obj 2", "attack", False),
        ("Rebels NOUN nsubj 2  wanted VERB root 0  to PART mark 4  attack VERB xcomp 2", "attack", False),
    ],
)
def test_which_words_settle_it_alone(sentence: str, trigger: str, settles: bool) -> None:
    assert strong(sentence, trigger) == [settles]


def test_any_is_denied_by_a_negation_above_it() -> None:
    sentence = (
        "Rebels NOUN nsubj 4  did AUX aux 4  not PART advmod 4  mention VERB root 0  any DET det 6  attack NOUN obj 4"
    )
    assert found(sentence, "attack") == [("negated", "any", "any")]


def test_any_is_not_denied_where_nothing_is() -> None:
    assert found("Rebels NOUN nsubj 2  mention VERB root 0  any DET det 4  attack NOUN obj 2", "attack") == []


def test_the_nearest_words_come_first() -> None:
    sentence = "Roe PROPN nsubj 2  denied VERB root 0  rebels NOUN nsubj 5  might AUX aux 5  attack VERB ccomp 2"
    assert [reason for _, _, reason in found(sentence, "attack")] == ["modal", "denied"]


def test_a_negation_comes_before_others_on_the_same_word() -> None:
    sentence = "Rebels NOUN nsubj 4  may AUX aux 4  not PART advmod 4  attack VERB root 0"
    assert [status for status, _, _ in found(sentence, "attack")] == ["negated", "hypothetical"]


def test_words_of_the_trigger_itself_are_no_evidence() -> None:
    words = tree("Rebels NOUN nsubj 3  not PART advmod 3  attacked VERB root 0")
    assert evidence(words, one(words, "not attacked", "ASSAULT")) == ()


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [("called VERB root 0  off ADP compound:prt 1", "call-off"), ("called VERB root 0  it PRON obj 1", "call")],
)
def test_a_verb_has_its_particle(sentence: str, lemma: str) -> None:
    assert lemma_of(tree(sentence), 0) == lemma


def test_evidence_is_strong_unless_it_says_otherwise() -> None:
    assert Evidence("negated", (1,), "negation").strong
