"""Who finds the note of a dead worker goes on input by input, and puts aside what kills twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from casus.scale.attempts import attempt
from casus.scale.output import Folder


class Died(BaseException):
    """Stands for the end of a process: nothing after it is done."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(str(tmp_path))


def test_a_first_attempt_takes_all_together_and_leaves_nothing(folder: Folder) -> None:
    first = attempt(folder, "s")
    assert not first.alone
    first.begin()
    assert folder.names("trying") == ["s.json"]
    first.end()
    assert folder.names("trying") == []


def test_after_a_death_each_is_taken_alone(folder: Folder) -> None:
    attempt(folder, "s").begin()
    second = attempt(folder, "s")
    assert second.alone
    assert list(second.one_by_one(3, lambda number: number * 10)) == [0, 10, 20]


def code(number: int) -> int:
    if number == 1:
        raise Died
    return number


def test_what_kills_twice_alone_is_left_out(folder: Folder) -> None:
    attempt(folder, "s").begin()
    for _ in range(2):
        with pytest.raises(Died):
            list(attempt(folder, "s").one_by_one(3, code))
    assert list(attempt(folder, "s").one_by_one(3, code)) == [0, None, 2]


def test_one_death_alone_may_be_chance(folder: Folder) -> None:
    attempt(folder, "s").begin()
    with pytest.raises(Died):
        list(attempt(folder, "s").one_by_one(3, code))
    assert list(attempt(folder, "s").one_by_one(3, lambda number: number)) == [0, 1, 2]


def test_deaths_at_different_inputs_are_counted_apart(folder: Folder) -> None:
    attempt(folder, "s").begin()
    for deadly in (0, 1, 2):

        def strike(number: int, deadly: int = deadly) -> int:
            if number == deadly:
                raise Died
            return number

        with pytest.raises(Died):
            list(attempt(folder, "s").one_by_one(3, strike))
    assert list(attempt(folder, "s").one_by_one(3, lambda number: number)) == [0, 1, 2]


def test_another_shard_has_a_note_of_its_own(folder: Folder) -> None:
    attempt(folder, "s").begin()
    assert not attempt(folder, "other").alone
