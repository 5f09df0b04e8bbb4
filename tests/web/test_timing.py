from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("path", ["/", "/nothing", "/static/desk.css"])
def test_every_answer_tells_how_long_it_took(client: TestClient, path: str) -> None:
    told = client.get(path).headers["Server-Timing"]
    found = re.fullmatch(r"app;dur=(\d+\.\d)", told)
    assert found
    assert 0 < float(found[1]) < 60_000
