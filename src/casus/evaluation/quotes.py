"""Who speaks in direct quotations, against a reading of 40 articles, kept as offsets in data/evaluation.

A direct quotation of the reading is found where a direct or mixed statement quotes words of it. Its speaker is right
when the words that name the speaker, or those that a pronoun among them means, are one of the places where the reading
has that speaker named. Precision is over the quotations of the system that have a speaker, recall over those of the
reading that have one.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casus.errors import DataError
from casus.evaluation.score import Score
from casus.records.article import Article
from casus.records.statement import Statement

if TYPE_CHECKING:
    from casus.pipeline import Casus

Span = tuple[int, int]
GOLD = Path(__file__).parents[1] / "data" / "evaluation" / "quotes.dev.jsonl"
ARTICLES = "articles/worldwide.dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Quote:
    """Half-open characters. speech: `direct`, `mixed` or `none` (a title, a term). names: where the speaker is named.

    speaker: the words nearest to the quotation that name who speaks, None when not told.
    """

    span: Span
    speech: str
    speaker: Span | None
    names: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as the system read it: its characters, and the spans that name who speaks there."""

    span: Span
    speaker: tuple[Span, ...]


def quote_scores(data: Path, casus: Casus, gold: Path = GOLD) -> list[Score]:
    """Precision, recall and F1 of the speakers of direct quotations, in percent."""
    asked = answered = right = 0
    texts = read_texts(data / ARTICLES)
    for doc, quotes in read_quotes(gold, texts):
        said = list(said_in(casus.code_article(Article(doc, texts[doc])).statements))
        direct = [quote for quote in quotes if quote.speech == "direct"]
        asked += sum(quote.speaker is not None for quote in direct)
        for quote in direct:
            found = best(quote.span, said)
            answered += found is not None
            right += found is not None and is_right(quote, found)
    return [
        Score("quotes_dev.speaker.precision", 100 * right / max(1, answered), answered),
        Score("quotes_dev.speaker.recall", 100 * right / max(1, asked), asked),
    ]


def read_texts(path: Path) -> dict[str, str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["doc"]: row["text"] for row in map(json.loads, lines)}


def read_quotes(path: Path, texts: dict[str, str]) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Raises DataError when an article is not the one that was read."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts.get(row["doc"])
        if text is None or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise DataError(
                f"{path.name}: the text of {row['doc']!r} is not the one that was read; its offsets are void"
            )
        yield row["doc"], tuple(_quote(quote) for quote in row["quotes"])


def _quote(row: dict[str, object]) -> Quote:
    start, end, speaker, names = row["start"], row["end"], row["speaker"], row["names"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert isinstance(names, list)
    told = (int(speaker[0]), int(speaker[1])) if isinstance(speaker, list) else None
    return Quote((start, end), str(row["speech"]), told, tuple((int(a), int(b)) for a, b in names))


def said_in(statements: Sequence[Statement]) -> Iterator[Said]:
    """Every quotation that has a speaker, that of the innermost statement first."""
    for statement in sorted(statements, key=lambda statement: sum(part.end - part.start for part in statement.content)):
        named = ((w.start, w.end) for party in statement.speaker for w in (party, party.referent) if w is not None)
        spans = tuple(dict.fromkeys(named))
        if spans and statement.form in ("direct", "mixed"):
            yield from (Said((part.start, part.end), spans) for part in statement.quoted)


def best(span: Span, said: Sequence[Said]) -> Said | None:
    """The system's quotation that shares most characters with this one, at least half of the shorter."""

    def shared(other: Said) -> int:
        return min(span[1], other.span[1]) - max(span[0], other.span[0])

    found = max(said, key=shared, default=None)
    if found is None or 2 * shared(found) < min(span[1] - span[0], found.span[1] - found.span[0]):
        return None
    return found


def is_right(quote: Quote, found: Said) -> bool:
    """The speaker's own words count only where they name somebody; a pronoun must be resolved."""
    return any(start < b and a < end for start, end in found.speaker for a, b in quote.names)
