from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.published import stated_published, strict_published, url_day, written_day


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2025-06-19", "2025-06-19"),
        (" 20250619 ", "2025-06-19"),
        ("2025-06-19T08:00:00+03:00", "2025-06-19T08:00:00+03:00"),
        ("2025-06-19T08:00Z", "2025-06-19T08:00:00+00:00"),
        ("2025-06-19T08:00:00", None),
        ("19 June 2025", None),
        ("2025-06", None),
        ("2025-02-30", None),
        ("0001-01-01", None),
        ("", None),
        ("2" * 5_000, None),
    ],
)
def test_strict(text: str, published: str | None) -> None:
    assert strict_published(text) == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2025-06-19 08:00:00", "2025-06-19T08:00:00"),
        ("2025-06-19T08:00:00.123+03", "2025-06-19T08:00:00.123000+03:00"),
        ("Thu, 19 Jun 2025 08:00:00 GMT", "2025-06-19T08:00:00+00:00"),
        ("June 19th, 2025", "2025-06-19"),
        ("1970-01-01T00:00:00Z", None),
        ("1718784000", None),
        ("06/07/2025", None),
        ("today", None),
    ],
)
def test_stated(text: str, published: str | None) -> None:
    assert stated_published(text) == published


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lima, June 3, 2024 (Wire)", "2024-06-03"),
        ("3 Sept. 2024", "2024-09-03"),
        ("31 June 2024", None),
        ("June 2024", None),
        ("June 3, 2024 to June 4, 2024", None),
    ],
)
def test_written(text: str, day: str | None) -> None:
    assert written_day(text) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2022/06/03/truce", "2022-06-03"),
        ("https://a.example/2022-6-3/truce", "2022-06-03"),
        ("https://a.example/2022/06/truce", None),
        ("https://a.example/2022/06/2022063-truce", None),
        ("https://a.example/2022/13/03/truce", None),
        ("https://a.example/story-2022", None),
    ],
)
def test_url_day(url: str, day: str | None) -> None:
    assert url_day(url) == day


@given(st.text(max_size=80))
def test_any_text_is_a_time_or_nothing(text: str) -> None:
    for value in (strict_published(text), stated_published(text), written_day(text), url_day(text)):
        assert value is None or strict_published(value) or "T" in value
