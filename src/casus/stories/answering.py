"""Offers, demands and promises, with what was said to them and done about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casus.records.incident import CONVERSE, Relation
from casus.stories.bond import Bond, days_between, names, nearly, why
from casus.stories.happening import LEAST_WORDS, Happening, Topics
from casus.stories.nearby import Near, Nearby
from casus.wording import wording

ANSWER_DAYS = 21
DEED_DAYS = 45
"""How long an answer, and a deed, may be in coming."""
TOGETHER = 0.5
"""What it counts that two are told in one sentence."""
FULL, HALF = 0.3, 0.15
"""What it counts that each is toward the other, and that only one side of the answer is told."""
LEAST_PLAIN = 0.0
LEAST_FULL, LEAST_HALF, LEAST_VAGUE = 0.04, 0.2, 0.25
"""How much must be shared: by a plain answer to what it names, by one of the addressed, by one whose side is not all
told, and by what is only in keeping with an answer, such as praise."""
LEAST_DEED = 0.1

ASKED = frozenset({"AGREE", "REQUEST"})
ANSWERS = ("AGREE", "CONCEDE", "REJECT", "SUPPORT")
DEEDS = ("AID", "CONSULT", "COOPERATE", "RETREAT")
DEEDS_ASKED = {
    "assist": ("AID", "COOPERATE", "MOBILIZE"),
    "yield": ("RETREAT",),
    "meet": ("CONSULT",),
    "change": ("AID", "COOPERATE", "RETREAT"),
}
"""What meets a demand, by its mode; of one without a mode, all of them."""
NAMED = {"AGREE": "offer", "REQUEST": "demand"}


def is_asked(one: Happening) -> bool:
    """Whether it awaits an answer: something is offered or promised, or asked for."""
    return one.realm == "happened" and one.kind in ASKED and not (one.kind == "AGREE" and _takes(one))


def _takes(one: Happening) -> bool:
    """Whether it accepts something (`accepted the offer`), and no report has it offer."""
    offers, accepts = wording("acts")["offers"], wording("acts")["accepts"]
    others = [said for said in one.incident.triggers if not accepts.search(said)]
    return len(others) < len(one.incident.triggers) and not any(offers.search(said) for said in others)


def is_yes(one: Happening) -> bool:
    """Gives way, or accepts in so many words; other praise accepts nothing."""
    return one.kind == "CONCEDE" or (one.kind in ("AGREE", "SUPPORT") and _takes(one))


def is_no(one: Happening) -> bool:
    return one.kind == "REJECT"


def answers(first: Happening, near: Near) -> Iterator[Bond]:
    """What was said to an offer or a demand."""
    if not is_asked(first):
        return
    for later in _replies(first, near.nearby):
        if later.realm == "happened" and (is_yes(later) or is_no(later)) and _is_another(first, later):
            bond = _answer(first, later, near.topics)
            if bond is not None:
                yield bond


def _is_another(first: Happening, later: Happening) -> bool:
    """Whether somebody else speaks; within one state, another body of it (a union to its government)."""
    within = first.inward and later.inward and later.actor - first.actor
    return bool(later.doers - first.doers or within)


def _replies(first: Happening, nearby: Nearby) -> Iterator[Happening]:
    found = {one.id: one for one in nearby.beside(first)}
    if first.day is not None:
        days = range(first.day, first.day + ANSWER_DAYS + 1)
        found |= {one.id: one for one in nearby.toward(ANSWERS, first.actor, days)}
        found |= {one.id: one for one in nearby.done(ANSWERS, first.recipient, first.recipient | first.actor, days)}
        found |= {one.id: one for one in nearby.aimless(ANSWERS, first.recipient, days)}
    yield from (found[id_] for id_ in sorted(found))


def _answer(first: Happening, later: Happening, topics: Topics) -> Bond | None:
    shared = topics.taken_up(first, later)
    together = bool(first.spots & later.spots)
    sides = _sides(first, later)
    if sides is None or shared < _least(first, later, sides=sides, together=together):
        return None
    if days_between(first, later) < 0:
        return None
    score = shared + TOGETHER * together + sides + nearly(first, later)
    slots = (("answer", later.id), *(("answered", first.id, who, _word(later)) for who in sorted(later.actor)))
    said = f"{names(later)} {_word(later)} what {names(first)} {'offered' if first.kind == 'AGREE' else 'asked for'}"
    return Bond(score, "answered by", first, later, f"{said}, {why(first, later, topics)}", slots)


def _sides(first: Happening, later: Happening) -> float | None:
    """FULL, HALF, or nothing for an outsider who turns to who offered it; None where they are not the two sides."""
    toward, by = bool(later.recipient & first.actor), bool(later.actor & first.recipient)
    if toward and by:
        return FULL
    if (toward and not first.recipient) or (by and not later.recipient):
        return HALF
    return 0.0 if toward or by else None


def _least(first: Happening, later: Happening, *, sides: float, together: bool) -> float:
    plain = is_no(later) or "accepts" in later.acts
    if plain and together:
        return LEAST_PLAIN
    if plain and sides == FULL and NAMED[first.kind] in later.things:
        return LEAST_PLAIN
    if not plain or not sides:
        return LEAST_VAGUE
    return LEAST_FULL if sides == FULL else LEAST_HALF


def _word(later: Happening) -> str:
    return "rejected" if is_no(later) else "accepted" if is_yes(later) else "answered"


def kept(first: Happening, near: Near) -> Iterator[Bond]:
    """What was promised and then done by who promised it."""
    promised = first.kind == "CONCEDE" or (first.kind == "AGREE" and not _takes(first))
    if first.realm != "happened" or not promised or first.day is None:
        return
    days = range(first.day, first.day + DEED_DAYS + 1)
    kinds = ("RETREAT",) if first.kind == "CONCEDE" else DEEDS
    found = near.nearby.done(kinds, first.actor, first.recipient, days) if first.recipient else []
    for later in [*found, *near.nearby.aimless(_alone(kinds), first.actor, days)]:
        yield from _deed("offer of", first, later, near.topics, "did what it had promised")


def met(first: Happening, near: Near) -> Iterator[Bond]:
    """What was asked of somebody, and then done."""
    if first.realm != "happened" or first.kind != "REQUEST" or first.day is None:
        return
    days = range(first.day, first.day + DEED_DAYS + 1)
    kinds = DEEDS_ASKED.get(first.incident.mode or "", DEEDS)
    found = near.nearby.done(kinds, first.recipient, first.actor | first.recipient, days)
    found += near.nearby.aimless(_alone(kinds), first.recipient, days)
    if first.inward or not first.recipient:
        found = [one for one in near.nearby.toward(kinds, first.doers, days) if one.doers - first.doers]
    for later in found:
        yield from _deed("met by", first, later, near.topics, f"did what {names(first)} had asked for")


def _alone(kinds: Iterable[str]) -> list[str]:
    """Without what nobody does alone: a meeting with unknown parties may be another one."""
    return [kind for kind in kinds if kind != "CONSULT"]


def _is_just_that(first: Happening) -> bool:
    """Whether the type of the deed says much: a withdrawal that was announced or asked for, aid that was asked for."""
    asked = first.kind == "REQUEST" and first.incident.mode in ("assist", "yield") and not first.inward
    return asked or first.kind == "CONCEDE"


def _deed(relation: Relation, first: Happening, later: Happening, topics: Topics, did: str) -> Iterator[Bond]:
    just_that = _is_just_that(first) and days_between(first, later) <= ANSWER_DAYS
    shared = topics.shared(first, later, least=1 if just_that else LEAST_WORDS)
    if later.realm != "happened" or later.incident.background or shared < LEAST_DEED or first.spots & later.spots:
        return
    reason = f"{names(later)} {did}, {why(first, later, topics)}"
    slots = ((relation, first.id), (CONVERSE[relation], later.id))
    yield Bond(shared + nearly(first, later), relation, first, later, reason, slots)
