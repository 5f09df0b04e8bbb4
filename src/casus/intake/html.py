"""A news page to its article. The only home of trafilatura and lxml; nothing is fetched and no entity is followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.furniture import bare_line, comment_box, ends_sentence, headline_key, is_furniture
from casus.intake.metadata import PageMetadata, page_metadata
from casus.intake.text import require_prose
from casus.records.article import Article

MAX_ELEMENTS = 20_000
"""Elements of one page: long live blogs have some 10,000; reading time grows with them, about 0.1 s for each 2,000."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)
_LIST_MARK = re.compile(r"^[-*•]\s+")
_SENTENCE_WORDS = 5

# Furniture by what sites call it. A container that holds most of the page's words is kept whatever its name.
_FURNITURE_NAMES = (
    *("share", "social", "sharing", "newsletter", "subscribe", "signup", "sign-up", "cookie", "consent", "gdpr"),
    *("related", "read-also", "readalso", "also-read", "read-more", "readmore", "recommended", "recirculation"),
    *("most-read", "mostread", "popular", "trending", "promo", "sponsor", "advert", "comment", "disqus", "byline"),
    *("author-box", "author-bio", "breadcrumb", "paywall", "toolbar", "tags", "taglist", "sidebar", "footer"),
)
_FURNITURE_TAGS = ("nav", "aside", "footer", "form", "button", "dialog", "noscript", "iframe", "select", "textarea")
_MOST_WORDS = 0.4


def page_article(doc: str, markup: str) -> Article:
    """The article of one HTML page: title line, blank line, body paragraphs with a blank line between them.

    Spaces are single, text is NFC, and invisible formatting characters (zero width, direction, soft hyphen) are gone.
    Raises NotAnArticle when the page has no paragraph of prose, UnreadableInput when it is too large.
    """
    tree = _parse(markup)
    metadata = page_metadata(tree)
    _drop_furniture(tree)
    title = metadata.title
    body = _body(_extracted(tree), title)
    if not any(_is_prose(paragraph) for paragraph in body):
        raise NotAnArticle("has no paragraph of prose; give a page with one article", reason="not-article")
    article = _article(doc, metadata, body)
    require_prose(article)
    return article


def _article(doc: str, metadata: PageMetadata, body: Sequence[str]) -> Article:
    opening = [metadata.title] if metadata.title else []
    return Article(
        doc=doc,
        text="\n\n".join([*opening, *body]),
        title=metadata.title,
        published=metadata.published,
        url=metadata.url,
        publisher=metadata.publisher,
    )


def _parse(markup: str) -> HtmlElement:
    """The page's tree. The parser's own limits hold: 256 levels of nesting, no network, no entities but HTML's."""
    if markup.count("<") > 3 * MAX_ELEMENTS:
        raise _too_many()
    clean = _XML_DECLARATION.sub("", _NOT_XML.sub("", markup.lstrip("\ufeff")))
    parser = HTMLParser(remove_comments=True, remove_pis=True, collect_ids=False, no_network=True, huge_tree=False)
    try:
        tree = document_fromstring(clean, parser=parser)
    except (LxmlError, ValueError) as error:
        raise NotAnArticle(
            "has no markup that can be parsed; give a page with one article", reason="not-article"
        ) from error
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise _too_many()
    return tree


def _too_many() -> UnreadableInput:
    message = f"has more than {MAX_ELEMENTS} elements, so it is a dump rather than a page; save the article alone"
    return UnreadableInput(message, reason="too-large")


def _drop_furniture(tree: HtmlElement) -> None:
    total = len(tree.text_content()) or 1
    for element in list(_named_furniture(tree)):
        if element.getparent() is not None and len(element.text_content()) < _MOST_WORDS * total:
            element.drop_tree()


def _named_furniture(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Elements outside headlines whose tag, role, class or id says that they are furniture, outermost first."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("html", "head", "body", "article", "main", "h1"):
            continue
        name = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"[:500].lower()
        if element.tag in _FURNITURE_TAGS or _names_furniture(name):
            yield element


@lru_cache(maxsize=2_048)
def _names_furniture(name: str) -> bool:
    """The same few names come again and again in a page, and in the pages of a site."""
    return not name.isspace() and any(_names(part, name) for part in _FURNITURE_NAMES)


def _names(part: str, name: str) -> bool:
    """Whether `part` begins a word of the class names: `share-bar` and `post-share`, not `timeshare`."""
    at = name.find(part)
    return at == 0 or (at > 0 and not name[at - 1].isalnum())


def _extracted(tree: HtmlElement) -> list[str]:
    """The page's main text in paragraphs; a sentence that a line break cut is whole again."""
    document = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    lines: list[str] = []
    for line in str(getattr(document, "text", None) or "").split("\n"):
        visible = _visible(_LIST_MARK.sub("", line))
        if visible[:1].islower() and visible == line and lines and lines[-1][-1].isalnum():
            lines[-1] += f" {visible}"
        elif visible:
            lines.append(visible)
    return lines


def _visible(line: str) -> str:
    return " ".join("".join(character for character in line if character.isprintable() or character.isspace()).split())


def _body(lines: Sequence[str], title: str | None) -> list[str]:
    """The extracted lines without what the class names did not betray, and without the headline again."""
    opening = (title or "", *lines)
    end = comment_box(opening)
    kept = [line for index, line in enumerate(opening[1:end], start=1) if not is_furniture(line, index, opening)]
    if title and kept and headline_key(bare_line(kept[0])) == headline_key(title):
        return kept[1:]
    return kept


def _is_prose(paragraph: str) -> bool:
    return paragraph.count(" ") + 1 >= _SENTENCE_WORDS and ends_sentence(paragraph)
