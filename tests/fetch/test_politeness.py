from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from casus.errors import FetchError
from casus.fetch.politeness import Gate

BUSY = FetchError("busy", reason="http-503", temporary=True)
FAILED = FetchError("failed", reason="timeout", temporary=True)


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def gate_and_clock(delay_s: float = 2.0) -> tuple[Gate, Clock]:
    clock = Clock()
    return Gate(delay_s, clock=clock, sleep=clock.sleep), clock


def visit(gate: Gate, host: str, delay_s: float = 0.0) -> None:
    with gate.turn(host, delay_s):
        pass


def test_seconds_lie_between_two_requests_to_a_host() -> None:
    gate, clock = gate_and_clock()
    for host in ("a.example", "b.example", "a.example", "a.example"):
        visit(gate, host)
    assert clock.slept == [2.0, 2.0]
    assert gate.ready_in("a.example") == 2.0
    assert gate.ready_in("b.example") == 0.0
    assert gate.ready_in("never.example") == 0.0


def test_the_pause_begins_when_the_request_ends() -> None:
    gate, clock = gate_and_clock()
    with gate.turn("a.example"):
        clock.now += 30
    visit(gate, "a.example")
    assert clock.slept == [2.0]


def test_a_site_may_ask_for_more_but_not_for_less() -> None:
    gate, clock = gate_and_clock()
    visit(gate, "a.example", delay_s=10)
    visit(gate, "a.example", delay_s=0.1)
    visit(gate, "a.example")
    assert clock.slept == [10.0, 2.0]


def test_an_error_within_ends_the_turn() -> None:
    gate, clock = gate_and_clock()
    with pytest.raises(FetchError), gate.turn("a.example"):
        raise FAILED
    visit(gate, "a.example")
    assert clock.slept == [2.0]


def test_failures_make_pauses_longer_until_one_request_succeeds() -> None:
    gate, clock = gate_and_clock()
    pauses = []
    for _ in range(12):
        gate.failed("a.example", FAILED)
        pauses.append(gate.ready_in("a.example"))
        clock.now += pauses[-1]
    assert pauses[:4] == [10, 20, 40, 80]
    assert pauses[-1] == 3_600
    gate.succeeded("a.example")
    gate.failed("a.example", FAILED)
    assert gate.ready_in("a.example") == 10


def test_a_busy_host_is_left_alone_for_longer() -> None:
    gate, _ = gate_and_clock()
    gate.failed("a.example", BUSY)
    assert gate.ready_in("a.example") == 60


def test_a_host_that_says_when_is_believed() -> None:
    gate, _ = gate_and_clock()
    gate.failed("a.example", FetchError("busy", reason="http-429", temporary=True, retry_after=7))
    assert gate.ready_in("a.example") == 7
    gate.failed("a.example", FetchError("busy", reason="http-429", temporary=True, retry_after=0))
    assert gate.ready_in("a.example") == 7


def test_who_would_wait_long_is_sent_away() -> None:
    gate, clock = gate_and_clock()
    gate.failed("a.example", FetchError("busy", reason="http-429", temporary=True, retry_after=500))
    with pytest.raises(FetchError) as caught:
        visit(gate, "a.example")
    error = caught.value
    assert (error.reason, error.temporary, error.retry_after) == ("backing-off", True, 500)
    assert clock.slept == []
    clock.now += 499
    visit(gate, "a.example")
    assert clock.slept == [1.0]


def test_one_request_at_a_time() -> None:
    gate = Gate(0.0)
    inside: list[int] = []
    most: list[int] = []

    def ask(number: int) -> None:
        with gate.turn(f"{number % 2}.example"):
            inside.append(number)
            most.append(sum(1 for other in inside if other % 2 == number % 2))
            time.sleep(0.002)
            inside.remove(number)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(60)))
    assert len(most) == 60
    assert max(most) == 1


def test_two_hosts_at_once() -> None:
    gate = Gate(0.0)
    both = threading.Barrier(2, timeout=5)

    def ask(host: str) -> None:
        with gate.turn(host):
            both.wait()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(ask, ["a.example", "b.example"]))
    assert not both.broken


def test_a_queue_that_does_not_move_is_left() -> None:
    gate = Gate(1.0, patience_s=0.05)
    with gate.turn("a.example"), ThreadPoolExecutor(1) as pool:
        error = pool.submit(visit, gate, "a.example").exception(timeout=5)
    assert isinstance(error, FetchError)
    assert (error.reason, error.temporary) == ("busy", True)
