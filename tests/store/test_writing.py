from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from casus.errors import StoreError
from casus.records.article import Article
from casus.records.outcome import Known, Sighting, Taken
from casus.records.query import Query
from casus.store.articles import articles_by_key, keys_to_code
from casus.store.check import problems
from casus.store.runs import start_run
from casus.store.store import Store
from casus.store.writing import Stored, Writer
from tests.store.coder import GROUPING, TEXT, article, code, sketch_of, taken
from tests.store.dump import dump
from tests.store.filled import ALL, articles, events, fill, rows

EARLY, LATE = "2025-06-20T10:00:00+00:00", "2025-06-21T10:00:00+00:00"


def stored_article(store: Store) -> Article:
    """The only one, as it is coded again."""
    with store.reading() as connection:
        (found,) = articles_by_key(connection, keys_to_code(connection, None))
    return found


def know(store: Store, *met: Sighting, digest: str) -> list[bool]:
    run = store.write(lambda connection: start_run(connection, "ingest", []))
    return [
        store.write(lambda connection, one=one: Writer(connection, run, GROUPING).know(Known(one, digest)))  # type: ignore[misc]
        for one in met
    ]


def test_the_same_article_twice_is_stored_once(store: Store) -> None:
    assert fill(store, taken()) == [Stored("coded")]
    before = dump(store)
    assert fill(store, taken()) == [Stored("known")]
    assert dump(store) == before
    assert len(events(store)) == 2


def test_under_two_names_at_two_places_it_is_one_article_met_twice(store: Store) -> None:
    fill(store, taken(place="b/wire.txt"), taken(article(doc="afp"), place="a/afp.txt", retrieved=EARLY))
    (kept,) = articles(store)
    assert (kept.doc, kept.places, kept.retrieved, kept.copies) == ("afp", ("a/afp.txt", "b/wire.txt"), EARLY, 1)
    assert {one.doc for one in events(store)} == {"afp"}


def test_a_known_article_that_is_met_again_is_noted_where(store: Store) -> None:
    fill(store, taken(place="a.txt"))
    digest = article().digest
    assert (
        know(store, Sighting("b.txt", "wire"), Sighting("a.txt", "wire", retrieved=LATE), digest=digest) == [True] * 2
    )
    (kept,) = articles(store)
    assert (kept.places, kept.retrieved) == (("a.txt", "b.txt"), LATE)


def test_an_article_that_is_not_there_is_not_known(store: Store) -> None:
    assert know(store, Sighting("a.txt", "wire"), digest="0" * 32) == [False]
    assert articles(store) == []


def test_it_was_retrieved_when_it_was_last_met(store: Store) -> None:
    fill(store, taken(place="a", retrieved=LATE), taken(place="a", retrieved=EARLY), taken(place="b"))
    assert articles(store)[0].retrieved == LATE


def test_extra_keys_of_all_sightings_are_kept(store: Store) -> None:
    for desk in ({"desk": "b"}, {"desk": "a", "page": 3}, {"desk": None}):
        fill(store, taken(article(extra=desk), place=str(desk)))
    assert stored_article(store).extra == {"desk": "a", "page": 3}


def test_extra_is_kept_as_json_can_be_kept_anywhere(store: Store) -> None:
    deep: object = "bottom"
    for _ in range(2_000):
        deep = [deep]
    given = {
        "nan": float("nan"),
        "inf": [float("-inf")],
        "nul": "a\x00b",
        "half": "\ud800",
        "deep": deep,
        "big": 10**40,
    }
    fill(store, taken(article(extra=given)))
    kept = dict(stored_article(store).extra)
    assert "…" in str(kept.pop("deep"))
    assert kept == {"nan": None, "inf": [None], "nul": "a\ufffdb", "half": "\\ud800", "big": 10**40}
    assert events(store)[0].article.extra["big"] == 10**40


@pytest.mark.parametrize("part", ["text", "title", "publisher", "url", "address"])
@pytest.mark.parametrize("bad", ["\ud800", "\x00"])
def test_a_text_that_no_database_keeps_is_refused_and_leaves_nothing(store: Store, part: str, bad: str) -> None:
    given = article(**{part: f"{TEXT}{bad}"})
    one = Taken(Sighting("a.txt", "wire"), given, code(given))
    with pytest.raises(
        StoreError, match=rf"{'name' if part == 'publisher' else part} holds '\\(ud800|x00)' at character"
    ):
        fill(store, one)
    assert all(found == [] for found in dump(store).values())


def test_names_of_files_that_are_no_text_are_written_out(store: Store) -> None:
    given = article(doc="caf\udce9")
    fill(
        store, taken(given, place="in/caf\udce9.html"), taken(article("Sylvania met Osterlich.", doc="a\x00b"), "x\x00")
    )
    assert sorted((one.doc, one.places) for one in articles(store)) == [
        ("a\ufffdb", ("x\ufffd",)),
        ("caf\\udce9", ("in/caf\\udce9.html",)),
    ]


