"""An incident with how it came about: why its reports were joined, and what became of incidents of other ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casus.records.event import Event
from casus.records.history import Became
from casus.records.incident import Incident


@dataclass(frozen=True, slots=True)
class Joint:
    """Two accounts that were taken for one happening, by their first mentions: event_id hangs on the older `on`.

    score: how well they match, 0 and more. why: what speaks for it, in plain words.
    """

    event_id: str
    on: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """asked: the id, or the beginning of one, that was asked for. events: of all mentions, by id.

    linked: the incidents that `incident.linked` names, by id, as far as they are in the record. history: oldest first.
    """

    asked: str
    incident: Incident
    events: Mapping[str, Event]
    linked: Mapping[str, Incident]
    joints: tuple[Joint, ...] = ()
    history: tuple[Became, ...] = ()
