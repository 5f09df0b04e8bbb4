from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from casus.exchange.jsonl import RECORDS, schema
from casus.web.api.router import api_document
from casus.web.api.telling import ANYWHERE
from casus.workspace import Workspace

EMPTY = {"/feeds", "/quarantine", "/runs/1/items", "/incidents/i79c12b2326d556c/history"}
"""Of which the demo has none; the tests of filling ask a record that has some."""

Operation = dict[str, Any]


def operations() -> Iterator[tuple[str, str, Operation]]:
    """Method, path and what is told of it."""
    for path, methods in api_document()["paths"].items():
        yield from ((method, path, told) for method, told in methods.items())


EXAMPLES = {
    wanted: [
        sample["source"] for method, _, told in operations() if method == wanted for sample in told["x-codeSamples"]
    ]
    for wanted in ("get", "post", "delete")
}


def call(client: TestClient, line: str) -> Any:
    """What a line with curl asks for."""
    words = shlex.split(line)
    assert words[0] == "curl"
    address = words[-1].removeprefix(ANYWHERE)
    assert address.startswith("/api/v1/")
    if "--json" in words:
        return client.post(address, json=json.loads(words[words.index("--json") + 1]))
    return client.request(words[words.index("--request") + 1] if "--request" in words else "GET", address)


@pytest.mark.parametrize("line", [line for line in EXAMPLES["get"] if not line.endswith("/quarantine/1'")])
def test_every_example_is_answered_by_the_demo(client: TestClient, line: str) -> None:
    answer = call(client, line)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told
    if "items" in told and not line.endswith(tuple(f"{one}'" for one in EMPTY)):
        assert told["items"]


def test_every_example_that_changes_something_does(
    own_client: TestClient, own_workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00" * 400)
    own_workspace.ingest([tmp_path / "bad.txt"], workers=1)
    lines = [*EXAMPLES["post"], *EXAMPLES["delete"]]
    assert len(lines) == 6
    for line in lines:
        answer = call(own_client, line)
        assert answer.status_code in (200, 201, 204), answer.text


def test_every_call_has_an_example_and_words() -> None:
    listed = list(operations())
    assert len(listed) > 30
    for method, path, told in listed:
        assert told["x-codeSamples"], path
        assert told["description"].endswith("."), path
        assert told["summary"], path
        assert told["tags"], path
        assert {"400", "401", "403", "404", "413", "422", "429", "503"} < set(told["responses"]), path
        for one in told.get("parameters", ()):
            assert one["description"], (method, path, one["name"])


def test_operations_are_named_once() -> None:
    names = [told["operationId"] for _, _, told in operations()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", one) for one in names)


def test_every_reference_leads_somewhere() -> None:
    document = api_document()
    named = set(re.findall(r'"\$ref": "#/components/(\w+)/([^"]+)"', json.dumps(document)))
    assert named
    for kind, name in named:
        assert unquote(name) in document["components"][kind]


@pytest.mark.parametrize("name", RECORDS)
def test_records_have_the_schema_of_their_lines(name: str) -> None:
    """Word for word, but for where the parts of a record are kept."""
    schemas = api_document()["components"]["schemas"]
    own = schema(name)
    parts = own.pop("$defs", {})
    assert isinstance(parts, dict)
    told = {key: value for key, value in own.items() if key not in ("$schema", "title")}
    found = {key: value for key, value in schemas[RECORDS[name].__name__].items() if key != "title"}
    assert unfolded(found, schemas) == unfolded(told, parts)


def unfolded(value: Any, parts: dict[str, Any]) -> Any:
    """With what is referred to in the place of the reference."""
    if isinstance(value, dict) and "$ref" in value:
        return unfolded(parts[value["$ref"].rpartition("/")[2]], parts)
    if isinstance(value, dict):
        return {key: unfolded(one, parts) for key, one in value.items()}
    return [unfolded(one, parts) for one in value] if isinstance(value, list) else value


def test_the_document_names_where_the_desk_is(client: TestClient) -> None:
    told = client.get("/api/v1/openapi.json")
    assert told.headers["content-type"] == "application/json"
    assert told.json()["openapi"].startswith("3.1")
    assert told.json()["servers"] == [{"url": "/"}]
    assert told.json() == json.loads(json.dumps(api_document()))


def test_the_page_tells_every_call(client: TestClient) -> None:
    page = client.get("/api")
    assert page.status_code == 200
    for _, path, told in operations():
        assert f"<code>{'GET'} {path}</code>" in page.text or f" {path}</code>" in page.text
        for one in told.get("parameters", ()):
            assert f"<code>{one['name']}</code>" in page.text
    assert ANYWHERE in page.text  # which is where the test asks


def test_another_site_gets_no_leave(client: TestClient) -> None:
    """No header of CORS: pages of other sites may not read answers."""
    answer = client.get("/api/v1/state", headers={"Origin": "https://other.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    asked = {"Origin": "https://other.example", "Access-Control-Request-Method": "DELETE"}
    assert client.options("/api/v1/feeds", headers=asked).status_code in (403, 405)


def test_what_can_be_done_is_told_to_whoever_does_something_else(client: TestClient) -> None:
    answer = client.put("/api/v1/feeds")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert "GET, POST" in answer.json()["detail"]
    assert client.put("/api/v1/articles/a").headers["allow"] == "GET"
