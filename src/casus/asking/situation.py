"""Today against usual: what the newest days brought, and what such days brought before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import sqrt

from casus.errors import BadOption
from casus.records.query import Query
from casus.records.situation import Health, Level, Shift, Situation, Usual
from casus.store import moment, paging, situation
from casus.store.reading import statements_of_keys
from casus.store.situation import DyadSum, Spans, Sum
from casus.store.store import Store, Transaction

SPANS = 8
"""Before the one that is asked for."""
LEAST_INCIDENTS = 3
"""That a dyad must have had, in the span or in the mean of those before, to be told of."""
MOST_SHIFTS = 20
MOST_STATEMENTS = 12
MOST_DAYS = 366
QUADS = (1, 2, 3, 4)


def read_situation(store: Store, day: date, span: int) -> Situation:
    """span: days. Raises BadOption for a bad one."""
    if not 1 <= span <= MOST_DAYS:
        raise BadOption(f"a span of {span} days is asked for; choose 1 to {MOST_DAYS}")
    with store.reading() as connection:
        return _situation(connection, _spans(connection, day, span))


def read_health(store: Store, *, count: bool = True) -> Health:
    """count: look through all articles for those without incidents."""
    return store.read(lambda connection: situation.health(connection, count=count))


def _spans(connection: Transaction, day: date, span: int) -> Spans:
    """That of the day, and those before it for which the record was there."""
    begins = moment.first_day(connection)
    found = [(_days_before(day, (at + 1) * span - 1), _days_before(day, at * span)) for at in range(SPANS + 1)]
    return [found[0], *(one for one in found[1:] if begins is not None and begins <= one[0] < one[1] + timedelta(1))]


def _days_before(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))


def _situation(connection: Transaction, spans: Spans) -> Situation:
    (first, day), before = spans[0], len(spans) - 1
    sums = situation.sums(connection, spans)
    articles = situation.articles_in(connection, spans)
    newest = Query(since=first, until=day, order="newest")
    said = paging.stretch(connection, "statements", newest, None, MOST_STATEMENTS)
    return Situation(
        day=day,
        first=first,
        spans=before,
        every=_level(None, sums, before),
        levels=tuple(_level(quad, sums, before) for quad in QUADS),
        shifts=tuple(shifts(situation.dyad_sums(connection, spans), before)),
        statements=tuple(statements_of_keys(connection, [row.key for row in said.keys])),
        articles=articles[0],
        usual_articles=_usual(articles[1:]),
    )


def _level(quad: int | None, sums: Iterable[Sum], before: int) -> Level:
    numbers, nets = [0] * (before + 1), [0.0] * (before + 1)
    for one in sums:
        if quad in (None, one.quad_class):
            numbers[one.span] += one.incidents
            nets[one.span] += one.net
    return Level(quad, numbers[0], nets[0], _usual(numbers[1:]), _usual(nets[1:]))


def _usual(of_spans: Sequence[float]) -> Usual | None:
    if not of_spans:
        return None
    return Usual(sum(of_spans) / len(of_spans), min(of_spans), max(of_spans))


def shifts(sums: Iterable[DyadSum], before: int) -> list[Shift]:
    """The dyads whose net intensity changed most; none where no span before is known."""
    if not before:
        return []
    by_dyad: dict[tuple[str, str], list[DyadSum]] = defaultdict(list)
    for one in sums:
        by_dyad[one.one, one.other].append(one)
    found = (_shift(parties, own, before) for parties, own in by_dyad.items())
    enough = (one for one in found if max(one.incidents, one.usual) >= LEAST_INCIDENTS and one.sharpness > 0)
    return sorted(enough, key=lambda one: (-one.sharpness, one.parties))[:MOST_SHIFTS]


def _shift(parties: tuple[str, str], sums: Sequence[DyadSum], before: int) -> Shift:
    now = [one for one in sums if one.span == 0]
    then = [one for one in sums if one.span > 0]
    usual, usual_net = sum(one.incidents for one in then) / before, sum(one.net for one in then) / before
    net = sum(one.net for one in now)
    quads = dict.fromkeys(QUADS, 0)
    for one in now:
        quads[one.quad_class] += one.incidents
    sharpness = abs(net - usual_net) / sqrt(usual + 1)
    return Shift(parties, sum(one.incidents for one in now), usual, net, usual_net, quads, sharpness)
