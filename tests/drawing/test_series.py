from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.drawing.series import NAMES, WIDE, chart
from casus.records.series import Quantity, SeriesRow

SVG = "{http://www.w3.org/2000/svg}"
FIRST = date(1962, 10, 1)


def row(week: int = 0, counts: tuple[int, int, int, int] = (0, 0, 0, 0), **changed: Any) -> SeriesRow:
    """A week with so many incidents of each quad class; `changed` replaces fields."""
    first = FIRST + timedelta(days=7 * week)
    fields: dict[str, Any] = {
        "parties": ("USA", "SUN"), "by": "week", "side": "either", "first": first, "last": first + timedelta(days=6),
        "count": sum(counts), "verbal_cooperation": counts[0], "material_cooperation": counts[1],
        "verbal_conflict": counts[2], "material_conflict": counts[3], "types": (), "balance": None,
        "count_expected": 0.0, "count_low": 0.0, "count_high": 0.0, "net": -3.0, "mean": None, "net_expected": -2.0,
        "net_low": -6.0, "net_high": 1.0, "net_possible": -3.0, "tension": 40.0, "changes": (), "incidents": (),
        "possible": (),
    }  # fmt: skip
    return SeriesRow(**(fields | changed))


def drawn(*rows: SeriesRow) -> ElementTree.Element:
    return ElementTree.fromstring(chart(rows))


def titled(root: ElementTree.Element, words: str) -> list[ElementTree.Element]:
    return [one for one in root.iter(f"{SVG}g") if words in (one.findtext(f"{SVG}title") or "")]


def edges(block: ElementTree.Element) -> tuple[float, float]:
    rect = block.find(f"{SVG}rect")
    assert rect is not None
    top = float(rect.get("y") or "")
    return top, top + float(rect.get("height") or "")


def test_cooperation_is_above_nought_and_conflict_below_words_next_to_it() -> None:
    root = drawn(row(0, (2, 1, 3, 1)), row(1))
    blocks = {quad: edges(titled(root, NAMES[quad])[0]) for quad in NAMES}
    assert blocks[2][1] == pytest.approx(blocks[1][0], abs=0.02)
    assert blocks[1][1] == pytest.approx(blocks[3][0], abs=0.02)
    assert blocks[3][1] == pytest.approx(blocks[4][0], abs=0.02)
    assert blocks[1][1] - blocks[1][0] == pytest.approx(2 * (blocks[2][1] - blocks[2][0]), abs=0.05)


def test_words_are_hollow_and_each_class_has_its_colour() -> None:
    root = drawn(row(0, (1, 1, 1, 1)))
    found = {quad: titled(root, NAMES[quad])[0].find(f"{SVG}rect") for quad in NAMES}
    assert {quad: one is not None and one.get("class") for quad, one in found.items()} == {
        1: "quad-1 hollow", 2: "quad-2", 3: "quad-3 hollow", 4: "quad-4",
    }  # fmt: skip


def test_the_net_stands_within_the_panel_with_its_band_and_empty_weeks_have_none() -> None:
    root = drawn(row(0, (0, 0, 1, 0)), row(1))
    (net,) = titled(root, "90 % within")
    line, dot = net.find(f"{SVG}line"), net.find(f"{SVG}circle")
    assert line is not None
    assert dot is not None
    assert float(line.get("y2") or "") < float(dot.get("cy") or "") < float(line.get("y1") or "")
    assert "-3, 90 % within -6 to 1" in (net.findtext(f"{SVG}title") or "")


def test_a_change_of_level_is_named_where_it_begins() -> None:
    root = drawn(row(0), row(1, changes=("conflict", "net")), row(2))
    assert [one.text for one in root.iter(f"{SVG}text") if one.text and "conflict, net" in one.text] == [
        "conflict, net"
    ]


def test_names_are_text_whatever_they_are() -> None:
    root = drawn(row(parties=("<script>alert(1)</script>", 'a"b&c\x00')))
    assert not list(root.iter(f"{SVG}script"))
    assert root.get("aria-label", "").startswith('<script>alert(1)</script> and a"b&c\ufffd,')


ROWS = st.lists(st.tuples(*(st.integers(0, 50),) * 4), min_size=1, max_size=30)


@given(ROWS, st.floats(-500, 500), st.floats(0, 100), st.lists(st.sampled_from(["conflict", "count"]), max_size=1))
def test_everything_is_on_the_paper(
    counts: list[tuple[int, int, int, int]], net: float, tension: float, changes: list[Quantity]
) -> None:
    root = drawn(
        *(
            row(week, one, net=net, net_low=net - 5, net_high=net + 5, tension=tension, changes=tuple(changes))
            for week, one in enumerate(counts)
        )
    )
    height = float(root.get("height") or "")
    for one in root.iter():
        for name, most in (("x", WIDE), ("cx", WIDE), ("x1", WIDE), ("y", height), ("cy", height), ("y1", height)):
            assert 0 <= float(one.get(name) or 0) <= most
