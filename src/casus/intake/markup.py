"""XML from outside to a tree: no declaration survives, so there are no entities to expand and none to fetch.

Feeds are often broken XML, so what can be mended is: stray ampersands, names of HTML's characters, characters that no
XML may hold, comments and sections that never end. All of it takes time that grows with the length alone.
"""

from __future__ import annotations

import codecs
import re
from html.entities import html5

from lxml import etree

from casus.errors import UnreadableInput
from casus.intake.encoding import declared_charset, decode, page_codec

MAX_TAGS = 600_000
"""Tags of one document: 1,000 items with all their fields have some 30,000, a full sitemap 500,000."""

MAX_SPECIAL = 500_000
"""Sections, comments, instructions and declarations of one document; each is looked at by itself."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPECIAL = re.compile(r"<[!?]")
_REFERENCE = re.compile(r"&(?:#(\d{1,8}|[xX][0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{0,31});)?")
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>", "<!": ">"}
_SUBSET_END = re.compile(r"\]\s*>")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_SHIELDED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;"}


def characters(raw: bytes, charset: str | None = None) -> str:
    """Bytes to characters. charset: from the header of the answer, believed only where the bytes say nothing better.

    Bytes that are UTF-8 are it, whatever they or the header claim; the document's own label comes before the header's,
    which is often the server's default. Raises UnreadableInput `binary` or `bad-encoding`.
    """
    wide = b"\x00" in raw[:1_000] or raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = None if wide else _strictly(raw, "utf-8")
    if text is None and not wide and charset and declared_charset(raw) is None:
        text = _strictly(raw, page_codec(charset))
    return _NOT_XML.sub("", (decode(raw, html=True) if text is None else text).lstrip("\ufeff"))


def _strictly(raw: bytes, codec: str | None) -> str | None:
    try:
        return raw.decode(codec) if codec else None
    except UnicodeDecodeError:
        return None


def safe_markup(text: str) -> str:
    """The same XML without declarations, comments and instructions, every reference in it one to a character.

    Raises UnreadableInput `too-large`.
    """
    return "".join(_Cleaner(text).pieces())


class _Cleaner:
    """Reads markup once from left to right. An end that was looked for in vain is not looked for again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._absent: set[str] = set()
        self._at = 0

    def pieces(self) -> list[str]:
        found: list[str] = []
        while special := _SPECIAL.search(self._text, self._at):
            found.append(_REFERENCE.sub(_character, self._text[self._at : special.start()]))
            found.append(self._special(special.start()))
            if len(found) > 2 * MAX_SPECIAL:
                raise _flood("sections and comments")
        found.append(_REFERENCE.sub(_character, self._text[self._at :]))
        return found

    def _special(self, start: int) -> str:
        """What stays of the construct that starts there; moves on behind it."""
        opening = next(begin for begin in _ENDS if self._text.startswith(begin, start))
        end = self._end(_ENDS[opening], start + len(opening))
        if end is None:
            self._at = start + len(opening)  # it never ends: its opening alone goes, what follows is read
            return ""
        self._at = self._behind_subset(start, end) if opening == "<!" else end
        return self._text[start:end] if opening == "<![CDATA[" else ""

    def _end(self, closing: str, start: int) -> int | None:
        found = -1 if closing in self._absent else self._text.find(closing, start)
        if found < 0:
            self._absent.add(closing)
            return None
        return found + len(closing)

    def _behind_subset(self, start: int, end: int) -> int:
        """A document type may hold declarations in brackets."""
        if "[" not in self._text[start:end] or "]" in self._absent:
            return end
        found = _SUBSET_END.search(self._text, start)
        if found is None:
            self._absent.add("]")
            return end
        return max(found.end(), end)


def _character(found: re.Match[str]) -> str:
    number, name = found[1], found[2]
    if number:
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        return f"&#{code};" if _allowed(code) else "\ufffd"
    if name in _KEPT:
        return found[0]
    letters = html5.get(f"{name};") if name else None
    if letters is None:
        return f"&amp;{found[0][1:]}"
    return "".join(_SHIELDED.get(letter, letter) for letter in letters)


def _allowed(code: int) -> bool:
    """Characters of XML 1.0."""
    return code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000


def parsed(markup: str) -> tuple[etree._Element, str | None]:
    """The tree of safe markup, and what is wrong with it, if anything is.

    Broken markup is read as far as it goes. The parser's own limits hold: 256 levels of nesting, 10 MB for one text.
    Raises UnreadableInput `not-xml` or `too-large`.
    """
    if markup.count("<") > MAX_TAGS:
        raise _flood("tags")
    parser = etree.XMLParser(encoding="utf-8", recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        tree = etree.fromstring(markup.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableInput(f"cannot be parsed as XML ({error})", reason="not-xml") from error
    if tree is None:
        raise UnreadableInput("has no element that can be parsed as XML", reason="not-xml")
    worst = next((entry for entry in parser.error_log if entry.level >= etree.ErrorLevels.ERROR), None)
    return tree, f"broken XML, read as far as it goes ({worst.message[:200]})" if worst else None


def _flood(things: str) -> UnreadableInput:
    message = f"has more {things} than any feed or sitemap has reason to; look at it by hand"
    return UnreadableInput(message, reason="too-large")


def local_name(element: etree._Element) -> str:
    """The tag in lower case, without namespace or prefix."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def namespace(element: etree._Element) -> str:
    """The namespace in lower case, empty when there is none."""
    return str(element.tag)[1:].partition("}")[0].lower() if str(element.tag).startswith("{") else ""
