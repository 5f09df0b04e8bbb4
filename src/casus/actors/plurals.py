"""Who "both governments" or "the two sides" are, when the text before does not tell: the states of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from casus.actors.names import mention_tokens
from casus.actors.phrase import LEADING, OFFICES_OF_SEVERAL, is_unnamed_group

NUMBERS = {"both": 2, "two": 2, "each": 2, "either": 2, "neither": 2, "three": 3, "four": 4}
SECTORS = {
    **dict.fromkeys(("leaders", "governments", "presidents", "ministers", "capitals", "premiers", "monarchs"), "GOV"),
    **dict.fromkeys(("government", "president", "minister", "capital", "premier", "state"), "GOV"),
    **dict.fromkeys(("armies", "navies", "army", "navy"), "MIL"),
}
_SHARED = re.compile(
    r"(?:(?:[A-Za-z]+|[\d.,]+) ){0,3}?(?!The|Both|All|Some|Several|Two|Three|Four|Many|Most|Other)"
    r"(?P<first>[A-Z][\w.]+(?: [A-Z][\w.]+)?) and "
    r"(?P<second>[A-Z][\w.]+(?: [A-Z][\w.]+)?) (?P<noun>[a-z][a-z -]*)"
)
LEAST_SHARE = 0.15  # of an article's names of states that each of them has
CLEARLY = 0.9  # the next state's share lies below this part of the last one's


def states_meant(mention: str, shares: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """(ISO 3166-1 alpha-3, sector or "") of each state that an unnamed group stands for; empty when that is not clear.

    shares: of each state in the names of states of the article, 0..1. On the written part of the corpus, of the groups
    that this answers 52 are right, 14 in part and one wrong; on train 5 are right and one in part.
    """
    words = mention_tokens(mention)
    keys = [word.key for word in words if word.key and word.key not in LEADING]
    number = _number(keys, shares) if keys and is_unnamed_group(words) else 0
    ranked = sorted(shares, key=lambda state: (-shares[state], state))
    chosen, next_share = ranked[:number], max((shares[state] for state in ranked[number:]), default=0.0)
    if not number or len(chosen) < number:
        return ()
    least = shares[chosen[-1]]
    clear = least >= LEAST_SHARE and next_share < CLEARLY * least
    return tuple((state, SECTORS.get(keys[-1], "")) for state in chosen) if clear else ()


def _number(keys: Sequence[str], shares: Mapping[str, float]) -> int:
    """How many states: as many as the words say; "the presidents" are two when just two have their share."""
    if " ".join(keys) not in OFFICES_OF_SEVERAL:
        return NUMBERS.get(keys[0], 0)
    several = sum(share >= LEAST_SHARE for share in shares.values())
    return several if several == NUMBERS["two"] else 0


def shared_noun(text: str) -> tuple[str, str] | None:
    """("Iranian navies", "Omani navies") of "the Iranian and Omani navies"; None of another mention."""
    found = _SHARED.fullmatch(text)
    return (f"{found['first']} {found['noun']}", f"{found['second']} {found['noun']}") if found else None
