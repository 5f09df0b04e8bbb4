from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.drawing.style import QUADS, STYLE
from casus.drawing.svg import figure, part, words

HOSTILE = "</text><script>alert(1)</script><a href=\"javascript:alert(1)\" onclick='x'>&amp;]]>"
SVG = "{http://www.w3.org/2000/svg}"


def read(*inner: object, title: str = "What happened") -> ElementTree.Element:
    return ElementTree.fromstring(figure(320, 120.5, title, inner))  # type: ignore[arg-type]


def test_a_figure_is_whole_and_says_what_it_shows() -> None:
    root = read(part("line", x1=0, y1=1 / 3, x2=320, y2=0.5, stroke_width=2, class_="rule", fill=None))
    assert (root.get("viewBox"), root.get("width"), root.get("role")) == ("0 0 320 120.5", "320", "img")
    assert root.get("aria-label") == "What happened"
    line = root.find(f"{SVG}line")
    assert line is not None
    assert line.attrib == {"x1": "0", "y1": "0.33", "x2": "320", "y2": "0.5", "stroke-width": "2", "class": "rule"}


@given(st.text(st.characters(codec=None), max_size=40))
def test_text_from_outside_stays_text(text: str) -> None:
    root = read(part("g", part("title", text), words(5, 5, text)), title=text)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {"svg", "style", "rect", "g", "title", "text"}
    shown = root.find(f"{SVG}g/{SVG}text")
    assert shown is not None
    assert len(shown.text or "") == len(text)


def test_markup_in_text_runs_nowhere() -> None:
    written = figure(10, 10, HOSTILE, [words(0, 0, HOSTILE, class_=HOSTILE)])
    assert "<script" not in written
    assert "<a" not in written
    assert read(words(0, 0, HOSTILE), title=HOSTILE).get("aria-label") == HOSTILE


@pytest.mark.parametrize("name", ["script", "foreignObject", "image", "use", "style", "iframe"])
def test_what_could_run_or_fetch_is_no_part(name: str) -> None:
    with pytest.raises(ValueError, match=f"no part of a figure: {name}"):
        part(name)


def test_nothing_changes_the_direction_of_words() -> None:
    assert "\u202e" not in figure(10, 10, "a\u202eb", [words(0, 0, "a\u2066b")])
    assert "\u2066" not in figure(10, 10, "a\u202eb", [words(0, 0, "a\u2066b")])


def test_handlers_and_unknown_attributes_are_refused() -> None:
    with pytest.raises(ValueError, match="onclick"):
        part("rect", onclick="alert(1)")
    with pytest.raises(ValueError, match="no link of a figure"):
        part("a", href="javascript:alert(1)")
    assert part("a", href="#incident-3").attributes == {"href": "#incident-3"}
    assert part("a", href="https://news.example/a?b=1").attributes["href"] == "https://news.example/a?b=1"


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("quad_class", QUADS)
def test_colours_can_be_seen_on_light_and_dark_paper(quad_class: int) -> None:
    from casus.drawing.style import FAINT, INK, PAPER

    for which in (0, 1):
        assert contrast(QUADS[quad_class][which], PAPER[which]) >= 3
        assert contrast(INK[which], PAPER[which]) >= 7
        assert contrast(FAINT[which], PAPER[which]) >= 4.5


def test_material_is_told_from_verbal_by_lightness_too() -> None:
    for verbal, material in ((1, 2), (3, 4)):
        assert contrast(QUADS[verbal].light, QUADS[material].light) >= 1.7


def test_the_style_holds_within_a_figure_and_fetches_nothing() -> None:
    rules = [line for line in STYLE.splitlines() if not line.startswith("@media")]
    assert all(line.startswith(".casus-figure") for line in rules)
    assert not {"url(", "@import", "http"} & {word for word in ("url(", "@import", "http") if word in STYLE}
    assert "prefers-color-scheme:dark" in STYLE
