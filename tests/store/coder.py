"""A coder by five rules that stands for the pipeline: its records are true to the text, word for word.

`Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said.` is an event with all its parts and a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from casus.ingest import grouping
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import (
    Event,
    EventDate,
    EventPlace,
    Participant,
    SentenceRef,
    Source,
    Toll,
    Trigger,
    Versions,
    Words,
    article_ref,
)
from casus.records.outcome import Sighting, Taken
from casus.records.sketch import Sketch
from casus.records.statement import Position, Statement
from tests.builders import VERSIONS

PARTIES: Mapping[str, tuple[str, str | None, str | None, str | None]] = {
    "Freedonia": ("FRE-GOV", "FRE", "GOV", "country:FRE"),
    "Sylvania": ("SYL", "SYL", None, "country:SYL"),
    "Osterlich": ("OST-MIL", "OST", "MIL", None),
    "Tomania": ("TOM", "TOM", None, None),
    "Free Front": ("FRE-REB:Free Front", "FRE", "REB", "org:free-front"),
}
VERBS: Mapping[str, tuple[str, str | None, int, float]] = {
    "warned": ("THREATEN", "violence", 3, -4.4),
    "met": ("CONSULT", None, 1, 1.0),
    "shelled": ("ASSAULT", "heavy-weapons", 4, -10.0),
    "aided": ("AID", None, 2, 7.0),
}
_SENTENCE = re.compile(r"[^\n]+?\.(?= [A-Z]|\n|$)|[^\n]+")
_PARTY = re.compile("|".join(PARTIES))
_VERB = re.compile(r"\b(?:" + "|".join(VERBS) + r")\b")
_DAY = re.compile(r"\bon (\d{4}-\d\d-\d\d)")
_PLACE = re.compile(r"\bin (Geneva|Côte d’Ivoire|100%_sure)")
_KILLED = re.compile(r"\bkilling (\d+) people")
_SAID = re.compile(r", ((?:an aide|[A-Z]\w+)) (said|denied)\.$")


def code(article: Article, versions: Versions = VERSIONS) -> CodedArticle:
    """One event at every verb with a party before it, and one statement at every `said`."""
    events: list[Event] = []
    said: list[Statement] = []
    for number, found in enumerate(_SENTENCE.finditer(article.text)):
        line = _Line(article, number, found.start(), found[0], versions)
        told = list(line.events())
        events += told
        said += line.statements(told)
    notes = () if article.published else ("no publication date",)
    return CodedArticle(tuple(events), versions, notes, tuple(said), tuple(_positions(events)))


@dataclass(frozen=True)
class _Line:
    article: Article
    number: int
    start: int
    text: str
    versions: Versions

    def words(self, found: re.Match[str], group: int = 0) -> tuple[str, int, int]:
        return found[group], self.start + found.start(group), self.start + found.end(group)

    def party(self, found: re.Match[str]) -> Participant:
        code, country, sector, key = PARTIES[found[0]]
        return Participant(*self.words(found), found[0], code, country, sector, key, "named" if key else None)

    def id(self, kind: str, at: int) -> str:
        return sha256(f"{self.article.digest} {kind} {self.start + at}".encode()).hexdigest()[:16]

    @property
    def sentence(self) -> SentenceRef:
        return SentenceRef(self.number, self.start, self.start + len(self.text), self.text)

    def events(self) -> Iterator[Event]:
        for verb in _VERB.finditer(self.text):
            before = tuple(self.party(one) for one in _PARTY.finditer(self.text[: verb.start()]))
            after = tuple(self.party(one) for one in _PARTY.finditer(self.text, verb.end()))
            kind, mode, quad, intensity = VERBS[verb[0]]
            both = kind == "CONSULT"
            yield Event(
                id=self.id("event", verb.start()),
                doc=self.article.doc,
                article=article_ref(self.article),
                sentence=self.sentence,
                event_type=kind,
                mode=mode,
                contexts=("military", "diplomatic") if kind == "THREATEN" else (),
                quad_class=quad,
                intensity=intensity,
                status="negated" if "denied" in self.text else "actual",
                trigger=Trigger(*self.words(verb)),
                actor=before + after if both else before,
                recipient=() if both else after,
                attribution=tuple(self.sources()),
                date=self.date(),
                place=self.place(),
                confidence=0.75 if kind == "THREATEN" else 0.5,
                versions=self.versions,
                status_words=(),
                claim="attributes" if _SAID.search(self.text) else "asserts",
                casualties=tuple(self.tolls()),
            )

    def tolls(self) -> Iterator[Toll]:
        if found := _KILLED.search(self.text):
            count = int(found[1])
            said = _SAID.search(self.text)
            code = PARTIES[said[1]][0] if said and said[1] in PARTIES else "UNK"
            words = f"{found[1]} people", self.start + found.start(1), self.start + found.end()
            yield Toll("killed", count, count, count, *words, *((said[1], code) if said else ()))

    def sources(self) -> Iterator[Source]:
        if found := _SAID.search(self.text):
            name = found[1] if found[1] in PARTIES else None
            denies = found[2] == "denied"
            yield Source(
                *self.words(found, 1),
                name,
                PARTIES[name][0] if name else "UNK",
                claim="denies" if denies else "asserts",
                kind="deny" if denies else "say",
                cue=Words(*self.words(found, 2)),
            )

    def date(self) -> EventDate | None:
        found = _DAY.search(self.text)
        return found and EventDate(*self.words(found, 1), found[1], "day", found[1], found[1])

    def place(self) -> EventPlace | None:
        found = _PLACE.search(self.text)
        return found and EventPlace(*self.words(found, 1), found[1], "CHE", "Vaud", 46.2, 6.15, "city", "geonames:1")

    def statements(self, told: list[Event]) -> Iterator[Statement]:
        if found := _SAID.search(self.text):
            yield Statement(
                id=self.id("statement", found.start()),
                doc=self.article.doc,
                article=article_ref(self.article),
                sentence=self.sentence,
                form="indirect",
                kind="deny" if found[2] == "denied" else "say",
                speaker=tuple(one.party for one in self.sources()),
                addressee=(),
                cue=Words(*self.words(found, 2)),
                content=(Words(self.text[: found.start()], self.start, self.start + found.start()),),
                quoted=(),
                within=None,
                events=tuple(one.id for one in told),
                versions=self.versions,
            )


def _positions(events: list[Event]) -> Iterator[Position]:
    for one in events:
        if one.event_type == "THREATEN" and one.status == "actual" and one.actor:
            what = Words(one.trigger.text, one.trigger.start, one.trigger.end)
            yield Position(one.doc, one.article, one.actor, "warns of", one.recipient, one.id, what)
        if one.attribution and one.attribution[-1].claim == "denies":
            yield Position(one.doc, one.article, (one.attribution[-1].party,), "denies", (), one.id)


TEXT = "Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said.\nSylvania met Osterlich.\n"


def article(text: str = TEXT, **parts: Any) -> Article:
    """`wire`, of 19 June 2025; `parts` replaces fields."""
    return replace(Article("wire", text, title="A warning", published="2025-06-19", language="en"), **parts)


def taken(
    given: Article | None = None,
    place: str | None = None,
    retrieved: str | None = None,
    sketch: Sketch | None = None,
    versions: Versions = VERSIONS,
) -> Taken:
    """An article as it comes from a worker, met at a place of its own unless one is given."""
    given = given or article()
    met = Sighting(place or f"{given.doc}.txt", given.doc, given.url, retrieved, given.url, given.extra)
    coded = code(given, versions)
    return Taken(met, given, coded, sketch, grouping.accounts_in(given, coded, given.published_on))


def sketch_of(*parts: int) -> Sketch:
    """A sketch whose bands are these numbers; `alike` of such ones is whether they have two in common."""
    return Sketch(parts, bytes(parts), "test-1")


GROUPING = replace(grouping.GROUPING, alike=lambda first, second: alike(first, second))


def alike(first: bytes, second: bytes) -> bool:
    return len(set(first) & set(second)) >= 2
