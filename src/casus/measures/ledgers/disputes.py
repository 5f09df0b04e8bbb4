"""Between whom a dispute is: the two that deal with each other in conflict, by what the same reports tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta
from itertools import combinations

from casus.measures.ledgers.book import Book, day_of
from casus.measures.ledgers.parties import actors, recipients
from casus.records.account import REALMS
from casus.records.incident import Incident

NEAR_DAYS = 14
LEAST_SHARE = 0.5
VERBAL, MATERIAL = 1, 3
"""What an incident of conflict weighs, of words and of deeds."""

NO_CONFLICT = frozenset({"REQUEST", "REJECT"})
"""Verbal conflict by their quad class, but also how parties deal with who mediates between them."""

Sides = frozenset[str]


class Disputes:
    """Looks up pairs of parties in conflict, in the articles that tell of an incident and in the days around it."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.by_article: dict[str, Counter[Sides]] = {}
        self.by_day: dict[int, Counter[Sides]] = {}
        for one in book.incidents:
            if REALMS[one.status] == "happened" and one.quad_class in (3, 4) and one.event_type not in NO_CONFLICT:
                self._count(one)

    def _count(self, one: Incident) -> None:
        weight = MATERIAL if one.quad_class == 4 else VERBAL
        for pair in _pairs(one):
            for report in one.reports:
                self.by_article.setdefault(report.article, Counter())[pair] += weight
            if (day := day_of(one)) is not None and not one.background:
                self.by_day.setdefault(day.toordinal(), Counter())[pair] += weight

    def sides(
        self, incident: Incident, among: Collection[str], without: Collection[str], *, wide: bool
    ) -> Sides | None:
        """The pair most in conflict, that has all of `among` or at least one, and none of `without`; None for none.

        First in the articles that tell of the incident; where it is wide, then in those days, but where nobody is
        named only a dispute that is most of what the record tells of them.
        """
        articles = [self.by_article.get(one.article, Counter()) for one in incident.reports]
        found = _best(articles, among, without)
        if found is not None or not wide:
            return found
        around = self._around(incident)
        return _best(around, among, without, least=0 if among else LEAST_SHARE * sum(one.total() for one in around))

    def between(self, incident: Incident, parties: Iterable[str]) -> int:
        """How much conflict is told of the two of them that have most."""
        return max((self.weight(incident, frozenset(pair)) for pair in combinations(sorted(parties), 2)), default=0)

    def weight(self, incident: Incident, pair: Sides) -> int:
        """How much conflict of two parties the same articles and the days around tell of."""
        articles = [self.by_article.get(one.article, Counter()) for one in incident.reports]
        return sum(counted[pair] for counted in (*articles, *self._around(incident)))

    def _around(self, incident: Incident) -> list[Counter[Sides]]:
        day = day_of(incident)
        if day is None:
            return []
        first, last = day - timedelta(NEAR_DAYS), day + timedelta(NEAR_DAYS)
        return [self.by_day[at] for at in range(first.toordinal(), last.toordinal() + 1) if at in self.by_day]


def _pairs(one: Incident) -> Iterable[Sides]:
    """Each with each of the other side; of a clash of all with all, each with each."""
    by, to = actors(one), recipients(one)
    to = to or by
    return {frozenset((a, b)) for a in by for b in to if a != b}


def _best(
    counts: Iterable[Counter[Sides]], among: Collection[str], without: Collection[str], *, least: float = 0.0
) -> Sides | None:
    total: Counter[Sides] = Counter()
    for one in counts:
        total.update(one)
    fit = [pair for pair in total if pair.isdisjoint(without) and (not among or pair & set(among))]
    fit = [pair for pair in fit if total[pair] >= least]
    return min(fit, key=lambda pair: (-len(pair & set(among)), -total[pair], sorted(pair))) if fit else None
