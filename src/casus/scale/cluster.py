"""The cluster that a run works on: joined, or started on this machine for the run alone."""

from __future__ import annotations

import logging
import math
import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from casus.errors import BadOption, missing_extra
from casus.scale.plan import Plan

try:
    import ray
except ImportError as error:
    raise missing_extra("casus scale", error.name or "ray", "scale") from error

STORE_BYTES = 500_000_000
"""Of a local cluster's memory for what is on its way: some hundred shards."""

AUTO = "auto"
"""Ray finds the cluster that this machine is part of."""

ANSWERS_S = 10.0
PORTS = 65_536
TOLD = 300
"""Characters of what Ray says."""

INSTEAD = "start Ray on this machine first (ray start), check the address, or give none to use this machine alone"


@contextmanager
def cluster(plan: Plan) -> Iterator[None]:
    """Joins a running cluster, or starts one of this machine that ends with the run; one that is joined stays.

    Raises BadOption where no cluster answers.
    """
    joined_before = ray.is_initialized()
    try:
        if not joined_before:
            start(plan)
        yield
    finally:
        if not joined_before:
            ray.shutdown()


def start(plan: Plan) -> None:
    """Who asks to stop is heard as before: Ray takes the signal of a service to itself, and ends the process by it."""
    # Ray's own messages: what concerns the user is raised, or told of each input.
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    # Ray would have its workers give way to all else (15), so that anything beside them all but stops them.
    os.environ.setdefault("RAY_worker_niceness", "0")
    before = signal.getsignal(signal.SIGTERM)
    try:
        join(plan.address) if plan.address is not None else ray.init(**local(plan.workers, plan.gpus))
    except SystemExit as error:
        raise KeyboardInterrupt from error
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, before)


def local(workers: int, gpus: float = 0.0) -> dict[str, Any]:
    """Of this run alone, whatever else runs on this machine. gpus: of each worker."""
    return {
        "address": "local",
        "num_cpus": workers,
        "num_gpus": math.ceil(gpus * workers) or None,
        "include_dashboard": False,
        "log_to_driver": False,
        "logging_level": logging.ERROR,
        "object_store_memory": STORE_BYTES,
    }


def join(address: str) -> None:
    if address != AUTO:
        require_answer(address)
    try:
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, RuntimeError, ValueError) as error:
        told = innermost(error)
        raise BadOption(f"the cluster at {address} cannot be joined: {told}; {INSTEAD}", reason="cluster") from error


def innermost(error: BaseException) -> str:
    """What went wrong first: Ray says it on the last line of an error that others stand around."""
    while error.__cause__ is not None:
        error = error.__cause__
    return (str(error).strip() or type(error).__name__).splitlines()[-1][:TOLD]


def require_answer(address: str) -> None:
    """Ray itself waits two minutes for a machine that does not answer, and then ends the process."""
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal() and 0 < int(port) < PORTS):
        raise BadOption(f"{address!r} is no address of a cluster; give auto or HOST:PORT, such as 10.0.0.1:6379")
    try:
        socket.create_connection((host.strip("[]"), int(port)), ANSWERS_S).close()
    except OSError as error:
        raise BadOption(f"no cluster answers at {address}: {error}; {INSTEAD}", reason="cluster") from error
