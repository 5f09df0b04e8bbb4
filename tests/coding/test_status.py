"""Negation, condition, intention, history."""

from __future__ import annotations

from datetime import date

import pytest

from casus.coding.status import choose_status, dated, settles, stated
from casus.records.event import EventDate
from casus.records.frame import Status
from casus.records.link import DateLink
from tests.coding.trees import OPTIONS, one, tree

NOT = """
Freedonia PROPN nsubj 4
has AUX aux 4
not PART advmod 4
attacked VERB root 0
Sylvania PROPN obj 4
"""
LIGHT = """
Freedonia PROPN nsubj 4
has AUX aux 4
never ADV advmod 4
held VERB root 0
talks NOUN obj 4
"""
NO = """
No DET det 2
talks NOUN nsubj:pass 4
were AUX aux:pass 4
held VERB root 0
"""
NOBODY = """
Nobody PRON nsubj:pass 3
was AUX aux:pass 3
arrested VERB root 0
"""
DENIED = """
Freedonia PROPN nsubj 2
denied VERB root 0
involvement NOUN obj 2
in ADP case 6
the DET det 6
massacre NOUN nmod 3
"""
NOT_DENIED = """
Freedonia PROPN nsubj 4
did AUX aux 4
not PART advmod 4
deny VERB root 0
the DET det 6
massacre NOUN obj 4
"""
FAILED = """
Police NOUN nsubj 2
failed VERB root 0
to PART mark 4
arrest VERB xcomp 2
him PRON obj 4
"""
REFUSED = """
MPs NOUN nsubj 2
refused VERB root 0
to PART mark 4
leave VERB xcomp 2
, PUNCT punct 6
blocking VERB advcl 2
doors NOUN obj 6
"""
WITHOUT = """
Troops NOUN nsubj 2
left VERB root 0
without SCONJ mark 4
firing VERB advcl 2
"""
NOT_ONLY = """
Freedonia PROPN nsubj 4
not PART advmod 4
only ADV advmod 2
attacked VERB root 0
Sylvania PROPN obj 4
"""
IF = """
If SCONJ mark 3
Freedonia PROPN nsubj 3
attacks VERB advcl 6
, PUNCT punct 3
we PRON nsubj 6
fight VERB root 0
"""
MIGHT = """
Freedonia PROPN nsubj 3
might AUX aux 3
attack VERB root 0
Sylvania PROPN obj 3
"""
CONSIDERING = """
Freedonia PROPN nsubj 3
is AUX aux 3
considering VERB root 0
joining VERB xcomp 3
strikes NOUN obj 4
"""
RISK = """
The DET det 2
risk NOUN nsubj 6
of ADP case 5
an DET det 5
attack NOUN nmod 2
grows VERB root 0
"""
ACQUITTED = """
The DET det 2
court NOUN nsubj 3
acquitted VERB root 0
Roe PROPN obj 3
"""
PLAIN = """
Freedonia PROPN nsubj 2
attacked VERB root 0
Sylvania PROPN obj 2
"""


CALLED_OFF = """
Freedonia PROPN nsubj 2
called VERB root 0
off ADP compound:prt 2
the DET det 5
raid NOUN obj 2
"""
PUBLISHED = date(2025, 6, 19)


@pytest.mark.parametrize(
    ("sentence", "trigger", "event_type", "status"),
    [
        (NOT, "attacked", "ASSAULT", "negated"),
        (LIGHT, "talks", "CONSULT", "negated"),
        (NO, "talks", "CONSULT", "negated"),
        (NOBODY, "arrested", "COERCE", "negated"),
        (DENIED, "massacre", "ASSAULT", "negated"),
        (FAILED, "arrest", "COERCE", "negated"),
        (WITHOUT, "firing", "ASSAULT", "negated"),
        (ACQUITTED, "acquitted", "SANCTION", "negated"),
        (IF, "attacks", "ASSAULT", "hypothetical"),
        (MIGHT, "attack", "ASSAULT", "hypothetical"),
        (CONSIDERING, "joining", "ASSAULT", "hypothetical"),
        (RISK, "attack", "ASSAULT", "hypothetical"),
        (NOT_DENIED, "massacre", "ASSAULT", None),
        (REFUSED, "blocking", "PROTEST", None),
        (NOT_ONLY, "attacked", "ASSAULT", None),
        (PLAIN, "attacked", "ASSAULT", None),
        (NOT, "not attacked", "REJECT", None),
        (MIGHT, "attack", "THREATEN", "hypothetical"),
    ],
)
def test_stated(sentence: str, trigger: str, event_type: str, status: str | None) -> None:
    words = tree(sentence)
    draft = one(words, trigger, event_type)
    found = (said.status for said in stated(words, draft) if settles(draft, said, OPTIONS))
    assert next(found, None) == status


