from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import StoreError
from casus.records.event import EventDate, Participant, Source
from casus.store import rows
from tests.builders import event, participant, position
from tests.store import strategies


@given(st.text() | st.text(min_size=1_000, max_size=3_000))
def test_bounded_text_can_be_stored_and_is_short(text: str) -> None:
    kept = rows.bounded(text)
    assert len(kept.encode()) <= rows.MOST_BYTES
    assert not rows.UNSTORABLE.search(kept)
    if len(text) < 300:
        assert kept == rows.storable(text)


def test_long_texts_that_differ_at_their_ends_stay_apart() -> None:
    assert len({rows.bounded("ж" * 5_000 + end) for end in "abc"}) == 3


def test_what_no_database_keeps_is_written_out() -> None:
    assert rows.storable("caf\udce9 a\x00b 🕊") == "caf\\udce9 a\ufffdb 🕊"


def test_the_keys_of_what_is_said_never_change() -> None:
    """They are in every record that exists."""
    assert rows.hash_key("RUS-GOV", "Vladimir Putin", "RUS", "GOV", None) == 7961533117733502336
    assert rows.hash_key("a", None) != rows.hash_key("a", "")
    assert 0 <= rows.hash_key() < 2**63


def test_newness_sorts_by_publication_then_by_retrieval() -> None:
    early, late = "2025-06-20T10:00:00+00:00", "2025-06-21T10:00:00+00:00"
    in_order = [
        (None, None),
        (None, early),
        ("0001-01-01", None),
        ("0987-06-05", None),
        ("2025-06-18", late),
        ("2025-06-19", None),
        ("2025-06-19T01:00:00+02:00", early),
        ("2025-06-19", early),
        ("2025-06-19T00:00:00", late),
        ("2025-06-19T08:00:00", None),
        ("2025-06-19T08:00:00-11:00", early),
        ("9999-12-31T23:59:59", None),
    ]
    ages = [rows.newness(published, retrieved, "d" * 32) for published, retrieved in in_order]
    expected = [ages[0], ages[1], ages[2], ages[3], ages[4], ages[6], ages[5], *ages[7:]]
    assert sorted(ages) == expected
    assert len(set(map(len, ages))) == 1


def test_of_two_of_one_age_the_digest_decides() -> None:
    assert rows.newness("2025-06-19", None, "a") < rows.newness("2025-06-19", None, "b")


@pytest.mark.parametrize("published", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-11:00"])
def test_the_ends_of_the_calendar_are_no_error(published: str) -> None:
    assert rows.newness(published, None, "a").startswith(published[:19])


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-06-16", "2025-06-16", date(2025, 6, 16)),
        ("2025-06-01", "2025-06-30", date(2025, 6, 1)),
        (None, "2025-06-20", date(2025, 6, 20)),
        ("2025-06-20", None, date(2025, 6, 20)),
        (None, None, None),
    ],
)
def test_the_day_of_a_time(first: str | None, last: str | None, expected: date | None) -> None:
    assert rows.first_day(EventDate("then", 0, 4, None, None, first, last)) == expected


def test_an_event_without_a_day_counts_on_that_of_its_article() -> None:
    row = rows.event_row(event(date=None), date(2025, 6, 19))
    assert (row["day"], row["dated"]) == (date(2025, 6, 19), False)
    dated = rows.event_row(event(date=EventDate("then", 0, 4, None, None, "2025-06-16")), date(2025, 6, 19))
    assert (dated["day"], dated["dated"]) == (date(2025, 6, 16), True)
    assert rows.event_row(event(date=None), None)["day"] is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Angela Merkel", "CDU"), "| angela merkel | cdu |"),
        ((None, ""), "|"),
        (("Côte d’Ivoire",), "| cote d ivoire |"),
        (("ERDOĞAN", "Straße"), "| erdogan | strasse |"),
        (("a_b | c%",), "| a b c |"),
        (("!!!",), "|  |"),
    ],
)
def test_names_as_they_are_looked_up(names: tuple[str | None, ...], expected: str) -> None:
    assert rows.folded(*names) == expected


def test_an_entity_is_looked_up_by_its_names_and_by_the_beginnings_of_its_code() -> None:
    hezbollah = participant("Freedonia", "LBN-REB:Hezbollah", name="Party of God")
    assert rows.entity_row(hezbollah)["folded"] == (
        "| =lbn | =lbn-reb | =lbn-reb:hezbollah | =reb | party of god | hezbollah |"
    )
    assert rows.entity_row(Source("x", 0, 1, None, "UNK"))["folded"] == "| =unk |"


def test_a_source_is_the_same_entity_as_a_participant() -> None:
    source = Source("Iran", 0, 4, "Iran", "IRN-GOV")
    party = Participant("Tehran", 9, 15, "Iran", "IRN-GOV", "IRN", "GOV", None)
    assert rows.entity_row(source) == rows.entity_row(party)


def test_whose_position_it_is() -> None:
    one = event(attribution=(Source("an aide", 0, 7, None, "UNK"),))
    stands = position(holder=one.actor, toward=one.recipient)
    assert rows.position_row(stands, one)["holder"] == "actor"
    denied = replace(stands, holder=(one.attribution[0].party,), toward=(), stance="denies")
    assert rows.position_row(denied, one)["holder"] == "source"
    alone = event(actor=(one.attribution[0].party,), attribution=one.attribution)
    assert rows.position_row(denied, alone)["holder"] == "source"


@given(strategies.JSON)
def test_json_that_can_be_kept_stays_as_it_is(value: object) -> None:
    assert rows.kept_json(value) == value


def test_names_of_json_are_put_in_order() -> None:
    assert list(rows.kept_json({"b": {"z": 1, "y": 2}, "a": None})["b"]) == ["y", "z"]  # type: ignore[index]


@pytest.mark.parametrize("value", [b"a", {1, 2}, {"a": [date(2025, 6, 19)]}, object()])
def test_what_is_no_json_is_refused(value: object) -> None:
    with pytest.raises(StoreError, match="no JSON value; give text or a number"):
        rows.kept_json(value)


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), strategies.JSON, max_size=2), min_size=2, max_size=4), st.data()
)
def test_extra_keys_merge_to_the_same_in_any_order(met: list[dict[str, object]], data: st.DataObject) -> None:
    def merged(order: list[dict[str, object]]) -> dict[str, object]:
        kept: dict[str, object] = {}
        for one in order:
            kept = rows.merged_extra(kept, one)
        return kept

    first = merged(met)
    assert repr(merged(data.draw(st.permutations(met)))) == repr(first)
    assert first.keys() == {name for one in met for name in one}
    assert all(any(one.get(name) == first[name] for one in met) for name in first)
    assert list(first) == sorted(first)
    assert all(one <= other for one, other in pairwise(first))
