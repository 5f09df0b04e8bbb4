from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from casus.store import check
from casus.store.check import RULES, problems
from casus.store.people import add_person
from casus.store.sessions import start_session
from casus.store.store import Store
from casus.store.tokens import add_token
from tests.postgres import Server
from tests.store.coder import article, sketch_of, taken
from tests.store.filled import change, fill, rows

PAGE = {"url": "https://news.example/a", "address": "https://news.example/a"}
OLD = taken(article("Freedonia warned Sylvania in Geneva, an aide said.", doc="old", published="2025-06-18", **PAGE))
NEW = taken(article("Freedonia warned Sylvania. Tomania met Osterlich, Sylvania denied.", doc="new", **PAGE))
COPY = taken(article("Freedonia aided Tomania.", doc="copy", published="2025-06-20"), sketch=sketch_of(1, 2, 3))
FIRST = taken(article("Freedonia shelled Osterlich, killing 12 people.", doc="first"), sketch=sketch_of(1, 2, 3))

BREAKS = {
    "sentences that are not what stands there": "UPDATE sentence SET start_char = start_char + 1",
    "triggers that are not what stands there": "UPDATE event SET trigger_text = 'said' WHERE trigger_text = 'warned'",
    "participants that are not what stands there": "UPDATE participant SET text = 'Nobody' WHERE text = 'Tomania'",
    "figures of casualties that are not what stands there": "UPDATE toll SET text = '13 dead'",
    "positions on what does not stand there": "UPDATE position SET what_end = what_end - 1",
    "speakers that are not what stands there": "UPDATE speaker SET start_char = 0",
    "quotes that are not what stands there": """
        INSERT INTO quote (statement_key, number, text, start_char, end_char)
        SELECT key, 0, 'Hail', 0, 4 FROM statement""",
    "events and statements of a sentence of another article": """
        UPDATE event SET sentence_key = (SELECT t.key FROM sentence t JOIN article a ON a.key = t.article_key
            WHERE a.doc = 'old') WHERE article_key = (SELECT key FROM article WHERE doc = 'copy')""",
    "statements that tell of events of another article": """
        INSERT INTO statement_event (statement_key, event_key) SELECT min(s.key), min(e.key) FROM statement s, event e
        WHERE e.article_key = (SELECT key FROM article WHERE doc = 'copy')""",
    "figures of casualties that say nothing or contradict themselves": "UPDATE toll SET high = best - 1",
    "positions of a source that is not there": """
        INSERT INTO position (event_key, stance, holder) SELECT key, 'denies', 'source' FROM event
        WHERE article_key = (SELECT key FROM article WHERE doc = 'copy')""",
    "events that are shown though their article is not, or the other way round": "UPDATE event SET shown = NOT shown",
    "statements that are shown though their article is not, or the other way round":
        "UPDATE statement SET shown = NOT shown",
    "events whose participants count on another day": "UPDATE participant SET day = NULL WHERE text = 'Tomania'",
    "pairs of somebody who takes no part": "UPDATE dyad SET actor_key = recipient_key WHERE directed",
    "events with two sides and no pair": "DELETE FROM dyad",
    "articles that are shown and are not the newest of their story": "UPDATE article SET shown = true",
    "stories of which nothing is shown": "UPDATE article SET shown = false",
    "stories that are not called by their first article": "UPDATE article SET story = 'x' WHERE doc = 'new'",
    "addresses with more than one version that nothing supersedes": "UPDATE article SET superseded_by = NULL",
    "articles superseded by an older one or by one at another address":
        "UPDATE article SET address = 'https://news.example/b' WHERE doc = 'old'",
    "articles that nobody met": "DELETE FROM sighting WHERE article_key = (SELECT key FROM article WHERE doc = 'copy')",
    "events of no account, or of one of another article": """
        DELETE FROM account_event WHERE event_key = (SELECT min(e.key) FROM event e
            JOIN article a ON a.key = e.article_key WHERE a.doc = 'new')""",
    "accounts without an incident though nothing supersedes their article, or the other way round":
        "UPDATE account SET incident_key = NULL",
    "accounts of another incident than their parent": """
        UPDATE account SET parent_key = (SELECT min(b.key) FROM account b WHERE b.incident_key <> account.incident_key)
        WHERE incident_key IS NOT NULL""",
    "incidents of no tree, or of several": """
        UPDATE account SET incident_key = (SELECT min(key) FROM incident) WHERE incident_key IS NOT NULL""",
    "incidents that are not called by their earliest report": "UPDATE incident SET id = 'i' || substr(id, 2, 14)",
    "incidents that count what they do not hold": "UPDATE incident SET reports = reports + 1",
    "incidents whose parties count on another day":
        "UPDATE incident_party SET day = NULL WHERE number = 0 AND role = 'recipient'",
    "incidents that are summed up as something else": "UPDATE incident_dyad SET counts = NOT counts",
    "incidents between parties that take no part": "UPDATE incident_dyad SET one = 'AAA'",
    "accounts that nothing finds": "DELETE FROM block",
    "people without an admin who can come in": "UPDATE person SET role = 'reader'",
    "people who are shut out and have sessions that go on": "UPDATE person SET disabled = made WHERE role = 'reader'",
    "sessions and tokens that are kept as something else than their hash": "UPDATE token SET digest = 'casus_abc'",
    "passwords that are kept as something else than their hash": "UPDATE person SET password = 'correct horse'",
    "sentences that carry nothing":
        "DELETE FROM event WHERE article_key = (SELECT key FROM article WHERE doc = 'copy')",
}  # fmt: skip


