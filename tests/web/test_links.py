"""Every link of the desk leads somewhere: a walk over the demo from its first page on."""

from __future__ import annotations

from collections import deque
from urllib.parse import urldefrag, urlsplit

from lxml import html
from starlette.testclient import TestClient

from tests.web.conftest import HERE

OF_A_KIND = 6
"""Pages of each kind that are read. They are many of one make, and the days and filters of some have no end."""


def kind_of(path: str) -> str:
    """Pages of one make: the plain words of the path, and the ending of a file."""
    *folders, last = urlsplit(path).path.split("/")
    _, dot, ending = last.rpartition(".")
    return "/".join([*(one for one in folders if one.islower() and one.isalpha()), f"*.{ending}" if dot else ""]) + (
        last if not dot and last.islower() and last.isalpha() else ""
    )


def test_every_link_leads_to_what_it_names(client: TestClient) -> None:
    waiting, seen, counts = deque(["/"]), {"/"}, dict[str, int]()
    anchors: dict[str, set[str]] = {}
    wanted: list[tuple[str, str, str]] = []
    wrong: list[str] = []
    came_from = {"/": "the address bar"}
    while waiting:
        path = waiting.popleft()
        kind = kind_of(path)
        if counts.get(kind, 0) >= OF_A_KIND:
            continue
        counts[kind] = counts.get(kind, 0) + 1
        answer = client.get(path, follow_redirects=True)
        if answer.status_code >= 400:
            wrong.append(f"{came_from[path]} leads to {path}: {answer.status_code}")
        if not answer.headers.get("content-type", "").startswith("text/html") or answer.status_code >= 400:
            continue
        page = html.fromstring(answer.text)
        anchors[path] = set(page.xpath("//@id"))
        at = urldefrag(str(answer.url).removeprefix(HERE))[0]
        for link in page.xpath("//@href | //@src | //@hx-get"):
            target, fragment = urldefrag(str(link) if not str(link).startswith("#") else at + str(link))
            if not target.startswith("/") or target.startswith("//"):
                continue
            if fragment:
                wanted.append((path, target, fragment))
            if target not in seen:
                seen.add(target)
                came_from[target] = path
                waiting.append(target)
    missed = {
        f"{target}#{name}, from {path}" for path, target, name in wanted if name not in anchors.get(target, {name})
    }
    assert wrong == []
    assert missed == set()
    assert len(counts) > 8, counts
