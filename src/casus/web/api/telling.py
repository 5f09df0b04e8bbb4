"""What the OpenAPI document says of a call: what it is asked, what it answers, what it looks like on the demo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Path

from casus.web.api.parameters import Parameter
from casus.web.api.schemas import reference
from casus.web.downloads import FORMS
from casus.web.security.roles import needs

PREFIX = "/api/v1"
"""Of every call; each router has it, so that a route knows its whole path."""

ANYWHERE = "http://127.0.0.1:8017"
"""Where the examples ask: a desk on this machine."""


STATUS: Mapping[int, str] = {200: "The answer.", 201: "It was not there before, and is now.", 204: "It is done."}


class Sent(NamedTuple):
    """What an example sends, where it does not only ask."""

    method: str = "POST"
    body: Mapping[str, object] | None = None


def api_router(tag: str) -> APIRouter:
    """For the calls of one subject, all of which need a reader at least."""
    return APIRouter(prefix=PREFIX, tags=[tag], dependencies=[needs("reader")])


def told(
    gives: str,
    asks: Sequence[Parameter] = (),
    *,
    example: str | Sequence[str] = (),
    sent: Sent | None = None,
    statuses: Sequence[int] = (200,),
    files: bool = False,
) -> dict[str, Any]:
    """For the decorator of an endpoint.

    gives: as in `reference`. example: addresses below /api/v1 that the demo answers.
    gives is empty where nothing is. sent: by the example. files: it can be had as CSV, Parquet and JSON lines too.
    """
    examples = [example] if isinstance(example, str) else list(example)
    content: dict[str, Any] = {"application/json": {"schema": reference(gives)}} if gives else {}
    if files:
        content |= {kind.partition(";")[0]: {} for kind in FORMS.values()}
    extra = {
        "parameters": [one.told for one in asks],
        "x-codeSamples": [{"lang": "curl", "source": curl(one, sent)} for one in examples],
    }
    return {
        "status_code": statuses[0],
        "response_model": None,
        "responses": {one: {"description": STATUS[one]} | ({"content": content} if gives else {}) for one in statuses}
        | {422: {}},
        "openapi_extra": extra,
    }


def curl(address: str, sent: Sent | None = None) -> str:
    """The line to copy."""
    if sent is None:
        more = ""
    elif sent.body is None:
        more = f" --request {sent.method}"
    else:
        more = f" --json '{json.dumps(sent.body)}'"
    return f"curl{more} '{ANYWHERE}{PREFIX}{address}'"


def named(description: str, example: str) -> Any:
    """A part of the path."""
    return Path(description=description, max_length=200, openapi_examples={"demo": {"value": example}})


Code = Annotated[str, named("A country (SUN), a code (IGO:UN) or a name.", "SUN")]
