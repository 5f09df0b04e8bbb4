"""How a run is laid out, for the cluster and all that it starts."""

from __future__ import annotations

from dataclasses import dataclass

from casus.ingest.worker import Job
from casus.scale.made import Made


@dataclass(frozen=True, slots=True)
class Plan:
    """address: of a running cluster (`auto`, `host:6379`), None for a local one.

    workers: coders. gpus: of each; Ray shows it those alone.
    """

    output: str
    made: Made
    job: Job
    workers: int
    address: str | None = None
    gpus: float = 0.0
