from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from casus.web.app import SWITCH_S, make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace

VENDOR = Path("src") / "casus" / "data" / "web" / "static" / "vendor"


@pytest.mark.parametrize("path", ["/", "/network", "/search", "/code", "/sources"])
def test_every_page_of_the_menu_is_there(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "<main" in answer.text


def test_what_is_not_there_is_told_as_a_page(client: TestClient) -> None:
    answer = client.get("/nothing")
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_static_files_are_named_by_what_is_in_them(client: TestClient) -> None:
    named = re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get("/").text)
    assert len(named) >= 4
    assert all("?v=" in one and client.get(one).status_code == 200 for one in named)


def test_vendored_files_are_those_that_were_published(root: Path) -> None:
    """Their hashes are written down beside them, and nothing lies there that is not."""
    told = (root / VENDOR / "LICENSES.txt").read_text(encoding="utf-8")
    hashes = dict(re.findall(r"^=+ (\S+)\n.*sha256 ([0-9a-f]{64})$", told, re.MULTILINE))
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (root / VENDOR).iterdir()}
    del found["LICENSES.txt"]
    assert found == hashes


def test_threads_take_turns_faster_while_it_runs(own_workspace: Workspace) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.004)
    try:
        with TestClient(make_app(Desk(own_workspace, DeskOptions()))):
            assert sys.getswitchinterval() == pytest.approx(SWITCH_S)
        assert sys.getswitchinterval() == pytest.approx(0.004)
    finally:
        sys.setswitchinterval(before)
