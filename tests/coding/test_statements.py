"""Statements as records: who, to whom, by which words, what is told in them, and in which other one they are told."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from casus.coding.statements import statement_id, statements
from casus.records.article import Article
from casus.records.event import Participant, Words
from casus.records.speech import Speech
from casus.records.statement import Statement
from tests.builders import VERSIONS, event
from tests.coding.trees import links, one, told

CODES = {"The army": "FRE-MIL", "the mayor": "SYL-GOV", "Roe": "FRE-GOV", "Poe": "SYL"}
SAID = "The DET det 2  army NOUN nsubj 3  said VERB root 0  rebels NOUN nsubj 5  fled VERB ccomp 3  . PUNCT punct 3"
TOLD = "Roe PROPN nsubj 2  told VERB root 0  Poe PROPN iobj 2  rebels NOUN nsubj 5  fled VERB ccomp 2  . PUNCT punct 2"
CHAIN = (
    "The DET det 2  army NOUN nsubj 3  said VERB root 0  the DET det 5  mayor NOUN nsubj 6  claimed VERB ccomp 3"
    "  rebels NOUN nsubj 8  fled VERB ccomp 6"
)
QUOTED = (
    "“ PUNCT punct 3  Rebels NOUN nsubj 3  fled VERB ccomp 7  , PUNCT punct 3  ” PUNCT punct 3  Roe PROPN nsubj 7"
    "  said VERB root 0  . PUNCT punct 7"
)
GOING_ON = "“ PUNCT punct 3  Rebels NOUN nsubj 3  returned VERB root 0  . PUNCT punct 3  ” PUNCT punct 3"


@dataclass(frozen=True)
class Read:
    """The statements, and the events that are told in the article."""

    found: tuple[Statement, ...]
    text: str

    @property
    def only(self) -> Statement:
        (statement,) = self.found
        return statement


def read(*sentences: str, title: str | None = None, triggers: tuple[str, ...] = ()) -> Read:
    """An event has its trigger as its id."""
    words, speeches = told(*sentences)
    coded = [(one(words, trigger, "RETREAT"), event(id=trigger)) for trigger in triggers]
    return Read(
        statements(words, Article("d", words.text, title=title), speeches, coded, links(CODES), VERSIONS), words.text
    )


def people(parties: tuple[Participant, ...]) -> list[tuple[str, str]]:
    return [(party.text, party.code) for party in parties]


def test_who_speaks_is_linked() -> None:
    assert people(read(SAID).only.speaker) == [("The army", "FRE-MIL")]


def test_who_is_spoken_to_is_linked() -> None:
    assert people(read(TOLD).only.addressee) == [("Poe", "SYL")]


def test_two_who_speak_together_are_two() -> None:
    found = read(
        "Roe PROPN nsubj 4  and CCONJ cc 3  Poe PROPN conj 1  said VERB root 0  rebels NOUN nsubj 6  fled VERB ccomp 4"
    )
    assert people(found.only.speaker) == [("Roe", "FRE-GOV"), ("Poe", "SYL")]


def test_who_is_not_told_is_empty() -> None:
    found = read(GOING_ON).only
    assert (found.speaker, found.addressee, found.cue) == ((), (), None)


@pytest.mark.parametrize(
    ("sentence", "form", "kind", "cue"),
    [
        (SAID, "indirect", "say", "said"),
        (SAID.replace("said", "denied"), "indirect", "deny", "denied"),
        (QUOTED, "direct", "say", "said"),
    ],
)
def test_form_kind_and_cue(sentence: str, form: str, kind: str, cue: str) -> None:
    found = read(sentence).only
    assert found.cue is not None
    assert (found.form, found.kind, found.cue.text) == (form, kind, cue)


def test_what_is_said_stands_with_its_offsets() -> None:
    found = read(SAID)
    assert found.only.content == (Words("rebels fled", found.text.index("rebels"), found.text.index("fled") + 4),)


@pytest.mark.parametrize(("sentence", "quoted"), [(SAID, []), (QUOTED, ["Rebels fled,"])])
def test_the_words_in_marks(sentence: str, quoted: list[str]) -> None:
    assert [part.text for part in read(sentence).only.quoted] == quoted


@pytest.mark.parametrize("part", ["content", "quoted", "cue"])
def test_all_words_are_those_at_their_offsets(part: str) -> None:
    found = read(QUOTED, GOING_ON, SAID)
    for statement in found.found:
        value = getattr(statement, part)
        for words in value if isinstance(value, tuple) else [value] if value else []:
            assert found.text[words.start : words.end] == words.text


def test_the_sentence_is_the_one_that_the_content_begins_in() -> None:
    assert [statement.sentence.index for statement in read(QUOTED, GOING_ON).found] == [0, 1]


def test_a_statement_told_in_another_names_it() -> None:
    outer, inner = read(CHAIN).found
    assert (outer.within, inner.within) == (None, outer.id)


def test_of_three_each_is_told_in_the_next() -> None:
    first, second, third = read(
        "Roe PROPN nsubj 2  said VERB root 0  Poe PROPN nsubj 4  said VERB ccomp 2  he PRON nsubj 6 PRP"
        "  said VERB ccomp 4  rebels NOUN nsubj 8  fled VERB ccomp 6"
    ).found
    assert [first.within, second.within, third.within] == [None, first.id, second.id]


def test_statements_side_by_side_are_not_told_in_each_other() -> None:
    assert [statement.within for statement in read(SAID, TOLD).found] == [None, None]


def test_of_two_that_hold_each_other_the_earlier_holds_the_later() -> None:
    """Two cues beside one clause, each in what the other has as its content."""
    found = read(
        "Rebels NOUN nsubj 4  Roe PROPN nsubj 3  said VERB parataxis 4  fled VERB root 0  Poe PROPN nsubj 6"
        "  said VERB parataxis 4"
    ).found
    ids = [statement.id for statement in found]
    assert [statement.within for statement in found] == [None, ids[0]]


def test_events_are_those_whose_words_are_said() -> None:
    found = read(SAID, "Troops NOUN nsubj 2  followed VERB root 0", triggers=("fled", "followed"))
    assert found.only.events == ("fled",)


def test_an_event_is_told_in_each_statement_that_holds_it() -> None:
    assert [statement.events for statement in read(CHAIN, triggers=("fled",)).found] == [("fled",), ("fled",)]


def test_the_cue_itself_is_no_event_of_its_statement() -> None:
    outer, inner = read(CHAIN, triggers=("claimed",)).found
    assert (outer.events, inner.events) == (("claimed",), ())


def test_hearsay_is_nobodys_statement() -> None:
    assert read("Rebels NOUN nsubj 3  reportedly ADV advmod 3  fled VERB root 0").found == ()


def test_a_speech_without_content_is_no_statement() -> None:
    words, _ = told(SAID)
    assert (
        statements(words, Article("d", words.text), [Speech("indirect", "say", (), cue=(2, 3))], [], links(), VERSIONS)
        == ()
    )


def test_the_versions_are_kept() -> None:
    assert read(SAID).only.versions == VERSIONS


def test_an_id_is_sixteen_hexadecimal_digits() -> None:
    identity = read(SAID).only.id
    assert len(identity) == 16
    assert int(identity, 16) >= 0


def test_an_id_is_the_same_on_every_run() -> None:
    assert read(SAID).only.id == read(SAID).only.id == "fa0a807fdeb4020d"


@pytest.mark.parametrize(
    "other",
    [
        read(SAID, title="Another"),
        read(SAID.replace("fled", "ran")),
        read("It PRON expl 2 PRP  rained VERB root 0", SAID),
        read(SAID.replace("said", "claimed")),
    ],
)
def test_an_id_differs_by_article_words_and_place(other: Read) -> None:
    assert other.only.id != read(SAID).only.id


def test_the_form_is_part_of_the_id() -> None:
    words, _ = told(SAID)
    ids = {
        statement_id(words, "d" * 32, Speech(form, "say", ((3, 5),), cue=(2, 3)))
        for form in ("direct", "indirect", "mixed")
    }
    assert len(ids) == 3
