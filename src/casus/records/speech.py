"""What somebody says in one place of an article, before it is known who that is in the world.

All indexes are token indexes into the article's spaCy Doc, half-open where there are two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["direct", "indirect", "mixed"]
"""direct: a quotation; indirect: a clause of the reporter's; mixed: such a clause with quoted words in it."""

Cue = Literal["say", "claim", "confirm", "deny", "warn", "promise", "ask", "speculate"]
"""What the speaker does by the words of the report."""
CUES: tuple[Cue, ...] = ("say", "claim", "confirm", "deny", "warn", "promise", "ask", "speculate")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speech:
    """content: what is said, in text order; quoted: the parts in quotation marks, the marks left out.

    speaker, addressee: head words of their mentions; None when not told. cue: the words that report, None for a
    quotation that goes on without any. kind: of the cue, `say` without one. asserted: the content is put forward as
    so, or denied; what is only asked for, promised or wished is not. hearsay: laid on others who are not named
    (`reportedly`, `it was reported`, `is said to`).
    """

    form: Form
    kind: Cue
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    speaker: int | None = None
    addressee: int | None = None
    cue: Span | None = None
    asserted: bool = True
    hearsay: bool = False

    def holds(self, token: int) -> bool:
        return any(start <= token < end for start, end in self.content)

    @property
    def size(self) -> int:
        """Tokens of the content."""
        return sum(end - start for start, end in self.content)
