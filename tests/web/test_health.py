from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from casus.errors import StoreError
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace

ABROAD = DeskOptions(host="192.0.2.1", https=True, hosts=("desk.example",))


def test_a_desk_is_alive_and_ready_and_says_no_more(own_workspace: Workspace) -> None:
    client = TestClient(make_app(Desk(own_workspace, ABROAD)), base_url="https://desk.example")
    for path in ("/health/live", "/health/ready"):
        answer = client.get(path)
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_a_record_that_cannot_be_asked_makes_it_not_ready(own_workspace: Workspace, tmp_path: Path) -> None:
    client = TestClient(make_app(Desk(own_workspace, ABROAD)), base_url="https://desk.example")
    own_workspace.close()
    (tmp_path / "own.sqlite").write_bytes(b"no record any more" * 1000)
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["status"] == "failed"
    assert str(tmp_path) not in answer.text
    assert "sqlite" not in answer.text
    assert client.get("/health/live").status_code == 200


def test_the_record_says_so_itself(own_workspace: Workspace, tmp_path: Path) -> None:
    own_workspace.close()
    (tmp_path / "own.sqlite").write_bytes(b"no record any more" * 1000)
    try:
        own_workspace.check_ready()
    except StoreError:
        return
    raise AssertionError("a broken record is said to be ready")
