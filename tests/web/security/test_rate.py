"""Guessing: counted in the record, so on both databases."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from casus.asking.desk import OF_ADDRESS, OF_NAME
from casus.store.runs import time_in
from casus.web.security import passwords
from casus.web.security.address import network_of
from casus.workspace import Workspace
from tests.web.forms import send
from tests.web.security.conftest import PASSWORD, Open, add_people, log_in


def test_guessing_a_name_has_to_wait(workspace: Workspace, opened: Open) -> None:
    add_people(workspace)
    client = opened(workspace)
    assert [log_in(client, "Ben", "wrong") for _ in range(OF_NAME.free)] == [401] * OF_NAME.free
    told = send(client, "/login", {"name": "bEN", "password": PASSWORD}, page="/login")
    assert told.status_code == 429
    assert 1 <= int(told.headers["retry-after"]) <= OF_NAME.longest_s
    assert "too many tries" in told.text
    assert log_in(client, "Rex") == 303


def test_another_process_counts_along(workspace: Workspace, opened: Open) -> None:
    add_people(workspace)
    for _ in range(OF_NAME.free):
        log_in(opened(workspace), "Ben", "wrong")
    assert log_in(opened(workspace), "Ben") == 429


def test_guessing_many_names_has_to_wait(workspace: Workspace, opened: Open) -> None:
    add_people(workspace)
    client = opened(workspace)
    told = [log_in(client, f"n{number}", "wrong") for number in range(OF_ADDRESS.free + 1)]
    assert told == [401] * OF_ADDRESS.free + [429]
    assert log_in(client, "Ben") == 429


def test_ones_own_login_does_not_clear_the_address(workspace: Workspace, opened: Open) -> None:
    """Else whoever has a name here guesses others for ever, with a login of his own in between."""
    add_people(workspace)
    client = opened(workspace)
    for number in range(OF_ADDRESS.free):
        assert log_in(client, f"n{number}", "wrong") == 401
        if number < OF_ADDRESS.free - 1:
            assert log_in(opened(workspace), "Rex") == 303
    assert log_in(opened(workspace), "Rex") == 429


def test_after_the_wait_its_owner_comes_in(workspace: Workspace, opened: Open) -> None:
    add_people(workspace)
    client = opened(workspace)
    for _ in range(OF_NAME.free):
        log_in(client, "Ben", "wrong")
    past = text(f"UPDATE attempt SET last = '{time_in(-5)}'")
    workspace.store.write(lambda connection: connection.execute(past))
    assert log_in(client, "Ben") == 303


def test_the_password_of_now_cannot_be_guessed_by_a_stolen_session(workspace: Workspace, opened: Open) -> None:
    add_people(workspace)
    client = opened(workspace)
    log_in(client, "Ben")
    new = "quite another phrase"
    fields = {"old": "wrong", "new": new, "again": new}
    told = [send(client, "/me/password", fields, page="/me").status_code for _ in range(OF_NAME.free + 1)]
    assert told == [400] * OF_NAME.free + [429]


@pytest.mark.parametrize("name", ["Ben", "Zoe", "", "\u0000", "x" * 5000])
def test_each_try_checks_one_hash_of_the_same_cost(
    workspace: Workspace, opened: Open, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """So that the time does not tell which names there are."""
    add_people(workspace)
    checked: list[str] = []
    hasher = passwords._HASHER

    class Counting:
        def verify(self, kept: str, password: bytes) -> Any:
            checked.append(kept)
            return hasher.verify(kept, password)

        hash = hasher.hash

    monkeypatch.setattr(passwords, "_HASHER", Counting())
    assert log_in(opened(workspace), name, "wrong password") == 401
    assert len(checked) == 1
    assert checked[0].rpartition("$")[0].rpartition("$")[0] == "$argon2id$v=19$m=8,t=1,p=1"


@pytest.mark.parametrize(("address", "counted"), [
    ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
    ("::ffff:192.0.2.1", "192.0.2.1"), ("testclient", "testclient")])  # fmt: skip
def test_what_one_customer_is_given_counts_as_one(address: str, counted: str) -> None:
    assert network_of(address) == counted
