"""Reads the world-newswire entities and the event corpus, and lays both on the same words.

The event corpus is sentences of the same articles, so one reading of a sentence can teach both layers.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casus.records.frame import Role
from casus.training.examples import EventGold, Example

Tokenise = Callable[[str], Sequence[tuple[int, int]]]
"""A sentence's text -> half-open character spans of its words."""

HEAD_ENDS = frozenset(
    "of in from for on at with to by against under who which that ( ) , - -- between near outside inside over during "
    "after before since about among whose where when while including and".split()
)
"""Words that end the base noun phrase: its head is the word before the first of them."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    words: tuple[str, ...]
    tags: tuple[str, ...]


def read_entities(path: Path) -> dict[str, list[TaggedSentence]]:
    """Sentences by article name."""
    articles: dict[str, list[TaggedSentence]] = defaultdict(list)
    doc, rows = "", []
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in [*lines, "\n"]:
            if line.startswith("# doc ="):
                doc = line.partition("=")[2].strip()
            elif line.strip():
                rows.append(line.split()[:2] if "\t" not in line else line.rstrip("\n").split("\t")[:2])
            elif rows:
                articles[doc].append(TaggedSentence(tuple(r[0] for r in rows), tuple(r[1] for r in rows)))
                rows = []
    return dict(articles)


class TaggedArticle:
    """An article's entity tags, addressed by its characters without white space."""

    def __init__(self, sentences: Sequence[TaggedSentence]) -> None:
        self.characters = ""
        self.spans: list[tuple[int, int, str]] = []
        for sentence in sentences:
            for word, tag in zip(sentence.words, sentence.tags, strict=True):
                squeezed = squeeze(word)
                start = len(self.characters)
                self.characters += squeezed
                if tag != "O":
                    self.spans.append((start, len(self.characters), tag))

    def project(self, text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...] | None:
        """BIO tags of the words of a sentence of this article; None when the sentence is not found in it."""
        at = self.characters.find(squeeze(text))
        if at < 0:
            return None
        squeezed = [at]
        for char in text:
            squeezed.append(squeezed[-1] + (not char.isspace()))
        end = squeezed[-1]
        inside = [(s, e, tag) for s, e, tag in self.spans if s < end and e > at]
        tags: list[str] = []
        for start, stop in spans:
            lo, hi = squeezed[start], squeezed[stop]
            hit = next((span for span in inside if span[0] < hi and span[1] > lo), None)
            tags.append(self._tag(hit, lo, tags))
        return tuple(tags)

    @staticmethod
    def _tag(hit: tuple[int, int, str] | None, lo: int, before: Sequence[str]) -> str:
        if hit is None:
            return "O"
        prefix, _, label = hit[2].partition("-")
        follows = bool(before) and before[-1][2:] == label
        begins = (prefix == "B" and lo <= hit[0]) or not follows
        return f"{'B' if begins else 'I'}-{label}"


