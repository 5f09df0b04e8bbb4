"""What is lost by leaving sentences aside that cannot hold an event, and how many are left aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.bench import bench_articles
from casus.evaluation.score import Score
from casus.records.article import Article
from casus.records.event import Event

if TYPE_CHECKING:
    from casus.pipeline import Casus


def triage_scores(data: Path, casus: Casus) -> Iterator[Score]:
    """On the development articles of worldwide newswire, held to what is found when all is read.

    `triage.found`: share of those events that are found; `triage.same`: share that come out the same, whole record;
    `triage.read`: share of the sentences that are read to the end. n: events, and sentences.
    """
    articles = bench_articles(data)
    whole = events(casus, articles)
    before = dict(casus.reader.counts)
    sifted = events(casus.sifting(), articles)
    sentences, read = (casus.reader.counts[name] - before.get(name, 0) for name in ("sentences", "read"))
    found = sum(one in sifted for one in whole)
    same = sum(one in sifted and replace(sifted[one], versions=event.versions) == event for one, event in whole.items())
    yield Score("triage.found", found / max(1, len(whole)), len(whole))
    yield Score("triage.same", same / max(1, len(whole)), len(whole))
    yield Score("triage.read", read / max(1, sentences), sentences)


def events(casus: Casus, articles: list[Article]) -> dict[tuple[str, int, str], Event]:
    """By article, place of the trigger, and type."""
    coded = (event for one in casus.code_articles(articles) for event in one.events)
    return {(event.doc, event.trigger.start, event.event_type): event for event in coded}
