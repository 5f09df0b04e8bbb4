"""The one coder of the desk, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from fastapi import HTTPException

if TYPE_CHECKING:
    from casus.pipeline import Casus
    from casus.web.desk import Desk

MOST_WAITING = 3
"""Who use the coder or wait for it: each holds one of the few threads that answer."""

MOST_FETCHING = 2
"""Pages that are fetched for somebody at the same time: a slow server holds a thread for up to a minute."""

COME_BACK_S = 10


@dataclass(frozen=True, slots=True)
class Places:
    """How many may wait for what is slow."""

    coding: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_WAITING))
    fetching: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_FETCHING))


@contextmanager
def place_in(places: BoundedSemaphore, taken: str) -> Iterator[None]:
    """Raises HTTPException 503 at once where all places are taken; taken: by whom."""
    if not places.acquire(blocking=False):
        detail = f"{taken}; try again in some seconds"
        raise HTTPException(503, detail, headers={"Retry-After": str(COME_BACK_S)})
    try:
        yield
    finally:
        places.release()


@contextmanager
def coder_of(desk: Desk) -> Iterator[Casus]:
    """The coder, once it is free. Raises HTTPException 503 where as many wait for it as may."""
    with place_in(desk.places.coding, "Others are having texts coded"), desk.coding:
        yield desk.coder
