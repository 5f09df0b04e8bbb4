from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casus.ingest.compare import changes, differing, kept_ids, pairs
from casus.records.coded import CodedArticle
from casus.records.event import Event, Trigger, article_ref
from tests.builders import VERSIONS, event, position, statement, toll
from tests.store.coder import article

NEWER = replace(VERSIONS, model="m2")


def found(name: str, start: int = 10, end: int = 16, **parts: Any) -> Event:
    return event(id=name, trigger=Trigger("x" * (end - start), start, end), **parts)


def coded(*events: Event) -> CodedArticle:
    said = (statement(id="s", events=tuple(one.id for one in events)),)
    return CodedArticle(events, NEWER, (), said, tuple(position(event=one.id) for one in events))


def ids(before: list[Event], after: CodedArticle) -> list[str]:
    return [one.id for one in kept_ids(before, after).events]


def test_an_event_of_the_same_id_is_the_same() -> None:
    assert list(pairs([found("a")], [found("a", 90, 95, event_type="AID")]))
    assert ids([found("a")], coded(found("a"))) == ["a"]


def test_an_event_with_the_same_trigger_keeps_its_id() -> None:
    assert ids([found("a", event_type="AID")], coded(found("b", event_type="COOPERATE"))) == ["a"]


def test_an_event_of_the_same_type_on_a_common_word_keeps_its_id() -> None:
    assert ids([found("a", 10, 16)], coded(found("b", 14, 25))) == ["a"]
    assert ids([found("a", 10, 16)], coded(found("b", 16, 25))) == ["b"]
    assert ids([found("a", 10, 16, event_type="AID")], coded(found("b", 14, 25))) == ["b"]


def test_what_speaks_of_an_event_speaks_of_it_by_its_kept_id() -> None:
    kept = kept_ids([found("a")], coded(found("b"), found("c", 40, 45)))
    assert [one.id for one in kept.events] == ["a", "c"]
    assert kept.statements[0].events == ("a", "c")
    assert [one.event for one in kept.positions] == ["a", "c"]
    assert kept.versions == NEWER


def test_the_better_likeness_is_taken_first() -> None:
    """The same id before the same trigger, and that before a common word, in whatever order they come."""
    before = [found("a", 10, 16), found("b", 12, 20)]
    after = [found("b", 10, 16), found("c", 12, 20)]
    for old in permutations(before):
        for new in permutations(after):
            assert {(one.id, other.id) for one, other in pairs(list(old), list(new))} == {("b", "b"), ("a", "c")}


def test_two_on_one_trigger_keep_apart() -> None:
    before = [found("a", event_type="AID"), found("b", event_type="AGREE")]
    assert ids(before, coded(found("c", event_type="AGREE"), found("d", event_type="AID"))) == ["b", "a"]


def test_what_differs_is_named_but_not_what_every_network_changes() -> None:
    one = found("a")
    assert differing(one, replace(one, confidence=0.1, versions=NEWER, doc="other")) == ()
    assert differing(one, replace(one, article=article_ref(article()))) == ()
    assert differing(one, replace(one, event_type="AID", actor=(), status="negated")) == (
        "event_type",
        "status",
        "actor",
    )


def test_what_is_new_gone_and_changed() -> None:
    same, gone, old, new = found("a"), found("b", 30, 35), found("c", 50, 55), found("d", 70, 75)
    changed = replace(old, mode=None)
    told = list(changes([same, gone, old], [same, changed, new]))
    assert [(one.what, one.before, one.after, one.fields) for one in told] == [
        ("removed", gone, None, ()),
        ("changed", old, changed, ("mode",)),
        ("added", None, new, ()),
    ]


READINGS = st.lists(
    st.builds(
        found,
        st.sampled_from("abcdef"),
        st.integers(0, 6),
        st.integers(7, 12),
        event_type=st.sampled_from(["AID", "AGREE"]),
    ),
    max_size=5,
    unique_by=lambda one: one.id,
)


@given(READINGS, READINGS)
def test_no_two_events_get_one_id_and_none_gets_lost(before: list[Event], after: list[Event]) -> None:
    kept = kept_ids(before, coded(*after))
    names = [one.id for one in kept.events]
    assert len(set(names)) == len(names) == len(after)
    assert set(kept.statements[0].events) == {one.event for one in kept.positions} == set(names)
    told = list(changes(before, kept.events))
    assert len(before) - sum(one.what == "removed" for one in told) == len(set(names) & {one.id for one in before})
    assert ids(list(kept.events), kept) == names


@given(READINGS)
def test_the_same_reading_again_changes_nothing(before: list[Event]) -> None:
    kept = kept_ids(before, coded(*before))
    assert list(kept.events) == before
    assert list(changes(before, kept.events)) == []


def test_other_figures_are_a_change() -> None:
    before, after = found("a", casualties=(toll(),)), found("a", casualties=(toll(figure=13),))
    assert [one.fields for one in changes([before], [after])] == [("casualties",)]
