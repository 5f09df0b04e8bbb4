"""What the desk asks of where the record comes from: runs, feeds, what could not be used, papers."""

from __future__ import annotations

from casus.errors import BadOption
from casus.records.run import Quarantined, Run, RunItem
from casus.store import feeds, quarantine, runs
from casus.store.articles import articles_of_publishers
from casus.store.store import Store


class Sources:
    """Each call is a transaction of its own. Numbers of runs and of what is kept are those of this record."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def runs(self, limit: int, *, before: int | None = None) -> list[Run]:
        """The newest first; before: those with a lower number."""
        return self.store.read(lambda connection: list(runs.read_runs(connection, limit, before=before)))

    def run(self, key: int) -> Run:
        """Raises BadOption where there is none of this number."""
        found = self.store.read(lambda connection: runs.find_run(connection, key))
        if found is None:
            raise BadOption(f"there is no run {key}; `casus runs` lists them", reason="id")
        return found

    def run_items(self, key: int, limit: int, *, skip: int = 0) -> list[RunItem]:
        """What of a run did not become a new article, in the order in which it was met."""
        return self.store.read(lambda connection: list(runs.read_run_items(connection, key, limit, skip=skip)))

    def run_outcomes(self, key: int) -> list[tuple[str, str, int]]:
        """Outcome, reason and number of those, the most frequent first."""
        return self.store.read(lambda connection: runs.count_run_items(connection, key))

    def kept(self, limit: int, *, after: int = 0) -> list[Quarantined]:
        """What could not be used and is open, in the order in which it came; after: those with a higher number."""
        return self.store.read(
            lambda connection: list(quarantine.read_quarantine(connection, after=after, limit=limit))
        )

    def kept_one(self, key: int) -> Quarantined:
        """Open or used since. Raises BadOption where there is none of this number."""
        found = self.store.read(lambda connection: list(quarantine.read_quarantine(connection, [key], resolved=True)))
        if not found:
            raise BadOption(f"there is no number {key} in quarantine", reason="id")
        return found[0]

    def kept_reasons(self) -> dict[str, int]:
        """How many are open for each reason, the most frequent first."""
        return self.store.read(quarantine.reasons)

    def beginning(self, key: int, most: int) -> bytes:
        """The first bytes of what is kept under this number."""
        return self.store.read(lambda connection: quarantine.kept_bytes(connection, key, most))

    def drop(self, key: int) -> bool:
        """Forgets what is kept; met again, it is kept again. False where there is none of this number."""
        return self.store.write(lambda connection: quarantine.drop(connection, key))

    def pause_feed(self, url: str, *, paused: bool) -> bool:
        """A paused feed is not visited. False when it is not watched."""
        return self.store.write(lambda connection: feeds.pause_feed(connection, url, paused=paused))

    def papers(self, limit: int) -> list[tuple[str | None, int]]:
        """Publishers with the number of their articles, the most first; None for articles that name none."""
        return self.store.read(lambda connection: articles_of_publishers(connection, limit))
