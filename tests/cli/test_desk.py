from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli.main import app
from casus.web.security.passwords import is_password
from casus.web.security.sessions import digest_of

PASSWORD = "four odd words together"


@pytest.fixture
def record(tmp_path: Path) -> str:
    return str(tmp_path / "record.sqlite")


def run(record: str, *arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, ["desk", *arguments, "--store", record], input=given)


def add(record: str, name: str = "Ann", role: str = "admin") -> Result:
    return run(record, "add", name, "--role", role, "--password-file", "-", given=f"{PASSWORD}\nmore\n")


def test_somebody_is_added_with_the_first_line_of_standard_input(record: str) -> None:
    assert add(record).exit_code == 0
    with casus.open(record) as workspace:
        found = workspace.people.find("ann")
    assert found is not None
    assert is_password(PASSWORD, found.password)
    listed = run(record, "people").stdout
    assert [json.loads(line)["name"] for line in listed.splitlines()] == ["Ann"]
    assert "argon2" not in listed


def test_a_password_comes_from_a_file(record: str, tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text(f"{PASSWORD}\r\n", encoding="utf-8")
    assert run(record, "add", "Ann", "--role", "admin", "--password-file", str(path)).exit_code == 0
    with casus.open(record) as workspace:
        assert is_password(PASSWORD, workspace.people.all()[0].password)
    assert run(record, "password", "Ann", "--password-file", str(tmp_path / "none")).exit_code == 2


def test_a_password_is_asked_for_twice_and_not_shown(record: str) -> None:
    """On a real terminal."""
    code = f"from casus.cli.main import app; app(['desk', 'add', 'Ann', '--role', 'admin', '--store', {record!r}])"
    outer, inner = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", code], stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
                          preexec_fn=lambda: os.close(os.open(os.ttyname(inner), os.O_RDWR))) as running:  # fmt: skip
        os.close(inner)
        seen = ""
        for prompt in ("password: ", "once more: "):  # the blank comes when nothing is shown any more
            while prompt not in seen:
                seen += os.read(outer, 1000).decode()
            os.write(outer, f"{PASSWORD}\n".encode())
        while "may log in" not in seen:
            seen += os.read(outer, 1000).decode()
    os.close(outer)
    assert running.returncode == 0
    assert PASSWORD not in seen


def test_without_a_terminal_the_way_out_is_named(record: str) -> None:
    done = run(record, "add", "Ann", "--role", "admin")
    assert done.exit_code == 2
    assert "--password-file" in done.stderr


@pytest.mark.parametrize("password", ["short", "a" * 201, "aaaaaaaaaaaaaaaa", "annannann1234"])
def test_bad_passwords_are_refused(record: str, password: str) -> None:
    done = run(record, "add", "annannann", "--role", "admin", "--password-file", "-", given=password)
    assert done.exit_code == 2
    assert password not in done.output


def test_roles_and_people_change(record: str) -> None:
    assert run(record, "add", "Ben", "--role", "owner", "--password-file", "-", given=PASSWORD).exit_code == 2
    assert "must be an admin" in add(record, "Ben", "reader").stderr
    add(record)
    add(record, "Ben", "reader")
    assert run(record, "role", "ben", "--role", "reviewer").stdout == "Ben is reviewer now\n"
    assert "only admin" in run(record, "remove", "Ann").stderr
    assert run(record, "remove", "BEN").stdout == "removed: Ben\n"
    assert "no person 'Ben'" in run(record, "password", "Ben", "--password-file", "-", given=PASSWORD).stderr
    with casus.open(record) as workspace:
        told = [(one.action, one.object, one.address) for one in workspace.audit.read()][::-1]
    assert told == [(action, name, "command line") for action, name in (
        ("add person", "Ann"), ("add person", "Ben"), ("set role", "Ben"), ("remove person", "Ben"))]  # fmt: skip


def test_another_password_ends_all_sessions(record: str) -> None:
    add(record)
    with casus.open(record) as workspace:
        ann = workspace.people.all()[0]
        workspace.sessions.start("a" * 64, ann, 600, "192.0.2.1")
        new = "quite another one"
        assert run(record, "password", "ann", "--password-file", "-", given=new).exit_code == 0
        assert workspace.sessions.find("a" * 64, 600) is None
        assert is_password(new, workspace.people.all()[0].password)


def test_a_token_is_printed_once_and_kept_as_a_hash(record: str) -> None:
    add(record)
    done = run(record, "token", "Ann", "--label", "nightly", "--days", "30")
    secret = done.stdout.strip()
    assert secret.startswith("casus_")
    with casus.open(record) as workspace:
        found = workspace.tokens.find(digest_of(secret))
        assert found is not None
        assert (found[0].label, found[1].name) == ("nightly", "Ann")
        assert found[0].expires is not None
        assert secret not in str(workspace.audit.read())
    assert secret.encode() not in Path(record).read_bytes()
