"""From the word that an arc points to, to the whole noun phrase, and to the members of a coordination.

A phrase leaves out relative clauses, appositions after a comma, brackets, its own preposition, and a closing
possessive 's. Where the tree gives no usable phrase, the run of nouns, adjectives and numbers to the left is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.coding.cuts import after_dateline
from casus.coding.tree import Span, Tree

LONGEST = 30  # tokens; a longer phrase is a wrong tree
_FLAT = frozenset({"flat", "flat:name", "flat:foreign", "fixed", "goeswith"})
_LEFT = _FLAT | {
    "det", "det:predet", "amod", "compound", "nummod", "nummod:gov", "nmod:poss", "nmod", "nmod:desc",
    "nmod:unmarked", "nmod:npmod", "nmod:tmod", "obl:npmod", "obl:unmarked", "obl:tmod", "advmod", "dep", "list",
}  # fmt: skip
_RIGHT = _FLAT | {"compound", "nummod", "amod", "nmod:poss", "nmod:desc", "nmod:unmarked", "nmod:npmod", "nmod:tmod"}
_CUT = frozenset({
    "acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "ccomp", "xcomp", "csubj", "nsubj",
    "nsubj:pass", "cop", "aux", "aux:pass", "discourse", "vocative", "dislocated", "orphan", "reparandum", "root",
    "ROOT",
})  # fmt: skip
_KEPT_PREPOSITIONS = frozenset({"of", "in", "from", "to", "at", "on"})
_MEMBER_PREPOSITIONS = frozenset({"including", "along", "alongside", "plus"})
_POSSESSIVE = frozenset({"'s", "\u2019s", "'", "\u2019"})
_BRACKETS = frozenset("()[]{}")
_JOINERS = frozenset({"-", "\u2013", "/", ".", '"', "“", "”", "'", "\u2018", "\u2019", "&"})
_EDGES = frozenset({"advmod", "cc:preconj", "mark", "discourse"})
_SENT = frozenset({"envoy", "ambassador", "representative", "delegate", "adviser", "advisor", "commissioner"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BASE = _NOUNS | {"ADJ", "DET"}


def phrase(tree: Tree, token: int) -> Span:
    """Token span of the noun phrase that the token heads or closes; it always contains the token."""
    head = phrase_head(tree, token)
    kept = frozenset(_collect(tree, head, top=True)) | {head, token}
    span = _with_start(tree, _with_entity(tree, _trim(tree, _run(tree, kept, head, token), head), token), head)
    span = after_dateline(tree, span, token)
    if span[0] <= token < span[1] and span[1] - span[0] <= LONGEST:
        return span
    return _base(tree, token)


def phrase_head(tree: Tree, token: int) -> int:
    """The head of the phrase: climbs from a part of a name, never from a modifier such as `U.S.` in `U.S. strikes`."""
    for _ in range(6):
        head = tree.heads[token]
        if head == token or tree.pos[head] == "VERB" or tree.sentence_of[head] != tree.sentence_of[token]:
            return token
        if _is_placed(tree, head, token) and not _inside_name(tree, token, head):
            return token
        dep = _relation(tree, token)
        numbered = dep in ("nummod", "nmod:desc") and head < token and tree.pos[head] in _NOUNS
        if not (dep in _FLAT or numbered or _is_tight_apposition(tree, token) or _inside_name(tree, token, head)):
            return token
        token = head
    return token


def _is_placed(tree: Tree, head: int, token: int) -> bool:
    """A preposition stands between, as in `police from Jos`; one of a title (`envoy to the Sahel Bo`) is none."""
    kept = ("of", "to") if tree.lower[head] in _SENT else ("of",)
    return any(tree.pos[at] == "ADP" and tree.lower[at] not in kept for at in range(head, token))


def members(tree: Tree, token: int) -> tuple[int, ...]:
    """Heads of the coordination that the token heads, itself first: `A, B and C`, `A, including B and C`.

    Only members of the token's own kind (noun or name) count; a name that contains `and` is one member.
    """
    found = [token]
    for part in _name_chain(tree, phrase_head(tree, token)):
        for child in tree.children[part]:
            if _joins(tree, child, token) and not _same_entity(tree, child, token):
                found += [child, *(late for late in members(tree, child) if late not in found and late != child)]
    return tuple(dict.fromkeys(found))


def _joins(tree: Tree, child: int, token: int) -> bool:
    if tree.pos[child] not in _NOUNS or child <= token:
        return False
    if _relation(tree, child) == "conj":
        return tree.pos[token] in _NOUNS and tree.pos[child] != "NUM"
    return tree.deps[child] in ("nmod", "obl") and not _MEMBER_PREPOSITIONS.isdisjoint(tree.lower_children(child))


def _name_chain(tree: Tree, head: int) -> Iterator[int]:
    yield head
    for child in tree.children[head]:
        if _relation(tree, child) in _FLAT or _is_tight_apposition(tree, child):
            yield from _name_chain(tree, child)


def _relation(tree: Tree, token: int) -> str:
    """The relation of a word to its head; a part of a name that stands after an `and` is a member of a coordination."""
    dep = tree.deps[token]
    if dep not in _FLAT or _same_entity(tree, token, tree.heads[token]):
        return dep
    return "conj" if "CCONJ" in tree.pos[tree.heads[token] : token] else dep


def _is_tight_apposition(tree: Tree, token: int) -> bool:
    """`Prime Minister Jane Roe` read as an apposition: no comma or bracket between the two."""
    head = tree.heads[token]
    if tree.deps[token] not in ("appos", "nmod:desc") or not head < token:
        return False
    return all(tree.pos[between] != "PUNCT" for between in range(head + 1, token))


def _inside_name(tree: Tree, token: int, head: int) -> bool:
    entity = tree.entities.get(token)
    return entity is not None and entity[0] <= head < entity[1]


def _same_entity(tree: Tree, first: int, second: int) -> bool:
    entity = tree.entities.get(first)
    return entity is not None and entity[0] <= second < entity[1]


def _collect(tree: Tree, token: int, *, top: bool, depth: int = 0) -> Iterator[int]:
    if depth > 12:
        return
    for child in tree.children[token]:
        if _keeps(tree, token, child, top=top):
            yield child
            stays_top = top and (_relation(tree, child) in _FLAT or _is_tight_apposition(tree, child))
            yield from _collect(tree, child, top=stays_top, depth=depth + 1)


def _keeps(tree: Tree, token: int, child: int, *, top: bool) -> bool:
    dep = _relation(tree, child)
    if tree.pos[child] == "VERB" and dep not in ("amod", "compound"):
        return False
    if dep == "appos" or dep == "nmod:desc":
        return child < token or _is_tight_apposition(tree, child)
    if dep == "nmod" and child > token:
        return not _KEPT_PREPOSITIONS.isdisjoint(tree.lower_children(child))
    if dep == "conj":
        return _same_entity(tree, child, token) or not top
    if not top:
        return dep not in _CUT
    if dep == "case":
        return tree.lower[child] in _POSSESSIVE
    return dep in (_LEFT if child < token else _RIGHT)


def _run(tree: Tree, kept: frozenset[int], head: int, token: int) -> Span:
    """The longest run of kept tokens around head and token; marks between kept words are bridged."""
    first, last = min(head, token), max(head, token) + 1
    low, high = tree.sentence(head)
    while first > low and (first - 1 in kept or (first - 2 in kept and _bridges(tree, first - 1, right=False))):
        first -= 1
    while last < high and (last in kept or (last + 1 in kept and _bridges(tree, last, right=True))):
        last += 1
    return first, last


def _bridges(tree: Tree, mark: int, *, right: bool) -> bool:
    if tree.pos[mark] == "SPACE":
        return True
    if tree.lower[mark] in _BRACKETS:
        return False
    return tree.lower[mark] in _JOINERS or (tree.pos[mark] == "PUNCT" and not right) or tree.lower[mark] == "and"


def _trim(tree: Tree, span: Span, head: int) -> Span:
    first, last = span
    while first < head and _is_edge(tree, first, head):
        first += 1
    while last - 1 > first and _is_tail(tree, last - 1):
        last -= 1
    return first, last


def _is_tail(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("PUNCT", "SPACE", "ADP") or tree.lower[token] in _POSSESSIVE or tree.deps[token] == "cc"


def _is_edge(tree: Tree, token: int, head: int) -> bool:
    if tree.pos[token] in ("PUNCT", "SPACE") or tree.deps[token] in ("case", "cc"):
        return True
    return tree.heads[token] == head and tree.deps[token] in _EDGES and not _counts(tree, token)


def _counts(tree: Tree, token: int) -> bool:
    """`Nearly all parties`: an adverb before a number or quantity belongs to the phrase."""
    return token + 1 < len(tree.pos) and tree.pos[token + 1] in ("NUM", "DET") and tree.deps[token] == "advmod"


def _with_entity(tree: Tree, span: Span, token: int) -> Span:
    entity = tree.entities.get(token)
    if entity is None or tree.sentence_of[entity[0]] != tree.sentence_of[entity[1] - 1]:
        return span
    widened = min(span[0], entity[0]), max(span[1], entity[1])
    return _trim(tree, widened, token)


def _with_start(tree: Tree, span: Span, head: int) -> Span:
    """Takes in the rest of a name and the article before it where the tree hung them elsewhere."""
    first, last = span
    low, _ = tree.sentence(first)
    while first > low and tree.pos[first - 1] == tree.pos[first] == "PROPN" and not _begins_name(tree, first):
        first -= 1
    modifier = tree.deps[head] in ("amod", "compound", "nmod") and tree.heads[head] > head
    if first > low and not modifier and tree.pos[first - 1] == "DET" and tree.pos[first] in _BASE - {"PRON"}:
        first -= 1
    return first, last


def _begins_name(tree: Tree, token: int) -> bool:
    """The word before belongs to another name."""
    entity, before = tree.entities.get(token), tree.entities.get(token - 1)
    return entity is not None and before is not None and entity[0] == token


def _base(tree: Tree, token: int) -> Span:
    first = token
    low, _ = tree.sentence(token)
    while first > low and token - first < 8 and tree.pos[first - 1] in _BASE:
        first -= 1
    return first, token + 1
