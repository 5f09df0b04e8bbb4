from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

import casus
from casus.asking.found import KINDS
from casus.records.facets import Facets
from casus.records.query import Query
from casus.records.series import party_of


def numbers(found: Facets, part: str) -> dict[str, int]:
    (facet,) = [one for one in found.facets if one.part == part]
    return {one.value: one.number for one in facet.choices}


@pytest.mark.parametrize("kind", KINDS)
def test_each_choice_has_as_many_as_it_says(record: casus.Workspace, kind: str) -> None:
    """Asked for with the choice, the record gives that number; of parties whoever counts as one is more than one."""
    found = record.facets(kind, Query())
    assert (found.whole, found.counted) == (True, getattr(record, kind)().count())
    for facet in found.facets:
        if facet.part in ("month", "quad_class", "actor", "recipient", "speaker", "addressee", "place", "language"):
            continue
        for one in facet.choices:
            parts: dict[str, Any] = {facet.part: one.value}
            assert getattr(record, kind)(**parts).count() == one.number, (facet.part, one)


def test_incidents_by_party_and_month(record: casus.Workspace) -> None:
    found = record.facets("incidents", Query(type=("ASSAULT",)))
    own = list(record.incidents(type="ASSAULT"))
    parties = Counter(party for one in own for party in {party_of(who.code) for who in one.actor} if party)
    assert numbers(found, "actor") == dict(parties.most_common(20))
    assert numbers(found, "month") == dict(Counter(one.day[:7] for one in own if one.day))
    places = Counter(one.place.country for one in own if one.place and one.place.country)
    assert numbers(found, "place") == places
    (actor,) = [one for one in found.facets if one.part == "actor"]
    assert {"USA": "United States"}.items() <= {one.value: one.name for one in actor.choices}.items()


def test_only_the_newest_are_counted_of_very_many(record: casus.Workspace) -> None:
    from casus.store.facets import facets

    found = record.store.read(lambda connection: facets(connection, "events", Query(), most=50))
    assert (found.counted, found.whole) == (50, False)
    newest = Counter(one.event_type for one in record.events(order="newest", limit=50))
    assert numbers(found, "type") == newest
