from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from casus.errors import StoreBusy
from casus.web.soon import Soon

WAIT_S = 20


@pytest.fixture
def soon() -> Iterator[Soon]:
    one = Soon(wait_s=0.05)
    yield one
    one.close()


def test_what_is_quick_is_given_at_once() -> None:
    soon = Soon(wait_s=WAIT_S)
    assert soon.get("one", lambda: 1) == 1
    assert soon.get("one", lambda: 2) == 2
    soon.close()


def test_what_is_slow_is_made_once_and_given_when_it_is_there(soon: Soon) -> None:
    goes_on, made = Event(), []

    def make() -> str:
        assert goes_on.wait(WAIT_S)
        made.append(1)
        return "made"

    assert soon.get("slow", make) is None
    assert soon.get("slow", make) is None
    assert soon.get("other", lambda: "other") == "other"
    goes_on.set()
    answers = (soon.get("slow", make) for _ in range(100))
    assert next(one for one in answers if one is not None) == "made"
    assert made == [1]


def test_what_goes_wrong_is_told_to_whoever_asks(soon: Soon) -> None:
    def make() -> str:
        raise StoreBusy("busy")

    with pytest.raises(StoreBusy):
        soon.get("wrong", make)
    assert soon.get("wrong", lambda: "right") == "right"
