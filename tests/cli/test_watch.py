"""`casus feeds` and `casus watch` as commands, against a real server on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import casus.workspace
from casus.cli.main import app
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import ALLOWED, Misbehaving
from tests.ingest.written import load_fake


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Misbehaving]:
    """With an empty record and settings that let it be reached."""
    monkeypatch.setenv("CASUS_STORE", str(tmp_path / "record.sqlite"))
    monkeypatch.setenv("CASUS_FETCH_ALLOW", ", ".join(ALLOWED))
    monkeypatch.setenv("CASUS_FETCH_DELAY_S", "0")
    method = casus.workspace.Workspace.watch
    monkeypatch.setattr(method, "__kwdefaults__", {**(method.__kwdefaults__ or {}), "load": load_fake})
    with Misbehaving(PAGES) as running:
        yield running


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def lines(done: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_feed_is_added_watched_and_listed(server: Misbehaving) -> None:
    url = server.url("/feed")
    assert run("feeds", "add", url, "--every", "30").stdout == f"watched from now on: {url}\n"
    assert run("feeds", "add", url).stdout == f"watched already: {url}\n"
    done = run("watch", "--once")
    assert done.exit_code == 0, done.stderr
    visit, counts = lines(done)
    assert (visit["feed"], visit["status"], visit["to_read"]) == (url, "ok", 3)
    assert counts["coded"] == 3
    (listed,) = lines(run("feeds", "list"))
    assert (listed["status"], listed["done"], listed["waiting"], listed["title"]) == ("ok", 3, 0, "News of Freedonia")
    assert run("feeds", "remove", url).stdout == f"no longer watched: {url}\n"
    assert run("feeds", "remove", url).exit_code == 2


def test_checking_stores_nothing_and_tells_of_failures(server: Misbehaving) -> None:
    done = run("feeds", "check", server.url("/feed"), server.url("/status-500"))
    assert done.exit_code == 1
    assert [(one["status"], one["articles"]) for one in lines(done)] == [("ok", 3), ("http-500", 0)]
    assert run("feeds", "list").stdout == ""
    assert not any(seen.path == "/article" for seen in server.requests)


def test_what_is_no_feed_is_not_added(server: Misbehaving) -> None:
    done = run("feeds", "add", server.url("/article"))
    assert done.exit_code == 2
    assert "--no-check" in done.stderr
    assert run("feeds", "add", server.url("/article"), "--no-check").exit_code == 0


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("address", ["news.example/feed", "ftp://news.example/feed", "file" + ":///etc/passwd"])
def test_what_is_no_web_address_is_refused(address: str) -> None:
    done = run("feeds", "add", address, "--no-check")
    assert done.exit_code == 2
    assert "error: " in done.stderr


@pytest.mark.usefixtures("server")
def test_watching_nothing_says_what_to_do() -> None:
    done = run("watch", "--once")
    assert done.exit_code == 2
    assert "`casus feeds add ADDRESS` adds one" in done.stderr


def test_titles_of_feeds_are_harmless_on_a_terminal(server: Misbehaving) -> None:
    run("feeds", "add", server.url("/charset-lies"))
    assert "\x1b" not in run("watch", "--once").stdout
