from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.records.incident import Party
from casus.store.dealings import BACKWARD, FORWARD, MUTUAL, dealing_rows, ways
from casus.store.rows import MOST_PAIRED

CELLS = {"day": date(2025, 6, 1), "quad_class": 4, "intensity": -9.0, "status": "actual", "background": False}


class Sides:
    """What is asked of an incident here."""

    def __init__(self, actor: str, recipient: str) -> None:
        self.actor, self.recipient = ([party(code) for code in side.split()] for side in (actor, recipient))


def party(code: str) -> Party:
    return Party(code, None, code, None, None, None, 1)


def dealt(actor: str, recipient: str) -> dict[str, object]:
    rows = dealing_rows(7, CELLS, Sides(actor, recipient))  # type: ignore[arg-type]  # an incident has much more
    return {f"{row['one']} {row['other']}": row["way"] for row in rows}


@pytest.mark.parametrize(
    ("actor", "recipient", "expected"),
    [
        ("FRE-GOV FRE-MIL", "SYL-MIL", {"FRE SYL": FORWARD}),
        ("SYL", "FRE-CVL IGO:UN", {"FRE SYL": BACKWARD, "IGO:UN SYL": BACKWARD}),
        ("FRE SYL", "SYL", {"FRE SYL": FORWARD}),
        ("FRE SYL", "SYL FRE", {"FRE SYL": MUTUAL}),
        ("SYL OST FRE", "", {"FRE OST": MUTUAL, "FRE SYL": MUTUAL, "OST SYL": MUTUAL}),
        ("FRE", "", {}),
        ("FRE SYL", "UNK-UAF", {}),  # somebody is on the other side, though nobody knows who
        ("FRE-REB:Front", "FRE-GOV", {"FRE FRE-REB:Front": BACKWARD}),
        ("FRE-MIL", "FRE-CVL", {}),
    ],
)
def test_who_deals_with_whom(actor: str, recipient: str, expected: dict[str, int]) -> None:
    assert dealt(actor, recipient) == expected


def test_a_row_has_what_is_summed_up() -> None:
    sides = Sides("FRE-MIL", "IGO:UN")
    (row,) = dealing_rows(7, {**CELLS, "background": True}, sides)  # type: ignore[arg-type]  # as above
    assert row == {
        "incident_key": 7, "number": 0, "one": "FRE", "other": "IGO:UN", "one_country": "FRE", "other_country": None,
        "way": FORWARD, "day": date(2025, 6, 1), "quad_class": 4, "intensity": -9.0, "counts": False,
    }  # fmt: skip


def test_pairs_are_bounded() -> None:
    many = " ".join(f"{first}{second}X" for first in "ABCDEFGHIJ" for second in "ABCDEFGHIJ")
    assert len(dealt(many, "")) == MOST_PAIRED * (MOST_PAIRED - 1) / 2


SIDES = st.lists(st.sampled_from(["A", "B", "C", "D"]), unique=True)


@given(SIDES, SIDES, st.booleans())
def test_each_pair_is_there_once_in_alphabetical_order(actors: list[str], recipients: list[str], alone: bool) -> None:
    found = ways(actors, recipients, alone=alone)
    assert all(one < other for one, other in found)
    if not alone:
        acting = {(one, other) for one in actors for other in recipients if one != other}
        assert {pair for pair, way in found.items() if way & FORWARD} == {pair for pair in acting if pair[0] < pair[1]}
        assert {pair[::-1] for pair, way in found.items() if way & BACKWARD} == {
            pair for pair in acting if pair[1] < pair[0]
        }
