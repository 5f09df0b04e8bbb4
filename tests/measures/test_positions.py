"""Where parties stand over time, of positions made by hand."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from casus.measures.ledgers.positions import standings
from casus.records.event import Words
from casus.records.ledger import Standing
from casus.records.statement import Position, Stance
from tests.builders import ARTICLE_REF, event, participant, position


def held(stance: Stance, day: str | None, what: str | None = None, **changed: Any) -> Position:
    """Freedonia's, toward Sylvania, in an article of that day; changed: holder, toward, doc, event."""
    about = Words(what, 0, len(what)) if what else None
    article = replace(ARTICLE_REF, published=day)
    doc = changed.pop("doc", f"{stance} {day}")
    return position(stance=stance, what=about, article=article, doc=doc, **changed)


def only(*positions: Position) -> Standing:
    (entry,) = standings(positions, {})
    return entry


def test_positions_of_one_party_toward_another_are_one_row() -> None:
    entry = only(
        held("calls for", "2024-05-02", "an end to the blockade"),
        held("calls for", "2024-06-09T08:00:00Z", "free passage"),
        held("calls for", "2024-05-20", "An end to the blockade"),
    )
    assert (entry.holder, entry.stance, entry.toward) == ("FRE", "calls for", ("SYL",))
    assert (entry.first, entry.last, entry.articles, entry.period) == ("2024-05-02", "2024-06-09", 3, None)
    assert [one.what for one in entry.wordings] == ["an end to the blockade", "free passage"]


def test_two_of_one_article_are_one_article() -> None:
    one = held("calls for", "2024-05-02", "an end", doc="a")
    assert only(one, replace(one, event="e-2")).articles == 1


def test_rows_by_month() -> None:
    found = standings([held("supports", "2024-05-02"), held("supports", "2024-06-02"), held("supports", None)], {},
                      by_month=True)  # fmt: skip
    assert [(one.period, one.first) for one in found] == [
        (None, None), ("2024-05", "2024-05-02"), ("2024-06", "2024-06-02"),
    ]  # fmt: skip


def test_each_holder_has_its_row_and_unknown_ones_none() -> None:
    both = (participant("Freedonia", "FRE-GOV"), participant("Sylvania", "SYL"), participant("an aide", "UNK"))
    found = standings([held("opposes", "2024-05-02", holder=both, toward=())], {})
    assert [(one.holder, one.toward) for one in found] == [("FRE", ()), ("SYL", ())]


def test_nobody_stands_toward_himself() -> None:
    own = (participant("Freedonia", "FRE-MIL"),)
    assert only(held("opposes", "2024-05-02", toward=own)).toward == ()


def test_a_change_of_mind_is_noted_on_the_same_object_only() -> None:
    before = held("supports", "2024-05-02", "the inspection of ships", event="e1")
    other = held("supports", "2024-05-03", "a grain corridor", event="e2")
    after = held("opposes", "2024-07-01", "inspections of the ships", event="e3")
    found = {one.stance: one for one in standings([after, other, before], {})}
    (change,) = found["opposes"].changes
    assert (change.before.event, change.after.event) == ("e1", "e3")
    assert found["supports"].changes == ()


def test_without_words_for_the_object_no_change_is_claimed() -> None:
    found = standings([held("supports", "2024-05-02"), held("opposes", "2024-07-01")], {})
    assert [one.changes for one in found] == [(), ()]


def test_going_on_to_say_the_same_is_one_change() -> None:
    positions = [
        held("supports", "2024-05-02", "the truce plan", event="e1"),
        held("rejects", "2024-06-01", "the truce plan", event="e2"),
        held("rejects", "2024-06-02", "the truce plan", event="e3"),
    ]
    (rejects, supports) = standings(positions, {})
    assert [change.after.event for change in rejects.changes] == ["e2"]
    assert supports.changes == ()


def test_a_sentence_stands_where_no_words_are_told() -> None:
    (entry,) = standings([held("warns of", "2024-05-02")], {"e-1": event()})
    assert entry.wordings[0].sentence == event().sentence.text


def test_the_order_of_positions_does_not_matter() -> None:
    stances: tuple[Stance, ...] = ("supports", "opposes", "rejects")
    positions = [
        held(stance, f"2024-05-{day:02}", what, event=f"{stance}{day}{what}", doc=f"d{day % 3}")
        for stance in stances for day in range(1, 6) for what in ("the plan", "the treaty plan", None)
    ]  # fmt: skip
    found = standings(positions, {})
    for seed in range(10):
        Random(seed).shuffle(positions)
        assert standings(positions, {}) == found
