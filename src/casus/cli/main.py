"""The command line: one file per command, each thin over plain functions.

Exit status: 0 done; 1 something was rejected, or a score is below its floor, or nobody is known, or the reader of the
output went away; 2 the command could not run; 130 interrupted.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from casus.cli.actor import actor
from casus.cli.alerts import alerts
from casus.cli.articles import articles
from casus.cli.bench import bench
from casus.cli.brief import brief
from casus.cli.calibrate import calibrate
from casus.cli.code import code
from casus.cli.demo import demo
from casus.cli.desk import desk
from casus.cli.dyad import dyad
from casus.cli.evaluate import evaluate
from casus.cli.events import events
from casus.cli.explain import explain
from casus.cli.export import export
from casus.cli.feeds import feeds
from casus.cli.incident import incident
from casus.cli.incidents import incidents
from casus.cli.ingest import ingest
from casus.cli.ledger import ledger
from casus.cli.positions import positions
from casus.cli.quarantine import quarantine
from casus.cli.recode import recode
from casus.cli.registry import registry
from casus.cli.runs import runs
from casus.cli.scale import scale
from casus.cli.schema import schema
from casus.cli.screen import say
from casus.cli.serve import serve
from casus.cli.statements import statements
from casus.cli.store import store
from casus.cli.text import text
from casus.cli.train import train
from casus.cli.version import version
from casus.cli.watch import watch
from casus.cli.who import who
from casus.errors import CasusError

CANNOT_RUN = 2


class Commands(TyperGroup):
    """Shows an error that Casus raises on purpose as one line instead of a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CasusError as error:
            say(f"error: {error}")
            raise typer.Exit(CANNOT_RUN) from error


app = typer.Typer(
    cls=Commands,
    name="casus",
    help="Reads news and keeps the record of a crisis: who did what to whom, when, where, on whose word, "
    "and whether it happened.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
COMMANDS = (
    *(code, statements, explain, text, who, demo),
    *(
        serve,
        ingest,
        scale,
        watch,
        incidents,
        incident,
        brief,
        dyad,
        actor,
        alerts,
        events,
        articles,
        export,
        runs,
        recode,
    ),
    *(ledger, positions),
    *(schema, evaluate, bench, train, calibrate, version),
)
for command in COMMANDS:
    app.command()(command)
for group in (desk, feeds, quarantine, store, registry):
    app.add_typer(group)
