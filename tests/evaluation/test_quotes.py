from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from casus.errors import DataError
from casus.evaluation.quotes import (
    ARTICLES,
    GOLD,
    Quote,
    Said,
    best,
    is_right,
    quote_scores,
    read_quotes,
    read_texts,
    said_in,
)
from casus.evaluation.score import Score
from casus.records.event import Participant, SentenceRef, Words
from casus.records.statement import Statement
from tests.builders import ARTICLE_REF, VERSIONS

TEXT = "Roe said: “We fled.” He added: “It rained.” Then “nobody” came. “Rain fell.”"
Span = tuple[int, int]
OPENING = "“\"‘'«„`”"
"""One of the articles opens a quotation with a closing mark."""
PRONOUNS = frozenset("he she they it".split())


def span(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


ROE, HE, FLED, RAINED = span("Roe"), span("He"), span("We fled."), span("It rained.")


def words_at(place: Span) -> Words:
    return Words(TEXT[slice(*place)], *place)


def statement(
    quoted: list[Span], speaker: Span | None, *, form: Any = "direct", referent: Span | None = None, longer: int = 0
) -> Statement:
    """longer: characters of the content beyond what is quoted."""
    meant = words_at(referent) if referent else None
    parties = () if speaker is None else (participant(speaker, meant),)
    content = (Words("", quoted[0][0], quoted[-1][1] + longer),)
    return Statement(
        "s", "d", ARTICLE_REF, SentenceRef(0, 0, 9, ""), form, "say", parties, (), None, content,
        tuple(words_at(part) for part in quoted), None, (), VERSIONS,
    )  # fmt: skip


def participant(place: Span, referent: Words | None) -> Participant:
    return Participant(TEXT[slice(*place)], *place, None, "UNK", None, None, None, referent=referent)


def quote(place: Span, names: tuple[Span, ...] = (ROE,), speech: str = "direct") -> Quote:
    return Quote(place, speech, names[0] if names else None, names)


def row(*quotes: Quote, text: str = TEXT) -> str:
    fields = [
        {"start": q.span[0], "end": q.span[1], "speech": q.speech, "speaker": q.speaker, "names": q.names}
        for q in quotes
    ]
    return json.dumps({"doc": "d", "sha256": hashlib.sha256(text.encode()).hexdigest(), "quotes": fields}) + "\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    quotes = quote(FLED), quote(RAINED), quote(span("nobody"), (), "none"), quote(span("Rain fell."), ())
    path.write_text(row(*quotes), encoding="utf-8")
    return path


def test_the_reading_is_read_by_article(gold: Path) -> None:
    ((doc, quotes),) = read_quotes(gold, {"d": TEXT})
    assert doc == "d"
    assert quotes[0] == Quote(FLED, "direct", ROE, (ROE,))


def test_a_quotation_without_a_speaker_has_none(gold: Path) -> None:
    ((_, quotes),) = read_quotes(gold, {"d": TEXT})
    assert (quotes[2].speaker, quotes[2].names, quotes[2].speech) == (None, (), "none")


@pytest.mark.parametrize("texts", [{}, {"d": TEXT + " "}])
def test_another_text_voids_the_offsets(gold: Path, texts: dict[str, str]) -> None:
    with pytest.raises(DataError, match=r"gold.jsonl: the text of 'd' is not the one that was read"):
        list(read_quotes(gold, texts))


def test_texts_are_read_by_article(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"doc": "d", "text": TEXT, "url": ""}).encode()))
    assert read_texts(path) == {"d": TEXT}


def test_a_quotation_has_the_words_that_name_its_speaker() -> None:
    assert list(said_in([statement([FLED], ROE)])) == [Said(FLED, (ROE,))]


def test_a_pronoun_has_also_the_words_that_it_means() -> None:
    assert list(said_in([statement([RAINED], HE, referent=ROE)])) == [Said(RAINED, (HE, ROE))]


def test_each_part_in_marks_is_a_quotation() -> None:
    assert [said.span for said in said_in([statement([FLED, RAINED], ROE)])] == [FLED, RAINED]


@pytest.mark.parametrize(("form", "count"), [("direct", 1), ("mixed", 1), ("indirect", 0)])
def test_forms_that_quote(form: str, count: int) -> None:
    assert len(list(said_in([statement([FLED], ROE, form=form)]))) == count


def test_a_quotation_without_a_speaker_is_no_answer() -> None:
    assert list(said_in([statement([FLED], None)])) == []


