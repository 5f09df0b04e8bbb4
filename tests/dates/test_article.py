from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from casus.dates.article import ArticleDates
from casus.dates.dateline import dateline_date
from tests.dates.test_expressions import ROWS
from tests.dates.test_resolve import PHRASES

WHOLE_WEEKS = st.integers(-200, 200).map(lambda weeks: timedelta(weeks=weeks))
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
WORDS = ("yesterday", "today", "tomorrow", "night", "days ago", "day after")
PHRASES_OF_DAYS = [row[0] for row in ROWS if not row[0].startswith(("Easter", "Good Friday", "Orthodox"))]
BY_DAYS = [text for text in PHRASES_OF_DAYS if text.endswith(DAYS) or any(word in text for word in WORDS)]


@given(st.sampled_from(BY_DAYS), st.dates(date(1900, 1, 1), date(2100, 1, 1)), WHOLE_WEEKS, st.booleans())
def test_a_shifted_publication_shifts_every_relative_day_as_far(
    phrase: str, published: date, shift: timedelta, future: bool
) -> None:
    before = ArticleDates("", published).resolve(phrase, future=future)
    after = ArticleDates("", published + shift).resolve(phrase, future=future)
    for old, new in ((before.first, after.first), (before.last, after.last)):
        assert (old is None) == (new is None)
        if old is not None and new is not None:
            assert date.fromisoformat(new) - date.fromisoformat(old) == shift


@given(st.sampled_from(["yesterday", "today", "three days ago", "the day after tomorrow", "last night"]),
       st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-4000, 4000))  # fmt: skip
def test_days_that_count_from_publication_shift_by_any_number(phrase: str, published: date, days: int) -> None:
    before = ArticleDates("", published).resolve(phrase)
    after = ArticleDates("", published + timedelta(days=days)).resolve(phrase)
    assert before.value is not None
    assert after.value is not None
    assert date.fromisoformat(after.value) - date.fromisoformat(before.value) == timedelta(days=days)


@given(PHRASES, PHRASES, st.one_of(st.none(), st.dates()), st.booleans(), st.sampled_from([None, False, True]))
def test_nothing_ever_raises_and_intervals_stand_in_order(
    said: str, phrase: str, published: date | None, future: bool, south: bool | None
) -> None:
    text = f"{said} {phrase}"
    found = ArticleDates(text, published, south).resolve(phrase, len(said) + 1, future=future)
    if found.first is not None and found.last is not None:
        assert date.fromisoformat(found.first) <= date.fromisoformat(found.last)
    dateline_date(text)


def test_seasons_of_the_south() -> None:
    dates = ArticleDates("", date(2025, 7, 1), south=True)
    assert (dates.resolve("last summer").first, dates.resolve("last summer").last) == ("2024-12-01", "2025-02-28")
    assert dates.resolve("this winter").first == "2025-06-01"


def test_the_days_of_a_season_are_unknown_without_a_country() -> None:
    found = ArticleDates("", date(2025, 7, 1)).resolve("the summer of 2021")
    assert (found.value, found.first, found.last) == ("2021", None, None)


def test_the_time_named_last_before_a_phrase_counts() -> None:
    text = "Rebels struck on 3 May. The army answered on 9 May, and two days later both stopped. On 20 May they met."
    dates = ArticleDates(text, date(2025, 6, 1))
    assert dates.resolve("two days later", text.index("two days")).value == "2025-05-11"


DATELINES = {
    "JAKARTA, February 18, 1954 - Burma and Indonesia": date(1954, 2, 18),
    "CAIRO – 26 July 2022: Minister": date(2022, 7, 26),
    "KYIV, June 24, 2023 (Wire) - Troops": date(2023, 6, 24),
    "Rebels free two\n\nLIMA, 27 September 2016 - The governor": date(2016, 9, 27),
    "NAIROBI, Thursday, Nov. 12, 1953. The Governor": date(1953, 11, 12),
    "Statement of the Ministry, Tokyo, 19 May 2020\n\nJapan has": date(2020, 5, 19),
    "Published: 3 March 2021\nThe army": date(2021, 3, 3),
    "An emergency holds with effect from today, 17 July 2013.": date(2013, 7, 17),
    "Police arrested a man yesterday (July 27, 2022) in Dhaka.": date(2022, 7, 28),
    "Oyam & Gulu, Uganda , Jun 14 2022 (IPS) - The farmers": date(2022, 6, 14),
    "On 3 May 2020 rebels took the town.": None,
    "The treaty of 3 May 1998 holds.": None,
    "NAIROBI, May 8 — The army": None,
    "": None,
}


def test_datelines() -> None:
    assert {text: dateline_date(text) for text in DATELINES} == DATELINES
