"""A run from its beginning to its end, whatever the end is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from casus.errors import CasusError, StoreError
from casus.ingest.stop import Stop
from casus.records.run import RunState
from casus.store.runs import end_run, start_run
from casus.store.store import Store


@contextmanager
def running(store: Store, command: str, arguments: Sequence[str], stop: Stop | None = None) -> Iterator[int]:
    """Notes the run in the record, gives its key, and notes how it ended.

    stop: asked to stop, the run ends as interrupted. A run whose process is killed is found out by the next one.
    """
    key = store.write(lambda connection: start_run(connection, command, arguments))
    try:
        yield key
    except BaseException as error:
        interrupted = isinstance(error, (KeyboardInterrupt, GeneratorExit))
        message = str(error) if isinstance(error, CasusError) else type(error).__name__
        _end(store, key, "interrupted" if interrupted else "failed", message)
        raise
    stopped = stop is not None and stop.asked
    store.write(lambda connection: end_run(connection, key, "interrupted" if stopped else "done"))


def _end(store: Store, key: int, state: RunState, message: str) -> None:
    """What went wrong is told by the error under way, so a record that cannot be written any more adds nothing."""
    with suppress(StoreError):
        store.write(lambda connection: end_run(connection, key, state, message))
