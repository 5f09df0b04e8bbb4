"""A text that somebody pastes, or a page that somebody names: as an input and its article. Nothing is stored."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import sha256

from casus.errors import BadOption, FetchError, NotAnArticle, UnreadableInput
from casus.fetch.address import web_address
from casus.fetch.fetch import Fetcher
from casus.ingest.pages import FORMS
from casus.intake.options import IntakeOptions
from casus.intake.read import item_article
from casus.intake.sniff import sniffed_format
from casus.records.article import Article
from casus.records.item import Item
from casus.records.rejected import Rejected

MOST_CHARACTERS = 60_000
"""Of one text, some 10,000 words: it is coded while somebody waits for it."""

MOST_TOLD = 500
"""Characters of a title or a publisher."""


@dataclass(frozen=True, slots=True)
class Given:
    """Either a text or an address of the web. title, publisher: as the giver states them, None for what the text says.

    published: ISO 8601 day, or time with its zone, that goes before what a page says; None to believe the page.
    """

    text: str | None = None
    address: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


def read_given(given: Given, fetcher: Fetcher, max_bytes: int) -> tuple[Item, Article]:
    """The input as it would be stored, and its article.

    Raises BadOption for a bad day and where not one of text and address is given, FetchError as the fetcher, and
    UnreadableInput, NotAnArticle or NotEnglish for what cannot be read.
    """
    if (given.text is None) == (given.address is None):
        raise BadOption("give either a text or an address", reason="given")
    for name, told in (("title", given.title), ("publisher", given.publisher)):
        if told is not None and len(told) > MOST_TOLD:
            raise BadOption(f"the {name} has {len(told)} characters; the most is {MOST_TOLD}", reason="given")
    options = IntakeOptions(published=given.published, max_bytes=max_bytes)
    item = _pasted(given) if given.text is not None else _fetched(given.address or "", fetcher)
    return item, _article(item, given, options)


def _pasted(given: Given) -> Item:
    text = (given.text or "").replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if len(text) > MOST_CHARACTERS:
        raise _too_long(len(text))
    told = {"title": given.title, "publisher": given.publisher, "published": given.published}
    mark = sha256(json.dumps([text, told]).encode()).hexdigest()[:12]
    doc = f"pasted-{mark}"
    if sniffed_format(text[:4_000].encode("utf-8", "replace"), "", "auto") == "html":
        return Item(doc, f"desk/{doc}", text.encode("utf-8", "replace"), "html", charset="utf-8")
    line = json.dumps({"id": doc, "text": text, **told}, ensure_ascii=False)
    return Item(doc, f"desk/{doc}", line.encode("utf-8", "replace"), "record")


def _fetched(address: str, fetcher: Fetcher) -> Item:
    fetched = fetcher.get(str(web_address(address)))
    kind = fetched.content_type or "text/html"
    if kind not in FORMS:
        raise UnreadableInput(f"is {kind}; give the address of a page or of plain text", reason="not-page")
    url = fetched.final_url
    if not fetched.body.strip():
        raise FetchError(f"{url} is empty", reason="empty")
    return Item(url, url, fetched.body, FORMS[kind], url, fetched.charset, fetched.retrieved)


def _article(item: Item, given: Given, options: IntakeOptions) -> Article:
    found = item_article(item, options)
    if isinstance(found, Rejected):
        raised = NotAnArticle if found.reason in ("empty", "not-article") else UnreadableInput
        raise raised(found.message.removeprefix(f"{item.place} "), reason=found.reason)
    if len(found.text) > MOST_CHARACTERS:
        raise _too_long(len(found.text))
    return replace(found, title=given.title or found.title, publisher=given.publisher or found.publisher)


def _too_long(characters: int) -> UnreadableInput:
    message = f"has {characters:,} characters; the most that is coded here is {MOST_CHARACTERS:,}"
    return UnreadableInput(f"{message}: give a part of it, or use `casus ingest`", reason="too-large")
