"""Whole phrases of trees built by hand."""

from __future__ import annotations

from casus.language.mentions import read_columns
from casus.language.phrases import read_phrases
from tests.language.prose import article


def phrases(*sentences: str, entities: dict[str, str] | None = None) -> list[str]:
    doc, ranges = article(*sentences, entities=entities)
    return [doc[slice(*phrase.span)].text for phrase in read_phrases(read_columns(doc, ranges))]


def test_a_phrase_holds_what_follows_its_noun() -> None:
    assert phrases(
        "The DT det 2\nenvoy NN nsubj 7\nof IN case 4\nSyldavia NNP nmod 2\nwho WP nsubj 6\nspoke VBD acl:relcl 2\n"
        "left VBD root 0"
    ) == ["The envoy of Syldavia who spoke", "Syldavia"]


def test_a_preposition_and_a_copula_stay_outside() -> None:
    found = phrases(
        "He PRP nsubj 4\nwas VBD cop 4\nan DT det 4\nenvoy NN root 0\nin IN case 7\nthe DT det 7\nnorth NN nmod 4"
    )
    assert found == ["He", "an envoy in the north", "the north"]


def test_a_coordination_is_a_phrase_and_so_are_its_members() -> None:
    doc, ranges = article("Poe NNP nsubj 5\n, , punct 3\nRoe NNP conj 1\ntoo RB advmod 3\nmet VBD root 0")
    found = read_phrases(read_columns(doc, ranges))
    assert [(doc[slice(*phrase.span)].text, phrase.joined) for phrase in found] == [
        ("Poe , Roe too", True), ("Poe", False), ("Roe too", False),
    ]  # fmt: skip


def test_a_name_before_a_noun_and_an_owner() -> None:
    found = phrases(
        "the DT det 3\nU.S. NNP compound 3\narmy NN nmod:poss 5\n's POS case 3\ncamp NN nsubj 6\nburned VBD root 0",
        entities={"U.S.": "Location"},
    )
    assert found == ["the U.S. army 's camp", "the U.S. army 's", "U.S."]


def test_nothing_outside_the_prose() -> None:
    doc, _ = article("He PRP nsubj 2\nleft VBD root 0")
    assert read_phrases(read_columns(doc, [])) == ()
