"""How incidents hang together: threats and what carried them out, denials, answers, blame, retaliation, revocation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from casus.records.account import Account
from casus.records.incident import Incident, Linked
from casus.stories import answering, hostile, undoing
from casus.stories.answering import answers, kept, met
from casus.stories.bond import Bond, chosen
from casus.stories.happening import Happening, Topics, happening, names_in
from casus.stories.hostile import carried_out, returned
from casus.stories.nearby import Near, Nearby
from casus.stories.undoing import claimed, denied, revoked

RULES: Sequence[Callable[[Happening, Near], Iterator[Bond]]] = (
    *(answers, met, kept),
    *(carried_out, returned),
    *(denied, revoked),
)


def _pairs() -> Iterator[tuple[str, str]]:
    """Types of which one incident may follow on the other, by the rules."""
    yield from product(answering.ASKED, answering.ANSWERS)
    yield from product(("AGREE", "CONCEDE", "REQUEST"), answering.DEEDS)
    yield from product(("REQUEST",), {kind for kinds in answering.DEEDS_ASKED.values() for kind in kinds})
    yield from product(("THREATEN", *hostile.DEEDS), hostile.DEEDS)
    yield from ((kind, kind) for kind in undoing.DENIED)
    yield from product((*undoing.REVOKED, "AGREE", "SUPPORT", "COOPERATE"), undoing.TAKEN_BACK)
    yield from product(("AGREE", "SUPPORT", "COOPERATE"), ("ASSAULT", "COERCE"))


@cache
def partners(kind: str) -> frozenset[str]:
    """Types of what may hang together with an incident of this type, but for blame, which one report ties to it."""
    both = [pair for one, other in _pairs() for pair in ((one, other), (other, one))]
    return frozenset(other for one, other in both if one == kind)


def links(told: Iterable[tuple[Incident, Sequence[Account]]]) -> Mapping[str, tuple[Linked, ...]]:
    """The links of each incident of a window that has any, by its id; the order of the incidents does not matter.

    Two incidents have at most one link, and each has it. Where several acts could be the answer, the threat or the
    deed, the one that shares most words with it is, and of equals the first.
    """
    told = list(told)
    names = names_in(incident for incident, _ in told)
    happenings = [happening(incident, accounts, names) for incident, accounts in told]
    near = Near(Nearby(happenings), Topics(happenings))
    bonds = [bond for one in happenings for rule in RULES for bond in rule(one, near)]
    return chosen([*bonds, *claimed(happenings)])
