"""From scores to annotation: what each word of a sentence is, and the event frames in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casus.language.model import ModelLabels
from casus.language.scores import Floats, Integers, Scores
from casus.language.tree import best_heads
from casus.records.frame import Argument, Frame, Role, Status

CLEARLY = 1.1
"""By this factor a tag is likelier than each other of its word, or the sentence is weighed as a whole."""


@dataclass(frozen=True, slots=True)
class DecodeOptions:
    """Probabilities from 0 to 1. trigger: least for a frame; argument: least for an arc that is handed on."""

    trigger: float = 0.4
    argument: float = 0.1


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """One sentence; every list has one value a word. heads count from 1, 0 is the root. entities are BIO tags.

    vectors [words, D]: what coreference knows each word by.
    """

    upos: Sequence[int]
    xpos: Sequence[int]
    feats: Sequence[int]
    heads: Sequence[int]
    deprels: Sequence[int]
    entities: Sequence[int]
    frames: tuple[Frame, ...]
    vectors: Floats


class Decoder:
    """Holds the label tables that decoding needs."""

    def __init__(self, labels: ModelLabels, options: DecodeOptions) -> None:
        self.labels, self.options = labels, options
        self.types = tuple(label[2:] for label in labels.triggers[1:-1])
        self.roles: tuple[Role, ...] = tuple(role for role in labels.roles)  # type: ignore[misc]
        self.statuses: tuple[Status, ...] = tuple(s for s in labels.statuses)  # type: ignore[misc]
        self.allowed = allowed_transitions(labels.entities)
        self.mode_rows = {name: mode_columns(labels.modes, name) for name in self.types}
        self.root = labels.deprels.index("root")
        self.other = labels.deprels.index("dep") if "dep" in labels.deprels else labels.deprels.index("parataxis")

    def decode(self, scores: Scores, lengths: Integers) -> list[SentenceReading]:
        """lengths [B]: words of each sentence that were read."""
        heads = best_heads(scores.arcs, lengths)
        deprels = self.deprels(scores.deprels, heads)
        entities = best_tags(scores.entities, self.allowed)
        frames = self.frames(scores, lengths)
        columns = (scores.upos, scores.xpos, scores.feats, heads, deprels, entities)
        sentences = zip(
            *(column.tolist() for column in columns), lengths.tolist(), frames, scores.mentions, strict=True
        )
        return [
            SentenceReading(
                upos=upos[:n],
                xpos=xpos[:n],
                feats=feats[:n],
                heads=head[:n],
                deprels=deprel[:n],
                entities=entity[:n],
                frames=found,
                vectors=vectors[:n].copy(),  # not the whole batch
            )
            for upos, xpos, feats, head, deprel, entity, n, found, vectors in sentences
        ]

    def deprels(self, labels: Integers, heads: Integers) -> Integers:
        """The root's relation is `root` and no other word's is, also where the tree was repaired."""
        mended = np.where(heads == 0, self.root, labels)
        return np.where((heads != 0) & (mended == self.root), self.other, mended)

    def frames(self, scores: Scores, lengths: Integers) -> list[tuple[Frame, ...]]:
        found: list[list[Frame]] = [[] for _ in lengths]
        begins = scores.triggers[:, :, 1:-1]
        for row, (i, word) in enumerate(zip(scores.sentence.tolist(), scores.word.tolist(), strict=True)):
            n = int(lengths[i])
            chance = float(begins[i, word].sum())
            if word < n and chance >= self.options.trigger and not self.continues(scores, i, word, chance):
                found[i].append(self.frame(scores, row, i, word, n, chance))
        return [tuple(frames) for frames in found]

    def continues(self, scores: Scores, i: int, word: int, chance: float) -> bool:
        """Whether the word more likely goes on with a trigger begun just before it than begins one."""
        inside = float(scores.triggers[i, word, -1])
        return word > 0 and inside > chance and float(scores.triggers[i, word - 1, 1:].sum()) > 0.5

    def frame(self, scores: Scores, row: int, i: int, word: int, n: int, chance: float) -> Frame:
        types = scores.triggers[i, word, 1:-1] / max(chance, 1e-9)
        event_type = self.types[int(np.argmax(types))]
        end = word + 1
        while end < n and int(np.argmax(scores.triggers[i, end])) == len(self.labels.triggers) - 1:
            end += 1
        return Frame(
            start=word,
            end=end,
            event_type=event_type,
            score=chance,
            types=dict(zip(self.types, types.tolist(), strict=True)),
            statuses=dict(zip(self.statuses, scores.statuses[row].tolist(), strict=True)),
            modes=self.modes(scores.modes[row], event_type),
            arguments=tuple(self.arguments(scores.roles[row, :, :n])),
        )

    def modes(self, chances: Floats, event_type: str) -> Mapping[str, float]:
        names, columns = self.mode_rows[event_type]
        own = chances[columns]
        return dict(zip(names, (own / max(float(own.sum()), 1e-9)).tolist(), strict=True))

    def arguments(self, roles: Floats) -> Iterator[Argument]:
        """roles [R, n] of one trigger -> the arcs likely enough to be weighed, likeliest first."""
        where = np.argwhere(roles >= self.options.argument)
        ranked = sorted(((float(roles[r, w]), int(r), int(w)) for r, w in where), reverse=True)
        for chance, role, word in ranked:
            yield Argument(self.roles[role], word, chance)


def mode_columns(modes: Sequence[str], event_type: str) -> tuple[tuple[str, ...], list[int]]:
    """Names and label numbers of a type's modes; "" is an event of that type without one."""
    pairs = [(mode.partition(" ")[2], i) for i, mode in enumerate(modes) if mode.partition(" ")[0] == event_type]
    return tuple(name for name, _ in pairs), [i for _, i in pairs]


