"""One local cluster for all tests of the distributed run: to start one takes seconds."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")


@pytest.fixture(scope="session")
def cluster() -> Iterator[None]:
    import ray

    from casus.scale.cluster import local

    os.environ["RAY_BACKEND_LOG_LEVEL"] = "fatal"
    ray.init(**local(2))
    yield
    ray.shutdown()
