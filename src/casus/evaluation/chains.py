"""Which mentions of one article are one happening, against the `id`s of the event corpus.

A mention of the system is a gold one when their triggers overlap in one sentence, whatever the type; each is matched
once at most, those of one type first, then those that overlap most. The measures are over matched mentions; those that
stand alone are counted on both sides.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.clusters import cluster_f1
from casus.evaluation.score import Score
from casus.records.account import Report
from casus.records.article import Article
from casus.records.event import Event
from casus.stories.accounts import accounts

if TYPE_CHECKING:
    from casus.pipeline import Casus

BETWEEN_SENTENCES = "\n\n"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """start, end: half-open offsets in the text of the article. chain: its `id`."""

    start: int
    end: int
    event_type: str
    chain: str


@dataclass(frozen=True, slots=True)
class ChainedEvents:
    """The mentions that the system found in an article, with the gold chain of each; None for what is in none."""

    article: Article
    events: tuple[Event, ...]
    chains: tuple[str | None, ...]


def chains_scores(data: Path, casus: Casus) -> list[Score]:
    """On dev, for the system and, as `dev.chains.alone`, for every mention on its own; n: matched mentions."""
    parts = list(read_part(data, "dev", casus))
    gold = [cluster for part in parts for cluster in gold_clusters(part)]
    found = [cluster for part in parts for cluster in found_clusters(part)]
    alone = [{mention} for cluster in gold for mention in cluster]
    n = sum(map(len, gold))
    return [
        *(Score(f"dev.chains.{name}", value, n) for name, value in cluster_f1(gold, found).items()),
        *(Score(f"dev.chains.alone.{name}", value, n) for name, value in cluster_f1(gold, alone).items()),
    ]


def gold_clusters(part: ChainedEvents) -> list[set[str]]:
    """Ids of matched events, by gold chain."""
    clusters = defaultdict[str, set[str]](set)
    for event, chain in zip(part.events, part.chains, strict=True):
        if chain is not None:
            clusters[chain].add(event.id)
    return list(clusters.values())


def found_clusters(part: ChainedEvents) -> Iterator[set[str]]:
    """Ids of matched events, by account."""
    matched = {event.id for event, chain in zip(part.events, part.chains, strict=True) if chain is not None}
    article = part.article
    report = Report(article.doc, None, None, None, article.digest, article.digest)
    for account in accounts(report, part.events, article.published_on):
        if cluster := matched.intersection(account.event_ids):
            yield cluster


def read_part(data: Path, part: str, casus: Casus) -> Iterator[ChainedEvents]:
    """The articles of a part of the corpus as the system codes them, mentions in text order."""
    gold = defaultdict[str, list[GoldMention]](list)
    rows = json.loads((data / "corpus" / f"{part}.docs.json").read_text(encoding="utf-8"))
    docs = {str(row["doc"]): [str(text) for _, text in row["sents"]] for row in rows}
    for line in (data / "corpus" / f"{part}.gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row.get("none") and row["doc"] in docs:
            gold[row["doc"]].append(_mention(row, docs[row["doc"]]))
    articles = [Article(doc, BETWEEN_SENTENCES.join(sentences) + "\n") for doc, sentences in docs.items()]
    for article, coded in zip(articles, casus.code_articles(articles), strict=True):
        events = tuple(sorted(coded.events, key=lambda event: (event.trigger.start, event.trigger.end)))
        yield ChainedEvents(article, events, matched_chains(events, gold[article.doc]))


def _mention(row: dict[str, str], sentences: Sequence[str]) -> GoldMention:
    number = int(row["s"])
    start = sum(len(text) + len(BETWEEN_SENTENCES) for text in sentences[:number])
    start += max(0, sentences[number].find(row["trigger"]))
    return GoldMention(start, start + len(row["trigger"]), row["type"], row["id"])


def matched_chains(events: Sequence[Event], gold: Sequence[GoldMention]) -> tuple[str | None, ...]:
    """The gold chain of each event."""
    pairs = [
        (each.event_type != event.event_type, -overlap, number, at)
        for number, event in enumerate(events)
        for at, each in enumerate(gold)
        if (overlap := min(event.trigger.end, each.end) - max(event.trigger.start, each.start)) > 0
    ]
    chains: dict[int, str] = {}
    taken: set[int] = set()
    for _, _, number, at in sorted(pairs):
        if number not in chains and at not in taken:
            chains[number] = gold[at].chain
            taken.add(at)
    return tuple(chains.get(number) for number in range(len(events)))
