"""Reporting clauses on trees built by hand: the cue, who speaks, to whom, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from casus.language.mentions import read_columns
from casus.language.reporting import Report, read_reports
from casus.language.runs import subtree
from tests.language.prose import Prose, article, prose


@dataclass(frozen=True)
class Told:
    """A report with words in place of indexes."""

    cue: str
    speaker: str | None
    content: str


def reports(*sentences: str) -> tuple[Prose, tuple[Report, ...]]:
    found = prose(*sentences)
    return found, read_reports(found.columns)


def told(*sentences: str) -> list[Told]:
    article, found = reports(*sentences)
    words = article.columns.words
    return [Told(article.text(r.cue), article.word(r.speaker), " ".join(words[t] for t in r.content)) for r in found]


def only(sentence: str) -> tuple[Prose, Report]:
    article, (report,) = reports(sentence)
    return article, report


THAT = "The DT det 2  army NN nsubj 3  said VBD root 0  that IN mark 6  rebels NNS nsubj 6  fled VBD ccomp 3"
BARE = "The DT det 2  army NN nsubj 3  said VBD root 0  rebels NNS nsubj 5  fled VBD ccomp 3"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (THAT, Told("said", "army", "that rebels fled")),
        (BARE, Told("said", "army", "rebels fled")),
        (
            "Rebels NNS nsubj 2  fled VBD ccomp 4  , , punct 2  said VBD root 0  the DT det 6  army NN nsubj 4",
            Told("said", "army", "Rebels fled ,"),
        ),
        (
            "The DT det 2  army NN nsubj 3  said VBD root 0  : : punct 6  rebels NNS nsubj 6  fled VBD parataxis 3",
            Told("said", "army", ": rebels fled"),
        ),
    ],
)
def test_clauses_that_the_verb_governs(sentence: str, expected: Told) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels NNS nsubj 2  fled VBD root 0  , , punct 6  the DT det 5  army NN nsubj 6  said VBD parataxis 2",
        "Rebels NNS nsubj 6  , , punct 4  Roe NNP nsubj 4  said VBD parataxis 6  , , punct 4  fled VBD root 0",
        "Roe NNP nsubj 2  said VBD parataxis 5  : : punct 2  rebels NNS nsubj 5  fled VBD root 0",
        "As IN mark 3  Roe NNP nsubj 3  said VBD advcl 6  , , punct 3  rebels NNS nsubj 6  fled VBD root 0",
        "Rebels NNS nsubj 2  fled VBD root 0  , , punct 6  as IN mark 6  Roe NNP nsubj 6  said VBD advcl 2",
        "According VBG case 3  to IN fixed 1  Roe NNP obl 6  , , punct 3  rebels NNS nsubj 6  fled VBD root 0",
        "Rebels NNS nsubj 2  fled VBD root 0  , , punct 6  according VBG case 6  to IN fixed 4  Roe NNP obl 2",
        "Rebels NNS nsubj 2  fled VBD root 0  according VBG advcl 2  to IN case 5  Roe NNP obl 3",
    ],
)
def test_clauses_that_the_reporting_words_stand_beside(sentence: str) -> None:
    (report,) = told(sentence)
    assert report.speaker in ("army", "Roe")
    assert report.content.lower() == "rebels fled"
    assert report.cue.lower() in ("said", "according to")


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Roe NNP nsubj 2  said VBD root 0  a DT det 4  word NN obj 2", "a noun"),
        ("Roe NNP nsubj 2  fled VBD root 0  , , punct 4  saying VBG advcl 2  little JJ obj 4", "an adverbial clause"),
        ("Roe NNP nsubj 2  has VBZ root 0  that IN mark 5  rebels NNS nsubj 5  fled VBD ccomp 2", "no `it`"),
        ("Roe NNP nsubj 2  saw VBD root 0  that IN mark 5  rebels NNS nsubj 5  fled VBD ccomp 2", "no cue"),
        ("Roe NNP nsubj 2  added VBD root 0  to TO mark 4  help VB xcomp 2", "an infinitive that nobody utters"),
        ("It PRP nsubj 2  fled VBD root 0  , , punct 4  say VBP parataxis 2", "a parataxis without a speaker"),
        ("According VBG root 0  to IN case 3  Roe NNP obl 1", "nothing beside `according`"),
        ("Reportedly RB root 0", "nothing beside `reportedly`"),
    ],
)
def test_what_is_no_report(sentence: str, why: str) -> None:
    assert told(sentence) == [], why


def test_rumour_has_it() -> None:
    sentence = "Rumour NN nsubj 2  has VBZ root 0  it PRP obj 2  that IN mark 6  rebels NNS nsubj 6  fled VBD ccomp 2"
    assert told(sentence) == [Told("has", "Rumour", "that rebels fled")]


RAISED = "Rebels NNS nsubj:pass 3  are VBP aux:pass 3  said VBN root 0{by}  to TO mark {verb}  flee VB xcomp 3"
BY = "  by IN case 5  Roe NNP obl:agent 3"


@pytest.mark.parametrize(
    ("sentence", "speaker", "hearsay"),
    [(RAISED.format(by=BY, verb=7), "Roe", False), (RAISED.format(by="", verb=5), None, True)],
)
def test_the_subject_of_a_raising_passive_belongs_to_what_is_said(
    sentence: str, speaker: str | None, hearsay: bool
) -> None:
    article, report = only(sentence)
    assert (article.word(report.speaker), report.hearsay) == (speaker, hearsay)
    assert [article.word(token) for token in report.content] == ["Rebels", "to", "flee"]


@pytest.mark.parametrize(
    ("verb", "relation", "hearsay"),
    [
        ("reported", "ccomp", True),
        ("reported", "csubj", True),
        ("rumoured", "ccomp", True),
        ("believed", "ccomp", True),
        ("announced", "ccomp", False),
        ("confirmed", "ccomp", False),
    ],
)
def test_impersonal_passives(verb: str, relation: str, hearsay: bool) -> None:
    article, report = only(
        f"It PRP expl 3  was VBD aux:pass 3  {verb} VBN root 0  that IN mark 6  rebels NNS nsubj 6"
        f"  fled VBD {relation} 3"
    )
    assert (report.speaker, report.hearsay) == (None, hearsay)
    assert [article.word(token) for token in report.content] == ["that", "rebels", "fled"]


def test_a_report_in_the_active_is_no_hearsay() -> None:
    assert not only(THAT)[1].hearsay


@pytest.mark.parametrize(
    ("adverb", "kind"), [("reportedly", "say"), ("allegedly", "claim"), ("apparently", "speculate")]
)
def test_hearsay_adverbs(adverb: str, kind: str) -> None:
    article, report = only(f"Rebels NNS nsubj 3  {adverb} RB advmod 3  fled VBD root 0")
    assert (report.kind, report.speaker, report.hearsay) == (kind, None, True)
    assert [article.word(token) for token in report.content] == ["Rebels", "fled"]


@pytest.mark.parametrize("adverb", ["quickly", "not"])
def test_other_adverbs_report_nothing(adverb: str) -> None:
    assert told(f"Rebels NNS nsubj 3  {adverb} RB advmod 3  fled VBD root 0") == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Roe NNP nmod:poss 3  's POS case 1  claim NN nsubj 7  that IN mark 6  rebels NNS nsubj 6  fled VBD acl 3"
            "  failed VBD root 0",
            "Roe",
        ),
        (
            "Claims NNS nsubj 7  by IN case 3  Roe NNP nmod 1  that IN mark 6  rebels NNS nsubj 6  fled VBD acl 1"
            "  failed VBD root 0",
            "Roe",
        ),
        (
            "Roe NNP nsubj 2  repeated VBD root 0  a DT det 4  claim NN obj 2  that IN mark 7  rebels NNS nsubj 7"
            "  fled VBD acl 4",
            "Roe",
        ),
        ("A DT det 2  claim NN nsubj 6  that IN mark 5  rebels NNS nsubj 5  fled VBD acl 2  failed VBD root 0", None),
        (
            "Claims NNS nsubj 7  in IN case 3  Rome NNP nmod 1  that IN mark 6  rebels NNS nsubj 6  fled VBD acl 1"
            "  failed VBD root 0",
            None,
        ),
    ],
)
def test_noun_cues(sentence: str, speaker: str | None) -> None:
    (report,) = told(sentence)
    assert (report.speaker, report.content) == (speaker, "that rebels fled")


@pytest.mark.parametrize(
    "sentence",
    [
        "A DT det 2  claim NN nsubj 5  of IN case 4  innocence NN nmod 2  failed VBD root 0",
        "A DT det 2  claim NN nsubj 5  heard VBN acl 2  here RB advmod 3  failed VBD root 0",
    ],
)
def test_a_noun_without_a_that_clause_reports_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("statement", "say"),
        ("reports", "say"),
        ("allegation", "claim"),
        ("confirmation", "confirm"),
        ("denial", "deny"),
        ("warning", "warn"),
        ("pledge", "promise"),
        ("fears", "speculate"),
    ],
)
def test_kinds_of_nouns(noun: str, kind: str) -> None:
    tag = "NNS" if noun.endswith("s") else "NN"
    sentence = (
        f"The DT det 2  {noun} {tag} nsubj 6  that IN mark 5  rebels NNS nsubj 5  fled VBD acl 2  grew VBD root 0"
    )
    assert only(sentence)[1].kind == kind


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("said", "say"),
        ("told", "say"),
        ("insisted", "claim"),
        ("admitted", "confirm"),
        ("denied", "deny"),
        ("warned", "warn"),
        ("vowed", "promise"),
        ("demanded", "ask"),
        ("predicted", "speculate"),
    ],
)
def test_kinds_of_verbs(verb: str, kind: str) -> None:
    article, report = only(BARE.replace("said", verb))
    assert (article.text(report.cue), report.kind) == (verb, kind)


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("Roe NNP nsubj 2  told VBD root 0  reporters NNS obj 2  rebels NNS nsubj 5  fled VBD ccomp 2", "reporters"),
        ("Roe NNP nsubj 2  told VBD root 0  reporters NNS iobj 2  rebels NNS nsubj 5  fled VBD ccomp 2", "reporters"),
        ("Roe NNP nsubj 2  warned VBD root 0  Poe NNP obj 2  rebels NNS nsubj 5  fled VBD ccomp 2", "Poe"),
        (
            "Roe NNP nsubj 2  said VBD root 0  to IN case 4  Poe NNP obl 2  rebels NNS nsubj 6  fled VBD ccomp 2",
            "Poe",
        ),
        ("Poe NNP nsubj:pass 3  was VBD aux:pass 3  told VBN root 0  rebels NNS nsubj 5  fled VBD ccomp 3", "Poe"),
        ("Roe NNP nsubj 2  said VBD root 0  in IN case 4  Rome NNP obl 2  rebels NNS nsubj 6  fled VBD ccomp 2", None),
        ("To IN case 2  Poe NNP obl 4  Roe NNP nsubj 4  said VBD root 0  rebels NNS nsubj 6  fled VBD ccomp 4", None),
        (BARE, None),
    ],
)
def test_addressees(sentence: str, addressee: str | None) -> None:
    article, report = only(sentence)
    assert article.word(report.addressee) == addressee


@pytest.mark.parametrize("denial", ["not", "n't", "n’t", "never"])
def test_a_negated_cue_reports_nothing(denial: str) -> None:
    sentence = (
        f"Roe NNP nsubj 4  did VBD aux 4  {denial} RB advmod 4  say VB root 0  rebels NNS nsubj 6  fled VBD ccomp 4"
    )
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("who", "verb", "speaks"),
    [("I", "think", False), ("We", "believe", False), ("They", "think", True), ("I", "say", True)],
)
def test_an_own_thought_reports_nothing(who: str, verb: str, speaks: bool) -> None:
    sentence = f"{who} PRP nsubj 2  {verb} VBP root 0  rebels NNS nsubj 4  fled VBD ccomp 2"
    assert [report.speaker for report in told(sentence)] == [who] * speaks


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe NNP nsubj 2  left VBD root 0  and CC cc 4  said VBD conj 2  rebels NNS nsubj 6  fled VBD ccomp 4",
        "Roe NNP nsubj 2  left VBD root 0  , , punct 4  saying VBG advcl 2  rebels NNS nsubj 6  fled VBD ccomp 4",
        "Roe NNP nsubj 2  began VBD root 0  to TO mark 4  say VB xcomp 2  rebels NNS nsubj 6  fled VBD ccomp 4",
        "Roe NNP nsubj 8  , , punct 4  who WP nsubj 4  said VBD acl:relcl 1  rebels NNS nsubj 6  fled VBD ccomp 4"
        "  , , punct 4  left VBD root 0",
        "Roe NNP nsubj 5  saying VBG acl 1  rebels NNS nsubj 4  fled VBD ccomp 2  helped VBD root 0",
        "Poe NNP nsubj 9  , , punct 5  whom WP obj 5  Roe NNP nsubj 5  told VBD acl:relcl 1  rebels NNS nsubj 7"
        "  fled VBD ccomp 5  , , punct 5  left VBD root 0",
        "Roe NNP nsubj 7  who WP nsubj 4  has VBZ aux 4  said VBN acl:relcl 1  rebels NNS nsubj 6  fled VBD ccomp 4"
        "  left VBD root 0",
        "Roe NNP nsubj 2  told VBD root 0  Poe NNP obj 2  rebels NNS nsubj 5  fled VBD ccomp 2",
        "Rebels NNS nsubj 2  fled VBD root 0  , , punct 5  Roe NNP nsubj 5  said VBD parataxis 2  , , punct 7"
        "  adding VBG advcl 2  towns NNS nsubj 9  burned VBD ccomp 7",
        "Rebels NNS nsubj 2  fled VBD ccomp 4  , , punct 2  said VBD root 0  Roe NNP nsubj 4  , , punct 7"
        "  adding VBG advcl 4  towns NNS nsubj 9  burned VBD ccomp 7",
    ],
)
def test_speakers_that_another_clause_names(sentence: str) -> None:
    assert {report.speaker for report in told(sentence)} == {"Roe"}


@pytest.mark.parametrize(
    "sentence",
    [
        "There EX nsubj 2  said VBD root 0  rebels NNS nsubj 4  fled VBD ccomp 2",
        "It PRP expl 2  said VBD root 0  rebels NNS nsubj 4  fled VBD ccomp 2",
        "Poe NNP nsubj 3  was VBD aux 3  told VBD root 0  rebels NNS nsubj 5  fled VBD ccomp 3",
        "Roe NNP nsubj 2  saw VBD root 0  said VBD ccomp 2  rebels NNS nsubj 5  fled VBD ccomp 3",
        "Rebels NNS nsubj 5  said VBN acl 1  to TO mark 4  flee VB xcomp 2  left VBD root 0",
        "Roe NNP nsubj:pass 3  was VBD aux:pass 3  killed VBN root 0  and CC cc 5  said VBD conj 3"
        "  rebels NNS nsubj 7  fled VBD ccomp 5",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert [report.speaker for report in told(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "content", "closed"),
    [
        ("Roe NNP nsubj 2  vowed VBD root 0  to TO mark 4  flee VB xcomp 2", "to flee", False),
        ("Roe NNP nsubj 2  asked VBD root 0  rebels NNS obj 2  to TO mark 5  flee VB xcomp 2", "to flee", False),
        ("Roe NNP nsubj 2  denied VBD root 0  shelling VBG xcomp 2  towns NNS obj 3", "shelling towns", True),
        ("Roe NNP nsubj 2  claimed VBD root 0  to TO mark 4  rule VB xcomp 2", "to rule", True),
        ("Roe NNP nsubj 2  denied VBD root 0  the DT det 4  attack NN obj 2", "the attack", True),
        ("The DT det 2  attack NN nsubj:pass 4  was VBD aux:pass 4  confirmed VBN root 0", "The attack", True),
        (THAT, "that rebels fled", True),
    ],
)
def test_what_is_put_forward_as_so(sentence: str, content: str, closed: bool) -> None:
    article, report = only(sentence)
    assert " ".join(article.columns.words[token] for token in report.content) == content
    assert report.closed == closed


def test_reports_inside_reports_come_in_the_order_of_their_cues() -> None:
    sentence = (
        "Roe NNP nsubj 2  said VBD root 0  Poe NNP nsubj 4  denied VBD ccomp 2  rebels NNS nsubj 6  fled VBD ccomp 4"
    )
    assert [(report.cue, report.content) for report in told(sentence)] == [
        ("said", "Poe denied rebels fled"),
        ("denied", "rebels fled"),
    ]


def test_tokens_outside_the_prose_report_nothing() -> None:
    doc, _ = article(THAT)
    assert read_reports(read_columns(doc, [])) == ()


def test_a_subtree_is_a_word_with_all_that_hangs_on_it() -> None:
    article = prose(THAT)
    assert sorted(subtree(article.columns, article.at("fled"))) == [3, 4, 5]
