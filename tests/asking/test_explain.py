from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import casus
from casus.errors import BadOption
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.explanation import Explanation
from tests.builders import VERSIONS, explanation


class Reader:
    """Reads an article as the record has it, but for what is changed; counts what it is asked."""

    versions = VERSIONS

    def __init__(self, record: casus.Workspace, **changed: Any) -> None:
        self.record, self.changed, self.asked = record, changed, 0

    def code_article(self, article: Article) -> CodedArticle:
        before = self.record.events_in(article.digest)
        after = (replace(one, id=f"new-{one.id}", **self.changed) for one in before if one.event_type != "AID")
        return CodedArticle(tuple(after), VERSIONS)

    def explain(self, article: Article, event_id: str) -> Explanation:
        self.asked += 1
        return explanation(next(one for one in self.code_article(article).events if one.id == event_id))


def test_an_event_is_explained_under_the_id_of_the_record(record: casus.Workspace) -> None:
    kept = record.events(type="THREATEN").first()
    assert kept is not None
    explained, changed = record.explain(kept.id[:10], Reader(record))
    assert (explained.event.id, explained.event.trigger, changed) == (kept.id, kept.trigger, ())


def test_what_is_read_otherwise_now_is_said(record: casus.Workspace) -> None:
    kept = record.events(type="THREATEN").first()
    assert kept is not None
    explained, changed = record.explain(kept.id, Reader(record, status="hypothetical", confidence=0.1))
    assert (explained.event.status, changed) == ("hypothetical", ("status",))


def test_an_event_that_is_not_read_any_more_is_said_to_be_gone(record: casus.Workspace) -> None:
    kept = record.events(type="AID").first()
    assert kept is not None
    reader = Reader(record)
    with pytest.raises(BadOption, match=r"not read any more .*network m1.*casus recode"):
        record.explain(kept.id, reader)
    assert reader.asked == 0


@pytest.mark.parametrize("given", ["ffffffffffff", "", "no id"])
def test_an_id_that_the_record_does_not_have(record: casus.Workspace, given: str) -> None:
    with pytest.raises(BadOption, match="no event of that id"):
        record.explain(given, Reader(record))


def test_the_beginning_of_several_ids(record: casus.Workspace) -> None:
    firsts = [event.id[0] for event in record.events(copies=True)]
    common = max(firsts, key=firsts.count)
    with pytest.raises(BadOption, match=r"several ids .* and others; give more"):
        record.explain(common, Reader(record))


def test_the_real_pipeline_explains_what_it_has_coded(record: casus.Workspace) -> None:
    kept = record.positions(stance="denies").first()
    assert kept is not None
    explained, changed = record.explain(kept.event)
    assert explained.event == record.events_named([kept.event])[kept.event]
    assert (changed, len(explained.statements)) == ((), 1)
