from __future__ import annotations

from casus.fetch.table import Table


def names(table: Table[list[int]], *asked: str) -> list[list[int]]:
    found = []
    for name in asked:
        with table.using(name) as kept:
            found.append(kept)
    return found


def test_a_thing_is_made_once() -> None:
    first, again, other = names(Table(list, most=10), "a", "a", "b")
    assert first is again
    assert other is not first


def test_the_one_unused_for_longest_is_dropped() -> None:
    table: Table[list[int]] = Table(list, most=2)
    first, _, again, *_ = names(table, "a", "b", "a", "c")
    assert len(table) == 2
    assert names(table, "a")[0] is first is again
    names(table, "d", "e")
    assert names(table, "a")[0] is not first


def test_what_is_in_use_stays() -> None:
    table: Table[list[int]] = Table(list, most=1)
    with table.using("a") as kept, table.using("a"):
        names(table, "b", "c", "d")
        assert names(table, "a")[0] is kept
    assert len(table) == 1


def test_heavy_things_make_room() -> None:
    table: Table[list[int]] = Table(list, most=10, weigh=lambda kept: 1 + len(kept))
    names(table, *"abcde")
    assert len(table) == 5
    with table.using("e") as kept:
        kept.extend(range(8))
    assert len(table) == 2
    with table.using("e") as kept:
        kept.clear()
    names(table, *"fghi")
    assert len(table) == 6
