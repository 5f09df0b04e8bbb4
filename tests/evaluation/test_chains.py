from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from casus.evaluation.chains import GoldMention, chains_scores, matched_chains, read_part
from casus.evaluation.clusters import cluster_f1
from casus.pipeline import Casus
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, SentenceRef, Trigger
from tests.builders import VERSIONS, event

FIRST = "Israel struck the Arak reactor."
SECOND = "The strike on the reactor hurt nobody."


class Finder:
    """Finds an ASSAULT at `struck` and at `strike`, and an ACCUSE at `hurt`."""

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        for article in articles:
            yield CodedArticle(tuple(self.events(article.text)), VERSIONS)

    def events(self, text: str) -> Iterator[Event]:
        second = text.index(SECOND)
        for words, event_type in (("struck", "ASSAULT"), ("strike", "ASSAULT"), ("hurt", "ACCUSE")):
            start = text.index(words)
            index, begin, sentence = (0, 0, FIRST) if start < second else (1, second, SECOND)
            where = SentenceRef(index, begin, begin + len(sentence), sentence)
            trigger = Trigger(words, start, start + len(words))
            yield event(sentence, id=f"e-{words}", event_type=event_type, mode=None, sentence=where, trigger=trigger)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "dev.docs.json").write_text(json.dumps([{"doc": "a", "sents": [[0, FIRST], [32, SECOND]]}]))
    rows: list[dict[str, Any]] = [
        {"doc": "a", "s": 0, "type": "ASSAULT", "trigger": "struck", "id": "e1"},
        {"doc": "a", "s": 1, "type": "ASSAULT", "trigger": "strike on", "id": "e1"},
        {"doc": "a", "s": 1, "none": True},
    ]
    (corpus / "dev.gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_mentions_get_the_chains_of_the_gold_ones_that_they_overlap(data: Path) -> None:
    (part,) = read_part(data, "dev", cast(Casus, Finder()))
    assert [(one.trigger.text, chain) for one, chain in zip(part.events, part.chains, strict=True)] == [
        ("struck", "e1"),
        ("strike", "e1"),
        ("hurt", None),
    ]


def test_a_gold_mention_goes_with_one_of_its_type_first() -> None:
    text = "Israel struck the Arak reactor."
    events = [
        event(text, event_type=event_type, trigger=Trigger(words, 7, 7 + len(words)))
        for words, event_type in (("struck the", "COERCE"), ("struck", "ASSAULT"))
    ]
    assert matched_chains(events, [GoldMention(7, 17, "ASSAULT", "e1")]) == (None, "e1")


def test_scores_are_of_the_accounts_and_of_mentions_alone(data: Path) -> None:
    scores = list(chains_scores(data, cast(Casus, Finder())))
    values = {score.name: score.value for score in scores}
    assert {score.n for score in scores} == {2}
    assert values["dev.chains.b_cubed"] == pytest.approx(1.0)
    assert values["dev.chains.muc"] == pytest.approx(1.0)
    assert values["dev.chains.alone.muc"] == 0.0
    assert values["dev.chains.alone.b_cubed"] == pytest.approx(2 / 3)


def test_the_mean_of_the_measures() -> None:
    found = cluster_f1([{1, 2}, {3}], [{1, 2}, {3}])
    assert found == {"conll": 1.0, "muc": 1.0, "b_cubed": 1.0, "ceaf_e": 1.0}
