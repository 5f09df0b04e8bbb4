"""`casus registry`: build the registry that ships, and keep the user's own entries over it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.screen import say, visible, write_utf8
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.actors.user import UserEntry

registry = typer.Typer(
    name="registry",
    help="The registry of actors: build it, and add your own people and groups.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def user_file() -> Path:
    from casus.config import load_settings

    return load_settings().registry_file


@registry.command()
def build(
    data: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder with the tables of actors (data/actors).")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not into the package.")
    ] = None,
) -> None:
    """Build the registry that ships from its sources."""
    from casus.actors.table import RegistryTable, shipped_path
    from casus.training.actors import build_registry

    path = output or shipped_path()
    names, terms = build_registry(data, path)
    size = path.stat().st_size / 1e6
    typer.echo(f"{path}: {names} names, {terms} terms of office, {size:.1f} MB, version {RegistryTable(path).version}")


@registry.command()
def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="CSV or TOML with your entries.")],
) -> None:
    """Add your own people, groups and office holders; they go before ours of the same name.

    Nothing is added when any entry is wrong. An entry that is there already is not added again.
    """
    from casus.actors.user import compiled, read_entries, read_file, write_entries

    path = user_file()
    before = read_entries(path).entries
    given = [entry for file in files for entry in read_file(file)]
    after = compiled((*before, *given))
    write_entries(path, after.entries)
    added = len(after.entries) - len(before)
    known = f", {len(given) - added} known already" if len(given) > added else ""
    typer.echo(f"{added} added{known}; {len(after.entries)} entries of your own in {path}, version {after.version}")


@registry.command("list")
def list_entries() -> None:
    """List your own entries: a table on a terminal, JSON lines elsewhere."""
    from casus.actors.user import read_entries

    entries = read_entries(user_file()).entries
    write_utf8()
    if sys.stdout.isatty() and entries:
        print_entries(entries)
    elif not sys.stdout.isatty():
        for entry in entries:
            typer.echo(json.dumps(asdict(entry), ensure_ascii=False))
    if not entries:
        say("no entries of your own; add some with `casus registry add FILE.csv`")


def print_entries(entries: tuple[UserEntry, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    from casus.cli.table import console_on

    table = Table(box=None, pad_edge=False, header_style="underline")
    for heading in ("name", "code", "office", "from", "to", "source"):
        table.add_column(heading)
    for entry in entries:
        name = Text("\n").join(Text(visible(name)) for name in entry.names)
        table.add_row(name, Text(visible(entry.code), style="cyan"), visible(entry.office), entry.start, entry.end,
                      visible(entry.source))  # fmt: skip
    console_on(sys.stdout).print(table)


@registry.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `casus registry list` shows it.")],
) -> None:
    """Remove your own entries of a name."""
    from difflib import get_close_matches

    from casus.actors.user import read_entries, write_entries

    path = user_file()
    entries = read_entries(path).entries
    kept = tuple(entry for entry in entries if name not in entry.names)
    if len(kept) == len(entries):
        near = get_close_matches(name, [known for entry in entries for known in entry.names], 3)
        raise BadOption(f"no entry of yours is called {name!r}" + (f"; near are {', '.join(near)}" if near else ""))
    write_entries(path, kept)
    typer.echo(f"{len(entries) - len(kept)} removed, {len(kept)} left in {path}")
