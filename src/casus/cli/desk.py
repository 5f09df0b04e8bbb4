"""`casus desk`: who may log in to the desk, with which role."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import say, visible
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.workspace import Workspace

desk = typer.Typer(
    name="desk", help="Who may log in to `casus serve`, with which role.", no_args_is_help=True, rich_markup_mode=None
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="As the person logs in; case does not count.")]
RoleOption = Annotated[str, typer.Option("--role", metavar="ROLE", help="reader, reviewer or admin.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file", metavar="PATH", help="Its first line is the password; - is standard input.",
        allow_dash=True,
    ),
]  # fmt: skip
MOST_BYTES = 4_000
"""Of a file with a password."""


@desk.command()
def people(store: StoreOption = None) -> None:
    """List the people, with their roles."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        found = workspace.people.all()
    if not sys.stdout.isatty():
        for one in found:
            told = {name: value for name, value in asdict(one).items() if name not in ("key", "password")}
            typer.echo(json.dumps(told, ensure_ascii=False))
        return
    from casus.cli.listing import listing

    listing(("name", "role", "since", "shut out since"), ((p.name, p.role, p.made, p.disabled) for p in found))


@desk.command()
def add(name: Name, role: RoleOption, password_file: PasswordFile = None, store: StoreOption = None) -> None:
    """Let somebody log in; the first must be an admin. From then on everybody has to log in."""
    from casus.store.people import checked_role
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        made = workspace.people.add(name, checked_role(role), hashed(name, password_file))
        note(workspace, "add person", made.name, role=made.role)
    typer.echo(f"{visible(made.name)} may log in as {made.role}")


@desk.command()
def password(name: Name, password_file: PasswordFile = None, store: StoreOption = None) -> None:
    """Give somebody another password; ends all sessions of the person."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        changed = workspace.people.set_password(name, hashed(known(workspace, name), password_file))
        note(workspace, "set password", changed.name)
    typer.echo(f"{visible(changed.name)} has another password now and is logged in nowhere")


@desk.command()
def role(name: Name, role: RoleOption, store: StoreOption = None) -> None:
    """Give somebody another role; ends all sessions of the person."""
    from casus.store.people import checked_role
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        changed = workspace.people.set_role(name, checked_role(role))
        note(workspace, "set role", changed.name, role=changed.role)
    typer.echo(f"{visible(changed.name)} is {changed.role} now")


@desk.command()
def remove(name: Name, store: StoreOption = None) -> None:
    """Remove somebody with all tokens and saved searches; without anybody left nobody has to log in on this machine."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        gone = workspace.people.remove(name)
        note(workspace, "remove person", gone.name)
    typer.echo(f"removed: {visible(gone.name)}")


@desk.command()
def token(
    name: Name,
    label: Annotated[str, typer.Option("--label", metavar="WORDS", help="What uses it, such as `nightly export`.")],
    days: Annotated[int | None, typer.Option("--days", metavar="N", min=1, help="Days after which it is over.")] = None,
    store: StoreOption = None,
) -> None:
    """Print a token by which a program asks in somebody's name. It is not kept and cannot be printed again."""
    from casus.web.security.tokens import make_token
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        person = workspace.people.find(known(workspace, name))
        assert person is not None
        secret, made = make_token(workspace, person, label, None if days is None else days * 24 * 3600.0)
        note(workspace, "make token", made.label, of=person.name, start=made.start, expires=made.expires)
    typer.echo(secret)
    say("sent as `Authorization: Bearer TOKEN`; it is not shown again")


def hashed(name: str, file: Path | None) -> str:
    """The hash of a password that is asked for twice, or of the first line of a file."""
    from casus.web.security.passwords import hash_password

    return hash_password(asked() if file is None else first_line(file), name)


def asked() -> str:
    if not sys.stdin.isatty():
        raise BadOption("no terminal to ask for the password on; give --password-file PATH, or - for standard input")
    return str(typer.prompt("password", hide_input=True, confirmation_prompt="once more", err=True))


def first_line(file: Path) -> str:
    try:
        if str(file) == "-":
            read = sys.stdin.buffer.read(MOST_BYTES)
        else:
            with file.open("rb") as opened:
                read = opened.read(MOST_BYTES)
        return read.decode("utf-8").split("\n", 1)[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(f"--password-file {file}: {error}; its first line is to be the password") from error


def known(workspace: Workspace, name: str) -> str:
    """The name as it is kept; raises BadOption where there is no such person, before a password is asked for."""
    found = workspace.people.find(name)
    if found is None:
        raise BadOption(f"there is no person {name!r}; `casus desk people` lists those that there are")
    return found.name


def note(workspace: Workspace, action: str, object: str, **detail: object) -> None:
    workspace.audit.note(None, "admin", action, object, "command line", detail)
