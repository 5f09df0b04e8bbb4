"""docs/api.md is true: its calls are made and its Python is run, on a desk on the record that it speaks of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from casus.web.api.router import api_document
from casus.web.api.telling import ANYWHERE
from tests.test_asking import blocks
from tests.web.browser.served import serving

PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
LINES = [line for block in blocks("sh", PAGE) for line in block.splitlines() if ANYWHERE in line]
NOT_CALLS = {"/health/live", "/health/ready", "/metrics", "/openapi.json"}


@pytest.fixture(scope="module")
def desk(demo_record: str) -> Iterator[str]:
    """The address of a desk on the demo, served as a user does."""
    with serving(demo_record) as address:
        yield address


def test_all_python_of_the_page_runs(desk: str) -> None:
    scope: dict[str, object] = {}
    for block in blocks("python", PAGE):
        exec(compile(block.replace(ANYWHERE, desk), "docs/api.md", "exec"), scope)
    assert len(blocks("python", PAGE)) >= 3


@pytest.mark.parametrize("line", [line for line in LINES if "--json" not in line])
def test_every_call_of_the_page_is_answered(client: TestClient, line: str) -> None:
    found = re.search(r"'(http[^']*)'$", line)
    assert found, line
    header = re.search(r"--header '(\w[\w-]*): ([^']*)'", line)
    answer = client.get(found[1].removeprefix(ANYWHERE), headers={header[1]: header[2]} if header else {})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] != "application/json" or answer.json()["items"]


@pytest.mark.parametrize("line", [line for line in LINES if "--json" in line])
def test_what_the_page_sends_is_taken(own_client: TestClient, line: str) -> None:
    found = re.fullmatch(r"curl --json '([^']*)' '(http[^']*)'", line)
    assert found, line
    answer = own_client.post(found[2].removeprefix(ANYWHERE), json=json.loads(found[1]))
    assert answer.status_code in (200, 201), answer.text


def test_every_call_is_on_the_page() -> None:
    """By its path, or as what stands below one."""
    told = " ".join(re.findall(r"^\| (.*?) \|", PAGE, re.MULTILINE))
    for path in api_document()["paths"]:
        bare = re.sub(r"\{\w+\}", "{}", path.removeprefix("/api/v1"))
        listed = {re.sub(r"\{\w+\}", "{}", one) for one in re.findall(r"`(?:[A-Z]+ )?(/[^`]*)`", told)}
        below = re.sub(r"^/articles/\{\}", "", bare)
        general = re.sub(r"^/facets/\w+$", "/facets/{}", bare)
        assert {bare, below, general} & listed, path


def test_every_call_that_is_told_of_is_there() -> None:
    paths = {re.sub(r"\{\w+\}", "{}", one.removeprefix("/api/v1")) for one in api_document()["paths"]}
    paths |= NOT_CALLS | {"/facets/{}", "/articles/{}"}
    for line in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE):
        for one in re.findall(r"`(?:[A-Z]+ )?(/[^`]*)`", line):
            bare = re.sub(r"\{\w+\}", "{}", one)
            assert bare in paths or f"/articles/{{}}{bare}" in paths, one


def test_every_link_of_the_page_leads_somewhere(root: Path) -> None:
    for name, anchor in re.findall(r"\]\(([\w/-]+\.md)?(?:#([\w-]+))?\)", PAGE):
        target = root / "docs" / (name or "api.md")
        headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert not anchor or anchor in anchors, (name, anchor)
