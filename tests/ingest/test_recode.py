from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from casus.ingest.recode import Recoded
from casus.ingest.running import running
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event
from casus.store.check import problems
from casus.store.store import Store
from casus.workspace import Workspace
from tests.builders import VERSIONS
from tests.ingest.coders import Rules
from tests.ingest.written import load_fake, write_articles
from tests.store.filled import change

NEWER = replace(VERSIONS, model="m2")


class Newer(Rules):
    """Reads all as denied, finds nothing that Osterlich does, and one event more in what Tomania does."""

    versions = NEWER

    def code_article(self, article: Article) -> CodedArticle:
        coded = super().code_article(article)
        read = [self.reread(one) for one in coded.events if not one.sentence.text.startswith("Osterlich ")]
        events = tuple(one for some in read for one in some)
        kept = {one.id for one in events}
        statements = tuple(
            replace(one, versions=NEWER, events=tuple(e for e in one.events if e in kept)) for one in coded.statements
        )
        positions = tuple(one for one in coded.positions if one.event in kept)
        return replace(coded, events=events, versions=NEWER, statements=statements, positions=positions)

    def reread(self, one: Event) -> Sequence[Event]:
        read = replace(one, versions=NEWER, status="negated")
        if not one.sentence.text.startswith("Tomania "):
            return [read]
        trigger = replace(one.trigger, text=one.sentence.text[:7], start=one.sentence.start, end=one.sentence.start + 7)
        return [read, replace(read, id=one.id[::-1], trigger=trigger, event_type="CONSULT")]


def load_newer() -> Newer:
    return Newer()


@pytest.fixture
def workspace(store: Store, tmp_path: Path) -> Workspace:
    write_articles(tmp_path / "articles.jsonl", 40)
    workspace = Workspace(store)
    workspace.ingest([tmp_path / "articles.jsonl"], workers=1, load=load_fake)
    return workspace


def recode(workspace: Workspace, *, every: bool = False) -> Recoded:
    done = Recoded()
    with running(workspace.store, "recode", []) as run:
        keys = workspace.to_recode(every=every, load=load_newer)
        for step in workspace.recode(run, keys, workers=1, load=load_newer):
            done = done.plus(step)
    return done


def told(workspace: Workspace) -> dict[str, Event]:
    return {one.id: one for one in workspace.events(copies=True, superseded=True)}


def test_the_same_events_keep_their_ids_and_what_changed_is_reported(workspace: Workspace) -> None:
    before = told(workspace)
    done = recode(workspace)
    after = told(workspace)
    gone = {key for key, one in before.items() if one.sentence.text.startswith("Osterlich ")}
    assert gone
    assert before.keys() - after.keys() == gone
    assert (done.removed, done.added) == (len(gone), len(after.keys() - before.keys()))
    assert done.changed == len(before) - len(gone)
    assert done.fields == {"status": done.changed}
    assert {one.status for one in after.values()} == {"negated"}
    assert list(problems(workspace.store)) == []


def test_both_versions_are_recorded(workspace: Workspace) -> None:
    recode(workspace)
    query = text(
        "SELECT DISTINCT one.model, now.model FROM event JOIN version one ON one.key = event.first_version_key"
        " JOIN version now ON now.key = event.version_key"
    )
    with workspace.store.reading() as connection:
        found = {tuple(row) for row in connection.execute(query)}
        changes = connection.execute(text("SELECT what, before, after FROM change")).all()
    assert found == {("m1", "m2"), ("m2", "m2")}
    for what, before, after in changes:
        before, after = (json.loads(one) if isinstance(one, str) else one for one in (before, after))
        assert (before is None, after is None) == (what == "added", what == "removed")
        assert before is None or before["versions"]["model"] == "m1"
        assert after is None or after["versions"]["model"] == "m2"


def test_what_was_coded_with_the_same_versions_is_left_alone(workspace: Workspace) -> None:
    recode(workspace)
    before = told(workspace)
    assert workspace.to_recode(load=load_newer) == []
    assert recode(workspace) == Recoded()
    again = recode(workspace, every=True)
    assert (again.changed, again.added, again.removed, again.same) == (0, 0, 0, len(before))
    assert told(workspace) == before


def test_a_run_that_was_stopped_goes_on(workspace: Workspace) -> None:
    keys = workspace.to_recode(load=load_newer)
    with running(workspace.store, "recode", []) as run:
        for _ in workspace.recode(run, keys[:10], workers=1, load=load_newer):
            pass
    assert workspace.to_recode(load=load_newer) == keys[10:]


def test_copies_stay_copies(workspace: Workspace) -> None:
    shown = {one.id for one in workspace.articles()}
    recode(workspace)
    assert {one.id for one in workspace.articles()} == shown
    assert {one.doc for one in workspace.events()} <= {one.doc for one in workspace.articles()}


def test_an_older_record_gets_its_incidents(workspace: Workspace) -> None:
    """As one of schema 0001 that was brought up: its events are there, and no accounts."""
    before = [one.id for one in workspace.incidents()]
    for table in ("block", "account_event", "account", "incident_party", "incident"):
        change(workspace.store, f"DELETE FROM {table}")
    assert list(problems(workspace.store)) == []
    assert workspace.without_incidents() > 0
    with running(workspace.store, "recode", []) as run:
        keys = workspace.to_recode(load=load_fake)
        done = list(workspace.recode(run, keys, workers=1, load=load_fake))
    assert sum(step.same for step in done) > 0
    assert [one.id for one in workspace.incidents()] == before
    assert workspace.to_recode(load=load_fake) == []
    assert workspace.without_incidents() == 0
    assert list(problems(workspace.store)) == []
