"""What the OpenAPI document says of a call: what it is asked, what it answers, what it looks like on the demo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import Path

from casus.web.api.parameters import Parameter
from casus.web.api.schemas import reference
from casus.web.downloads import FORMS

PREFIX = "/api/v1"
"""Of every call; each router has it, so that a route knows its whole path."""

ANYWHERE = "http://127.0.0.1:8017"
"""Where the examples ask: a desk on this machine."""


def told(
    gives: str,
    asks: Sequence[Parameter] = (),
    *,
    example: str | Sequence[str] = (),
    body: Mapping[str, object] | None = None,
    status: int = 200,
    files: bool = False,
) -> dict[str, Any]:
    """For the decorator of an endpoint.

    gives: as in `reference`. example: addresses below /api/v1 that the demo answers.
    body: what the example sends. files: it can be had as CSV, Parquet and JSON lines too.
    """
    examples = [example] if isinstance(example, str) else list(example)
    content: dict[str, Any] = {"application/json": {"schema": reference(gives)}}
    if files:
        content |= {kind.partition(";")[0]: {} for kind in FORMS.values()}
    extra = {
        "parameters": [one.told for one in asks],
        "x-codeSamples": [{"lang": "curl", "source": curl(one, body)} for one in examples],
    }
    return {
        "status_code": status,
        "response_model": None,
        "responses": {status: {"description": "The answer.", "content": content}, 422: {}},
        "openapi_extra": extra,
    }


def curl(address: str, body: Mapping[str, object] | None = None) -> str:
    """The line to copy."""
    sent = "" if body is None else f" --json '{json.dumps(body)}'"
    return f"curl{sent} '{ANYWHERE}{PREFIX}{address}'"


def named(description: str, example: str) -> Any:
    """A part of the path."""
    return Path(description=description, max_length=200, openapi_examples={"demo": {"value": example}})


Code = Annotated[str, named("A country (SUN), a code (IGO:UN) or a name.", "SUN")]
