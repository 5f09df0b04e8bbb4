"""`casus schema`: the JSON Schema of a line."""

from __future__ import annotations

from typing import Annotated

import typer


def schema(
    record: Annotated[
        str, typer.Argument(help="event, statement, position, incident, series, change, alert, explanation or article.")
    ] = "event",
) -> None:
    """Print the JSON Schema of a line of output."""
    import json

    from casus.exchange.jsonl import schema as made

    print(json.dumps(made(record), indent=2))