def come_in(connection: Connection) -> None:
    """An admin with a token, and a reader who is at the desk."""
    admin = add_person(connection, "Ann", "admin", "$argon2id$v=19$")
    reader = add_person(connection, "Ben", "reader", "$argon2id$v=19$")
    add_token(connection, "a" * 64, "casus_a", admin, "nightly", None)
    start_session(connection, "b" * 64, reader.key, 60, "127.0.0.1")


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, OLD, NEW, COPY, FIRST)
    store.write(come_in)
    return store


def test_a_whole_record_has_no_problems(filled: Store) -> None:
    assert rows(filled, "SELECT count(*) FROM event") == [(5,)]
    assert rows(filled, "SELECT count(*) FROM position WHERE holder = 'source'") == [(1,)]
    assert rows(filled, "SELECT count(*) FROM article WHERE superseded_by IS NOT NULL") == [(1,)]
    assert rows(filled, "SELECT count(*) FROM article WHERE NOT shown") == [(2,)]
    assert list(problems(filled)) == []


def test_every_rule_is_tried() -> None:
    assert BREAKS.keys() == RULES.keys()


@pytest.mark.parametrize("rule", BREAKS)
def test_a_rule_finds_the_row_that_breaks_it(filled: Store, rule: str) -> None:
    change(filled, BREAKS[rule])
    assert any(line.partition(" ")[2].startswith(f"{rule}: ") for line in problems(filled))


@pytest.mark.parametrize("column", ["text", "title", "published"])
def test_an_article_that_was_altered_is_found(filled: Store, column: str) -> None:
    change(filled, f"UPDATE article SET {column} = '2025-06-01' WHERE doc = 'copy'")
    assert "1 articles that are not what they were when they were stored: copy" in list(problems(filled))


@pytest.fixture
def file(tmp_path: Path, empty_record: Path) -> Path:
    """A filled record in SQLite that may be spoilt."""
    path = tmp_path / "spoilt.sqlite"
    path.write_bytes(empty_record.read_bytes())
    with Store.open(str(path)) as store:
        fill(store, OLD, NEW, COPY, FIRST)
    return path


def spoil(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)


def test_a_row_that_belongs_to_nothing_is_found(file: Path) -> None:
    spoil(file, "DELETE FROM entity WHERE code = 'UNK'")
    with Store.open(str(file)) as store:
        assert [
            line for line in problems(store) if "of participant belongs to a row of entity that is not there" in line
        ]


@pytest.mark.parametrize("table", check.SEARCHED)
def test_words_that_are_not_found_are_found_out(file: Path, table: str) -> None:
    column = "content" if table == "statement" else "text"
    spoil(file, f"DROP TRIGGER {table}_search_update", f"UPDATE {table} SET {column} = {column} || ' afterwards'")
    with Store.open(str(file)) as store:
        expected = f"the index {table}_search does not fit the table {table}: some words are not found"
        assert expected in list(problems(store))


def test_a_file_that_was_overwritten_is_found_out(file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'participant'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    whole = file.read_bytes()
    file.write_bytes(whole[: (page - 1) * size] + bytes(size) + whole[page * size :])
    with Store.open(str(file)) as store:
        assert any("is no whole SQLite database" in line for line in problems(store))


def test_a_database_that_is_spoilt_is_told_of_and_not_raised(postgres: Server) -> None:
    with postgres.record() as name, Store.open(name) as store:
        change(store, "DROP VIEW quotes; DROP TABLE quote")
        assert [line for line in problems(store) if 'relation "quote" does not exist' in line]
