"""What accounts without a time have is never missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casus.ingest.grouping import GROUPING
from casus.scale.undated import BITS, Undated, remainders, remainders_of
from casus.stories.forest import UNDATED, week_of, weeks
from tests.store.test_incidents import MET, Met

NUMBERS = st.lists(st.integers(0, 2**63 - 1), max_size=20)


@given(NUMBERS, NUMBERS)
def test_every_code_that_was_given_is_there(given: list[int], others: list[int]) -> None:
    made = Undated.of([remainders_of(given), remainders_of([])])
    assert all(map(made.has, given))
    known = {code % BITS for code in given}
    assert [made.has(code) for code in others] == [code % BITS in known for code in others]


@given(st.lists(MET, min_size=1, max_size=4))
def test_those_with_a_time_ask_for_what_the_others_have(met: list[Met]) -> None:
    told = [one for each in met for one in each.taken().accounts]
    timeless = {
        code for one in told if weeks(one) is None for code in GROUPING.codes(one).kept | GROUPING.codes(one).asked
    }
    made = Undated.of([remainders(told)])
    for one in told:
        codes = made.of_use(one)
        if weeks(one) is None:
            assert codes.kept | codes.asked <= timeless
        else:
            assert {code for code in codes.kept | codes.asked if week_of(code) == UNDATED} <= timeless
