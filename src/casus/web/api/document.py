"""The OpenAPI document of the API, made of its endpoints and of the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from casus.version import __version__
from casus.web.api.schemas import components, reference
from casus.web.api.telling import PREFIX

WORDS = """What the pages of the desk are made of, as JSON. Records are those of the command line (`--format jsonl`).

All parameters that are given must hold; of several values of one (`type=AID&type=AGREE`) one is enough. Lists come a
page at a time: go on with `next` as `after`, or follow the header `Link`. `Accept: text/csv` (also
`application/x-ndjson`, `application/vnd.apache.parquet`) or `format=csv` gives all of a list as a stream."""

TAGS = [
    {"name": "Lists", "description": "Records by filters, a page at a time."},
    {"name": "Single records", "description": "One record by its id, and what is told of it."},
    {"name": "Parties", "description": "What countries, bodies and groups do to each other over time."},
    {"name": "Overview", "description": "The record as a whole."},
    {"name": "Coding", "description": "Texts that are coded while you wait."},
    {"name": "Oneself", "description": "Who asks."},
    {"name": "Filling", "description": "Feeds, runs, and what could not be used."},
]
FAILURES: Mapping[int, str] = {
    400: "A value that cannot be asked for; the detail says what can.",
    401: "Who asks has to say who it is: a token is missing, or is not valid any more.",
    403: "The role of who asks does not allow it.",
    404: "The record has nothing of that name.",
    413: "The body is larger than may be sent.",
    422: "The body, or a part of the path, is not what the schema says.",
    429: "Too many tries; `Retry-After` says in how many seconds to come back.",
    503: "The record is busy, or as many ask for this as can; `Retry-After` may say in how many seconds to come back.",
}

SECURITY = {"token": {"type": "http", "scheme": "bearer", "description": "A token of one's own, made on the desk."}}


def document(routes: Sequence[BaseRoute], root: str) -> dict[str, Any]:
    """root: the path that a proxy shows the desk under, empty for none."""
    made = get_openapi(
        title="Casus", version=__version__, openapi_version="3.1.0", description=WORDS, routes=routes, tags=TAGS,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"}, servers=[{"url": root or "/"}],
    )  # fmt: skip
    for path, methods in made["paths"].items():
        for method, operation in methods.items():
            operation["operationId"] = operation_id(path, method)
            operation["responses"] |= {f"{number}": {"$ref": f"#/components/responses/{number}"} for number in FAILURES}
            operation["summary"] = operation["description"].splitlines()[0].rstrip(".")
    own = {name: one for name, one in made.get("components", {}).get("schemas", {}).items() if "Error" not in name}
    made["components"] = {
        "schemas": {**components(), **own},
        "responses": {f"{number}": _failure(words) for number, words in FAILURES.items()},
        "securitySchemes": SECURITY,
    }
    made["security"] = [{}, {"token": []}]
    return made


def _failure(words: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": reference("Failure")}}}


def operation_id(path: str, method: str) -> str:
    """`get_incidents_name_accounts`."""
    words = path.removeprefix(PREFIX).replace("{", "").replace("}", "").strip("/").replace("/", "_")
    return f"{method}_{words}"
