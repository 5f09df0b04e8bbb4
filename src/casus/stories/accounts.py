"""Which mentions of one article are one happening, and what they tell of it together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from casus.records.account import REALMS, Account, Claimed, Realm, Report
from casus.records.codes import NOBODY, root_of
from casus.records.event import Event, EventDate, EventPlace, Participant, Source, Toll
from casus.stories.chains import chains
from casus.stories.parties import WITHIN, nearness
from casus.stories.stems import content_words, figures

NEWS_DAYS = 3
"""An article without a date for what it tells tells of the last days: weekly papers and weekend editions lag so far."""
AHEAD_DAYS = 14
"""What may happen lies between the last days and two weeks from the article: plans are of the near future."""
NEWS_AGE_DAYS = 30
"""What a date puts further back than this is background, no news."""
MOST_WORDS = 40

_BLAMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "REJECT"})
_PRECISIONS = ("point", "city", "admin1", "country", "region", None)
_GRANULARITIES = ("day", "week", "month", "quarter", "season", "year", "decade", None)
_PRONOUNS = frozenset("he she it they we i you him her them us who whom which this that these those both all".split())

Value = TypeVar("Value")


def accounts(report: Report, events: Sequence[Event], on: date | None) -> list[Account]:
    """The happenings that an article tells of, in order of their first mention. on: the day of the article."""
    ordered = sorted(events, key=lambda event: (event.trigger.start, event.trigger.end, event.id))
    return [_account(number, chain, ordered, on, report) for number, chain in enumerate(chains(ordered))]


def _account(number: int, chain: Sequence[Event], events: Sequence[Event], on: date | None, report: Report) -> Account:
    surest = max(chain, key=lambda event: event.confidence)
    kind = _commonest(chain, lambda event: event.event_type)
    of_kind = [event for event in chain if event.event_type == kind]
    date_ = _best_date(chain)
    status = _commonest(chain, lambda event: event.status)
    background = status == "historical" or _is_old(date_, on)
    first, last, stated = _interval(date_, REALMS[status], on, background=background)
    return Account(
        number=number,
        event_ids=tuple(event.id for event in chain),
        event_type=kind,
        mode=_commonest([event for event in of_kind if event.mode] or of_kind, lambda event: event.mode),
        contexts=tuple(dict.fromkeys(context for event in chain for context in event.contexts)),
        status=status,
        actor=_fullest(one for event in chain for one in event.actor),
        recipient=_fullest(one for event in chain for one in event.recipient),
        date=date_,
        place=_best_place(chain),
        first=first,
        last=last,
        stated=stated,
        background=background,
        triggers=tuple(dict.fromkeys(event.trigger.text for event in chain)),
        sentences=tuple(dict.fromkeys(event.sentence.index for event in chain)),
        words=_words(chain, events),
        numbers=tuple(dict.fromkeys(figure for event in chain for figure in _figures(event))),
        claims=tuple(_claims(chain, events)),
        casualties=_casualties(chain),
        confidence=surest.confidence,
        versions=surest.versions,
        report=report,
    )


def _commonest(chain: Sequence[Event], of: Callable[[Event], Value]) -> Value:
    """What most mentions say, weighted by how sure they are; of equals the first."""
    sure: Counter[Value] = Counter()
    for event in chain:
        sure[of(event)] += event.confidence  # type: ignore[assignment]
    return max(sure, key=lambda value: round(sure[value], 9))


def _fullest(named: Iterable[Participant]) -> tuple[Participant, ...]:
    """Everybody once; unknown ones and pronouns only where nobody better is there."""
    kept: list[Participant] = []
    for one in named:
        same = next((i for i, other in enumerate(kept) if _one_party(one, other)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = max(kept[same], one, key=_fullness)
    better = [one for one in kept if root_of(one.code) is not None or one.name]
    return tuple(better or kept[:1])


def _one_party(one: Participant, other: Participant) -> bool:
    if one.id and other.id and one.id != other.id and one.code == other.code:
        return False
    return nearness(one.code, other.code) >= WITHIN


def _fullness(one: Participant) -> tuple[bool, bool, int, bool, int]:
    pronoun = one.text.lower() in _PRONOUNS
    return (one.code != NOBODY, not pronoun, len(one.code), one.name is not None, len(one.text))


def _best_date(chain: Sequence[Event]) -> EventDate | None:
    dates = [event.date for event in chain if event.date]
    rank = [(not (one.first or one.last), _GRANULARITIES.index(one.granularity), i) for i, one in enumerate(dates)]
    return dates[min(rank)[2]] if dates else None


def _best_place(chain: Sequence[Event]) -> EventPlace | None:
    places = [event.place for event in chain if event.place]
    rank = [(_PRECISIONS.index(one.precision), i) for i, one in enumerate(places)]
    return places[min(rank)[1]] if places else None


def _is_old(stated: EventDate | None, on: date | None) -> bool:
    last = _day(stated.last or stated.first) if stated else None
    return bool(last and on and last < on - timedelta(NEWS_AGE_DAYS))


def _interval(
    stated: EventDate | None, realm: Realm, on: date | None, *, background: bool
) -> tuple[date | None, date | None, bool]:
    first, last = (_day(stated.first), _day(stated.last)) if stated else (None, None)
    if first or last:
        return first or last, last or first, True
    if background or on is None:
        return None, None, False
    return on - timedelta(NEWS_DAYS), on + timedelta(AHEAD_DAYS if realm == "possible" else 0), False


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _words(chain: Sequence[Event], events: Sequence[Event]) -> tuple[str, ...]:
    """Stems of the chain's sentences without the names of all who take part in anything there; triggers first."""
    found = [stem for event in chain for _, stem in content_words(event.trigger.text)]
    for event in chain:
        found += [stem for _, stem in content_words(event.sentence.text, _names(event, events))]
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def _names(event: Event, events: Sequence[Event]) -> tuple[tuple[int, int], ...]:
    """Offsets in the sentence of those who take part, of places, dates and sources."""
    here = [other for other in events if other.sentence.index == event.sentence.index]
    parts = [
        part
        for other in here
        for part in (*other.actor, *other.recipient, *other.attribution, other.place, other.date)
        if part is not None
    ]
    return tuple({(part.start - event.sentence.start, part.end - event.sentence.start) for part in parts})


