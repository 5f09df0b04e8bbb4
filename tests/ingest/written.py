"""Articles made up for the tests of the record, a coder that reads them at once, and what a store holds, to compare."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import text

from casus.store.store import Store
from tests.ingest.coders import Rules
from tests.store.coder import PARTIES

PLACES = tuple(PARTIES)
ACTS = "spoke of grain|closed the border|recalled its envoy|signed a treaty".split("|")
VERBS = "warned met shelled aided".split()
TABLES = (
    *("articles", "events", "dyads", "statements", "quotes", "participants"),
    *("tolls", "incidents", "incident_events"),
)
OF_THE_RUN = frozenset({"retrieved", "key"})


def load_fake() -> Rules:
    """A function that a worker process finds by its name."""
    return Rules()


def write_articles(path: Path, number: int, seed: int = 1) -> None:
    """JSON lines: news of made-up states, with copies, newer versions of a page, repeats and lines that are no use."""
    chance = random.Random(seed)
    made: list[dict[str, object]] = []
    with path.open("w", encoding="utf-8") as stream:
        for n in range(number):
            line = _line(n, chance, made)
            stream.write(line + "\n")


def _line(n: int, chance: random.Random, made: list[dict[str, object]]) -> str:
    kind = chance.random()
    if kind < 0.03:
        return '{"id": "broken", "text": '
    if made and kind < 0.06:
        return json.dumps({**chance.choice(made), "id": f"again-{n}"})
    article = _article(n, chance)
    if made and kind < 0.12:
        old = chance.choice(made)
        article = {**old, "id": f"copy-{n}", "url": f"https://other.example/{n}", "publisher": "The Other Paper"}
    elif made and kind < 0.18:
        old = chance.choice(made)
        article = {**old, "id": f"newer-{n}", "text": f"{old['text']} A correction was printed as number {n} later on."}
    made.append(article)
    return json.dumps(article)


def _article(n: int, chance: random.Random) -> dict[str, object]:
    sentences = [_sentence(chance) for _ in range(chance.randint(8, 20))]
    day = f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return {
        "id": f"article-{n}",
        "title": f"News of the day, number {n}",
        "text": "\n".join(sentences) + "\n",
        "published": day,
        "publisher": f"The {chance.choice(PLACES)} Times",
        "url": f"https://news.example/{day}/{n}",
    }


def _sentence(chance: random.Random) -> str:
    one, other = chance.sample(PLACES, 2)
    if chance.random() < 0.3:
        return f"{one} {chance.choice(VERBS)} {other} in Geneva about {chance.randint(2, 900)} things, an aide said."
    return f"{one} {chance.choice(ACTS)} with {other} for the {chance.randint(2, 900)}th time in living memory."


def content(store: Store) -> dict[str, list[str]]:
    """All that the record says, in an order of its own; without keys and the times of runs."""
    with store.reading() as connection:
        found = {name: sorted(_rows(connection, f"SELECT * FROM {name}")) for name in TABLES}
        found["all articles"] = sorted(
            _rows(connection, "SELECT digest, doc, story, shown, newness, address, published FROM article")
        )
        met = "SELECT a.digest, s.place, s.doc FROM sighting s JOIN article a ON a.key = s.article_key"
        found["met"] = sorted(_rows(connection, met))
        found["quarantine"] = sorted(_rows(connection, "SELECT place, reason, digest, state FROM quarantine"))
        older = "SELECT a.digest, b.digest AS newer FROM article a JOIN article b ON b.key = a.superseded_by"
        found["superseded"] = sorted(_rows(connection, older))
    return found


def _rows(connection: object, query: str) -> Iterator[str]:
    for row in connection.execute(text(query)).mappings():  # type: ignore[attr-defined]
        yield repr({name: _plain(value) for name, value in row.items() if name not in OF_THE_RUN})


def _plain(value: object) -> object:
    """The same from both databases: SQLite has neither days nor truth values."""
    return value.isoformat() if isinstance(value, date) else int(value) if isinstance(value, bool) else value
