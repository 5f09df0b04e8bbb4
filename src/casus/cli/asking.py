"""Options that commands on the record share."""

from __future__ import annotations

from typing import Annotated

import typer

StoreOption = Annotated[
    str | None,
    typer.Option("--store", metavar="STORE", help="The record: a path or a PostgreSQL address. Default: CASUS_STORE."),
]
