"""Sentences of similar length in one batch, as arrays of label numbers; -1 marks what is not annotated."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

import torch
from tokenizers import Tokenizer
from torch import Tensor

from casus.language.shapes import shapes_of
from casus.training.examples import Example
from casus.training.labels import Labels

LONGEST = 160
"""Subwords of a training sentence; the few longer ones are cut, which bounds the memory of a batch."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence as subword ids and their shapes, with the first subword of each word as far as they fit."""

    example: Example
    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]


def encode(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Encoded]:
    encodings = tokenizer.encode_batch([list(e.words) for e in examples], is_pretokenized=True)
    found = []
    for example, encoding in zip(examples, encodings, strict=True):
        first: dict[int, int] = {}
        for at, word in enumerate(encoding.word_ids[:LONGEST]):
            if word is not None:
                first.setdefault(word, at)
        # A word without a subword (a lone control character) would shift the rest: such a sentence is left out.
        if first and list(first) == list(range(len(first))):
            shapes = shapes_of(example.words, encoding.word_ids[:LONGEST])
            found.append(Encoded(example, tuple(encoding.ids[:LONGEST]), shapes, tuple(first.values())))
    return found


def bucket(sentences: Sequence[Encoded], budget: int, random_: random.Random) -> list[list[Encoded]]:
    """Batches of at most `budget` padded subwords, in random order; similar lengths together."""
    order = sorted(sentences, key=lambda s: len(s.ids) + random_.random() * 6)
    batches: list[list[Encoded]] = []
    current: list[Encoded] = []
    for sentence in order:
        longest = max(len(sentence.ids), *(len(s.ids) for s in current)) if current else len(sentence.ids)
        if current and longest * (len(current) + 1) > budget:
            batches.append(current)
            current = []
        current.append(sentence)
    batches += [current] if current else []
    random_.shuffle(batches)
    return batches


class Numbering:
    """Label -> number, for each label set; an unknown subtype counts as its bare relation, others are not learned."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels

    @cached_property
    def tables(self) -> Mapping[str, Mapping[str, int]]:
        names = ("upos", "xpos", "feats", "deprels", "entities", "triggers", "modes", "statuses", "roles")
        return {name: {label: i for i, label in enumerate(getattr(self.labels, name))} for name in names}

    def number(self, name: str, label: str) -> int:
        table = self.tables[name]
        return table.get(label, table.get(label.partition(":")[0], -1) if name == "deprels" else -1)


@dataclass(frozen=True, slots=True)
class EventRows:
    """One row per trigger in the batch: sentence, word, labels.

    `roles` [T, roles, W] is 0 or 1, `read` [T] says
    whether arguments were annotated.
    """

    sentence: Tensor
    word: Tensor
    status: Tensor
    mode: Tensor
    roles: Tensor
    read: Tensor

    def to(self, device: torch.device) -> EventRows:
        return EventRows(*(getattr(self, field.name).to(device) for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Batch:
    """ids, mask, shapes [B, S]; first, present [B, W]; label arrays [B, W] hold -1 where nothing is to be learned."""

    ids: Tensor
    mask: Tensor
    shapes: Tensor
    first: Tensor
    present: Tensor
    upos: Tensor
    xpos: Tensor
    feats: Tensor
    heads: Tensor
    deprels: Tensor
    factuality: Tensor
    entities: Tensor
    triggers: Tensor
    events: EventRows

    def to(self, device: torch.device) -> Batch:
        return Batch(*(getattr(self, field.name).to(device) for field in fields(self)))


def padded(rows: Sequence[Sequence[int]], width: int, filler: int) -> Tensor:
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows], dtype=torch.int64)


class Collator:
    """Makes a Batch of encoded sentences."""

    def __init__(self, labels: Labels) -> None:
        self.numbering = Numbering(labels)

    def column(self, batch: Sequence[Encoded], name: str, layer: str, width: int) -> Tensor:
        rows = []
        for sentence in batch:
            source = sentence.example.tree if layer == "tree" else sentence.example
            values = getattr(source, name) if source else None
            rows.append([self.numbering.number(name, v) for v in (values or ())[: len(sentence.first)]])
        return padded(rows, width, -1)

    def heads(self, batch: Sequence[Encoded], width: int) -> Tensor:
        rows = []
        for sentence in batch:
            n = len(sentence.first)
            heads = sentence.example.tree.heads[:n] if sentence.example.tree else ()
            rows.append([head if head <= n else -1 for head in heads])
        return padded(rows, width, -1)

    def factuality(self, batch: Sequence[Encoded], width: int) -> Tensor:
        """[B, W]; NaN where a word has no rating."""
        rated = torch.full((len(batch), width), float("nan"))
        for i, sentence in enumerate(batch):
            for word, value in sentence.example.tree.factuality if sentence.example.tree else ():
                if word < len(sentence.first):
                    rated[i, word] = value
        return rated

    def triggers(self, batch: Sequence[Encoded], width: int) -> Tensor:
        rows = []
        for sentence in batch:
            n = len(sentence.first)
            row = [0 if sentence.example.events is not None else -1] * n
            for event in sentence.example.events or ():
                for word in range(event.start + 1, min(event.end, n)):
                    row[word] = self.numbering.number("triggers", "I")
            for event in sentence.example.events or ():
                if event.start < n:
                    row[event.start] = self.numbering.number("triggers", f"B-{event.event_type}")
            rows.append(row)
        return padded(rows, width, -1)

    def events(self, batch: Sequence[Encoded], width: int) -> EventRows:
        found = [
            (i, event) for i, s in enumerate(batch) for event in s.example.events or () if event.start < len(s.first)
        ]
        number = self.numbering.number
        roles = torch.zeros(len(found), len(self.numbering.labels.roles), width)
        for row, (_, event) in enumerate(found):
            for role, word in event.arguments or ():
                if word < width:
                    roles[row, number("roles", role), word] = 1.0
        modes = [-1 if e.mode is None else number("modes", f"{e.event_type} {e.mode}".strip()) for _, e in found]
        return EventRows(
            sentence=torch.tensor([i for i, _ in found], dtype=torch.int64),
            word=torch.tensor([event.start for _, event in found], dtype=torch.int64),
            status=torch.tensor([number("statuses", event.status) for _, event in found], dtype=torch.int64),
            mode=torch.tensor(modes, dtype=torch.int64),
            roles=roles,
            read=torch.tensor([event.arguments is not None for _, event in found], dtype=torch.bool),
        )

    def batch(self, sentences: Sequence[Encoded]) -> Batch:
        length = max(len(s.ids) for s in sentences)
        width = max(len(s.first) for s in sentences)
        return Batch(
            ids=padded([s.ids for s in sentences], length, 0),
            mask=padded([[1] * len(s.ids) for s in sentences], length, 0),
            shapes=padded([s.shapes for s in sentences], length, 0),
            first=padded([s.first for s in sentences], width, 0),
            present=padded([[1] * len(s.first) for s in sentences], width, 0).bool(),
            upos=self.column(sentences, "upos", "tree", width),
            xpos=self.column(sentences, "xpos", "tree", width),
            feats=self.column(sentences, "feats", "tree", width),
            heads=self.heads(sentences, width),
            deprels=self.column(sentences, "deprels", "tree", width),
            factuality=self.factuality(sentences, width),
            entities=self.column(sentences, "entities", "sentence", width),
            triggers=self.triggers(sentences, width),
            events=self.events(sentences, width),
        )
