"""Guessing passwords takes long: for each name and each address some tries are free, and then the wait doubles."""

from __future__ import annotations

from fastapi import Request
from starlette.exceptions import HTTPException

from casus.web.desk import desk_of
from casus.web.security.address import client_address, network_of


def wait_s(request: Request, name: str) -> int:
    """Counts a try of this name and returns 0, or for how many seconds there is no further one."""
    return desk_of(request).workspace.sessions.try_login(name, network_of(client_address(request)))


def went_well(request: Request, name: str) -> None:
    """The password was right."""
    desk_of(request).workspace.sessions.went_well(name, network_of(client_address(request)))


def too_many(seconds: int) -> HTTPException:
    return HTTPException(429, in_words(seconds), {"Retry-After": str(seconds)})


def in_words(seconds: int) -> str:
    told = f"{seconds} seconds" if seconds < 120 else f"{round(seconds / 60)} minutes"
    return f"There were too many tries with this name or from this address. Try again in {told}."
