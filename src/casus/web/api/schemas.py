"""JSON Schema of all that the API answers, made from the records themselves, so that the two cannot part."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from casus.exchange.jsonl import RECORDS
from casus.records.account import Account
from casus.records.answer import Answer
from casus.records.dossier import Dossier
from casus.records.facets import Facets
from casus.records.history import Became
from casus.records.ledger import LedgerEntry
from casus.records.mapped import Mapped
from casus.records.network import Network
from casus.records.party import ActorFound
from casus.records.run import Counts, Quarantined, Run, RunItem
from casus.records.situation import Health, Situation
from casus.records.subscription import Subscription
from casus.web.api.shapes import Coded, Explained, Failure, Me, Standpoint, Tried

Schema = Mapping[str, Any]

OBJECTS: Mapping[str, Any] = {
    **{record.__name__: record for record in RECORDS.values()},
    "LedgerEntry": LedgerEntry,
    "Account": Account,
    "ActorFound": ActorFound,
    "Became": Became,
    "Coded": Coded,
    "Counts": Counts,
    "Dossier": Dossier,
    "Explained": Explained,
    "Facets": Facets,
    "Failure": Failure,
    "Health": Health,
    "Mapped": Mapped,
    "Me": Me,
    "Network": Network,
    "Office": Answer,
    "Quarantined": Quarantined,
    "Run": Run,
    "RunItem": RunItem,
    "Situation": Situation,
    "Standpoint": Standpoint,
    "Subscription": Subscription,
    "Tried": Tried,
}
"""By the names that the document has for them."""

LIST = "ListOf"


def reference(name: str) -> dict[str, str]:
    """name: of OBJECTS, or of a list of one: `ListOfEvent`."""
    if name.removeprefix(LIST) not in OBJECTS:
        raise KeyError(name)
    return {"$ref": f"#/components/schemas/{name}"}


@cache
def components() -> Mapping[str, Schema]:
    """Every object, with the parts that they are made of, and a list of each."""
    adapters = [(name, "serialization", TypeAdapter(record)) for name, record in OBJECTS.items()]
    # The three kinds of adapters have no common type that pydantic names.
    made, rest = TypeAdapter.json_schemas(adapters, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
    parts: dict[str, Schema] = rest.get("$defs", {})
    own = {name: made[name, "serialization"] for name in OBJECTS if name not in parts}
    return parts | own | {f"{LIST}{name}": _list(name) for name in OBJECTS}


def _list(name: str) -> Schema:
    """As answers.Listed."""
    held: dict[str, Schema] = {
        "items": {"type": "array", "items": reference(name)},
        "next": {**_maybe("string"), "description": "`after` of the next page; null at the end."},
        "count": {**_maybe("integer"), "description": "Of all pages; null where it was not counted."},
        "count_is_exact": {"type": "boolean", "description": "False: there are `count` or more."},
    }
    return {"type": "object", "title": f"{LIST}{name}", "properties": held, "required": list(held)}


def _maybe(kind: str) -> Schema:
    return {"anyOf": [{"type": kind}, {"type": "null"}]}
