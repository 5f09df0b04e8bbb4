"""`casus positions`: where each party stands over time."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from casus.cli import asking
from casus.cli.ledger import FormatOption, print_entries

By = Annotated[Literal["month"] | None, typer.Option("--by", help="A row for each month, not for the whole time.")]
Holder = Annotated[list[str] | None, typer.Option("--actor", metavar="WHO", help="Who takes the position. Repeatable.")]
Toward = Annotated[list[str] | None, typer.Option("--recipient", metavar="WHO", help="Toward whom. Repeatable.")]
Stance = Annotated[
    list[str] | None, typer.Option("--stance", metavar="STANCE", help="calls for, supports, opposes ... Repeatable.")
]


def positions(
    actor: Holder = None,
    recipient: Toward = None,
    stance: Stance = None,
    since: asking.Since = None,
    until: asking.Until = None,
    by: By = None,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Print where each party stands over time: who calls for, supports, offers, opposes, rejects what, toward whom.

    One row for each party, stance and addressee, with the first and last day, the number of independent articles, the
    wordings, and changes of mind. `casus statements --positions` has each position by itself.
    """
    from casus.store.query import make_query
    from casus.workspace import open_workspace

    parts = asking.given({"actor": actor, "recipient": recipient, "stance": stance, "since": since, "until": until})
    with open_workspace(store, make=False) as workspace:
        found = workspace.standings(make_query(parts), by_month=by is not None)
        print_entries("standings", found, form, output, workspace.store.name)
