"""Casus reads news and records events: who did what to whom, when, where, on whose word, and whether it happened.

The names below are all that is promised to programs that use Casus. They are loaded when first asked for, so that
`import casus` reads no model and no large package.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from casus.version import __version__

if TYPE_CHECKING:
    from casus.config import Settings
    from casus.errors import CasusError, DataError, InputError
    from casus.pipeline import Casus, load
    from casus.records.article import Article
    from casus.records.coded import CodedArticle
    from casus.records.event import Event
    from casus.records.query import Query
    from casus.records.relation import Relation
    from casus.records.statement import Statement
    from casus.workspace import Workspace
    from casus.workspace import open_workspace as open


__all__ = [
    "Article",
    "Casus",
    "CasusError",
    "CodedArticle",
    "DataError",
    "Event",
    "InputError",
    "Query",
    "Relation",
    "Settings",
    "Statement",
    "Workspace",
    "__version__",
    "load",
    "open",
]

_HOMES = {
    "Article": "casus.records.article",
    "Casus": "casus.pipeline",
    "CasusError": "casus.errors",
    "CodedArticle": "casus.records.coded",
    "DataError": "casus.errors",
    "Event": "casus.records.event",
    "InputError": "casus.errors",
    "Query": "casus.records.query",
    "Relation": "casus.records.relation",
    "Settings": "casus.config",
    "Statement": "casus.records.statement",
    "Workspace": "casus.workspace",
    "load": "casus.pipeline",
    "open": "casus.workspace",
}

_CALLED = {"open": "open_workspace"}
"""Names that are other ones where they are made."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'casus' has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(_HOMES[name]), _CALLED.get(name, name))


def __dir__() -> list[str]:
    return list(__all__)
