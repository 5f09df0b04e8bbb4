"""One local cluster for all tests of the distributed run: to start one takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    from casus.scale.cluster import cluster
    from casus.scale.scale import Options, plan_of

    with cluster(plan_of(str(tmp_path_factory.mktemp("nothing")), Options(workers=2))):
        yield
