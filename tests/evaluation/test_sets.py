"""The sets of reports with gold incidents that ship with the package."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from casus.evaluation.sets import GoldSet, gold_sets
from casus.ontology import MODES

SETS = gold_sets()
DOCS = Path(__file__).parents[2] / "docs" / "evaluation.md"
WORDS = range(60, 223)
"""In one report."""


def test_a_name_says_what_a_set_is_for() -> None:
    assert {gold.name.partition("-")[0] for gold in SETS} == {"dev", "heldout", "train"}
    assert all(gold.learned_from == gold.name.startswith("train-") for gold in SETS)


def by_name(gold: GoldSet) -> str:
    return gold.name


def by_incident(gold: GoldSet) -> dict[str, set[object]]:
    realms = defaultdict[str, set[object]](set)
    for mention in gold.mentions:
        realms[mention.incident].add((mention.realm, mention.background))
    return realms


@pytest.mark.parametrize("gold", SETS, ids=by_name)
def test_every_mention_stands_in_its_report(gold: GoldSet) -> None:
    texts = {article.doc: article.text for article in gold.articles}
    assert len(texts) == len(gold.articles)
    for mention in gold.mentions:
        assert texts[mention.doc][mention.start : mention.end] == mention.text
        assert mention.event_type in MODES


@pytest.mark.parametrize("gold", SETS, ids=by_name)
def test_no_two_mentions_share_characters(gold: GoldSet) -> None:
    for one, following in pairwise(gold.mentions):
        assert one.doc != following.doc or one.end <= following.start


@pytest.mark.parametrize("gold", SETS, ids=by_name)
def test_an_incident_is_of_one_realm(gold: GoldSet) -> None:
    assert all(len(realms) == 1 for realms in by_incident(gold).values())


@pytest.mark.parametrize("gold", SETS, ids=by_name)
def test_reports_are_short_dated_and_of_several_papers(gold: GoldSet) -> None:
    assert len(gold.articles) >= (14 if gold.learned_from else 18)
    assert all(article.published and article.url for article in gold.articles)
    assert len({article.publisher for article in gold.articles}) >= 4
    assert all(len(article.text.split()) in WORDS for article in gold.articles)
    told = {article.doc: 0 for article in gold.articles}
    for mention in gold.mentions:
        told[mention.doc] += 1
    assert min(told.values()) >= 4


@pytest.mark.parametrize("gold", SETS, ids=by_name)
def test_docs_count_what_a_set_holds(gold: GoldSet) -> None:
    told = defaultdict[str, set[str]](set)
    for mention in gold.mentions:
        told[mention.incident].add(mention.doc)
    papers = {article.publisher for article in gold.articles}
    several = [incident for incident, docs in told.items() if len(docs) > 1]
    counts = (len(gold.articles), len(papers), len(gold.mentions), len(told), len(several))
    (row,) = (line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{gold.name}` |"))
    assert row.endswith(f"| {' | '.join(map(str, counts))} |")
