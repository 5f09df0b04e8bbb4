"""What was read lately is remembered, within a bound."""

from __future__ import annotations

from typing import cast

from casus.language.decode import SentenceReading
from casus.language.memory import Memory


def reading(name: str) -> SentenceReading:
    return cast("SentenceReading", name)


def test_of_more_than_the_bound_the_oldest_go() -> None:
    memory: Memory[SentenceReading] = Memory(2)
    memory.keep([(("a",), reading("A")), (("b",), reading("B"))])
    memory.keep([(("c",), reading("C"))])
    assert memory.of([("a",), ("b",), ("c",), ("d",)]) == {("b",): reading("B"), ("c",): reading("C")}


def test_more_at_once_than_the_bound() -> None:
    memory: Memory[SentenceReading] = Memory(2)
    memory.keep(((str(n),), reading(str(n))) for n in range(5))
    assert list(memory.of([(str(n),) for n in range(5)])) == [("3",), ("4",)]


def test_words_and_not_their_text_are_the_key() -> None:
    memory: Memory[SentenceReading] = Memory(2)
    memory.keep([(("New York",), reading("one"))])
    assert not memory.of([("New", "York")])
