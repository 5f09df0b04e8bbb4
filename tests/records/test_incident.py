"""The relations of incidents go both ways."""

from __future__ import annotations

from typing import get_args

from casus.records.incident import CONVERSE, Relation


def test_every_relation_has_one_that_goes_back() -> None:
    assert set(CONVERSE) == set(get_args(Relation))
    assert {CONVERSE[back] for back in CONVERSE.values()} == set(CONVERSE)
    assert all(CONVERSE[back] == relation != back for relation, back in CONVERSE.items())
