"""What happened, in counts: how many incidents, of which class and direction, the hardest days, who came to harm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.sides import Direction, direction
from casus.briefing.told import by_publisher, by_report, lead, leads, listed, of_publishers
from casus.briefing.wording import day_words, figure_words, span_words
from casus.records.brief import Number, Outside, Piece, Pieces, Row, Section, Sentence, Table
from casus.records.event import TollKind
from casus.records.incident import Incident, Losses

TITLE = "What happened"
CLASSES: Mapping[int, str] = {
    4: "conflict in deeds", 3: "conflict in words", 1: "cooperation in words", 2: "cooperation in deeds",
}  # fmt: skip
"""In the order of the table."""
CONFLICT = frozenset({3, 4})
HARDEST = 3
"""Days at the most."""
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


def summary(counted: Sequence[Incident], notes: Notes, dyad: tuple[str, str] | None, names: Sequence[str]) -> Section:
    """counted: incidents that count, in order of their day. names: of the two parties of a dyad."""
    between: Pieces = ("between ", Outside(names[0]), " and ", Outside(names[1])) if dyad else ()
    if not counted:
        none = fill("counted_none", between=between) if dyad else fill("counted_none_story")
        return Section("summary", TITLE, (Sentence(none, ()),))
    said = (
        _counted(counted, notes, between),
        _classes(counted, notes),
        *_hardest(counted, notes),
        *_harmed(counted, notes),
        *_last(counted, notes),
    )
    return Section("summary", TITLE, said, _table(counted, notes, dyad, names) if dyad else None)


def _counted(counted: Sequence[Incident], notes: Notes, between: Pieces) -> Sentence:
    reports = by_report(counted)
    slots = {
        "incidents": notes.count(leads(counted), "incident"),
        "count": "counts" if len(counted) == 1 else "count",
        "span": _from(span(counted, notes)),
        "reports": notes.count(reports, "independent report"),
        "publishers": of_publishers(notes, by_publisher(counted)),
    }
    name = "counted" if between else "counted_story"
    pieces = fill(name, between=between, **slots) if between else fill(name, **slots)
    return notes.sentence(pieces, reports)


def span(counted: Sequence[Incident], notes: Notes) -> Number | None:
    """`16 to 28 October 1962`: the days that the first and the last count on; None where no day is known."""
    dated = [one for one in counted if one.day]
    if not dated:
        return None
    first, last = dated[0], dated[-1]
    return notes.number(span_words(first.day or "", last.day or ""), "first and last day", [lead(first), lead(last)])


def _from(days: Number | None) -> Pieces:
    if days is None:
        return ("on days not known",)
    return "from " if " to " in days.text else "on ", days


def _classes(counted: Sequence[Incident], notes: Notes) -> Sentence:
    parts: list[Pieces] = []
    for quad_class, name in CLASSES.items():
        of_class = [one for one in counted if one.quad_class == quad_class]
        if of_class:
            number = notes.number(f"{len(of_class):,}", _what(of_class, name), leads(of_class))
            parts.append((number, f" {'is' if len(of_class) == 1 else 'are'} {name}"))
    return notes.sentence(fill("classes", classes=listed(parts)), by_report(counted))


def _hardest(counted: Sequence[Incident], notes: Notes) -> Iterator[Sentence]:
    """Days whose net intensity is below zero, the lowest first."""
    by_day: dict[str, list[Incident]] = defaultdict(list)
    for one in counted:
        by_day[one.day or ""].append(one)
    net = {day: sum(one.intensity for one in told) for day, told in by_day.items() if day}
    hard = sorted((day for day in net if net[day] < 0 and any(_conflict(by_day[day]))), key=lambda day: (net[day], day))
    if not hard:
        return
    parts = [_hard_day(day, by_day[day], net[day], notes) for day in hard[:HARDEST]]
    reports = by_report(one for day in hard[:HARDEST] for one in by_day[day])
    name = "hardest" if len(parts) == 1 else "hardest_several"
    yield notes.sentence(fill(name, days=listed(parts)), reports)


def _hard_day(day: str, told: Sequence[Incident], net: float, notes: Notes) -> Pieces:
    conflict = leads(_conflict(told))
    return fill(
        "hardest_day",
        day=notes.number(day_words(day), "the day", leads(told)),
        incidents=notes.count(conflict, "incident"),
        net=notes.number(f"{net:+.1f}", "net intensity of all incidents of the day", leads(told)),
    )


def _conflict(told: Sequence[Incident]) -> Iterator[Incident]:
    return (one for one in told if one.quad_class in CONFLICT)


def _harmed(counted: Sequence[Incident], notes: Notes) -> Iterator[Sentence]:
    """Figures of one kind, added up over incidents; a side that one of them leaves open is open."""
    for kind in get_args(TollKind):
        told = [(one, losses) for one in counted for losses in one.losses if losses.kind == kind]
        figures = [figure.event_id for one, _ in told for figure in one.casualties if figure.kind == kind]
        if not told or not any(id_ in notes.events for id_ in figures):
            continue
        together = _together(kind, [losses for _, losses in told])
        yield notes.sentence(
            fill(
                "harmed",
                incidents=notes.count(leads(one for one, _ in told), "incident"),
                figure=notes.number(figure_words(together), f"people {kind}", figures),
                kind=kind,
            ),
            figures,
        )


def _together(kind: TollKind, losses: Sequence[Losses]) -> Losses:
    low = sum(one.low if one.low is not None else one.best or 0 for one in losses)
    highs = [one.high if one.high is not None else one.best for one in losses]
    high = None if None in highs else sum(one or 0 for one in highs)
    return Losses(kind, low, None, high)


def _last(counted: Sequence[Incident], notes: Notes) -> Iterator[Sentence]:
    """The latest deed of either side of the scale."""
    found: dict[str, Incident] = {}
    for one in counted:
        if one.day and one.quad_class in (2, 4):
            found["conflict" if one.quad_class == 4 else "cooperation"] = one
    if found:
        name = "last" if len(found) == 2 else f"last_{next(iter(found))}"
        slots: dict[str, Piece | Pieces] = {side: _on(one, notes) for side, one in found.items()}
        yield notes.sentence(fill(name, **slots), leads(found.values()))


def _on(incident: Incident, notes: Notes) -> Pieces:
    return (notes.number(day_words(incident.day or ""), "the day", [lead(incident)]),)


def _table(counted: Sequence[Incident], notes: Notes, dyad: tuple[str, str], names: Sequence[str]) -> Table:
    """Incidents by class and direction."""
    one, other = (Outside(name) for name in names)
    columns: tuple[Pieces, ...] = ((one, " to ", other), (other, " to ", one), ("together, both ways",), ("all",))
    rows = [_row(name, quad_class, [told for told in counted if told.quad_class == quad_class], notes, dyad)
            for quad_class, name in CLASSES.items()]  # fmt: skip
    return Table(columns, (*rows, _row("all", None, counted, notes, dyad)))


def _row(name: str, quad_class: int | None, told: Sequence[Incident], notes: Notes, dyad: tuple[str, str]) -> Row:
    sides = [[one for one in told if direction(one, dyad) == side] for side in DIRECTIONS]
    return Row(name, quad_class, tuple(_cell(some, name if quad_class else "", notes) for some in (*sides, told)))


def _cell(told: Sequence[Incident], name: str, notes: Notes) -> Pieces:
    return (notes.number(f"{len(told):,}", _what(told, name), leads(told)),) if told else ("none",)


def _what(told: Sequence[Incident], name: str) -> str:
    return f"incident{'s' if len(told) > 1 else ''}{f' of {name}' if name else ''}"
