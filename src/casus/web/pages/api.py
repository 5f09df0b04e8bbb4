"""The page `/api`: every call of the API, made of the document that tells of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.api.router import api_document
from casus.web.api.telling import ANYWHERE
from casus.web.desk import OnDesk
from casus.web.templates import address

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Asked:
    """A parameter, in words. values: those that are allowed, or what kind of thing it is."""

    name: str
    place: str
    needed: bool
    values: str
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    """paragraphs: what it gives. examples: lines for a shell, for a desk at `ANYWHERE`."""

    id: str
    method: str
    path: str
    paragraphs: tuple[str, ...]
    asks: tuple[Asked, ...]
    answer: str
    examples: tuple[str, ...]


@router.get("/api")
def api(request: Request, desk: OnDesk) -> HTMLResponse:
    here = str(request.base_url.replace(path="", query="")).rstrip("/") + address(request, "").rstrip("/")
    return desk.templates.page(request, "api", groups=groups(), anywhere=ANYWHERE, desk_address=here)


@cache
def groups() -> Mapping[tuple[str, str], tuple[Call, ...]]:
    """The calls of each tag, by its name and what it is."""
    document = api_document()
    listed = list(calls(document))
    return {
        (tag["name"], tag["description"]): tuple(call for name, call in listed if name == tag["name"])
        for tag in document["tags"]
    }


def calls(document: Mapping[str, Any]) -> Iterator[tuple[str, Call]]:
    """Each with its tag."""
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            yield told["tags"][0], Call(
                told["operationId"], method.upper(), path, tuple(told["description"].split("\n\n")),
                tuple(map(_asked, told.get("parameters", ()))), _answer(told),
                tuple(one["source"] for one in told["x-codeSamples"]),
            )  # fmt: skip


def _asked(told: Mapping[str, Any]) -> Asked:
    return Asked(told["name"], told["in"], told["required"], _values(told["schema"]), told.get("description", ""))


def _values(schema: Mapping[str, Any]) -> str:
    """What a value is, in words."""
    if schema.get("type") == "array":
        number: int = schema["minItems"] if schema.get("maxItems") == schema["minItems"] else 0
        many = {2: "two of it", 4: "four, joined by commas"}.get(number, "may be repeated")
        return f"{_values(schema['items'])}; {many}"
    usual = f"; {schema['default']} without it" if "default" in schema else ""
    if "enum" in schema:
        return ", ".join(schema["enum"]) + usual
    if "minimum" in schema:
        most = f" to {schema['maximum']:,}" if "maximum" in schema else " or more"
        return f"{schema['type']}, {schema['minimum']:,}{most}{usual}"
    return ("day, month or year" if "pattern" in schema else "text") + usual


def _answer(told: Mapping[str, Any]) -> str:
    """The name of what it gives: `a list of Event`; that it gives nothing."""
    good = next(one for status, one in told["responses"].items() if status.startswith("2"))
    if "content" not in good:
        return "with nothing, when it is done"
    name = str(good["content"]["application/json"]["schema"]["$ref"]).rpartition("/")[2]
    return f"a list of {name.removeprefix('ListOf')}" if name.startswith("ListOf") else name
