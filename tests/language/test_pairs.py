"""Traits of phrases and which of their pairs are compared."""

from __future__ import annotations

from casus.language.mentions import read_columns
from casus.language.pairs import FLAGS, Pairs, read_pairs
from casus.language.phrases import read_phrases
from casus.language.speech import read_speeches, voiced
from casus.language.traits import SEEN, TYPES, Traits, read_traits
from tests.language.prose import article


def traits_of(*sentences: str, entities: dict[str, str] | None = None) -> Traits:
    doc, ranges = article(*sentences, entities=entities)
    columns = read_columns(doc, ranges)
    return read_traits(columns, read_phrases(columns), voiced(read_speeches(columns, ranges)))


def pair_set(pairs: Pairs) -> set[tuple[int, int]]:
    return set(zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True))


MET = "Jane NNP nsubj 3\nRoe NNP flat 1\nmet VBD root 0\nthe DT det 5\nenvoys NNS obj 3"


def test_what_is_seen_of_a_phrase() -> None:
    traits = traits_of(MET, "They PRP nsubj 2\nthanked VBD root 0\nherself PRP obj 2", entities={"Jane Roe": "Person"})
    assert [TYPES[number] for number in traits.type] == ["name", "the", "they", "she"]
    assert traits.number.tolist() == [1, 2, 2, 1]
    assert traits.gender.tolist() == [0, 0, 0, 2]
    assert traits.reflexive.tolist() == [0, 0, 0, 1]
    assert traits.seen.shape == (4, SEEN)


def test_initials_and_full_stops_do_not_matter() -> None:
    traits = traits_of(
        "United NNP compound 2\nNations NNP nsubj 3\nmet VBD root 0\nU.N. NNP compound 5\nstaff NN obj 3",
        entities={"United Nations": "Organization"},
    )
    words = [traits.initials[at] for at in (0, 3)]
    assert words[0] == words[1] >= 0


def test_number_gender_and_person_must_agree() -> None:
    pairs = read_pairs(traits_of(
        MET, "She PRP nsubj 2\nthanked VBD root 0\nhim PRP obj 2\nand CC cc 5\nus PRP conj 3",
        entities={"Jane Roe": "Person"},
    ))  # fmt: skip
    found = pair_set(pairs)
    assert (2, 0) in found
    assert (2, 1) not in found  # she, the envoys
    assert (3, 2) not in found  # him, she
    assert (4, 2) not in found  # us, she


def test_phrases_far_apart_are_compared_when_they_share_a_word() -> None:
    filler = [f"Word{i} NNP nsubj 2\nleft VBD root 0" for i in range(60)]
    found = pair_set(
        read_pairs(traits_of("Roe NNP nsubj 2\nspoke VBD root 0", *filler, "Roe NNP nsubj 2\nleft VBD root 0"))
    )
    assert (61, 0) in found
    assert (61, 1) not in found
    assert (61, 11) in found


def test_features_have_their_number() -> None:
    assert read_pairs(traits_of(MET)).features.shape == (1, FLAGS)
    assert read_pairs(traits_of("left VBD root 0")).features.shape == (0, FLAGS)
