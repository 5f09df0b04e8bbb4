from __future__ import annotations

import pytest

from casus.store import tuning
from casus.store.store import Store
from casus.store.tuning import tune
from tests.store.coder import TEXT, article, taken
from tests.store.filled import fill


def test_a_database_looks_at_its_tables_when_they_have_grown(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "LEAST_EVENTS", 2)
    store.write(tuning._look)  # a database that was larger before does not know yet that it is empty
    assert not tune(store)
    fill(store, *(taken(article(TEXT + f" The {number}th time.")) for number in range(3)))
    assert [tune(store), tune(store)] == [True, False]
    fill(store, *(taken(article(TEXT + f" Once more, for the {number}th time.")) for number in range(6)))
    assert tune(store)


def test_a_small_record_is_left_alone(store: Store) -> None:
    fill(store, taken())
    assert not tune(store)
