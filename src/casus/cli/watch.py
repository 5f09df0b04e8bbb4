"""`casus watch`: reading feeds as long as one likes."""

from __future__ import annotations

from typing import Annotated

import typer

from casus.cli.asking import StoreOption


def watch(
    once: Annotated[bool, typer.Option("--once", help="Do what is due and end, for cron.")] = False,
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0 is one for each core.")] = 0,
    store: StoreOption = None,
) -> None:
    """Visit the feeds that are due, read the articles that they name, and wait for the next.

    Runs until it is stopped (Ctrl-C, or the end of its service); what was seen and not yet read waits for the next
    one.
    """
    from casus.cli.watching import watch_feeds

    watch_feeds(once, workers, store)
