"""The words of a sentence that say that people came to harm, and the people whom each is about.

A verb is done to its object (`killed`), or has them for its subject (`died`); a noun is `of` them (`the killing of`),
or stands in their place (`41 deaths`); a state stands right behind them (`30 wounded`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from casus.coding.lexicon import read_table
from casus.coding.tree import Span, Tree
from casus.records.event import TollKind

How = Literal["done_to", "done_to_people", "they", "states", "of", "counted", "totals"]
_RELATIVE = frozenset({"who", "whom", "that", "which"})
_OF_MANY = frozenset({"lose", "expel"})
"""Verbs that say other things too of one person: `lost his mother`, `expelled from the party`."""
_CLAUSES = frozenset({"acl", "acl:relcl"})


@dataclass(frozen=True, slots=True)
class Harm:
    """token: the word that says so. people: the words that it is about, one for each phrase.

    how: by which list of the table. alone: one person without a figure counts as one.
    """

    kind: TollKind
    token: int
    how: How
    people: tuple[int, ...]
    alone: bool = True


@dataclass(frozen=True, slots=True)
class HarmWords:
    """by_word: by the dictionary form, and for states by the word as written, what kind they tell, and how.

    A verb with a particle stands under its verb, with the particle. phrases: other lists of the table. known: all words
    without which none of it is told, but for those who are driven from home.
    """

    by_word: Mapping[str, tuple[tuple[TollKind, How, str], ...]]
    phrases: Mapping[str, frozenset[str]]
    known: frozenset[str]

    def concern(self, tree: Tree, sentence: Span) -> bool:
        """Whether any of the words stands in a sentence; most sentences have none."""
        lemmas, phrases = tree.lemmas[slice(*sentence)], self.phrases
        if not (self.known.isdisjoint(lemmas) and self.known.isdisjoint(tree.lower[slice(*sentence)])):
            return True
        return not (phrases["drive"].isdisjoint(lemmas) or (phrases["homes"] | phrases["leaving"]).isdisjoint(lemmas))


@lru_cache(maxsize=1)
def harm_words() -> HarmWords:
    table = read_table("tolls.toml")
    found: dict[str, list[tuple[TollKind, How, str]]] = {}
    for kind in get_args(TollKind):
        for how in get_args(How):
            for term in table["kinds"][kind][how].split():
                word, _, particle = term.partition("-")
                found.setdefault(word, []).append((kind, how, particle))
    phrases = {name: frozenset(words.split()) for name, words in table["phrases"].items()}
    known = frozenset(found) | phrases["prisoners"] | {"life", "custody", "wound", "burn"}
    return HarmWords({word: tuple(kinds) for word, kinds in found.items()}, phrases, known)


def listed(tree: Tree, token: int) -> Iterator[Harm]:
    """What the lists say of one word."""
    words, pos = harm_words().by_word, tree.pos[token]
    for kind, how, particle in words.get(tree.lemmas[token], ()):
        if particle and not _has_particle(tree, token, particle):
            continue
        if how in ("done_to", "done_to_people") and is_verb(tree, token):
            yield Harm(kind, token, how, tuple(patients(tree, token)), tree.lemmas[token] not in _OF_MANY)
        elif how == "they" and pos == "VERB":
            yield Harm(kind, token, how, tuple(subjects(tree, token)), kind != "displaced")
        elif how == "of" and pos == "NOUN":
            yield Harm(kind, token, how, tuple(owners(tree, token)))
        elif how in ("counted", "totals") and pos in ("NOUN", "PROPN") and not _is_taken(tree, token):
            yield Harm(kind, token, how, (token,), alone=False)
    for kind, how, _ in words.get(tree.lower[token], ()):
        if how == "states":
            yield Harm(kind, token, how, tuple(_in_state(tree, token)), kind != "displaced")


def is_harm(tree: Tree, token: int) -> bool:
    """Whether it is in one of the lists."""
    return tree.lemmas[token] in harm_words().by_word or tree.lower[token] in harm_words().by_word


def is_verb(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "VERB" or tree.lower[token].endswith("ed")


def _is_taken(tree: Tree, noun: int) -> bool:
    """`Took a heavy toll`, which counts nobody."""
    return tree.lemmas[noun] == "toll" and tree.deps[noun] == "obj" and tree.lemmas[tree.heads[noun]] == "take"


def _has_particle(tree: Tree, token: int, particle: str) -> bool:
    return particle in tree.lower_children(token) or tree.lower[token + 1 : token + 2] == (particle,)


def patients(tree: Tree, verb: int) -> Iterator[int]:
    """Whom it is done to: `killed 12`, `12 were killed`, `12 people killed in`, `12 people who were killed`."""
    found = [c for c in tree.children[verb] if tree.deps[c] in ("obj", "nsubj:pass")]
    if not found:  # slips of the tree
        is_passive = tree.child(verb, "aux:pass") is not None
        found = [c for c in tree.children[verb] if tree.deps[c] == "nsubj" and (is_passive or c > verb)]
    if found:
        yield from (_antecedent(tree, verb, one) for one in found)
    elif tree.tags[verb] == "VBN" and tree.deps[verb] == "acl" and _stands_behind(tree, verb):
        yield tree.heads[verb]
    elif tree.tags[verb] == "VBG":  # `the killing of three students`, taken for a verb
        yield from (child for child in tree.children[verb] if "of" in tree.lower_children(child))
    elif tree.deps[verb] == "conj" and tree.tags[verb] == "VBN" and tree.child(verb, "nsubj") is None:
        above = tree.heads[verb]  # `twelve people were abducted and killed`
        passive = (child for child in tree.children[above] if tree.deps[child] == "nsubj:pass")
        yield from (_antecedent(tree, above, one) for one in passive)


def _stands_behind(tree: Tree, participle: int) -> bool:
    """`People killed in`, and not `the murdered hero`."""
    return tree.pos[tree.heads[participle]] != "VERB" and tree.pos[participle - 1] != "DET"


def subjects(tree: Tree, verb: int) -> Iterator[int]:
    """Who does it: `12 died`, `12 people who died`, `forced 10,000 people to flee`."""
    found = [child for child in tree.children[verb] if tree.deps[child] in ("nsubj", "nsubj:pass")]
    if found:
        yield from (_antecedent(tree, verb, one) for one in found)
    elif tree.deps[verb] in _CLAUSES and tree.pos[tree.heads[verb]] in ("NOUN", "NUM", "PRON", "PROPN"):
        yield tree.heads[verb]
    elif tree.deps[verb] in ("xcomp", "advcl", "ccomp"):
        yield from (child for child in tree.children[tree.heads[verb]] if tree.deps[child] == "obj")
    elif tree.deps[verb] == "conj":
        above = tree.heads[verb]
        yield from (child for child in tree.children[above] if tree.deps[child] in ("nsubj", "nsubj:pass"))


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """Of `who` the noun that its clause hangs on."""
    relative = tree.lower[subject] in _RELATIVE and tree.deps[verb].startswith("acl")
    return tree.heads[verb] if relative else subject


def owners(tree: Tree, noun: int) -> Iterator[int]:
    """Whose it is: `the killing of three`, `her arrest`."""
    for child in tree.children[noun]:
        if tree.deps[child] == "nmod:poss" or (tree.deps[child] == "nmod" and "of" in tree.lower_children(child)):
            yield child


def _in_state(tree: Tree, state: int) -> Iterator[int]:
    """`Eighteen people are dead`, `left one officer dead`; a figure right before the state is found by its place."""
    if tree.child(state, "obj") is None and (tree.pos[state] != "VERB" or tree.child(state, "nsubj:pass") is not None):
        yield from (child for child in tree.children[state] if tree.deps[child] in ("nsubj", "nsubj:pass"))
    above = tree.heads[state]
    left = tree.lemmas[above] in harm_words().phrases["leave"] | harm_words().phrases["ends"]
    if left and tree.deps[state] in ("xcomp", "advmod", "obl", "advcl"):
        yield from patients(tree, above)
