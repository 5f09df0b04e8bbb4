"""`casus actor`: what one party does and what is done to it, over time."""

from __future__ import annotations

from typing import Annotated

import typer

from casus.cli import asking
from casus.cli.measuring import ByOption, Changes, FormatOption, Request, show_measures


def actor(
    who: Annotated[str, typer.Argument(metavar="WHO", help="A country (RUS), a code or a name.")],
    by: ByOption = "week",
    since: asking.Since = None,
    until: asking.Until = None,
    directed: Annotated[
        bool, typer.Option("--directed", help="Apart: what it does, what is done to it, what it does with others.")
    ] = False,
    changes: Changes = False,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Measure one party as `casus dyad` does two, with everybody it deals with."""
    show_measures((who,), Request(by, since, until, directed, changes), form, output, store)
