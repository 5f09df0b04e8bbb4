"""Answers of the record that take a while, kept until the record changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from fastapi import Request

from casus.web.desk import Desk

T = TypeVar("T")


def remembered(request: Request, desk: Desk, question: Hashable, answer: Callable[[], T]) -> T:
    """The answer that holds for the record as it is while this request is answered; nobody may change it."""
    state = getattr(request.state, "record", None)
    if state is None:
        state = request.state.record = desk.workspace.state()
    return desk.memory.of((state, question), answer)
