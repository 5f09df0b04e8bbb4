"""How large an answer is and how it divides: remembered while the record stays as it is, for all of its pages."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock

from casus.records.facets import Facets
from casus.records.page import Amount
from casus.records.query import Query
from casus.workspace import Workspace

MOST_DIVIDED = 2_000
"""Records that facets are counted among: the latest of an answer, since all of a million take too long."""

MOST_REMEMBERED = 500
"""Answers: some kB each."""

Key = tuple[str, str, Query]


@dataclass(frozen=True, slots=True)
class Division:
    amount: Amount
    facets: Facets


class Divided:
    """May be asked from several threads; of two that ask for the same at once both count it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[Key, Division] = OrderedDict()

    def of(self, workspace: Workspace, kind: str, query: Query) -> Division:
        key = (workspace.state(), kind, replace(query, order="newest", limit=None))
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        facets = workspace.facets(kind, query, MOST_DIVIDED)
        found = Division(Amount(facets.counted, exact=True) if facets.whole else workspace.amount(kind, query), facets)
        with self._lock:
            self._known[key] = found
            while len(self._known) > MOST_REMEMBERED:
                self._known.popitem(last=False)
        return found
