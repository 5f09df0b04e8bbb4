from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.drawing.axis import text_width
from casus.drawing.layout import MARGIN, MOST_LANE, ROW, Mark, lay_out
from casus.drawing.style import QUADS, SIZE
from casus.drawing.timeline import NARROW, WIDE, timeline

SVG = "{http://www.w3.org/2000/svg}"
SPAN = (date(2025, 6, 1), date(2025, 6, 30))
DAY = date(2025, 6, 12)

marks = st.builds(
    Mark,
    st.dates(*SPAN),
    st.sampled_from(sorted(QUADS)),
    st.integers(1, 400),
    st.text(max_size=40),
    st.text(max_size=40),
    st.sampled_from([None, "#i1"]),
    st.booleans(),
)


def drawn(*shown: Mark, width: int = WIDE, span: tuple[date, date] = SPAN) -> ElementTree.Element:
    return ElementTree.fromstring(timeline(shown, "June", span, width))


def shapes(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Of incidents: those that say what they are."""
    return [one for one in root.iter() if one.find(f"{SVG}title") is not None]


def test_cooperation_is_above_the_axis_and_conflict_below_deeds_further_out() -> None:
    layout = lay_out([Mark(DAY, quad_class, 1) for quad_class in (1, 2, 3, 4)], SPAN, WIDE)
    y = {spot.mark.quad_class: spot.y for spot in layout.spots}
    assert y[2] < y[1] < layout.axis_y < y[3] < y[4]


def test_more_reports_make_a_larger_mark_next_to_the_axis() -> None:
    layout = lay_out([Mark(DAY, 4, 1), Mark(DAY, 4, 5)], SPAN, WIDE)
    one, five = sorted(layout.spots, key=lambda spot: spot.mark.reports)
    assert five.size > one.size
    assert five.y + five.size <= one.y - one.size
    assert one.x == five.x


def test_colour_is_never_alone() -> None:
    made = {mark.quad_class: shapes(drawn(mark))[0] for mark in (Mark(DAY, one, 1) for one in QUADS)}
    names = {one: [part.tag.removeprefix(SVG) for part in shape][1] for one, shape in made.items()}
    assert names == {1: "circle", 2: "circle", 3: "path", 4: "path"}
    hollow = {one: "hollow" in list(shape)[1].attrib["class"] for one, shape in made.items()}
    assert hollow == {1: True, 2: False, 3: True, 4: False}


def test_what_did_not_happen_is_broken_and_the_key_says_so() -> None:
    said = ElementTree.tostring(drawn(Mark(DAY, 4, 1, sure=False)), encoding="unicode")
    assert said.count("stroke-dasharray") == 2
    assert "said not to have happened" in said
    assert "stroke-dasharray" not in ElementTree.tostring(drawn(Mark(DAY, 4, 1)), encoding="unicode")


def test_a_mark_leads_to_its_place_and_its_label_too() -> None:
    root = drawn(Mark(DAY, 4, 3, "12 Jun: airstrike", "An airstrike", "#i3"))
    links = root.findall(f".//{SVG}a")
    assert [one.get("href") for one in links] == ["#i3", "#i3"]
    assert "12 Jun: airstrike" in "".join(root.itertext())


@given(st.lists(marks, min_size=1, max_size=20), st.sampled_from([WIDE, NARROW]))
def test_everything_stands_within_the_figure(shown: list[Mark], width: int) -> None:
    root = drawn(*shown, width=width)
    height = float(root.attrib["height"])
    assert len(shapes(root)) == len(shown)
    for text in root.iter(f"{SVG}text"):
        x, y, wide = float(text.attrib["x"]), float(text.attrib["y"]), text_width(text.text or "")
        left = x - wide / 2 if text.get("text-anchor") == "middle" else x
        assert left >= -1
        assert left + wide <= width + 1
        assert SIZE / 2 <= y <= height
    for spot in lay_out(shown, SPAN, width).spots:
        assert spot.size <= spot.y <= height - spot.size
        assert MARGIN <= spot.x <= width


@given(st.lists(marks, min_size=1, max_size=12))
def test_labels_of_a_figure_do_not_cover_each_other(shown: list[Mark]) -> None:
    labels = lay_out(shown, SPAN, NARROW).labels
    for at, one in enumerate(labels):
        for other in labels[at + 1 :]:
            apart = abs(one.y - other.y) >= ROW - 0.01
            assert apart or one.x + text_width(one.text) <= other.x or other.x + text_width(other.text) <= one.x


def test_a_crowded_day_is_squeezed_into_its_lane() -> None:
    layout = lay_out([Mark(DAY, 4, 9)] * 12 + [Mark(SPAN[0], 4, 9)] * 6, SPAN, WIDE)
    top, bottom = layout.lanes[4]
    assert bottom - top <= MOST_LANE + 20
    assert len(layout.spots) == 18
    heights = {day: max(spot.y for spot in layout.spots if spot.mark.day == day) - top for day in (DAY, SPAN[0])}
    assert heights[DAY] > 1.6 * heights[SPAN[0]], "all stacks of a figure are on one scale"


def test_of_too_many_to_draw_each_bars_are_drawn_and_the_labelled() -> None:
    crowd = [Mark(DAY, 4, 1, "12 Jun: airstrike"), *[Mark(DAY, 4, 1)] * 60, *[Mark(SPAN[0], 3, 1)] * 15]
    layout = lay_out(crowd, SPAN, WIDE)
    assert [spot.mark.label for spot in layout.spots] == ["12 Jun: airstrike"]
    height = {bar.quad_class: bar.height for bar in layout.bars}
    assert height[4] / height[3] == pytest.approx(61 / 15)
    for bar in layout.bars:
        top, bottom = layout.lanes[bar.quad_class]
        assert top <= bar.y < bar.y + bar.height <= bottom
    said = "".join(drawn(*crowd).itertext())
    assert "the higher a bar, the more incidents" in said
    assert "one report, four reports" not in said


def test_years_on_a_phone_share_stacks_and_stay_readable() -> None:
    days = [date(2015, 1, 1) + timedelta(at * 30) for at in range(120)]
    layout = lay_out([Mark(day, 3, 1) for day in days], (days[0], days[-1]), NARROW)
    assert len({spot.x for spot in layout.spots}) <= NARROW / 10
    assert drawn(Mark(days[3], 1, 1), width=NARROW, span=(days[0], days[-1])).get("width") == str(NARROW)


def test_a_mark_outside_the_span_is_not_drawn() -> None:
    assert shapes(drawn(Mark(date(2024, 1, 1), 4, 1))) == []
    assert shapes(drawn()) == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_one_day_is_a_figure_too(width: int) -> None:
    root = drawn(Mark(DAY, 4, 1, "12 Jun: airstrike"), width=width, span=(DAY, DAY))
    assert {"12 Jun", "12 Jun: airstrike"} <= {text.text for text in root.iter(f"{SVG}text")}
