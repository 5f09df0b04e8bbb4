from __future__ import annotations

from functools import partial

import pytest

from casus.records.person import AuditEntry, Role
from casus.store import audit
from casus.store.store import Store

NOTES: list[tuple[str | None, Role, str, str]] = [
    ("Ann", "admin", "add person", "Ben"),
    ("Ben", "reader", "log in", "Ben"),
    (None, "admin", "add feed", "https://news.example/rss"),
    ("Ann", "admin", "set role", "Ben"),
]


@pytest.fixture
def noted(store: Store) -> Store:
    for person, role, action, thing in NOTES:
        store.write(
            partial(audit.note, person=person, role=role, action=action, object=thing, address="::1", detail={})
        )
    return store


def read(store: Store, person: str | None = None, action: str | None = None, before: int | None = None,
         limit: int = 10) -> list[AuditEntry]:  # fmt: skip
    return store.read(partial(audit.read_audit, person=person, action=action, before=before, limit=limit))


def test_the_newest_comes_first_a_page_at_a_time(noted: Store) -> None:
    found = read(noted, limit=3)
    assert [(one.person, one.role, one.action, one.object) for one in found] == NOTES[:0:-1]
    assert [one.action for one in read(noted, before=found[-1].key)] == ["add person"]


def test_entries_are_chosen_by_person_and_action(noted: Store) -> None:
    assert [one.action for one in read(noted, person="Ann")] == ["set role", "add person"]
    assert [one.action for one in read(noted, person="")] == ["add feed"]
    assert [one.person for one in read(noted, action="log in")] == ["Ben"]
    assert read(noted, person="Ann", action="log in") == []
    assert noted.read(audit.audited) == (["Ann", "Ben"], ["add feed", "add person", "log in", "set role"])


def test_detail_is_kept_and_what_no_database_keeps_is_written_out(store: Store) -> None:
    detail = {"every_s": 900, "paused": False, "note": "a\x00\ud800", "of": None}
    store.write(
        partial(audit.note, person=None, role="admin", action="x", object="caf\udce9", address="1", detail=detail)
    )
    (one,) = read(store)
    assert one.detail == {**detail, "note": "a\ufffd\\ud800"}
    assert one.object == "caf\\udce9"
