"""Pages out of templates; beside the brief the only home of Jinja2.

Whatever a template puts in is escaped, and made harmless: no control characters, no marks of direction.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from casus import ontology
from casus.briefing.escaping import harmless, web_link
from casus.briefing.wording import date_words, day_words, figure_words, interval_words, place_words, span_words
from casus.version import __version__
from casus.web.security.csrf import FIELD, csrf_token
from casus.web.security.roles import may, person_of
from casus.web.sources_words import (
    OUTCOMES,
    REASONS,
    due_words,
    lasted_words,
    run_words,
    time_words,
    visit_words,
    why_words,
)

FOLDER = Path(__file__).parent.parent / "data" / "web"
STATIC = FOLDER / "static"

SHAPES: Mapping[int, str] = {1: "○", 2: "●", 3: "◇", 4: "◆"}
"""As in the figures: a circle is cooperation, a diamond conflict; hollow is words, filled is deeds."""

STATUS_WORDS: Mapping[str, str] = {
    "actual": "happened", "negated": "did not happen", "hypothetical": "possible", "future": "announced",
    "historical": "long ago",
}  # fmt: skip

Value = str | int | float | bool | None
Parts = Mapping[str, Value | Iterable[Value]]


class Templates:
    """The templates of the desk; `page` makes an answer of one."""

    def __init__(self) -> None:
        self.environment = _environment()

    def warm(self) -> None:
        """Reads all of them, so that no first visitor waits for that."""
        for name in self.environment.list_templates(extensions=["jinja"]):
            self.environment.get_template(name)

    def page(self, request: Request, name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """name: of a template without its ending (`incident`, or `parts/reports`)."""
        return HTMLResponse(self.text(request, name, **values), status_code=status)

    def text(self, request: Request, name: str, **values: Any) -> str:
        template = self.environment.get_template(f"{name}.html.jinja")
        return template.render(request=request, **values)


def root_of(request: Request) -> str:
    """The path under which a proxy shows the desk, without the last slash. Mounted files have a root of their own."""
    return str(request.scope.get("app_root_path", request.scope.get("root_path", ""))).rstrip("/")


def address(request: Request, path: str, parts: Parts | None = None) -> str:
    """Of a page of the desk, below the path that a proxy shows it under. path: begins with a slash.

    parts: the query; None and empty ones are left out, of a list each value is one.
    """
    root = root_of(request)
    query = urlencode(list(_pairs(parts or {})))
    return root + quote(path, safe="/:@!$&'()*+,;=-._~") + (f"?{query}" if query else "")


def address_of(request: Request, local: str) -> str:
    """Of a path with its query, both as they stand in an address: for a redirect."""
    return root_of(request) + quote(local, safe="/:@!$&'()*+,;=-._~?%#")


def _pairs(parts: Parts) -> Iterable[tuple[str, str]]:
    for name, value in parts.items():
        values = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
        yield from ((name, _written(one)) for one in values if one is not None and one != "")


def _written(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


@cache
def stamp(name: str) -> str:
    """Changes with the file, so that browsers may keep it for ever."""
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


@pass_context
def _url(context: Context, path: str, **parts: Any) -> str:
    return address(context["request"], path, {name.rstrip("_"): value for name, value in parts.items()})


@pass_context
def _static(context: Context, name: str) -> str:
    return address(context["request"], f"/static/{name}", {"v": stamp(name)})


@pass_context
def _here(context: Context, **parts: Any) -> str:
    """The address of this page with some parts of its query changed; None takes one out."""
    return here(context["request"], None, parts)


@pass_context
def _here_at(context: Context, path: str, **parts: Any) -> str:
    """The same query at another path."""
    return here(context["request"], path, parts)


def here(request: Request, path: str | None, parts: Parts) -> str:
    now: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        now.setdefault(name, []).append(value)
    changed = {name.rstrip("_"): value for name, value in parts.items()}
    return address(request, local_path(request) if path is None else path, {**now, **changed})


def local_path(request: Request) -> str:
    """The path of the page below the root."""
    root, path = root_of(request), str(request.scope["path"])
    return path[len(root) :] if root and path.startswith(f"{root}/") else path


def json_block(value: object) -> Markup:
    """JSON that nothing in it can end: for a script element of a type that no browser runs."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def csrf_field(request: Request) -> Markup:
    """What every form with method="post" has in it: the token that tells it from a forged one."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, csrf_token(request))


def lines(text: str | None) -> Markup:
    """Text that keeps its line ends, for where they count: a field of several lines."""
    return Markup("\n").join(harmless(line) for line in (text or "").splitlines())


def plural(number: int, word: str, many: str | None = None) -> str:
    """`1 report`, `2,310 reports`."""
    return f"{number:,} {word if number == 1 else many or word + 's'}"


def signed(number: float | None) -> str:
    """`+3.5`, `−24.5` with a real minus; `unknown` for None."""
    if number is None:
        return "unknown"
    return f"{round(number, 1) + 0:+.1f}".replace("-", "\u2212")


def _finalize(value: Any) -> Any:
    """What a template puts in: marked up already, or text, which is made harmless."""
    if isinstance(value, Markup):
        return value
    return harmless("" if value is None else str(value))


@cache
def _environment() -> Environment:
    """One for all desks of a process."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "web_link": web_link, "json_block": json_block, "plural": plural, "signed": signed, "day_words": day_words,
        "date_words": date_words, "place_words": place_words, "figure_words": figure_words, "run_words": run_words,
        "lasted_words": lasted_words, "visit_words": visit_words, "due_words": due_words, "time_words": time_words,
        "why_words": why_words, "lines": lines,
    }  # fmt: skip
    made.globals |= {
        "csrf_field": csrf_field, "csrf_token": csrf_token, "may": may, "person_of": person_of,
        "url": _url, "static": _static, "here": _here, "here_at": _here_at, "SHAPES": SHAPES, "ontology": ontology,
        "QUAD_WORDS": ontology.QUAD_CLASSES, "STATUS_WORDS": STATUS_WORDS, "version": __version__,
        "OUTCOMES": OUTCOMES, "REASONS": REASONS, "span_words": span_words, "interval_words": interval_words,
    }  # fmt: skip
    return made
