"""The calibration map."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.coding.confidence import calibrate, raw_confidence, read_knots
from casus.errors import DataError
from tests.coding.trees import one, tree

KNOTS = ((0.2, 0.1), (0.6, 0.5), (1.0, 0.9))


@pytest.mark.parametrize(("raw", "value"), [(0.0, 0.1), (0.2, 0.1), (0.4, 0.3), (0.6, 0.5), (0.8, 0.7), (1.0, 0.9)])
def test_calibrate(raw: float, value: float) -> None:
    assert calibrate(raw, KNOTS) == pytest.approx(value)


def test_without_knots_the_raw_value_stays() -> None:
    assert calibrate(0.37, ()) == 0.37


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_map_is_monotone(first: float, second: float) -> None:
    low, high = sorted((first, second))
    assert calibrate(low, KNOTS) <= calibrate(high, KNOTS)


def test_raw_is_the_product_of_event_and_type() -> None:
    words = tree("Roe PROPN nsubj 2\nattacked VERB root 0")
    assert raw_confidence(one(words, "attacked", "ASSAULT", score=0.5, sure=0.8)) == pytest.approx(0.4)


def test_read_knots(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    assert read_knots(path) == ()
    other = tmp_path / "other.json"
    other.write_text("[[0, 0.1], [1, 0.9]]", encoding="utf-8")
    assert read_knots(other) == ((0.0, 0.1), (1.0, 0.9))


@pytest.mark.parametrize("text", ["[[1, 0.5], [0, 0.6]]", "[[0, 0.6], [1, 0.5]]", "{}x", '[["a", 1]]', "[1, 2]"])
def test_a_broken_map_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="calibration"):
        read_knots(path)
