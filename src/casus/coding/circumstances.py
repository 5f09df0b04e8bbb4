"""When and where an event happened: the phrase and what it names; never a guess from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casus.coding.drafts import Draft
from casus.coding.links import Links, referent
from casus.coding.options import CodingOptions
from casus.coding.phrases import phrase
from casus.coding.status import VERBAL
from casus.coding.tense import lies_ahead
from casus.coding.tree import Span, Tree
from casus.records.event import EventDate, EventPlace, Participant
from casus.records.frame import Role
from casus.records.link import PlaceLink

_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_DAY = re.compile(r"(\d|[12]\d|3[01])(st|nd|rd|th)?(-\d\d?)?")
_CLOCK = re.compile(r"\d\d?([:.]\d\d)?")
_HALVES = frozenset({"am", "pm", "a.m", "p.m"})
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
_TIME_WORDS = _MONTHS | _HALVES | {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "next", "this", "past",
    "previous", "early", "earlier", "late", "mid", "morning", "afternoon", "evening", "night", "noon", "midnight",
    "day", "days", "week", "weeks", "month", "months", "year", "years", "weekend", "ago", "today", "yesterday",
    "tomorrow", "spring", "summer", "autumn", "winter",
}  # fmt: skip
_NOT_TIME = frozenset({"may", "march", "mar"})  # in lower case other words
_INSIDE = frozenset({"in", "at", "near", "inside", "across"})
_LINKS = frozenset({"on", "of", "in", ","})
_OPENINGS = frozenset({"since", "until", "till", "by", "before", "after"})


def event_date(tree: Tree, draft: Draft, links: Links, options: CodingOptions) -> EventDate | None:
    """value and granularity are None when the phrase is there but cannot be read without more than the text says.

    A year before the trigger's noun ("the 1999 war"), or in a phrase on its verb, is its date too.
    """
    token = _best_arc(draft, "time", options.time)
    token = _year_before(tree, draft) if token is None else token
    token = _year_beside(tree, draft) if token is None else token
    if token is None:
        return None
    span = _time_span(tree, token)
    start, end = tree.chars(span)
    text = tree.text[start:end]
    link = links.when(_opening(tree, span) + text, start, future=lies_ahead(tree, token))
    return EventDate(text, start, end, link.value, link.granularity, link.first, link.last)


def _year_before(tree: Tree, draft: Draft) -> int | None:
    if tree.pos[draft.head] not in ("NOUN", "PROPN"):
        return None
    return next(
        (child for child in tree.children[draft.head] if child < draft.start and _YEAR.fullmatch(tree.lower[child])),
        None,
    )


def _year_beside(tree: Tree, draft: Draft) -> int | None:
    """The year of a phrase that hangs on the trigger's own verb: `in the autumn of 1989`, `were sent in 1985`."""
    phrases = (child for child in tree.children[draft.head] if tree.deps[child] in ("obl", "obl:unmarked", "obl:tmod"))
    return next(
        (year for at in phrases for year in (at, *tree.children[at]) if _YEAR.fullmatch(tree.lower[year])), None
    )


def _opening(tree: Tree, span: Span) -> str:
    """The preposition before a phrase that makes it a time open on one side, with a blank."""
    before = tree.lower[span[0] - 1] if span[0] > tree.sentence(span[0])[0] else ""
    return f"{before} " if before in _OPENINGS else ""


def event_place(
    tree: Tree, draft: Draft, recipients: Sequence[Participant], links: Links, options: CodingOptions
) -> EventPlace | None:
    """name and the rest are None when the gazetteer does not know the phrase.

    A state that is attacked or visited ("the invasion of Ukraine", "a visit to Washington") is the recipient, and its
    name says nothing of where in it; a town that is bombed is both.
    """
    lowest = options.spoken_place if draft.event_type in VERBAL else options.place
    token = _best_arc(draft, "place", lowest)
    if token is None:
        return _town_hit(draft, recipients, links)
    span, link = _place(tree, token, links)
    start, end = tree.chars(span)
    if any(_is_state(party) and start < party.end and party.start < end for party in recipients):
        return _town_hit(draft, recipients, links)
    return _record(tree.text[start:end], start, end, link)


