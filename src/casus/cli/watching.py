"""The run of `casus watch` as a person or a log follows it."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from datetime import UTC, datetime

import typer

from casus.cli.filling import in_words
from casus.cli.screen import say, visible
from casus.errors import BadOption
from casus.ingest.fill import Step
from casus.ingest.running import running
from casus.ingest.stop import Stop
from casus.ingest.watch import Visited
from casus.records.run import Counts
from casus.workspace import Workspace, open_workspace

LONGEST_NAP_S = 60.0
"""A feed that somebody adds meanwhile is noticed after that."""


def watch_feeds(once: bool, workers: int, store: str | None) -> None:
    with open_workspace(store) as workspace, Stop() as stop:
        if not workspace.feeds():
            raise BadOption("no feed is watched; `casus feeds add ADDRESS` adds one")
        with running(workspace.store, "watch", ["--once"] if once else [], stop) as run:
            done = _rounds(workspace, run, once, workers, stop)
    _finish(done, run, stop)


def _rounds(workspace: Workspace, run: int, once: bool, workers: int, stop: Stop) -> Counts:
    done = Counts()
    while not stop.asked:
        for told in workspace.watch(run, workers=workers, stopped=lambda: stop.asked):
            if isinstance(told, Visited):
                _tell(told)
            else:
                _tell_items(told)
                done = done.plus(told.counts)
        if once:
            break
        _nap(workspace, stop)
    return done


def _nap(workspace: Workspace, stop: Stop) -> None:
    """Until something is due, at most LONGEST_NAP_S; a signal ends it."""
    due = workspace.next_due()
    left = LONGEST_NAP_S if due is None else (datetime.fromisoformat(due) - datetime.now(UTC)).total_seconds()
    until = time.monotonic() + min(max(left, 1.0), LONGEST_NAP_S)
    while not stop.asked and time.monotonic() < until:
        time.sleep(0.2)


def _tell(told: Visited) -> None:
    visit = told.visit
    if sys.stdout.isatty():
        message = f"; {visit.message}" if visit.message else ""
        typer.echo(visible(f"{visit.status:12} {told.feed.url}: {told.fresh} to read{message}"))
    else:
        line = {"feed": told.feed.url, "status": visit.status, "to_read": told.fresh, "message": visit.message}
        typer.echo(json.dumps(line, ensure_ascii=False))


def _tell_items(step: Step) -> None:
    for item in step.items:
        if item.outcome != "updated":
            say(f"{item.outcome} ({item.reason}): {item.message}")


def _finish(done: Counts, run: int, stop: Stop) -> None:
    if sys.stdout.isatty():
        typer.echo(in_words(done))
    else:
        typer.echo(json.dumps({"run": run, **asdict(done)}))
    if stop.asked:
        say("stopped; what was seen and not yet read is kept, and the next watch goes on with it")
        raise typer.Exit(130)
