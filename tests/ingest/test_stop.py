from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from casus.ingest.stop import Stop


def test_inputs_end_when_somebody_asks() -> None:
    with Stop() as stop:
        taken = []
        for number in stop.until(range(5)):
            taken.append(number)
            if number == 2:
                os.kill(os.getpid(), signal.SIGINT)
        assert (taken, stop.asked) == ([0, 1, 2], True)


def test_the_stop_of_a_service_asks_too() -> None:
    with Stop() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.asked


def test_who_asks_twice_is_obeyed_now() -> None:
    with Stop():
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_an_input_that_is_waited_for_is_given_up() -> None:
    def slow() -> Iterator[int]:
        yield 1
        os.kill(os.getpid(), signal.SIGTERM)
        yield 2

    with Stop() as stop:
        assert list(stop.giving_up(slow())) == [1]
        assert stop.asked


def test_what_is_done_with_an_input_is_not_broken_off() -> None:
    with Stop() as stop:
        done = []
        for number in stop.giving_up(range(5)):
            os.kill(os.getpid(), signal.SIGINT)
            done.append(number)
        assert done == [0]
        assert list(stop.giving_up([1])) == []


def test_inputs_that_come_to_their_end() -> None:
    with Stop() as stop:
        assert list(stop.giving_up(range(3))) == [0, 1, 2]
        assert not stop.asked


def test_afterwards_signals_are_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Stop():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
