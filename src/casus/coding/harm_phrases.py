"""Harm that several words tell together: `drove 200 from their homes`, `took 12 hostage`, `the number of dead`."""

from __future__ import annotations

from collections.abc import Iterator

from casus.coding.harm import Harm, harm_words, is_verb, listed, owners, patients, subjects
from casus.coding.tree import Span, Tree
from casus.records.event import TollKind

_TAKING = frozenset({"take", "make", "hold", "keep", "bring"})


def harms(tree: Tree, sentence: Span) -> Iterator[Harm]:
    """All that a sentence tells, in text order; of one word there may be several."""
    for token in range(*sentence):
        yield from listed(tree, token)
        yield from _in_phrases(tree, token)


def _in_phrases(tree: Tree, token: int) -> Iterator[Harm]:
    yield from _driven(tree, token)
    yield from _made_prisoners(tree, token)
    yield from _lives(tree, token)
    yield from _ended(tree, token)
    yield from _numbered(tree, token)
    yield from _suffered(tree, token)


def _driven(tree: Tree, token: int) -> Iterator[Harm]:
    """`Drove 5,000 families from their homes`, `forced 200 to leave`."""
    phrases = harm_words().phrases
    if tree.pos[token] != "VERB" or tree.lemmas[token] not in phrases["drive"]:
        return
    for child in tree.children[token]:
        away = tree.lemmas[child] in phrases["homes"] and not {"from", "of"}.isdisjoint(tree.lower_children(child))
        gone = tree.lemmas[child] in phrases["leaving"] - {"flee"} and tree.deps[child] in ("xcomp", "advcl")
        if away or gone:
            yield Harm("displaced", token, "done_to", tuple(patients(tree, token)), alone=False)


def _made_prisoners(tree: Tree, token: int) -> Iterator[Harm]:
    """`Took nine workers hostage`, `took 12 prisoners`, `took 30 into custody`."""
    above = tree.heads[token]
    if tree.lemmas[above] not in _TAKING or tree.pos[above] != "VERB":
        return
    if tree.lemmas[token] == "custody" and tree.deps[token] == "obl":
        yield Harm("detained", token, "done_to", tuple(patients(tree, above)))
    elif tree.lemmas[token] in harm_words().phrases["prisoners"]:
        people = (token, *patients(tree, above)) if tree.tags[token] == "NNS" else tuple(patients(tree, above))
        yield Harm("detained", token, "done_to", tuple(dict.fromkeys(people)))


def _lives(tree: Tree, token: int) -> Iterator[Harm]:
    """`Claimed the lives of 52 people`, `claimed 12 lives`, `12 people lost their lives`."""
    above = tree.heads[token]
    if tree.lemmas[token] != "life" or tree.lemmas[above] not in harm_words().phrases["claim"]:
        return
    own = tree.lemmas[above] == "lose" and tree.child(token, "nmod:poss") is not None
    people = tuple(subjects(tree, above)) if own else (token, *owners(tree, token))
    yield Harm("killed", token, "counted", people, alone=False)


def _ended(tree: Tree, token: int) -> Iterator[Harm]:
    """`Shot dead`, `beaten to death`, `shot and killed`."""
    phrases = harm_words().phrases
    if not is_verb(tree, token) or tree.lemmas[token] not in phrases["ends"]:
        return
    beside = tree.lower[token + 1 : token + 2] == ("dead",) or tree.lower[token + 1 : token + 3] == ("to", "death")
    below = (child for child in tree.children[token] if tree.deps[child] in ("advmod", "xcomp", "obl", "conj"))
    if beside or any(tree.lemmas[child] in phrases["ended"] for child in below):
        yield Harm("killed", token, "done_to", tuple(patients(tree, token)))


def _suffered(tree: Tree, token: int) -> Iterator[Harm]:
    """`Eight drivers suffered injuries`."""
    above = tree.heads[token]
    hurt = tree.lemmas[token] in ("injury", "wound", "burn") and tree.deps[token] == "obj"
    if hurt and tree.lemmas[above] in harm_words().phrases["suffer"]:
        yield Harm("wounded", token, "they", tuple(subjects(tree, above)))


def _numbered(tree: Tree, token: int) -> Iterator[Harm]:
    """`The number of dead`, `the number of people killed`."""
    if tree.lemmas[token] not in harm_words().phrases["number"] or tree.pos[token] != "NOUN":
        return
    for child in tree.children[token]:
        if "of" in tree.lower_children(child):
            kinds = [kind for word in (child, *tree.children[child]) for kind in _kinds(tree, word)]
            yield from (Harm(kind, token, "totals", (token,)) for kind in kinds[:1])


def _kinds(tree: Tree, token: int) -> Iterator[TollKind]:
    """What a word counts those as whom it names: `dead`, `fatalities`."""
    words = harm_words().by_word
    found = (*words.get(tree.lower[token], ()), *words.get(tree.lemmas[token], ()))
    yield from (kind for kind, how, _ in found if how in ("states", "counted"))
