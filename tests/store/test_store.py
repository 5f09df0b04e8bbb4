from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from casus.errors import BadOption, MissingExtra, StoreBusy, StoreError, StoreFull
from casus.store import engine as engine_module
from casus.store import migrate
from casus.store import store as store_module
from casus.store.store import Store
from tests.postgres import Server
from tests.store.filled import change, rows

WRITE = "INSERT INTO version (casus, model, ontology, registry) VALUES (:name, 'm', 'o', 'r')"
MADE = "SELECT casus FROM version ORDER BY casus"


def write(name: str) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(text(WRITE), {"name": name})


@pytest.fixture
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is locked or away stays so: it is not tried again."""
    monkeypatch.setattr(store_module, "PAUSES_S", ())


def test_a_record_is_made_in_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "100% of it?#.sqlite"
    with Store.open(str(path)) as store:
        assert store.name == str(path)
        assert store.is_sqlite
    assert path.stat().st_size > 0
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_it_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "record.sqlite")) as store, store.reading() as connection:
        settings = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in settings]
    assert found == ["wal", 1, engine_module.WAIT_MS, 1]


def test_what_was_written_is_there_for_others_and_later(store: Store, store_name: str) -> None:
    store.write(write("a"))
    with Store.open(store_name) as other:
        assert rows(other, MADE) == [("a",)]


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail(connection: Connection) -> None:
        write("a")(connection)
        raise KeyError("a")

    with pytest.raises(KeyError):
        store.write(fail)
    assert rows(store, MADE) == []
    store.write(write("b"))
    assert rows(store, MADE) == [("b",)]


def test_the_name_of_a_record_on_a_server_has_no_password(postgres: Server) -> None:
    with Store.open(postgres.url.set(password="s3cret").render_as_string(hide_password=False)) as store:
        assert "s3cret" not in store.name
        assert store.name.startswith("postgresql+psycopg://casus:***@")
        assert not store.is_sqlite


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder; name a file in it"):
        Store.open(str(tmp_path))


@pytest.mark.parametrize("name", ["x" * 300, f"{'x' * 300}/record.sqlite", "file/record.sqlite"])
def test_where_no_folder_can_be_made_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match=r"cannot be made: .*; name another"):
        Store.open(str(tmp_path / name))


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes.\n" * 100)
    with pytest.raises(
        StoreError, match=r"is no whole SQLite database .*; restore it from a copy, or name another file"
    ):
        Store.open(str(path))
    assert path.read_text() == "These are my notes.\n" * 100


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").touch()
    with Store.open(str(tmp_path / "record.sqlite")) as store:
        assert rows(store, "SELECT * FROM events") == []


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    with closing(sqlite3.connect(path)) as shop:
        shop.execute("CREATE TABLE article (name TEXT)")
        shop.execute("CREATE TABLE alembic_version (version_num TEXT)")
        shop.execute("INSERT INTO alembic_version VALUES ('0001')")
        shop.commit()
    with pytest.raises(
        StoreError, match=r"holds other tables \(alembic_version, article\) and no record; name another"
    ):
        Store.open(str(path))


def test_a_database_of_another_program_on_a_server_is_left_alone(postgres: Server) -> None:
    with postgres.database() as name:
        postgres_run(name, "CREATE TABLE shop (name TEXT)")
        with pytest.raises(StoreError, match=r"holds other tables \(shop\) and no record"):
            Store.open(name)


def postgres_run(name: str, statement: str) -> None:
    with Server(name) as server:
        server.run(statement)


def test_a_database_that_is_not_in_utf8_is_refused(postgres: Server) -> None:
    latin = postgres.database("TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with latin as name, pytest.raises(StoreError, match="is in LATIN1, and news is in UTF8"):
        Store.open(name)


def test_a_record_of_a_newer_schema_is_left_alone(store: Store, store_name: str) -> None:
    change(store, "UPDATE alembic_version SET version_num = '9999'")
    try:
        with pytest.raises(StoreError, match=f"of schema 9999, .*schema {migrate.SCHEMA}.* newer one; upgrade Casus"):
            Store.open(store_name)
    finally:
        change(store, f"UPDATE alembic_version SET version_num = '{migrate.SCHEMA}'")


@pytest.mark.usefixtures("_at_once")
def test_who_waits_too_long_for_another_writer_is_told_so(
    store: Store, store_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (engine_module, migrate):
        monkeypatch.setattr(module, "WAIT_MS", 100)
    monkeypatch.setattr(engine_module, "PRAGMAS", ("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 100"))
    with Store.open(store_name) as impatient:

        def hold(connection: Connection) -> None:
            write("a")(connection)
            with pytest.raises(StoreBusy, match=r"cannot be reached .*; see who uses it, and run the command again"):
                impatient.write(write("b"))

        store.write(hold)
        assert rows(impatient, MADE) == [("a",)]


def test_who_waits_for_another_writer_goes_on_when_it_is_done(store: Store, store_name: str) -> None:
    began, done = threading.Event(), threading.Event()

    def hold(connection: Connection) -> None:
        write("a")(connection)
        began.set()
        assert not done.wait(0.3)

    def beside() -> None:
        with Store.open(store_name) as other:
            began.wait()
            other.write(write("b"))
            done.set()

    thread = threading.Thread(target=beside)
    thread.start()
    store.write(hold)
    thread.join(30)
    assert done.is_set()
    assert rows(store, MADE) == [("a",), ("b",)]


def test_reading_goes_on_while_another_writes(store: Store, store_name: str) -> None:
    with Store.open(store_name) as reader:

        def hold(connection: Connection) -> None:
            write("a")(connection)
            assert rows(reader, MADE) == []

        store.write(hold)
        assert rows(reader, MADE) == [("a",)]


def test_many_read_while_another_process_writes(tmp_path: Path, root: Path) -> None:
    """Nobody waits for a connection, and everybody sees whole transactions."""
    name = str(tmp_path / "record.sqlite")
    Store.open(name).close()
    writing = (
        "import sys; from casus.store.store import Store; from tests.store.coder import article, taken;"
        "from tests.store.filled import fill\n"
        "with Store.open(sys.argv[1]) as store:\n"
        "    for n in range(30):\n"
        "        words = f'Freedonia met Tomania {n} times.\\nSylvania met Osterlich.\\n'\n"
        "        fill(store, taken(article(words, doc=str(n))))"
    )
    with Store.open(name, readers=4) as store:
        writer = subprocess.Popen([sys.executable, "-c", writing, name], cwd=root)

        def read(_: int) -> tuple[int, int, int]:
            asked = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM sentence)"
            with store.reading() as connection:
                articles, sentences = connection.exec_driver_sql(asked).one()
                (cache,) = connection.exec_driver_sql("PRAGMA cache_size").one()
            return articles, sentences, cache

        found = set()
        with ThreadPoolExecutor(8) as threads:
            while writer.poll() is None:
                found |= set(threads.map(read, range(8)))
        assert writer.returncode == 0
        last = read(0)
    assert last[:2] == (30, 60)
    assert {sentences == 2 * articles for articles, sentences, _ in found} == {True}
    assert {cache for _, _, cache in found} == {-16_384}


def test_who_waited_sees_what_the_other_wrote(store: Store, store_name: str) -> None:
    """Else two that store the same article at once would both find it new."""
    began = threading.Event()
    seen: list[Any] = []

    def hold(connection: Connection) -> None:
        began.set()
        threading.Event().wait(0.2)
        write("a")(connection)

    def beside() -> None:
        with Store.open(store_name) as other:
            began.wait()
            other.write(lambda connection: seen.extend(connection.execute(text(MADE)).scalars()))

    thread = threading.Thread(target=beside)
    thread.start()
    store.write(hold)
    thread.join(30)
    assert seen == ["a"]


@pytest.mark.usefixtures("_at_once")
def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(StoreBusy, match="cannot be reached") as raised:
        Store.open("postgresql://casus:s3cret@127.0.0.1:1/news")
    assert "s3cret" not in str(raised.value)


@pytest.mark.parametrize("name", ["no-such-database", "postgres' --"])
def test_what_does_not_pass_is_not_waited_for(postgres: Server, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("waited"))
    with pytest.raises(StoreError, match="does not exist") as raised:
        Store.open(postgres.address(name))
    assert not isinstance(raised.value, StoreBusy)


def test_a_connection_that_is_lost_is_made_again(postgres: Server) -> None:
    with postgres.record() as name, Store.open(name) as store:
        lost = iter([True, False])

        def lose(connection: Connection) -> None:
            write("a")(connection)
            if next(lost):
                postgres.run(
                    f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_database(name)}'"
                )

        store.write(lose)
        assert rows(store, MADE) == [("a",)]
        assert list(lost) == []


def _database(name: str) -> str:
    return name.rpartition("/")[2]


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "record.sqlite")) as store:
        change(store, WRITE, name="a")
        with store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreFull, match=r"no room is left .*; make room and run the same command again"):
            store.write(write("a" * 1_000_000))
        assert rows(store, MADE) == [("a",)]


def test_without_the_driver_of_postgresql_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingExtra, match=r"pip install 'casus\[postgres\]'"):
        Store.open("postgresql://casus@127.0.0.1:1/news")


def test_a_name_that_names_nothing_is_refused() -> None:
    with pytest.raises(BadOption):
        Store.open("mysql://db.example/news")
