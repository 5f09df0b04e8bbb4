"""What goes wrong around the record, done for real: a full disk, locks, a lost connection, kills."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from casus.errors import StoreFull
from casus.records.run import Counts
from casus.store.check import problems
from casus.store.runs import read_runs
from casus.store.store import Store
from casus.workspace import Workspace
from tests.ingest.coders import load_slow
from tests.ingest.kill import Ordeal, kill_often
from tests.ingest.written import content, load_fake, write_articles
from tests.postgres import Server

NUMBER = 100


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "articles.jsonl"
    write_articles(path, NUMBER)
    return path


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> dict[str, list[str]]:
    """What an undisturbed run stores."""
    with Store.open(str(tmp_path_factory.mktemp("undisturbed") / "record.sqlite")) as store:
        ingest(store, articles)
        return content(store)


def ingest(store: Store, path: Path) -> Counts:
    return Workspace(store).ingest([path], workers=1, load=load_fake)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one and a half megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(place)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("only root can mount the small disk that this test fills")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_loses_nothing_and_the_run_goes_on_when_there_is_room(
    small_disk: Path, articles: Path, expected: dict[str, list[str]]
) -> None:
    name = small_disk / "record.sqlite"
    with Store.open(str(name)) as store, pytest.raises(StoreFull, match="make room and run the same command again"):
        ingest(store, articles)
    with Store.open(str(name)) as store:
        assert list(problems(store)) == []
        assert 0 < len(content(store)["articles"]) < len(expected["articles"])
    subprocess.run(["mount", "-o", "remount,size=50m", str(small_disk)], check=True)
    with Store.open(str(name)) as store:
        ingest(store, articles)
        assert content(store) == expected
        with store.reading() as connection:
            assert [run.state for run in read_runs(connection)] == ["done", "failed"]


def test_a_lock_is_waited_for(tmp_path: Path, articles: Path, expected: dict[str, list[str]]) -> None:
    """Another program holds the record for a while, as a backup or a web page of ours might."""
    name = str(tmp_path / "record.sqlite")
    Store.open(name).close()
    held = threading.Event()

    def hold() -> None:
        engine = create_engine(f"sqlite:///{name}")
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            held.set()
            time.sleep(1.5)
            connection.rollback()
        engine.dispose()

    other = threading.Thread(target=hold)
    other.start()
    held.wait()
    with Store.open(name) as store:
        ingest(store, articles)
        assert content(store) == expected
    other.join()


def test_who_reads_sees_whole_articles_at_every_moment(store: Store, store_name: str, articles: Path) -> None:
    """A page of ours is read while the ingest runs: what it reads belongs together."""
    command = [sys.executable, "-m", "tests.ingest.kill", "--run", str(articles), "--store", store_name]
    process = subprocess.Popen(command)
    looks, wrong = 0, 0
    query = text("SELECT count(*) FROM run WHERE events <> (SELECT count(*) FROM event)")
    while process.poll() is None:
        with store.reading() as connection:
            uncounted = connection.execute(query).scalar_one()
        looks += 1
        wrong += bool(uncounted)
    assert (process.returncode, wrong) == (0, 0)
    assert looks > 5


def test_a_lost_connection_is_made_again(postgres: Server, articles: Path, expected: dict[str, list[str]]) -> None:
    """The server ends every connection of the ingest, several times, as when it is restarted."""
    with postgres.record() as name, Store.open(name) as store:
        ended = 0
        done = threading.Event()

        def end_connections() -> None:
            nonlocal ended
            engine = create_engine(name, isolation_level="AUTOCOMMIT")
            query = text(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            while ended < 8 and not done.wait(1.2):
                with engine.connect() as connection:
                    ended += connection.execute(query).scalar_one()
            engine.dispose()

        other = threading.Thread(target=end_connections)
        other.start()
        try:
            Workspace(store).ingest([articles], workers=1, load=load_slow)
        finally:
            done.set()
            other.join()
        assert ended > 3
        assert content(store) == expected
        assert list(problems(store)) == []


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_kills_at_random_moments_lose_nothing(
    database: str, request: pytest.FixtureRequest, tmp_path: Path, articles: Path
) -> None:
    """A few of what `python -m tests.ingest.kill --kills 100` does with 2,000 articles."""
    if database == "sqlite":
        wrong = kill_often(Ordeal(articles, str(tmp_path / "a.sqlite"), str(tmp_path / "b.sqlite")), kills=6)
    else:
        server: Server = request.getfixturevalue("postgres")
        with server.record() as one, server.record() as other:
            wrong = kill_often(Ordeal(articles, one, other), kills=6)
    assert wrong == []


def test_ctrl_c_ends_after_what_is_under_way_and_says_how_to_go_on(tmp_path: Path) -> None:
    path, name = tmp_path / "articles.jsonl", tmp_path / "record.sqlite"
    write_articles(path, 600)
    command = [sys.executable, "-m", "tests.ingest.command", "ingest", str(path), "--store", str(name)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _stored(name):
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert f"the same command goes on from there: casus ingest {path}" in errors
    assert '"coded"' in output
    with Store.open(str(name)) as store, store.reading() as connection:
        (run,) = read_runs(connection)
        assert run.state == "interrupted"
        assert 0 < run.counts.seen < 600
    assert list(problems(Store.open(str(name)))) == []


def _stored(name: Path) -> bool:
    """Whether something is in the record already."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{name}?mode=ro", uri=True)) as connection:
        return bool(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    return False


def test_the_children_of_a_killed_run_end(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    write_articles(path, 600)
    command = [sys.executable, "-m", "tests.ingest.kill", "--run", str(path), "--store", str(tmp_path / "a.sqlite")]
    process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    group = process.pid
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(_of_group(group)) < 3:
        time.sleep(0.1)
    assert len(_of_group(group)) >= 3
    process.kill()
    process.wait()
    while time.monotonic() < deadline and _of_group(group):
        time.sleep(0.1)
    assert _of_group(group) == []


def _of_group(group: int) -> list[int]:
    """Processes of the group that still run."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(entry.name)) == group and " Z " not in (entry / "stat").read_text()[:80]:
                found.append(int(entry.name))
        except OSError:
            continue
    return found