def test_very_long_values_are_kept_whole(store: Store) -> None:
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzäöü ", k=900_000))
    given = article(
        f"{TEXT}{noise}", doc=noise[:9_000], title=noise[:9_000], url=noise[:9_000], address=noise[:9_000],
        publisher=noise[:9_000],
    )  # fmt: skip
    fill(store, taken(given, place=noise[:9_000]), taken(given, place=noise[:9_001]))
    assert stored_article(store) == given
    (kept,) = articles(store)
    assert [len(place.encode()) <= 2_000 for place in kept.places] == [True, True]
    assert articles(store, replace(ALL, text="warned")) == [kept]


def test_a_place_of_many_bytes_is_shortened_to_one_that_can_be_found_again(store: Store) -> None:
    long = "ж" * 3_000
    assert fill(store, taken(place=long), taken(place=long)) == [Stored("coded"), Stored("known")]
    assert len(articles(store)[0].places) == 1


@pytest.mark.parametrize(
    "broken",
    [
        {"id": "e" * 16},
        {"id": "e" * 17, "mode": "m" * 25},
        {"quad_class": 2**70},
    ],
)
def test_an_article_that_cannot_be_stored_is_not_stored_at_all(store: Store, broken: dict[str, Any]) -> None:
    fill(store, taken())
    before = dump(store)
    one = taken(article("Sylvania warned Tomania. Sylvania met Osterlich. Tomania aided Sylvania."))
    made = tuple(replace(event, **broken) for event in one.coded.events)
    with pytest.raises(StoreError):
        fill(store, replace(one, coded=replace(one.coded, events=made, statements=())))
    assert dump(store) == before
    assert fill(store, one) == [Stored("coded")]


def test_what_is_no_json_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="date"):
        fill(store, taken(article(extra={"day": date(2025, 6, 19)})))
    assert articles(store) == []


@pytest.mark.parametrize("part", ["statements", "positions"])
def test_what_speaks_of_an_event_that_is_not_there_is_refused(store: Store, part: str) -> None:
    one = taken()
    named: dict[str, Any] = {
        "statements": tuple(replace(said, events=("nobody",)) for said in one.coded.statements),
        "positions": tuple(replace(stand, event="nobody") for stand in one.coded.positions),
    }
    with pytest.raises(StoreError, match="nobody"):
        fill(store, replace(one, coded=replace(one.coded, **{part: named[part]})))
    assert articles(store) == []


def test_a_newer_version_of_a_page_supersedes_the_older(store: Store) -> None:
    page = {"address": "https://news.example/a", "url": "https://news.example/a"}
    old, new = (article(f"Freedonia warned Sylvania {n} times.", **page) for n in ("two", "three"))
    done = fill(store, taken(new, retrieved=LATE), taken(old, retrieved=EARLY))
    assert done == [Stored("coded"), Stored("updated")]
    assert [one.id for one in articles(store, Query())] == [new.digest]
    by_id = {one.id: one for one in articles(store)}
    assert by_id[old.digest].superseded_by == new.digest
    assert not by_id[old.digest].shown
    assert len(events(store, Query())) == 1


def test_articles_without_an_address_are_no_versions_of_one_page(store: Store) -> None:
    front = {"url": "https://news.example/"}
    given = [article(f"Freedonia warned Sylvania {n} times.", **front) for n in ("two", "three")]
    assert fill(store, *map(taken, given)) == [Stored("coded"), Stored("coded")]


def test_a_copy_is_told_as_one(store: Store) -> None:
    first, second = (article(f"Freedonia warned {one}.") for one in ("Sylvania", "Tomania"))
    done = fill(store, taken(first, sketch=sketch_of(1, 2, 3)), taken(second, sketch=sketch_of(2, 3, 4)))
    assert [one.copy for one in done] == [False, True]


def test_what_was_coded_with_is_noted_once(store: Store) -> None:
    other = replace(taken().coded.versions, model="m2")
    fill(
        store,
        taken(),
        taken(article("Sylvania met Osterlich."), versions=other),
        taken(article("Tomania met Sylvania.")),
    )
    assert sorted(rows(store, "SELECT model FROM version")) == [("m1",), ("m2",)]
    assert {one.versions.model for one in events(store)} == {"m1", "m2"}


def test_an_article_without_events_is_kept_too(store: Store) -> None:
    fill(store, taken(article("Nothing happened.", published=None)))
    (kept,) = articles(store)
    assert (kept.events, kept.statements, kept.published) == (0, 0, None)
    assert list(problems(store)) == []
