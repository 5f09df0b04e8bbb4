"""What can be seen of each phrase on the spot, as numbers: what the scorer of pairs reads beside the word vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from casus.language.mentions import Columns, Span, ancestors, gender_of, phrase_span
from casus.language.nouns import KIND_OF_ENTITY, kind_of_noun, singular
from casus.language.phrases import POINTING, Phrase
from casus.language.scores import Floats, Integers
from casus.language.speech import Voiced, voice_of

WordSets = NDArray[np.uint64]


def _numbered(names: Sequence[str]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(names)}


TYPES = (
    "name", "the", "a", "this", "poss", "bare", "number", "joined", "i", "we", "you", "he", "she", "it", "they", "that",
)  # fmt: skip
"""Phrases by how they begin, then pronouns."""
FIRST_PRONOUN = TYPES.index("i")
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves", "'s"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves", "ya"), "you"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself", "'em"), "they"),
    **dict.fromkeys(POINTING, "that"),
}
_BEGIN: Mapping[str, str] = {
    "the": "the", "a": "a", "an": "a", "this": "this", "that": "this", "these": "this", "those": "this", "such": "this",
    **dict.fromkeys(("some", "any", "no", "every", "each", "another", "many", "several", "all", "most"), "number"),
}  # fmt: skip
_DEPS = _numbered((
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos", "conj", "compound", "root",
    "nmod:unmarked",
))  # fmt: skip
LABELS = ("Person", "Organization", "NORP", "Location", "Facility", "Product", "Date", "Money", "Misc")
SUBJECTS = 2
"""Of the relations the first two are those of subjects."""
APPOSITION, COORDINATION = _DEPS["appos"], _DEPS["conj"]
_KINDS = _numbered(("person", "group", "place", "thing"))
_TYPE_NUMBERS, _LABEL_NUMBERS = _numbered(TYPES), _numbered(LABELS)
_PLURAL = frozenset({"we", "they"})
_SMALL = frozenset(
    {"the", "a", "an", "of", "'s", "this", "that", "these", "those", "its", "his", "her", "their", "our"}
)


@dataclass(frozen=True, slots=True)
class Traits:
    """Of N phrases in text order; whole numbers [N] unless said otherwise.

    kind: 0..3 as nouns.py orders them. number: 0 unknown, 1 one, 2 several. gender: 0 unknown, 1 m, 2 f.
    quotation: number of the quotation it stands in, -1 for none; speaker: token that speaks there, -1 for none.
    noun, text, initials, stem: numbers that are equal where the noun, the words but for small ones, the initials or the
    first letters of a name's last word are, -1 for none. verb: the token that the phrase hangs on. relative: the token
    of the noun whose relative clause the phrase stands in, -1 for none. dep: relation, by its number in _DEPS.
    words, names: [N, V] sets of bits: which of the article's words, or of those with a capital, the base phrase has.
    seen: [N, M] 0 or 1, all that is said of one phrase.
    """

    start: Integers
    end: Integers
    head: Integers
    sentence: Integers
    type: Integers
    kind: Integers
    label: Integers
    number: Integers
    gender: Integers
    reflexive: Integers
    possessive: Integers
    quotation: Integers
    speaker: Integers
    noun: Integers
    text: Integers
    initials: Integers
    stem: Integers
    verb: Integers
    relative: Integers
    dep: Integers
    words: WordSets
    names: WordSets
    seen: Floats


class Numbers:
    """Gives each text a number of its own."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def of(self, text: str) -> int:
        return self.known.setdefault(text, len(self.known)) if text else -1


