"""`casus serve`: the desk on a record."""

from __future__ import annotations

from typing import Annotated

import typer

from casus.cli.asking import StoreOption

PORT = 8017


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where it listens; this machine alone by default.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="0 takes a free one.")] = PORT,
    root: Annotated[
        str, typer.Option(metavar="PATH", help="The path under which a proxy shows the desk, such as /casus.")
    ] = "",
    allowed: Annotated[
        list[str] | None, typer.Option("--allowed-host", metavar="NAME", help="A name by which browsers reach it.")
    ] = None,
    proxy: Annotated[
        list[str] | None, typer.Option(metavar="ADDRESS", help="A proxy whose forwarded headers are believed.")
    ] = None,
    https: Annotated[bool, typer.Option("--https", help="Browsers reach it by https; cookies go that way alone.")] = (
        False
    ),
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    store: StoreOption = None,
) -> None:
    """Open the desk: pages to read the record in a browser, and a JSON API.

    Only this machine can reach it, and nobody logs in, as long as nothing else is asked for; docs/desk.md tells how
    people and a proxy are set up. Runs until it is stopped (Ctrl-C).
    """
    from casus.web.options import DeskOptions
    from casus.web.serve import serve as run
    from casus.workspace import open_workspace

    options = DeskOptions(
        host=host, port=port, root=checked_root(root), hosts=tuple(allowed or ()), proxies=tuple(proxy or ()),
        https=https,
    )  # fmt: skip
    with open_workspace(store, make=False, readers=options.threads + OTHERS) as workspace:
        run(workspace, options, lambda address: told(address, show))


OTHERS = 4
"""Threads that ask beside those of requests: for news, and for what is made behind the scenes."""


def checked_root(root: str) -> str:
    """With a slash before it and none behind; empty for none."""
    from casus.errors import BadOption

    bare = root.strip("/")
    if bare and not all(
        part.isascii() and part.replace("-", "").replace("_", "").isalnum() for part in bare.split("/")
    ):
        raise BadOption(f"--root {root!r} is no path of letters, digits, - and _; for instance /casus")
    return f"/{bare}" if bare else ""


def told(address: str, show: bool) -> None:
    typer.echo(f"the desk is at {address} (Ctrl-C ends it)")
    if show:
        typer.launch(address)
