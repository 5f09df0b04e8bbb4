"""A run in a process of its own, on a terminal, that is stopped and goes on."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")

from casus.scale.result import result
from tests.ingest.written import write_articles
from tests.scale.ordeal import CASUS

SECONDS = 120
FILES, EACH = 14, 2

Ask = Callable[[int, int], None]


class Run:
    """`casus scale news out` whose standard error is a terminal. seen: what stands there."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "out" / "done"
        self.before = self.committed()
        master, slave = pty.openpty()
        command = [*CASUS, "scale", "news", "out", "--workers", "1"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=slave, text=True, start_new_session=True
        )
        os.close(slave)
        self.raw = bytearray()
        self.reader = threading.Thread(target=self.read, args=[master])
        self.reader.start()

    def read(self, master: int) -> None:
        with os.fdopen(master, "rb", buffering=0) as stream:
            try:
                while piece := stream.read(1_000):
                    self.raw += piece
            except OSError:  # all who had it are gone
                return

    def committed(self) -> int:
        return sum(len(json.loads(note.read_text())) for note in self.notes.glob("*.json"))

    def stop_after_a_commit(self, ask: Ask, number: signal.Signals) -> None:
        until = time.monotonic() + SECONDS
        while self.committed() == self.before and self.process.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        ask(self.process.pid, number)

    def end(self) -> tuple[int, dict[str, int]]:
        """The status, and the counts."""
        told, _ = self.process.communicate(timeout=SECONDS)
        self.reader.join(SECONDS)
        counts: dict[str, int] = json.loads(told)
        return self.process.returncode, counts

    @property
    def seen(self) -> str:
        return self.raw.decode()

    def left(self) -> Iterator[str]:
        """Processes of the run that still live."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                session = (folder / "stat").read_text().rpartition(")")[2].split()[3]
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if int(session) == self.process.pid and command:
                yield command.decode()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_a_run_that_is_asked_to_stop_ends_soon_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for n in range(FILES):
        write_articles(tmp_path / "news" / f"{n:02}.jsonl", EACH, seed=n)
    shards = 0
    asks: list[tuple[Ask, signal.Signals]] = [(os.killpg, signal.SIGINT), (os.kill, signal.SIGTERM)]
    for ask, number in asks:
        run = Run(tmp_path)
        run.stop_after_a_commit(ask, number)
        status, counts = run.end()
        shards += counts["shards"]
        assert status == 130, run.seen
        assert shards == run.committed() > 0
        assert list(run.left()) == []
        assert "goes on from there: casus scale news out --workers 1" in run.seen
        assert re.search(r"\d+ articles, \d+ events, \d+\.\d articles/s", run.seen)
        assert "logging.cc" not in run.seen
    run = Run(tmp_path)
    status, counts = run.end()
    assert (status, shards + counts["shards"]) == (0, FILES)
    assert result(str(tmp_path / "out")).inputs == FILES * EACH
