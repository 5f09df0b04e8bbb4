"""Whether a noun is of one person, of several, or of things that can be killed, lost and taken too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from casus.coding.lexicon import read_table
from casus.coding.tree import Tree

_MEN = ("man", "woman", "person", "boy", "girl")
_PEOPLE = ("men", "women", "people", "persons", "children")
_HE = frozenset({"he", "she", "him", "her"})
_NOBODY_IN_PARTICULAR = frozenset({"no", "any", "every", "each", "whoever", "neither"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})


@lru_cache(maxsize=1)
def people() -> Mapping[str, frozenset[str]]:
    """The lists of nouns in data/ontology/tolls.toml, by name."""
    return {name: frozenset(words.split()) for name, words in read_table("tolls.toml")["people"].items()}


def is_one_person(tree: Tree, token: int) -> bool:
    """`The colonel`, `a 12-year-old`, `Jane Roe`, `he`."""
    if tree.lower[token] in _HE:
        return tree.tags[token] == "PRP"
    if not _NOBODY_IN_PARTICULAR.isdisjoint(tree.lower_children(token)):
        return False
    if tree.lower[token] == "old" and tree.lower[token - 1] in _HYPHENS:
        return True
    if tree.pos[token] == "PROPN":
        return tree.entities.get(token, (0, 0, ""))[2] == "Person" and tree.tags[token] != "NNPS"
    known = tree.lemmas[token] in people()["one"] or tree.lower[token].endswith(_MEN)
    return known and tree.tags[token] == "NN" and tree.lower[token] != "other"


def is_several(tree: Tree, token: int) -> bool:
    """`Civilians`: people, and nobody says how many."""
    word = tree.lower[token]
    known = tree.lemmas[token] in people()["one"] | people()["several"] or word.endswith(_PEOPLE)
    return known and (tree.tags[token] in ("NNS", "NNPS") or word in people()["several"])


def is_things(tree: Tree, token: int) -> bool:
    """Animals, vehicles, days: no people."""
    return tree.lemmas[token] in people()["things"] or tree.lower[token] in people()["things"]


def is_people(tree: Tree, token: int) -> bool:
    """Known to be people: `rebels`, `12 Syrians`, `15 others`."""
    if is_several(tree, token) or tree.lemmas[token] in people()["one"] | people()["households"]:
        return True
    return tree.entities.get(token, (0, 0, ""))[2] in ("NORP", "Person") or tree.lower[token].endswith(_MEN)
