"""Text from outside made harmless: in Markdown it stays text, and only addresses of the web are links."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

REPLACEMENT = "\ufffd"
REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of what follows and so could make a line read as another."""

LONGEST_ADDRESS = 2000

_MARKDOWN = re.compile(
    r"[\\`*_\[\]{}|~$^#!=]|(?<=\bwww)\.|:(?=//)|:(?=\w+:)|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d{3})[.)]"
)
_ADDRESS_SAFE = "/:?#[]@!$&'()*+,;=-._~%"


def harmless(text: str) -> str:
    """With as many characters, in one line; control characters, marks of direction and half characters are U+FFFD."""
    return text if text.isprintable() else "".join(map(_harmless_character, text))


def markdown(text: str) -> str:
    """The text so that Markdown, GitHub's tables, footnotes and formulas included, shows it as it is."""
    plain = harmless(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(lambda found: f"\\{found[0]}", plain)


def web_link(url: str | None) -> str | None:
    """The address with nothing in it that ends a link; None for what is no address of the web."""
    if not url or len(url) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(parts.geturl().encode("utf-8", "replace"), safe=_ADDRESS_SAFE)


def _harmless_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in REORDERING or unicodedata.category(character) in ("Cc", "Cs"):
        return REPLACEMENT
    return character