def _figures(event: Event) -> Iterator[str]:
    dates = [event.date] if event.date else []
    yield from figures(
        event.sentence.text, tuple((one.start - event.sentence.start, one.end - event.sentence.start) for one in dates)
    )


def _casualties(chain: Sequence[Event]) -> tuple[tuple[str, Toll], ...]:
    return tuple((event.id, toll) for event in chain for toll in event.casualties)


def _claims(chain: Sequence[Event], events: Sequence[Event]) -> Iterator[Claimed]:
    for event in chain:
        yield from (_claimed(source, event) for source in event.attribution if not _is_hearsay(source))
    ids = {event.id for event in chain}
    for event in chain:
        for other in events:
            if other.id not in ids and _blames(other, event):
                yield from _blame(other)


def _is_hearsay(source: Source) -> bool:
    """`reportedly`: nobody is named."""
    return source.cue is not None and (source.start, source.end) == (source.cue.start, source.cue.end)


def _claimed(source: Source, event: Event) -> Claimed:
    return Claimed("denies" if source.claim == "denies" else "asserts", source.text, source.code, event.id)


def _blames(accusation: Event, event: Event) -> bool:
    """Whether an accusation is about what stands after it in its sentence."""
    return (
        accusation.event_type == "ACCUSE"
        and event.event_type in _BLAMED
        and accusation.sentence.index == event.sentence.index
        and accusation.trigger.start < event.trigger.start
        and bool(accusation.recipient)
    )


def _blame(accusation: Event) -> Iterator[Claimed]:
    blamed = tuple(dict.fromkeys(one.code for one in accusation.recipient))
    for one in accusation.actor:
        yield Claimed("blames", one.text, one.code, accusation.id, blamed)
