"""Which happenings of the gold came apart, and which were put into one incident: what a developer reads.

Only of the demo and the sets for development: those held out are scored and not read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.gathered import Gathered, gathered_sets
from casus.records.account import Account
from casus.stories.forest import seniority
from casus.stories.match import match, why

if TYPE_CHECKING:
    from casus.pipeline import Casus


def incident_errors(data: Path, casus: Casus) -> Iterator[str]:
    """Lines of text. data: not needed."""
    for one in gathered_sets(casus):
        if not one.gold.held_out:
            yield from splits(one)
            yield from merges(one)


def splits(one: Gathered) -> Iterator[str]:
    """Each happening whose found mentions are in several incidents, with the parts and what they score together."""
    parts: dict[str, dict[int, list[Account]]] = defaultdict(lambda: defaultdict(list))
    for number, members in enumerate(one.trees):
        for account in members:
            for happening in happenings(one, account):
                parts[happening][number].append(account)
    for happening, by_tree in parts.items():
        if len(by_tree) > 1:
            yield f"{one.gold.name}: {happening} is split into {len(by_tree)}"
            for number, told in by_tree.items():
                yield f"    {one.incidents[number].id}: {'; '.join(words(one, account) for account in told)}"
            yield f"        {best(list(by_tree.values()))}"


def merges(one: Gathered) -> Iterator[str]:
    """Each incident of several happenings, with the accounts, or the matches of two, that are of more than one."""
    for members, incident in zip(one.trees, one.incidents, strict=True):
        told = sorted({happening for account in members for happening in happenings(one, account)})
        if len(told) < 2:
            continue
        yield f"{one.gold.name}: {incident.id} is {len(told)} happenings: {', '.join(told)}"
        for account in members:
            if len(happenings(one, account)) > 1:
                yield f"    one account: {words(one, account)}"
            parent = one.parent(account)
            if parent and happenings(one, parent) != happenings(one, account):
                yield f"    {words(one, account)} hangs on {words(one, parent)}, {scored(parent, account)}"


def happenings(one: Gathered, account: Account) -> set[str]:
    return {one.matched[event_id].incident for event_id in account.event_ids if event_id in one.matched}


def words(one: Gathered, account: Account) -> str:
    """Such as `fer-07 ASSAULT "struck" (strike-isfara)`; what is in no gold has no happening."""
    of = ", ".join(sorted(happenings(one, account))) or "not in the gold"
    said = ", ".join(account.triggers)
    return f'{account.report.doc} {account.event_type} "{said}" {account.first or "?"}..{account.last or "?"} ({of})'


def best(parts: Sequence[Sequence[Account]]) -> str:
    """Of the accounts of different parts the two that match best."""
    found = [
        (score, senior, junior)
        for these, those in combinations(parts, 2)
        for senior, junior in (sorted(two, key=seniority) for two in product(these, those))
        if (score := match(senior, junior)) is not None and senior.report.digest != junior.report.digest
    ]
    if not found:
        return "no two of them match"
    _, senior, junior = max(found, key=lambda each: each[0])
    return f"best match: {junior.report.doc} with {senior.report.doc}, {scored(senior, junior)}"


def scored(senior: Account, junior: Account) -> str:
    score = match(senior, junior)
    return "no match" if score is None else f"score {score:.2f}: {', '.join(why(senior, junior)) or 'no words shared'}"
