from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import BadOption
from casus.records.query import Query
from casus.store.query import make_query


def test_names_are_written_as_the_record_writes_them() -> None:
    made = make_query(
        {"type": "aid", "mode": ["Heavy-Weapons"], "context": "MILITARY", "status": "Negated", "order": "NEWEST"}
    )
    assert made == Query(
        type=("AID",), mode=("heavy-weapons",), context=("military",), status=("negated",), order="newest"
    )


def test_one_text_is_a_list_of_one_and_the_empty_is_left_out() -> None:
    made = make_query(
        {"actor": " RUS ", "recipient": ["IRN", "ISR"], "place": None, "either": [], "doc": (), "text": None}
    )
    assert made == Query(actor=("RUS",), recipient=("IRN", "ISR"))
    assert make_query({}) == Query()


@pytest.mark.parametrize(
    ("given", "since", "until"),
    [
        ("2025-06-19", date(2025, 6, 19), date(2025, 6, 19)),
        (" 2025-06 ", date(2025, 6, 1), date(2025, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        (2025, date(2025, 1, 1), date(2025, 12, 31)),
        (date(2025, 6, 19), date(2025, 6, 19), date(2025, 6, 19)),
    ],
)
def test_months_and_years_are_their_first_and_last_days(given: object, since: date, until: date) -> None:
    assert make_query({"since": given, "until": given}) == Query(since=since, until=until)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"actr": "RUS"}, r"'actr' is no part of a query; the parts are actor, .*until"),
        ({"type": "AIDE"}, r"unknown type 'AIDE'; choose from AGREE, .*THREATEN"),
        ({"mode": ["violence", "x"]}, "unknown mode 'x'; choose from "),
        ({"context": "war"}, "unknown context 'war'; choose from "),
        ({"status": "true"}, "unknown status 'true'; choose from actual, negated"),
        ({"stance": "likes"}, "unknown stance 'likes'; choose from calls for"),
        ({"kind": "sing"}, "unknown kind 'sing'; choose from say"),
        ({"order": "random"}, "unknown order 'random'; choose from day, newest, rank"),
        ({"actor": ""}, "actor is empty; leave it out or give a value"),
        ({"actor": ["RUS", " "]}, "actor is empty"),
        ({"since": "June"}, "since is 'June'; give a day, month or year: 2025-06-19, 2025-06, 2025"),
        ({"since": "2025-13"}, "since is '2025-13'"),
        ({"until": "2025-02-30"}, "until is '2025-02-30'"),
        ({"until": "0000"}, "until is '0000'"),
        ({"since": "2025-07", "until": "2025-06"}, "since 2025-07-01 is after until 2025-06-30"),
        ({"order": "rank"}, "order 'rank' sorts by how well a text matches; give a text as well"),
        ({"limit": -1}, "limit is -1; give a number of at least 0"),
        ({"limit": "7"}, "limit is '7'"),
        ({"limit": True}, "limit is True"),
        ({"min_confidence": 1.5}, "min_confidence is 1.5; a probability is between 0 and 1"),
        ({"min_confidence": float("nan")}, "min_confidence is nan"),
        ({"min_confidence": "0.5"}, "min_confidence is '0.5'"),
        ({"copies": "yes"}, "copies is 'yes'; give True or False"),
        ({"dated": 1}, "dated is 1; give True or False"),
        ({"text": 7}, "text is 7; give text"),
        ({"text": "  "}, "text is empty"),
        ({"actor": 7}, "actor is 7; give text or a list of text"),
        ({"actor": ["RUS", 7]}, "actor is 7; give text or a list of text"),
        ({"actor": b"RUS"}, "actor is b'RUS'; give text"),
        ({"place": "\ud800"}, r"place is '\\ud800'; give text without"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_reason(parts: dict[str, Any], message: str) -> None:
    with pytest.raises(BadOption, match=message):
        make_query(parts)


ANYTHING = st.one_of(
    *(st.none(), st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.binary(), st.datetimes()),
    st.lists(st.text() | st.integers()),
)


@given(st.dictionaries(st.sampled_from(sorted(Query.__dataclass_fields__)), ANYTHING))
def test_whatever_is_given_is_a_query_or_refused(parts: dict[str, Any]) -> None:
    try:
        made = make_query(parts)
    except BadOption:
        return
    assert all(getattr(made, name) != () for name, value in parts.items() if value)