def read_traits(columns: Columns, phrases: Sequence[Phrase], quotations: Sequence[Voiced]) -> Traits:
    quoted = voice_of(len(columns.words), quotations)
    numbers, plain = Numbers(), [word.replace(".", "") for word in columns.lower]
    bases = [phrase.span if phrase.joined else phrase_span(columns, phrase.head) for phrase in phrases]
    rows = [_row(columns, phrase, base, numbers, plain) for phrase, base in zip(phrases, bases, strict=True)]
    content = [word[0].isalnum() and low not in _SMALL for word, low in zip(columns.words, columns.lower, strict=True)]
    words = [[token for token in range(*base) if content[token]] for base in bases]
    table = np.array(list(map(itemgetter(*_ROW), rows)), dtype=np.int64).reshape(-1, len(_ROW))
    at = dict(zip(_ROW, np.ascontiguousarray(table.T), strict=True))
    spans = np.array([phrase.span for phrase in phrases], dtype=np.int64).reshape(-1, 2)
    quotation = np.array([quoted[phrase.head] for phrase in phrases], dtype=np.int64)
    speakers = np.array([-1 if q.speaker is None else q.speaker for q in quotations] + [-1], dtype=np.int64)
    return Traits(
        start=spans[:, 0],
        end=spans[:, 1],
        quotation=quotation,
        speaker=speakers[quotation],
        words=_word_sets([[plain[token] for token in row] for row in words]),
        names=_word_sets([[plain[token] for token in row if columns.words[token][0].isupper()] for row in words]),
        seen=_seen(at, spans, quotation),
        **{name: at[name] for name in at if name in Traits.__dataclass_fields__},
    )


_ROW = (
    "head", "sentence", "type", "kind", "label", "number", "gender", "reflexive", "possessive", "noun", "text",
    "initials", "stem", "verb", "inner", "entity", "relative", "dep",
)  # fmt: skip


def _row(columns: Columns, phrase: Phrase, base: Span, numbers: Numbers, plain: Sequence[str]) -> dict[str, int]:
    """The columns of one phrase that are numbers of themselves; plain: by token, its word without dots."""
    head, lower = phrase.head, columns.lower
    type_, label = _type(columns, phrase), _label(columns, head)
    name = type_ == "name"
    noun = singular(lower[head]) if _TYPE_NUMBERS[type_] < FIRST_PRONOUN else ""
    text = " ".join([plain[token] for token in range(*base) if lower[token] not in _SMALL])
    return {
        "head": head,
        "sentence": columns.sentence[head],
        "type": _TYPE_NUMBERS[type_],
        "kind": _KINDS[_kind(columns, phrase, type_, label, noun)],
        "label": _LABEL_NUMBERS.get(label, len(LABELS)),
        "number": _number(columns, phrase, type_),
        "gender": {"": 0, "m": 1, "f": 2}[gender_of(() if phrase.joined else _gendered(columns, phrase.head, base))],
        "reflexive": int(lower[head].endswith(("self", "selves"))),
        "possessive": int(columns.deps[head] == "nmod:poss"),
        "noun": -1 if phrase.joined else numbers.of(noun),
        "text": numbers.of(text if noun else ""),
        "initials": numbers.of(_initials(columns, base) if name else ""),
        "stem": numbers.of(f"{lower[head][:4]}-" if name and len(lower[head]) > 4 else ""),
        "verb": columns.heads[head],
        "inner": _inner(columns, phrase),
        "entity": _entity(columns, base),
        "relative": _relative(columns, head),
        "dep": _DEPS.get(columns.deps[head], len(_DEPS)),
    }


def _inner(columns: Columns, phrase: Phrase) -> int:
    """1 for a name before a common noun, 2 for one inside a longer name, 0 for others."""
    if columns.deps[phrase.head] not in ("compound", "amod", "nmod:desc", "nmod:unmarked"):
        return 0
    return 2 if columns.tags[columns.heads[phrase.head]] in ("NNP", "NNPS") else 1


def _entity(columns: Columns, base: Span) -> int:
    """1 when the base phrase, but for its article, is an entity, 2 when it lies inside a longer one, 0 for others."""
    number = columns.inside[base[1] - 1]
    if number < 0:
        return 0
    start, end, _ = columns.entities[number]
    return 1 if end == base[1] and start in (base[0], base[0] + 1) else 2 if start < base[0] or end > base[1] else 0


def _type(columns: Columns, phrase: Phrase) -> str:
    start, _ = phrase.span
    head = phrase.head
    if phrase.joined:
        return "joined"
    if columns.tags[head] in ("PRP", "PRP$") or (columns.tags[head] == "DT" and columns.lower[head] in POINTING):
        return _FORMS.get(columns.lower[head], "it")
    if columns.tags[head] in ("NNP", "NNPS"):
        return "name"
    if any(columns.deps[child] == "nmod:poss" for child in columns.children[head]):
        return "poss"
    if columns.tags[start] == "CD":
        return "number"
    return _BEGIN.get(columns.lower[start], "bare")


