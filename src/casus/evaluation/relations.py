"""The type between two marked parties, on sentences that no training run reads: macro F1 over 15 types, 0..1.

The set has one type YIELD for what PLOVER now splits into CONCEDE and RETREAT. A sentence that does not mark both
parties once or more has no pair to ask about and is left out; n says how many are asked.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.score import Score, f1

if TYPE_CHECKING:
    from casus.pipeline import Casus

Offsets = tuple[int, int]
YIELD = frozenset({"CONCEDE", "RETREAT"})
_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """text without the marks; actor and recipient are half-open character offsets into it."""

    text: str
    actor: Offsets
    recipient: Offsets
    event_type: str


def relation_scores(data: Path, casus: Casus) -> list[Score]:
    """Macro F1, accuracy, and the F1 of each type."""
    sentences = list(read_marked(data / "relations" / "plv.train.tsv.gz"))
    pairs = [
        (sentence.event_type, folded(casus.relation(sentence.text, sentence.actor, sentence.recipient).types))
        for sentence in sentences
    ]
    per_type = type_f1(pairs)
    return [
        Score("plv_train.macro_f1", sum(score.value for score in per_type) / len(per_type), len(pairs)),
        Score("plv_train.accuracy", sum(gold == guess for gold, guess in pairs) / len(pairs), len(pairs)),
        *per_type,
    ]


def type_f1(pairs: Sequence[tuple[str, str]]) -> list[Score]:
    """F1 of each gold type from (gold, guess) pairs, n being how often it is gold."""
    gold, guessed = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    hits = Counter(pair[0] for pair in pairs if pair[0] == pair[1])
    return [
        Score(f"plv_train.f1.{name}", f1(hits[name], gold[name], guessed[name]), gold[name]) for name in sorted(gold)
    ]


def read_marked(path: Path) -> Iterator[MarkedSentence]:
    """The sentences that mark both parties."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            sentence = unmarked(row["marked_sentence"], row["type"])
            if sentence is not None:
                yield sentence


def unmarked(marked: str, event_type: str) -> MarkedSentence | None:
    """The sentence with its first `<s>..</s>` (actor) and `<t>..</t>` (recipient) as offsets; None without both."""
    found: dict[str, int] = {}
    text, at = "", 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        found.setdefault(match.group(), len(text))
    text += marked[at:]
    if len(found) < 4:
        return None
    return MarkedSentence(text, (found["<s>"], found["</s>"]), (found["<t>"], found["</t>"]), event_type)


def folded(types: Mapping[str, float]) -> str:
    """The most likely of the 15 types, YIELD being as likely as its two parts together; "" where none is stated."""
    if not types:
        return ""
    others = {name: probability for name, probability in types.items() if name not in YIELD}
    together = sum(types.get(name, 0.0) for name in YIELD)
    return max({**others, "YIELD": together}.items(), key=itemgetter(1))[0]
