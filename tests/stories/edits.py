"""What happens to a text on its way through newsrooms, done by rule, so that each kind of copy can be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

HEADLINE = "Officials weigh next step after days of talks"
DATELINE = "FREEDONIA CITY (Agency) — "
FOOTER = (
    "Sign up for our morning letter and follow the latest from our reporters around the country. This report comes "
    "from an agency feed. Readers may write to the editor with corrections; nothing on this page may be copied."
)

PAPER = str.maketrans({'"': "”", "'": "’", "-": "\u2011", " ": "\u00a0"})


def cut(text: str, share: float) -> str:
    """The first words of the text, `share` of all."""
    found = list(re.finditer(r"\S+\s*", text))
    return "".join(match[0] for match in found[: int(share * len(found))])


def reworded(text: str, share: float, by: Random, vocabulary: list[str]) -> str:
    """Each word replaced by any other with that probability."""
    return re.sub(r"\w+", lambda word: by.choice(vocabulary) if by.random() < share else word[0], text)


def other_figures(text: str, share: float, by: Random) -> str:
    return re.sub(r"\d+", lambda figure: str(by.randint(1, 9999)) if by.random() < share else figure[0], text)


def copies(text: str, other: str, by: Random, vocabulary: list[str]) -> Iterator[tuple[str, str]]:
    """Kinds of copy of `text`, by name; `other` is the text of another article, from which new paragraphs are taken."""
    size = len(text.split()) / len(other.split())
    yield "quotes, dashes, spaces", text.translate(PAPER)
    yield "headline, dateline, footer", f"{HEADLINE}\n\n{DATELINE}{reworded(text, 0.02, by, vocabulary)}\n\n{FOOTER}"
    yield "every twentieth word", reworded(text, 0.05, by, vocabulary)
    yield "last quarter cut", cut(text, 0.75)
    yield "second half cut", cut(text, 0.5)
    yield "lead added, some figures", f"{cut(other, min(1, 0.2 * size))}\n\n{other_figures(text, 0.3, by)}"
    yield "all figures", other_figures(text, 1.0, by)
    yield "grown by half", f"{cut(other, min(1, 0.5 * size))}\n\n{other_figures(text, 0.5, by)}"
