"""The run over real stores: what is counted, that nothing is doubled, and that the order does not matter."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from casus.records.run import Counts
from casus.store.check import problems
from casus.store.quarantine import read_quarantine
from casus.store.runs import read_run_items, read_runs
from casus.store.store import Store
from casus.workspace import Workspace
from tests.ingest.written import content, load_fake, write_articles

NUMBER = 120


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "articles.jsonl"
    write_articles(path, NUMBER)
    return path


def ingest(store: Store, *paths: Path | str, workers: int = 1) -> Counts:
    return Workspace(store).ingest(list(paths), workers=workers, load=load_fake)


def test_what_is_seen_is_one_of_the_others(store: Store, articles: Path) -> None:
    counts = ingest(store, articles)
    assert counts.seen == NUMBER
    assert counts.seen == counts.coded + counts.updated + counts.known + counts.skipped + counts.quarantined
    assert min(counts.coded, counts.updated, counts.known, counts.quarantined, counts.copies, counts.events) > 0
    assert list(problems(store)) == []


def test_the_run_is_recorded_as_it_was_counted(store: Store, articles: Path) -> None:
    counts = ingest(store, articles)
    with store.reading() as connection:
        (run,) = read_runs(connection)
        items = list(read_run_items(connection, run.key))
    assert (run.counts, run.state, run.command, run.arguments) == (counts, "done", "ingest", (str(articles),))
    assert len([one for one in items if one.outcome == "quarantined"]) == counts.quarantined
    assert len([one for one in items if one.outcome == "updated"]) == counts.updated


def test_twice_the_same_is_once(store: Store, articles: Path) -> None:
    ingest(store, articles)
    before = content(store)
    again = ingest(store, articles)
    assert content(store) == before
    assert (again.coded, again.updated, again.events) == (0, 0, 0)
    assert again.known + again.quarantined == NUMBER


def test_another_order_gives_the_same(store: Store, articles: Path, tmp_path: Path) -> None:
    lines = articles.read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(7).shuffle(lines)
    (tmp_path / articles.name).write_text("".join(lines), encoding="utf-8")
    ingest(store, tmp_path / articles.name)
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        ingest(other, articles)
        assert without_places(content(store)) == without_places(content(other))


def without_places(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Another order of the lines has other numbers of lines, and another file another time."""
    return {name: listed for name, listed in found.items() if name not in ("met", "quarantine", "all articles")}


def test_workers_and_this_process_give_the_same(articles: Path, tmp_path: Path) -> None:
    found = []
    for workers in (1, 2):
        with Store.open(str(tmp_path / f"{workers}.sqlite")) as store:
            ingest(store, articles, workers=workers)
            found.append(content(store))
    assert found[0] == found[1]


def test_two_processes_at_once_give_the_same(store: Store, store_name: str, articles: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ingest.kill", "--run", str(articles), "--store", store_name]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    with Store.open(str(tmp_path / "alone.sqlite")) as alone:
        ingest(alone, articles)
        assert content(store) == content(alone)
    assert list(problems(store)) == []


def test_a_bad_input_is_kept_and_the_run_goes_on(store: Store, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("Freedonia warned Sylvania on Monday that it would close the border.\n")
    counts = ingest(store, tmp_path, tmp_path / "absent.txt")
    assert (counts.coded, counts.quarantined, counts.skipped) == (1, 2, 1)
    with store.reading() as connection:
        kept = {one.doc: one for one in read_quarantine(connection)}
    assert {doc: one.reason for doc, one in kept.items()} == {"bad": "binary", "empty": "empty"}
    assert kept["bad"].size == 300


def test_what_the_record_refuses_is_kept_and_the_rest_is_stored(store: Store, tmp_path: Path) -> None:
    address = "https://news.example/" + "a" * 9_000
    lines = [json.dumps({"id": str(n), "text": f"Freedonia warned Sylvania about {n} things."}) for n in range(3)]
    lines.append(json.dumps({"id": "long", "url": address, "text": "Freedonia warned Sylvania about long things."}))
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    counts = ingest(store, tmp_path / "a.jsonl")
    assert counts.coded + counts.quarantined == 4
    assert counts.coded >= 3
    assert list(problems(store)) == []
