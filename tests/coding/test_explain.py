"""What an event was made of, from documents and frames built by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from casus.coding.code import Case, code_article
from casus.coding.explain import explain, likeliest_first, shortened
from casus.coding.links import Links
from casus.errors import BadOption
from casus.records.article import Article
from casus.records.event import Versions
from casus.records.explanation import Explanation
from casus.records.frame import Frame
from tests.coding.trees import frame, links, told

SENTENCE = """
Freedonia PROPN nsubj 4
did AUX aux 4
not PART advmod 4
warn VERB root 0
Sylvania PROPN obj 4
, PUNCT punct 7
said VERB parataxis 4
Oslo PROPN nsubj 7
. PUNCT punct 4
"""
KNOWN = links({"Freedonia": "FRE", "Sylvania": "SYL", "Oslo": "NOR-GOV"})
WORDS = "Freedonia did not warn Sylvania , said Oslo .".split()
PARTS: dict[str, Any] = {"actor": "Freedonia", "recipient": "Sylvania", "source": "Oslo"}


def made(*frames: Frame, known: Links = KNOWN, sentences: tuple[str, ...] = (SENTENCE,), event: int = 0) -> Explanation:
    tree, speeches = told(*sentences)
    case = Case(Article("wire", tree.text), tree, known, speeches, Versions("1", "2", "3", "4"), date(2025, 6, 19))
    events = code_article(case, frames).events
    explained = explain(case, frames, events[event].id[:15])
    assert explained.event == events[event]
    return explained


def test_what_the_network_thought() -> None:
    explained = made(frame(WORDS, "warn", "THREATEN", **PARTS))
    assert (explained.seen, explained.score, explained.on) == (True, 0.9, "2025-06-19")
    assert explained.types == {"THREATEN": 0.8}
    assert explained.raw_confidence == pytest.approx(0.72)
    assert next(iter(explained.statuses)) == "actual"
    assert (explained.rule, explained.mode_by) == (None, None)


def test_the_words_that_settled_the_status() -> None:
    explained = made(frame(WORDS, "warn", "THREATEN", **PARTS))
    assert (explained.event.status, explained.status_reason) == ("negated", "negation")
    (hint,) = explained.hints
    assert (hint.words[0].text, hint.strong, hint.settled) == ("not", True, True)


def test_words_that_settle_it_together_are_one_hint_and_not_overruled() -> None:
    plan = "Police NOUN nsubj 4\nare AUX aux 4\nto PART mark 4\nstrike VERB root 0"
    explained = made(frame("Police are to strike".split(), "strike", "ASSAULT"), sentences=(plan,))
    assert (explained.event.status, explained.status_reason) == ("future", "is-to")
    (hint,) = explained.hints
    assert ([words.text for words in hint.words], hint.settled) == (["are to"], True)


def test_a_status_that_only_the_network_gives_has_no_hint() -> None:
    explained = made(
        frame("Police fled".split(), "fled", "RETREAT"), sentences=("Police NOUN nsubj 2\nfled VERB root 0",)
    )
    assert (explained.status_reason, explained.hints) == ("network", ())


def test_arcs_and_what_became_of_them() -> None:
    explained = made(frame(WORDS, "warn", "THREATEN", place="Sylvania", arc=0.9, **PARTS))
    taken = [(arc.role, arc.word.text, arc.taken) for arc in explained.arcs]
    assert taken == [
        ("actor", "Freedonia", "actor"),
        ("recipient", "Sylvania", "recipient"),
        ("source", "Oslo", "source"),
        ("place", "Sylvania", None),
    ]


def test_sources_are_resolved_and_the_statement_is_there() -> None:
    explained = made(frame(WORDS, "warn", "THREATEN", **PARTS))
    assert [(who.text, who.code) for who in explained.speakers] == [("Oslo", "NOR-GOV")]
    (statement,) = explained.statements
    assert explained.event.id in statement.events


def test_both_sides_of_a_meeting_are_taken_as_actors() -> None:
    talks = "Talks NOUN nsubj 5\nbetween ADP case 3\nOslo PROPN nmod 1\nhave AUX aux 5\nbegun VERB root 0"
    words = "Talks between Oslo have begun".split()
    (arc,) = made(frame(words, "Talks", "CONSULT", recipient="Oslo"), sentences=(talks,)).arcs
    assert (arc.role, arc.taken) == ("recipient", "actor")


def test_the_rule_that_changed_the_type_is_named() -> None:
    blockade = "Oslo PROPN nsubj 2\nblockaded VERB root 0\nFreedonia PROPN obj 2"
    explained = made(frame(blockade.split()[::4], "blockaded", "ASSAULT", actor="Oslo"), sentences=(blockade,))
    assert (explained.event.event_type, explained.rule) == ("COERCE", "blockade")
    assert (explained.event.mode, explained.mode_by) == ("restrict", "rule")


def test_an_event_that_the_network_does_not_report() -> None:
    answer = """
Oslo PROPN nsubj 2
responded VERB root 0
with ADP case 4
missiles NOUN obl 2
"""
    assert not made(sentences=(answer,)).seen


def test_the_tree_counts_in_the_sentence() -> None:
    first = "Rain NOUN nsubj 2\nfell VERB root 0"
    words = ["Rain", "fell", *WORDS]
    explained = made(frame(words, "warn", "THREATEN"), sentences=(first, SENTENCE))
    heads = [(node.text, None if node.head is None else explained.nodes[node.head].text) for node in explained.nodes]
    assert heads[:5] == [("Freedonia", "warn"), ("did", "warn"), ("not", "warn"), ("warn", None), ("Sylvania", "warn")]
    assert explained.nodes[3].relation == "root"
    assert explained.nodes[0].start == explained.event.sentence.start


def test_an_unknown_id_is_refused_with_those_that_there_are() -> None:
    tree, speeches = told(SENTENCE, SENTENCE)
    case = Case(Article("wire", tree.text), tree, KNOWN, speeches, Versions("1", "2", "3", "4"))
    frames = [frame(WORDS * 2, "warn", "THREATEN"), frame(WORDS * 2, "warn#2", "THREATEN")]
    first, _ = code_article(case, frames).events
    for asked in ("nothing", ""):
        with pytest.raises(BadOption, match=rf"{asked!r}.*'wire'.*{first.id[:4]} \(THREATEN 'warn'\), "):
            explain(case, frames, asked)
    with pytest.raises(BadOption, match="no events were found"):
        explain(case, [], "nothing")


def test_a_beginning_of_several_ids_is_refused() -> None:
    tree, speeches = told(*[SENTENCE] * 20)
    case = Case(Article("wire", tree.text), tree, KNOWN, speeches, Versions("1", "2", "3", "4"))
    frames = [frame(WORDS * 20, f"warn#{number}", "THREATEN") for number in range(1, 21)]
    ids = [event.id for event in code_article(case, frames).events]
    shared = next(one[0] for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    with pytest.raises(BadOption, match="events of 'wire' begin so"):
        explain(case, frames, shared)
    with pytest.raises(BadOption, match="and 12 more"):
        explain(case, frames, "nothing")


def test_ids_are_shortened_until_they_differ() -> None:
    assert shortened(["abcdef", "abcdxy"]) == {"abcdef": "abcde", "abcdxy": "abcdx"}
    assert shortened(["abcdef"]) == {"abcdef": "abcd"}
    assert shortened([]) == {}


def test_probabilities_fall() -> None:
    assert list(likeliest_first({"a": 0.1, "b": 0.9})) == ["b", "a"]
