"""The page of `casus explain`: an event with what it was made of, a section for each question of the coding step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.cli.drawing import drawn
from casus.cli.excerpts import around_trigger, meaning, person, shortened
from casus.cli.marks import event_marks, joined, marked_sentence
from casus.cli.reasons import RESOLVED, SAYS, STATUS
from casus.cli.screen import visible
from casus.cli.table import act, status_style
from casus.records.event import Event, EventPlace, Participant
from casus.records.explanation import Arc, Explanation, Hint
from casus.records.frame import Status
from casus.records.statement import Statement

LISTED = 100
"""Characters of the sentence around each event in the list."""
CONTENT = 160
"""Characters of a statement that the event is told in."""
LIKELIEST = 4
"""Types and modes whose probabilities are shown."""
FAINT = 0.005
"""Probabilities below this are left out after the first."""

Lines = Iterator[Text | Padding]
BLANK = (Text(""),)
"""After a section of more than one line."""

Section = Callable[[Explanation], Lines]


def show_events(console: Console, events: Sequence[Event]) -> None:
    """The events of an article with the shortest ids that tell them apart."""
    from casus.coding.explain import shortened as short_ids

    if not events:
        console.print(Text("no events found", style="dim"))
        return
    ids = short_ids([event.id for event in events])
    table = Table(box=None, expand=True, pad_edge=False, header_style="underline")
    table.add_column("id", width=max(map(len, ids.values())))
    table.add_column("event, status", width=len("COOPERATE historical"), overflow="fold")
    table.add_column("where it stands", ratio=1, overflow="fold")
    for event in events:
        table.add_row(ids[event.id], act(event), around_trigger(event, LISTED))
    console.print(table)
    console.print(Text("\nask for one of them with --event and its id", style="italic"))


def show_explanation(console: Console, explanation: Explanation) -> None:
    event = explanation.event
    about = visible(f" · {event.id} · {event.doc}")
    console.print(Text.assemble(act(event), f" {event.confidence:.2f}", (about, "dim")))
    console.print(Padding(marked_sentence(event), (1, 1, 1, 2)))
    page = Table.grid(padding=(0, 1, 0, 0), expand=True)
    page.add_column(width=max(map(len, SECTIONS)), style="underline")
    page.add_column(ratio=1, overflow="fold")
    for name, section in SECTIONS.items():
        lines = list(section(explanation))
        if lines:
            page.add_row(name, Group(*lines, *BLANK[: len(lines) - 1]))
    console.print(page)
    console.print(tree_of(explanation))


def _actors(explanation: Explanation) -> Lines:
    yield from _side(explanation, "actor", explanation.event.actor)


def _recipients(explanation: Explanation) -> Lines:
    yield from _side(explanation, "recipient", explanation.event.recipient)


def _side(explanation: Explanation, role: str, parties: Sequence[Participant]) -> Lines:
    if not parties:
        yield Text("nobody", style="dim")
    for party in parties:
        yield person(party)
        arcs = [arc for arc in explanation.arcs if arc.taken == role and inside(arc, party)]
        led = f"arc {arcs[0].score:.2f}" if arcs else "no arc of its own: the grammar gives it"
        yield from _indented(*resolution(party), led)


def inside(arc: Arc, party: Participant) -> bool:
    return party.start <= arc.word.start and arc.word.end <= party.end


def resolution(party: Participant) -> Iterator[str]:
    """How it was settled who is meant."""
    if party.referent is not None and meaning(party) is not None:
        yield f"means {visible(party.referent.text)!r}, at character {party.referent.start}"
    who = visible(", ".join(part for part in (party.name, party.id) if part))
    yield f"{RESOLVED[party.reason]}{f': {who}' if who else ''}"
    if party.candidates:
        yield f"could also mean {visible('; '.join(party.candidates))}"
    if party.check is not None:
        yield f"≠ registry: {visible(party.check.registry)} ({visible(party.check.source)})"


def _sources(explanation: Explanation) -> Lines:
    event = explanation.event
    if not event.attribution:
        yield Text(f"none: the article itself {event.claim} it")
    for number, (source, speaker) in enumerate(zip(event.attribution, explanation.speakers, strict=True), 1):
        yield Text(f"{number}. ").append_text(person(speaker))
        cue = f" by {visible(source.cue.text)!r} ({source.kind})" if source.cue else ", as the network says"
        act_ = "an act of its own" if source.own else "an act of others"
        beyond = "" if event.sentence.start <= source.start < event.sentence.end else "; named in another sentence"
        yield from _indented(f"{source.claim}{cue}; {act_}{beyond}", *resolution(speaker))


def _told_in(explanation: Explanation) -> Lines:
    for statement in explanation.statements:
        yield statement_line(statement)


def statement_line(statement: Statement) -> Text:
    who = " and ".join(visible(party.text) for party in statement.speaker) or "speaker not told"
    said = shortened(Text(" … ").join(Text(visible(part.text)) for part in statement.content), CONTENT)
    return Text(f"{who} ({statement.kind}, {statement.form}): ").append_text(said)


def _status(explanation: Explanation) -> Lines:
    event = explanation.event
    reason = STATUS[explanation.status_reason]
    words = " ".join(repr(visible(word.text)) for word in event.status_words)
    yield Text(event.status, style=f"bold {status_style(event)}").append(
        f": {reason}{f' {words}' if words else ''}", style="not bold default"
    )
    yield Text(f"network: {chances(explanation.statuses, len(explanation.statuses), 0)}", style="dim")
    yield from (_hint(hint) for hint in explanation.hints if not hint.settled)


def _hint(hint: Hint) -> Text:
    words = " ".join(repr(visible(word.text)) for word in hint.words)
    weight = "" if hint.strong else ", which needs the network's consent"
    return Text(f"overruled: {words}, {STATUS[hint.reason]}, says {hint.status}{weight}", style="dim")


def chances(
    probabilities: Mapping[str, float] | Mapping[Status, float], most: int = LIKELIEST, least: float = FAINT
) -> str:
    shown = list(probabilities.items())[:most]
    first, rest = shown[:1], [item for item in shown[1:] if item[1] >= least]
    return ", ".join(f"{name or 'none'} {value:.2f}" for name, value in (*first, *rest))


def _type(explanation: Explanation) -> Lines:
    if explanation.rule is None:
        yield Text(f"{explanation.event.event_type}: as the network says, no rule changes it")
    else:
        yield Text(f"{explanation.event.event_type}: by the rule {explanation.rule!r}")
    if explanation.seen:
        yield Text(f"network: an event at all {explanation.score:.2f}; {chances(explanation.types)}", style="dim")
    else:
        yield Text("the network reports no event here; the grammar and the words leave no doubt", style="dim")


def _mode(explanation: Explanation) -> Lines:
    by = f": {SAYS[explanation.mode_by]}" if explanation.mode_by else ""
    yield Text(f"{explanation.event.mode or 'none'}{by}")
    if explanation.modes:
        yield Text(f"network: {chances(explanation.modes)}", style="dim")


def _date(explanation: Explanation) -> Lines:
    event = explanation.event
    if event.date is None:
        yield Text("none: the sentence gives none", style="dim")
        return
    date, on = event.date, explanation.on or "an unknown day"
    days = f"{date.first or '…'} to {date.last or '…'}"
    unit = f"{date.value} ({date.granularity}), " if date.value else ""
    known = f"{unit}{days}" if date.first or date.last else date.value or "cannot be known"
    yield Text(f"{visible(date.text)!r} read from {on}: {known}")


def _place(explanation: Explanation) -> Lines:
    place = explanation.event.place
    if place is None:
        yield Text("none: the sentence gives none", style="dim")
    elif place.name is None:
        yield Text(f"{visible(place.text)!r}: not in the gazetteer")
    else:
        yield Text(f"{visible(place.text)!r}: {visible(place_words(place))}")


def place_words(place: EventPlace) -> str:
    at = "" if place.lat is None or place.lon is None else f"{place.lat:.4f} {place.lon:.4f}"
    mean = "the mean of its towns" if place.centroid else ""
    parts = (place.name, place.admin1, place.country, place.precision, at, mean, place.id)
    return ", ".join(part for part in parts if part)


def _casualties(explanation: Explanation) -> Lines:
    sentence = explanation.event.sentence
    for toll in explanation.event.casualties:
        by = f", by {visible(toll.by)} {visible(toll.code or '')}" if toll.by else ""
        beyond = "" if sentence.start <= toll.start < sentence.end else "; in another sentence"
        yield Text(f"{toll.kind} {toll.figure}: {visible(toll.text)!r}{by}{beyond}")


def _confidence(explanation: Explanation) -> Lines:
    yield Text(f"{explanation.event.confidence:.2f}, calibrated from {explanation.raw_confidence:.2f}")


def _arcs(explanation: Explanation) -> Lines:
    for arc in explanation.arcs:
        taken = "not taken" if arc.taken is None else "taken" if arc.taken == arc.role else f"taken as {arc.taken}"
        style = "dim" if arc.taken is None else ""
        yield Text(f"{arc.role:9} {arc.score:.2f}  {visible(arc.word.text)}  {taken}", style=style)


def _indented(*lines: str) -> Lines:
    return (Padding(Text(line, style="dim"), (0, 0, 0, 2)) for line in lines)


SECTIONS: Mapping[str, Section] = {
    "actor": _actors,
    "recipient": _recipients,
    "sources": _sources,
    "told in": _told_in,
    "status": _status,
    "type": _type,
    "mode": _mode,
    "date": _date,
    "place": _place,
    "casualties": _casualties,
    "confidence": _confidence,
    "arcs": _arcs,
}


def tree_of(explanation: Explanation) -> Table:
    """The sentence downwards as a tree, with tag and relation of each word and what it is in the event."""
    table = Table(box=None, expand=False, pad_edge=False, header_style="underline")
    table.add_column("tree", no_wrap=True, overflow="ellipsis")
    for heading in ("tag", "relation", "in the event"):
        table.add_column(heading, no_wrap=heading != "in the event")
    marks = joined(list(event_marks(explanation.event)))
    for lines, index in drawn(explanation.nodes):
        node = explanation.nodes[index]
        over = [one for one in marks if one.start <= node.start and node.end <= one.end]
        style = over[-1].style if over else ""
        word = Text.assemble((lines, "dim"), (visible(node.text), style))
        table.add_row(word, node.tag, node.relation, Text(", ".join(dict.fromkeys(one.label for one in over))))
    return table
