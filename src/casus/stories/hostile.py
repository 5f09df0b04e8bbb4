"""Threats and what carried them out, and blows that answer blows."""

from __future__ import annotations

from collections.abc import Iterator

from casus.stories.bond import Bond, days_between, names, nearly, why
from casus.stories.happening import Happening
from casus.stories.nearby import Near

THREAT_DAYS = 30
RETURN_DAYS, AVENGED_DAYS = 3, 14
"""How long a blow may be in being returned; and when the words say that it is."""
BEFORE_DAYS = 7
"""A deed that was done as usual in the days before a threat, or when nobody is told to be threatened, does not carry it
out, unless both are about the same."""
LEAST_NEW, LEAST_USUAL = 0.1, 0.2
NEW = 0.3
AVENGED = 0.5

CARRIED_OUT = {
    "violence": ("ASSAULT",),
    "territory": ("ASSAULT", "COERCE", "MOBILIZE"),
    "restrict": ("COERCE", "SANCTION"),
    "arrest": ("COERCE",),
    "relations": ("SANCTION",),
    "expel": ("COERCE", "SANCTION"),
}
"""By the mode of the threat; one without a mode is carried out by any deed of conflict."""
DEEDS = ("ASSAULT", "COERCE", "MOBILIZE", "SANCTION")
BLOWS = ("ASSAULT", "COERCE", "SANCTION")


def is_threat(one: Happening) -> bool:
    """A threat in words, or a deed of conflict that is planned or thought possible."""
    if one.kind == "THREATEN":
        return one.realm == "happened"
    return one.realm == "possible" and one.kind in DEEDS and bool(one.actor)


def carried_out(first: Happening, near: Near) -> Iterator[Bond]:
    """The first deeds of the threatened kind by who threatened, against whom."""
    if not is_threat(first) or first.day is None or not first.actor:
        return
    days = range(first.day, first.day + THREAT_DAYS + 1)
    usual = not first.recipient or bool(_done(first, range(first.day - BEFORE_DAYS, first.day), near))
    for later in _done(first, days, near):
        shared = near.topics.shared(first, later)
        if first.spots & later.spots or not _is_after(first, later) or shared < (LEAST_USUAL if usual else LEAST_NEW):
            continue
        did = f"did what {names(first)} had {'threatened' if first.kind == 'THREATEN' else 'been said to plan'}"
        reason = f"{names(later)} {did}, {why(first, later, near.topics)}"
        slots = (("threat of", first.id), ("threatened by", later.id))
        yield Bond(shared + nearly(first, later) + NEW * (not usual), "threat of", first, later, reason, slots)


def _is_after(first: Happening, later: Happening) -> bool:
    """A deed that somebody thinks possible comes on a later day; on the same one it is a guess at what happened."""
    return first.kind == "THREATEN" or days_between(first, later) > 0


def _done(first: Happening, days: range, near: Near) -> list[Happening]:
    """Deeds of the threatened kind in those days; against anybody where nobody is told."""
    kinds = CARRIED_OUT.get(first.incident.mode or "", DEEDS) if first.kind == "THREATEN" else (first.kind,)
    found = near.nearby.done(kinds, first.actor, first.recipient, days)
    if not first.recipient:
        found = near.nearby.by(kinds, first.actor, days)
    return [one for one in found if one.realm == "happened" and not one.incident.background]


def returned(first: Happening, near: Near) -> Iterator[Bond]:
    """The first blow that came back, where no further one was given in between; later ones where words say so."""
    if first.kind not in BLOWS or first.day is None or not _is_blow(first):
        return
    days = range(first.day, first.day + AVENGED_DAYS + 1)
    back = [one for one in near.nearby.done(BLOWS, first.recipient, first.actor, days) if _is_blow(one)]
    further = near.nearby.done(BLOWS, first.actor, first.recipient, days)
    further = [one for one in further if _is_blow(one) and (one.day or 0) > first.day]
    for later in back:
        gap = (later.day or 0) - first.day
        avenged = "avenges" in later.acts
        next_blow = min((one.day or 0) for one in further) if further else days.stop
        if not avenged and (gap > RETURN_DAYS or (later.day or 0) > next_blow or first.kind != later.kind):
            continue
        score = near.topics.shared(first, later) + nearly(first, later) + AVENGED * avenged
        said = "said to be in answer" if avenged else "the first blow back"
        reason = f"{names(later)} struck at {names(first)}, {said}, {why(first, later, near.topics)}"
        yield Bond(score, "retaliated by", first, later, reason, (("back", first.id), ("back at", later.id)))


def _is_blow(one: Happening) -> bool:
    """Given by one side alone, as news."""
    alone = not one.mutual and not one.doers & one.victims
    return alone and one.realm == "happened" and not one.incident.background
