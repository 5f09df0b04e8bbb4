"""Coreference against OntoGUM, on gold words and the system's own trees: chains, and who he, she, it and they mean.

Chains: MUC, B cubed, CEAF-e and their mean, as the CoNLL-2012 task counts them, over found mentions with their exact
spans, by the package scorch; mentions in no chain are left out on both sides.

A pronoun counts when its gold chain has an earlier mention with a noun. It is answered rightly when the antecedent's
head word is the head word of a mention of that chain, or the heads are those of its coordination. Chains of one
document that share a mention made of a name alone are taken as one: the conversion to OntoGUM has split some.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casus.evaluation.clusters import cluster_f1
from casus.evaluation.score import Score
from casus.language.coreference import read_coreference
from casus.language.words import WordRows

if TYPE_CHECKING:
    from casus.language.annotate import Reader
    from casus.language.document import Reading
    from casus.pipeline import Casus

Span = tuple[int, int]
PRONOUNS = frozenset({"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"})
_PART = re.compile(r"\((?P<open>[^()]+)\)|\((?P<begin>[^()]+)|(?P<end>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class ChainedDoc:
    """One document on gold words, token numbers from 0. sentences: half-open token ranges.

    heads: of a root the root itself. chains: each chain's mentions as half-open token spans, in order of their start.
    """

    name: str
    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    sentences: tuple[Span, ...]
    chains: Mapping[str, tuple[Span, ...]]


def coreference_scores(data: Path, casus: Casus) -> list[Score]:
    """In percent: of chains for all documents and those of news, of pronouns for all."""
    golds = tuple(read_chains(data / "coreference" / "ontogum.dev.conllu.gz"))
    reader = casus.reader
    found = {gold.name: read_coreference(chained_doc(gold, reader), reader.linker) for gold in golds}
    raw = tuple(read_chains(data / "coreference" / "ontogum.dev.conllu.gz", whole=False))
    news = tuple(gold for gold in raw if "_news_" in gold.name)
    chains = {name: coreference.chains for name, coreference in found.items()}
    answers = {name: coreference.antecedents for name, coreference in found.items()}
    return [
        *chain_scores("ontogum_dev", raw, chains),
        *chain_scores("ontogum_dev.news", news, chains),
        *pronoun_scores(golds, answers),
    ]


def chain_scores(
    name: str, golds: Sequence[ChainedDoc], chains: Mapping[str, Sequence[Sequence[Span]]]
) -> Iterator[Score]:
    """The measures of CoNLL-2012 over all documents together; n: gold mentions. Raises MissingExtra without scorch."""
    key = [placed(gold.name, spans) for gold in golds for spans in gold.chains.values() if len(spans) > 1]
    response = [placed(gold.name, spans) for gold in golds for spans in chains[gold.name]]
    n = sum(map(len, key))
    for measure, value in cluster_f1(key, response).items():
        yield Score(f"{name}.{measure}", 100 * value, n)


def placed(name: str, spans: Sequence[Span]) -> set[tuple[str, int, int]]:
    """A chain's mentions, told apart from those of other documents."""
    return {(name, start, end) for start, end in spans}


def pronoun_scores(golds: Sequence[ChainedDoc], answers: Mapping[str, Mapping[Span, Sequence[Span]]]) -> list[Score]:
    """Share of the answers that are right, share of the pronouns answered, and share right of all."""
    answered = right = asked = 0
    for gold in golds:
        found = answers[gold.name]
        for token, chain in questions(gold):
            asked += 1
            spans = found.get((token, token + 1))
            answered += spans is not None
            right += spans is not None and is_right(gold, spans, chain)
    return [
        Score("ontogum_dev.pronouns.precision", 100 * right / max(1, answered), answered),
        Score("ontogum_dev.pronouns.coverage", 100 * answered / max(1, asked), asked),
        Score("ontogum_dev.pronouns.right", 100 * right / max(1, asked), asked),
    ]


def chained_doc(gold: ChainedDoc, reader: Reader) -> Reading:
    """The document's words with the system's own annotation."""
    readings = reader.read_words([gold.words[start:end] for start, end in gold.sentences])
    rows = WordRows(gold.words, (0,) * len(gold.words), (True,) * len(gold.words), gold.sentences)
    return reader.builder.build(rows, readings)


