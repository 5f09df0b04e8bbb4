"""The ledgers, and where parties stand, as tables: one entry a row, with the words that say so under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.briefing.wording import party_words
from casus.cli.excerpts import shortened
from casus.cli.screen import visible
from casus.cli.table import console_on
from casus.records.incident import Party
from casus.records.ledger import Agreement, Answer, Demand, Mediation, Standing, Step, Threat, Wording

WORDS = 160
"""Characters of what is offered, asked or said that are shown."""
MOST_WORDINGS = 4
GOOD = frozenset({"accepted", "agreement", "agreed", "met", "ratified", "signed", "withdrawn"})
BAD = frozenset({"rejected", "refused", "broken", "carried out", "not reached"})

Row = Callable[[Any], tuple[Sequence[Text], Sequence[Text]]]
"""The cells of an entry, and the lines under it."""


def ledger_table(name: str, entries: Iterable[Any], stream: TextIO) -> int:
    """Prints the entries of a ledger, or standings; returns how many there were."""
    columns, row = TABLES[name]
    console = console_on(stream)
    count = 0
    for count, entry in enumerate(entries, start=1):
        table = Table(box=None, expand=True, pad_edge=False, show_header=count == 1, header_style="underline")
        for column, width in columns:
            table.add_column(column, width=width or None, ratio=None if width else 1, overflow="fold")
        cells, lines = row(entry)
        table.add_row(*cells)
        console.print(table)
        console.print(Padding(Text("\n").join(lines), (0, 1, 1, 2)))
    return count


def _mediation(entry: Mediation) -> tuple[Sequence[Text], Sequence[Text]]:
    cells = (
        Text(entry.day or "?"),
        _people(entry.mediators),
        Text(entry.form),
        _codes(entry.between),
        Text("\n").join(map(_answer, entry.answers)),
        Text("\n".join(dict.fromkeys(step.day or "?" for step in entry.rounds))),
        _state(entry.outcome),
    )
    said = [*entry.steps, *(step for answer in entry.answers for step in answer.steps), *entry.result]
    return cells, [_said(step) for step in said]


def _agreement(entry: Agreement) -> tuple[Sequence[Text], Sequence[Text]]:
    kind = Text(visible(entry.kind or "without a name"), style="" if entry.kind else "dim")
    for name in entry.not_kind:
        kind.append(f"\nno {visible(name)}", style="bold")
    stages = [f"{one.stage} {one.step.date or one.step.day or ''}".rstrip() for one in entry.stages]
    parties = Text("\n").join(Text(f"{one} ?" if one in entry.inferred else one, style="cyan") for one in entry.parties)
    cells = (Text(entry.day or "?"), parties, kind, Text("\n".join(dict.fromkeys(stages))), _state(entry.state))
    denied = [shortened(Text(visible(text), style="dim"), WORDS) for text in entry.not_kind_said]
    return cells, [*(_said(one.step) for one in entry.stages), *denied]


def _demand(entry: Demand) -> tuple[Sequence[Text], Sequence[Text]]:
    answers = Text("\n").join(map(_answer, entry.answers))
    cells = (Text(entry.day or "?"), _codes(entry.by), _codes(entry.of), answers, _state(entry.state))
    said = [entry.step, *(step for answer in entry.answers for step in answer.steps), *entry.deeds]
    return cells, [_said(step) for step in said]


def _threat(entry: Threat) -> tuple[Sequence[Text], Sequence[Text]]:
    mode = Text(entry.mode or "").append(" if" if entry.conditional else "", style="italic")
    cells = (Text(entry.day or "?"), _codes(entry.by), _codes(entry.against), mode, _state(entry.state))
    return cells, [_said(step) for step in (entry.step, *entry.deeds)]


def _standing(entry: Standing) -> tuple[Sequence[Text], Sequence[Text]]:
    days = entry.first or "?" if entry.first == entry.last else f"{entry.first} –\n{entry.last}"
    who = Text(visible(entry.name)).append(f" {entry.holder}", style="cyan")
    cells = (Text(days), who, Text(entry.stance, style="bold"), _codes(entry.toward), Text(str(entry.articles)))
    lines = [_wording(one) for one in entry.wordings[:MOST_WORDINGS]]
    if len(entry.wordings) > MOST_WORDINGS:
        lines.append(Text(f"and {len(entry.wordings) - MOST_WORDINGS} more", style="dim"))
    changes = [
        Text(f"changed: {one.before.stance} {one.before.day}, {one.after.stance} {one.after.day}", style="bold yellow")
        for one in entry.changes
    ]
    return cells, [*lines, *changes]


def _people(side: Sequence[Party]) -> Text:
    return Text("\n").join(
        Text(visible(party_words(one))).append(f" {visible(one.code)}", style="cyan") for one in side
    )


def _codes(codes: Iterable[str]) -> Text:
    return Text("\n").join(Text(visible(code), style="cyan") for code in codes)


def _answer(answer: Answer) -> Text:
    text = Text(f"{visible(answer.by)} ", style="cyan" if answer.addressed else "italic cyan")
    text.append_text(_state(answer.word))
    return text.append(f" {answer.day}" if answer.day else "", style="not italic default")


def _state(word: str) -> Text:
    return Text(word, style="bold green" if word in GOOD else "bold red" if word in BAD else "not italic default")


def _said(step: Step) -> Text:
    """`1962-10-24 appealed: ...`, the words or the sentence, as much as fits."""
    line = Text(f"{step.date or step.day or '?'} ", style="dim").append(visible(step.trigger), style="bold not dim")
    words = step.what or step.sentence
    told = Text(visible(words) if words else f"incident {step.incident}", style="dim")
    return line.append(": ").append_text(shortened(told, WORDS))


def _wording(one: Wording) -> Text:
    words = one.what or one.sentence or f"event {one.event}"
    return Text(f"{one.day or '?'} ", style="dim").append_text(shortened(Text(visible(words)), WORDS))


Columns = Sequence[tuple[str, int]]
DAY = ("day", len("2025-06-19"))
TABLES: Mapping[str, tuple[Columns, Row]] = {
    "mediation": (
        (DAY, ("mediator", 0), ("form", 6), ("between", 0), ("answers", 0), ("met", DAY[1]), ("outcome", 11)),
        _mediation,
    ),
    "agreements": ((DAY, ("parties", 0), ("kind", 0), ("stages", 0), ("state", 11)), _agreement),
    "demands": ((DAY, ("by", 0), ("of", 0), ("answers", 0), ("state", 11)), _demand),
    "threats": ((DAY, ("by", 0), ("against", 0), ("with", 0), ("state", 11)), _threat),
    "standings": ((("days", 12), ("who", 0), ("stance", 9), ("toward", 0), ("articles", 8)), _standing),
}
"""Headings and widths (0 shares what is left), and how an entry is shown."""
