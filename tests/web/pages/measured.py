"""What tests of the pages on dyads and parties share: the page as a tree, and how many incidents a link leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import lxml.html
from fastapi import Request
from starlette.testclient import TestClient

from casus.web.filters import parts_of
from casus.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Cell:
    """text: of the cell, with a hyphen for a minus. href: of its link, None without one."""

    text: str
    href: str | None


def page_of(client: TestClient, address: str) -> lxml.html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text[:500]
    return lxml.html.fromstring(answer.text)


def rows_of(page: lxml.html.HtmlElement, figure: str) -> list[list[Cell]]:
    """The body of the table twin of a figure."""
    return [[cell_of(cell) for cell in row] for row in page.xpath(f"//figure[@id='{figure}']//tbody/tr")]


def cell_of(cell: lxml.html.HtmlElement) -> Cell:
    text = " ".join(cell.text_content().split()).replace("\u2212", "-")
    return Cell(text, next(iter(cell.xpath(".//a/@href")), None))


def led_to(client: TestClient, workspace: Workspace, href: str) -> int:
    """How many incidents are listed there: in a search as the record answers it, on a page as its heading says."""
    parts = urlsplit(href)
    if parts.path == "/search":
        asked = Request({"type": "http", "query_string": parts.query.encode(), "headers": []})
        return workspace.incidents(**parts_of(asked)).count()
    assert parts.fragment == "chosen"
    return listed(page_of(client, href))


def listed(page: lxml.html.HtmlElement) -> int:
    (heading,) = page.xpath("//*[@id='chosen-title']")
    found = re.match(r"([\d,]+) incident", heading.text_content())
    assert found is not None
    number = int(found[1].replace(",", ""))
    shown = page.xpath("count(//*[@id='chosen']//ol[@class='incidents']/li[@data-incident])")
    assert shown == number or "Page 1 of" in page.text_content()
    return number
