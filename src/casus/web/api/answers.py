"""Answers as JSON: the records as in docs/output.md, and not sent again where nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from casus.asking.cache import Digest
from casus.exchange.jsonl import record_object
from casus.version import __version__
from casus.web.api.parameters import Parameter, given
from casus.web.desk import Desk
from casus.web.downloads import FORMS, download
from casus.web.templates import here, local_path

Make = Callable[[dict[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list, or a page of one.

    next: of the page after it, None at the end. count: of all pages, None where nobody counted; where it is not exact
    there are so many or more.
    """

    items: Sequence[object]
    next: str | None = None
    count: int | None = None
    count_is_exact: bool = True


class JsonAnswer(JSONResponse):
    """Of records: they are written as on their lines."""

    def render(self, content: Any) -> bytes:
        return json.dumps(record_object(content), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def answered(
    request: Request, desk: Desk, asks: Sequence[Parameter], make: Make, *, record: type | None = None
) -> Response:
    """What is made of the parameters, or that nothing has changed since.

    A Digest of an earlier state is given without a tag, so that nobody keeps it. record: what a list is of, where it
    may be a file too.
    """
    parts = given(request, asks)
    headers = state_headers(request, desk)
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    form = form_of(request, parts.pop("format", None)) if record is not None else None
    made = make(parts)
    if isinstance(made, Digest):
        headers = headers if made.current else {"Cache-Control": "no-store"}
        made = made.value
    if record is None or form is None or not isinstance(made, Listed):
        return JsonAnswer(made, headers={**headers, **_links(request, made)})
    return as_file(record, made.items, form, name_of(request), headers)


def changing(request: Request, asks: Sequence[Parameter], make: Make) -> Response:
    """The same of what changes while the record stays as it is, so that it is always sent."""
    return JsonAnswer(make(given(request, asks)), headers={"Cache-Control": "no-store"})


def as_file(record: type, rows: Iterable[object], form: str, name: str, headers: Mapping[str, str]) -> Response:
    made = download(record, rows, form, name)
    made.headers.update(headers)
    return made


def form_of(request: Request, form: str | None) -> str | None:
    """The file that is asked for, by `format` or else by the header Accept; None for JSON."""
    if form is not None:
        return None if form == "json" else form
    accepted = [one.partition(";")[0].strip().lower() for one in request.headers.get("accept", "").split(",")]
    named = {kind.partition(";")[0]: name for name, kind in FORMS.items()}
    first = next((one for one in accepted if one in named or one in ("application/json", "*/*")), "*/*")
    return named.get(first)


def name_of(request: Request) -> str:
    """Of a file: `ledgers-mediation`."""
    return local_path(request).removeprefix("/api/v1/").replace("/", "-")


def every(items: Iterable[object]) -> Listed:
    """All there is, on one page."""
    found = tuple(items)
    return Listed(found, None, len(found))


def state_headers(request: Request, desk: Desk) -> dict[str, str]:
    """The answer may be kept, and has to be asked after: it is the same as long as the record is."""
    words = (desk.workspace.state(), __version__, str(request.url.query), request.headers.get("accept", ""))
    stamp = hashlib.sha256("\n".join((request.url.path, *words)).encode("utf-8", "replace")).hexdigest()[:24]
    return {"ETag": f'W/"{stamp}"', "Cache-Control": "private, no-cache", "Vary": "Accept, Authorization, Cookie"}


def is_known(request: Request, tag: str) -> bool:
    """Whether who asks has the answer already."""
    asked = request.headers.get("if-none-match", "")
    return asked.strip() == "*" or tag.removeprefix("W/") in (
        one.strip().removeprefix("W/") for one in asked.split(",")
    )


def _links(request: Request, made: object) -> Mapping[str, str]:
    if not isinstance(made, Listed) or made.next is None:
        return {}
    return {"Link": f'<{here(request, None, {"after": made.next})}>; rel="next"'}
