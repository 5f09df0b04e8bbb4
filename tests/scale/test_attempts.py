"""Who finds the note of a dead worker goes on input by input where it ended, and puts aside what kills."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from casus.records.outcome import Outcome, Refused
from casus.records.rejected import Rejected
from casus.scale.attempts import TRIES, attempt
from casus.scale.output import Folder


class Died(BaseException):
    """Stands for the end of a process: nothing after it is done."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(str(tmp_path))


def found(number: int) -> Outcome:
    return Refused(Rejected(str(number), "news", "too-large", "is over 10 bytes"))


def dying_at(*deadly: int, begun: list[int] | None = None) -> Callable[[int], Outcome]:
    """begun: is told of each number that is coded."""

    def code(number: int) -> Outcome:
        if begun is not None:
            begun.append(number)
        if number in deadly:
            raise Died
        return found(number)

    return code


def test_a_first_attempt_takes_all_together_and_leaves_nothing(folder: Folder) -> None:
    first = attempt(folder, "s")
    assert not first.alone
    first.begin()
    assert folder.names("trying") == ["s.json"]
    first.end()
    assert folder.names("trying") == []


def test_after_a_death_each_is_taken_alone_and_nothing_is_left(folder: Folder) -> None:
    attempt(folder, "s").begin()
    second = attempt(folder, "s")
    assert second.alone
    assert list(second.one_by_one(3, found)) == [found(0), found(1), found(2)]
    second.end()
    assert folder.names("trying") == []


def test_what_always_kills_alone_is_left_out(folder: Folder) -> None:
    attempt(folder, "s").begin()
    for _ in range(TRIES):
        with pytest.raises(Died):
            list(attempt(folder, "s").one_by_one(3, dying_at(1)))
    assert list(attempt(folder, "s").one_by_one(3, dying_at(1))) == [found(0), None, found(2)]


def test_fewer_deaths_alone_may_be_chance(folder: Folder) -> None:
    attempt(folder, "s").begin()
    for _ in range(TRIES - 1):
        with pytest.raises(Died):
            list(attempt(folder, "s").one_by_one(3, dying_at(1)))
    assert list(attempt(folder, "s").one_by_one(3, found)) == [found(0), found(1), found(2)]


def test_what_was_coded_before_a_death_is_not_coded_again(folder: Folder) -> None:
    attempt(folder, "s").begin()
    begun: list[int] = []
    for deadly in range(40):
        with pytest.raises(Died):
            list(attempt(folder, "s").one_by_one(40, dying_at(deadly, begun=begun)))
    assert list(attempt(folder, "s").one_by_one(40, dying_at(begun=begun))) == [found(number) for number in range(40)]
    # Once where a worker died and once more: each death costs one input, however many come before it.
    assert begun == [number for number in range(40) for _ in range(2)]


def test_another_shard_has_a_note_of_its_own(folder: Folder) -> None:
    attempt(folder, "s").begin()
    list(attempt(folder, "s").one_by_one(1, found))
    assert not attempt(folder, "other").alone
