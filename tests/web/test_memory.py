from __future__ import annotations

from casus.web.memory import Memory


def test_an_answer_is_found_once() -> None:
    memory, numbers = Memory(), iter(range(9))
    assert [memory.of("a", lambda: next(numbers)) for _ in range(3)] == [0, 0, 0]


def test_the_oldest_answers_are_forgotten_first() -> None:
    memory = Memory(most=2)
    for question in ("a", "b", "a", "c"):
        memory.of(question, lambda: 1)
    assert memory.of("a", lambda: 2) == 1
    assert memory.of("b", lambda: 2) == 2
