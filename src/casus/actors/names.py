"""The form in which names are compared: words without accents, dots and spelling variants."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    r"\d+(?:[.,]\d+)+|(?:\w\.){2,}(?:\w\b)?|\w+\(\w{1,7}\)|\w+(?:['’`ʼ]\w+)*['’]?|[,;:()\[\]–—\"“”@]|-{2,}|(?<=\s)-(?=\s)|\.\s",
    re.UNICODE,
)
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
SHORTENED = frozenset(
    "mr mrs ms dr prof gen lt col maj brig capt sgt adm cmdr sen rep gov rev hon st jr sr eng".split()
)
PARTICLES = frozenset("al bin ben ibn de da do dos del der van von la le di y bint abu ul e".split())
"""Words inside a person's name that are no name themselves."""
_MARKS = re.compile(r"['’`ʼ.()]")
_SKY = re.compile(r"(?<=s)(?:k(?:yy|iy|yi|ii|ij|yj|i|y))$")


class Token(NamedTuple):
    """One word or mark of a mention.

    key: the compared form, "" for a mark. text: as written, without the possessive ending. capital: it begins with an
    upper-case letter or a digit. upper: written in capitals, so that it can be an acronym ("US", "U.S.", "IS").
    start, end: half-open offsets in the mention, the possessive ending included. joined: a hyphen stands before it.
    """

    key: str
    text: str
    possessive: bool
    capital: bool
    upper: bool
    start: int
    end: int
    joined: bool


def fold(word: str) -> str:
    """Lower case, no accents or apostrophes, "el" as "al", one spelling of the ending -sky."""
    text = unicodedata.normalize("NFKD", word)
    text = _MARKS.sub("", "".join(c for c in text if not unicodedata.combining(c))).casefold()
    text = text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("æ", "ae")
    if text == "el":
        return "al"
    return _SKY.sub("ky", text) if len(text) > 5 else text


def tokens(text: str) -> tuple[Token, ...]:
    """Words and marks of an article in order; a hyphen separates words."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0] == "." and found and shortened(found[-1]):
            continue
        start, end = match.span()
        joined = start > 0 and text[start - 1] == "-" and _is_word(word)
        found.append(Token(*_form(word), start, end, joined))
    return tuple(found)


def _is_word(word: str) -> bool:
    return word[0].isalnum() or word[0] == "_"


@lru_cache(maxsize=32768)
def _form(word: str) -> tuple[str, str, bool, bool, bool]:
    """What a token has from its word or mark alone: the first five of its fields."""
    if not _is_word(word):
        return "", word.strip(), False, False, False
    bare = _POSSESSIVE.sub("", word)
    return fold(bare), bare, bare != word, bare[0].isupper() or bare[0].isdigit(), bare.isupper()


mention_tokens = lru_cache(maxsize=4096)(tokens)
"""The same of a mention: steps ask for those of one mention again and again."""


def shortened(word: Token) -> bool:
    """Whether the dot after a word belongs to it: an initial, "Dr.", "Gen."."""
    return (len(word.text) == 1 and word.text.isupper()) or (word.capital and word.key in SHORTENED)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The compared form of a whole name: its words folded and joined by single spaces."""
    return " ".join(token.key for token in tokens(text) if token.key)