def _label(columns: Columns, head: int) -> str:
    number = columns.inside[head]
    return columns.entities[number][2] if number >= 0 else ""


def _kind(columns: Columns, phrase: Phrase, type_: str, label: str, noun: str) -> str:
    if _TYPE_NUMBERS[type_] >= FIRST_PRONOUN:
        return "thing" if type_ in ("it", "that") else "person"
    return KIND_OF_ENTITY.get(label) or kind_of_noun(noun)


def _number(columns: Columns, phrase: Phrase, type_: str) -> int:
    tag = columns.tags[phrase.head]
    if phrase.joined or type_ in _PLURAL or tag in ("NNS", "NNPS"):
        return 2
    if type_ == "that":
        return 2 if columns.lower[phrase.head] in ("these", "those") else 1
    return 1 if tag in ("NN", "NNP", "PRP", "PRP$") and type_ != "you" else 0


def _gendered(columns: Columns, head: int, base: Span) -> list[str]:
    """The words that tell a phrase's gender: not its owner's."""
    return [columns.lower[i] for i in range(*base) if columns.deps[i] != "nmod:poss" or i == head]


def _initials(columns: Columns, base: Span) -> str:
    """Of several words with a capital their first letters; of one in capitals alone the word."""
    words = [word.strip(".") for word in columns.words[slice(*base)] if word[0].isupper()]
    if len(words) == 1:
        bare = words[0].replace(".", "")
        return f"{bare.lower()}." if bare.isupper() and len(bare) > 1 else ""
    return f"{''.join(word[0] for word in words).lower()}." if words else ""


def _relative(columns: Columns, head: int) -> int:
    node = head
    for above in ancestors(columns, head):
        if columns.deps[node] in ("acl:relcl", "acl"):
            return above
        node = above
    return -1


def _word_sets(rows: Sequence[Sequence[str]]) -> WordSets:
    known = {word: i for i, word in enumerate({word: None for row in rows for word in row})}
    table = np.zeros((len(rows), (len(known) // 64 + 1) * 64), dtype=np.uint8)
    table[
        np.repeat(np.arange(len(rows)), [len(row) for row in rows]), [known[word] for row in rows for word in row]
    ] = 1
    return np.packbits(table, axis=1).view(np.uint64)


def count(sets: WordSets) -> Integers:
    """[..., V] -> [...]: how many words each set holds."""
    counts: Integers = np.bitwise_count(sets).sum(-1, dtype=np.int64)
    return counts


def _seen(at: Mapping[str, Integers], spans: Integers, quotation: Integers) -> Floats:
    n = len(spans)
    if not n:
        return np.zeros((0, SEEN), dtype=np.float32)
    length = np.minimum(spans[:, 1] - spans[:, 0], 8) - 1
    columns: list[NDArray[Any]] = [
        *(one_hot(at[name], size) for name, size in _SIZES.items()),
        one_hot(length, 8),
        at["reflexive"][:, None],
        at["possessive"][:, None],
        (quotation >= 0)[:, None],
        (_counts(at["text"]) > 1)[:, None],
        (_counts(at["noun"]) > 1)[:, None],
        (_counts(at["noun"]) > 3)[:, None],
        (at["sentence"] < 2)[:, None],
        (at["relative"] >= 0)[:, None],
    ]
    return np.concatenate(columns, axis=1).astype(np.float32)


def _counts(numbers: Integers) -> Integers:
    """How many phrases have the number that each has; 0 where it has none."""
    found = np.bincount(numbers + 1)
    found[0] = 0
    return np.asarray(found[numbers + 1])


_SIZES = {
    "inner": 3,
    "entity": 3,
    "type": len(TYPES),
    "kind": 4,
    "label": len(LABELS) + 1,
    "number": 3,
    "gender": 3,
    "dep": len(_DEPS) + 1,
}
SEEN = sum(_SIZES.values()) + 8 + 8


def one_hot(values: Integers, size: int) -> Floats:
    return np.eye(size, dtype=np.float32)[values]
