"""How a word is written survives the lower case of the subwords."""

from __future__ import annotations

import pytest

from casus.language.shapes import SHAPES, shape, shapes_of


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("troops", "lower"),
        ("Troops", "title"),
        ("L'Aquila", "mixed"),
        ("UN", "upper"),
        ("U.N.", "upper"),
        ("A", "initial"),
        ("iPhone", "mixed"),
        ("F-16", "digits"),
        ("--", "other"),
        ("москва", "lower"),
        ("Москва", "title"),
        ("中国", "lower"),
        ("", "other"),
    ],
)
def test_shapes(word: str, name: str) -> None:
    assert SHAPES[shape(word)] == name


def test_each_subword_has_the_shape_of_its_word() -> None:
    found = shapes_of(["Gen", "Prawit", "left"], [None, 0, 1, 1, 2, None])
    assert [SHAPES[i] for i in found] == ["none", "title", "title", "title", "lower", "none"]
