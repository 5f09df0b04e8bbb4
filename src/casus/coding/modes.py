"""The mode of an event: words that name the weapon or the form, else the network's best mode of the type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casus.coding.drafts import Draft
from casus.coding.lexicon import Lexicon, build_lexicon, read_table
from casus.coding.options import CodingOptions
from casus.coding.tree import Tree
from casus.ontology import MODES

_OWN_PHRASE = frozenset({"compound", "amod", "flat", "fixed", "compound:prt", "nummod", "nmod:desc"})
_BESIDE = frozenset(
    {"obl", "obl:agent", "obj", "nmod", "nsubj", "nsubj:pass", "compound", "amod", "advcl", "xcomp", "acl"}
)


@dataclass(frozen=True, slots=True)
class ModeWords:
    """order: the modes in the order of precedence; trigger, near: see data/ontology/modes.toml."""

    order: tuple[str, ...]
    trigger: Lexicon
    near: Lexicon


def choose_mode(tree: Tree, draft: Draft, options: CodingOptions) -> str | None:
    """A mode of the draft's type, or None when the words name none and the network sees none."""
    if draft.mode is not None:
        return draft.mode
    network = _network_mode(draft)
    worded = mode_in_words(tree, draft)
    if worded is None:
        return network
    sure = draft.frame.modes.get(network or "", 0.0) >= options.mode and draft.event_type == draft.frame.event_type
    return network if sure else worded


def mode_in_words(tree: Tree, draft: Draft) -> str | None:
    """The mode that the trigger's words name, else the one that the words beside it name."""
    words = mode_words().get(draft.event_type)
    if words is None:
        return None
    own = tuple(tree.lower[token] for token in _own_tokens(tree, draft))
    named = set(words.trigger.labels(own)) or set(words.near.labels(_near_words(tree, draft)))
    return next((mode for mode in words.order if mode in named), None)


def _network_mode(draft: Draft) -> str | None:
    allowed = ("", *MODES[draft.event_type])
    scores = [(draft.frame.modes[mode], mode) for mode in allowed if mode in draft.frame.modes]
    return (max(scores)[1] or None) if scores else None


def _own_tokens(tree: Tree, draft: Draft) -> list[int]:
    tokens = set(range(draft.start, draft.end))
    for token in range(draft.start, draft.end):
        parts = [child for child in tree.children[token] if tree.deps[child] in _OWN_PHRASE]
        tokens.update(parts)
        tokens.update(also for part in parts for also in tree.children[part] if tree.deps[also] == "conj")
    return sorted(tokens)


def _near_words(tree: Tree, draft: Draft) -> tuple[str, ...]:
    tokens = sorted({*range(draft.start, draft.end), *_beside(tree, draft.head, 3)})
    return tuple(tree.lower[token] for token in tokens)


def _beside(tree: Tree, token: int, depth: int) -> Iterator[int]:
    for child in tree.children[token]:
        yield child
        if depth > 1 and (tree.deps[child] in _BESIDE or tree.deps[child] == "conj"):
            yield from _beside(tree, child, depth - 1)


@cache
def mode_words() -> Mapping[str, ModeWords]:
    """The word lists by type."""
    return {name: _mode_words(modes) for name, modes in read_table("modes.toml").items()}


def _mode_words(modes: Mapping[str, Mapping[str, list[str]]]) -> ModeWords:
    def lexicon(place: str) -> Lexicon:
        return build_lexicon((term, mode) for mode, terms in modes.items() for term in terms[place])

    return ModeWords(tuple(modes), lexicon("trigger"), lexicon("near"))
