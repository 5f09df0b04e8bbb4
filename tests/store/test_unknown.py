from __future__ import annotations

from casus.records.query import Query
from casus.store.store import Store
from casus.store.unknown import unknown_names
from tests.store.coder import article, taken
from tests.store.filled import fill


def test_names_that_the_record_does_not_know_with_those_like_them(store: Store) -> None:
    fill(store, taken(article("Freedonia warned Sylvania in Geneva, Osterlich said.", publisher="The Wire")))
    query = Query(
        actor=("Fredonia", "FRE"),
        recipient=("XXX",),
        said_by=("Osterlich",),
        place=("Geneve",),
        publisher=("The Wine",),
    )
    with store.reading() as connection:
        assert list(unknown_names(connection, query)) == [
            ("actor", "Fredonia", ["Freedonia"]),
            ("recipient", "XXX", []),
            ("place", "Geneve", ["Geneva"]),
            ("publisher", "The Wine", ["The Wire"]),
        ]
        assert list(unknown_names(connection, Query())) == []
