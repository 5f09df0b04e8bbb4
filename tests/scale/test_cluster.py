"""A cluster that was there before: it is joined, gives the same, and stays; one that is not there is told of soon."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")

from casus.errors import BadOption
from casus.scale.cluster import innermost, require_answer
from tests.ingest.written import write_articles
from tests.scale.ordeal import CASUS, plain, written

SECONDS = 120.0
OPEN = {**os.environ, "RAY_AUTH_MODE": "disabled"}
"""Who joins needs no token."""


@pytest.fixture
def head(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a cluster of one machine, in processes of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "ray.scripts.scripts", "start", "--head", "--block", f"--port={port}"]
    options = ["--num-cpus=2", "--include-dashboard=false", "--disable-usage-stats", "--object-store-memory=200000000"]
    log = (tmp_path_factory.mktemp("head") / "log").open("wb")
    process = subprocess.Popen([*command, *options], stdout=log, stderr=log, start_new_session=True, env=OPEN)
    try:
        yield f"{own_address()}:{port}"
    finally:
        log.close()
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def own_address() -> str:
    """As Ray finds it; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 80))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def wait_for(address: str) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            require_answer(address)
        except BadOption:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"nothing listens at {address}")


def test_a_cluster_that_is_there_is_used_and_stays(head: str, tmp_path: Path) -> None:
    write_articles(tmp_path / "news.jsonl", 4)
    wait_for(head)
    time.sleep(2)
    for name in ("first", "second"):
        command = [*CASUS, "scale", "news.jsonl", name, "--workers", "1", "--cluster", head]
        done = subprocess.run(command, cwd=tmp_path, check=False, timeout=SECONDS, capture_output=True, env=OPEN)
        assert done.returncode == 0, done.stderr
        require_answer(head)
    expected = plain([str(tmp_path / "news.jsonl")], 1)
    assert written(tmp_path / "first") == written(tmp_path / "second") == expected


@pytest.mark.parametrize("address", ["", " ", "head", "head:", ":6379", "head:0", "head:70000", "ray://head:10001x"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(BadOption, match="is no address of a cluster; give auto or HOST:PORT"):
        require_answer(address)


def test_a_cluster_that_does_not_answer_is_told_of(tmp_path: Path) -> None:
    write_articles(tmp_path / "news.jsonl", 1)
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [*CASUS, "scale", "news.jsonl", "out", "--cluster", address]
        done = subprocess.run(command, cwd=tmp_path, timeout=SECONDS, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"no cluster answers at {address}" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_went_wrong_first_is_told() -> None:
    inner = RuntimeError("Failed to connect. Last error: Traceback:\n  File\nAuthenticationError: no token\n")
    outer = ConnectionError("Failed to connect")
    outer.__cause__ = inner
    assert innermost(outer) == "AuthenticationError: no token"
    assert innermost(ConnectionError("")) == "ConnectionError"
