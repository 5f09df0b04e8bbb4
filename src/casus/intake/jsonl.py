"""One JSON object to an article: `id` (or `doc`), `title`, `text`, `published`, `publisher`, `url`; others are kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NoReturn

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.published import strict_published, url_day
from casus.intake.text import first_headline, require_prose
from casus.records.article import Article

_KNOWN = ("id", "doc", "title", "text", "published", "publisher", "url")
_CONTROL = "\x00"

MOST_NESTED = 50
"""Levels of lists and objects in a line: the keys of an article have one."""

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def line_record(line: str) -> Mapping[str, object]:
    """The object of one line. Raises UnreadableInput (`bad-json`, `bad-encoding`, `binary`)."""
    try:
        line.encode()
        record = json.loads(line, parse_constant=_no_constant)
        if _SURROGATE.search(line):
            json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        message = "is not UTF-8, or holds half a surrogate pair; save the file as UTF-8"
        raise UnreadableInput(message, reason="bad-encoding") from error
    except RecursionError as error:
        raise UnreadableInput("is nested too deep; give one flat object", reason="bad-json") from error
    except ValueError as error:
        raise UnreadableInput(
            f"is no JSON ({str(error)[:100]}); give one whole object on each line", reason="bad-json"
        ) from error
    if _is_nested_over(record, MOST_NESTED):
        raise UnreadableInput(f"is nested over {MOST_NESTED} deep; give one flat object", reason="bad-json")
    if not isinstance(record, dict):
        raise UnreadableInput(f"is a JSON {type(record).__name__}; give an object with `text`", reason="bad-json")
    if "\\u0000" in line and any(_CONTROL in value for value in record.values() if isinstance(value, str)):
        raise UnreadableInput("holds NUL characters; remove them", reason="binary")
    return record


def _is_nested_over(value: object, levels: int) -> bool:
    """Whether lists and objects lie in each other deeper than that: what walks through a value must come to an end."""
    layer = [value]
    for _ in range(levels + 1):
        below = [each for one in layer if isinstance(one, dict) for each in one.values()]
        below += [each for one in layer if isinstance(one, list) for each in one]
        layer = [one for one in below if isinstance(one, (dict, list))]
        if not layer:
            return False
    return True


def record_article(record: Mapping[str, object], *, doc: str) -> Article:
    """The article of one line's object; its text is `text` as it is. Without `published` a day in `url` holds.

    Raises UnreadableInput (`bad-json`, `bad-date`, `too-large`) or NotAnArticle (`empty`, `not-article`).
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput("has no `text`; give the article's text as a string", reason="bad-json")
    if not text.strip():
        raise NotAnArticle("has an empty `text`", reason="empty")
    url = _string(record, "url")
    article = Article(
        doc=doc,
        text=text,
        title=_string(record, "title") or first_headline(text),
        published=_published(record) or (url_day(url) if url else None),
        url=url,
        publisher=_string(record, "publisher"),
        extra={key: value for key, value in record.items() if key not in _KNOWN},
    )
    require_prose(article)
    return article


def record_doc(record: Mapping[str, object]) -> str | None:
    """The document's name: `id`, or `doc`; a number is taken as its digits."""
    for key in ("id", "doc"):
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not allowed")


def _string(record: Mapping[str, object], key: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableInput(f"`{key}` is {str(value)[:60]!r}; give a string or null", reason="bad-json")
    return value.strip() or None


def _published(record: Mapping[str, object]) -> str | None:
    value = record.get("published")
    if value is None or value == "":
        return None
    published = strict_published(value) if isinstance(value, str) else None
    if published is None:
        raise UnreadableInput(
            f"`published` is {str(value)[:60]!r}; give an ISO 8601 date such as 2025-06-19, "
            "or a time with its zone such as 2025-06-19T08:00:00+03:00",
            reason="bad-date",
        )
    return published
