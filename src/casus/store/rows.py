"""Records as rows. Nothing here touches a database; reading.py goes the other way."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from casus.errors import StoreError
from casus.records.event import Event, EventDate, EventPlace, Participant, SentenceRef, Source, Words
from casus.records.outcome import Sighting
from casus.records.statement import Position, Statement

Row = dict[str, object]

MOST_BYTES = 2_000
"""Of a place that is part of a key, in UTF-8: PostgreSQL's indexes take 2,700 bytes."""
MOST_PAIRED = 20
"""On a side of an event, who are paired with the other side; a list of more is a list and no meeting of each two."""
MOST_NESTED = 50
"""Levels of a JSON value from outside; what is nested deeper would bring down whoever reads it back."""

BOTH = frozenset({"ETH"})
"""Codes of a country and of a sector: the country is meant by them."""

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database keeps as text: NUL, and halves of surrogate pairs, which also stand for bytes of file names."""
_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")


def hash_key(*parts: object) -> int:
    """A positive key of 63 bits that is the same in every store; parts: text, numbers or None."""
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:8], "big") >> 1


def storable(text: str) -> str:
    """A name or a message from outside, with what no database keeps written out: `caf\\udce9.html`."""
    return UNSTORABLE.sub(lambda found: f"\\u{ord(found[0]):04x}" if ord(found[0]) else "\ufffd", text)


def bounded(text: str) -> str:
    """The text as it can be stored, or of a longer one the beginning and a hash of all of it."""
    kept = storable(text).encode()
    if len(kept) <= MOST_BYTES:
        return kept.decode()
    return f"{kept[: MOST_BYTES - 20].decode(errors='ignore')}…{sha256(kept).hexdigest()[:16]}"


def words_in(text: str) -> list[str]:
    """The words of a name or a question, as both databases part them, without accents."""
    return _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFD", text)))


def folded(*names: str | None) -> str:
    """Names as they are looked up: `| angela merkel | cdu |`, words without case, accents and what parts them."""
    return "".join(f"| {looked_up(name)} " for name in names if name) + "|"


def looked_up(name: str) -> str:
    return " ".join(words_in(name)).casefold()


def newness(published: str | None, retrieved: str | None, digest: str) -> str:
    """What sorts articles by age: published, then retrieved, then the digest, so that no two are equal."""
    return f"{_instant(published)} {_instant(retrieved)} {digest}"


def _instant(stated: str | None) -> str:
    """UTC to the second; a day is its first second, a time without a zone counts as UTC, nothing known sorts first."""
    if stated is None:
        return "0000-00-00T00:00:00"
    moment = datetime.fromisoformat(stated)
    with suppress(OverflowError):  # in the first or last hours of the calendar
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")


def entity_row(party: Participant | Source) -> Row:
    who = party if isinstance(party, Participant) else party.party
    cells = {"code": who.code, "name": who.name, "country": who.country, "sector": who.sector, "registry_id": who.id}
    return {"key": hash_key(*cells.values()), **cells, "folded": _folded_entity(who)}


def _folded_entity(who: Participant) -> str:
    """Also by country, sector, and the code and its beginnings: `| =usa | =usa-gov | =gov | jane roe |`."""
    head, _, named = who.code.partition(":")
    country, _, sector = head.partition("-")
    sectors = (one for one in (who.sector, sector) if one not in BOTH)
    codes = (who.country, country, head, who.code, *sectors)
    known = dict.fromkeys(one.casefold() for one in codes if one)
    return "".join(f"| ={one} " for one in known) + folded(who.name, named)


def place_row(found: EventPlace) -> Row:
    cells = (found.name, found.country, found.admin1, found.lat, found.lon, found.precision, found.id, found.centroid)
    names = ("name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid")
    return {"key": hash_key(*cells), **dict(zip(names, cells, strict=True)), "folded": folded(found.name, found.admin1)}


def publisher_row(name: str) -> Row:
    return {"key": hash_key(name), "name": name, "folded": folded(name)}


def sighting_row(met: Sighting) -> Row:
    """Without the keys."""
    url = None if met.url is None else storable(met.url)
    return {"place": bounded(met.place), "doc": storable(met.doc), "url": url, "retrieved": met.retrieved}


def merged_extra(kept: Mapping[str, object], met: Mapping[str, object]) -> dict[str, object]:
    """The extra keys of two sightings; where they differ in one the value whose JSON is less, whichever came first."""
    both = [dict(kept_items(one)) for one in (kept, met)]
    names = sorted({name for one in both for name in one})
    return {name: min((one[name] for one in both if name in one), key=json.dumps) for name in names}


def sentence_row(key: int, article_key: int, sentence: SentenceRef) -> Row:
    return {"key": key, "article_key": article_key, "number": sentence.index, "start_char": sentence.start,
            "end_char": sentence.end, "text": sentence.text}  # fmt: skip


def event_row(event: Event, on: date | None) -> Row:
    """Without the keys; on: the day of the article."""
    happened = first_day(event.date)
    return {
        "id": event.id,
        "type": event.event_type,
        "mode": event.mode,
        "contexts": "; ".join(event.contexts),
        "quad_class": event.quad_class,
        "intensity": event.intensity,
        "status": event.status,
        "status_words": words_cells(event.status_words),
        "claim": event.claim,
        "trigger_text": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        **_spoken("date", event.date),
        "date_value": event.date and event.date.value,
        "date_granularity": event.date and event.date.granularity,
        "date_first": event.date and event.date.first,
        "date_last": event.date and event.date.last,
        "day": happened or on,
        "dated": happened is not None,
        **_spoken("place", event.place),
        "place_key": event.place and place_row(event.place)["key"],
        "confidence": event.confidence,
    }


def first_day(when: EventDate | None) -> date | None:
    """The first day of the time, of an open one (`until Friday`) the last; None when it is not known to the day."""
    for stated in (when.first, when.last) if when else ():
        if stated is not None:
            return date.fromisoformat(stated)
    return None


def participant_rows(event: Event, on: date | None) -> Iterator[Row]:
    """Without the key of the event; on: the day of the article."""
    day = first_day(event.date) or on
    for role, parties in (("actor", event.actor), ("recipient", event.recipient)):
        for number, party in enumerate(parties):
            yield {**_party_row(role, number, party), "claim": None, "kind": None, "own": None, "day": day}
    for number, source in enumerate(event.attribution):
        detail = {"referent": _words_cell(source.referent), "cue": _words_cell(source.cue)}
        yield {
            **_mention("source", number, source),
            "reason": None,
            "claim": source.claim,
            "kind": source.kind,
            "own": source.own,
            "day": day,
            "detail": _kept(detail),
        }


def dyad_rows(event: Event) -> Iterator[Row]:
    """Who did it to whom, each pair once, without the key of the event and its day.

    Where all do it together there is no recipient, and each two of them are a pair both ways.
    """
    actors, others = (_entities(side) for side in (event.actor, event.recipient or event.actor))
    pairs = ((one, other) for one in actors for other in others if event.recipient or one["key"] != other["key"])
    for number, (one, other) in enumerate(pairs):
        yield {"number": number, "actor_key": one["key"], "recipient_key": other["key"],
               "actor_country": one["country"], "recipient_country": other["country"],
               "directed": bool(event.recipient)}  # fmt: skip


def _entities(side: Sequence[Participant]) -> list[Row]:
    """Everybody on a side once, and no more than make a bounded number of pairs."""
    found = {row["key"]: row for row in map(entity_row, side)}
    return list(found.values())[:MOST_PAIRED]


def toll_rows(event: Event) -> Iterator[Row]:
    """Without the key of the event."""
    for number, toll in enumerate(event.casualties):
        yield {"number": number, "kind": toll.kind, "low": toll.low, "best": toll.best, "high": toll.high,
               "text": toll.text, "start_char": toll.start, "end_char": toll.end, "by_text": toll.by,
               "code": toll.code}  # fmt: skip


def speaker_rows(statement: Statement) -> Iterator[Row]:
    """Without the key of the statement."""
    for role, parties in (("speaker", statement.speaker), ("addressee", statement.addressee)):
        yield from (_party_row(role, number, party) for number, party in enumerate(parties))


def statement_row(statement: Statement, on: date | None) -> Row:
    """Without the keys; on: the day of the article."""
    return {
        "id": statement.id,
        "form": statement.form,
        "kind": statement.kind,
        **_spoken("cue", statement.cue),
        "content": " … ".join(part.text for part in statement.content),
        "parts": words_cells(statement.content) or [],
        "within": statement.within,
        "status": statement.status,
        "status_words": words_cells(statement.status_words),
        "day": on,
    }


def quote_rows(statement: Statement) -> Iterator[Row]:
    """Without the key of the statement."""
    for number, words in enumerate(statement.quoted):
        yield {"number": number, "text": words.text, "start_char": words.start, "end_char": words.end}


def position_row(position: Position, event: Event) -> Row:
    """Without the key of the event. Where it is not its actor's, toward the other side, it is its last source's."""
    of_actor = (position.holder, position.toward) == (event.actor, event.recipient)
    holder = "actor" if of_actor else "source"
    return {"stance": position.stance, "holder": holder, **_spoken("what", position.what)}


def words_cells(words: Sequence[Words]) -> list[list[object]] | None:
    return [[one.text, one.start, one.end] for one in words] or None


def kept_json(value: object, depth: int = 0) -> object:
    """A JSON value from outside as every database keeps it: null for NaN and the infinities, `…` for what is too deep.

    Texts are made storable, and so are names, which are put in order. Raises StoreError for what is no JSON value.
    """
    if depth > MOST_NESTED and isinstance(value, (Mapping, list, tuple)):
        return "…"
    if isinstance(value, Mapping):
        return dict(kept_items(value, depth))
    if isinstance(value, (list, tuple)):
        return [kept_json(item, depth + 1) for item in value]
    if isinstance(value, str):
        return storable(value)
    if value is not None and not isinstance(value, (int, float)):
        raise StoreError(f"{str(value)[:60]!r} is a {type(value).__name__} and no JSON value; give text or a number")
    return None if isinstance(value, float) and not math.isfinite(value) else value


def kept_items(value: Mapping[Any, object], depth: int = 0) -> Iterator[tuple[str, object]]:
    return ((storable(str(key)), kept_json(value[key], depth + 1)) for key in sorted(value, key=str))


def _party_row(role: str, number: int, party: Participant) -> Row:
    detail = {
        "candidates": list(party.candidates),
        "check": asdict(party.check) if party.check else None,
        "referent": _words_cell(party.referent),
    }
    return {**_mention(role, number, party), "reason": party.reason, "detail": _kept(detail)}


def _mention(role: str, number: int, party: Participant | Source) -> Row:
    return {"role": role, "number": number, "entity_key": entity_row(party)["key"], "text": party.text,
            "start_char": party.start, "end_char": party.end}  # fmt: skip


def _kept(detail: Mapping[str, object]) -> Row | None:
    return {name: value for name, value in detail.items() if value} or None


def _words_cell(words: Words | None) -> list[object] | None:
    return None if words is None else [words.text, words.start, words.end]


def _spoken(name: str, words: EventDate | EventPlace | Words | None) -> Row:
    cells = (None, None, None) if words is None else (words.text, words.start, words.end)
    return dict(zip((f"{name}_text", f"{name}_start", f"{name}_end"), cells, strict=True))
