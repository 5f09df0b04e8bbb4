"""Shards committed to a Delta table: only home of deltalake.

The workers have written the files; the log is told of them, many shards in one entry. A file is named after its shard,
so that the log tells which shards are committed.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from functools import cached_property

from casus.errors import missing_extra
from casus.exchange.coded import coded_schema
from casus.scale.coder import Done
from casus.scale.output import Folder

try:
    from deltalake import DeltaTable, Schema
    from deltalake.exceptions import TableNotFoundError
    from deltalake.transaction import AddAction, RemoveAction
except ImportError as error:
    raise missing_extra("casus scale --format delta", error.name or "deltalake", "scale") from error


class Delta:
    """The table in the folder `coded` of the output."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.address = folder.path("coded") if folder.local else f"{folder.address}/coded"

    @cached_property
    def before(self) -> set[str]:
        """Shards that are done: listed once, for the list grows with the table."""
        return set(self.done())

    def done(self) -> Mapping[str, int]:
        """By the files of the table."""
        table = self.table()
        if table is None:
            return {}
        files = table.get_add_actions(flatten=True)
        names, rows = (files[column].to_pylist() for column in ("path", "num_records"))
        return {str(name).removesuffix(".parquet"): int(count) for name, count in zip(names, rows, strict=True)}

    def commit(self, shards: Sequence[Done]) -> None:
        fresh = [one for one in shards if one.shard not in self.before]
        if fresh:
            self.append(fresh)
            self.before.update(one.shard for one in fresh)

    def append(self, shards: Sequence[Done]) -> None:
        actions: list[AddAction | RemoveAction] = [added(one) for one in shards]
        self.made().create_write_transaction(actions, mode="append", schema=Schema.from_arrow(coded_schema()))

    def table(self) -> DeltaTable | None:
        try:
            return DeltaTable(self.address)
        except TableNotFoundError:
            return None

    def made(self) -> DeltaTable:
        known = self.table()
        if known is not None:
            return known
        schema = Schema.from_arrow(coded_schema())
        return DeltaTable.create(
            self.address, schema, mode="ignore", name="coded", description="articles that Casus coded"
        )


def added(one: Done) -> AddAction:
    """The entry of a file; path: relative to the table."""
    return AddAction(
        path=one.file.rpartition("/")[2],
        size=one.size,
        partition_values={},
        modification_time=int(time.time() * 1000),
        data_change=True,
        stats=json.dumps({"numRecords": one.inputs}),
    )
