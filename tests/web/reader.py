"""Somebody who reads the desk: follows links as they come, and notes how long each page took."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from http.client import HTTPConnection, HTTPException
from time import perf_counter
from urllib.parse import urlsplit

LINK = re.compile(r"""\b(?:href|hx-get)="(/[^"#]*)""")
NO_PAGE = re.compile(
    r"^/(static|api|live|login|logout|metrics)\b|/explain\b|[?&]alerts=wait\b|\.(csv|parquet|svg|jsonl|json|xml|md|html)(\?|$)"
)
"""Nor an explanation, for which an article is coded again, one at a time, nor the page that says that it waits."""
SERVER_MS = re.compile(r"app;dur=([\d.]+)")
PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class Visit:
    """path: with its query. status: 0 where there was no answer. server_ms: by the desk itself; whole_ms: as read."""

    path: str
    status: int
    server_ms: float
    whole_ms: float
    trouble: str = ""

    @property
    def page(self) -> str:
        return page_of(self.path)


@dataclass(slots=True)
class Reader:
    """desk: its address. Keeps one connection, as a browser does."""

    desk: str
    chance: random.Random
    visits: list[Visit] = field(default_factory=list)
    _line: HTTPConnection | None = None

    def walk(self) -> Iterator[Visit]:
        """For ever: a link of the last page, each kind of page as likely; from a page without links again `/`."""
        links: Mapping[str, list[str]] = {}
        while True:
            path = self.chance.choice(links[self.chance.choice(sorted(links))]) if links else "/"
            visit, links = self.visit(path)
            yield visit

    def visit(self, path: str) -> tuple[Visit, Mapping[str, list[str]]]:
        """How it went, and where the page leads to, by the kind of page."""
        began = perf_counter()
        try:
            status, told, text = self._get(path)
        except (OSError, HTTPException) as error:
            self._hang_up()
            visit = Visit(path, 0, 0.0, (perf_counter() - began) * 1000, f"{type(error).__name__}: {error}")
            text = ""
        else:
            found = SERVER_MS.search(told)
            trouble = "" if status < 400 else re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))[-300:]
            server_ms = float(found[1]) if found else 0.0
            visit = Visit(path, status, server_ms, (perf_counter() - began) * 1000, trouble)
        self.visits.append(visit)
        return visit, by_page(links_in(text))

    def _get(self, path: str) -> tuple[int, str, str]:
        if self._line is None:
            self._line = HTTPConnection(urlsplit(self.desk).netloc, timeout=PATIENCE_S)
        self._line.request("GET", path, headers={"Accept": "text/html"})
        answer = self._line.getresponse()
        text = answer.read().decode("utf-8", "replace")
        if answer.will_close:
            self._hang_up()
        if to := answer.headers.get("Location"):  # the next step, as with a browser
            text = f'<a href="{escape(urlsplit(to)._replace(scheme="", netloc="").geturl())}">'
        return answer.status, answer.headers.get("Server-Timing", ""), text

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None

    def close(self) -> None:
        self._hang_up()


def links_in(text: str) -> list[str]:
    """The pages of the desk that a page leads to, each once."""
    return list(dict.fromkeys(link for one in LINK.findall(text) if not NO_PAGE.search(link := unescape(one))))


def by_page(links: Iterable[str]) -> Mapping[str, list[str]]:
    sorted_out: dict[str, list[str]] = {}
    for link in links:
        sorted_out.setdefault(page_of(link), []).append(link)
    return sorted_out


def page_of(path: str) -> str:
    """The kind of page: the first part of the path."""
    return "/" + urlsplit(path).path.strip("/").split("/")[0]
