from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casus.ingest.pool import CHUNK_BYTES, CHUNK_ITEMS, FEW, chunks, ordered, outcomes
from casus.ingest.worker import Job
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from casus.records.outcome import Outcome, Refused, Taken
from casus.records.rejected import Rejected
from casus.store.store import Store
from tests.ingest.coders import DEADLY, MARK, load_deadly
from tests.ingest.written import load_fake

NUMBER = 3 * CHUNK_ITEMS


@pytest.fixture
def job(tmp_path: Path) -> Job:
    name = str(tmp_path / "record.sqlite")
    Store.open(name).close()
    return Job(name, IntakeOptions(check_language=False), load_fake)


def item(number: int, sentence: str = "") -> Item:
    text = f"Freedonia warned Sylvania about {number} things, and said no more of it on that day. {sentence}"
    return Item(f"a:{number}", f"a#{number}", json.dumps({"text": text}).encode(), "record")


def items(number: int) -> Iterator[Item]:
    return (item(n) for n in range(number))


def places(found: Iterator[list[Outcome]]) -> list[str]:
    return [one.sighting.place for some in found for one in some if isinstance(one, Taken)]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("number", [0, 1, FEW, FEW + 1, NUMBER])
def test_every_item_has_one_outcome(job: Job, number: int, workers: int) -> None:
    assert sorted(places(outcomes(items(number), job, workers))) == sorted(f"a#{n}" for n in range(number))


@pytest.mark.parametrize("deadly", [(), (7, 20)])
def test_in_order_when_asked_also_past_what_kills(job: Job, deadly: tuple[int, ...]) -> None:
    given = [item(n, DEADLY if n in deadly else "") for n in range(NUMBER)]
    found = [one for some in outcomes(given, replace(job, load=load_deadly), 2, in_order=True) for one in some]
    told = [one.rejected.path if isinstance(one, Refused) else one.sighting.place for one in found]
    assert told == [f"a#{n}" for n in range(NUMBER)]


def test_what_is_ready_too_early_waits_for_its_turn() -> None:
    made = [refused() for _ in range(5)]
    ready = [(3, made[3:]), (1, made[1:3]), (0, made[:1])]
    assert list(ordered(ready)) == [(0, made[:1]), (1, made[1:3]), (3, made[3:])]


def refused() -> Outcome:
    return Refused(Rejected("a", "a", "empty", "a is empty"))


def test_without_a_record_nothing_is_known_and_nothing_is_made_for_one(job: Job) -> None:
    bare = replace(job, store=None, bare=True)
    found = [one for some in outcomes([item(1), item(1)], bare, 1) for one in some]
    assert [isinstance(one, Taken) and (one.sketch, one.accounts) for one in found] == [(None, ())] * 2


def test_few_items_start_no_process(job: Job) -> None:
    job = replace(job, load=lambda: pytest.fail("could not be sent to a process"))
    refused = [Item("x", f"x#{n}", b"{", "record") for n in range(FEW)]
    found = [one for some in outcomes(refused, job, 2) for one in some]
    assert [one.rejected.reason for one in found if isinstance(one, Refused)] == ["bad-json"] * FEW


def test_a_killed_worker_costs_nothing(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MARK, str(tmp_path / "struck"))
    given = [item(n, DEADLY if n == 20 else "") for n in range(NUMBER)]
    found = places(outcomes(given, replace(job, load=load_deadly), 2))
    assert (tmp_path / "struck").exists()
    assert sorted(found) == sorted(one.place for one in given)


def test_an_item_that_kills_is_refused_and_no_other(job: Job) -> None:
    given = [item(n, DEADLY if n in (7, 20) else "") for n in range(NUMBER)]
    found = [one for some in outcomes(given, replace(job, load=load_deadly), 2) for one in some]
    refused = [one for one in found if isinstance(one, Refused)]
    assert sorted(one.rejected.path for one in refused) == ["a#20", "a#7"]
    assert {one.rejected.reason for one in refused} == {"crashed"}
    assert all(one.item is not None and DEADLY.encode() in one.item.raw for one in refused)
    assert len(found) == NUMBER


def test_workers_end_with_the_iterator(job: Job) -> None:
    running = outcomes(items(20 * CHUNK_ITEMS), job, 2)
    assert next(running)
    running.close()  # type: ignore[attr-defined]
    assert _children() == []


def _children() -> list[str]:
    tasks = Path(f"/proc/{os.getpid()}/task")
    if not tasks.is_dir():
        return []
    return [child for task in tasks.iterdir() for child in _of(task) if _works(child)]


def _of(task: Path) -> list[str]:
    """Of a thread that has just ended none."""
    try:
        return (task / "children").read_text().split()
    except FileNotFoundError:
        return []


def _works(pid: str) -> bool:
    command = Path(f"/proc/{pid}/cmdline").read_bytes()
    return b"spawn_main" in command


def test_chunks_are_bounded_in_number_and_bytes() -> None:
    assert [len(chunk.inputs) for chunk in chunks(items(2 * CHUNK_ITEMS + 3))] == [CHUNK_ITEMS, CHUNK_ITEMS, 3]
    large = replace(item(0), raw=b"x" * CHUNK_BYTES)
    assert [len(chunk.inputs) for chunk in chunks([large, large, item(1)])] == [1, 1, 1]
