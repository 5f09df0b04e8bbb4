from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from casus.records.run import Counts, RunItem
from casus.store.runs import count, end_run, note_item, note_versions, read_run_items, read_runs, start_run
from casus.store.store import Store
from tests.builders import VERSIONS
from tests.store.filled import change, rows


def started(store: Store, *arguments: str) -> int:
    return store.write(lambda connection: start_run(connection, "ingest", arguments))


def test_a_run_from_its_beginning_to_its_end(store: Store) -> None:
    key = started(store, "news", "-")
    with store.reading() as connection:
        (run,) = read_runs(connection)
    assert (run.key, run.command, run.arguments, run.state) == (key, "ingest", ("news", "-"), "running")
    assert (run.pid, run.host, run.ended, run.message) == (os.getpid(), socket.gethostname(), None, None)
    assert abs((datetime.now(UTC) - datetime.fromisoformat(run.started)).total_seconds()) < 60
    store.write(lambda connection: count(connection, key, Counts(seen=3, coded=2, events=7)))
    store.write(lambda connection: count(connection, key, Counts(seen=1, quarantined=1)))
    store.write(lambda connection: end_run(connection, key, "failed", "no room \ud800"))
    with store.reading() as connection:
        (run,) = read_runs(connection)
    assert run.counts == Counts(seen=4, coded=2, quarantined=1, events=7)
    assert (run.state, run.ended, run.message) == ("failed", run.heard, "no room \\ud800")


def test_the_newest_run_comes_first(store: Store) -> None:
    keys = [started(store) for _ in range(3)]
    with store.reading() as connection:
        assert [run.key for run in read_runs(connection)] == keys[::-1]
        assert [run.key for run in read_runs(connection, 1)] == keys[:1:-1]


def gone() -> int:
    """The number of a process that was."""
    process = subprocess.Popen([sys.executable, "-S", "-c", ""])
    process.wait()
    return process.pid


def test_a_run_whose_process_is_gone_was_interrupted(store: Store) -> None:
    key = started(store)
    change(
        store, "UPDATE run SET pid = :pid, heard = '2025-06-19T10:00:00+00:00' WHERE key = :key", pid=gone(), key=key
    )
    with store.reading() as connection:
        (run,) = read_runs(connection)
    assert (run.state, run.ended) == ("interrupted", None)
    started(store)
    with store.reading() as connection:
        newest, run = read_runs(connection)
    assert newest.state == "running"
    assert (run.state, run.ended) == ("interrupted", "2025-06-19T10:00:00+00:00")
    assert run.message == "the process ended without a word"


def test_of_another_machine_it_is_not_known_whether_it_runs(store: Store) -> None:
    key = started(store)
    change(store, "UPDATE run SET pid = :pid, host = 'elsewhere' WHERE key = :key", pid=gone(), key=key)
    started(store)
    with store.reading() as connection:
        assert [run.state for run in read_runs(connection)] == ["running", "running"]


def test_a_process_of_another_user_is_alive(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pid: int, signal: int) -> None:
        raise PermissionError

    started(store)
    monkeypatch.setattr(os, "kill", refuse)
    with store.reading() as connection:
        assert [run.state for run in read_runs(connection)] == ["running"]


def test_what_did_not_become_an_article_is_listed_in_order(store: Store) -> None:
    key, other = started(store), started(store)
    items = [RunItem(f"news/caf\udce9{n}.html", "skipped", "not-english", f"is in {n}\x00") for n in range(3)]
    for item in items:
        store.write(lambda connection, item=item: note_item(connection, key, item))  # type: ignore[misc]
    with store.reading() as connection:
        found = list(read_run_items(connection, key))
        assert list(read_run_items(connection, other)) == []
    assert [item.place for item in found] == [f"news/caf\\udce9{n}.html" for n in range(3)]
    assert found[2] == RunItem("news/caf\\udce92.html", "skipped", "not-english", "is in 2\ufffd")


def test_an_item_goes_with_its_run(store: Store) -> None:
    key = started(store)
    store.write(lambda connection: note_item(connection, key, RunItem("a", "updated", "version", "")))
    change(store, "DELETE FROM run")
    assert rows(store, "SELECT count(*) FROM run_item") == [(0,)]


def test_arguments_may_be_any_text(store: Store) -> None:
    started(store, "caf\udce9", "a\x00b", "naïve")
    with store.reading() as connection:
        assert next(read_runs(connection)).arguments == ("caf\\udce9", "a\ufffdb", "naïve")


def test_with_what_a_run_coded_first_is_noted(store: Store) -> None:
    from dataclasses import replace

    key = started(store)
    for versions in (VERSIONS, replace(VERSIONS, model="m2")):
        store.write(lambda connection, versions=versions: note_versions(connection, key, versions))  # type: ignore[misc]
    assert rows(store, "SELECT v.model FROM run r JOIN version v ON v.key = r.version_key") == [("m1",)]
