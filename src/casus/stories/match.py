"""Whether accounts of different articles are one happening."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from casus.records.account import Account
from casus.records.codes import root_of
from casus.records.event import EventPlace
from casus.stories.parties import agreement, known

LEAST = 3.0
"""What speaks for two accounts must come to this."""
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "ASSAULT"})
_FAMILIES = {"SANCTION": "COERCE"}


@dataclass(frozen=True, slots=True)
class Keys:
    """Under what an account is found: two that may match share one of the senior's `inserted` and the junior's `asked`.

    Both are taken together with the weeks of the account's interval. lasting: the same without any week, on both sides,
    by which accounts without an interval are found, and find.
    """

    inserted: frozenset[str]
    asked: frozenset[str]
    lasting: frozenset[str]


def match(senior: Account, junior: Account) -> float | None:
    """How much speaks for it that the two are one happening, from 0; None where they are not."""
    if senior.realm != junior.realm or family(senior.event_type) != family(junior.event_type):
        return None
    if not _meet(senior, junior):
        return None
    sides = _sides(senior, junior)
    where = _where(senior.place, junior.place)
    if sides is None or where is None:
        return None
    score = sides + where + _when(senior, junior) + _said(senior, junior)
    return score - LEAST if score >= LEAST else None


def why(senior: Account, junior: Account) -> tuple[str, ...]:
    """What speaks for it, in plain words; empty where the two are not one."""
    if match(senior, junior) is None:
        return ()
    shared = len(set(senior.words) & set(junior.words))
    said = [f"{shared} of {min(len(senior.words), len(junior.words))} words"] if shared else []
    if senior.stated and junior.stated:
        said.insert(0, "same day" if senior.first == junior.first == senior.last else "times that overlap")
    return tuple(said)


def keys(account: Account) -> Keys:
    kind = f"{account.realm[0]}{family(account.event_type)}"
    actors, recipients = _roots(account.actor), _roots(account.recipient)
    everybody = sorted({*actors, *recipients})
    pairs = {f"{kind}:{a}+{b}" for i, a in enumerate(everybody) for b in everybody[i + 1 :]}
    anybody = {f"{kind}:{one}" for one in everybody} or {f"{kind}:"}
    alone = {f"{kind}:{one}+" for one in everybody}
    lasting = {f"{key}:{stem}" for key in pairs or anybody for stem in account.words[:8]}
    if pairs:
        return Keys(frozenset(pairs | anybody), frozenset(pairs | alone), frozenset(lasting))
    return Keys(frozenset(anybody | alone), frozenset(anybody), frozenset(lasting))


@lru_cache(maxsize=64)
def family(event_type: str) -> str:
    """Types between which reports of one happening go to and fro share a family."""
    return _FAMILIES.get(event_type, event_type)


def _roots(side: object) -> list[str]:
    return [root for code in known(side) if (root := root_of(code))]  # type: ignore[arg-type]


def _meet(one: Account, other: Account) -> bool:
    """Whether the times overlap, as far as known."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def _sides(one: Account, other: Account) -> float | None:
    actors, recipients = (known(one.actor), known(other.actor)), (known(one.recipient), known(other.recipient))
    if one.event_type in _MUTUAL and (not recipients[0] or not recipients[1]):
        fit = agreement(actors[0] + recipients[0], actors[1] + recipients[1])
        return None if fit is not None and fit < 0.5 else 2.0 * (fit or 0.0)
    fits = [agreement(*actors), agreement(*recipients)]
    if any(fit is not None and fit < 0.5 for fit in fits):
        return None
    return sum(1.2 * fit for fit in fits if fit)


def _where(one: EventPlace | None, other: EventPlace | None) -> float | None:
    if one is None or other is None:
        return 0.0
    if one.country and other.country and one.country != other.country:
        return None
    towns = ("city", "point")
    if one.precision in towns and other.precision in towns:
        return 1.5 if one.id == other.id or one.name == other.name else None
    return 0.3


def _when(one: Account, other: Account) -> float:
    if one.first is None or other.first is None:
        return -1.5
    if one.stated and other.stated and one.first == other.first and one.last == other.last == one.first:
        return 1.5
    return 0.5 if one.stated == other.stated else 0.2


def _said(one: Account, other: Account) -> float:
    shared = set(one.words) & set(other.words)
    said = 3.0 * len(shared) / (2 + min(len(one.words), len(other.words)))
    said += 0.5 * len(set(one.numbers) & set(other.numbers))
    if one.mode and other.mode:
        said += 0.5 if one.mode == other.mode else -1.0
    return said
