"""An archive is cut into the same shards each time, and into others where anything in it is another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from casus.intake.stream import Position
from casus.records.item import Item
from casus.records.rejected import Rejected
from casus.scale.shards import SHARD_BYTES, SHARD_INPUTS, Input, identity, shards


def item(number: int, raw: bytes = b"text") -> Item:
    return Item(f"news:{number}", f"news.jsonl#{number}", raw, "record")


def test_every_input_is_in_one_shard_in_its_order() -> None:
    inputs: list[Input] = [item(n) for n in range(3 * SHARD_INPUTS + 5)]
    cut = list(shards(inputs))
    assert [len(one.inputs) for one in cut] == [SHARD_INPUTS] * 3 + [5]
    assert [each for one in cut for each in one.inputs] == inputs
    assert len({one.id for one in cut}) == 4


def test_what_is_large_fills_a_shard() -> None:
    cut = list(shards([item(1, b"x" * SHARD_BYTES), item(2)]))
    assert [len(one.inputs) for one in cut] == [1, 1]


def test_nothing_gives_no_shard() -> None:
    assert list(shards([])) == []


def test_what_is_read_is_told_of_the_shard_that_it_was_read_for() -> None:
    position = Position()

    def inputs() -> Iterator[Input]:
        for n in range(SHARD_INPUTS + 1):
            position.bytes += 10
            yield item(n)
        position.bytes += 5

    first, second = shards(inputs(), position)
    assert (first.read, second.read) == (SHARD_INPUTS * 10, 15)


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=5))
def test_the_same_inputs_have_the_same_name(raws: list[bytes]) -> None:
    assert identity([item(n, raw) for n, raw in enumerate(raws)]) == identity(
        [item(n, raw) for n, raw in enumerate(raws)]
    )


def test_any_change_gives_another_name() -> None:
    one = item(1)
    refused = Rejected(one.doc, one.place, "empty", "is empty", one.raw, "record")
    others: list[list[Input]] = [
        [replace(one, raw=b"other")], [replace(one, place="b#1")], [replace(one, url="https://a.example")],
        [one, one], [refused], [replace(refused, reason="binary")],
    ]  # fmt: skip
    names = {identity(each) for each in [list[Input]([one]), *others]}
    assert len(names) == len(others) + 1


def test_where_one_input_ends_and_the_next_begins_counts() -> None:
    assert identity([item(1, b"ab"), item(2, b"c")]) != identity([item(1, b"a"), item(2, b"bc")])