def occurrences(text: str, phrase: str) -> list[int]:
    """Starts of a phrase as whole words, or anywhere when it never stands as such."""
    pattern = re.escape(phrase)
    whole = [m.start() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    return whole or [m.start() for m in re.finditer(pattern, text)]


def word_range(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    inside = [i for i, (s, e) in enumerate(spans) if s < end and e > start]
    return (inside[0], inside[-1] + 1) if inside else None


def head_word(words: Sequence[str], start: int, end: int) -> int:
    """Index of the head of the phrase words[start:end]: the last word of its base noun phrase."""
    for i in range(start + 1, end):
        if words[i].lower() in HEAD_ENDS:
            end = i
            break
    while end - 1 > start and words[end - 1] in ("'s", "’s", "'", "’", '"', "”", "“", "."):
        end -= 1
    return end - 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the event corpus with its words and their character spans."""

    text: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]

    def locate(self, phrase: str, near: int) -> int | None:
        """Head word of a phrase's occurrence closest to character `near`."""
        starts = occurrences(self.text, phrase)
        if not starts:
            return None
        start = min(starts, key=lambda at: abs(at - near))
        found = word_range(self.spans, start, start + len(phrase))
        return head_word(self.words, *found) if found else None

    def event(self, record: Mapping[str, Any]) -> EventGold | None:
        """The event of a record whose phrases are text, as in the corpus, or offsets, as in the further reading."""
        return self.quoted(record) if isinstance(record["trigger"], str) else self.placed(record)

    def quoted(self, record: Mapping[str, Any]) -> EventGold | None:
        starts = occurrences(self.text, record["trigger"])
        found = word_range(self.spans, starts[0], starts[0] + len(record["trigger"])) if starts else None
        if found is None:
            return None
        full = "actor" in record
        return EventGold(
            start=found[0],
            end=found[1],
            event_type=record["type"],
            status=record["status"],
            mode=(record.get("mode") or "") if full else None,
            arguments=tuple(self.arguments(record, starts[0])) if full else None,
        )

    def placed(self, record: Mapping[str, Any]) -> EventGold | None:
        """An event whose phrases are half-open character offsets in the sentence."""
        found = word_range(self.spans, *record["trigger"])
        if found is None:
            return None
        phrases: list[tuple[Role, Sequence[int]]] = [("actor", at) for at in record["actor"]]
        phrases += [("recipient", at) for at in record["recipient"]]
        phrases += [("source", at) for at in record["by"]]
        phrases += [("time", record["when"])] if record["when"] else []
        phrases += [("place", record["where"])] if record["where"] else []
        words = [(role, word_range(self.spans, *at)) for role, at in phrases]
        return EventGold(
            start=found[0],
            end=found[1],
            event_type=record["type"],
            status=record["status"],
            mode=record["mode"] or "",
            arguments=tuple((role, head_word(self.words, *word)) for role, word in words if word),
        )

    def arguments(self, record: Mapping[str, Any], near: int) -> Iterator[tuple[Role, int]]:
        phrases: list[tuple[Role, str]] = [("actor", text) for text, _ in record["actor"]]
        phrases += [("recipient", text) for text, _ in record["recipient"]]
        phrases += [("source", text) for text in record.get("by") or ()]
        phrases += [("time", record["when"][0])] if record.get("when") else []
        phrases += [("place", record["where"])] if record.get("where") else []
        for role, text in phrases:
            word = self.locate(text, near)
            if word is not None:
                yield role, word


Reading = Mapping[tuple[str, int], list[dict[str, Any]]]
"""Event records by article and offset of the sentence in it."""


def read_reading(path: Path) -> Reading:
    """From a file whose phrases are half-open character offsets in the sentence."""
    records: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records[record["doc"], record["offset"]].append(record)
    return dict(records)


def read_corpus(
    folder: Path, name: str, reading: Reading | None = None
) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(article name, sentence text, event records) for each sentence of `name`.docs.json.

    A sentence that stands in `reading` has the records it has there.
    """
    records: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    with (folder / f"{name}.gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if not record.get("none"):
                records[record["doc"], record["s"]].append(record)
    for document in json.loads((folder / f"{name}.docs.json").read_text(encoding="utf-8")):
        for index, (offset, text) in enumerate(document["sents"]):
            further = (reading or {}).get((document["doc"], offset))
            yield document["doc"], text, records[document["doc"], index] if further is None else further


def read_rest(path: Path, articles: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(article name, sentence text, event records) of sentences of the news articles that the corpus does not hold.

    path: a line for each sentence, with its article, its offset and length there, and its events in offsets.
    """
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        texts = {article["doc"]: article["text"] for article in map(json.loads, lines)}
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = texts[row["doc"]][row["offset"] : row["offset"] + row["length"]]
            yield row["doc"], text, row["events"]


def event_examples(
    sentences: Iterable[tuple[str, str, list[dict[str, Any]]]],
    articles: Mapping[str, TaggedArticle],
    tokenise: Tokenise,
) -> Iterator[Example]:
    for name, text, records in sentences:
        spans = tuple(tokenise(text))
        sentence = Sentence(text, spans, tuple(text[s:e] for s, e in spans))
        if not spans:
            continue
        article = articles.get(name.removesuffix("+"))
        events = tuple(event for record in records if (event := sentence.event(record)))
        entities = article.project(text, spans) if article else None
        yield Example(words=sentence.words, entities=entities, events=events)


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def entity_examples(sentences: Iterable[TaggedSentence], seen: str) -> Iterator[Example]:
    """Sentences with entities only, without those that stand in `seen`: the article's event sentences, squeezed."""
    for sentence in sentences:
        if squeeze("".join(sentence.words)) not in seen:
            yield Example(words=sentence.words, entities=sentence.tags)
