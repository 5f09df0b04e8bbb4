"""Dictionary forms, by table and by rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casus.errors import DataError
from casus.language import lemmas
from casus.language.cues import cues
from casus.language.lemmas import by_rule, coarse, irregular, lemma_of

TAGS = ["NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD", "JJ", "RB", "POS", "PRP$", "", "_SP"]


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("rebels", "NNS", "rebel"),
        ("cities", "NNS", "city"),
        ("losses", "NNS", "loss"),
        ("boxes", "NNS", "box"),
        ("heroes", "NNS", "hero"),
        ("kisses", "VBZ", "kiss"),
        ("watches", "VBZ", "watch"),
        ("denies", "VBZ", "deny"),
        ("lies", "VBZ", "lie"),
        ("killed", "VBD", "kill"),
        ("planned", "VBD", "plan"),
        ("denied", "VBN", "deny"),
        ("closed", "VBD", "close"),
        ("created", "VBN", "create"),
        ("agreed", "VBD", "agree"),
        ("hitting", "VBG", "hit"),
        ("arguing", "VBG", "argue"),
        ("bring", "VBG", "bring"),
        ("boss", "NNS", "boss"),
    ],
)
def test_regular_forms(word: str, tag: str, lemma: str) -> None:
    assert lemma_of(word, tag) == lemma


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("said", "VBD", "say"),
        ("told", "VBN", "tell"),
        ("swore", "VBD", "swear"),
        ("fled", "VBD", "flee"),
        ("has", "VBZ", "have"),
        ("were", "VBD", "be"),
        ("am", "VBP", "be"),
        ("men", "NNS", "man"),
        ("crises", "NNS", "crisis"),
        ("wo", "MD", "will"),
        ("'ll", "MD", "will"),
        ("’ve", "VBP", "have"),
        ("'s", "VBZ", "be"),
        ("shelled", "VBD", "shell"),
    ],
)
def test_irregular_forms(word: str, tag: str, lemma: str) -> None:
    assert lemma_of(word, tag) == lemma


@pytest.mark.parametrize(
    ("word", "tag"),
    [("united", "NNP"), ("states", "NNPS"), ("news", "NN"), ("'s", "POS"), ("red", "JJ"), ("his", "PRP$")],
)
def test_other_words_stay_as_they_are(word: str, tag: str) -> None:
    assert lemma_of(word, tag) == word


@pytest.mark.parametrize(("tag", "lemma"), [("VBG", "bomb"), ("NN", "bombing")])
def test_the_tag_tells_verb_from_noun(tag: str, lemma: str) -> None:
    assert lemma_of("bombing", tag) == lemma


@pytest.mark.parametrize(("tag", "kind"), [("VBZ", "V"), ("MD", "V"), ("NNPS", "N"), ("JJ", ""), ("", "")])
def test_coarse(tag: str, kind: str) -> None:
    assert coarse(tag) == kind


@example("s", "NNS")
@given(st.text(min_size=1, max_size=12), st.sampled_from(TAGS))
def test_every_word_has_a_lemma(word: str, tag: str) -> None:
    assert lemma_of(word, tag)


@given(st.text("aeiousdyngtrlhc", min_size=1, max_size=8), st.sampled_from(["s", "es", "ies", "ed", "ied", "ing", ""]))
def test_every_word_of_letters_has_a_lemma_by_rule(stem: str, ending: str) -> None:
    assert all(by_rule(stem + ending, tag) for tag in TAGS)


_DOUBLING = frozenset("beg brag put quip rebut slam sum".split())
_STRONG = frozenset("go put read say swear tell think write".split())


def third(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|go)$", verb) else "s")


def gerund(verb: str) -> str:
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    return (stem[:-1] if re.search(r"[^e]e$", stem) else stem) + "ing"


def past(verb: str) -> str:
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    if re.search(r"[^aeiou]y$", stem):
        return f"{stem[:-1]}ied"
    return stem + ("d" if stem.endswith("e") else "ed")


@pytest.mark.parametrize(("form", "tag"), [(str, "VB"), (third, "VBZ"), (gerund, "VBG"), (past, "VBD")])
def test_verbs_that_report_are_known_in_every_form(form: Callable[[str], str], tag: str) -> None:
    verbs = (cues().verbs.keys() | cues().quoting.keys()) - (_STRONG if tag == "VBD" else set())
    found = {verb: lemma_of(form(verb), tag) for verb in verbs}
    assert {verb: lemma for verb, lemma in found.items() if lemma != verb} == {}


def test_a_missing_table_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "TABLE", tmp_path / "none.tsv")
    with pytest.raises(DataError, match="install the package again"):
        irregular.__wrapped__()
