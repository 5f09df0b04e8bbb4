"""A page as a reader meets it: its text, its links, and what they lead to."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from starlette.testclient import TestClient


class Reading(HTMLParser):
    """ids: of elements. links: of the whole page, in order. text: all of it; of: the text of some."""

    VOID = frozenset("meta link input img br hr wbr".split())

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, frozenset[str]]] = []
        self._texts: list[tuple[frozenset[str], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a" and values.get("href") is not None:
            self.links.append(str(values["href"]))
        if tag not in self.VOID:
            self._open.append((tag, frozenset((values.get("class") or "").split()) | {tag, values.get("id") or tag}))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._texts.append((frozenset().union(*(names for _, names in self._open)), data))

    def text(self, of: str = "body") -> str:
        """Of all that stands in an element of this tag, class or id, its white space as one blank."""
        return re.sub(r"\s+", " ", "".join(data for names, data in self._texts if of in names)).strip()


def read(client: TestClient, path: str) -> Reading:
    """The page at this path, which must be there."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return Reading(answer.text)
