"""A sitemap: the pages that a site lists for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SitemapKind = Literal["pages", "index"]
"""index: its entries are sitemaps themselves."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One page, or one sitemap of an index.

    url: absolute, `http` or `https`. lastmod, published: ISO 8601, a date or a time. title, published and language
    (`en`) come from a news sitemap. What is not said, or illegible, is None.
    """

    url: str
    lastmod: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """entries: in the order of the file. notes: what is wrong with it, for people."""

    kind: SitemapKind
    entries: tuple[SitemapEntry, ...] = ()
    notes: tuple[str, ...] = ()
