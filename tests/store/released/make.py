"""Writes down a small record of the schema of now, in both databases, for later versions to be tried on.

    CASUS_TEST_POSTGRES=$(tests/postgres.sh start) python -m tests.store.released.make

Needs pg_dump. To be run once for every schema, when it is released; what it wrote is never changed afterwards. The
text is that of the demo, which was written for Casus.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, insert, update

from casus.ingest.grouping import GROUPING
from casus.ingest.worker import sketch_of
from casus.pipeline import load
from casus.records.article import Article
from casus.records.item import Item
from casus.records.outcome import Refused, Sighting, Taken
from casus.records.rejected import Rejected
from casus.records.run import Counts, RunItem
from casus.records.subscription import Named
from casus.store import feeds
from casus.store.attempts import Bound, try_login
from casus.store.audit import note
from casus.store.engine import store_url
from casus.store.logbook import change, correction
from casus.store.migrate import SCHEMA
from casus.store.people import add_person
from casus.store.quarantine import keep
from casus.store.runs import count, end_run, note_item, start_run
from casus.store.schema import event, run
from casus.store.searches import save_search
from casus.store.sessions import start_session
from casus.store.store import Store
from casus.store.tokens import add_token
from casus.store.writing import Writer
from tests.postgres import Server
from tests.store.released.records import lines

HERE = Path(__file__).parent
DEMO = HERE.parents[2] / "src" / "casus" / "data" / "demo" / "dispatches.jsonl"
THEN = "1962-10-29T10:00:00+00:00"


def main() -> None:
    taken = list(coded())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        written = fill(str(path), taken)
        (HERE / f"{SCHEMA}.sqlite.sql").write_text("\n".join(sqlite_dump(path)) + "\n", encoding="utf-8")
    with Server(os.environ["CASUS_TEST_POSTGRES"]) as server, server.record() as name:
        assert fill(name, taken) == written
        (HERE / f"{SCHEMA}.postgresql.sql").write_text(postgresql_dump(name), encoding="utf-8")
    (HERE / f"{SCHEMA}.records.jsonl").write_text("\n".join(written) + "\n", encoding="utf-8")


def coded() -> Iterator[Taken]:
    """Two dispatches, the first in an older version too and as a copy in another paper."""
    records = [json.loads(line) for line in islice(DEMO.open(encoding="utf-8"), 2)]
    first, second = (Article(one["id"], one["text"], one["title"], one["published"], language="en") for one in records)
    page = "https://news.example/cuba"
    newer = replace(first, url=f"{page}?utm_source=feed", address=page, publisher="The Wire", extra={"desk": "foreign"})
    older = replace(newer, doc="older", text=first.text.rpartition("\n\n")[0])
    copy = replace(first, doc="copy", url="https://other.example/1", address="https://other.example/1")
    articles = [newer, older, copy, second]
    for number, (one, found) in enumerate(zip(articles, load().code_articles(articles), strict=True)):
        met = Sighting(f"news.zip!{one.doc}.html", one.doc, one.url, f"1962-10-29T10:0{number}:00+00:00")
        yield Taken(met, one, found, sketch_of(one))


def fill(name: str, taken: Iterable[Taken]) -> list[str]:
    with Store.open(name) as store:
        store.write(lambda connection: write(connection, taken))
        return lines(store)


def write(connection: Connection, taken: Iterable[Taken]) -> None:
    key = start_run(connection, "ingest", ["news.zip", "100% \N{DOVE OF PEACE}"])
    writer = Writer(connection, key, GROUPING)
    for one in taken:
        writer.store(one)
    writer.settle()
    bad = Item("page", "news.zip!page.html", bytes(range(256)), "html", None, "latin-1", THEN)
    keep(connection, key, Refused(Rejected("page", bad.place, "bad-encoding", "is no text"), bad))
    note_item(connection, key, RunItem("news.zip!b.html", "skipped", "not-english", "is in the language 'de'"))
    count(connection, key, Counts(seen=6, coded=3, updated=1, skipped=1, quarantined=1, copies=1))
    end_run(connection, key, "done")
    note_by_hand(connection, key)
    watch(connection)
    come_in(connection)
    # What is of this machine and of today.
    connection.execute(update(run).values(host="desk.example", pid=7, started=THEN, heard=THEN, ended=THEN))
    for table, columns in OF_TODAY.items():
        connection.exec_driver_sql(f"UPDATE {table} SET {', '.join(f'{one} = {THEN!r}' for one in columns)}")


OF_TODAY = {
    "quarantine": ("first_seen", "last_seen"),
    "feed": ("added", "due"),
    "feed_item": ("due", "seen"),
    "person": ("made",),
    "session": ("made", "seen", "expires"),
    "token": ("made",),
    "attempt": ("last",),
    "audit": ("at",),
    "saved_search": ("made",),
}


def note_by_hand(connection: Connection, key: int) -> None:
    """What no program but a newer one, or a reviewer, would write."""
    one = connection.execute(event.select().order_by(event.c.key)).first()
    assert one is not None
    about = {
        "event_id": one.id,
        "before": {"mode": None},
        "after": {"mode": "visit"},
        "fields": "mode",
        "what": "changed",
    }
    versions = {"from_version": one.version_key, "to_version": one.version_key}
    connection.execute(insert(change).values(run_key=key, article_digest="0" * 32, **about, **versions))
    said = {"field": "actor", "value": ["USA-GOV"], "reviewer": "Jane Roe", "note": "as the caption says", "made": THEN}
    connection.execute(insert(correction).values(event_id=one.id, **said))


def watch(connection: Connection) -> None:
    feeds.add_feed(connection, "https://news.example/rss", 900)
    (one,) = feeds.read_feeds(connection)
    named = Named("g-1", "https://news.example/1", "A warning", "1962-10-29", "0" * 32, "<p>Text.</p>")
    feeds.note_named(connection, one, [named])


def come_in(connection: Connection) -> None:
    """Somebody of the desk, and what the desk keeps of people."""
    jane = add_person(connection, "Jane Roe", "admin", "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA")
    start_session(connection, "0" * 64, jane.key, 3600, "127.0.0.1")
    add_token(connection, "1" * 64, "casus_ab", jane, "nightly", None)
    try_login(connection, {"name:jane roe": Bound(5, 300)})
    note(connection, jane.name, jane.role, "add feed", "https://news.example/rss", "127.0.0.1", {"every_s": 900})
    save_search(connection, jane.key, "Cuba", "place=CUB&type=MOBILIZE")


def sqlite_dump(path: Path) -> Iterator[str]:
    """Tables with their rows, then indexes, full-text search made anew, triggers and views."""
    with closing(sqlite3.connect(path)) as raw:
        made = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
        virtual = [name for _, name, sql in made if "VIRTUAL" in sql]
        plain = [
            one for one in made if not any(one[1].startswith(name) for name in virtual) and one[1] != "sqlite_sequence"
        ]
        yield "PRAGMA journal_mode = WAL;\nBEGIN;"
        for _, name, sql in (one for one in plain if one[0] == "table"):
            yield f"{sql};"
            yield from rows_of(raw, name)
        yield from (f"{sql};" for kind, _, sql in plain if kind == "index")
        yield from (
            f"{sql};\nINSERT INTO {name}({name}) VALUES ('rebuild');" for _, name, sql in made if name in virtual
        )
        yield from (f"{sql};" for kind, _, sql in made if kind in ("trigger", "view"))
        yield "COMMIT;"


def rows_of(raw: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    cells = " || ', ' || ".join(f'quote("{column}")' for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    for (values,) in raw.execute(f"SELECT {cells} FROM {table}"):
        yield f"INSERT INTO {table} ({names}) VALUES ({values});"


def postgresql_dump(name: str) -> str:
    """As plain SQL, which a driver can run: without the commands of psql around it."""
    address = store_url(name).set(drivername="postgresql").render_as_string(hide_password=False)
    command = ["pg_dump", "--inserts", "--no-owner", "--no-privileges", address]
    dumped = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"^\\(un)?restrict .*\n", "", dumped, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
