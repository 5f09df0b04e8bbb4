from __future__ import annotations

import re
from dataclasses import fields

import pytest

from casus.evaluation.questions import Question, literal, questions
from casus.records.query import Query
from casus.store.query import make_query

QUESTIONS = questions()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_value_is_used_and_every_place_has_one(question: Question) -> None:
    assert set(re.findall(r":([a-z]+)", question.sql)) == set(question.values)
    assert not re.search(r":[a-z]", question.written())
    assert set(question.query()) <= {field.name for field in fields(Query)}
    make_query(question.query())


def test_there_are_at_least_ten_of_them() -> None:
    assert len({question.name for question in QUESTIONS}) == len(QUESTIONS) >= 10


def test_other_values_take_the_place_of_those_of_the_page() -> None:
    question = Question("q", "Who?", "SELECT :who, :least, ':who' FROM events\n", {"who": "SUN", "least": 1.5},
                        {"actor": ":who", "type": ["AID"], "copies": True})  # fmt: skip
    assert question.written() == "SELECT 'SUN', 1.5, ''SUN'' FROM events"
    assert question.query({"who": "O'Higgins"}) == {"actor": "O'Higgins", "type": ["AID"], "copies": True}


def test_quotes_in_a_value_stay_in_it() -> None:
    assert literal("O'Higgins") == "'O''Higgins'"
    assert literal(-74.5) == "-74.5"
