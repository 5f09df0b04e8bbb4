"""What is read from the headers of an answer. Every reader gives None for what is absent, malformed or too long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MOST_RETRY_S = 86_400.0
"""A server that asks us to stay away for longer is asked again after a day: the date may be a mistake."""

_MOST_CHARACTERS = 500
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?\s*([a-z0-9._:+-]{1,40})""")


def header_values(pairs: Iterable[tuple[bytes, bytes]]) -> Mapping[str, str]:
    """Headers by lower-case name; of several with one name the first holds."""
    return dict(reversed([(_characters(name).lower(), _characters(value).strip()) for name, value in pairs]))


def media_type(headers: Mapping[str, str]) -> str | None:
    """`text/html` of `Text/HTML; charset=utf-8`."""
    stated = headers.get("content-type", "")[:_MOST_CHARACTERS].lower()
    found = _MEDIA_TYPE.fullmatch(stated.partition(";")[0].strip())
    return found[0] if found else None


def charset(headers: Mapping[str, str]) -> str | None:
    """`utf-8` of `Text/HTML; charset="UTF-8"`; whether there is such a charset is not asked."""
    found = _CHARSET.search(headers.get("content-type", "")[:_MOST_CHARACTERS].lower())
    return found[1] if found else None


def validator(value: str | None) -> str | None:
    """An ETag or Last-Modified that can be sent back as it is."""
    plain = value is not None and value.isascii() and value.isprintable() and 0 < len(value) <= _MOST_CHARACTERS
    return value if plain else None


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds from `now` on, 0 to a day, that the server asks us to wait; it may give seconds or a date."""
    stated = headers.get("retry-after", "")
    if stated.isascii() and stated.isdigit() and len(stated) <= 20:
        return min(float(stated), MOST_RETRY_S)
    if not 0 < len(stated) <= 60:
        return None
    try:
        until = parsedate_to_datetime(stated)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), MOST_RETRY_S)


def _characters(raw: bytes) -> str:
    """By the standard ISO 8859-1, but addresses in Location are often sent in UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
