"""An item of broken XML, put right by its fields: most are broken because HTML stands in them that was not escaped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)([^<>]*)>", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Tag:
    """start, end: half-open in the markup. name: as it is written."""

    start: int
    end: int
    name: str
    attributes: str
    is_end: bool


def mended_item(markup: str, names: frozenset[str]) -> str:
    """The item in safe markup with nothing but its fields of these names (in lower case, without prefix).

    A field reaches to its own end tag, whatever tags stand between, and else to the next field. Where tags stand in it,
    all of it becomes text, which is what its HTML should have been.
    """
    bare = _CDATA.sub(lambda section: " " * len(section[0]), markup)
    tags = [_Tag(found.start(), found.end(), found[2], found[3], bool(found[1])) for found in _TAG.finditer(bare)]
    if not tags:
        return ""
    item, fields = tags[0], [tag for tag in tags if tag.name.rpartition(":")[2].lower() in names]
    mended = "".join(_mended(markup, fields))
    return f"<{item.name}{item.attributes.rstrip('/')}>{mended}</{item.name}>"


def _mended(markup: str, fields: Sequence[_Tag]) -> Iterator[str]:
    ends = _ends(fields)
    at = 0
    for number, field in enumerate(fields):
        if field.is_end or field.start < at:
            continue
        if field.attributes.endswith("/"):
            yield markup[field.start : field.end]
            continue
        following = fields[number + 1].start if number + 1 < len(fields) else len(markup)
        end = _next(ends.get(field.name, ()), field.end, following)
        inner = markup[field.end : end]
        if "<" in _CDATA.sub("", inner):
            yield f'<{field.name} type="html">{_as_text(inner)}</{field.name}>'
        else:
            yield f"<{field.name}{field.attributes}>{inner}</{field.name}>"
        at = end


def _ends(fields: Sequence[_Tag]) -> Mapping[str, Sequence[int]]:
    """Where end tags stand, by name, in order."""
    ends: dict[str, list[int]] = {}
    for field in fields:
        if field.is_end:
            ends.setdefault(field.name, []).append(field.start)
    return ends


def _next(ends: Sequence[int], start: int, default: int) -> int:
    index = bisect_left(ends, start)
    return ends[index] if index < len(ends) else default


def _as_text(inner: str) -> str:
    """All its signs escaped, so that its markup is the field's text."""
    return escape(_CDATA.sub(lambda section: section[1], inner), quote=False)
