"""`casus dyad`: what is between two parties, over time."""

from __future__ import annotations

from typing import Annotated

import typer

from casus.cli import asking
from casus.cli.measuring import ByOption, Changes, FormatOption, Request, show_measures


def dyad(
    one: Annotated[str, typer.Argument(metavar="WHO", help="A country (RUS), a code or a name.")],
    other: Annotated[str, typer.Argument(metavar="WHO", help="The other party.")],
    by: ByOption = "week",
    since: asking.Since = None,
    until: asking.Until = None,
    directed: Annotated[
        bool, typer.Option("--directed", help="Apart: what the first does to the other, the other to it, and both.")
    ] = False,
    changes: Changes = False,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Measure a dyad: incidents by quad class, net intensity with its band, tension, changes of level.

    Without --since and --until, from its first incident to its last.
    """
    show_measures((one, other), Request(by, since, until, directed, changes), form, output, store)
