"""The cluster that a run works on: joined, or started on this machine for the run alone."""

from __future__ import annotations

import logging
import math
import os
import signal
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
    before = signal.getsignal(signal.SIGTERM)
    try:
        ray.init(**(joined(plan.address) if plan.address else local(plan.workers, plan.gpus)))
    except SystemExit as error:
        raise KeyboardInterrupt from error
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, before)


def local(workers: int, gpus: float = 0.0) -> dict[str, Any]:
    """gpus: of each worker."""
    return {
        "num_cpus": workers,
        "num_gpus": math.ceil(gpus * workers) or None,
        "include_dashboard": False,
        "log_to_driver": False,
        "logging_level": logging.ERROR,
        "object_store_memory": STORE_BYTES,
    }


def joined(address: str) -> dict[str, Any]:
    if not address.strip():
        raise BadOption("the address of the cluster is empty; give auto, host:6379 or ray://host:10001")
    return {"address": address, "log_to_driver": False, "logging_level": logging.ERROR}