def allowed_transitions(tags: Sequence[str]) -> Floats:
    """[L + 1, L]: 0 where a tag may follow another (row L: the start), very negative where not: I-X needs X before."""
    before = [*tags, "O"]
    allowed = [[0.0 if not b.startswith("I-") or a[2:] == b[2:] else -1e4 for b in tags] for a in before]
    return np.array(allowed, dtype=np.float32)


def best_tags(chances: Floats, allowed: Floats) -> Integers:
    """The likeliest BIO tags: chances [B, W, L] -> tags [B, W]; padding at the end cannot change what is before it."""
    tags: Integers = chances.argmax(axis=2)
    unclear = ~are_clear(chances, tags, allowed)
    if unclear.any():
        tags[unclear] = viterbi(chances[unclear], allowed)
    return tags


def are_clear(chances: Floats, tags: Integers, allowed: Floats) -> NDArray[np.bool_]:
    """[B] whether the likeliest tags of a sentence may follow each other, and each clearly outweighs all others.

    Then no other sequence is likelier, whatever rounding does to the sums.
    """
    before = np.concatenate([np.full((len(tags), 1), chances.shape[2]), tags[:, :-1]], axis=1)
    rivals = (chances * CLEARLY >= chances.max(axis=2, keepdims=True)).sum(axis=2)
    clear: NDArray[np.bool_] = ((allowed[before, tags] == 0) & (rivals == 1)).all(axis=1)
    return clear


def viterbi(chances: Floats, allowed: Floats) -> Integers:
    """chances [B, W, L] -> the likeliest tags [B, W] that may follow each other."""
    logs = np.log(np.maximum(chances, 1e-9))
    batch, width, _ = logs.shape
    back = np.zeros(logs.shape, dtype=np.int64)
    state = logs[:, 0] + allowed[-1]
    for word in range(1, width):
        paths = state[:, :, None] + allowed[None, :-1]
        back[:, word] = paths.argmax(axis=1)
        state = paths.max(axis=1) + logs[:, word]
    tags = np.zeros((batch, width), dtype=np.int64)
    tags[:, -1] = state.argmax(axis=1)
    rows = np.arange(batch)
    for word in range(width - 1, 0, -1):
        tags[:, word - 1] = back[rows, word, tags[:, word]]
    return tags
