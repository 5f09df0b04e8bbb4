"""The dictionary form of a word: English spelling rules, after a table of the words that they get wrong.

The table comes from the UD treebanks (training/lemmas.py); it holds only what the rules alone would not give.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from casus.errors import DataError

TABLE = Path(__file__).parents[1] / "data" / "language" / "lemmas.tsv"
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SILENT = re.compile(
    r"([cvuz]|[^s]s|[^aeo]at|ut|ot|[^aeiou][aeiou][dklmp]|[^aeiou][aiou]n|[bcdfgkptz]l|[^aeiou]ur|[^aeiou]ir|yr|dg|rg|ieg|eng|ag|th)$"
)
"""Stems that have lost an e: `continu`, `clos`, `creat`."""


def coarse(tag: str) -> str:
    """V for the tag of a verb, N of a noun, else the empty string. tag: Penn Treebank."""
    return {"VB": "V", "NN": "N", "MD": "V"}.get(tag[:2], "")


def lemma_of(word: str, tag: str) -> str:
    """word: lower case. tag: Penn Treebank. A name keeps its form."""
    if tag in ("NNP", "NNPS", "NN", "VB", "VBP", "MD"):
        return irregular().get((word, coarse(tag)), word)
    known = irregular().get((word, coarse(tag)))
    return known if known is not None else by_rule(word, tag)


def by_rule(word: str, tag: str) -> str:
    if tag in ("VBZ", "NNS"):
        return _without_s(word)
    if tag in ("VBD", "VBN"):
        return _stem(word, "ed")
    return _stem(word, "ing") if tag == "VBG" else word


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if len(word) > 1 and word.endswith("s") and not word.endswith("ss") else word


def _stem(word: str, ending: str) -> str:
    if ending == "ed" and word.endswith("ied") and len(word) > 4:
        return f"{word[:-3]}y"
    stem = word.removesuffix(ending)
    if stem == word or not _VOWEL.search(stem):
        return word
    if _DOUBLED.search(stem):
        return stem[:-1]
    return f"{stem}e" if _SILENT.search(stem) else stem


@lru_cache(maxsize=1)
def irregular() -> Mapping[tuple[str, str], str]:
    """By lower-case word and coarse class. Raises DataError when the table is missing."""
    try:
        rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
        return {(word, kind): lemma for word, kind, lemma in rows}
    except (OSError, ValueError) as error:
        raise DataError(f"{TABLE} cannot be read: {error}; install the package again") from error
