from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import pytest
from sqlalchemy import Connection, delete, event, select, update

from casus.errors import StoreError
from casus.records.outcome import Taken
from casus.store import collecting as room
from casus.store.collecting import collecting, collector_of
from casus.store.inserting import add, ensure, free_keys
from casus.store.rows import Row
from casus.store.runs import start_run
from casus.store.schema import publisher, version
from casus.store.store import Store
from casus.store.writing import Writer
from tests.postgres import empty
from tests.store.coder import GROUPING, article, sketch_of, taken
from tests.store.dump import dump

NAMES: Row = dict.fromkeys(("casus", "model", "ontology", "registry"), "a")


def papers(*keys: int) -> Iterator[Row]:
    return ({"key": key, "name": f"paper {key}", "folded": "|"} for key in keys)


def written(store: Store, work: Callable[[Connection], object]) -> list[str]:
    """The statements that the work leads to, and those at its end."""
    told: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        told.append(statement.partition("(")[0].strip())

    def collected(connection: Connection) -> None:
        event.listen(connection, "before_cursor_execute", note)
        with collecting(connection):
            work(connection)

    store.write(collected)
    return told


def test_rows_of_several_calls_are_written_together_at_the_end(store: Store) -> None:
    def work(connection: Connection) -> None:
        for key in range(1, 6):
            add(connection, publisher, papers(key))

    assert written(store, work) == ["INSERT INTO publisher"]
    with store.reading() as connection:
        assert connection.execute(select(publisher.c.key).order_by(publisher.c.key)).scalars().all() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("ask", [select(publisher), update(publisher).values(name="x"), delete(publisher)])
def test_a_statement_on_a_table_finds_what_was_added_before(store: Store, ask: object) -> None:
    def work(connection: Connection) -> None:
        add(connection, publisher, papers(1, 2))
        add(connection, version, [{"key": 1, **NAMES}])
        found = connection.execute(ask)  # type: ignore[call-overload]
        assert len(found.all()) == 2 if found.returns_rows else found.rowcount == 2

    written(store, work)


def test_a_statement_on_another_table_writes_nothing(store: Store) -> None:
    def work(connection: Connection) -> None:
        add(connection, publisher, papers(1))
        assert connection.execute(select(version)).all() == []

    assert [one.split()[0] for one in written(store, work)] == ["SELECT", "INSERT"]


def test_an_error_leaves_nothing(store: Store) -> None:
    def work(connection: Connection) -> None:
        add(connection, publisher, papers(1))
        raise StoreError("no")

    with pytest.raises(StoreError, match="no"):
        written(store, work)
    with store.reading() as connection:
        assert connection.execute(select(publisher)).all() == []


def test_what_is_there_or_was_added_stays_as_it_is(store: Store) -> None:
    store.write(lambda connection: add(connection, publisher, papers(1)))

    def work(connection: Connection) -> None:
        for name in ("first", "second"):
            ensure(connection, publisher, [{"key": key, "name": name, "folded": "|"} for key in (1, 2)])

    written(store, work)
    with store.reading() as connection:
        assert connection.execute(select(publisher.c.name).order_by(publisher.c.key)).scalars().all() == [
            "paper 1",
            "first",
        ]


def test_what_was_removed_is_added_again(store: Store) -> None:
    def work(connection: Connection) -> None:
        ensure(connection, publisher, papers(1))
        connection.execute(delete(publisher))
        ensure(connection, publisher, papers(1))

    written(store, work)
    with store.reading() as connection:
        assert connection.execute(select(publisher.c.key)).scalars().all() == [1]


def test_free_keys_go_on_from_call_to_call(store: Store) -> None:
    def work(connection: Connection) -> None:
        assert list(islice(free_keys(connection, version), 2)) == [1, 2]
        assert list(islice(free_keys(connection, version), 2)) == [3, 4]

    written(store, work)
    with store.reading() as connection:
        assert collector_of(connection) is None
        assert next(free_keys(connection, version)) == 1


def test_many_rows_do_not_wait(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_ROWS", 3)

    def work(connection: Connection) -> None:
        for key in range(1, 6):
            add(connection, publisher, papers(key))

    assert len(written(store, work)) == 2


def test_the_record_is_as_if_nothing_had_been_collected(store: Store) -> None:
    def fill(connection: Connection, given: list[Taken]) -> None:
        writer = Writer(connection, start_run(connection, "ingest", []), GROUPING)
        for one in given:
            writer.store(one)
        writer.settle()

    given = [given_article(n) for n in range(12)]
    store.write(lambda connection: fill(connection, given))
    plain = dump(store)
    if store.is_sqlite:
        from casus.store.metadata import metadata

        store.write(lambda connection: [connection.execute(one.delete()) for one in reversed(metadata.sorted_tables)])
    else:
        empty(store)
    written(store, lambda connection: fill(connection, given))
    assert dump(store) == plain


def given_article(n: int) -> Taken:
    """Several versions of a page, and several copies of a text among twelve."""
    page = article(TEXTS[n % 4], url=f"https://a.example/{n % 6}", published=f"2025-06-{n + 10:02}")
    return taken(page, sketch=sketch_of(n % 4, n % 3))


TEXTS = (
    "Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said.",
    "Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said. It was the third warning of the week.",
    "Osterlich shelled Tomania on 2025-06-15, killing 4 people.",
    "Tomania met Sylvania in Geneva. Freedonia aided Free Front.",
)
