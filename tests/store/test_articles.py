from __future__ import annotations

from dataclasses import replace

from casus.store.articles import articles_by_key, events_of, keys_to_code
from casus.store.reading import CHUNK
from casus.store.store import Store
from tests.builders import VERSIONS
from tests.store.coder import article, code, sketch_of, taken
from tests.store.filled import articles, fill

PAGE = {"url": "https://news.example/a?utm_source=x", "address": "https://news.example/a"}


def test_an_article_as_it_is_kept(store: Store) -> None:
    given = article(publisher="The Wire", extra={"desk": 1}, **PAGE)
    fill(store, taken(given, place="b.html", retrieved="2025-06-20T10:00:00+00:00"), taken(given, place="a.html"))
    (kept,) = articles(store)
    for part in ("doc", "title", "url", "address", "publisher", "published", "language", "text"):
        assert getattr(kept, part) == getattr(given, part)
    assert (kept.id, kept.story, kept.copies, kept.shown) == (given.digest, given.digest, 1, True)
    assert (kept.places, kept.retrieved, kept.superseded_by) == (
        ("a.html", "b.html"),
        "2025-06-20T10:00:00+00:00",
        None,
    )
    assert (kept.events, kept.statements) == (2, 1)


def test_copies_are_counted_without_old_versions(store: Store) -> None:
    old = taken(
        article("Freedonia warned Sylvania.", doc="old", published="2025-06-18", **PAGE), sketch=sketch_of(1, 2)
    )
    new = taken(article("Freedonia warned Tomania.", doc="new", **PAGE), sketch=sketch_of(1, 2))
    copy = taken(article("Freedonia warned Osterlich.", doc="copy"), sketch=sketch_of(1, 2))
    fill(store, old, new, copy)
    assert {one.doc: one.copies for one in articles(store)} == {"old": 2, "new": 2, "copy": 2}
    assert {one.doc: one.superseded_by for one in articles(store)} == {
        "old": new.article.digest,
        "new": None,
        "copy": None,
    }


def test_what_is_to_be_coded_again(store: Store) -> None:
    newer = replace(VERSIONS, registry="r2")
    fill(store, taken(article(doc="old")), taken(article("Sylvania met Tomania.", doc="new"), versions=newer))
    with store.reading() as connection:
        assert [one.doc for one in articles_by_key(connection, keys_to_code(connection, None))] == ["old", "new"]
        assert [one.doc for one in articles_by_key(connection, keys_to_code(connection, newer))] == ["old"]
        assert keys_to_code(connection, replace(newer, casus="9")) == keys_to_code(connection, None)


def test_the_events_of_one_article_in_the_order_of_its_text(store: Store) -> None:
    given = article("\n".join(f"Freedonia warned Sylvania {n}." for n in range(CHUNK + 5)))
    fill(store, taken(article("Sylvania met Tomania.", doc="other")), taken(given))
    with store.reading() as connection:
        keys = dict(zip((one.digest for one in articles_by_key(connection, keys_to_code(connection, None))),
                        keys_to_code(connection, None), strict=True))  # fmt: skip
        assert events_of(connection, keys[given.digest]) == list(code(given).events)
