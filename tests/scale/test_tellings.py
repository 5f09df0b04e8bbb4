"""An article is told of once, as the record merges where it was met."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casus.records.item import Item
from casus.records.outcome import Known, Refused, Sighting, Taken
from casus.records.rejected import Rejected
from casus.scale.tellings import Counted, Telling, Tellings, merged, packed, read_articles, telling, unpacked
from casus.stories.forest import UNDATED, weeks
from tests.store.coder import article, taken

TEXT = "Freedonia shelled Sylvania in Geneva on 2025-06-18.\nSylvania warned Freedonia.\n"


def told(**met: object) -> Telling:
    """Where the article was met."""
    one = taken(article(TEXT, published="2025-06-19"))
    found = telling(replace(one, sighting=replace(one.sighting, **met)))  # type: ignore[arg-type]
    assert found is not None
    return found


def seen(doc: str = "z", stated: str | None = None, retrieved: str | None = None) -> Telling:
    found = telling(Known(Sighting("news.jsonl#2", doc, stated=stated, retrieved=retrieved), told().digest))
    assert found is not None
    return found


def test_it_has_the_least_name_and_address_and_was_retrieved_last() -> None:
    first = replace(told(doc="b", retrieved="2025-06-20T00:00:00Z"), url="https://b.example")
    again = seen(doc="a", stated="https://a.example", retrieved="2025-06-21T00:00:00Z")
    for met in ([first, again], [again, first]):
        one = merged(met)
        assert one is not None
        assert (one.doc, one.url, one.retrieved) == ("a", "https://a.example", "2025-06-21T00:00:00Z")
        assert one.accounts == first.accounts
        assert " 2025-06-21T00:00:00 " in one.newness


def test_what_was_only_met_is_no_article() -> None:
    assert merged([seen(), seen()]) is None


def test_of_two_that_were_coded_the_same_one_counts() -> None:
    both = [told(doc="b"), replace(told(doc="a"), address="https://a.example")]
    assert merged(both) == merged(both[::-1])


def test_what_gives_no_article_is_not_told() -> None:
    assert telling(Refused(Rejected("a", "a", "empty", "is empty"), Item("a", "a", b"", "text"))) is None
    assert telling(taken(article(TEXT, title="half\x00"))) is None, "the record would refuse it"


def test_accounts_are_named_by_their_article() -> None:
    one = replace(told(doc="b"), publisher="Wire")
    (report, *_) = {account.report for account in one.named("story")}
    assert (report.doc, report.publisher, report.digest, report.story) == ("b", "Wire", one.digest, "story")


def test_what_is_packed_is_the_same_to_the_last_bit() -> None:
    one = told()
    assert unpacked(packed([one, seen()])) == [one, seen()]


def test_a_bucket_is_a_file_and_its_counts(tmp_path: Path) -> None:
    step = Tellings(str(tmp_path), "mark", 4)
    one, other = told(), replace(told(), digest="0" * 32, accounts=())
    counted = Counted.of([step.gather(2, [packed([one]), packed([other]), packed([seen()])])])
    (name,) = counted.files
    assert read_articles(str(tmp_path), name) == sorted([one, other], key=lambda each: each.digest)
    assert (counted.articles, counted.accounts) == (2, len(one.accounts))
    assert sum(counted.weeks.values()) == sum(len(weeks(each) or (UNDATED,)) for each in one.accounts)


def test_a_file_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_articles(str(tmp_path), "grouping/mark/00000.articles")


def test_accounts_are_kept_without_the_names_of_their_article() -> None:
    outcome = taken(article(TEXT, doc="b"))
    assert isinstance(outcome, Taken)
    found = telling(outcome)
    assert found is not None
    assert {one.report.doc for one in found.accounts} == {""}
