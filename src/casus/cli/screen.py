"""What may reach a terminal: text from outside is made harmless before it is shown."""

from __future__ import annotations

import os
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

from casus.errors import CasusError

REPLACEMENT = "\ufffd"
"""Stands for each character that could steer a terminal."""

REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change the direction of what follows and so could make a line read as another."""

_LAST_BYTES = 2_000


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


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keeps what libraries and child processes write to standard error by its number off it; what Python says comes.

    What is printed meanwhile is kept off as well: Ray tells there of workers that died, where a pipe expects JSON.
    Where it ends with an error that is none of ours, the last of what was kept off is told.
    """
    try:
        number, shown = sys.stderr.fileno(), os.dup(sys.stderr.fileno())
    except (OSError, ValueError):  # no file, so that nobody has its number
        yield
        return
    before = sys.stderr
    with tempfile.TemporaryFile() as kept, os.fdopen(shown, "w", encoding=before.encoding, errors=before.errors) as own:
        own.reconfigure(line_buffering=True)
        os.dup2(kept.fileno(), number)
        sys.stderr = own
        try:
            with redirect_stdout(before):
                yield
        except CasusError:
            raise
        except Exception:
            kept.seek(max(0, kept.seek(0, os.SEEK_END) - _LAST_BYTES))
            for line in kept.read().decode("utf-8", "replace").splitlines():
                say(line)
            raise
        finally:
            own.flush()
            before.flush()
            sys.stderr = before
            os.dup2(shown, number)


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
