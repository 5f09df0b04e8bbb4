from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.conftest import HERE

ROOT = "/at/casus"


@pytest.fixture(scope="module")
def below(demo_workspace: Workspace) -> Iterator[TestClient]:
    """A desk that is shown under a path."""
    with TestClient(make_app(Desk(demo_workspace, DeskOptions(root=ROOT))), base_url=HERE) as one:
        yield one


def test_the_root_is_the_first_page_without_its_last_slash_too(below: TestClient) -> None:
    answer = below.get(ROOT, follow_redirects=False)
    assert answer.status_code == 200
    assert "<h1>Situation" in answer.text


@pytest.mark.parametrize("path", ["/network", "/static/desk.css", "/nothing"])
def test_a_path_is_the_same_with_the_root_and_without(below: TestClient, path: str) -> None:
    whole, cut = below.get(ROOT + path), below.get(path)
    assert whole.status_code == cut.status_code == (404 if path == "/nothing" else 200)
    # The token of forms is of a cookie, which this browser sends below the root alone.
    texts = [re.sub(r'content="[0-9a-f]{64}"', "", answer.text) for answer in (whole, cut)]
    assert texts[0] == texts[1]


def test_a_page_knows_itself_in_the_menu(below: TestClient) -> None:
    assert f'href="{ROOT}/network" aria-current="page"' in below.get("/network").text


def test_what_only_begins_like_the_root_is_not_below_it(below: TestClient) -> None:
    assert below.get(f"{ROOT}us/network").status_code == 404
