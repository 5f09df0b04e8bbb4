"""The whole line on whole pages: the founding article, and a page of our own with the same statements and furniture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

import casus
from casus.errors import BadOption
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.pipeline import BATCH_CHARACTERS, NO_DATE, Casus, batches
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event
from casus.records.statement import Statement

PAGE = Path(__file__).parent / "data" / "warning.html"


@pytest.fixture(scope="module")
def coder() -> Casus:
    return casus.load()


@pytest.fixture(scope="module")
def founding(coder: Casus, shared: Path) -> CodedArticle:
    return code_file(coder, shared / "articles" / "founding" / "russia-warns-us.txt", "2025-06-19")


@pytest.fixture(scope="module")
def page(coder: Casus) -> CodedArticle:
    return code_file(coder, PAGE, None)


@pytest.fixture(params=["founding", "page"])
def coded(request: pytest.FixtureRequest) -> CodedArticle:
    """Each of the two in turn: what must come out right is the same."""
    found: CodedArticle = request.getfixturevalue(request.param)
    return found


def code_file(coder: Casus, path: Path, published: str | None) -> CodedArticle:
    article = next(iter(read_path(path, IntakeOptions(published=published))))
    assert isinstance(article, Article)
    return coder.code_article(article)


def parties(event: Event) -> tuple[set[str | None], set[str | None]]:
    return {p.country for p in event.actor}, {p.country for p in event.recipient}


def of_type(coded: CodedArticle, event_type: str, status: str = "actual") -> Iterator[Event]:
    return (e for e in coded.events if e.event_type == event_type and e.status == status)


def test_russia_warns_the_united_states(coded: CodedArticle) -> None:
    assert any(parties(e) == ({"RUS"}, {"USA"}) for e in of_type(coded, "THREATEN"))


def test_israel_struck_iran_last_week(coded: CodedArticle) -> None:
    by_israel = [e for e in of_type(coded, "ASSAULT") if parties(e)[0] == {"ISR"}]
    strikes = [e for e in by_israel if "IRN" in parties(e)[1] | {e.place.country if e.place else None}]
    assert any(e.date and e.date.value == "2025-W24" and e.date.text == "last week" for e in strikes)


def test_iran_answered_with_missiles_and_drones(coded: CodedArticle) -> None:
    answers = [e for e in of_type(coded, "ASSAULT") if parties(e)[0] == {"IRN"}]
    assert any(e.mode in ("drone", "heavy-weapons") for e in answers)


def test_russia_and_china_call_for_calm(coded: CodedArticle) -> None:
    assert any(parties(e)[0] == {"RUS", "CHN"} for e in of_type(coded, "REQUEST"))


def test_an_offer_to_mediate_and_its_rejection(coded: CodedArticle) -> None:
    assert any(parties(e)[0] == {"RUS"} for e in of_type(coded, "AGREE"))
    assert {"USA", "FRA"} <= {country for e in of_type(coded, "REJECT") for country in parties(e)[0]}


def test_the_calls(coded: CodedArticle) -> None:
    called = [e for e in of_type(coded, "CONSULT") if "RUS" in parties(e)[0] | parties(e)[1]]
    by_phone = [e for e in called if e.mode == "phone"]
    everybody: set[str | None] = set()
    for event in called:
        everybody |= parties(event)[0] | parties(event)[1]
    assert by_phone
    assert {"ISR", "IRN", "CHN"} <= everybody


def test_both_leaders_condemn_israel(coded: CodedArticle) -> None:
    assert any(parties(e) == ({"RUS", "CHN"}, {"ISR"}) for e in of_type(coded, "ACCUSE"))


def test_aid_not_given_and_not_requested(coded: CodedArticle) -> None:
    assert any(parties(e)[0] == {"RUS"} for e in of_type(coded, "AID", "negated"))
    assert any(parties(e)[0] == {"IRN"} for e in of_type(coded, "REQUEST", "negated"))


def test_joining_the_strikes_is_hypothetical(coded: CodedArticle) -> None:
    assert any("USA" in parties(e)[0] for e in of_type(coded, "ASSAULT", "hypothetical"))


def spoken(coded: CodedArticle, speaker: str, words: str) -> list[Statement]:
    """Statements with these words whose speaker is named so, by the words themselves or by what they mean."""
    return [
        s
        for s in coded.statements
        if any(words in part.text for part in s.content)
        and any(speaker in (p.referent or p).text or speaker in p.text for p in s.speaker)
    ]


@pytest.mark.parametrize(
    ("speaker", "words", "form", "status"),
    [
        ("Zakharova", "warn Washington", "direct", "actual"),
        ("Trump", "I may do it", "direct", "hypothetical"),
        ("Putin", "have not asked us", "direct", "negated"),
        ("spokesman", "would be ready to send", "indirect", "future"),
        ("Ushakov", "peace can only be achieved", "indirect", "actual"),
    ],
)
def test_who_said_what(founding: CodedArticle, speaker: str, words: str, form: str, status: str) -> None:
    found = spoken(founding, speaker, words)
    assert [(s.form, s.status) for s in found] == [(form, status)]


def sources_of(events: Iterable[Event]) -> list[tuple[str, ...]]:
    return [tuple((s.referent or s).text for s in e.attribution) for e in events]


def test_on_whose_word_the_founding_article_tells_its_events(founding: CodedArticle) -> None:
    joining = [e for e in of_type(founding, "ASSAULT", "hypothetical") if e.trigger.text == "joining"]
    assert ["Donald Trump" in chain[-1] for chain in sources_of(joining)] == [True]
    asked = [e for e in of_type(founding, "REQUEST", "negated") if "not asked us" in e.sentence.text]
    assert ["Vladimir Putin" in chain[-1] for chain in sources_of(asked)] == [True]
    assert [s.claim for e in asked for s in e.attribution] == ["denies"]
    aid = [e for e in of_type(founding, "AGREE") if "humanitarian aid" in e.sentence.text]
    assert sources_of(aid) == [("His spokesman",)]


def test_where_each_party_stands(founding: CodedArticle) -> None:
    stands = {(party.country, p.stance) for p in founding.positions for party in p.holder}
    assert {
        ("RUS", "warns of"),
        ("RUS", "offers"),
        ("USA", "rejects"),
        ("CHN", "opposes"),
        ("CHN", "calls for"),
    } <= stands
    assert ("RUS", "denies") in stands


def test_nothing_comes_from_the_byline_or_the_comment_box(coded: CodedArticle) -> None:
    for event in coded.events:
        words = event.sentence.text.lower()
        assert "comment" not in words
        assert "written by" not in words


def test_offsets_are_those_of_the_text(coder: Casus) -> None:
    article = next(iter(read_path(PAGE, IntakeOptions())))
    assert isinstance(article, Article)
    for event in coder.code_article(article).events:
        spans = [(event.trigger.start, event.trigger.end, event.trigger.text)]
        spans += [(event.sentence.start, event.sentence.end, event.sentence.text)]
        spans += [(p.start, p.end, p.text) for p in (*event.actor, *event.recipient)]
        spans += [(source.start, source.end, source.text) for source in event.attribution]
        assert all(article.text[start:end] == text for start, end, text in spans)
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end


def test_ids_are_stable_and_different(coder: Casus, page: CodedArticle) -> None:
    again = code_file(coder, PAGE, None)
    assert [e.id for e in again.events] == [e.id for e in page.events]
    assert len({e.id for e in page.events}) == len(page.events)


def test_without_a_date_relative_dates_stay_unresolved(coder: Casus) -> None:
    coded = coder.code("Israeli jets bombed Damascus on Monday. Police arrested ten protesters in Cairo yesterday.")
    assert NO_DATE in coded.notes
    assert [e.date.value for e in coded.events if e.date] == [None] * sum(e.date is not None for e in coded.events)
    assert any(e.date for e in coded.events)


def test_published_is_checked(coder: Casus) -> None:
    assert coder.code("", date(2025, 6, 19)).events == ()
    with pytest.raises(BadOption, match="yesterday"):
        coder.code("Troops left.", "yesterday")


def test_articles_are_read_together_in_order() -> None:
    long = [Article(str(i), "x" * (BATCH_CHARACTERS // 2)) for i in range(5)]
    assert [[a.doc for a in batch] for batch in batches(long)] == [["0", "1"], ["2", "3"], ["4"]]
    assert list(batches([])) == []


def test_a_relation_between_two_mentions(coder: Casus) -> None:
    text = "Police in Nairobi arrested the leader of the opposition on Friday."
    actor, recipient = "Police in Nairobi", "the leader of the opposition"
    found = coder.relation(
        text,
        actor=(0, len(actor)),
        recipient=(text.index(recipient), text.index(recipient) + len(recipient)),
    )
    assert found.event_type == "COERCE"
    assert 0 < found.probability <= 1
    assert sum(found.types.values()) == pytest.approx(1)
    assert found.trigger == (text.index("arrested"), text.index("arrested") + len("arrested"))


def test_a_relation_needs_spans_of_the_text(coder: Casus) -> None:
    with pytest.raises(BadOption, match="actor"):
        coder.relation("Troops left.", actor=(5, 50), recipient=(0, 6))


def test_no_event_between_two_mentions(coder: Casus) -> None:
    found = coder.relation("Rain fell on Cairo and Amman.", actor=(13, 18), recipient=(23, 28))
    assert found.event_type is None or found.probability <= 1


def test_sifting_finds_the_same_events_and_the_statements_that_tell_of_them(coder: Casus, page: CodedArticle) -> None:
    sifted = code_file(coder.sifting(), PAGE, None)
    assert sifted.versions.model == f"{page.versions.model}+sift"
    assert [(e.id, e.event_type, e.status) for e in sifted.events] == [
        (e.id, e.event_type, e.status) for e in page.events
    ]
    assert all(one.events for one in sifted.statements)
    assert 0 < len(sifted.statements) < len(page.statements)


def test_an_event_is_explained(coder: Casus, page: CodedArticle) -> None:
    article = next(iter(read_path(PAGE, IntakeOptions())))
    assert isinstance(article, Article)
    event = next(of_type(page, "REQUEST", "negated"))
    explained = coder.explain(article, event.id)
    assert explained.event == event
    assert explained.status_reason == "negation"
    assert set(explained.statuses) == {"actual", "negated", "hypothetical", "future", "historical"}
    words = [node.text for node in explained.nodes]
    assert "".join(words) == event.sentence.text.replace(" ", "")
    with pytest.raises(BadOption, match="no event of that id"):
        coder.explain(article, "nothing")
