from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import casus
from casus.asking.apart import Apart
from casus.errors import BadOption, StoreError
from casus.store.moment import last_day
from casus.store.store import Store


@pytest.fixture
def apart(record: casus.Workspace) -> Iterator[Apart]:
    made = Apart(record.store.location)
    yield made
    made.close()


def day_and_process(store: Store, add: int = 0) -> tuple[date | None, int, int]:
    return store.read(last_day), os.getpid(), add


def refuse(store: Store, name: str) -> None:
    raise BadOption(f"{name!r} is none", reason="id")


def end(store: Store) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep(store: Store, seconds: float) -> None:
    time.sleep(seconds)


def test_another_process_asks_the_same_record(apart: Apart, record: casus.Workspace) -> None:
    day, process, added = apart.ask(day_and_process, add=3)
    assert (day, added) == (record.last_day(), 3)
    assert process != os.getpid()
    assert apart.ask(day_and_process)[1] == process


def test_its_errors_are_those_of_the_question(apart: Apart) -> None:
    with pytest.raises(BadOption, match="'x' is none") as told:
        apart.ask(refuse, "x")
    assert told.value.reason == "id"
    assert apart.ask(day_and_process)[2] == 0


def test_one_that_dies_is_told_of_and_followed_by_another(apart: Apart) -> None:
    with pytest.raises(StoreError, match="ask again"):
        apart.ask(end)
    assert apart.ask(day_and_process, 1)[2] == 1


def test_closing_ends_what_is_being_done(apart: Apart) -> None:
    process = apart.ask(day_and_process)[1]
    told: list[str] = []

    def ask() -> None:
        try:
            apart.ask(sleep, 60.0)
        except StoreError as error:
            told.append(str(error))

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.2)
    apart.close()
    asking.join(10)
    assert told
    assert not is_there(process)
    with pytest.raises(StoreError, match="being closed"):
        apart.ask(day_and_process)


def test_alerts_looked_for_apart_are_the_same(record: casus.Workspace) -> None:
    day = record.last_day()
    assert day is not None
    record.digests.work_apart()
    found = record.digests.alerts(day, since=date(1962, 10, 16), unconfirmed=True)
    assert found is not None
    assert found.value
    assert found.value == record.alerts(day, since=date(1962, 10, 16), unconfirmed=True)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="whether a process runs is read from /proc")
def test_it_ends_with_the_process_that_asks(record: casus.Workspace) -> None:
    code = (
        "import os, time; from casus.asking.apart import Apart; from tests.asking.test_apart import day_and_process;"
        f"print(Apart({record.store.location!r}).ask(day_and_process)[1], flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        process = int(asking.stdout.readline())
        assert is_there(process)
        asking.kill()
    ends = time.monotonic() + 20
    while is_there(process) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not is_there(process)


def is_there(process: int) -> bool:
    """Whether it runs; one that has ended may wait for somebody to be told of it."""
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
