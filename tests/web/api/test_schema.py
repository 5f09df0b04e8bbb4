"""What the OpenAPI document promises is so: calls made up from it, good and bad, are answered as it says.

For a longer run: `CASUS_SCHEMA_EXAMPLES=100 pytest tests/web/api/test_schema.py`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

import pytest
import schemathesis
from schemathesis.engine import from_schema
from schemathesis.engine.events import NonFatalError, ScenarioFinished
from starlette.testclient import TestClient

from casus.errors import FetchError
from casus.workspace import Workspace
from tests.web.conftest import HERE

EXAMPLES = int(os.environ.get("CASUS_SCHEMA_EXAMPLES", "3"))
LONG = "/(ledgers/.*|standings|facets/[eaps].*|events/.*/explain)$"
"""What takes long and is asked by the same parameters as others: of these not every border of every parameter."""
ACCEPTED = [200, 201, 204, 304, 400, 404, 503]
CONFIG: dict[str, Any] = {
    "seed": 1962,
    "base-url": HERE,
    "generation": {"max-examples": EXAMPLES, "deterministic": True, "no-shrink": True},
    "continue-on-failure": True,
    "phases": {"stateful": {"enabled": False}},
    # Parts that are right by themselves can contradict each other (since after until), and a name need not be known.
    "checks": {"positive_data_acceptance": {"expected-statuses": ACCEPTED}},
}

FEW = {**CONFIG, "phases": {**CONFIG["phases"], "coverage": {"enabled": False}}}
"""A few calls of each kind."""

As = Callable[[str], TestClient]


@pytest.fixture
def alone(own_workspace: Workspace, own_client: TestClient, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Asks a desk that reaches no other machine."""

    def refused(url: str, **more: object) -> NoReturn:
        raise FetchError(f"{url} is not asked for", reason="dns")

    monkeypatch.setattr(own_workspace.fetcher, "get", refused)
    return own_client


def test_calls_are_answered_as_the_document_says(alone: TestClient) -> None:
    found = sorted({*failures(alone, CONFIG, but=LONG), *failures(alone, FEW, only=LONG, least=50)})
    assert not found, "\n\n".join(found)


@pytest.mark.parametrize("role", [None, "reader", "reviewer"])
def test_the_same_holds_where_people_log_in(
    own_workspace: Workspace, alone: TestClient, as_role: As, role: str | None
) -> None:
    """With a token and without."""
    told = dict(as_role(role).headers) if role else {}
    config = {**FEW, "base-url": "https://desk.example", "headers": told}
    config["checks"] = {"positive_data_acceptance": {"expected-statuses": [*ACCEPTED, 401, 403]}}
    found = sorted(set(failures(as_role("reader"), config, least=50)))
    assert not found, "\n\n".join(found)


def failures(
    client: TestClient, settings: Mapping[str, Any], *, only: str = "", but: str = "$^", least: int = 500
) -> Iterator[str]:
    """Each with the call that shows it. only, but: patterns of paths."""
    config = schemathesis.Config.from_dict(dict(settings))
    schema = schemathesis.openapi.from_dict(client.get("/api/v1/openapi.json").json(), config=config)
    schema.app = client.app
    asked = schema.include(path_regex=only).exclude(path_regex=but)
    answered = 0
    for event in from_schema(asked).execute():
        if isinstance(event, NonFatalError):
            yield f"{event.label}: {event.info.format()}"
        if isinstance(event, ScenarioFinished):
            for checks in event.recorder.checks.values():
                for one in checks:
                    answered += 1
                    if one.failure_info is not None:
                        found = one.failure_info
                        yield f"{event.label}: {found.failure.title}: {found.failure.message}\n{found.code_sample}"
    assert answered >= least
