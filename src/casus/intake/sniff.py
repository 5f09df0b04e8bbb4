"""Which format an input has: by its name where that says it, else by how it begins."""

from __future__ import annotations

import re

from casus.intake.options import Content, Format

_SUFFIXES: dict[str, Content] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<(?:p|div|article|section|main|h1|meta|span|a|br|title|script)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_FEW_TAGS = 3


def sniffed_format(head: bytes, suffix: str, wanted: Format) -> Content:
    """The format of an input that begins with `head`; `suffix` is that of its name, lower case, `""` without one.

    A `.txt` file that opens as a page is read as one.
    """
    if wanted != "auto":
        return wanted
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    begin = head.replace(b"\x00", b"").decode("ascii", errors="ignore")
    if _PAGE.match(begin):
        return "html"
    if suffix:
        return "text"
    if begin.lstrip().startswith("{"):
        return "jsonl"
    return "html" if begin.lstrip().startswith("<") and len(_TAG.findall(begin)) >= _FEW_TAGS else "text"
