"""Signs of life of sessions and tokens: noted every few minutes, behind the answer, which must not wait for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Lock

from casus.errors import CasusError
from casus.web.desk import Desk
from casus.web.security.roles import Visitor

EVERY_S = 300

LOG = logging.getLogger("casus.web")


class Signs:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.writer = ThreadPoolExecutor(1, "casus-signs")
        self.lock = Lock()
        self.waiting: set[tuple[str, int]] = set()

    def note(self, visitor: Visitor) -> None:
        if visitor.session is not None and is_old(visitor.session.seen):
            self._write("session", visitor.session.key, self.desk.workspace.sessions.see)
        if visitor.token is not None and is_old(visitor.token.last_used):
            self._write("token", visitor.token.key, self.desk.workspace.tokens.use)

    def close(self) -> None:
        """Waits until all are written."""
        self.writer.shutdown()

    def _write(self, kind: str, key: int, write: Callable[[int], None]) -> None:
        with self.lock:
            if (kind, key) in self.waiting:
                return
            self.waiting.add((kind, key))
        self.writer.submit(self._written, kind, key, write)

    def _written(self, kind: str, key: int, write: Callable[[int], None]) -> None:
        try:
            write(key)
        except CasusError as error:
            LOG.warning("a sign of life was not noted: %s", error)
        finally:
            with self.lock:
                self.waiting.discard((kind, key))


def is_old(noted: str | None) -> bool:
    return noted is None or (datetime.now(UTC) - datetime.fromisoformat(noted)).total_seconds() > EVERY_S
