"""Every two accounts that find each other are matched once, in whichever bucket; the trees are those of the forest."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from casus.records.account import Account
from casus.scale.copies import Found, pairs_of, places
from casus.scale.parents import ASKING, CODES, Parents, Parts, Sought, Trees, pairs, parts
from casus.scale.undated import Undated, remainders
from casus.stories import forest
from casus.stories.forest import Rules, seniority
from casus.stories.match import keys, match
from tests.store.test_incidents import MET, Met

CUTS = st.builds(Parts, st.dictionaries(st.integers(0, 3), st.integers(2, 5)), st.integers(1, 6))


def accounts(met: list[Met]) -> list[Account]:
    return [one for each in met for one in each.taken().accounts]


def parents_step(told: list[Account], cut: Parts) -> Parents:
    return Parents("", places(Found(pairs_of([]), pairs_of([]))), cut, Undated.of([remainders(told)]))


def by_bucket(told: list[Account], cut: Parts) -> dict[int, list[bytes]]:
    step = parents_step(told, cut)
    held: dict[int, list[bytes]] = {}
    for one in told:
        for bucket, row in step.rows(Sought.of(one, step.undated)):
            held.setdefault(bucket, []).append(row)
    return held


@given(st.lists(MET, min_size=1, max_size=6, unique_by=lambda met: met[:2]), CUTS)
def test_the_trees_are_those_of_the_forest_in_memory(met: list[Met], cut: Parts) -> None:
    told = accounts(met)
    step = parents_step(told, cut)
    trees = Trees.of(step.gather(bucket, rows) for bucket, rows in by_bucket(told, cut).items())
    parents = forest.forest(told, Rules(match, keys))
    for tree in forest.trees(parents):
        (root,) = {seniority(told[number]) for number in tree if parents[number] is None}
        assert {trees.root(seniority(told[number])) for number in tree} == {root}


@given(st.lists(MET, min_size=1, max_size=6, unique_by=lambda met: met[:2]), CUTS)
def test_each_pair_is_matched_once(met: list[Met], cut: Parts) -> None:
    told = sorted(accounts(met), key=seniority)
    found: Counter[tuple[str, str]] = Counter()
    for bucket, rows in by_bucket(told, cut).items():
        sought = sorted(map(Sought.unpacked, rows), key=lambda one: one.seniority)
        for one, other in pairs(sought, lambda code, here=bucket: cut.bucket(code) == here):  # type: ignore[misc]
            found[sought[one].seniority, sought[other].seniority] += 1
    names = list(map(seniority, told))
    assert found == Counter((names[one], names[other]) for one, other in forest.pairs(told, Rules(match, keys)))


def test_a_week_of_many_accounts_is_cut() -> None:
    cut = parts({0: 5, 700: 95, 701: 4}, least=3, each=40)
    assert cut.weeks == {700: 95 * CODES // 40}
    assert cut.buckets == -(-(5 + 104 // ASKING + 4 + 95 * CODES) // 40)
    assert parts({0: 1}, least=3, each=10).buckets == 3
