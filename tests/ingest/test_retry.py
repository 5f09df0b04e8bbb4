from __future__ import annotations

from pathlib import Path

import pytest

from casus.store.store import Store
from casus.workspace import Workspace
from tests.ingest.coders import DEADLY, load_deadly
from tests.ingest.written import load_fake

GOOD = "Freedonia warned Sylvania on Monday that it would close the border, an aide said.\n"


@pytest.fixture
def workspace(store: Store, tmp_path: Path) -> Workspace:
    (tmp_path / "bad.jsonl").write_text('{"id": "a", "text": "cut off', encoding="utf-8")
    (tmp_path / "dated.jsonl").write_text(f'{{"id": "b", "text": "{GOOD.strip()}", "published": "someday"}}\n')
    workspace = Workspace(store)
    counts = workspace.ingest([tmp_path / "bad.jsonl", tmp_path / "dated.jsonl"], workers=1, load=load_fake)
    assert counts.quarantined == 2
    return workspace


def test_what_is_no_use_stays(workspace: Workspace) -> None:
    assert workspace.retry(load=load_fake) == (0, 2)
    assert [one.times for one in workspace.quarantined()] == [2, 2]


def test_what_can_be_used_now_becomes_an_article(workspace: Workspace) -> None:
    """As a newer Casus reads more than the one that refused it."""
    from sqlalchemy import text

    mended = GOOD.encode()
    change = text("UPDATE quarantine SET raw = :raw, form = 'text' WHERE reason = 'bad-date'")
    workspace.store.write(lambda connection: connection.execute(change, {"raw": mended}))
    assert workspace.retry(load=load_fake) == (1, 1)
    assert [one.reason for one in workspace.quarantined()] == ["bad-json"]
    assert [one.state for one in workspace.quarantined(resolved=True)] == ["open", "resolved"]
    assert [one.id for one in workspace.events()] != []
    assert workspace.retry(load=load_fake) == (0, 1)


def test_only_those_that_are_named(workspace: Workspace) -> None:
    first = workspace.quarantined()[0]
    assert workspace.retry([first.key], load=load_fake) == (0, 1)
    assert [one.times for one in workspace.quarantined()] == [2, 1]


def test_deadly_items_are_kept_until_a_coder_lives(store: Store, tmp_path: Path) -> None:
    lines = [f'{{"id": "{n}", "text": "{GOOD.strip()} {n} {DEADLY if n == 5 else ""}"}}' for n in range(30)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    workspace = Workspace(store)
    counts = workspace.ingest([tmp_path / "a.jsonl"], workers=2, load=load_deadly)
    assert (counts.coded, counts.quarantined) == (29, 1)
    assert [one.reason for one in workspace.quarantined()] == ["crashed"]
    assert workspace.retry(load=load_fake) == (1, 0)
    assert workspace.articles().count() + 0 == len(list(workspace.articles()))
    assert workspace.quarantined() == []
