from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casus.web.passages import Piece, Span, paragraphs, passages

TEXT = "one two three\n\nfour five"


def cut(text: str, *spans: Span, **anchors: int) -> list[list[Piece]]:
    by_offset: dict[int, list[str]] = {}
    for name, at in anchors.items():
        by_offset.setdefault(at, []).append(name)
    return list(passages(text, spans, by_offset))


def test_blank_lines_part_paragraphs_and_line_ends_where_there_are_none() -> None:
    assert [TEXT[start:end] for start, end in paragraphs(TEXT)] == ["one two three", "four five"]
    assert len(paragraphs("one\ntwo\n\nthree")) == 2
    assert len(paragraphs("one\ntwo\nthree")) == 3
    assert paragraphs(" \n\n ") == []


def test_marks_that_overlap_are_cut_where_either_begins_or_ends() -> None:
    ((*pieces,), _) = cut(TEXT, Span(0, 7, "a", "trigger"), Span(4, 13, "b", "actor"))
    assert [(one.text, [mark.of for mark in one.marks]) for one in pieces] == [
        ("one ", ["a"]), ("two", ["a", "b"]), (" three", ["b"]),
    ]  # fmt: skip


def test_of_nested_marks_the_shortest_comes_first() -> None:
    ((*pieces,), _) = cut(TEXT, Span(0, 13, "outer", "trigger"), Span(4, 7, "inner", "trigger"))
    assert [mark.of for mark in pieces[1].marks] == ["inner", "outer"]
    assert pieces[1].of("trigger")[0].of == "inner"


def test_a_mark_over_two_paragraphs_is_in_both() -> None:
    first, second = cut(TEXT, Span(8, 19, "a", "source"))
    assert [one.text for one in first if one.marks] == ["three"]
    assert [one.text for one in second if one.marks] == ["four"]


def test_what_is_not_of_the_text_is_left_out_and_empty_marks_too() -> None:
    assert not any(one.marks for piece in cut(TEXT, Span(-1, 3, "a", ""), Span(20, 99, "b", ""), Span(3, 3, "c", ""))
                   for one in piece)  # fmt: skip


def test_every_anchor_is_put_somewhere() -> None:
    pieces = [one for piece in cut(TEXT, start=0, inside=4, between=13, end=24, beyond=99) for one in piece]
    assert [name for one in pieces for name in one.begins] == ["start", "inside", "between", "end", "beyond"]
    assert next(one.text for one in pieces if "between" in one.begins) == "four fiv"


@given(
    st.text(alphabet="ab \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
    st.lists(st.integers(0, 70), max_size=5),
)
def test_nothing_of_a_paragraph_is_lost_or_told_twice(
    text: str, spans: list[tuple[int, int]], anchors: list[int]
) -> None:
    marks = [Span(start, end, str(number), "k") for number, (start, end) in enumerate(spans)]
    made = list(passages(text, marks, {at: [f"a{at}"] for at in anchors}))
    assert ["".join(one.text for one in piece) for piece in made] == [text[a:b] for a, b in paragraphs(text)]
    at = 0
    for piece, (start, end) in zip(made, paragraphs(text), strict=True):
        at = start
        for one in piece:
            over = {mark for mark in marks if mark.start <= at and at + len(one.text) <= mark.end <= len(text)}
            assert set(one.marks) == over
            at += len(one.text)
        assert at == end
    if made:
        assert sorted(name for piece in made for one in piece for name in one.begins) == sorted(
            f"a{at}" for at in set(anchors)
        )
