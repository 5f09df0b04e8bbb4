"""What the sentences of a happening say besides who takes part, as stems, names and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casus.records.event import Event, EventDate, Source
from casus.stories.stems import content_words, dateline_end, figures, stem, stems

MOST_WORDS = 40
NEAREST = 14
"""Of the words of a sentence, those that stand nearest to the trigger: the others may be of another happening."""

_WORDS = re.compile(r"[^\W\d_]+")
_PREFIX = 4
"""Letters that a people shares with its country: `Russian`, `Russia`."""
_HEADLINE = 0.6
"""Share of words with a capital, from which on capitals tell nothing."""


def words(chain: Sequence[Event], events: Sequence[Event]) -> tuple[str, ...]:
    """Triggers first, then the sentences in order. Names keep their capital and are no stems.

    Left out are the names of states and bodies that take part in anything in the article, and of sources and dates:
    they tell no happening of it from another.
    """
    parties = _parties(events)
    found = [one for event in chain for one in stems(event.trigger.text)]
    for event in chain:
        found += _sentence_words(event, events, parties)
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def numbers(chain: Sequence[Event]) -> tuple[str, ...]:
    """Figures in the sentences but for those of dates."""
    found = (figure for event in chain for figure in _figures(event))
    return tuple(dict.fromkeys(found))


def _figures(event: Event) -> Iterator[str]:
    text = event.sentence.text
    yield from figures(text, ((0, dateline_end(text)), *_offsets(event, [event.date])))


def _sentence_words(event: Event, events: Sequence[Event], parties: frozenset[str]) -> Iterator[str]:
    text, at_trigger = event.sentence.text, event.trigger.start - event.sentence.start
    here = [other for other in events if other.sentence.index == event.sentence.index]
    left_out = _offsets(event, [part for other in here for part in (*other.attribution, other.date)])
    found = list(content_words(text, ((0, dateline_end(text)), *left_out)))
    capitals = [at for at, word in found if word[0].isupper()]
    names = set(capitals if len(capitals) < _HEADLINE * len(found) else ()) - {0, dateline_end(text)}
    for at, word in sorted(found, key=lambda each: abs(each[0] - at_trigger))[:NEAREST]:
        if at not in names:
            yield stem(word)
        elif word.lower()[:_PREFIX] not in parties:
            yield word


def _parties(events: Sequence[Event]) -> frozenset[str]:
    """Beginnings of the names of all who take part and are no persons."""
    named = (
        one.name
        for event in events
        for one in (*event.actor, *event.recipient)
        if one.name and one.reason in ("named", "home")
    )
    return frozenset(word.lower()[:_PREFIX] for name in named for word in _WORDS.findall(name))


def _offsets(event: Event, parts: Sequence[Source | EventDate | None]) -> tuple[tuple[int, int], ...]:
    start = event.sentence.start
    return tuple((part.start - start, part.end - start) for part in parts if part is not None)
