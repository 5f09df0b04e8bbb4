from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.feed_fields import language_tag, minutes, newest_first, one_line, time_of, web_link, whole_text

BASE = "https://news.example/a/"
ANYTHING = st.none() | st.integers() | st.text(max_size=40) | st.lists(st.text(max_size=3))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (None, None),
        (7, None),
        ("", None),
        (" \n\u00a0", None),
        ("a\x00b\u0085\ud800 \n c", "ab c"),
        ("x" * 3_000, "x" * 2_000),
    ],
)
def test_one_line(text: object, line: str | None) -> None:
    assert one_line(text) == line


def test_a_line_of_markup() -> None:
    assert one_line("<p>One</p><p>tw<b>o</b> &amp; <br>three", markup=True) == "One two & three"
    assert one_line("1 < 2 &amp; 3", markup=False) == "1 < 2 &amp; 3"


def test_whole_text() -> None:
    assert whole_text(" <p>a\n\x00b</p> ") == "<p>a\nb</p>"
    assert whole_text(" \x00 ") is None
    assert whole_text(["a"]) is None


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("b", "https://news.example/a/b"),
        (" //other.example/b#c ", "https://other.example/b#c"),
        ("HTTP://Other.example", "http://Other.example"),
        ("https://a b.example/", None),
        ("mailto:jane.roe@news.example", None),
        ("http://", None),
        ("http://[", None),
        ("x" * 2_001, None),
        (None, None),
        ("", None),
    ],
)
def test_web_link(text: object, link: str | None) -> None:
    assert web_link(text, BASE) == link


def test_the_rest() -> None:
    assert (language_tag("EN_us "), language_tag("English"), language_tag(None)) == ("en-us", None, None)
    assert (minutes(" 60 "), minutes("0"), minutes("-1"), minutes("99999"), minutes(60)) == (
        60,
        None,
        None,
        10_080,
        None,
    )
    assert (time_of(" 2025-06-19 "), time_of("soon"), time_of(None), time_of("1" * 300)) == (
        "2025-06-19",
        None,
        None,
        None,
    )
    times = ["1600-01-01", "2025-06-19", None, "2025-06-19T05:00:00+00:00", "2025-06-19T08:00:00+02:00"]
    assert sorted(times, key=newest_first) == [None, *times[:2:-1], *times[1::-1]]


@given(ANYTHING)
def test_any_value_is_read_or_none(value: object) -> None:
    for read in (one_line, whole_text, time_of, language_tag):
        found = read(value)
        assert found is None or found.encode()
    assert (web_link(value, BASE) or "https://").startswith(("http://", "https://"))
