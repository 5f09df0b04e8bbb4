"""Records built by hand for tests, and the one fake that stands for the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from casus.records.account import Claimed
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import (
    ArticleRef,
    Event,
    EventDate,
    EventPlace,
    Participant,
    SentenceRef,
    Source,
    Toll,
    TollKind,
    Trigger,
    Versions,
    Words,
)
from casus.records.explanation import Arc, Explanation, Hint, Node, Why
from casus.records.incident import (
    Casualty,
    Incident,
    IncidentDate,
    IncidentPlace,
    IncidentReport,
    Losses,
    Party,
)
from casus.records.statement import Position, Statement

SENTENCE = "On Monday Freedonia warned Sylvania in Geneva, an aide said."
ARTICLE_REF = ArticleRef(title="A warning", url=None, publisher=None, published="2025-06-19")
VERSIONS = Versions(casus="0.1.0", model="m1", ontology="o1", registry="r1")


def span(text: str, words: str) -> tuple[str, int, int]:
    """The words with their half-open offsets in the text."""
    start = text.index(words)
    return words, start, start + len(words)


def participant(words: str, code: str, **parts: Any) -> Participant:
    """Somebody whom SENTENCE names; `parts` replaces fields."""
    plain = Participant(*span(SENTENCE, words), name=words, code=code, country=code[:3], sector=None, id=None)
    return replace(plain, **parts)


def event(text: str = SENTENCE, **changed: object) -> Event:
    """A THREATEN with every part filled in, in a text that is one sentence; `changed` replaces fields."""
    fields: dict[str, object] = {
        "id": "e-1",
        "doc": "wire",
        "article": ARTICLE_REF,
        "sentence": SentenceRef(0, 0, len(text), text),
        "event_type": "THREATEN",
        "mode": "violence",
        "contexts": ("military", "diplomatic"),
        "quad_class": 3,
        "intensity": -3.5,
        "status": "actual",
        "trigger": Trigger(*span(text, "warned")) if "warned" in text else Trigger(text[:1], 0, 1),
        "confidence": 0.87654,
        "versions": VERSIONS,
        "actor": (),
        "recipient": (),
        "attribution": (),
        "date": None,
        "place": None,
        "status_words": (),
        "claim": "asserts",
    }
    if text == SENTENCE:
        fields |= {
            "actor": (participant("Freedonia", "FRE-GOV", sector="GOV"),),
            "recipient": (participant("Sylvania", "SYL"),),
            "attribution": (Source(*span(text, "an aide"), name=None, code="UNK"),),
            "date": EventDate(*span(text, "Monday"), value="2025-06-16", granularity="day"),
            "place": EventPlace(*span(text, "Geneva"), "Geneva", "CHE", "Geneva", 46.20222, 6.14569, "city"),
        }
    return Event(**(fields | changed))  # type: ignore[arg-type]


def toll(kind: TollKind = "killed", figure: int | None = 12, **parts: Any) -> Toll:
    """The figure that is low, best and high; `parts` replaces fields."""
    return replace(Toll(kind, figure, figure, figure, f"{figure} people", 0, 9), **parts)


def statement(**changed: Any) -> Statement:
    """What the aide of SENTENCE says; `changed` replaces fields."""
    plain = Statement(
        id="s-1",
        doc="wire",
        article=ARTICLE_REF,
        sentence=SentenceRef(0, 0, len(SENTENCE), SENTENCE),
        form="indirect",
        kind="say",
        speaker=(participant("an aide", "FRE-GOV", name=None),),
        addressee=(),
        cue=Words(*span(SENTENCE, "said")),
        content=(Words(*span(SENTENCE, "On Monday Freedonia warned Sylvania in Geneva")),),
        quoted=(),
        within=None,
        events=("e-1",),
        versions=VERSIONS,
    )
    return replace(plain, **changed)


def position(**changed: Any) -> Position:
    """The warning of SENTENCE as a stance; `changed` replaces fields."""
    freedonia, sylvania = participant("Freedonia", "FRE-GOV"), participant("Sylvania", "SYL")
    return replace(Position("wire", ARTICLE_REF, (freedonia,), "warns of", (sylvania,), "e-1"), **changed)


def explanation(of: Event | None = None, **changed: Any) -> Explanation:
    """Of an event in SENTENCE, with a tree of its first five words; `changed` replaces fields."""
    rows = (("On", "case", 1), ("Monday", "obl", 3), ("Freedonia", "nsubj", 3), ("warned", "root", None),
            ("Sylvania", "obj", 3))  # fmt: skip
    words = [Words(*span(SENTENCE, word)) for word, _, _ in rows]
    plain = Explanation(
        event=of or event(),
        on="2025-06-19",
        seen=True,
        score=0.9,
        raw_confidence=0.81,
        types={"THREATEN": 0.9, "ACCUSE": 0.08, "REQUEST": 0.001},
        rule=None,
        modes={"violence": 0.7, "": 0.3},
        mode_by="network",
        statuses={"actual": 0.9, "negated": 0.04, "future": 0.03, "hypothetical": 0.02, "historical": 0.01},
        status_reason="network",
        hints=(),
        arcs=(Arc("actor", words[2], 0.97, "actor"), Arc("recipient", words[2], 0.2, None)),
        speakers=(participant("an aide", "UNK", name=None),),
        nodes=tuple(
            Node(word.text, word.start, word.end, word.text.lower(), "NN", relation, head, None)
            for word, (_, relation, head) in zip(words, rows, strict=True)
        ),
        statements=(statement(),),
    )
    return replace(plain, **changed)


def hint(words: str, status: Any, reason: Why, **parts: Any) -> Hint:
    return replace(Hint(status, (Words(*span(SENTENCE, words)),), reason, strong=True, settled=False), **parts)


def party(words: str, code: str, **parts: Any) -> Party:
    """Somebody who takes part in an incident; `parts` replaces fields."""
    return replace(Party(words, words, code, code[:3], None, None, 1), **parts)


def report(number: int = 1, **parts: Any) -> IncidentReport:
    """The article `wire-1` of `Paper 1` with the mention `e-1`, and so on; `parts` replaces fields."""
    url, article = f"https://news.example/{number}", f"{number:032x}"
    plain = IncidentReport(
        f"wire-{number}", url, f"Paper {number}", "2025-06-19", (f"e-{number}",), None, article, False, 0.8
    )
    return replace(plain, **parts)


def incident(**changed: Any) -> Incident:
    """An airstrike of Freedonia on Sylvania of which two papers tell, with every part filled in; `changed` replaces."""
    plain = Incident(
        id="i00000000000000a",
        event_type="ASSAULT",
        mode="aerial",
        contexts=("military",),
        quad_class=4,
        intensity=-9.5,
        actor=(party("the Freedonian army", "FRE-MIL", name="Freedonian army", sector="MIL", reports=2),),
        recipient=(party("Sylvania", "SYL", reports=2),),
        status="actual",
        day="2025-06-18",
        date=IncidentDate("2025-06-18", "day", "2025-06-18", "2025-06-18", "stated", 1, "e-1"),
        place=IncidentPlace("Port Grey", "Port Grey", "SYL", "Coast", 46.20222, 6.14569, "city", "geonames:1", False, 1,
                            "e-1"),
        background=False,
        reports=(report(1), report(2)),
        publishers=("Paper 1", "Paper 2"),
        claims=(Claimed("asserts", "the ministry", "SYL-GOV", "e-1"),),
        casualties=(Casualty("killed", 12, 12, 12, "the ministry", "e-1"),
                    Casualty("killed", 9, None, None, None, "e-2")),
        losses=(Losses("killed", 9, 12, 12),),
        clarity=1,
        confidence=0.93421,
        triggers=("struck", "raid"),
        versions=(VERSIONS,),
    )  # fmt: skip
    return replace(plain, **changed)


class FakeCasus:
    """Finds one THREATEN at every `warned`, with a statement that tells of it, and where its actor stands.

    Says so when the date is missing.
    """

    versions = VERSIONS

    def __init__(self, *, sift: bool = False) -> None:
        self.sift = sift

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        return map(self.code_article, articles)

    def code_article(self, article: Article) -> CodedArticle:
        ref = ArticleRef(article.title, article.url, article.publisher, article.published, article.extra)
        found: list[Event] = []
        for line_start, line in _lines(article.text):
            if "warned" in line:
                words, start, end = span(line, "warned")
                sentence = SentenceRef(len(found), line_start, line_start + len(line), line)
                trigger = Trigger(words, line_start + start, line_start + end)
                found.append(event(line, doc=article.doc, article=ref, sentence=sentence, trigger=trigger))
        notes = () if article.published else ("no date: relative dates stay unresolved",)
        said = tuple(
            statement(id=f"s{one.id[1:]}", doc=article.doc, article=ref, sentence=one.sentence, events=(one.id,))
            for one in found
        )
        return CodedArticle(
            tuple(found),
            VERSIONS,
            notes,
            said,
            tuple(position(article=ref, doc=article.doc, event=one.id) for one in found),
        )

    def explain(self, article: Article, event_id: str) -> Explanation:
        found = self.code_article(article).events
        return explanation(next(one for one in found if one.id.startswith(event_id)), speakers=())


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line.rstrip("\n")
        at += len(line)
