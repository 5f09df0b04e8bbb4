"""Options that commands on the record share, and the questions that they make."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer

from casus.errors import BadOption

Text = str | None
Texts = list[str] | None


def _some(name: str, metavar: str, text: str) -> object:
    return typer.Option(f"--{name}", metavar=metavar, help=text)


StoreOption = Annotated[
    Text,
    typer.Option("--store", metavar="STORE", help="The record: a path or a PostgreSQL address. Default: CASUS_STORE."),
]
Actor = Annotated[Texts, _some("actor", "WHO", "Who did it: a country (RUS), a code (RUS-GOV) or a name. Repeatable.")]
Recipient = Annotated[Texts, _some("recipient", "WHO", "To whom it was done, as --actor. Repeatable.")]
Either = Annotated[Texts, _some("either", "WHO", "On either side, as --actor. Repeatable.")]
SaidBy = Annotated[Texts, _some("said-by", "WHO", "Who is given as the source, as --actor. Repeatable.")]
Speaker = Annotated[Texts, _some("speaker", "WHO", "Who says it: a country, a code or a name. Repeatable.")]
Addressee = Annotated[Texts, _some("addressee", "WHO", "To whom it is said, as --speaker. Repeatable.")]
Holder = Annotated[Texts, _some("actor", "WHO", "With --positions: who takes the position, as --speaker. Repeatable.")]
Toward = Annotated[Texts, _some("recipient", "WHO", "With --positions: toward whom, as --speaker. Repeatable.")]
Type = Annotated[Texts, _some("type", "TYPE", "PLOVER type, such as AID. Repeatable.")]
Mode = Annotated[Texts, _some("mode", "MODE", "Mode, such as airstrike. Repeatable.")]
Context = Annotated[Texts, _some("context", "CONTEXT", "Context, such as military. Repeatable.")]
Status = Annotated[Texts, _some("status", "STATUS", "actual, negated, hypothetical, future, historical. Repeatable.")]
Kind = Annotated[Texts, _some("kind", "KIND", "What the speaker does: say, deny, warn, promise ... Repeatable.")]
Stance = Annotated[Texts, _some("stance", "STANCE", "With --positions: calls for, rejects ... Repeatable.")]
Since = Annotated[Text, _some("since", "DAY", "From this day, month or year on (2025-06-19, 2025-06, 2025).")]
Until = Annotated[Text, _some("until", "DAY", "Up to the end of this day, month or year.")]
Place = Annotated[Texts, _some("place", "PLACE", "Where: a name, or a country's code (IRN). Repeatable.")]
Words = Annotated[Text, _some("text", "WORDS", 'Words of the sentence: ceasefire -talks, "aid convoy", OR, begin*.')]
Publisher = Annotated[Texts, _some("publisher", "NAME", "A part of the publisher's name. Repeatable.")]
Doc = Annotated[Texts, _some("doc", "ID", "Articles of this name, or whose id begins so. Repeatable.")]
Dated = Annotated[bool, typer.Option("--dated", help="Only events that have a day of their own.")]
Copies = Annotated[bool, typer.Option("--copies", help="Also what copies of an article tell, not the newest alone.")]
Superseded = Annotated[bool, typer.Option("--superseded", help="Also what versions tell that a newer one replaced.")]
LeastConfidence = Annotated[
    float | None, typer.Option("--min-confidence", metavar="X", help="Leave out events below this, 0 to 1.")
]
OrderOption = Annotated[
    Literal["day", "newest", "rank"] | None,
    typer.Option("--order", help="day: oldest first; newest: latest first; rank: best match of --text first."),
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=0, help="At most N.")]
Count = Annotated[bool, typer.Option("--count", help="Only how many there are.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not on standard output.")
]

PAGE = 100
"""On a terminal at most so many are shown unless a limit is given: nobody reads more, and a pipe gets all."""


def given(parts: Mapping[str, object]) -> dict[str, object]:
    """The options that were given, for `make_query`."""
    return {name: value for name, value in parts.items() if value not in (None, False, [])}


def refuse_with_file(parts: Mapping[str, object]) -> None:
    """Raises BadOption for an option that asks the record, where a FILE is to be read instead."""
    for name in given(parts):
        option = f"--{name.replace('_', '-')}"
        raise BadOption(f"{option} is about the record, and FILE is read without it; leave out the one or the other")
