"""Links of any incidents: the same in every order, mutual, found among few."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.records.incident import CONVERSE
from casus.stories.happening import Happening, Topics
from casus.stories.links import links
from tests.incidents import Told, told

WORDS = "reactor airspace prisoners grain harbour bridge pipeline refugees drones hospital summit envoy".split()
KINDS = "AGREE REQUEST REJECT SUPPORT CONCEDE THREATEN ASSAULT SANCTION COERCE RETREAT CONSULT AID ACCUSE".split()
STATUSES = ("actual", "actual", "actual", "negated", "hypothetical", "future", "historical")


@st.composite
def weeks(draw: st.DrawFn) -> list[Told]:
    """Many dealings of few parties within one fortnight, some without a day or a recipient."""
    by = Random(draw(st.integers(0, 2**32)))
    made = []
    for number in range(draw(st.integers(0, 25))):
        codes = by.sample(("USA-GOV", "SUN-GOV", "SUN-MIL", "CUB", "IGO:UN", "UNK"), 2)
        sides = f"{codes[0]} > {codes[1]}" if by.random() < 0.7 else by.choice((codes[0], " ".join(codes)))
        made.append(
            told(
                str(number),
                by.choice(KINDS),
                sides,
                " ".join(by.sample(WORDS, 4)),
                sentence=by.randrange(3),
                trigger=by.choice(("offered", "accepted", "lifted", "withdrew", "talks", "retaliated")),
                day=by.choice((None, *(f"2024-05-{day:02}" for day in range(1, 14)))),
                status=by.choice(STATUSES),
                background=by.random() < 0.1,
                article=by.choice(("a", "b", "c")),
            )
        )
    return made


@settings(max_examples=150, deadline=None)
@given(weeks(), st.randoms(use_true_random=False))
def test_the_order_of_incidents_does_not_matter_and_links_are_mutual(week: list[Told], random: Random) -> None:
    found = links(week)
    shuffled = [*week]
    random.shuffle(shuffled)
    assert links(shuffled) == found
    for id_, linked in found.items():
        assert len({one.id for one in linked}) == len(linked)
        for one in linked:
            assert one.id != id_
            back = [other for other in found[one.id] if other.id == id_]
            assert [(other.relation, other.reason) for other in back] == [(CONVERSE[one.relation], one.reason)]


@settings(max_examples=60, deadline=None)
@given(weeks())
def test_each_answer_has_one_question_and_comes_after_it(week: list[Told]) -> None:
    days = {one.id: one.day for one, _ in week}
    for id_, linked in links(week).items():
        asked = [one.id for one in linked if one.relation == "answer to"]
        assert len(asked) <= 1
        for one in asked:
            first, later = days[one], days[id_]
            assert first is None or later is None or first <= later


def test_a_busy_dyad_does_not_compare_all_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three thousand dealings of two parties in one month: comparisons grow with their number, not with its square."""
    compared = 0
    shared = Topics.shared

    def counted(self: Topics, one: Happening, other: Happening, *, least: int = 2) -> float:
        nonlocal compared
        compared += 1
        return shared(self, one, other, least=least)

    monkeypatch.setattr(Topics, "shared", counted)
    month = [
        told(
            f"{number}{kind}", kind, "RUS > UKR", WORDS[number % 12], trigger="hit", day=f"2024-05-{1 + number % 28:02}"
        )
        for number in range(1500)
        for kind in ("ASSAULT", "THREATEN")
    ]
    links(month)
    assert len(month) < compared < 70 * len(month)
