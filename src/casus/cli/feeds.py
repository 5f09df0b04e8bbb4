"""`casus feeds`: which feeds are watched, and how they do."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import say
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.ingest.visit import Look
    from casus.records.subscription import Subscription

feeds = typer.Typer(
    name="feeds",
    help="The feeds that `casus watch` reads: RSS, Atom, JSON Feed and sitemaps of news.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Addresses = Annotated[list[str], typer.Argument(metavar="ADDRESS...", help="Of a feed, a sitemap, or a site.")]


@feeds.command()
def add(
    addresses: Addresses,
    every: Annotated[int, typer.Option(metavar="MINUTES", min=1, help="Visit it so often.")] = 15,
    check: Annotated[bool, typer.Option("--check/--no-check", help="Visit it first; a page leads to its feed.")] = True,
    store: StoreOption = None,
) -> None:
    """Watch feeds from now on; of one that is watched already only how often it is visited changes."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        for address in addresses:
            found = workspace.find_feed(address) if check else address
            new = workspace.add_feed(found, 60 * every)
            typer.echo(f"{'watched from now on' if new else 'watched already'}: {found}")


@feeds.command()
def remove(addresses: Addresses, store: StoreOption = None) -> None:
    """Watch feeds no more; their articles stay."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        for address in addresses:
            if not workspace.remove_feed(address):
                raise BadOption(f"no feed {address} is watched; `casus feeds list` shows those that are")
            typer.echo(f"no longer watched: {address}")


@feeds.command("list")
def list_(store: StoreOption = None) -> None:
    """List the feeds with how their last visit went."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        watched = workspace.feeds()
    if not sys.stdout.isatty():
        for one in watched:
            typer.echo(json.dumps(asdict(one), ensure_ascii=False))
        return
    from casus.cli.listing import listing

    columns = ("feed", "title", "kind", "state", "last visit", "next visit", "read", "waiting", "message")
    listing(columns, map(_cells, watched))


@feeds.command()
def check(
    addresses: Annotated[list[str] | None, typer.Argument(metavar="[ADDRESS...]", help="All that are watched.")] = None,
    store: StoreOption = None,
) -> None:
    """Visit feeds now and tell how they do; nothing is stored. Status 1 when one of them fails."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        visits = workspace.check_feeds(addresses or [one.url for one in workspace.feeds()])
        failed = sum([_tell(address, look) for address, look in visits])
    if failed:
        raise typer.Exit(1)


def _tell(address: str, look: Look) -> bool:
    """Prints how a visit went; whether it failed."""
    visit, named = look
    if sys.stdout.isatty():
        pages = sum(1 for one in named if one.url)
        about = f"{visit.kind}, {len(named)} articles, {pages} with a page" if not visit.failed else ""
        typer.echo(f"{visit.status:12} {address} {about}")
        if visit.message:
            say(f"  {visit.message}")
    else:
        typer.echo(json.dumps({"feed": address, **asdict(visit), "articles": len(named)}, ensure_ascii=False))
    return visit.failed


def _cells(one: Subscription) -> Sequence[object]:
    state = "paused" if one.paused else one.status or "not visited"
    if one.failures:
        state += f" ({one.failures} in a row)"
    return (one.url, one.title, one.kind, state, one.checked, one.due, one.done, one.waiting, one.message)
