"""A set of reports as the system reads it: accounts of every report, and the forest of them, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from casus.evaluation.sets import DEMO_GOLD, GoldMention, GoldSet, demo_set, gold_sets
from casus.records.account import Account, Report
from casus.records.article import Article
from casus.records.event import Event
from casus.records.incident import Incident
from casus.stories.accounts import accounts
from casus.stories.compose import compose
from casus.stories.copies import alike, sketch
from casus.stories.forest import Rules, forest, trees
from casus.stories.match import keys, match

if TYPE_CHECKING:
    from casus.pipeline import Casus

COPY_DAYS = 7
"""As in a record: copies of one text appear within a week."""
RULES = Rules(match, keys)


@dataclass(frozen=True)
class Gathered:
    """parents: of each account the index of its parent. matched: the gold mentions that were found, by id of event."""

    gold: GoldSet
    accounts: tuple[Account, ...]
    parents: tuple[int | None, ...]
    matched: Mapping[str, GoldMention]

    @cached_property
    def trees(self) -> list[list[Account]]:
        return [[self.accounts[number] for number in members] for members in trees(self.parents)]

    @cached_property
    def incidents(self) -> list[Incident]:
        """In the order of `trees`."""
        return [compose(members) for members in self.trees]

    def parent(self, account: Account) -> Account | None:
        number = self.parents[self.accounts.index(account)]
        return None if number is None else self.accounts[number]


@lru_cache(maxsize=1)
def gathered_sets(casus: Casus) -> tuple[Gathered, ...]:
    """The demo and the sets that come with the package and are scored, each with a forest of its own."""
    demo = [demo_set()] if DEMO_GOLD.exists() else []
    scored = [gold for gold in gold_sets() if not gold.learned_from]
    return tuple(gather(gold, casus) for gold in [*demo, *scored])


def gather(gold: GoldSet, casus: Casus) -> Gathered:
    told: list[Account] = []
    found: list[Event] = []
    for report, coded in zip(reports(gold.articles), casus.code_articles(gold.articles), strict=True):
        article = next(one for one in gold.articles if one.doc == report.doc)
        told += accounts(report, coded.events, article.published_on)
        found += coded.events
    return Gathered(gold, tuple(told), tuple(forest(told, RULES)), match_mentions(gold.mentions, found))


def match_mentions(mentions: Sequence[GoldMention], events: Sequence[Event]) -> dict[str, GoldMention]:
    """Gold mentions by the id of the event whose trigger shares characters with theirs; each goes with one at most.

    Those of one type come first, then those that share most.
    """
    pairs = sorted(
        ((event.event_type != gold.event_type, -shared, number, event.id)
         for number, gold in enumerate(mentions) for event in events
         if event.doc == gold.doc and (shared := overlap(gold, event)) > 0)
    )  # fmt: skip
    taken: set[int] = set()
    matched: dict[str, GoldMention] = {}
    for _, _, number, event_id in pairs:
        if number not in taken and event_id not in matched:
            taken.add(number)
            matched[event_id] = mentions[number]
    return matched


def overlap(gold: GoldMention, event: Event) -> int:
    """In characters."""
    return min(gold.end, event.trigger.end) - max(gold.start, event.trigger.start)


def reports(articles: Sequence[Article]) -> Iterator[Report]:
    """Where the accounts of each article stand; a story has the lowest digest of its articles for a name."""
    stories = _stories(articles)
    for article in articles:
        digest = article.digest
        yield Report(article.doc, article.url, article.publisher, article.published, digest, stories[digest])


def _stories(articles: Iterable[Article]) -> dict[str, str]:
    """The story of each article, by digest."""
    story = {article.digest: article.digest for article in articles}
    for one, other in combinations(articles, 2):
        first, second = sketch(one.text, one.title), sketch(other.text, other.title)
        if first and second and _near(one, other) and alike(first.signature, second.signature):
            joined = {story[one.digest], story[other.digest]}
            story |= {digest: min(joined) for digest, name in story.items() if name in joined}
    return story


def _near(one: Article, other: Article) -> bool:
    if one.published_on is None or other.published_on is None:
        return True
    return abs((one.published_on - other.published_on).days) <= COPY_DAYS
