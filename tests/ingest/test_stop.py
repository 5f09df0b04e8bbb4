from __future__ import annotations

import os
import signal

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


def test_afterwards_signals_are_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Stop():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