def _town_hit(draft: Draft, recipients: Sequence[Participant], links: Links) -> EventPlace | None:
    """`Kharkiv` of "Russia shelled Kharkiv": where force is used on a town, that is the place."""
    if draft.event_type != "ASSAULT":
        return None
    for party in recipients:
        link = links.where(party.text, party.start)
        if link is not None and link.precision in ("city", "point") and party.text[0].isupper():
            return _record(party.text, party.start, party.end, link)
    return None


def _record(text: str, start: int, end: int, link: PlaceLink | None) -> EventPlace:
    if link is None:
        return EventPlace(text, start, end, None, None, None, None, None, None)
    return EventPlace(
        text,
        start,
        end,
        link.name,
        link.country,
        link.admin1,
        link.lat,
        link.lon,
        link.precision,
        link.id,
        link.centroid,
    )


def _is_state(party: Participant) -> bool:
    """A state, or its government named by its capital."""
    return party.country is not None and party.code in (party.country, f"{party.country}-GOV")


def _place(tree: Tree, token: int, links: Links) -> tuple[Span, PlaceLink | None]:
    """The phrase and what it names; of `targets in Iran`, which names no place itself, the place that follows."""
    whole = phrase(tree, token)
    link = links.where(tree.text_of(whole), tree.starts[whole[0]])
    if link is None and (meant := referent(tree, links, whole)) is not None:
        link = links.where(tree.text_of(meant), tree.starts[meant[0]])
    after = whole[1] + 1
    if link is None and after < tree.sentence(token)[1] and tree.lower[whole[1]] in _INSIDE:
        following = phrase(tree, after)
        inner = links.where(tree.text_of(following), tree.starts[following[0]])
        if inner is not None:
            return following, inner
    return whole, link


def _best_arc(draft: Draft, role: Role, lowest: float) -> int | None:
    arcs = [argument for argument in draft.frame.arguments if argument.role == role and argument.score >= lowest]
    return max(arcs, key=lambda argument: argument.score).token if arcs else None


def _time_span(tree: Tree, token: int) -> Span:
    """The phrase, or the whole date that the network's entities mark, with the words of time that stand beside it."""
    entity = tree.entities.get(token)
    first, last = entity[:2] if entity is not None and entity[2] == "Date" else phrase(tree, token)
    while first < last - 1 and tree.pos[first] == "ADP":
        first += 1
    return with_time_words(tree, (first, last))


def with_time_words(tree: Tree, span: Span) -> Span:
    """`8` in `early on July 8, 2022` grows to the whole; a preposition is taken in only between two words of time."""
    first, last = span
    low, high = tree.sentence(first)
    while first > low and (step := _reach(tree, range(first - 1, max(low - 1, first - 3), -1))):
        first -= step
    while last < high and (step := _reach(tree, range(last, min(high, last + 2)))):
        last += step
    if first > low and tree.pos[first - 1] == "DET":
        first -= 1
    return first, last


def _reach(tree: Tree, tokens: range) -> int:
    """How many of the next tokens go on with the time: 1 for a word of time, 2 over `on`, `of`, `in` or a comma."""
    if not tokens:
        return 0
    if _is_time_word(tree, tokens[0]):
        return 1
    return 2 if len(tokens) > 1 and tree.lower[tokens[0]] in _LINKS and _is_time_word(tree, tokens[1]) else 0


def _is_time_word(tree: Tree, token: int) -> bool:
    word = tree.lower[token].rstrip(".")
    if word in _TIME_WORDS:
        return tree.words[token] not in _NOT_TIME
    beside = {other.rstrip(".") for other in tree.lower[max(0, token - 1) : token + 2]}
    clock = _CLOCK.fullmatch(word) and beside & _HALVES
    return bool(_YEAR.fullmatch(word) or clock or (_DAY.fullmatch(word) and beside & (_MONTHS | {"of"})))
