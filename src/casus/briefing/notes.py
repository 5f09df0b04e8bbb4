"""What a brief rests on, noted while it is composed: numbers of the reports, and the sentences behind each number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from casus.records.brief import Evidence, Number, Piece, Pieces, Quote, Sentence, Source
from casus.records.event import Event

MOST_SOURCES = 6
"""Reports that a sentence names; the others are counted."""
MOST_QUOTES = 8
"""Sentences that stand behind a number; further mentions are named by their ids."""
MOST_NAMED = 40
LONGEST = 320
"""Characters of a sentence of a report that are quoted, around the trigger."""

CUT = "…"

Key = tuple[str, object]


class Notes:
    """Numbers from 1 in the order in which they are first needed.

    events: of every mention that may be named. names: what parties are called, by their codes.
    """

    def __init__(self, events: Mapping[str, Event], names: Mapping[str, str] | None = None) -> None:
        self.events = events
        self.names = names or {}
        self._sources: dict[Key, int] = {}
        self._cited: dict[Key, dict[str, Event]] = {}
        self._evidence: dict[tuple[str, str, tuple[str, ...]], int] = {}

    def called(self, code: str) -> str:
        """`Freedonia`, `Freedonia (FRE-MIL)` of a code; the code itself where nobody of that code is named."""
        country = self.names.get(code) or self.names.get(code.partition(":")[0].partition("-")[0])
        if country is None or code in self.names:
            return country or code
        return f"{country} ({code})"

    def name(self, code: str, name: str) -> str:
        """The name with its article where it is that of the code, such as of a state; else as it is."""
        known = self.names.get(code, name)
        return known if known.removeprefix("the ") == name else name

    def number(self, text: str, what: str, event_ids: Iterable[str]) -> Number:
        """text: as it stands in a sentence; what: what it counts or is, `incidents` say.

        Raises ValueError where no mention is known: such a number has no place in a brief.
        """
        ids = tuple(dict.fromkeys(event_ids))
        if not any(id_ in self.events for id_ in ids):
            raise ValueError(f"{text} {what}: no sentence stands behind it ({', '.join(ids) or 'no mention'})")
        return Number(text, self._evidence.setdefault((text, what, ids), len(self._evidence) + 1))

    def count(self, event_ids: Sequence[str], one: str, many: str | None = None) -> Pieces:
        """`3 incidents`, one for each mention given; `no incidents` without any."""
        many = many or f"{one}s"
        if not event_ids:
            return (f"no {many}",)
        said = one if len(event_ids) == 1 else many
        return self.number(f"{len(event_ids):,}", said, event_ids), f" {said}"

    def sentence(self, pieces: Iterable[Piece], event_ids: Iterable[str]) -> Sentence:
        """A sentence that rests on the reports of these mentions."""
        told: dict[Key, list[Event]] = {}
        for event in (self.events[id_] for id_ in dict.fromkeys(event_ids) if id_ in self.events):
            told.setdefault(source_key(event), []).append(event)
        shown = list(told)[:MOST_SOURCES]
        numbers = sorted({self._cite(event) for key in shown for event in told[key]})
        rest = [events[0].id for events in list(told.values())[MOST_SOURCES:]]
        what = "further report" if len(rest) == 1 else "further reports"
        return Sentence(tuple(pieces), tuple(numbers), self.number(f"{len(rest):,}", what, rest) if rest else None)

    def quote(self, event_id: str) -> Quote | None:
        """The sentence of a mention, whose report is cited by it; None where it is not known."""
        event = self.events.get(event_id)
        return None if event is None else quote_of(event, self._cite(event))

    def excerpt(self, event_ids: Iterable[str], most: int) -> str:
        """Of the first of these mentions that is known so many characters of the sentence around the trigger."""
        event = next(self.events[id_] for id_ in event_ids if id_ in self.events)
        quote = quote_of(event, 0, most)
        return (quote.before + quote.trigger + quote.after).rstrip(" .")

    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(self._behind(*key, number) for key, number in self._evidence.items())

    def sources(self) -> tuple[Source, ...]:
        return tuple(self._source(key, number) for key, number in self._sources.items())

    def _cite(self, event: Event) -> int:
        key = source_key(event)
        number = self._sources.setdefault(key, len(self._sources) + 1)
        self._cited.setdefault(key, {}).setdefault(event.sentence.text, event)
        return number

    def _behind(self, text: str, what: str, ids: tuple[str, ...], number: int) -> Evidence:
        known = [self.events[id_] for id_ in ids if id_ in self.events]
        quotes = tuple(quote_of(one, self._sources.get(source_key(one), 0)) for one in known[:MOST_QUOTES])
        rest = [id_ for id_ in ids if id_ not in {quote.event_id for quote in quotes}]
        named = tuple(rest[:MOST_NAMED])
        return Evidence(number, text, what, quotes, named, len(rest) - len(named))

    def _source(self, key: Key, number: int) -> Source:
        cited = list(self._cited[key].values())
        about = cited[0].article
        quotes = tuple(quote_of(event, number) for event in cited[:MOST_QUOTES])
        return Source(number, cited[0].doc, about.publisher, about.published, about.title, about.url, quotes)


def source_key(event: Event) -> Key:
    """What tells one report from another."""
    about = event.article
    return event.doc, (about.title, about.url, about.publisher, about.published)


def quote_of(event: Event, source: int, longest: int = LONGEST) -> Quote:
    """Of a longer sentence so many characters around the trigger, from word to word."""
    text = event.sentence.text
    start = min(max(event.trigger.start - event.sentence.start, 0), len(text))
    end = min(max(event.trigger.end - event.sentence.start, start), len(text))
    first = max(0, min(start - longest // 2, len(text) - longest))
    last = min(len(text), max(end, first + longest))
    if first:
        first = max(first, text.find(" ", first, start) + 1)
    if last < len(text):
        last = max(end, text.rfind(" ", end, last))
    before, after = text[first:start], text[end:last]
    return Quote(event.id, f"{CUT} {before}" if first else before, text[start:end],
                 f"{after} {CUT}" if last < len(text) else after, source)  # fmt: skip


def plain(pieces: Pieces) -> str:
    """The words of pieces, one after the other."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
