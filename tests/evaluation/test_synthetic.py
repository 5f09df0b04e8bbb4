from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass
from typing import Any

from casus.evaluation.synthetic import COUNTRIES, VOCABULARIES, copied, other_word, taken
from casus.records.article import Article
from casus.records.coded import CodedArticle
from tests.builders import SENTENCE, VERSIONS, event, position, statement

ARTICLE = Article("wire", SENTENCE, title="A warning", published="2025-06-19T08:00:00Z")
CODED = CodedArticle((event(),), VERSIONS, (), (statement(within="s-0"),), (position(),))


def spans(value: Any) -> list[tuple[str, int, int]]:
    """Every span of words in a record and in what it holds."""
    if isinstance(value, tuple):
        return [span for one in value for span in spans(one)]
    if not is_dataclass(value) or isinstance(value, type):
        return []
    names = {field.name for field in fields(value)}
    own = [(value.text, value.start, value.end)] if {"text", "start", "end"} <= names else []  # type: ignore[attr-defined]
    return own + [span for name in names for span in spans(getattr(value, name))]


def test_a_copy_is_true_to_its_own_text() -> None:
    for number in range(VOCABULARIES):
        made = copied(ARTICLE, CODED, number)
        found = spans(made.coded.events + made.coded.statements + made.coded.positions)
        assert len(found) == len(spans(CODED.events + CODED.statements + CODED.positions)) > 10
        assert [text for text, start, end in found if made.article.text[start:end] != text] == []
        assert len(made.article.text) == len(SENTENCE)


def test_copies_have_ids_days_and_addresses_of_their_own() -> None:
    first, again, other = (copied(ARTICLE, CODED, number) for number in (1, 1, 2))
    assert first == again
    assert len({one.coded.events[0].id for one in (first, other)} | {"e-1"}) == 3
    assert [one.article.published for one in (first, other)] == ["2025-06-26", "2025-07-03"]
    assert first.article.address != other.article.address
    assert first.article.digest != other.article.digest


def test_what_hangs_together_in_an_article_does_so_in_its_copy() -> None:
    made = copied(ARTICLE, CODED, 3).coded
    assert made.statements[0].events == (made.events[0].id,) == (made.positions[0].event,)
    assert made.statements[0].within not in (None, "s-0")
    assert made.statements[0].speaker[0].country == made.events[0].actor[0].country
    assert made.events[0].article == made.statements[0].article == made.positions[0].article


def test_parties_change_and_none_dominates() -> None:
    parties = Counter(copied(ARTICLE, CODED, number).coded.events[0].actor[0].country for number in range(600))
    assert set(parties) <= set(COUNTRIES)
    assert len(parties) > 40
    assert parties.most_common(1)[0][1] < 100


def test_a_word_stays_in_one_vocabulary_and_keeps_its_length() -> None:
    words = [other_word("Quarantine", number) for number in range(VOCABULARIES)]
    assert words.count("Quarantine") == 1
    assert {len(word) for word in words} == {10}
    assert all(word[0].isupper() and word[1:].islower() for word in words)


def test_copies_end_with_the_events_asked_for() -> None:
    assert len(list(taken([(ARTICLE, CODED)], 5))) == 5
    assert list(taken([(ARTICLE, CodedArticle((), VERSIONS))], 5)) == []
