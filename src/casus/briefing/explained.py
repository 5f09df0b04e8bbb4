"""What an event was made of, in the sentences that the terminal and the desk have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from casus.briefing.reasons import RESOLVED, SAYS, STATUS
from casus.records.event import Event, EventDate, EventPlace, Participant, SentenceRef, Source, Toll, Words
from casus.records.explanation import Arc, Explanation, Hint
from casus.records.frame import Status

LIKELIEST = 4
"""Types and modes whose probabilities are shown."""
FAINT = 0.005
"""Probabilities below this are left out after the first."""


def meaning(party: Participant) -> str | None:
    """Whom the words mean, where they do not say so themselves: the fuller words of the article, else the name.

    The state that an unknown person was taken for is not who it is.
    """
    name = None if party.reason == "home" else party.name
    fuller = party.referent.text if party.referent is not None else name
    return None if fuller is None or fuller.casefold() in party.text.casefold() else fuller


def resolution(party: Participant) -> Iterator[str]:
    """How it was settled who is meant."""
    if party.referent is not None and meaning(party) is not None:
        yield f"means {party.referent.text!r}, at character {party.referent.start}"
    who = ", ".join(part for part in (party.name, party.id) if part)
    yield f"{RESOLVED[party.reason]}{f': {who}' if who else ''}"
    if party.candidates:
        yield f"could also mean {'; '.join(party.candidates)}"
    if party.check is not None:
        yield f"≠ registry: {party.check.registry} ({party.check.source})"


def arc_words(party: Participant, role: str, arcs: Iterable[Arc]) -> str:
    """The surest arc of the network that leads to somebody in this part."""
    scores = [arc.score for arc in arcs if arc.taken == role and inside(arc, party)]
    return f"arc {scores[0]:.2f}" if scores else "no arc of its own: the grammar gives it"


def inside(arc: Arc, party: Participant) -> bool:
    return party.start <= arc.word.start and arc.word.end <= party.end


def taken_words(arc: Arc) -> str:
    return "not taken" if arc.taken is None else "taken" if arc.taken == arc.role else f"taken as {arc.taken}"


def source_words(source: Source, sentence: SentenceRef) -> str:
    """What a source does with the event, and by which words."""
    cue = f" by {source.cue.text!r} ({source.kind})" if source.cue else ", as the network says"
    act = "an act of its own" if source.own else "an act of others"
    beyond = "" if sentence.start <= source.start < sentence.end else "; named in another sentence"
    return f"{source.claim}{cue}; {act}{beyond}"


def status_words(explanation: Explanation) -> str:
    """What settled the status: a reason, and the words."""
    said = quoted(explanation.event.status_words)
    return f"{STATUS[explanation.status_reason]}{f' {said}' if said else ''}"


def hint_words(hint: Hint) -> str:
    """Words that bear on the status and did not settle it."""
    weight = "" if hint.strong else ", which needs the network's consent"
    return f"overruled: {quoted(hint.words)}, {STATUS[hint.reason]}, says {hint.status}{weight}"


def quoted(words: Iterable[Words]) -> str:
    return " ".join(repr(one.text) for one in words)


def type_words(explanation: Explanation) -> Iterator[str]:
    if explanation.rule is None:
        yield f"{explanation.event.event_type}: as the network says, no rule changes it"
    else:
        yield f"{explanation.event.event_type}: by the rule {explanation.rule!r}"
    if explanation.seen:
        yield f"network: an event at all {explanation.score:.2f}; {chances(explanation.types)}"
    else:
        yield "the network reports no event here; the grammar and the words leave no doubt"


def mode_words(explanation: Explanation) -> Iterator[str]:
    by = f": {SAYS[explanation.mode_by]}" if explanation.mode_by else ""
    yield f"{explanation.event.mode or 'none'}{by}"
    if explanation.modes:
        yield f"network: {chances(explanation.modes)}"


def chances(
    probabilities: Mapping[str, float] | Mapping[Status, float], most: int = LIKELIEST, least: float = FAINT
) -> str:
    shown = list(probabilities.items())[:most]
    first, rest = shown[:1], [item for item in shown[1:] if item[1] >= least]
    return ", ".join(f"{name or 'none'} {value:.2f}" for name, value in (*first, *rest))


def date_read(when: EventDate | None, on: date | str | None) -> str | None:
    """What the words for a date were read as. on: the day that the article looks back from."""
    if when is None:
        return None
    return f"{when.text!r} read from {on or 'an unknown day'}: {date_known(when)}"


def date_known(when: EventDate) -> str:
    """The unit of the calendar and its days, as far as they are known."""
    days = f"{when.first or '…'} to {when.last or '…'}"
    unit = f"{when.value} ({when.granularity}), " if when.value else ""
    return f"{unit}{days}" if when.first or when.last else when.value or "cannot be known"


def place_read(place: EventPlace | None) -> str | None:
    """What the words for a place were taken for."""
    if place is None:
        return None
    return f"{place.text!r}: {place_known(place) or 'not in the gazetteer'}"


def place_known(place: EventPlace) -> str | None:
    """Name, division, country, precision and coordinates; None for a place that the gazetteer does not have."""
    if place.name is None:
        return None
    at = "" if place.lat is None or place.lon is None else f"{place.lat:.4f} {place.lon:.4f}"
    mean = "the mean of its towns" if place.centroid else ""
    parts = (place.name, place.admin1, place.country, place.precision, at, mean, place.id)
    return ", ".join(part for part in parts if part)


def toll_words(toll: Toll, sentence: SentenceRef) -> str:
    by = f", by {toll.by}{f' {toll.code}' if toll.code else ''}" if toll.by else ""
    beyond = "" if sentence.start <= toll.start < sentence.end else "; in another sentence"
    return f"{toll.kind} {toll.figure}: {toll.text!r}{by}{beyond}"


def confidence_read(event: Event, raw: float) -> str:
    return f"{event.confidence:.2f}, calibrated from {raw:.2f}"
