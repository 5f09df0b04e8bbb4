from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.places.names import fold


@pytest.mark.parametrize(
    ("text", "key"),
    [("Bogotá", "bogota"), ("St. Louis", "saint louis"), ("Port-au-Prince", "port au prince"), ("U.S.", "us"),
     ("Sana'a", "sanaa"), ("Łódź", "lodz"), ("  The  Hague ", "the hague"), ("!", "")],
)  # fmt: skip
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_folding_twice_changes_nothing_but_saints(text: str) -> None:
    key = fold(text)
    assert "\t" not in key
    assert "\n" not in key
    assert key == key.strip()