def questions(gold: ChainedDoc) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """Third-person pronouns with their chain, when a mention with a noun stands before."""
    for chain in gold.chains.values():
        nouns = [span for span in chain if gold.tags[head_of(gold, span)].startswith("NN")]
        for start, end in chain:
            if end - start == 1 and gold.words[start].lower() in PRONOUNS and nouns and nouns[0][0] < start:
                yield start, chain


def is_right(gold: ChainedDoc, spans: Sequence[Span], chain: Sequence[Span]) -> bool:
    heads = {head_of(gold, span) for span in spans}
    return any(heads == members_of(gold, span) for span in chain)


def head_of(gold: ChainedDoc, span: Span) -> int:
    """The token of the span whose head lies outside it."""
    start, end = span
    return next((i for i in range(start, end) if gold.heads[i] == i or not start <= gold.heads[i] < end), end - 1)


def members_of(gold: ChainedDoc, span: Span) -> set[int]:
    head = head_of(gold, span)
    return {head} | {i for i in range(*span) if gold.labels[i] == "conj" and gold.heads[i] == head}


def read_chains(path: Path, *, whole: bool = True) -> Iterator[ChainedDoc]:
    """The documents of a gzipped CoNLL-U file with `Entity=` brackets in its last column.

    whole: chains that share a mention made of a name alone are taken as one.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        name, rows = "", list[list[list[str]]]()
        for head, sentence in _sentences(lines):
            if head and rows:
                yield _document(name, rows, whole=whole)
                rows = []
            name = head or name
            rows.append(sentence)
        if rows:
            yield _document(name, rows, whole=whole)


def _sentences(lines: Iterable[str]) -> Iterator[tuple[str, list[list[str]]]]:
    """(name of the document that begins here or "", rows of the words)."""
    name, rows = "", list[list[str]]()
    for line in lines:
        if line.startswith("# newdoc id = "):
            name = line.partition(" = ")[2].strip()
        elif not line.strip() and rows:
            yield name, rows
            name, rows = "", []
        elif line[:1].isdigit():
            row = line.rstrip("\n").split("\t")
            rows += [row] if row[0].isdigit() else []
    if rows:
        yield name, rows


def _document(name: str, sentences: Sequence[list[list[str]]], *, whole: bool) -> ChainedDoc:
    ranges, heads, at = list[Span](), list[int](), 0
    for rows in sentences:
        ranges.append((at, at + len(rows)))
        heads += [at + (i if row[6] == "0" else int(row[6]) - 1) for i, row in enumerate(rows)]
        at += len(rows)
    rows = [row for sentence in sentences for row in sentence]
    chains = _chains([row[9] for row in rows])
    return ChainedDoc(
        name=name,
        words=tuple(row[1] for row in rows),
        tags=tuple(row[4] for row in rows),
        heads=tuple(heads),
        labels=tuple(row[7] for row in rows),
        sentences=tuple(ranges),
        chains=_whole(chains, rows) if whole else chains,
    )


def _whole(chains: Mapping[str, tuple[Span, ...]], rows: Sequence[list[str]]) -> Mapping[str, tuple[Span, ...]]:
    owner: dict[tuple[str, ...], str] = {}
    joined: dict[str, list[Span]] = {}
    for chain, spans in chains.items():
        names = [tuple(row[1] for row in rows[start:end]) for start, end in spans if _is_name(rows[start:end])]
        first = next((owner[name] for name in names if name in owner), chain)
        owner |= dict.fromkeys(names, first)
        joined.setdefault(first, []).extend(spans)
    return {chain: tuple(sorted(spans)) for chain, spans in joined.items()}


def _is_name(rows: Sequence[list[str]]) -> bool:
    return all(row[4] in ("NNP", "NNPS") for row in rows)


def _chains(miscs: Sequence[str]) -> Mapping[str, tuple[Span, ...]]:
    """Brackets such as `(4`, `4)` and `(4)` -> spans; a mention in two pieces, `4[1/2]`, is read as two."""
    found: list[tuple[str, Span]] = []
    begun: list[tuple[str, int]] = []
    for token, misc in enumerate(miscs):
        brackets = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for part in _PART.finditer(brackets):
            name = (part["open"] or part["begin"] or part["end"]).partition("[")[0]
            if part["begin"]:
                begun.append((name, token))
            elif part["open"]:
                found.append((name, (token, token + 1)))
            else:
                at = max(i for i, (other, _) in enumerate(begun) if other == name)
                found.append((name, (begun.pop(at)[1], token + 1)))
    names = dict.fromkeys(name for name, _ in found)
    return {name: tuple(sorted(span for other, span in found if other == name)) for name in names}
