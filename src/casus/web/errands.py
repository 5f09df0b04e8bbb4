"""What takes long and goes on beside the pages."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock, Thread

from casus.errors import CasusError

LOG = logging.getLogger("casus.web")


@dataclass(frozen=True, slots=True)
class Errand:
    """started, ended: ISO 8601 in UTC. outcome: in words. Both last are None while it goes on."""

    what: str
    started: str
    ended: str | None = None
    outcome: str | None = None


class Errands:
    """One at a time, in a thread of its own that ends with the desk; the last one is remembered."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.last: Errand | None = None

    @property
    def is_busy(self) -> bool:
        return self.last is not None and self.last.ended is None

    def start(self, what: str, work: Callable[[], str]) -> bool:
        """work: does it and says what came of it. False, and nothing is begun, while another one goes on."""
        with self._lock:
            if self.is_busy:
                return False
            self.last = begun = Errand(what, _now())
        Thread(target=self._do, args=(begun, work), name="errand", daemon=True).start()
        return True

    def _do(self, begun: Errand, work: Callable[[], str]) -> None:
        outcome = "it failed, and the log of the desk tells why"
        try:
            outcome = work()
        except CasusError as error:
            outcome = str(error)
        except Exception:  # of nobody's thinking: the thread ends with it, and what it did is still told
            LOG.exception("%s failed", begun.what)
        finally:
            self.last = Errand(begun.what, begun.started, _now(), outcome)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
