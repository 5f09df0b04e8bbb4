"""What may reach a terminal: text from outside is made harmless before it is shown."""

from __future__ import annotations

import sys
import unicodedata

REPLACEMENT = "\ufffd"
"""Stands for each character that could steer a terminal."""

REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of what follows and so could make a line read as another."""


def visible(text: str) -> str:
    """The text with as many characters as before, so that offsets still hold.

    White space, line ends included, becomes a blank; control characters (escape sequences start with one), direction
    marks and lone surrogates become U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible_character(character) for character in text)


def say(message: str) -> None:
    """One line on standard error."""
    print(visible(message), file=sys.stderr)


def write_utf8() -> None:
    """Makes standard output UTF-8 whatever the locale; a lone surrogate is written as a question mark."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _visible_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in REORDERING or unicodedata.category(character) in ("Cc", "Cs"):
        return REPLACEMENT
    return character
