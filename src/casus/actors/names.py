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

    key: the compared form, "" for a mark. text: as written, without the possessive ending.
    start, end: half-open offsets in the mention, the possessive ending included. joined: a hyphen stands before it.
    """

    key: str
    text: str
    start: int
    end: int
    possessive: bool
    joined: bool = False

    @property
    def capital(self) -> bool:
        """Begins with an upper-case letter or a digit."""
        return bool(self.text) and (self.text[0].isupper() or self.text[0].isdigit())

    @property
    def upper(self) -> bool:
        """Written in capitals, so that it can be an acronym ("US", "U.S.", "IS")."""
        return self.text.isupper()


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """Lower case, no accents or apostrophes, "el" as "al", one spelling of the ending -sky."""
    text = unicodedata.normalize("NFKD", word)
    text = _MARKS.sub("", "".join(c for c in text if not unicodedata.combining(c))).casefold()
    text = text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("æ", "ae")
    if text == "el":
        return "al"
    return _SKY.sub("ky", text) if len(text) > 5 else text


def tokens(text: str) -> tuple[Token, ...]:
    """Words and marks of a mention in order; a hyphen separates words."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0] == "." and found and shortened(found[-1]):
            continue
        if not (word[0].isalnum() or word[0] == "_"):
            found.append(Token("", word.strip(), match.start(), match.end(), False))
            continue
        ending = _POSSESSIVE.search(word)
        bare = word[: ending.start()] if ending else word
        if bare:
            found.append(
                Token(
                    fold(bare),
                    bare,
                    match.start(),
                    match.end(),
                    ending is not None,
                    text[match.start() - 1 : match.start()] == "-",
                )
            )
    return tuple(found)


def shortened(word: Token) -> bool:
    """Whether the dot after a word belongs to it: an initial, "Dr.", "Gen."."""
    return (len(word.text) == 1 and word.text.isupper()) or (word.capital and word.key in SHORTENED)


def key(text: str) -> str:
    """The compared form of a whole name: its words folded and joined by single spaces."""
    return " ".join(token.key for token in tokens(text) if token.key)
