"""How incidents hang together: threats and what carried them out, denials, answers, blame, retaliation, revocation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from casus.records.account import Account
from casus.records.incident import Incident, Linked
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
