"""Chains of mentions that are one happening."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from casus.records.event import Event
from casus.stories.linking import Mention, Surroundings, likelihood, may_be_one, mention

LEAST_LIKELY = 0.42
"""Where the chains of the training articles come out best by the mean of MUC, B cubed and CEAF-e."""
MOST_BACK = 60
"""Mentions of its type that each is compared with: more stand only in articles that tell of many happenings."""


def chains(events: Sequence[Event]) -> list[list[Event]]:
    """Each mention, in text order, joins the chain of its likeliest antecedent or opens one."""
    mentions = [mention(event) for event in events]
    found: list[list[Event]] = []
    chain_of: list[int] = []
    for number, later in enumerate(mentions):
        likely = [
            (likelihood(mentions[earlier], later, around), earlier)
            for earlier, around in antecedents(mentions, number)
            if all(event.sentence.index != later.event.sentence.index for event in found[chain_of[earlier]])
        ]
        value, earlier = max(likely, default=(0.0, -1))
        if value >= LEAST_LIKELY:
            chain_of.append(chain_of[earlier])
        else:
            chain_of.append(len(found))
            found.append([])
        found[chain_of[number]].append(later.event)
    return found


def antecedents(mentions: Sequence[Mention], number: int) -> Iterator[tuple[int, Surroundings]]:
    """The earlier mentions, in text order, that one may be the same happening as."""
    later = mentions[number]
    of_type = [at for at, each in enumerate(mentions) if each.event.event_type == later.event.event_type]
    before = [at for at in of_type if at < number][-MOST_BACK:]
    sentences = [mentions[at].event.sentence.index for at in before]
    end = bisect_left(sentences, later.event.sentence.index)
    for at, sentence in zip(before, sentences, strict=True):
        if may_be_one(mentions[at], later):
            yield at, Surroundings(end - bisect_right(sentences, sentence), len(of_type))
