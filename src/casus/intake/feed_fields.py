"""Single values of feeds and sitemaps, read strictly: what is not what it should be is None."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import unescape
from urllib.parse import urljoin, urlsplit

from casus.intake.published import stated_published

MAX_LINE = 2_000
"""Characters of a title or an address."""

MAX_NAME = 200
MAX_TEXT = 500_000
"""Characters of one summary or content: ten times a long article."""

_BREAK = re.compile(r"</?(?:br|div|h[1-6]|li|p|td)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}")
_NOT_IN_HOST = re.compile('[\x00-\x20\x7f-\xa0"<>\\\\^`{|}\ud800-\udfff]')
_MOST_MINUTES = 10_080


def one_line(text: object, most: int = MAX_LINE, *, markup: bool = False) -> str | None:
    """A text in one line. markup: it is HTML, of which the tags go and the references become characters."""
    if not isinstance(text, str):
        return None
    text = unescape(_TAG.sub("", _BREAK.sub(" ", text[: 10 * most]))) if markup else text[: 10 * most]
    return " ".join(_HIDDEN.sub("", text).split())[:most].rstrip() or None


def whole_text(text: object) -> str | None:
    """A text or HTML as it stands, without characters that no text may hold."""
    clean = _HIDDEN.sub("", text[:MAX_TEXT]).strip() if isinstance(text, str) else ""
    return clean or None


def web_link(text: object, base: str) -> str | None:
    """An address of the web, absolute; a relative one hangs on `base`. Spaces within are escaped."""
    if not isinstance(text, str) or not text.strip() or len(text) > MAX_LINE:
        return None
    try:
        parts = urlsplit(urljoin(base, text.strip()))
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and not _NOT_IN_HOST.search(parts.netloc)
    except ValueError:
        return None
    address = _HIDDEN.sub("", parts.geturl()).replace(" ", "%20")
    return address if usable and len(address) <= MAX_LINE else None


def time_of(text: object) -> str | None:
    """A date or time as feeds write them, in ISO 8601."""
    return stated_published(text.strip()) if isinstance(text, str) and len(text) <= MAX_NAME else None


def newest_first(stated: str | None) -> float:
    """A number to sort by: the later a time, the smaller; what has no date may be newer than all."""
    if stated is None:
        return float("-inf")
    when = datetime.fromisoformat(stated)
    return -(when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def language_tag(text: object) -> str | None:
    """`en-us`."""
    found = _LANGUAGE.fullmatch(text.strip().lower().replace("_", "-")) if isinstance(text, str) else None
    return found[0] if found else None


def minutes(text: object) -> int | None:
    """A count of minutes up to a week."""
    digits = text.strip() if isinstance(text, str) else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 8):
        return None
    return min(int(digits), _MOST_MINUTES) or None
