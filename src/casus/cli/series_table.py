"""Series on a terminal: counts by quad class in colours and letters, the net intensity as a mark within its band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from rich.table import Table
from rich.text import Text

from casus.cli.screen import visible
from casus.cli.table import QUAD_STYLE, console_on

if TYPE_CHECKING:
    from casus.measures.measured import Measured
    from casus.records.series import ChangePoint, SeriesRow

LETTERS: Mapping[int, str] = {1: "c", 2: "C", 3: "x", 4: "X"}
"""Of a quad class: c cooperation, x conflict, large what is done and small what is said."""

LEGEND = (
    "c C cooperation in words, in deeds; x X conflict in words, in deeds; \u25c6 net intensity, \u2500 its 90 % band, "
    "\u2502 nought; tension 0 to 100; \u25b2 another level from here on"
)
HALF = 16
"""Characters on either side of nought."""

SIDES = {
    "forward": "{0} to {1}", "backward": "{1} to {0}", "mutual": "{0} and {1} together", "either": "{0} and {1}",
}  # fmt: skip
ALONE = {"forward": "what {0} does", "backward": "what is done to {0}", "mutual": "{0} with others", "either": "{0}"}


def show_series(found: Sequence[Measured], stream: TextIO, *, changes: bool = False) -> None:
    """Under a heading for each side its buckets, or with `changes` only the changes of level."""
    console = console_on(stream)
    for part in found:
        if not part.rows:
            continue
        console.print(_heading(part.rows))
        if not changes:
            console.print(_rows(part.rows))
        for change in part.changes:
            console.print(_change(change))
        if changes and not part.changes:
            console.print(Text("no change of level", style="dim"))
        console.print()
    if found and not changes:
        console.print(Text(LEGEND, style="dim"))


def _heading(rows: Sequence[SeriesRow]) -> Text:
    names = SIDES if len(rows[0].parties) == 2 else ALONE
    who = names[rows[0].side].format(*rows[0].parties)
    text = Text(visible(who), style="bold")
    return text.append(f"  {rows[0].first} to {rows[-1].last}, by {rows[0].by}", style="dim not bold")


def _rows(rows: Sequence[SeriesRow]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="underline")
    for name in ("from", "incidents"):
        table.add_column(name)
    table.add_column("net intensity", width=2 * HALF + 1)
    for name in ("net", "90 % within", "tension"):
        table.add_column(name, justify="right")
    table.add_column("")
    most = max(max(abs(row.net), abs(row.net_low), abs(row.net_high)) for row in rows) or 1.0
    for row in rows:
        band = f"{row.net_low:g} to {row.net_high:g}" if row.count else ""
        net = Text(f"{row.net:g}" if row.count else "", style=_style(row.net))
        where = Text("\u25b2 " + ", ".join(row.changes) if row.changes else "")
        table.add_row(str(row.first), _counts(row), _bar(row, most), net, band, f"{row.tension:.0f}", where)
    return table


def _counts(row: SeriesRow) -> Text:
    numbers = (row.verbal_cooperation, row.material_cooperation, row.verbal_conflict, row.material_conflict)
    told = [
        Text(f"{number}{LETTERS[quad]}", style=QUAD_STYLE[quad])
        for quad, number in zip(LETTERS, numbers, strict=True)
        if number
    ]
    return Text(" ").join(told)


def _bar(row: SeriesRow, most: float) -> Text:
    """The band as a line and the net as a mark, on a scale of `most` to either side."""
    bar = [" "] * (2 * HALF + 1)
    if row.count:
        low, high = _place(row.net_low, most), _place(row.net_high, most)
        bar[low : high + 1] = "\u2500" * (high - low + 1)
    bar[HALF] = "\u2502"
    if row.count:
        bar[_place(row.net, most)] = "\u25c6"
    return Text("".join(bar), style=_style(row.net))


def _place(value: float, most: float) -> int:
    return HALF + round(HALF * value / most)


def _style(net: float) -> str:
    return QUAD_STYLE[1] if net > 0 else QUAD_STYLE[4] if net < 0 else "default"


def _change(change: ChangePoint) -> Text:
    text = Text(f"\u25b2 {change.day} ")
    text.append(f"{change.quantity}: {change.before:.2f} to {change.after:.2f} a {change.by}", style="bold")
    return text.append(f", {len(change.incidents)} incidents since", style="dim")
