"""`casus who`: who is meant by a name or an office on a day."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.screen import say, visible, write_utf8
from casus.errors import BadOption

LONGEST_SHOWN = 80  # characters of a name that is not known

if TYPE_CHECKING:
    from casus.records.answer import Answer


def who(
    name: Annotated[str, typer.Argument(metavar="TEXT", help='A name or an office: Putin, "the French president".')],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day that is asked about; today without it.")
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="All days: every office of a person, or every holder of an office.")
    ] = False,
) -> None:
    """Ask the registry who is meant on a day, with the source of the answer.

    A table on a terminal, JSON lines elsewhere. Ends with status 1 when the registry knows nobody.
    """
    from casus.actors import who as questions
    from casus.actors.registry import Registry
    from casus.config import load_settings

    day = asked_day(on)
    registry = Registry.load(load_settings().registry_file)
    answers = questions.history(name, registry) if history else questions.who(name, registry, on=day)
    write_utf8()
    show(answers)
    if not answers:
        say(nobody(name, None if history else day))
        raise typer.Exit(1)


def nobody(name: str, day: date | None) -> str:
    short = name if len(name) <= LONGEST_SHOWN else name[:LONGEST_SHOWN] + "..."
    return f"nobody: the registry knows no {short!r}" + (f" on {day}; ask with --history for other days" if day else "")


def asked_day(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadOption(f"--on {text!r} is no day; write it as 1962-10-20") from error


def show(answers: Sequence[Answer]) -> None:
    if not sys.stdout.isatty():
        for answer in answers:
            typer.echo(json.dumps(asdict(answer), ensure_ascii=False))
        return
    if answers:
        print_table(answers)


def print_table(answers: Sequence[Answer]) -> None:
    from rich.table import Table
    from rich.text import Text

    from casus.cli.table import console_on

    table = Table(box=None, pad_edge=False, header_style="underline")
    for heading in ("who", "code", "what", "from", "to", "source"):
        table.add_column(heading)
    for answer in answers:
        source = Text(visible(answer.source or ""), style="dim")
        note = Text(f"\n{visible(answer.note)}", style="yellow") if answer.note else Text("")
        table.add_row(
            Text(visible(answer.name), style="bold"),
            Text(visible(answer.code), style="cyan"),
            Text(visible(answer.what)),
            answer.start or "",
            answer.end or "",
            source + note,
        )
    console_on(sys.stdout).print(table)
