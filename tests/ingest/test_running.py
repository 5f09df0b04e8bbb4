from __future__ import annotations

import pytest

from casus.errors import BadOption
from casus.ingest.running import running
from casus.ingest.stop import Stop
from casus.records.run import Run
from casus.store.runs import read_runs
from casus.store.store import Store


def only_run(store: Store) -> Run:
    with store.reading() as connection:
        (run,) = read_runs(connection)
    return run


def test_a_run_is_noted_while_it_runs_and_when_it_is_done(store: Store) -> None:
    with running(store, "ingest", ["a.html"]) as key:
        assert (only_run(store).key, only_run(store).state, only_run(store).ended) == (key, "running", None)
    run = only_run(store)
    assert (run.command, run.arguments, run.state) == ("ingest", ("a.html",), "done")
    assert run.ended is not None
    assert run.ended >= run.started


@pytest.mark.parametrize(
    ("error", "state", "message"),
    [
        (BadOption("the day is wrong"), "failed", "the day is wrong"),
        (ZeroDivisionError("x"), "failed", "ZeroDivisionError"),
        (KeyboardInterrupt(), "interrupted", "KeyboardInterrupt"),
    ],
)
def test_how_a_run_ends_is_noted(store: Store, error: BaseException, state: str, message: str) -> None:
    with pytest.raises(type(error)), running(store, "watch", []):
        raise error
    assert (only_run(store).state, only_run(store).message) == (state, message)


def test_a_run_that_is_asked_to_stop_is_interrupted(store: Store) -> None:
    stop = Stop()
    with running(store, "ingest", [], stop):
        stop.asked = True
    assert only_run(store).state == "interrupted"
