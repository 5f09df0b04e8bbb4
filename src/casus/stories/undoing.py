"""Denials, blame, and what takes back an earlier act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from casus.records.account import Claimed
from casus.records.series import party_of
from casus.stories.bond import Bond, names, nearly, why
from casus.stories.happening import LEAST_WORDS, Happening
from casus.stories.nearby import Near

DENIAL_DAYS = 14
REVOKED_DAYS = 366
LEAST_DENIED = 0.15
LEAST_REVOKED, LEAST_UNNAMED = 0.1, 0.2
"""How much must be shared where the later words name a sanction, a threat and so on, and where they do not."""
CLAIMED = 2.0
"""What it counts that a report itself says so; more than all else together."""
DENIED = frozenset(
    {"AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION", "THREATEN"}
)
BLAMED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})
TAKEN_BACK = ("CONCEDE", "RETREAT", "REJECT", "AGREE", "SANCTION")


def denied(first: Happening, near: Near) -> Iterator[Bond]:
    """The same kind of deed, told in the same words and of no other parties, as done and as not done."""
    if first.realm != "not happened" or first.kind not in DENIED or first.day is None:
        return
    days = range(first.day - DENIAL_DAYS, first.day + 1)
    for other in near.nearby.about((first.kind,), first.words, days):
        shared = near.topics.shared(first, other)
        if other.realm != "happened" or first.spots & other.spots or shared < LEAST_DENIED or not _can_be(first, other):
            continue
        reason = f"told as done, and by {names(first)} as not done, {why(first, other, near.topics)}"
        yield Bond(shared + nearly(first, other), "denial of", first, other, reason, (("denial of", first.id),))


def _can_be(first: Happening, other: Happening) -> bool:
    """Whether neither side is told to be of others; one at least must be known to be the same."""
    sides = ((first.doers, other.doers), (first.victims, other.victims))
    known = [bool(one & another) for one, another in sides if one and another]
    return bool(known) and all(known)


def claimed(happenings: Iterable[Happening]) -> Iterator[Bond]:
    """Denials and blame that a report itself ties to what they are about."""
    happenings = list(happenings)
    by_event = {event: one for one in happenings for event in sorted(one.events)}
    for one in happenings:
        for claim in one.incident.claims:
            other = by_event.get(claim.event_id)
            if other is not None and other.id != one.id:
                yield from _claimed(claim, other, one)


def _claimed(claim: Claimed, other: Happening, one: Happening) -> Iterator[Bond]:
    if claim.claim == "blames" and other.kind == "ACCUSE" and one.kind in BLAMED and _is_meant(claim, one):
        yield Bond(CLAIMED, "blame for", other, one, f"{claim.by} puts the blame for it on {', '.join(claim.blamed)}")
    if claim.claim == "denies" and other.realm == "not happened" and one.realm != "not happened":
        yield Bond(CLAIMED, "denial of", other, one, f"{claim.by} denies it")


def _is_meant(claim: Claimed, one: Happening) -> bool:
    """Whether it was done by somebody who is blamed, or by nobody knows whom, and not to those who are blamed."""
    if one.realm != "happened":
        return False
    blamed = frozenset(party for code in claim.blamed if (party := party_of(code)))
    if party_of(claim.code) in blamed:  # within a state the bodies tell
        return bool({party.code for party in one.incident.actor} & set(claim.blamed) - {claim.code})
    return bool(one.doers & blamed if one.doers else blamed - one.victims)


REVOKED: Mapping[str, tuple[str, str]] = {
    "SANCTION": ("sanction", "lifts"),
    "COERCE": ("sanction", "lifts"),
    "THREATEN": ("threat", "withdraws"),
}
"""By type what the later words must be about and what they must do with it; offers and agreements: `_revocable`."""


def revoked(first: Happening, near: Near) -> Iterator[Bond]:
    """What lifted a sanction, withdrew a threat or an offer, or broke an agreement: by who had made it."""
    if first.realm != "happened" or first.day is None:
        return
    days = range(first.day, first.day + REVOKED_DAYS + 1)
    for thing, act in _revocable(first):
        kinds = (*TAKEN_BACK, "ASSAULT", "COERCE") if thing == "agreement" else TAKEN_BACK
        everybody = first.actor | first.recipient
        found = [*near.nearby.done(kinds, first.actor, everybody, days), *near.nearby.aimless(kinds, first.actor, days)]
        for later in found:
            if later.realm != "happened" or later.id == first.id or act not in later.acts:
                continue
            both = thing in first.things & later.things and bool(first.victims & later.victims)
            shared = near.topics.shared(first, later, least=1 if both else LEAST_WORDS)
            if shared >= (LEAST_REVOKED if thing in later.things else LEAST_UNNAMED):
                reason = f"{names(later)} took back its {thing}, {why(first, later, near.topics)}"
                slots = (("revoked", first.id), ("revokes", later.id, thing))
                yield Bond(shared + nearly(first, later), "revoked by", first, later, reason, slots)


def _revocable(first: Happening) -> Iterator[tuple[str, str]]:
    if first.kind in REVOKED and ("sanction" in first.things or first.kind != "COERCE"):
        yield REVOKED[first.kind]
    if first.kind == "AGREE" and "offers" in first.acts:
        yield "offer", "withdraws"
    if first.kind in ("AGREE", "SUPPORT", "COOPERATE") and "agreement" in first.things:
        yield "agreement", "breaks"
