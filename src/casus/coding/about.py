"""What an act of speech is about: the words of what is called for, supported, opposed, rejected, offered, promised.

They hang on the words of the trigger as clause, object or phrase, and are taken up to the end of that clause.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from casus.coding.clauses import LIGHT_VERBS
from casus.coding.tree import Span, Tree

LONGEST = 40
"""Words; what is longer is cut at its last comma before that."""
_PREPOSITIONS = frozenset({"for", "of", "against", "to", "over", "about", "on", "with", "from", "into"})
_OPENINGS = frozenset(
    {"to", "that", "for", "of", "against", "over", "about", "on", "with", "from", "into", "by", "as", "and", "or"}
)
_MARKS = frozenset({'"', "\u201c", "\u201d", "''", "``"})
_ASIDE = frozenset({"parataxis", "discourse", "vocative", "dislocated", "reparandum", "root", "ROOT"})
_AFTER_COMMA = frozenset(
    {"acl:relcl", "acl", "advcl", "advcl:relcl", "appos", "conj", "obl", "nmod", "ccomp", "advmod"}
)
_CLAUSES, _CLAUSAL = frozenset({"xcomp", "ccomp"}), frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN"})
_PHRASES = frozenset({"obl", "nmod", "advcl", "acl", "xcomp"})

_BY_THE_WAY = frozenset("hand outset beginning time day week month year behalf statement interview letter".split())
"""Nouns of phrases that tell when and how something is said: `on the other hand`."""
_MODALS = frozenset("will would shall should must may might can could ought 'll \u2019ll".split())

Party = Callable[[int], bool]
"""Whether a word is that of one of the two sides."""


def about(tree: Tree, trigger: Span, is_party: Party) -> Span | None:
    """The words for what it is about; None when not told."""
    tokens = range(*trigger)
    deed = _deed(tree, tokens)
    if deed is not None:
        return _span(tree, deed, (), first=_first_of(tree, deed))
    found = next(_candidates(tree, tokens, is_party), None)
    return None if found is None else _span(tree, found, tokens, first=_behind_mark(tree, found))


def _behind_mark(tree: Tree, head: int) -> int | None:
    """Where `shelling the market` begins in `accused the army of shelling the market`, whose subject is a side."""
    mark = tree.child(head, "mark") if tree.tags[head] == "VBG" and tree.child(head, "nsubj") is not None else None
    return mark + 1 if mark is not None and mark < head and tree.lower[mark] in _PREPOSITIONS else None


def _deed(tree: Tree, trigger: Sequence[int]) -> int | None:
    """The verb that names what is to be done: `would initiate a study`, `must withdraw`, `agreed to meet him`."""
    for token in trigger:
        above = tree.heads[token]
        if tree.lower[token] in _MODALS and tree.deps[token] == "aux":
            near = all(tree.pos[between] in ("AUX", "ADV", "PART") for between in range(token + 1, above))
            verb = tree.pos[above] == "VERB" or tree.child(above, "cop") is not None
            return above if token < above and near and verb else None
        if above in trigger and above < token and tree.deps[token] == "xcomp" and tree.pos[above] == "VERB":
            return token if tree.tags[token] == "VB" else None
    return None


def _first_of(tree: Tree, deed: int) -> int:
    """With the `be` of `be released`."""
    return next((child for child in tree.children[deed] if tree.deps[child] in ("aux:pass", "cop")), deed)


def _candidates(tree: Tree, trigger: Sequence[int], is_party: Party) -> Iterator[int]:
    """Heads of what it may be, the likeliest first."""
    below = [child for token in trigger for child in tree.children[token] if child not in trigger]
    things = [child for child in below if not is_party(child) and _names_something(tree, child)]
    yield from (child for child in below if tree.deps[child] in _CLAUSES and tree.pos[child] in _CLAUSAL)
    yield from (child for child in things if tree.deps[child] == "obj")
    yield from (child for child in below if _is_clause(tree, child, trigger))
    behind = (child for child in things if child > trigger[0] and tree.deps[child] in _PHRASES)
    yield from (child for child in behind if _is_joined(tree, child))
    yield from (child for child in things if tree.deps[child] == "nsubj:pass")
    yield from _around(tree, trigger, is_party)


def _names_something(tree: Tree, token: int) -> bool:
    """No pronoun but the `what` of `what was done to them`."""
    told = tree.tags[token] == "WP" and tree.child(token, "acl:relcl") is not None
    return told or tree.pos[token] not in ("PRON", "ADV")


def _is_clause(tree: Tree, child: int, trigger: Sequence[int]) -> bool:
    """`Called on it to withdraw`, `accused it of firing`, `a proposal to meet`, `the demand that it go`."""
    dep, below = tree.deps[child], tree.lower_children(child)
    infinitive = "to" in below and tree.tags[child] == "VB"
    gerund = tree.tags[child] == "VBG" and not below.isdisjoint({"of", "for", "against"})
    return (
        child > trigger[0] and dep in ("advcl", "acl") and (infinitive or gerund or (dep == "acl" and "that" in below))
    )


def _is_joined(tree: Tree, child: int) -> bool:
    """By a preposition that goes with calls, offers, threats: `calls for`, `opposition to`; no time (`on Monday`)."""
    dated = tree.entities.get(child, (0, 0, ""))[2] == "Date" or tree.lemmas[child] in _BY_THE_WAY
    return not dated and not _PREPOSITIONS.isdisjoint(tree.lower_children(child))


def _around(tree: Tree, trigger: Sequence[int], is_party: Party) -> Iterator[int]:
    """`The plan that Moscow rejected`, `gave its backing to the plan`."""
    for token in trigger:
        above = tree.heads[token]
        if above in trigger or above == token:
            continue
        if tree.deps[token] == "acl:relcl" and not is_party(above):
            yield above
        if tree.deps[token] == "obj" and tree.lower[above] in LIGHT_VERBS:
            yield from (
                child
                for child in tree.children[above]
                if child > token
                and tree.deps[child] in ("obl", "xcomp", "advcl")
                and not is_party(child)
                and (_is_joined(tree, child) or tree.deps[child] == "xcomp")
            )


def _span(tree: Tree, head: int, trigger: Sequence[int], *, first: int | None = None) -> Span | None:
    """The run of words that hang on a word, without what opens and closes it, and within its clause.

    first: where it begins, when it is not to begin with what hangs on the word before it.
    """
    kept = {head, *_below(tree, head, trigger)}
    start, end = _trimmed(tree, _run(tree, head, kept, first), head)
    if end - start > LONGEST:
        commas = [token for token in range(head + 1, start + LONGEST) if tree.words[token] in (",", ";")]
        end = commas[-1] if commas else start
    found = _with_marks(tree, (start, end), tree.sentence(head)[1]) if start < end else (start, start)
    return found if found[0] < found[1] else None


def _run(tree: Tree, head: int, kept: Collection[int], first: int | None) -> Span:
    start, end = (head if first is None else first), head + 1
    low, high = tree.sentence(head)
    while first is None and start > low and start - 1 in kept:
        start -= 1
    while end < high and end in kept:
        end += 1
    return start, end


def _trimmed(tree: Tree, span: Span, head: int) -> Span:
    """Without what joins it to the words around; a bracket that opens within is closed."""
    start, end = span
    while start < head and (tree.lower[start] in _OPENINGS or _is_loose_mark(tree, start, end)):
        start += 1
    while end - 1 > head and tree.pos[end - 1] in ("PUNCT", "SPACE", "CCONJ", "ADP"):
        end -= 1
    words = tree.words[start:end]
    opened = "(" in words and ")" not in words and tree.words[end : end + 1] == (")",)
    return start, end + opened


def _is_loose_mark(tree: Tree, token: int, end: int) -> bool:
    """A mark that opens the words, and no quotation that is closed in them."""
    marks = sum(tree.words[at] in _MARKS for at in range(token, end))
    return tree.pos[token] == "PUNCT" and not (tree.words[token] in _MARKS and marks % 2 == 0)


def _with_marks(tree: Tree, span: Span, high: int) -> Span:
    """With the closing mark of a quotation that opens within; one that is all of it goes without its marks."""
    start, end = span
    marks = [token for token in range(start, end) if tree.words[token] in _MARKS]
    close = _closing(tree, end, high) if len(marks) % 2 else None
    if close is not None:
        marks, end = [*marks, close], close + 1
    if marks == [start, end - 1]:
        start, end = start + 1, end - 1
        while end - 1 > start and tree.pos[end - 1] == "PUNCT":
            end -= 1
    return start, end


def _closing(tree: Tree, at: int, high: int) -> int | None:
    """The mark that stands there, or behind a comma or full stop."""
    behind = at + (at < high and tree.words[at] in (".", ",", "!", "?"))
    return behind if behind < high and tree.words[behind] in _MARKS else None


def _below(tree: Tree, token: int, trigger: Sequence[int], depth: int = 0) -> Iterator[int]:
    for child in tree.children[token] if depth < LONGEST else ():
        if child in trigger or tree.deps[child] in _ASIDE or _is_put_after(tree, token, child):
            continue
        if tree.deps[child] == "conj" and "but" in tree.lower_children(child):
            continue
        yield child
        yield from _below(tree, child, trigger, depth + 1)


def _is_put_after(tree: Tree, token: int, child: int) -> bool:
    """What a comma parts from the clause and only goes on: `, which ...`, `, saying ...`."""
    if child < token or tree.deps[child] not in _AFTER_COMMA:
        return False
    first = min((child, *tree.children[child]))
    commas = tree.words[first] in (",", "\u2013", "\u2014") or tree.words[first - 1] in (",", "\u2013", "\u2014")
    verb = tree.pos[child] in ("VERB", "AUX")
    return commas and not (tree.deps[child] == "conj" and not verb)