def test_the_network_decides_where_the_words_settle_nothing() -> None:
    words = tree(PLAIN)
    statuses = {"actual": 0.2, "future": 0.7, "negated": 0.1}
    choice = choose_status(words, one(words, "attacked", "ASSAULT", statuses=statuses), None, None, OPTIONS)
    assert (choice.status, choice.probability) == ("future", 0.7)


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"), [(NOT, "attacked", "negated"), (CALLED_OFF, "raid", "actual")]
)
def test_weak_words_do_not_override_what_the_network_excludes(sentence: str, trigger: str, status: Status) -> None:
    words = tree(sentence)
    statuses = {"actual": 0.99, "negated": 0.01}
    choice = choose_status(words, one(words, trigger, "ASSAULT", statuses=statuses), None, None, OPTIONS)
    assert choice.status == status


def test_the_words_that_settle_it_are_kept() -> None:
    words = tree(FAILED)
    choice = choose_status(words, one(words, "arrest", "COERCE"), None, None, OPTIONS)
    assert [words.text_of(span) for span in choice.words] == ["failed"]


def test_an_old_date_is_the_cause_of_history() -> None:
    words = tree(PLAIN)
    start = words.text.index("Sylvania")
    when = EventDate("Sylvania", start, start + 8, "1999", "year", "1999-01-01", "1999-12-31")
    choice = choose_status(words, one(words, "attacked", "ASSAULT"), when, PUBLISHED, OPTIONS)
    assert (choice.status, [words.text_of(span) for span in choice.words]) == ("historical", ["Sylvania"])


def test_an_intention_is_not_put_off_by_the_network_alone() -> None:
    words = tree(PLAIN)
    statuses = {"actual": 0.3, "future": 0.7}
    choice = choose_status(words, one(words, "attacked", "THREATEN", statuses=statuses), None, None, OPTIONS)
    assert choice.status == "actual"


@pytest.mark.parametrize(
    ("first", "last", "before", "after"),
    [
        ("2024-01-02", "2024-01-02", "actual", "historical"),
        ("2022-01-01", "2022-12-31", "actual", "historical"),
        ("2025-03-01", "2025-03-01", "actual", "historical"),
        ("2025-06-17", "2025-06-17", "historical", "actual"),
        ("2025-06-09", "2025-06-15", "historical", "actual"),
        ("2025-01-01", "2025-12-31", "actual", "actual"),
        ("2025-01-01", "2025-12-31", "historical", "historical"),
        ("2025-05-01", "2025-05-31", "actual", "actual"),
        (None, "1991-12-31", "actual", "actual"),
        (None, None, "historical", "historical"),
    ],
)
def test_dated(first: str | None, last: str | None, before: Status, after: Status) -> None:
    assert dated(before, DateLink(None, None, first, last), PUBLISHED) == after


def test_no_publication_date_leaves_the_status() -> None:
    assert dated("actual", DateLink("1962-10-16", "day", "1962-10-16", "1962-10-16"), None) == "actual"


def test_the_choice_says_why() -> None:
    words = tree(NOT)
    assert choose_status(words, one(words, "attacked", "ASSAULT"), None, None, OPTIONS).reason == "negation"
    plain = tree("Freedonia PROPN nsubj 2\nattacked VERB root 0\nlast ADJ amod 4\nyear NOUN obl:tmod 2")
    draft = one(plain, "attacked", "ASSAULT")
    assert choose_status(plain, draft, None, None, OPTIONS).reason == "network"
    when = EventDate("last year", 19, 28, "2024", "year", "2024-01-01", "2024-12-31")
    old = choose_status(plain, draft, when, date(2025, 6, 19), OPTIONS)
    assert (old.status, old.reason, old.words) == ("historical", "date", ((2, 4),))


def test_a_date_that_nobody_can_read_is_not_why() -> None:
    words = tree("Freedonia PROPN nsubj 2\nattacked VERB root 0\nonce ADV advmod 2")
    draft = one(words, "attacked", "ASSAULT", statuses={"historical": 0.9, "actual": 0.1})
    choice = choose_status(words, draft, EventDate("once", 19, 23, None, None), date(2025, 6, 19), OPTIONS)
    assert (choice.status, choice.reason, choice.words) == ("historical", "network", ())


def test_an_intention_is_actual_by_its_type() -> None:
    words = tree("Freedonia PROPN nsubj 2\npledged VERB root 0\naid NOUN obj 2")
    draft = one(words, "pledged", "AGREE", statuses={"future": 0.9, "actual": 0.1})
    choice = choose_status(words, draft, None, None, OPTIONS)
    assert (choice.status, choice.reason) == ("actual", "type")
