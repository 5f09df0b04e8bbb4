"""What every request needs: the open record, the options, the templates, and the coder once it is wanted."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import Depends, Request

from casus.web.coding import Places
from casus.web.divided import Divided
from casus.web.drafts import Drafts
from casus.web.errands import Errands
from casus.web.memory import Memory
from casus.web.options import DeskOptions
from casus.web.templates import Templates
from casus.workspace import Workspace

if TYPE_CHECKING:
    from casus.pipeline import Casus

RARELY = (20_000, 20, 10)
"""New objects after which the youngest of three generations is looked through; how often that, for the next one."""


@dataclass(slots=True)
class Desk:
    """One desk on one record. The coder is loaded by the first who needs it, and used by one at a time."""

    workspace: Workspace
    options: DeskOptions
    templates: Templates = field(default_factory=Templates)
    coding: Lock = field(default_factory=Lock)
    places: Places = field(default_factory=Places)
    divided: Divided = field(default_factory=Divided)
    drafts: Drafts = field(default_factory=Drafts)
    errands: Errands = field(default_factory=Errands)
    memory: Memory = field(default_factory=Memory)
    _coder: Casus | None = None

    def warm(self) -> None:
        """Loads what first visitors would wait for: the templates, the registry.

        All of it stays, so that Python need not look through it for what can be thrown away: a tenth of a second each
        time, in which no page goes on. For the rest it looks as rarely as suits pages of a hundred thousand objects.
        """
        self.templates.warm()
        self.workspace.offices("USA")
        gc.collect()
        gc.freeze()
        gc.set_threshold(*RARELY)

    @property
    def coder(self) -> Casus:
        """To be used while `coding` is held: by `casus.web.coding.coder_of`."""
        if self._coder is None:
            from casus.pipeline import load

            self._coder = load()
        return self._coder


def desk_of(request: Request) -> Desk:
    return cast(Desk, request.app.state.desk)


OnDesk = Annotated[Desk, Depends(desk_of)]
"""The parameter of an endpoint that is given the desk."""
