from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from casus.records.account import Account, Report
from casus.stories.accounts import accounts
from casus.stories.forest import UNDATED, codes, seniority, week_of, weeks
from tests.builders import event
from tests.stories import tellings

DAY = date(2025, 6, 19)


@dataclass(frozen=True)
class Keyed:
    inserted: frozenset[str]
    asked: frozenset[str]
    lasting: frozenset[str] = frozenset()


KEYED = st.builds(Keyed, *[st.frozensets(st.sampled_from("abc"))] * 3)


def account(on: date | None) -> Account:
    """Of an event without a date: its time is known when the day of its article is."""
    report = Report("wire", None, None, "2025-06-19", "d" * 32, "d" * 32)
    return accounts(report, [event(date=None)], on)[0]


@given(KEYED, KEYED, st.sampled_from([DAY, None]), st.sampled_from([DAY, None]))
def test_of_two_accounts_each_finds_the_other_or_neither_does(
    one: Keyed, other: Keyed, day: date | None, other_day: date | None
) -> None:
    first, second = codes(account(day), one), codes(account(other_day), other)
    assert bool(first.asked & second.kept) == bool(second.asked & first.kept)


@given(KEYED, KEYED)
def test_who_has_inserted_what_the_other_asks_for_is_found(one: Keyed, other: Keyed) -> None:
    first, second = codes(account(DAY), one), codes(account(DAY), other)
    keyed = one.inserted & other.asked or other.inserted & one.asked
    assert bool(first.asked & second.kept) == bool(keyed)


def test_who_states_the_day_is_senior_and_who_states_a_month_is_not() -> None:
    def of(first: str, last: str, **changed: object) -> Account:
        made = tellings.account("a", "Iran bombed Israel.", "bombed")
        return replace(made, first=date.fromisoformat(first), last=date.fromisoformat(last), **changed)  # type: ignore[arg-type]

    exact, month = of("2025-06-18", "2025-06-18", stated=True), of("2025-06-01", "2025-06-30", stated=True)
    news, known = of("2025-06-16", "2025-06-19"), of("2025-05-20", "2025-06-19")
    old = of("2024-01-01", "2024-01-01", stated=True, background=True)
    ranks = [seniority(one)[0] for one in (exact, news, known, month, old)]
    assert ranks == ["0", "1", "2", "2", "3"]


@given(KEYED, st.sampled_from([DAY, None]))
def test_a_code_tells_its_week(one: Keyed, day: date | None) -> None:
    told = account(day)
    found = codes(told, one)
    assert {week_of(code) for code in found.kept | found.asked} <= {UNDATED, *(weeks(told) or ())}
