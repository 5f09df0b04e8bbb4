from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from casus.drawing.axis import text_width
from casus.drawing.labels import GAP, MOST, Flag, place

points = st.lists(st.tuples(st.integers(0, 400), st.text("abcdefgh", min_size=1, max_size=24)), max_size=9)


def crossed(line: Flag, words: Flag) -> bool:
    """Whether the line that leads to one label runs through the words of another."""
    return line.row > words.row and words.start < line.x < words.start + words.width


def covered(one: Flag, other: Flag) -> bool:
    return one.row == other.row and one.start < other.start + other.width and other.start < one.start + one.width


@given(points, st.integers(1, 5))
def test_no_label_covers_another_or_a_line_to_it(wanted: list[tuple[float, str]], rows: int) -> None:
    placed = place(wanted, 0, 400, rows)
    for one, other in combinations(placed, 2):
        assert not covered(one, other)
        assert not crossed(one, other)
        assert not crossed(other, one)
    for flag in placed:
        assert flag.start >= 0
        assert flag.start + flag.width <= 400
        assert flag.row < rows
        assert (flag.x, flag.width) == (wanted[flag.number][0], text_width(wanted[flag.number][1]))
    assert len(placed) <= MOST


def test_labels_side_by_side_need_one_row() -> None:
    placed = place([(20, "first"), (120, "second"), (220, "third")], 0, 400, 4)
    assert [(flag.number, flag.row) for flag in placed] == [(0, 0), (1, 0), (2, 0)]
    assert placed[0].start == 20 + GAP


def test_labels_of_neighbours_are_turned_away_from_each_other_and_stacked() -> None:
    placed = place([(200, "word " * 5), (205, "word " * 5), (210, "word " * 5)], 0, 400, 4)
    assert sorted(flag.row for flag in placed) == [0, 0, 1]
    assert {flag.right for flag in placed} == {True, False}


def test_what_finds_no_room_is_left_out_and_the_first_go_before() -> None:
    crowd: list[tuple[float, str]] = [(200.0, "word " * 5)] * 6
    assert [flag.number for flag in place(crowd, 0, 400, 2)] == [0, 1, 2, 3]
    assert place([(10, "word " * 40)], 0, 400, 2) == []
    assert place([], 0, 400, 2) == []
