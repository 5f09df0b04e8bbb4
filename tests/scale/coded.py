"""An output of `casus scale` made in this process, and what the record makes of it, to compare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from casus.exchange import arrow
from casus.ingest.running import running
from casus.ingest.worker import Job, Load
from casus.intake.options import IntakeOptions
from casus.records.copy import Copy
from casus.records.incident import Incident
from casus.scale.coder import Coder
from casus.scale.commits import Notes
from casus.scale.grouping import grouped
from casus.scale.inputs import address_inputs
from casus.scale.made import Made
from casus.scale.output import Folder
from casus.scale.result import result
from casus.scale.shards import Input, Shard, identity
from casus.store.query import make_query
from casus.store.reading_incidents import read_told
from casus.store.select_incidents import select_incidents
from casus.stories.compose import compose
from casus.workspace import open_workspace

Rows = list[dict[str, Any]]


def code(paths: Sequence[Path], output: Path, load: Load, each: int = 128) -> None:
    """each: inputs of a shard."""
    folder = Folder(str(output))
    coder = Coder(str(output), Job(None, IntakeOptions(), load), Made("parquet", None))
    for path in paths:
        inputs: list[Input] = list(address_inputs(str(path), IntakeOptions()))
        for start in range(0, len(inputs), each):
            some = inputs[start : start + each]
            Notes(folder).commit([coder.code(Shard(identity(some), tuple(some)))])


def grouped_rows(output: Path) -> tuple[Rows, Rows]:
    """The incidents by their ids and the copies by their articles, of the grouping that is committed."""
    made = grouped(Folder(str(output)))
    assert made is not None
    incidents, copies = (
        [row for name in names for row in pq.read_table(output / name).to_pylist()]
        for names in (made.incident_files, made.copy_files)
    )
    assert len(incidents) == made.incidents
    assert len(copies) == made.articles
    return sorted(incidents, key=lambda row: str(row["id"])), sorted(copies, key=lambda row: str(row["article"]))


def recorded_rows(output: Path, record: Path) -> tuple[Rows, Rows]:
    """The same of an empty record that the output is ingested into. Links are made when they are asked for."""
    coded = result(str(output))
    with open_workspace(str(record)) as workspace:
        with running(workspace.store, "ingest", [str(output)]) as run:
            list(workspace.fill_coded(coded.outcomes(), run, coded.published))
        with workspace.store.reading() as connection:
            asked = select_incidents(connection, make_query({}))
            incidents = sorted((told for told, _ in read_told(connection, asked, compose)), key=lambda one: one.id)
        kept = sorted(workspace.articles(copies=True, superseded=True), key=lambda one: one.id)
    copies = [Copy(one.id, one.story, one.shown, one.superseded_by) for one in kept]
    return arrow.table(Incident, incidents).to_pylist(), arrow.table(Copy, copies).to_pylist()
