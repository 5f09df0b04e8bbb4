"""Records of any content for property tests, as wild as a coder could make them and a record must keep them."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from casus.ontology import CONTEXTS, EVENT_TYPES
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import (
    Claim,
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
    article_ref,
)
from casus.records.frame import STATUSES
from casus.records.link import Granularity, Precision, Reason, RoleCheck
from casus.records.outcome import Sighting, Taken
from casus.records.speech import CUES, Form
from casus.records.statement import Position, Stance, Statement

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
NAMES = TEXTS | st.sampled_from(
    ["Freedonia", "Ärzte ohne Grenzen", "100%", "a_b", "\\", "'; --", "x" * 5_000, "🕊" * 900]
)
OFFSETS = st.integers(0, 2_000_000)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
DAYS = st.dates().map(lambda day: day.isoformat())
TIMES = st.datetimes(timezones=st.timezones()).map(lambda time: time.isoformat())
VERSIONS = st.builds(Versions, *[st.text("abc.019+-", max_size=40)] * 4)
WORDS = st.builds(Words, TEXTS, OFFSETS, OFFSETS)
SOME_WORDS = st.lists(WORDS, max_size=3).map(tuple)
CHECKS = st.builds(RoleCheck, TEXTS, OFFSETS, OFFSETS, TEXTS, TEXTS, TEXTS)
PARTIES = st.builds(
    Participant,
    text=TEXTS,
    start=OFFSETS,
    end=OFFSETS,
    name=st.none() | NAMES,
    code=NAMES,
    country=st.none() | st.text("ABC", min_size=3, max_size=3),
    sector=st.none() | NAMES,
    id=st.none() | NAMES,
    reason=st.none() | st.sampled_from(get_args(Reason)),
    candidates=st.lists(TEXTS, max_size=3).map(tuple),
    check=st.none() | CHECKS,
    referent=st.none() | WORDS,
)
SIDES = st.lists(PARTIES, max_size=3).map(tuple)
SOURCES = st.builds(
    Source,
    text=TEXTS,
    start=OFFSETS,
    end=OFFSETS,
    name=st.none() | NAMES,
    code=NAMES,
    referent=st.none() | WORDS,
    claim=st.sampled_from(get_args(Claim)),
    kind=st.none() | st.sampled_from(CUES),
    cue=st.none() | WORDS,
    own=st.booleans(),
)
CHAINS: st.SearchStrategy[tuple[Source, ...]] = st.lists(SOURCES, max_size=2).map(tuple)
PLACES = st.builds(
    EventPlace,
    text=TEXTS,
    start=OFFSETS,
    end=OFFSETS,
    name=st.none() | NAMES,
    country=st.none() | st.text("ABC", min_size=3, max_size=3),
    admin1=st.none() | NAMES,
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    precision=st.none() | st.sampled_from(get_args(Precision)),
    id=st.none() | NAMES,
    centroid=st.booleans(),
)
DATES = st.builds(
    EventDate,
    text=TEXTS,
    start=OFFSETS,
    end=OFFSETS,
    value=st.none() | DAYS | st.just("2025-W25"),
    granularity=st.none() | st.sampled_from(get_args(Granularity)),
    first=st.none() | DAYS,
    last=st.none() | DAYS,
)
FIGURES = st.none() | st.integers(0, 1_000_000_000)
TOLLS: st.SearchStrategy[tuple[Toll, ...]] = st.lists(
    st.builds(
        Toll,
        kind=st.sampled_from(get_args(TollKind)),
        low=FIGURES,
        best=FIGURES,
        high=FIGURES,
        text=TEXTS,
        start=OFFSETS,
        end=OFFSETS,
        by=st.none() | NAMES,
        code=st.none() | NAMES,
    ),
    max_size=3,
).map(tuple)
ARTICLES = st.builds(
    Article,
    doc=NAMES,
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=300),
    title=st.none() | NAMES,
    published=st.none() | DAYS | TIMES,
    url=st.none() | NAMES,
    address=st.none() | NAMES,
    publisher=st.none() | NAMES,
    language=st.none() | st.sampled_from(["en", "de"]),
    extra=st.dictionaries(TEXTS, JSON, max_size=3),
)


@st.composite
def events(draw: st.DrawFn, number: int, given: Article, versions: Versions) -> Event:
    sentence = number // 2
    return Event(
        id=f"{given.digest[:12]}{number:04}",
        doc=given.doc,
        article=article_ref(given),
        sentence=SentenceRef(sentence, sentence, sentence + 1, given.text),
        event_type=draw(st.sampled_from(list(EVENT_TYPES))),
        mode=draw(st.none() | st.just("heavy-weapons")),
        contexts=tuple(draw(st.lists(st.sampled_from(list(CONTEXTS)), max_size=3))),
        quad_class=draw(st.integers(0, 4)),
        intensity=draw(st.floats(-10, 10)),
        status=draw(st.sampled_from(STATUSES)),
        trigger=Trigger(draw(TEXTS), draw(OFFSETS), draw(OFFSETS)),
        actor=draw(SIDES),
        recipient=draw(SIDES),
        attribution=draw(CHAINS),
        date=draw(st.none() | DATES),
        place=draw(st.none() | PLACES),
        confidence=draw(st.floats(0, 1)),
        versions=versions,
        status_words=draw(SOME_WORDS),
        claim=draw(st.sampled_from(get_args(Claim))),
        casualties=draw(TOLLS),
    )


@st.composite
def statements(draw: st.DrawFn, number: int, given: Article, told: list[Event], versions: Versions) -> Statement:
    return Statement(
        id=f"{given.digest[:12]}{number:04}",
        doc=given.doc,
        article=article_ref(given),
        sentence=SentenceRef(number, number, number + 1, given.text),
        form=draw(st.sampled_from(get_args(Form))),
        kind=draw(st.sampled_from(CUES)),
        speaker=draw(SIDES),
        addressee=draw(SIDES),
        cue=draw(st.none() | WORDS),
        content=draw(SOME_WORDS),
        quoted=draw(SOME_WORDS),
        within=draw(st.none() | st.just("0123456789abcdef")),
        events=tuple(one.id for one in told if draw(st.booleans())),
        versions=versions,
        status=draw(st.sampled_from(STATUSES)),
        status_words=draw(SOME_WORDS),
    )


@st.composite
def coded(draw: st.DrawFn, given: Article) -> CodedArticle:
    versions = draw(VERSIONS)
    told = [draw(events(number, given, versions)) for number in range(draw(st.integers(0, 3)))]
    said = [draw(statements(number, given, told, versions)) for number in range(draw(st.integers(0, 2)))]
    stands = [one for event in told for one in draw(positions(event))]
    return CodedArticle(tuple(told), versions, tuple(draw(st.lists(TEXTS, max_size=2))), tuple(said), tuple(stands))


@st.composite
def positions(draw: st.DrawFn, event: Event) -> list[Position]:
    """Those of the actor and of who denies, as casus.coding makes them."""
    stances = draw(st.lists(st.sampled_from([one for one in get_args(Stance) if one != "denies"]), max_size=1))
    what = draw(st.none() | WORDS)
    made = [Position(event.doc, event.article, event.actor, one, event.recipient, event.id, what) for one in stances]
    denies: bool = draw(st.booleans())
    if event.attribution and denies:
        last = event.attribution[-1].party
        made.append(Position(event.doc, event.article, (last,), "denies", (), event.id, draw(st.none() | WORDS)))
    return made


@st.composite
def taken(draw: st.DrawFn) -> Taken:
    given = draw(ARTICLES)
    retrieved = draw(st.none() | st.just("2025-06-20T10:00:00+00:00"))
    return Taken(Sighting(draw(NAMES), given.doc, draw(st.none() | NAMES), retrieved), given, draw(coded(given)))