def test_the_innermost_statement_comes_first() -> None:
    outer, inner = statement([FLED], ROE, longer=20), statement([FLED], HE)
    assert [said.speaker for said in said_in([outer, inner])] == [(HE,), (ROE,)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ((10, 20), (10, 20)),
        ((12, 18), (10, 20)),
        ((15, 25), (10, 20)),
        ((16, 26), None),
        ((28, 42), (30, 40)),
        ((15, 36), (30, 40)),
        ((50, 60), None),
    ],
)
def test_the_quotation_that_shares_most(asked: Span, found: Span | None) -> None:
    said = best(asked, [Said((10, 20), (ROE,)), Said((30, 40), (HE,))])
    assert (said.span if said else None) == found


def test_of_two_that_share_as_much_the_first_counts() -> None:
    first = Said((10, 20), (ROE,))
    assert best((10, 20), [first, Said((10, 20), (HE,))]) is first


def test_where_nothing_is_said_nothing_is_found() -> None:
    assert best((10, 20), []) is None


@pytest.mark.parametrize(
    ("speaker", "right"),
    [((ROE,), True), ((HE,), False), ((HE, ROE), True), (((0, 1),), True), (((3, 5),), False)],
)
def test_a_speaker_is_right_where_the_reading_has_it_named(speaker: tuple[Span, ...], right: bool) -> None:
    assert is_right(quote(FLED), Said(FLED, speaker)) == right


@pytest.mark.parametrize("speaker", [(HE[0] - 2, HE[0]), (HE[1], HE[1] + 2)])
def test_words_beside_the_name_are_not_right(speaker: Span) -> None:
    assert not is_right(quote(FLED, (HE,)), Said(FLED, (speaker,)))


def test_nobody_is_right_where_the_reading_names_nobody() -> None:
    assert not is_right(quote(FLED, ()), Said(FLED, (ROE,)))


@pytest.mark.parametrize(
    ("statements", "precision", "recall"),
    [
        ([statement([FLED], ROE), statement([RAINED], HE, referent=ROE)], (100.0, 2), (100.0, 2)),
        ([statement([FLED], ROE), statement([RAINED], HE)], (50.0, 2), (50.0, 2)),
        ([statement([FLED], ROE)], (100.0, 1), (50.0, 2)),
        ([statement([FLED], ROE), statement([span("Rain fell.")], ROE)], (50.0, 2), (50.0, 2)),
        ([statement([FLED], ROE), statement([span("nobody")], ROE)], (100.0, 1), (50.0, 2)),
        ([], (0.0, 0), (0.0, 2)),
    ],
)
def test_scores(
    tmp_path: Path, gold: Path, statements: list[Statement], precision: tuple[float, int], recall: tuple[float, int]
) -> None:
    """Of two direct quotations with a speaker, one without, and one in marks that is no speech."""
    path = tmp_path / ARTICLES
    path.parent.mkdir()
    path.write_bytes(gzip.compress(json.dumps({"doc": "d", "text": TEXT}).encode()))
    casus: Any = SimpleNamespace(code_article=lambda article: SimpleNamespace(statements=statements))
    assert quote_scores(tmp_path, casus, gold) == [
        Score("quotes_dev.speaker.precision", *precision),
        Score("quotes_dev.speaker.recall", *recall),
    ]


@pytest.fixture(scope="module")
def reading(shared: Path) -> list[tuple[str, tuple[Quote, ...]]]:
    """With the text of each article; every digest fits, or this fails."""
    texts = read_texts(shared / ARTICLES)
    return [(texts[doc], quotes) for doc, quotes in read_quotes(GOLD, texts)]


def test_forty_articles_are_read(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    assert len(reading) == 40


def test_quotations_of_the_reading_begin_behind_an_opening_mark(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    spans = [(text, q.span) for text, quotes in reading for q in quotes]
    assert [text[start - 1 : end] for text, (start, end) in spans if text[start - 1] not in OPENING] == []


def test_offsets_of_the_reading_lie_in_its_articles(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    for text, quotes in reading:
        spans = [*(q.span for q in quotes), *(name for q in quotes for name in q.names)]
        assert all(0 <= start < end <= len(text) for start, end in spans)


def test_speakers_of_the_reading_are_names_or_pronouns(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    speakers = [(text, q) for text, quotes in reading for q in quotes if q.speaker and q.speaker not in q.names]
    assert {text[slice(*q.speaker)].lower() for text, q in speakers if q.speaker} <= PRONOUNS


def test_speakers_of_the_reading_are_named_somewhere(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    assert [q for _, quotes in reading for q in quotes if (q.speaker is None) != (not q.names)] == []


def test_names_of_the_reading_are_words(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    names = [text[start:end] for text, quotes in reading for q in quotes for start, end in q.names]
    assert [name for name in names if name != name.strip() or not name] == []


def test_kinds_of_the_reading(reading: list[tuple[str, tuple[Quote, ...]]]) -> None:
    assert {q.speech for _, quotes in reading for q in quotes} == {"direct", "mixed", "none"}
