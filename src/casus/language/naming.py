"""Which named mentions are one: partial names, titles, acronyms, appositions; and the fullest mention of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from casus.language.mentions import Columns, Mention, Span, by_head
from casus.language.nouns import kind_of_noun, singular

_LONGEST = 14
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "de", "del", "la"})


def name_entities(columns: Columns, mentions: Sequence[Mention]) -> tuple[int, ...]:
    """For each mention the number of the first mention of the same entity, as far as names alone tell."""
    first = list(range(len(mentions)))
    names: dict[tuple[str, ...], int] = {}
    longest_first = sorted((m for m in mentions if m.name), key=lambda m: (-len(m.name), m.number))
    known = _by_word(longest_first)
    for mention in longest_first:
        same = _same_name(mention, known.get(mention.name[-1], ()), names)
        names.setdefault(mention.name, same if same is not None else mention.number)
    for mention in mentions:
        if mention.name:
            first[mention.number] = names[mention.name]
    return _joined(columns, mentions, first)


def _by_word(named: Sequence[Mention]) -> Mapping[str, tuple[Mention, ...]]:
    words = {word for mention in named for word in mention.name}
    return {word: tuple(mention for mention in named if word in mention.name) for word in words}


def _same_name(mention: Mention, others: Sequence[Mention], names: Mapping[tuple[str, ...], int]) -> int | None:
    """The one longer name of the article that this one shortens; None when there is none or more than one."""
    found = {
        names[other.name]
        for other in others
        if len(other.name) > len(mention.name) and other.name in names and _shortens(mention, other)
    }
    return found.pop() if len(found) == 1 else None


def _shortens(mention: Mention, other: Mention) -> bool:
    if mention.kind != other.kind or (mention.gender and other.gender and mention.gender != other.gender):
        return False
    short, full = mention.name, other.name
    if mention.kind == "person":
        return short == full[-len(short) :] or short == full[: len(short)]
    return mention.kind == "group" and short == full[-len(short) :] and len(short) > 1


def _joined(columns: Columns, mentions: Sequence[Mention], first: list[int]) -> tuple[int, ...]:
    """Appositions and bracketed acronyms belong to what they stand beside."""
    heads = by_head(mentions)
    renamed: dict[int, int] = {}
    for mention in mentions:
        beside = _beside(columns, mention, heads)
        if beside is not None and first[mention.number] != first[beside.number]:
            renamed[first[mention.number]] = first[beside.number]
    return tuple(_end(renamed, number) for number in first)


def _end(renamed: Mapping[int, int], number: int) -> int:
    for _ in range(8):
        if number not in renamed:
            return number
        number = renamed[number]
    return number


def _beside(columns: Columns, mention: Mention, heads: Mapping[int, Mention]) -> Mention | None:
    if mention.pronoun:
        return None
    start = mention.span[0]
    other = heads.get(columns.heads[mention.head]) if columns.deps[mention.head] == "appos" else None
    if start > 1 and columns.words[start - 1] == "(" and _is_acronym(columns, mention):
        other = other or next((m for end in (start - 1,) for m in heads.values() if m.span[1] == end), None)
        return other if other is not None and _initials(columns, mention, other) else None
    if other is None or other.pronoun or other.plural != mention.plural or other.kind != mention.kind:
        return None
    return other


def _is_acronym(columns: Columns, mention: Mention) -> bool:
    word = columns.words[mention.head]
    return mention.span[1] - mention.span[0] == 1 and len(word) > 1 and word.upper() == word and word.isalpha()


def _initials(columns: Columns, mention: Mention, other: Mention) -> bool:
    letters = columns.lower[mention.head]
    words = columns.lower[slice(*other.span)]
    return bool(words) and any(word.startswith(letters[0]) for word in words)


def fullest(columns: Columns, mentions: Sequence[Mention]) -> Span:
    """The span that says most of an entity: a name with a title or office, the earliest of equals.

    mentions: those of one entity in text order, pronouns left out.
    """
    best = max(mentions, key=lambda mention: (bool(mention.name), _says(columns, mention.span), -mention.number))
    return with_office(columns, best)


def _says(columns: Columns, span: Span) -> int:
    length = sum(columns.words[i][0].isalnum() and columns.lower[i] not in _SMALL for i in range(*span))
    office = any(kind_of_noun(singular(word)) in ("person", "group") for word in columns.lower[slice(*span)])
    return min(length, _LONGEST) + 3 * office


def with_office(columns: Columns, mention: Mention) -> Span:
    """The mention with the apposition, or the `of` phrase, that tells what the person or group is."""
    start, end = mention.span
    for child in columns.children[mention.head]:
        dep = columns.deps[child]
        if child < end - 1 or dep not in ("appos", "nmod"):
            continue
        last = _right(columns, child) + 1
        of = dep == "nmod" and any(columns.lower[c] in ("of", "from", "for", "in") for c in columns.children[child])
        office = dep == "appos" and kind_of_noun(singular(columns.lower[child])) in ("person", "group")
        if (of or office) and last - start <= _LONGEST and not _clause(columns, child):
            end = max(end, last)
    return start, end


def _right(columns: Columns, token: int) -> int:
    last = token
    for child in columns.children[token]:
        if child > token and columns.deps[child] not in ("punct", "acl", "acl:relcl", "conj", "cc", "parataxis"):
            last = max(last, _right(columns, child))
    return last


def _clause(columns: Columns, token: int) -> bool:
    return bool(re.match(r"acl|parataxis", columns.deps[token]))
