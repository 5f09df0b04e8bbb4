"""`casus serve` as a user runs it: a process of its own on a free port of loopback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

STARTS_S = 60
ENDS_S = 10
COMMAND = "from casus.cli.main import app; app()"


@contextmanager
def serving(record: str, *options: str) -> Iterator[str]:
    """The address of a desk on this record, without the last slash; it ends with the block.

    Raises RuntimeError, with what it said, for a desk that does not come up.
    """
    command = [sys.executable, "-c", COMMAND, "serve", "--store", record, "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            yield _address(process)
        finally:
            _end(process)


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    late = Timer(STARTS_S, process.kill)
    late.start()
    told = []
    for line in process.stdout:
        told.append(line)
        if line.startswith("the desk is at "):
            late.cancel()
            return line.split()[4].rstrip("/")
    late.cancel()
    raise RuntimeError(f"the desk did not come up:\n{''.join(told)}")


def _end(process: subprocess.Popen[str]) -> None:
    """As from a terminal; by force where that does not help, so that no test leaves a process behind."""
    process.terminate()
    try:
        process.communicate(timeout=ENDS_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
