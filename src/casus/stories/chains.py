"""Chains of mentions that are one happening."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from casus.records.event import Event
from casus.stories.linking import Mention, Surroundings, likelihood, may_be_one, mention
from casus.stories.parties import agreement

LEAST_LIKELY = 0.4
"""Where chains come out best by the mean of MUC, B cubed and CEAF-e, with a training set left out at a time."""
MOST_BACK = 150
"""Mentions that each is compared with: more stand only in articles that tell of many happenings."""

_HARM = frozenset("kill wound hurt injur die dead death casualti maim slain slay".split())
"""Stems of words for what violence does to people."""


def chains(events: Sequence[Event]) -> list[list[Event]]:
    """Each mention, in text order, joins the chain of its likeliest antecedent or opens one.

    What violence does to people (`killing five`) is no happening of its own beside the violence in the same sentence.
    """
    every = [mention(event) for event in events]
    results = dict(_results(every))
    mentions = [each for number, each in enumerate(every) if number not in results]
    of_cause: dict[str, list[Event]] = {}
    for number, cause in results.items():
        of_cause.setdefault(every[cause].event.id, []).append(events[number])
    return [
        sorted((one for event in chain for one in (event, *of_cause.get(event.id, ()))), key=position)
        for chain in _linked(mentions)
    ]


def position(event: Event) -> tuple[int, int, str]:
    """Sorts events by their place in the text."""
    return event.trigger.start, event.trigger.end, event.id


def _linked(mentions: Sequence[Mention]) -> list[list[Event]]:
    found: list[list[Event]] = []
    chain_of: list[int] = []
    sentences: list[set[int]] = []
    for number, later in enumerate(mentions):
        likely = [
            (likelihood(mentions[earlier], later, around), earlier)
            for earlier, around in antecedents(mentions, number)
            if later.event.sentence.index not in sentences[chain_of[earlier]]
        ]
        value, earlier = max(likely, default=(0.0, -1))
        if value >= LEAST_LIKELY:
            chain_of.append(chain_of[earlier])
        else:
            chain_of.append(len(found))
            found.append([])
            sentences.append(set())
        found[chain_of[number]].append(later.event)
        sentences[chain_of[number]].add(later.event.sentence.index)
    return found


def antecedents(mentions: Sequence[Mention], number: int) -> Iterator[tuple[int, Surroundings]]:
    """The earlier mentions, in text order, that one may be the same happening as."""
    later = mentions[number]
    own = later.event.event_type
    of_type = [at for at, each in enumerate(mentions) if each.event.event_type == own]
    sentences = [mentions[at].event.sentence.index for at in of_type if at < number]
    end = bisect_left(sentences, later.event.sentence.index)
    for at in range(max(0, number - MOST_BACK), number):
        if may_be_one(mentions[at], later):
            between = end - bisect_right(sentences, mentions[at].event.sentence.index)
            yield at, Surroundings(max(0, between), len(of_type))


def _results(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """(what violence does, the violence that does it), the nearest in the sentence; never a result of a result."""
    for number, harm in enumerate(mentions):
        if not _is_harm(harm):
            continue
        causes = [
            (abs(cause.event.trigger.start - harm.event.trigger.start), at)
            for at, cause in enumerate(mentions)
            if not _is_harm(cause) and _may_cause(cause, harm)
        ]
        if causes:
            yield number, min(causes)[1]


def _is_harm(each: Mention) -> bool:
    return each.event.event_type == "ASSAULT" and not each.trigger.isdisjoint(_HARM)


def _may_cause(cause: Mention, harm: Mention) -> bool:
    return (
        cause.event.event_type == "ASSAULT"
        and cause.event.sentence.index == harm.event.sentence.index
        and cause.realm == harm.realm
        and agreement(cause.actor, harm.actor) != 0.0
    )
