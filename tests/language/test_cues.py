"""The words that report, by kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from casus.errors import DataError
from casus.language import cues as module
from casus.language.cues import cues
from casus.language.lemmas import lemma_of
from casus.records.speech import CUES

EMPTY = "[verbs]\n[quoting]\n[nouns]\n[hearsay]\n"


def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str) -> module.Cues:
    path = tmp_path / "speech.toml"
    path.write_text(table, encoding="utf-8")
    monkeypatch.setattr(module, "TABLE", path)
    return module.cues.__wrapped__()


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("say", "say"),
        ("allege", "claim"),
        ("acknowledge", "confirm"),
        ("refute", "deny"),
        ("caution", "warn"),
        ("vow", "promise"),
        ("urge", "ask"),
        ("predict", "speculate"),
    ],
)
def test_kinds_of_verbs(word: str, kind: str) -> None:
    assert cues().verbs[word] == kind


@pytest.mark.parametrize(("word", "kind"), [("statement", "say"), ("denial", "deny"), ("rumour", "speculate")])
def test_kinds_of_nouns(word: str, kind: str) -> None:
    assert cues().nouns[word] == kind


@pytest.mark.parametrize(("word", "kind"), [("reportedly", "say"), ("allegedly", "claim"), ("apparently", "speculate")])
def test_kinds_of_adverbs(word: str, kind: str) -> None:
    assert cues().hearsay[word] == kind


def test_every_kind_of_cue_has_verbs() -> None:
    assert set(cues().verbs.values()) == set(CUES)


def test_a_verb_reports_either_always_or_beside_quotations() -> None:
    assert cues().verbs.keys() & cues().quoting.keys() == set()


@pytest.mark.parametrize(("part", "tag"), [("verbs", "VB"), ("quoting", "VB"), ("nouns", "NN")])
def test_words_stand_in_their_dictionary_form(part: str, tag: str) -> None:
    words = getattr(cues(), part)
    assert [word for word in words if lemma_of(word, tag) != word and word != "reports"] == []


def test_a_word_of_two_kinds_has_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(tmp_path, monkeypatch, EMPTY.replace("[verbs]", '[verbs]\nwarn = "threaten"\nclaim = "threaten"'))
    assert found.verbs == {"threaten": "claim"}


def test_an_unknown_kind_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DataError, match=r"unknown kinds \['sing'\]"):
        read(tmp_path, monkeypatch, EMPTY.replace("[verbs]", '[verbs]\nsing = "sing"'))


@pytest.mark.parametrize("table", ["", "[verbs", "[verbs]\n"])
def test_a_broken_table_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    with pytest.raises(DataError, match="install the package again"):
        read(tmp_path, monkeypatch, table)
